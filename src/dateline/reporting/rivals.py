"""Deeds that one speaker lays at one party's door and another speaker at another's, in one paragraph of a report."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from dateline.records import Event, EventType
from dateline.reporting.happenings import DONE
from dateline.reporting.labels import event_label
from dateline.reporting.situation import Contradiction, Side
from dateline.reporting.sources import Source


def find_rivals(sources: Iterable[Source]) -> tuple[Contradiction, ...]:
    """Who broke the ceasefire: the army, says one; the rebels, says the other. Each pair of tellings once."""
    found: dict[tuple[str, ...], Contradiction] = {}
    for source in sources:
        for one, other in _pairs(source):
            evidence = [source.evidence(event, source.telling(event), event.trigger) for event in (one, other)]
            holders = [", ".join(source.names(event.actors)) for event in (one, other)]
            sides = tuple(Side(f"by {who}", (words,)) for who, words in zip(holders, evidence, strict=True))
            found.setdefault(tuple(words.words for words in evidence), Contradiction(_about(one), sides))
    return tuple(found.values())


def _about(event: Event) -> str:
    return " ".join(filter(None, ("Who did it:", event_label(event), event.date)))


def _pairs(source: Source) -> Iterator[tuple[Event, Event]]:
    paragraphs: dict[object, list[Event]] = defaultdict(list)
    for event in source.coding.events:
        if _is_told(source, event):
            paragraphs[source.paragraph(event.trigger)].append(event)
    for told in paragraphs.values():
        for one, other in combinations(told, 2):
            if _same_deed(source, one, other) and _apart(source, one, other):
                yield one, other


def _is_told(source: Source, event: Event) -> bool:
    """A deed that somebody named says was done, by somebody."""
    saying = source.statement(event.statement)
    done = event.type is EventType.ASSAULT and event.status in DONE and bool(event.actors)
    return done and saying is not None and saying.speaker is not None and source.in_story(event.trigger)


def _same_deed(source: Source, one: Event, other: Event) -> bool:
    """Is it the same kind of deed, and can it be one: not to two parties, not at two places?"""
    places = {source.place(event.place) for event in (one, other) if event.place}
    whole = not (one.recipients and other.recipients) and not (one.figures or other.figures)
    return whole and len(places) < 2 and _kind(one) == _kind(other)


def _kind(event: Event) -> tuple[str, str | None]:
    """The frame that told of it, whatever else its rule did, and how it was done."""
    return event.rule.partition("+")[0], event.mode


def _apart(source: Source, one: Event, other: Event) -> bool:
    """Do two speakers name two actors?"""
    speakers = [source.statement(event.statement) for event in (one, other)]
    said_by = [source.keys([saying.speaker]) for saying in speakers if saying and saying.speaker]
    return said_by[0].isdisjoint(said_by[1]) and source.keys(one.actors).isdisjoint(source.keys(other.actors))
