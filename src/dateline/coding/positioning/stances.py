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
    """The stance that an event shows, None where it shows none. Of an accusation: that of the accused."""
    if event.type is EventType.ACCUSE:
        return _of_accused(draft, event)
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


def _of_accused(draft: Draft, event: Event) -> PositionStance | None:
    """What the accused are said to demand or refuse: "accused Iran of imposing new conditions"."""
    frame = event.rule.partition(">")[2].partition(">")[0]
    if frame in draft.knowledge.stances.by_frame:
        return draft.knowledge.stances.by_frame[frame]
    return {"request": PositionStance.DEMANDS, "reject": PositionStance.REJECTS}.get(frame.split(".")[0])


def _is_denied(word: Word) -> bool:
    """Is there to be none of it: "no ceasefire", "will never accept"?"""
    if word.pos in ("VERB", "AUX"):
        return negated(word)
    return any(child.lower in ("no", "neither") for child in word.children)
