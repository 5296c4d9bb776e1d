"""Referents: what "it", "which" or "the demand" stands for in what is refused or accepted."""

from collections.abc import Sequence

from dateline.coding.positioning.claims import Claim
from dateline.coding.positioning.polarity import top_of
from dateline.parsing.clauses import complement, is_passive, subject
from dateline.parsing.tree import Word
from dateline.records import Event, EventType, PositionStance
from dateline.resolving import Draft

_ANSWERS = frozenset({EventType.REJECT, EventType.AGREE, EventType.CONCEDE})
_POINTING = frozenset({"it", "this", "that", "which", "them", "so"})
_PUT = frozenset({PositionStance.DEMANDS, PositionStance.OFFERS})


def topic_of(draft: Draft, event: Event, events: Sequence[Event], shown: Sequence[Claim]) -> tuple[str, ...]:
    """The event's issues; where it names none and answers what somebody asked or offered just before, those of that."""
    if event.topic or event.type not in _ANSWERS:
        return event.topic
    words = draft.parse.words_in(event.trigger.start, event.trigger.end)
    if not words or not _points_back(top_of(words), words, draft):
        return ()
    asked = next((one for one in reversed(events) if _is_just_before(draft, one, event, shown)), None)
    return () if asked is None else tuple(dict.fromkeys(c.issue for c in _of(asked, shown)))


def _of(event: Event, shown: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in shown if claim.evidence[0] == event.id and claim.stance in _PUT]


def _is_just_before(draft: Draft, one: Event, event: Event, shown: Sequence[Claim]) -> bool:
    """Did somebody else ask or offer it in the same sentence or the one before?"""
    first, second = draft.parse.sentence_at(one.trigger.start), draft.parse.sentence_at(event.trigger.start)
    if first is None or second is None or one.trigger.start >= event.trigger.start or second.i - first.i > 1:
        return False
    return any(claim.party not in event.actors for claim in _of(one, shown))


def _points_back(top: Word, trigger: Sequence[Word], draft: Draft) -> bool:
    """Is what is answered only pointed to ("ruled it out", "rejected the demand"), or left out ("has refused")?"""
    if top.pos not in ("VERB", "AUX"):
        return False
    noun = subject(top) if is_passive(top) else top.child("dobj")
    if noun is None:
        return complement(top) is None and top.child("prep", "ccomp", "advcl", "acomp", "attr") is None
    if noun.lower in _POINTING:
        return True
    asking = draft.knowledge.stances.words("asking") | draft.knowledge.stances.words("idea")
    marked = any(child.lower in ("the", "this", "that", "such") for child in noun.children)
    return noun.lemma in asking and marked and noun.child("prep", "acl", "relcl", "ccomp") is None
