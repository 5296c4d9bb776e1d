"""Stances: what an event says of where its actor stands."""

from collections.abc import Sequence

from dateline.knowledge.stances import Stances
from dateline.parsing.clauses import complement
from dateline.parsing.modality import is_question, negated
from dateline.parsing.tree import Word
from dateline.records import Event, EventType, PositionStance, Status
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
    words = draft.parse.words_in(event.trigger.start, event.trigger.end)
    if event.status in (Status.NEGATED, Status.POSSIBLE) or not words or _is_open(words[0], draft.knowledge.stances):
        return None
    if is_accusation(event):
        return _of_accused(draft, event)
    return _shown(event, words, draft.knowledge.stances)


def is_accusation(event: Event) -> bool:
    """Does it accuse somebody? A promised inquiry has the type too."""
    return event.type is EventType.ACCUSE and event.rule.startswith("accuse.")


def _shown(event: Event, words: Sequence[Word], lexicon: Stances) -> PositionStance | None:
    """The stance of the event's type, unless its frame, its word or a denial says otherwise."""
    outer = event.rule.split(">")[0]
    offered = outer in _OFFERING and event.type is not EventType.REJECT
    stance = lexicon.by_frame.get(outer, PositionStance.OFFERS if offered else _STANCES.get(event.type))
    if stance is None or event.type is EventType.REJECT:
        return stance
    told = next((lexicon.by_word[word.lemma] for word in words if word.lemma in lexicon.by_word), None)
    if event.type is EventType.REQUEST:
        asked = complement(words[0])
        if asked is not None and asked.dep == "ccomp":
            return PositionStance.REJECTS if negated(asked) else stance
        return told if told is PositionStance.OFFERS else stance
    if event.type in _YIELDING and any(_is_denied(word) for word in words):
        return PositionStance.REJECTS
    return told or stance if event.type is EventType.AGREE or outer in _OFFERING else stance


def _of_accused(draft: Draft, event: Event) -> PositionStance | None:
    """What the accused are said to demand or refuse: "accused Iran of imposing new conditions"."""
    frame = event.rule.partition(">")[2].partition(">")[0]
    kind = frame.split(".")[0]
    if kind == "request":
        return PositionStance.DEMANDS
    return draft.knowledge.stances.by_frame.get(frame, PositionStance.REJECTS if kind == "reject" else None)


def _is_open(word: Word, lexicon: Stances) -> bool:
    """Is it not said that the stance is taken: asked, hoped for, or held "no longer"?"""
    if any(child.lower == "longer" and any(c.lower == "no" for c in child.children) for child in word.children):
        return True
    above = next((step.head for step in (word, *word.ancestors()) if step.dep == "ccomp"), None)
    return is_question(word) or (above is not None and above.lemma in lexicon.hopes)


def _is_denied(word: Word) -> bool:
    """Is there to be none of it: "no ceasefire", "will never accept"?"""
    if word.pos in ("VERB", "AUX"):
        return negated(word)
    return any(child.lower in ("no", "neither") for child in word.children)
