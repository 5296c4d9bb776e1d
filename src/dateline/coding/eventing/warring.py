"""Warring sides: of which country's state or rebels somebody is, and who stands for such a side in a report."""

from collections import Counter
from collections.abc import Iterable
from typing import TypeAlias

from dateline.coding.eventing.adversary import side_of
from dateline.records import Mention, MentionType
from dateline.resolving import Draft, entities

Side: TypeAlias = tuple[str, str]
"""The country of a side, and whether it is the "state" or "rebels"; of a group of no one country its entity."""
_GOVERNMENT = entities.government("")
_BESIDE = frozenset({"ally", "supporter", "backer", "sympathiser", "sympathizer", "friend", "opponent", "critic"})
BODIES = frozenset({"IGO", "NGO", "MNC"})
_TYPES = (MentionType.ORGANISATION, MentionType.PERSON)
_TELLING = frozenset({"JRN", "MED", "CVL", "LEG", "JUD"})
"""Sectors of those who belong to a side and do not stand for it: state media, army doctors."""


def warring_side(draft: Draft, mention: Mention) -> Side | None:
    """The side of a war that somebody stands for, None where it is none or not known: its allies are not it."""
    head = draft.parse.word_at(mention.head.start)
    if head is not None and head.lemma in _BESIDE:
        return None
    if mention.type not in _TYPES or mention.country in BODIES or not _TELLING.isdisjoint(mention.sectors):
        return None
    side = side_of(mention)
    home = mention.country or (mention.entity if mention.name and side == "rebels" else None)
    return (home, side) if side is not None and home is not None else None


def is_of_side(draft: Draft, id_: str, doers: Iterable[str]) -> bool:
    """Is somebody of the side that acts: the dead of those who made an assault, not of those they made it on?"""
    side = warring_side(draft, draft.mentions.get(id_))
    return side is not None and side in {warring_side(draft, draft.mentions.get(doer)) for doer in doers}


def spokesman(draft: Draft, side: Side, known: str) -> str:
    """The mention that stands for a side best: a body with a name, or an army, before "three soldiers" (`known`).

    For a state it is its government, before a unit with a name, and of several bodies the one named most.
    """
    ours = [mention for mention in draft.mentions if warring_side(draft, mention) == side]
    times = Counter(mention.entity for mention in ours)
    best = min(ours, key=lambda m: (_rank(draft, m), not _governs(m), -times[m.entity], m.start), default=None)
    return best.id if best is not None and _rank(draft, best) < _rank(draft, draft.mentions.get(known)) else known


def _governs(mention: Mention) -> bool:
    """Is it a state, or its government?"""
    return (mention.entity or "").startswith(_GOVERNMENT)


def _rank(draft: Draft, mention: Mention) -> int:
    head = draft.parse.word_at(mention.head.start)
    counted = head is not None and any(c.dep == "nummod" or c.lower in ("all", "some") for c in head.children)
    if head is not None and head.pos == "PRON":
        return 3
    if mention.type is MentionType.PERSON or counted:
        return 2
    return 0 if mention.name or _governs(mention) else 1
