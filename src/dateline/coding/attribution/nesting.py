"""Statements inside others: what Y said according to X, and the claim that X rejects.

Inside a statement only what its own cue reports counts, said by somebody else who is named: a saying with a clause, a
promise, threat or denial, and whatever a medium reports. A claim that somebody rejects or could not verify ("His claim
that ... was rejected") stands beside the rejection: the two hold different things.
"""

from dateline.coding.attribution.match import Match, is_finite
from dateline.coding.attribution.record import Attribution, Reading
from dateline.coding.attribution.source import source_of_noun
from dateline.coding.attribution.wires import is_medium
from dateline.parsing import Word
from dateline.records import Stance

_NAMED = frozenset({"NOUN", "PROPN"})
_ACTS = frozenset({Stance.PROMISES, Stance.THREATENS, Stance.DENIES})
"""Sayings that do something, whoever reports them."""
_WEIGHING = frozenset({Stance.DENIES, Stance.CONFIRMS, Stance.COULD_NOT_VERIFY})


def may_stand_in(reading: Reading, outer: Attribution, word: Word, found: Match) -> bool:
    """May a cue inside the content of another statement make one of its own?"""
    if found.sense.pos == "noun":
        return _is_weighed(outer, word, found)
    if not found.sense.reports or not is_finite(word) or not _is_reported(word, outer):
        return False
    if found.frame == "that" or found.sense.stance in _ACTS:
        return True
    return outer.voice is not None and is_medium(reading, outer.voice)


def _is_weighed(outer: Attribution, noun: Word, found: Match) -> bool:
    """Is it somebody's claim that the outer statement denies, confirms or could not verify?"""
    if outer.stance not in _WEIGHING or found.frame not in ("that", "to") or noun.head is not outer.cue_word:
        return False
    return outer.voice is None or source_of_noun(noun) is not None


def _is_reported(word: Word, outer: Attribution) -> bool:
    """Is a saying the very thing that the outer cue reports, not something further down in it?"""
    cue = outer.cue_word
    if cue is None:
        return False
    return word.head is cue or (outer.rule.endswith("/phrase") and word.i in {above.i for above in cue.ancestors()})


def is_another_voice(outer: Attribution, head: Word | None) -> bool:
    """Is a saying inside a saying somebody else's, and named: "the army said residents had reported that"?"""
    return head is not None and head.pos in _NAMED and (outer.voice is None or head.lower != outer.voice.lower)
