"""Stances: what an event says of where its actor stands."""

from dateline.parsing.modality import negated
from dateline.parsing.tree import Word
from dateline.records import Event, EventType, PositionStance
from dateline.resolving import Draft

_STANCES = {
    EventType.REQUEST: PositionStance.DEMANDS,
    EventType.REJECT: PositionStance.REJECTS,
    EventType.CONCEDE: PositionStance.ACCEPTS,
    EventType.SUPPORT: PositionStance.SUPPORTS,
    EventType.AGREE: PositionStance.ACCEPTS,
}
_YIELDING = frozenset({EventType.AGREE, EventType.CONCEDE, EventType.SUPPORT})
_OFFERING = frozenset({"agree.promise", "agree.vow"})
"""Frames of promises and offers: what is offered is not yet accepted by the other side."""


def stance_of(draft: Draft, event: Event) -> PositionStance | None:
    """The stance that an event shows, None where it shows none."""
    outer, lexicon = event.rule.split(">")[0], draft.knowledge.stances
    stance = lexicon.by_frame.get(outer, _STANCES.get(event.type))
    if stance is None:
        return None
    words = draft.parse.words_in(event.trigger.start, event.trigger.end)
    if event.type in _YIELDING and any(_is_denied(word) for word in words):
        return PositionStance.REJECTS
    told = next((lexicon.by_word[word.lemma] for word in words if word.lemma in lexicon.by_word), None)
    if event.type is EventType.AGREE:
        return told or (PositionStance.OFFERS if outer in _OFFERING else stance)
    if event.type is EventType.REQUEST and told is PositionStance.OFFERS and words[0].child("ccomp") is None:
        return told
    return stance


def _is_denied(word: Word) -> bool:
    """Is there to be none of it: "no ceasefire", "will never accept"?"""
    if word.pos in ("VERB", "AUX"):
        return negated(word)
    return any(child.lower in ("no", "neither") for child in word.children)
