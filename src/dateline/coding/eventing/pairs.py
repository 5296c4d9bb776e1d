"""Pairs: "the two men held talks" is about the two that were named just before."""

from dateline.parsing.tree import Word
from dateline.records import Event

_BOTH = frozenset({"two", "both"})


def is_pair(words: list[Word]) -> bool:
    """Do the words name two by their number only: "the two men", "both sides"?"""
    if len(words) != 1 or words[0].tag not in ("NNS", "NNPS"):
        return False
    return any(child.lower in _BOTH and child.dep in ("nummod", "det", "predet") for child in words[0].children)


def last_pair(events: list[Event]) -> tuple[str, str] | None:
    """The actor and recipient of the last event with one of each, as mention ids."""
    for event in reversed(events[-3:]):
        if len(event.actors) == 1 and len(event.recipients) == 1:
            return event.actors[0], event.recipients[0]
    return None
