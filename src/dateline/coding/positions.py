"""Positions: where a party stands on an issue, read off what it demands, offers, accepts and refuses."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dateline.coding.eventing.opponents import BETWEEN
from dateline.coding.positioning.claims import Claim, shown_by
from dateline.coding.positioning.conditions import condition_of
from dateline.coding.positioning.demands import (
    find_answered,
    find_bargained,
    find_demands,
    find_exchanged,
    find_threatened,
    find_warned,
    find_withheld,
)
from dateline.coding.positioning.referents import topic_of
from dateline.coding.positioning.sayings import find_sayings
from dateline.coding.positioning.sides import sides_of, towards
from dateline.coding.positioning.stances import stance_of, turned
from dateline.coding.positioning.wording import in_own_words
from dateline.records import Event, EventType, Position, PositionStance, Statement
from dateline.resolving import Draft

_GIVEN = frozenset({PositionStance.OFFERS, PositionStance.ACCEPTS})


def find_positions(draft: Draft, statements: tuple[Statement, ...], events: tuple[Event, ...]) -> tuple[Position, ...]:
    """One position for every party, issue and stance of a document, with all records that show it."""
    speakers = {statement.id: statement.speaker for statement in statements}
    shown: list[Claim] = []
    for event in events:
        shown.extend(_taken(draft, event, topic_of(draft, event, events, shown), speakers))
        shown.extend(find_threatened(draft, event))
        shown.extend(find_answered(draft, event))
        shown.extend(find_warned(draft, event))
        for party in sides_of(draft, event, speakers.get(event.statement or "")):
            shown.extend(find_bargained(draft, event, party))
            shown.extend(find_exchanged(draft, event, party))
        shown.extend(find_withheld(draft, event))
    known = {(_key(draft, claim.party), claim.issue, id_) for claim in shown for id_ in claim.evidence}
    sayings = [*find_sayings(draft, statements), *find_demands(draft, statements, events)]
    shown.extend(c for c in sayings if (_key(draft, c.party), c.issue, c.evidence[0]) not in known)
    found: dict[tuple[str, str, PositionStance], Position] = {}
    for claim in shown:
        key = _key(draft, claim.party), claim.issue, claim.stance
        earlier = found.get(key)
        found[key] = _joined(earlier, claim) if earlier is not None else _first(f"p{len(found) + 1}", claim)
    return tuple(found.values())


def _taken(draft: Draft, event: Event, topic: tuple[str, ...], speakers: Mapping[str, str | None]) -> Iterator[Claim]:
    stance = stance_of(draft, event)
    if stance is None or event.rule.endswith(BETWEEN):
        return
    condition = condition_of(draft, event)
    if stance is PositionStance.CONDITIONS and condition is None and event.type is EventType.REJECT:
        stance = PositionStance.REJECTS  # "is out of the question"
    if stance in _GIVEN and condition is not None:
        stance = PositionStance.CONDITIONS  # "ready to talk provided that they leave"
    named = [(issue, shown) for issue in topic if (shown := turned(draft, event, stance, issue)) is not None]
    worded = [(words, stance) for words in in_own_words(draft, event, stance, beside=bool(named))]
    for issue, shown in (*named, *worded):
        for party in sides_of(draft, event, speakers.get(event.statement or "")):
            yield Claim(party, issue, shown, condition, towards(draft, event, issue, party), shown_by(event))


def _key(draft: Draft, party: str) -> str:
    mention = draft.mentions.get(party)
    return mention.entity or mention.name or mention.span.of(draft.text).casefold()


def _first(id_: str, claim: Claim) -> Position:
    return Position(id_, claim.party, claim.issue, claim.stance, claim.condition, claim.towards, claim.evidence)


def _joined(earlier: Position, claim: Claim) -> Position:
    return replace(
        earlier,
        condition=earlier.condition or claim.condition,
        towards=earlier.towards or claim.towards,
        evidence=tuple(dict.fromkeys((*earlier.evidence, *claim.evidence))),
    )
