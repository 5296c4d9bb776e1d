"""Wholes and shares: of how many some are counted, all of them but a few, and who are none of them.

In "seven of the nine soldiers were wounded" and "two thirds of the 900 villagers have fled" nine and 900 are only those
there were; "all but one of the nine soldiers died" and "not one of them" count nobody who did.
"""

from collections.abc import Sequence

from dateline.knowledge.numbers import Numbers
from dateline.parsing import Word
from dateline.parsing.phrases import NOMINAL

_SHARES = frozenset({"percent", "%"})
_BUT = frozenset({"but", "except", "bar", "save"})
_MERELY = frozenset({"only", "just", "merely", "all", "every"})
_NEAR = 4
"""So many words behind "all" may its "but" stand: "all nine on board but the pilot"."""


def some_of(noun: Word, numbers: Numbers) -> Word | None:
    """The number or share that is a part of those counted: seven for the soldiers of "seven of the nine soldiers"."""
    numbers_on = noun.children_in("nummod")
    for whole in numbers_on:
        if any(child.lower == "out" for child in whole.children):  # "eight out of 12 hostages"
            return next(
                (word for word in (*numbers_on, *whole.children) if word.pos == "NUM" and word.i < whole.i), None
            )
    counted = bool(numbers_on)
    if counted and (half := noun.child("predet")) is not None and half.lower in numbers.fraction:
        return half
    if noun.dep == "acl" and noun.head.pos == "NUM":
        noun, counted = noun.head, True  # "three of the 12 injured"
    if noun.dep != "pobj" or noun.head.lower != "of" or not counted:
        return None
    some = noun.head.head
    some = some.head if some.lower == "out" else some
    return some if some.pos == "NUM" or some.lower in numbers.fraction or some.lemma in _SHARES else None


def is_all_but(words: Sequence[Word], number: Sequence[Word]) -> bool:
    """Are some of them excepted, or are they the exception: "all but two of the crew", "all nine but the pilot"?"""
    first, last = number[0].i, number[-1].i
    before = [word.lower for word in words[max(first - 2, 0) : first]]
    if before == ["all", "but"]:
        return True
    if before[-1:] != ["all"] and number[0].lower != "all":
        return False
    for word in words[last + 1 : last + 1 + _NEAR]:
        if word.pos in ("VERB", "AUX") or word.text in ",.;":
            return False
        if word.lower in _BUT:
            return _excepts_people(words[word.i + 1 : word.i + 4])
    return False


def _excepts_people(behind: Sequence[Word]) -> bool:
    """Does a noun or number follow "but", before any verb: "but a toddler"?"""
    found = next((word for word in behind if word.pos in NOMINAL | {"NUM", "VERB", "AUX"}), None)
    return found is not None and found.pos not in ("VERB", "AUX")


def is_denied(words: Sequence[Word], first: Word) -> bool:
    """Is it "not one hostage", "not 12 as first reported"? "Not only 12" and "dozens, if not hundreds" deny nothing."""
    before = [word.lower for word in words[max(first.i - 2, 0) : first.i]]
    return before[-1:] == ["not"] and before[0] != "if" and first.lower not in _MERELY
