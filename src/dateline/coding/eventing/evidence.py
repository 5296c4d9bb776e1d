"""Evidence: the words that an event is read from: its trigger, its clause, the contexts they show."""

from collections.abc import Sequence

from dateline.coding.eventing.composition import Composed
from dateline.parsing.tree import Parse, Word
from dateline.records import EventType, Figure, Span
from dateline.resolving import Draft

_MEANS = frozenset({"with", "by", "using"})
"""Prepositions behind which the means stand."""
_MEANWHILE = frozenset({"while", "whereas"})
_ANOTHER_TIME = frozenset({"after", "before", "following", "since", "until"})
"""Words behind which stands what happened at another time."""


def trigger_of(composed: Composed) -> Span:
    """The trigger: from the first to the last word of the outermost frame's own words."""
    outer, core = composed.outer, composed.core
    words = [outer.anchor, *outer.taken]
    if outer.frame.type is None:
        words += [core.anchor]
    start, end = min(w.start for w in words), max(w.end for w in words)
    return Span(start, end)


def clause_of(composed: Composed) -> Word:
    """The head of the clause that the event stands in."""
    word = composed.outer.anchor
    while not word.is_root and word.pos not in ("VERB", "AUX"):
        word = word.head
    return word


def evidence_of(composed: Composed) -> Span:
    """The clause around the trigger, without its full stop."""
    head = clause_of(composed)
    words = sorted(head.subtree(), key=lambda word: word.i)
    while len(words) > 1 and words[-1].dep == "punct":
        words.pop()
    while len(words) > 1 and words[0].dep == "punct":
        words.pop(0)
    return Span(words[0].start, words[-1].end)


def contexts(draft: Draft, composed: Composed) -> tuple[str, ...]:
    """The contexts that the frame names and the clause's words show, in the order of the text."""
    known = draft.knowledge.codebook.contexts
    shown = [known[word.lemma] for word in clause_of(composed).subtree() if word.lemma in known]
    return tuple(dict.fromkeys((*composed.core.frame.contexts, *shown)))


def figures_within(draft: Draft, composed: Composed, figures: Sequence[Figure]) -> tuple[str, ...]:
    """The ids of the figures that the clause tells; of violence none that stands behind its "after" or "before"."""
    evidence, anchor = evidence_of(composed), composed.core.anchor
    told = (figure for figure in figures if evidence.overlaps(figure.quote))
    if composed.type is not EventType.ASSAULT:
        return tuple(figure.id for figure in told)
    counted = ((figure, draft.parse.word_at(figure.quote.start)) for figure in told)
    return tuple(
        figure.id
        for figure, word in counted
        if word is None or not (is_of_another_time(draft, word, anchor) or _is_meanwhile(word, anchor))
    )


def over_alone(word: Word, anchor: Word) -> list[Word]:
    """A word and those that it hangs below, without those that a deed's anchor hangs below too."""
    return [above for above in (word, *word.ancestors()) if not anchor.is_below(above)]


def is_of_another_time(draft: Draft, word: Word, anchor: Word) -> bool:
    """Is a word told of what came before or after a deed, or of what the deed answers?

    Nine for "after nine died, the army struck", for "the army struck to avenge the killing of nine".
    """
    over = over_alone(word, anchor)
    return any(_is_before_or_after(above) for above in over) or is_answered(draft, over)


def is_answered(draft: Draft, words: Sequence[Word]) -> bool:
    """Does one of the words stand for what a deed answers: the raid for "in response to the raid", "to avenge it"?"""
    answering = draft.knowledge.codebook.words("answering")
    return any(
        (word.dep == "dobj" and word.head.lemma in answering)
        or (word.dep in ("pobj", "pcomp") and word.head.head.lemma in answering)
        for word in words
    )


def _is_meanwhile(word: Word, anchor: Word) -> bool:
    """Does a word stand in a clause of its own beside the deed's: "shot down drones, while a strike killed three"?"""
    clauses = (one for one in over_alone(word, anchor) if one.dep == "advcl")
    return any(mark.lower in _MEANWHILE for one in clauses for mark in one.children_in("mark"))


def _is_before_or_after(word: Word) -> bool:
    if word.dep in ("pobj", "pcomp"):
        return word.head.lower in _ANOTHER_TIME
    return word.dep == "advcl" and any(mark.lower in _ANOTHER_TIME for mark in word.children_in("mark"))


def figures_by_sentence(figures: Sequence[Figure], parse: Parse) -> dict[int, list[Figure]]:
    """The figures by the number of the sentence that their quote begins in."""
    found: dict[int, list[Figure]] = {}
    for figure in figures:
        sentence = parse.sentence_at(figure.quote.start)
        if sentence is not None:
            found.setdefault(sentence.i, []).append(figure)
    return found


def mode_of(draft: Draft, composed: Composed) -> str | None:
    """The frame's mode, or that of what the act was done with: "attacked with dynamite", "a grenade attack"."""
    frame = composed.core.frame
    if composed.type is not frame.type:
        return None
    return frame.mode or (_by_instrument(draft, composed) if composed.type is EventType.ASSAULT else None)


def _by_instrument(draft: Draft, composed: Composed) -> str | None:
    modes = draft.knowledge.codebook.instruments
    for word in (composed.outer.anchor, *composed.outer.taken, composed.core.anchor):
        for child in word.children:
            tool = _tool(child)
            if tool is not None and tool.lemma in modes:
                return modes[tool.lemma]
    return None


def _tool(child: Word) -> Word | None:
    """What something may be done with: the noun behind "with" or "by", before a deed, or that does it itself."""
    if child.dep in ("prep", "agent") and child.lower in _MEANS:
        return child.child("pobj")
    return child if child.dep in ("compound", "nsubj") else None
