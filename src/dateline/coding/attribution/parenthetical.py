"""Cues set into a sentence between commas, where the parser finds no clause: "He will not, she insisted, resign"."""

from dateline.coding.attribution.match import Match
from dateline.coding.attribution.record import Reading
from dateline.parsing import Word

_LONGEST = 12
"""Words between the two commas, at most."""


def match_set_in(reading: Reading, cue: Word) -> Match | None:
    """The sentence around a subject and its cue that stand between commas."""
    subject = teller(cue)
    if subject is None or cue.tag not in ("VBD", "VBZ", "VBP") or subject.tag in ("WP", "WDT"):
        return None
    sense = next(
        (each for each in reading.cues.senses("verb", cue.lemma) if _introduces(each.frames, each.words)), None
    )
    if sense is None or not _between_commas(reading, subject.left, cue):
        return None
    return Match(sense, "that", (), around=True)


def teller(cue: Word) -> Word | None:
    """The subject nearest before a cue; the parser may give it that of the sentence as well."""
    return next((child for child in reversed(cue.children) if child.dep == "nsubj" and child.i < cue.i), None)


def _introduces(frames: frozenset[str], words: tuple[str, ...]) -> bool:
    return {"quote", "that"} <= frames and len(words) == 1


def _between_commas(reading: Reading, first: int, cue: Word) -> bool:
    """Does a comma stand right before the subject and another soon behind the cue, and then a verb?"""
    sentence, words = cue.sentence, reading.parse.words
    if first - 1 <= sentence.first or words[first - 1].text != ",":
        return False
    closing = next((i for i in range(cue.i + 1, sentence.last) if words[i].text == ","), None)
    if closing is None or closing - first > _LONGEST:
        return False
    clause = cue.child("ccomp")
    apart = clause is None or (clause.left > closing and clause.child("nsubj", "nsubjpass", "mark") is None)
    return apart and words[closing + 1].pos in ("VERB", "AUX")
