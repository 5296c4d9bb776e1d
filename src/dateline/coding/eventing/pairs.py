"""Pairs: "the two men held talks", or only "talks took place", is between the two that were named just before."""

from collections.abc import Sequence

from dateline.coding.eventing.composition import Composed
from dateline.parsing.tree import Word
from dateline.records import Event, EventType
from dateline.resolving import Draft, entities

BETWEEN = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE})
_BOTH = frozenset({"two", "both"})
_POINTING = frozenset({"the", "these", "those", "both"})
_STATES = frozenset({"country", "nation", "neighbour", "neighbor", "state", "government"})
_GOVERNMENT = entities.government("")
_REACH = 3
"""How many events back talks have their two sides, and how many sentences back two states are named."""


def is_between(composed: Composed, acting: list[Word]) -> bool:
    """Is the event between two that it does not name itself?"""
    return is_pair(acting) or (not acting and composed.type is EventType.CONSULT and composed.core.frame.reciprocal)


def is_pair(words: Sequence[Word]) -> bool:
    """Do the words name two by their number only: "the two men", "both sides"?"""
    if len(words) != 1 or words[0].tag not in ("NNS", "NNPS"):
        return False
    marks = {child.lower for child in words[0].children_in("nummod", "det", "predet")}
    return bool(marks & _BOTH) and bool(marks & _POINTING)


def both_of(draft: Draft, ids: Sequence[str]) -> tuple[str, ...]:
    """The ids with each of those who stand together as one ("the two leaders") in their place."""
    found: list[str] = []
    for id_ in ids:
        head = draft.parse.word_at(draft.mentions.get(id_).head.start)
        found.extend((head is not None and _parted(draft, [head])) or (id_,))
    return tuple(dict.fromkeys(found))


def last_pair(draft: Draft, events: Sequence[Event], acting: Sequence[Word]) -> tuple[str, str] | None:
    """Those two, as mention ids: who "the two leaders" or "both countries" are, else who has just dealt with whom."""
    if any(child.lower == "of" for word in acting for child in word.children_in("prep")):
        return None  # "the two states of Djibouti and Eritrea"
    if (joint := _parted(draft, acting)) is not None:
        return (joint[0], joint[1]) if len(joint) == 2 else None
    if any(word.lemma in _STATES for word in acting):
        return _two_states(draft, acting[0])
    for event in reversed(events[-_REACH:]):
        if event.type in BETWEEN and len(event.actors) == 1 and len(event.recipients) == 1:
            pair = event.actors[0], event.recipients[0]
            if not any(_names_pair(draft, id_) for id_ in pair):
                return pair
    return None


def _parted(draft: Draft, acting: Sequence[Word]) -> tuple[str, ...] | None:
    """Those for whom two or more who stand together as one stand."""
    joint = draft.mentions.headed(acting[0]) if len(acting) == 1 else None
    parts = (joint.entity or "").split(entities.JOINT) if joint is not None else []
    if joint is None or len(parts) < 2:
        return None
    before = [m for m in draft.mentions if m.entity in parts and m.start < joint.start]
    named = {m.entity: m.id for m in sorted(before, key=lambda m: m.name is not None)}
    return tuple(named[part] for part in parts) if len(named) == len(parts) else None


def _two_states(draft: Draft, pair: Word) -> tuple[str, str] | None:
    """The two states that the last sentence to name states before has named; None where it names more, or one."""
    for number in range(pair.sentence.i - 1, max(pair.sentence.i - 1 - _REACH, -1), -1):
        sentence = draft.parse.sentences[number]
        states: dict[str, str] = {}
        for mention in draft.mentions.within(sentence.start, sentence.end):
            if mention.entity is not None and mention.entity.startswith(_GOVERNMENT):
                states.setdefault(mention.entity, mention.id)
        if states:
            first, *others = states.values()
            return (first, others[0]) if len(others) == 1 else None
    return None


def _names_pair(draft: Draft, id_: str) -> bool:
    head = draft.parse.word_at(draft.mentions.get(id_).head.start)
    return head is None or is_pair([head])
