"""Incidents: a report that comes back to an act of violence ("the attack", the victim's name) tells of it once.

Two tellings are one incident where their kinds, days and parties do not speak against it, and where either the later
one only refers to what is known ("the bombing", "this attack"), or both name the same victim.
"""

from collections.abc import Sequence

from dateline.coding.eventing.sameness import REAL, keys, lemmas
from dateline.records import Event, EventType, MentionType
from dateline.resolving import Draft

_APART = frozenset({"abduct", "torture", "sexual"})
"""Modes that are no part of another attack on the same victim."""
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def told_before(kept: Sequence[Event], event: Event, draft: Draft) -> int | None:
    """The index of the last act of violence that the event comes back to; None where it tells of a new one."""
    if not _is_violence(event):
        return None
    refers = _refers(event, draft)
    for at in range(len(kept) - 1, -1, -1):
        one = kept[at]
        if not _is_violence(one):
            continue
        again = refers or _same_victim(one, event, draft) or _same_words(one, event, draft)
        if again and _are_compatible(one, event, draft):
            return at
    return None


def _is_violence(event: Event) -> bool:
    return event.type is EventType.ASSAULT and event.status in REAL


def _are_compatible(one: Event, other: Event, draft: Draft) -> bool:
    """Does nothing speak against one incident: kind, day, who attacks, who is hit?"""
    modes = {one.mode, other.mode}
    if len(modes) > 1 and (None not in modes or modes & _APART):
        return False
    if one.date and other.date and one.date != other.date:
        return False
    return _agree(one.actors, other.actors, draft) and _agree(one.recipients, other.recipients, draft)


def _agree(one: Sequence[str], other: Sequence[str], draft: Draft) -> bool:
    """Do two lists of parties share one, or is one of them empty?"""
    if not one or not other:
        return True
    return any(keys(id_, draft) & keys(id2, draft) for id_ in one for id2 in other)


def _refers(event: Event, draft: Draft) -> bool:
    """Is the trigger a noun that takes the act as known: "the attack"?"""
    for word in draft.parse.words_in(event.trigger.start, event.trigger.end):
        if word.pos == "NOUN":
            return any(child.dep == "det" and child.lower in _DEFINITE for child in word.children)
    return False


def _same_victim(one: Event, other: Event, draft: Draft) -> bool:
    """Do both name the same person as whom it is done to?"""
    return any(a and a == b for a in _victims(one, draft) for b in _victims(other, draft))


def _victims(event: Event, draft: Draft) -> list[str | None]:
    mentions = [draft.mentions.get(id_) for id_ in event.recipients]
    return [mention.entity for mention in mentions if mention.type is MentionType.PERSON]


def _same_words(one: Event, other: Event, draft: Draft) -> bool:
    """Are both told in the same paragraph by the same word, with no party: "fighting ... the heaviest fighting"?"""
    if one.actors or one.recipients or other.actors or other.recipients:
        return False
    blocks = {s.block_index for e in (one, other) if (s := draft.parse.sentence_at(e.trigger.start)) is not None}
    return len(blocks) == 1 and bool(lemmas(one, draft) & lemmas(other, draft))
