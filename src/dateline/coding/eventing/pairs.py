"""Pairs: "the two men held talks", or only "talks took place", is between the two that were named just before."""

from dateline.coding.eventing.composition import Composed
from dateline.parsing.tree import Word
from dateline.records import Event, EventType

_BETWEEN = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE})
_BOTH = frozenset({"two", "both"})


def is_between(composed: Composed, acting: list[Word]) -> bool:
    """Is the event between two that it does not name itself?"""
    return _is_pair(acting) or (not acting and composed.type is EventType.CONSULT and composed.core.frame.reciprocal)


def _is_pair(words: list[Word]) -> bool:
    """Do the words name two by their number only: "the two men", "both sides"?"""
    if len(words) != 1 or words[0].tag not in ("NNS", "NNPS"):
        return False
    return any(child.lower in _BOTH and child.dep in ("nummod", "det", "predet") for child in words[0].children)


def last_pair(events: list[Event]) -> tuple[str, str] | None:
    """The actor and recipient of the last dealings of one with another, as mention ids."""
    for event in reversed(events[-3:]):
        if event.type in _BETWEEN and len(event.actors) == 1 and len(event.recipients) == 1:
            return event.actors[0], event.recipients[0]
    return None
