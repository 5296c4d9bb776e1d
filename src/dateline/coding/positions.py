"""Positions: where a party stands on an issue, read off what it demands, offers, accepts and refuses."""

from collections.abc import Iterator

from dateline.coding.eventing.adversary import RULE
from dateline.coding.positioning.conditions import condition_of
from dateline.coding.positioning.stances import is_accusation, stance_of, turned
from dateline.records import Event, EventType, MentionType, Position, PositionStance, Precision, Span
from dateline.resolving import Draft

_SPOTS = frozenset({Precision.POINT, Precision.TOWN, Precision.DISTRICT, Precision.REGION})


def find_positions(draft: Draft, events: tuple[Event, ...]) -> tuple[Position, ...]:
    """One position for every party, issue and stance of a document, with all records that show it."""
    found: dict[tuple[str, str, PositionStance], Position] = {}
    for event in events:
        for issue, party, stance, condition in _taken(draft, event):
            key = _key(draft, party), issue, stance
            evidence = (event.id, *((event.statement,) if event.statement else ()))
            towards = event.recipients[0] if event.recipients and not is_accusation(event) else None
            earlier = found.get(key)
            if earlier is None:
                found[key] = Position(f"p{len(found) + 1}", party, issue, stance, condition, towards, evidence)
            else:
                found[key] = _joined(earlier, condition, towards, evidence)
    return tuple(found.values())


def _taken(draft: Draft, event: Event) -> Iterator[tuple[str, str, PositionStance, Span | None]]:
    stance = stance_of(draft, event)
    if stance is None:
        return
    condition = condition_of(draft, event)
    for issue in event.topic:
        shown = turned(draft, event, stance, issue)
        if shown is not None:
            for party in _parties(draft, event):
                yield issue, party, shown, condition


def _is_scene(draft: Draft, party: str) -> bool:
    """Is it only a place, and no state: Aleppo for "a deal for Aleppo"?"""
    place = draft.mentions.get(party).place
    return place is not None and draft.mentions.get(party).type is MentionType.LOCATION and place.precision in _SPOTS


def _parties(draft: Draft, event: Event) -> tuple[str, ...]:
    """Whose position it is: the accused's, else the actors'; of what is agreed by all of them everybody's."""
    if is_accusation(event):
        return event.recipients
    frames = draft.knowledge.codebook.frames
    told = (frames.get(id_) for id_ in event.rule.removesuffix(RULE).split(">"))
    mutual = event.type is EventType.AGREE and any(frame is not None and frame.reciprocal for frame in told)
    if not mutual:
        return event.actors
    return (*event.actors, *(party for party in event.recipients if not _is_scene(draft, party)))


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
