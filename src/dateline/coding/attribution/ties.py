"""Which cue a quotation is tied to: the verb in the clause behind it or before it, or a colon's.

Quotations confuse a parser, so the words around them decide, not the tree.
"""

from dateline.coding.attribution.match import companions
from dateline.coding.attribution.quotations import Quotation
from dateline.coding.attribution.record import Reading
from dateline.coding.attribution.relays import is_relay
from dateline.knowledge.cues import CueSense
from dateline.parsing import Word
from dateline.parsing.clauses import own_subject

ENDS = frozenset({".", "!", "?", ";", "…", "..."})
_PAUSES = frozenset({",", ":", "-", "--", "—", "–"})
_MARKS = "\"'‘’‚‛“”„‟«»‹›`〝〞＂ \n"
_LONG = 4
"""A quotation with no more words than this (marks included) is a phrase of the report's own sentence."""

Tie = tuple[Word, CueSense | None]


def cue_after(reading: Reading, quotation: Quotation, behind: list[Word]) -> Tie | None:
    """The cue in the rest of the sentence behind a quotation."""
    stop = next((k for k, word in enumerate(behind) if word.text in ENDS), len(behind))
    clause = behind[:stop]
    if not clause or not _leaves_open(reading, quotation, clause):
        return None
    for word in clause:
        sense = _quoting(reading, word)
        if sense is not None and word.dep not in ("relcl", "acl") and word.i not in reading.used:
            return word, sense
    return None


def _leaves_open(reading: Reading, quotation: Quotation, clause: list[Word]) -> bool:
    """Does the sentence go on behind the quotation?"""
    inside = _words_within(reading, quotation)
    if not inside:
        return False
    if inside[-1] == "." and clause[0].text not in _PAUSES:
        return len(clause) <= _LONG
    return inside[-1] in ",?!-—–…." or clause[0].text in _PAUSES or len(quotation.indexes) > _LONG


def _words_within(reading: Reading, quotation: Quotation) -> str:
    """What stands between the marks."""
    return reading.text[quotation.start : quotation.end].strip(_MARKS)


def cue_before(reading: Reading, gap: list[Word], quotation: Quotation) -> Tie | None:
    """The cue in the clause before a quotation, when nothing but a pause stands between."""
    clause = last_clause(gap)
    if not clause:
        return None
    pause = clause[-1]
    if pause.text == "," and clause[-2:-1] and clause[-2].lower == "that":
        return None
    for word in reversed(clause):
        sense = _quoting(reading, word)
        if sense is None:
            continue
        if (word is pause and _capital(reading, quotation)) or (
            pause.text in (",", ":") and not _complete(word, pause.i)
        ):
            return word, sense
        break
    return _colon(clause) if pause.text == ":" else None


def runs_on(reading: Reading, quotation: Quotation, behind: list[Word]) -> bool:
    """Does the report's own sentence go on behind the quotation without a pause: ""We agreed" to a truce"?"""
    inside = _words_within(reading, quotation)
    return bool(behind) and inside[-1:] not in set(".?!,…-—") and behind[0].pos not in ("PUNCT", "SYM")


def _capital(reading: Reading, quotation: Quotation) -> bool:
    """Does the quotation begin as a sentence does?"""
    return next(
        (letter.isupper() for letter in reading.text[quotation.start : quotation.end] if letter.isalpha()), False
    )


def _colon(clause: list[Word]) -> Tie | None:
    """The main verb of a clause that ends in a colon: "His answer was blunt:"."""
    for word in clause:
        if word.pos in ("VERB", "AUX") and own_subject(word) is not None and word.dep not in ("relcl", "ccomp", "aux"):
            return word, None
    return None


def _complete(verb: Word, until: int) -> bool:
    """Has the verb its clause already before the word of this index: "he said it was over, ..."?"""
    return any(child.dep == "ccomp" and verb.i < child.i < until for child in verb.children)


def _quoting(reading: Reading, word: Word) -> CueSense | None:
    """The sense in which a word may introduce a quotation."""
    if word.pos not in ("VERB", "AUX"):
        return None
    for sense in reading.cues.senses("verb", word.lemma):
        if "quote" in sense.frames and companions(word, sense):
            if not sense.relays or is_relay(word, reading.cues):
                return sense
    return None


def last_clause(gap: list[Word]) -> list[Word]:
    """The words behind the last full stop, in order."""
    for k in range(len(gap) - 1, -1, -1):
        if gap[k].text in ENDS:
            return gap[k + 1 :]
    return gap
