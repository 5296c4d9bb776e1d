"""Positions: where a party stands on an issue, read off what it demands, offers, accepts and refuses."""

from collections.abc import Iterator

from dateline.coding.positioning.conditions import condition_of
from dateline.coding.positioning.sides import sides_of, towards
from dateline.coding.positioning.stances import stance_of, turned
from dateline.records import Event, EventType, Position, PositionStance, Span
from dateline.resolving import Draft


def find_positions(draft: Draft, events: tuple[Event, ...]) -> tuple[Position, ...]:
    """One position for every party, issue and stance of a document, with all records that show it."""
    found: dict[tuple[str, str, PositionStance], Position] = {}
    for event in events:
        for issue, party, stance, condition, other in _taken(draft, event):
            key = _key(draft, party), issue, stance
            evidence = (event.id, *((event.statement,) if event.statement else ()))
            earlier = found.get(key)
            if earlier is None:
                found[key] = Position(f"p{len(found) + 1}", party, issue, stance, condition, other, evidence)
            else:
                found[key] = _joined(earlier, condition, other, evidence)
    return tuple(found.values())


def _taken(draft: Draft, event: Event) -> Iterator[tuple[str, str, PositionStance, Span | None, str | None]]:
    stance = stance_of(draft, event)
    if stance is None:
        return
    condition = condition_of(draft, event)
    if stance is PositionStance.CONDITIONS and condition is None and event.type is EventType.REJECT:
        stance = PositionStance.REJECTS  # "is out of the question"
    for issue in event.topic:
        shown = turned(draft, event, stance, issue)
        if shown is not None:
            for party in sides_of(draft, event):
                yield issue, party, shown, condition, towards(draft, event, issue, party)


def _key(draft: Draft, party: str) -> str:
    mention = draft.mentions.get(party)
    return mention.entity or mention.name or mention.span.of(draft.text).casefold()


def _joined(earlier: Position, condition: Span | None, towards: str | None, evidence: tuple[str, ...]) -> Position:
    return Position(
        earlier.id,
        earlier.party,
        earlier.issue,
        earlier.stance,
        earlier.condition or condition,
        earlier.towards or towards,
        tuple(dict.fromkeys((*earlier.evidence, *evidence))),
    )
