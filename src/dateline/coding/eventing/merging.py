"""Merging: one happening told in title, standfirst and body of a report is one event with several evidence spans."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from dateline.coding.eventing.adversary import RULE as ADVERSARY
from dateline.coding.eventing.incidents import Voices, is_known_side, is_named, is_toll, told_before
from dateline.coding.eventing.parts import anchor, is_part
from dateline.coding.eventing.sameness import REAL, keys, lemmas
from dateline.coding.eventing.warring import is_of_side
from dateline.parsing.tree import Word
from dateline.records import BlockKind, Event
from dateline.resolving import Draft


def merge(
    events: Iterable[Event],
    draft: Draft,
    voices: Voices,
    totals: frozenset[str] = frozenset(),
    general: Collection[str] = (),
) -> list[Event]:
    """Events with repeats folded into the one told first; the order of the text is kept.

    `totals` are the ids of figures that count more than one happening: whom they count, no one incident hit.
    `general` are the ids of events that say something of one told before, and are none where there is no such one.
    """
    kept: list[Event] = []
    bodies: dict[int, Event] = {}
    alike: dict[tuple[object, ...], list[int]] = {}
    last, told, rule = 0, list[Word](), ""
    for event in events:
        word = anchor(event, draft)
        if told and is_part(replace(kept[last], rule=rule), told, event, draft):
            kept[last] = _with_part(kept[last], _but_totals(event, totals), draft)
            told.append(word)
            continue
        places = alike.setdefault((event.type, event.mode, event.topic), [])
        at = next((i for i in places if _same(kept[i], event, draft)), None)
        if at is not None:
            kept[at] = _fold(kept[at], event, draft)
            _note_body(bodies, at, event, draft)
        elif (at := told_before(kept, event, draft, voices)) is not None:
            again = _but_totals(event, totals)
            kept[at] = _fold(_with_toll(kept[at], again, draft), again, draft)
            _note_body(bodies, at, event, draft)
        elif event.id in general:
            continue
        else:
            at = len(kept)
            places.append(at)
            kept.append(event)
            _note_body(bodies, at, event, draft)
        last, told, rule = at, [word], event.rule
    return [_as_in_body(event, bodies.get(at), draft) for at, event in enumerate(kept)]


def _note_body(bodies: dict[int, Event], at: int, event: Event, draft: Draft) -> None:
    """Keep the first telling in a paragraph of what was told before."""
    if _kind(event, draft) is BlockKind.PARAGRAPH:
        known = bodies.setdefault(at, event)
        if _is_told_better(event, known):
            bodies[at] = event


def _is_told_better(event: Event, known: Event) -> bool:
    """Does a telling name who did it to whom, where the one before did not name who did it?"""
    return bool(event.actors and event.recipients) and not known.actors


def _kind(event: Event, draft: Draft) -> BlockKind | None:
    sentence = draft.parse.sentence_at(event.trigger.start)
    return sentence.kind if sentence is not None else None


def _as_in_body(event: Event, body: Event | None, draft: Draft) -> Event:
    """An event of the headline as the report itself tells it: its trigger, and whose statement it is.

    Who says only that people were killed has not said who killed them, which the headline does.
    """
    if body is None or body.trigger == event.trigger:
        return event
    evidence = dict.fromkeys((*body.evidence, *event.evidence))
    said = body.statement if body.actors or not event.actors else event.statement
    return replace(event, trigger=body.trigger, statement=said, rule=body.rule, evidence=tuple(evidence))


def _but_totals(event: Event, totals: frozenset[str]) -> Event:
    """The event without whom it hit and since when, where it is but a running total: "400 killed since January"."""
    if not event.figures or not totals.issuperset(event.figures):
        return event
    return replace(event, recipients=(), figures=(), time=None, date=None)


def _with_part(one: Event, other: Event, draft: Draft) -> Event:
    """The event with a part of it: where its own words do not hold the part, those of the part stand beside them."""
    if is_toll(one) and not one.actors and other.actors and _are_hit(one, other.actors, draft):
        other = replace(other, actors=other.recipients, recipients=())  # "were killed in a clash with the army"
    held = any(span.holds(other.evidence[0]) for span in one.evidence)
    whole = _fold(_with_toll(one, other, draft), other, draft)
    return replace(whole, evidence=one.evidence) if held else whole


def _are_hit(event: Event, ids: tuple[str, ...], draft: Draft) -> bool:
    """Are they among those whom it hit?"""
    hit = {key for id_ in event.recipients for key in keys(id_, draft)}
    return all(not hit.isdisjoint(keys(id_, draft)) for id_ in ids)


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
    told = () if one.rule.endswith(ADVERSARY) else one.recipients  # an adversary that is only meant is no victim
    known = {key for id_ in told for key in keys(id_, draft)}
    others = (id_ for id_ in other.recipients if not keys(id_, draft) & known)
    new = tuple(id_ for id_ in others if not is_of_side(draft, id_, one.actors))
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
