"""People by their nation alone: "the American", "the Kremlin leader" are who of that nation was just named."""

from dateline.knowledge.known_names import KnownKind
from dateline.parsing.tree import Word
from dateline.records import Mention, MentionType
from dateline.resolving.descriptions import modifying
from dateline.resolving.draft import Draft

_RULERS = frozenset({"leader", "president", "premier", "ruler", "strongman", "chancellor", "monarch"})
_OFFICES = frozenset(
    {"president", "prime minister", "premier", "king", "queen", "emir", "sultan", "chancellor", "leader"}
)
"""Roles of those who are called a nation's leader."""
_NATIONS = (KnownKind.PEOPLE, KnownKind.COUNTRY)
_REACH = 3
"""Sentences that are searched: the noun's own and those before."""


def national(draft: Draft, head: Word, named: list[Mention]) -> list[Mention]:
    """The one person of a nation that the sentence before, or the same, names: John Kerry for "the American"."""
    people = draft.sighted.of(head, KnownKind.PEOPLE)
    if people is not None:
        return _only(draft, head, [one for one in named if one.country == people.country])
    if head.lemma not in _RULERS:
        return []
    words = modifying(draft, head)
    lands = [known for word in words if (known := draft.sighted.of(word, *_NATIONS, KnownKind.SEAT)) is not None]
    if not words or len(lands) != len(words):
        return []
    country = lands[0].id if lands[0].kind is KnownKind.SEAT else lands[0].country
    ruling = [one for one in named if one.country == country and "GOV" in one.sectors and _rules(draft, one)]
    return _only(draft, head, ruling)


def _only(draft: Draft, head: Word, people: list[Mention]) -> list[Mention]:
    """The one of them in the nearest sentence that has any."""
    found = [one for one in people if one.type is MentionType.PERSON and one.end <= head.start]
    for back in range(min(_REACH, head.sentence.i + 1)):
        sentence = draft.parse.sentences[head.sentence.i - back]
        near = {one.entity: one for one in found if sentence.start <= one.start < sentence.end}
        if near:
            return list(near.values()) if len(near) == 1 else []
    return []


def _rules(draft: Draft, person: Mention) -> bool:
    """Is it somebody who is known to rule: a president, not a minister?"""
    last = draft.parse.word_at(person.end - 1)
    sighted = draft.sighted.at(last) if last is not None else None
    leaders = (KnownKind.LEADER, KnownKind.SURNAME)
    return sighted is not None and any(one.kind in leaders and one.group in _OFFICES for one in sighted.values)
