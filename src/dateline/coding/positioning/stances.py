"""Stances: what an event says of where its actor stands."""

from dateline.records import Event, EventType, PositionStance

_STANCES = {
    EventType.REQUEST: PositionStance.DEMANDS,
    EventType.REJECT: PositionStance.REJECTS,
    EventType.CONCEDE: PositionStance.ACCEPTS,
    EventType.SUPPORT: PositionStance.SUPPORTS,
    EventType.AGREE: PositionStance.ACCEPTS,
}
_OFFERING = frozenset({"agree.promise", "agree.vow"})
"""Frames of promises and offers: what is offered is not yet accepted by the other side."""


def stance_of(event: Event) -> PositionStance | None:
    """The stance that an event shows, None where it shows none."""
    outer = event.rule.split(">")[0]
    if outer == "reject.condition":
        return PositionStance.CONDITIONS
    if event.type is EventType.AGREE and outer in _OFFERING:
        return PositionStance.OFFERS
    return _STANCES.get(event.type)
