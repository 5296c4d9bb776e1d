"""Merging: one happening told in title, standfirst and body of a report is one event with several evidence spans."""

from collections.abc import Iterable
from dataclasses import replace

from dateline.coding.eventing.incidents import is_known_side, is_named, told_before
from dateline.coding.eventing.readings import happening
from dateline.coding.eventing.sameness import REAL, keys, lemmas
from dateline.parsing.tree import Word
from dateline.records import Event, EventType
from dateline.resolving import Draft


def merge(events: Iterable[Event], draft: Draft, totals: frozenset[str] = frozenset()) -> list[Event]:
    """Events with repeats folded into the one told first; the order of the text is kept.

    `totals` are the ids of figures that count more than one happening: whom they count, no one incident hit.
    """
    kept: list[Event] = []
    alike: dict[tuple[object, ...], list[int]] = {}
    for event in events:
        if kept and _is_result(kept[-1], event, draft):
            kept[-1] = _with_result(kept[-1], _but_totals(event, totals))
            continue
        places = alike.setdefault((event.type, event.mode, event.topic), [])
        at = next((i for i in places if _same(kept[i], event, draft)), None)
        if at is None and (before := told_before(kept, event, draft)) is not None:
            again = _but_totals(event, totals)
            kept[before] = _fold(_with_toll(kept[before], again, draft), again, draft)
            continue
        if at is None:
            places.append(len(kept))
            kept.append(event)
        else:
            kept[at] = _fold(kept[at], event, draft)
    return kept


def _but_totals(event: Event, totals: frozenset[str]) -> Event:
    """The event without those whom it hit, where only a running total counts them: "400 killed since January"."""
    return replace(event, recipients=()) if event.figures and totals.issuperset(event.figures) else event


def _is_result(one: Event, other: Event, draft: Draft) -> bool:
    """Is the second what came of the first: "bombed a market, killing nine", "a blast killed two and wounded six"?"""
    if one.type is not EventType.ASSAULT or other.type is not one.type:
        return False
    if one.actors and other.actors and one.actors != other.actors:
        return False
    word = draft.parse.word_at(other.trigger.start)
    while word is not None and word.dep == "conj" and word.tag == "VBG":
        word = word.head
    first = draft.parse.word_at(one.trigger.start)
    if word is None or first is None:
        return False
    if word.dep in ("relcl", "acl"):
        return word.head is first or (_is_struck_by(word.head, draft) and one.evidence[0].holds(word.head.span))
    return word.head is first and _goes_on(word, first, one)


def _goes_on(word: Word, first: Word, one: Event) -> bool:
    """Does the verb go on with the toll, or say what came of it in a participle?"""
    if word.dep == "conj" or any(child.lower == "while" for child in word.children_in("mark")):
        return _is_toll(one) and word.tag == first.tag
    return word.tag == "VBG" and word.dep == "advcl"


def _is_struck_by(noun: Word, draft: Draft) -> bool:
    """Does the noun name an attack: "an attack that hit the town"?"""
    deed = happening(draft, noun) if noun.pos == "NOUN" else None
    return deed is not None and deed.frame.type is EventType.ASSAULT


def _is_toll(event: Event) -> bool:
    """Is it told by whom it killed, or is a happening the one that kills?"""
    return event.rule.startswith("assault.kill") or event.rule.count("assault.") > 1


def _with_result(one: Event, other: Event) -> Event:
    return replace(
        one,
        mode=one.mode or other.mode,
        actors=one.actors or other.actors,
        recipients=tuple(dict.fromkeys((*one.recipients, *other.recipients))),
        figures=tuple(dict.fromkeys((*one.figures, *other.figures))),
    )


def _with_toll(one: Event, other: Event, draft: Draft) -> Event:
    """The event with the figures of a later telling, and the recipients that it does not name yet."""
    known = {key for id_ in one.recipients for key in keys(id_, draft)}
    new = tuple(id_ for id_ in other.recipients if not keys(id_, draft) & known)
    return _with_result(one, replace(other, recipients=new, actors=()))


def _same(one: Event, other: Event, draft: Draft) -> bool:
    """Can both be the same happening? What the report says itself, and what somebody says, can be."""
    if one.statement and other.statement and one.statement != other.statement:
        return False
    if one.status is not other.status and not {one.status, other.status} <= REAL:
        return False
    if one.date and other.date and one.date != other.date:
        return False
    if not (_shared(one.actors, other.actors, draft) and _shared(one.recipients, other.recipients, draft)):
        return False
    return one.mode is not None or bool(lemmas(one, draft) & lemmas(other, draft))


def _shared(one: tuple[str, ...], other: tuple[str, ...], draft: Draft) -> bool:
    """Do both name the same things, one by one? Two empty lists are no agreement."""
    if not one or len(one) != len(other):
        return False
    return all(any(keys(id_, draft) & keys(id2, draft) for id2 in other) for id_ in one)


def _known_best(one: tuple[str, ...], other: tuple[str, ...], draft: Draft) -> tuple[str, ...]:
    """Who did it: those who are known best: by name before "guerrillas", by their side before "gunmen"."""
    return other if other and _known(other, draft) > _known(one, draft) else one


def _known(ids: tuple[str, ...], draft: Draft) -> int:
    """How well parties are known: 0 for nobody, 3 where one has a name of its own."""
    if any(is_named(draft.mentions.get(id_)) for id_ in ids):
        return 3
    return 2 if any(is_known_side(id_, draft) for id_ in ids) else len(ids[:1])


def _fold(one: Event, other: Event, draft: Draft) -> Event:
    return replace(
        one,
        evidence=(*one.evidence, *other.evidence),
        contexts=tuple(dict.fromkeys((*one.contexts, *other.contexts))),
        mode=one.mode or other.mode,
        actors=_known_best(one.actors, other.actors, draft),
        recipients=one.recipients or other.recipients,
        place=one.place or other.place,
        time=one.time or other.time,
        date=one.date or other.date,
        figures=tuple(dict.fromkeys((*one.figures, *other.figures))),
        salience=max(one.salience, other.salience),
    )
