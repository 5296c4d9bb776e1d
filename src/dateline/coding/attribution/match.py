"""What a frame is matched to: a cue word with the complement that holds the content."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.knowledge.cues import CueSense
from dateline.parsing import Word

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


@dataclass(frozen=True, slots=True)
class Match:
    """A cue word with its complement: the frame that fits, and the heads of the content's parts."""

    sense: CueSense
    frame: str
    parts: tuple[Word, ...]
    preposition: Word | None = None
    """The preposition that belongs to the cue: "for" in "called for"."""
    around: bool = False
    """Does the cue stand behind or inside the sentence that is the content: "the truce is over, he said"?"""
    bare: bool = False
    """Does the content begin with the infinitive: "to leave" in "urged them to leave"?"""


def companions(word: Word, sense: CueSense) -> bool:
    """Do the other words of the lemma hang on the word: "out" for "point out"?"""
    return all(any(child.lower == other for child in word.children) for other in sense.words[1:])


def is_finite(verb: Word) -> bool:
    """Does the verb, or an auxiliary of it, carry tense?"""
    return verb.tag in _FINITE or any(
        child.tag in _FINITE for child in verb.children if child.dep in ("aux", "auxpass")
    )


def infinitive(verb: Word) -> Word | None:
    """The "to" of an infinitive."""
    return next((child for child in verb.children if child.dep == "aux" and child.lower == "to"), None)


def opened_by(verb: Word, openers: Iterable[str]) -> bool:
    """Does one of these words open the clause?"""
    return any(child.i < verb.i and child.lower in openers for child in verb.children)


def that_clause(verb: Word) -> bool:
    """Is it a clause that "that" opens?"""
    return any(child.dep == "mark" and child.lower == "that" for child in verb.children)
