"""Numbers that tell of people by what was told before: tallies ("put the figure at 40"), ranges, second sources."""

from typing import Protocol

from dateline.coding.counting.fates import LEVELS, TALLIES, Fate, told_by
from dateline.parsing import Word
from dateline.resolving import Draft

_RANGING = frozenset({"range", "vary"})
_NEAR = 1
"""So many sentences back may stand what a second source says of the same people."""


class Told(Protocol):
    """A count that was told before."""

    @property
    def what(self) -> str:
        """The figure's name."""

    @property
    def noun(self) -> Word:
        """Who was counted."""


def referred(draft: Draft, number: Word, before: Told | None) -> Fate | None:
    """What a bare number counts where its own clause does not say it."""
    if before is not None and (word := _tally(number) or _second_source(draft, number, before)) is not None:
        return Fate(before.what, word, "toll")
    return _ranging(draft, number)


def _tally(number: Word) -> Word | None:
    """The noun by which a number refers back to what was counted: "put the figure at 40"."""
    verb = number.head.head if number.dep == "pobj" and number.head.lower in LEVELS else number.head
    nouns = verb.children_in("nsubj", "nsubjpass", "dobj")
    return next((noun for noun in nouns if noun.lemma in TALLIES and noun.child("det") is not None), None)


def _second_source(draft: Draft, number: Word, before: Told) -> Word | None:
    """The verb by which another gives a number for the same: "20 died, the army says; the rebels say 40"."""
    verb = number.head
    if number.dep not in ("dobj", "nsubj", "attr") or number.i < verb.i:
        return None
    if any(clause.i > verb.i for clause in verb.children_in("ccomp", "xcomp")):
        return None
    if number.sentence.i - before.noun.sentence.i > _NEAR:
        return None
    senses = draft.knowledge.cues.senses("verb", verb.lemma)
    says = any(sense.reports and "that" in sense.frames and len(sense.words) == 1 for sense in senses)
    return verb if says else None


def _ranging(draft: Draft, number: Word) -> Fate | None:
    """Reads "estimates of the number killed range from 50 to 120"."""
    words = draft.parse.words
    preposition = number.head
    if number.dep != "pobj" or preposition.lower != "from" or words[preposition.i - 1].lemma not in _RANGING:
        return None
    for word in reversed(words[number.sentence.first : preposition.i - 1]):
        what = told_by(word, draft.knowledge.figures)
        if what is None and word.lemma in TALLIES:
            what = draft.knowledge.figures.states.get(words[word.i + 1].lower)
        if what is not None:
            return Fate(what, word, "toll")
    return None
