"""Pairs: "the two men held talks", or only "talks took place", is between the two that were named just before."""

from collections.abc import Sequence

from dateline.coding.eventing.composition import Composed
from dateline.parsing.tree import Word
from dateline.records import Event, EventType
from dateline.resolving import Draft, entities

_BETWEEN = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE})
_DEALINGS = _BETWEEN | {EventType.SUPPORT, EventType.ACCUSE, EventType.ASSAULT}
_BOTH = frozenset({"two", "both"})
_POINTING = frozenset({"the", "these", "those", "both"})
_STATES = frozenset({"country", "nation", "neighbour", "neighbor", "state", "government", "army", "capital"})
_REACH = 3
"""How many events back talks have their two sides."""


def is_between(composed: Composed, acting: list[Word]) -> bool:
    """Is the event between two that it does not name itself?"""
    return is_pair(acting) or (not acting and composed.type is EventType.CONSULT and composed.core.frame.reciprocal)


def is_pair(words: Sequence[Word]) -> bool:
    """Do the words name two by their number only: "the two men", "both sides"?"""
    if len(words) != 1 or words[0].tag not in ("NNS", "NNPS"):
        return False
    marks = {child.lower for child in words[0].children_in("nummod", "det", "predet")}
    return bool(marks & _BOTH) and bool(marks & _POINTING)


def last_pair(draft: Draft, events: Sequence[Event], acting: Sequence[Word]) -> tuple[str, str] | None:
    """Those two, as mention ids: who "the two leaders" are, else who has last dealt with whom.

    "Both countries" can have been named long before, in an accusation too; "the two sides", and those who hold talks
    that are nobody's, just before.
    """
    if (joint := _parted(draft, acting)) is not None:
        return joint
    states = any(word.lemma in _STATES for word in acting)
    near, types = (events, _DEALINGS) if states else (events[-_REACH:], _BETWEEN)
    for event in reversed(near):
        if event.type in types and len(event.actors) == 1 and len(event.recipients) == 1:
            pair = event.actors[0], event.recipients[0]
            if all(_is_one(draft, id_, states=states) for id_ in pair):
                return pair
    return None


def _parted(draft: Draft, acting: Sequence[Word]) -> tuple[str, str] | None:
    """The two people for whom a pair of them stands."""
    joint = draft.mentions.headed(acting[0]) if len(acting) == 1 else None
    parts = (joint.entity or "").split(entities.JOINT) if joint is not None else []
    if joint is None or len(parts) != 2:
        return None
    named = {m.entity: m.id for m in draft.mentions if m.entity in parts and m.start < joint.start}
    return (named[parts[0]], named[parts[1]]) if len(named) == 2 else None


def _is_one(draft: Draft, id_: str, *, states: bool) -> bool:
    """Is it one party, a state where states are looked for, and no pair itself?"""
    mention = draft.mentions.get(id_)
    head = draft.parse.word_at(mention.head.start)
    return head is not None and not is_pair([head]) and not (states and mention.country is None)
