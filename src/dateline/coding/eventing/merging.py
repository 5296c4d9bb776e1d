"""Merging: one happening told in title, standfirst and body of a report is one event with several evidence spans."""

from collections.abc import Iterable
from dataclasses import replace

from dateline.records import Event, Status
from dateline.resolving import Mentions

_REAL = frozenset({Status.HAPPENED, Status.ONGOING})


def merge(events: Iterable[Event], mentions: Mentions) -> list[Event]:
    """Events with repeats folded into the one told first; the order of the text is kept."""
    kept: list[Event] = []
    for event in events:
        at = next((i for i, earlier in enumerate(kept) if _same(earlier, event, mentions)), None)
        if at is None:
            kept.append(event)
        else:
            kept[at] = _fold(kept[at], event)
    return kept


def _same(one: Event, other: Event, mentions: Mentions) -> bool:
    if one.type is not other.type or one.statement != other.statement or one.mode != other.mode:
        return False
    if one.status is not other.status and not {one.status, other.status} <= _REAL:
        return False
    if one.date and other.date and one.date != other.date:
        return False
    if one.topic != other.topic:
        return False
    return _shared(one.actors, other.actors, mentions) and _shared(one.recipients, other.recipients, mentions)


def _shared(one: tuple[str, ...], other: tuple[str, ...], mentions: Mentions) -> bool:
    """Do both name the same things? Two empty lists are no agreement."""
    names = [{_key(id_, mentions) for id_ in ids} for ids in (one, other)]
    return bool(names[0]) and names[0] == names[1]


def _key(id_: str, mentions: Mentions) -> str:
    mention = mentions.get(id_)
    return mention.entity or mention.name or id_


def _fold(one: Event, other: Event) -> Event:
    return replace(
        one,
        evidence=(*one.evidence, *other.evidence),
        contexts=tuple(dict.fromkeys((*one.contexts, *other.contexts))),
        place=one.place or other.place,
        time=one.time or other.time,
        date=one.date or other.date,
        figures=tuple(dict.fromkeys((*one.figures, *other.figures))),
        topic=tuple(dict.fromkeys((*one.topic, *other.topic))),
        salience=max(one.salience, other.salience),
    )
