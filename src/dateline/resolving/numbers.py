"""Numbers in words: from "more than two hundred", "several thousand", "15 to 20" to bounds and a qualifier.

The bounds of a loose number run from twice its magnitude to just below the next ("hundreds" is 200 to 999, "several
thousand" 2,000 to 9,999). "At least" and "more than" leave the upper bound open, "up to" the lower one; "about" keeps
the number itself as both bounds and says so in the qualifier.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.knowledge.numbers import Hedge, Numbers
from dateline.parsing import Word

_DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_LONGEST = 20
_MOST = 1e15
"""No report counts more of anything."""
_GLUED = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)(m|mn|bn|k)")
_RANGE = frozenset({"to", "-", "–", "or"})
_JOINTS = frozenset({"-", "and"})
_IN = (("in",), ("out", "of"))
"""Words between the two numbers of a share: "one in five", "two out of five"."""
_WHOLES = frozenset({*range(2, 11), 20, 100, 1000})
"""Round wholes, of which people at large are told."""
_WHEN = frozenset({"DATE", "TIME"})
_HANDING = frozenset({"hand", "turn", "take", "give", "sign"})
"""Verbs with which "over" is a particle, whatever the parser hangs it on."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number: words `first` to `last` of the list it was read from, bounds (None: open), and qualifier.

    `left` and `right` are how many words of hedge stand before and behind it. A `fraction` gives its bounds as shares,
    0 to 1.
    """

    first: int
    last: int
    low: float | None
    high: float | None
    qualifier: str = "exact"
    fraction: bool = False
    left: int = 0
    right: int = 0


def number_at(words: Sequence[Word], i: int, lexicon: Numbers) -> Number | None:
    """The number phrase whose number begins at `i`, with the hedges and the range around it."""
    core = _core(words, i, lexicon)
    if core is None or max(core.low or 0, core.high or 0) > _MOST:
        return None
    return _hedged(words, _ranged(words, core, lexicon), lexicon)


def begins_number(word: Word, lexicon: Numbers) -> bool:
    """Can a number begin at this word? A cheap test before `number_at`."""
    lower = word.lower
    return (
        lower[0].isdecimal()
        or lower in lexicon.unit
        or lower in lexicon.loose
        or lower in lexicon.vague
        or lower in lexicon.fraction
        or lower in lexicon.magnitude
    )


def plain_value(text: str) -> float | None:
    """The value of a number in digits ("12,500"), or None; longer runs of digits are codes and no numbers."""
    return float(text.replace(",", "")) if len(text) <= _LONGEST and _DIGITS.fullmatch(text) else None


def _core(words: Sequence[Word], i: int, lexicon: Numbers) -> Number | None:
    lower = words[i].lower
    if lower in lexicon.vague:
        return _vague(words, i, lexicon)
    if lower in lexicon.loose:
        return _loose(words, i, lexicon)
    if lower in lexicon.fraction:
        return _fraction(words, i, 1, lexicon)
    some = _exact(words, i, lexicon)
    return _proportion(words, some, lexicon) or some if some is not None else None


def _proportion(words: Sequence[Word], some: Number, lexicon: Numbers) -> Number | None:
    """A share of people at large: "one in five soldiers", "nine in 10 of them", "four out of every five refugees".

    Of many or of known people ("eight out of 12", "two out of the five") it is a number of them and no share, and so
    is what a verb has done so often ("killed three in five raids").
    """
    at = next((some.last + len(joint) + 1 for joint in _IN if _follow(words, some.last + 1, joint)), 0)
    every = _lower(words, at) == "every"
    whole = _exact(words, at + every, lexicon) if at else None
    if whole is None or not some.low or not whole.low or not some.low < whole.low or words[at].ent in _WHEN:
        return None
    done = some.first > 0 and words[some.first - 1].pos == "VERB"
    if not (every or some.low == 1) and (done or whole.low not in _WHOLES or words[some.last].dep in ("dobj", "pobj")):
        return None
    behind = words[whole.last + 1] if whole.last + 1 < len(words) else None
    if behind is None or not (behind.lower == "of" or behind.pos in ("NOUN", "PROPN", "ADJ", "VERB")):
        return None
    share = round(some.low / whole.low, 4)
    return Number(some.first, whole.last, share, share, fraction=True)


def _follow(words: Sequence[Word], at: int, sought: Sequence[str]) -> bool:
    return all(_lower(words, at + k) == word for k, word in enumerate(sought))


def _vague(words: Sequence[Word], i: int, lexicon: Numbers) -> Number:
    vague = lexicon.vague[words[i].lower]
    first = i - 1 if i and words[i - 1].lower == "a" else i
    at = i + 2 if _lower(words, i + 1) == "of" else i + 1
    scale, last = _scale(words, at, lexicon)
    if scale == 1:
        return Number(first, i, vague.low, vague.high, "vague")
    return Number(first, last, vague.factor * scale, _below_next(scale), "vague")


def _loose(words: Sequence[Word], i: int, lexicon: Numbers) -> Number:
    scale, last = lexicon.loose[words[i].lower], i
    while _lower(words, last + 1) == "of" and _lower(words, last + 2) in lexicon.loose and scale < _MOST:
        scale, last = scale * lexicon.loose[_lower(words, last + 2)], last + 2
    return Number(i, last, 2 * scale, _below_next(scale), "vague")


def _below_next(scale: float) -> float:
    """The highest number that is still called so: 999 for hundreds, 99 for dozens."""
    power = 10
    while power <= scale:
        power *= 10
    return power - 1


def _scale(words: Sequence[Word], at: int, lexicon: Numbers) -> tuple[float, int]:
    scale, last = 1.0, at - 1
    while (lower := _lower(words, last + 1)) in lexicon.magnitude and scale < _MOST:
        scale, last = scale * lexicon.magnitude[lower], last + 1
    return scale, last


def _fraction(words: Sequence[Word], i: int, times: float, lexicon: Numbers) -> Number | None:
    """A share: only where a whole follows or the article before it says so ("half of", "two thirds", "a third of").

    A share of a magnitude is a number: "half a million", "a quarter of a million".
    """
    behind = i + 2 if _lower(words, i + 1) == "of" else i + 1
    scale, last = _scale(words, behind + 1 if _lower(words, behind) == "a" else behind, lexicon)
    if scale > 1:
        value = lexicon.fraction[words[i].lower] * times * scale
        first = i - 1 if i and words[i - 1].lower == "a" else i
        return Number(first, last, value, value)
    whole = _lower(words, i + 1) in ("of", "the", "a", "their", "its", "all")
    if not whole and times == 1:
        return None
    article = i > 0 and words[i - 1].lower in ("a", "one")
    share = round(lexicon.fraction[words[i].lower] * times, 2)
    return Number(i - 1 if article else i, i, share, share, fraction=True)


def _exact(words: Sequence[Word], i: int, lexicon: Numbers) -> Number | None:
    """Digits or number words with their magnitudes: "12,500", "2.5 million", "two hundred and fifty", "a dozen"."""
    if words[i].lower in lexicon.magnitude and not _has_article(words, i):
        return None
    first = i - 1 if words[i].lower in lexicon.magnitude else i
    total, last = _Total(1.0 if first < i else None), first
    for at in range(i, len(words)):
        lower = words[at].lower
        if total.takes(lower, lexicon):
            last = at
        elif lower in lexicon.fraction and total.value and last >= at - 2:
            return _share(words, first, at, total.value, lexicon)
        elif lower == "-" and total.value and _lower(words, at + 1) in lexicon.fraction:
            return _share(words, first, at + 1, total.value, lexicon)
        elif not (lower in _JOINTS and total.goes_on(lower, _lower(words, at + 1), lexicon)):
            break
    if total.value is None:
        return None
    if [_lower(words, last + k) for k in (1, 2, 3)] == ["and", "a", "half"]:
        scale, last = _scale(words, last + 4, lexicon)
        return Number(first, last, (total.value + 0.5) * scale, (total.value + 0.5) * scale)
    return Number(first, last, total.value, total.value)


def _has_article(words: Sequence[Word], i: int) -> bool:
    """Is it "a dozen", "a million"? A lone letter ("a m") is no magnitude."""
    return i > 0 and words[i - 1].lower == "a" and len(words[i].lower) > 2


class _Total:
    """A number while it is read: thousands that are complete, and what is still growing."""

    def __init__(self, growing: float | None) -> None:
        self._complete, self._growing = 0.0, growing

    @property
    def value(self) -> float | None:
        """The number so far, None before the first word."""
        return self._complete + self._growing if self._growing is not None else None

    def takes(self, lower: str, lexicon: Numbers) -> bool:
        """Does the word go into the number? Takes it in."""
        if (scale := lexicon.magnitude.get(lower)) is not None and 0 < (self.value or 0) < _MOST:
            self._multiply(scale)
        elif (value := _unit(lower, lexicon)) is not None and self._fits(value):
            self._growing = (self._growing or 0) + value
        elif self._growing is None and (glued := _GLUED.fullmatch(lower)) is not None:
            self._growing = float(glued[1]) * lexicon.magnitude[glued[2]]
        else:
            return False
        return True

    def goes_on(self, joint: str, lower: str, lexicon: Numbers) -> bool:
        """Does the number go on behind "-" or "and"?"""
        value = lexicon.unit.get(lower)
        if value is None or self._growing is None or (joint == "and" and (self.value or 0) < 100):
            return False
        return self._fits(value)

    def _multiply(self, scale: float) -> None:
        self._growing = (self._growing or 0) * scale
        if scale >= 1000:
            self._complete, self._growing = self._complete + self._growing, 0.0

    def _fits(self, value: float) -> bool:
        """Does the next number word add to the last ("twenty" five, "two hundred" fifty) or begin another number?"""
        if self._growing is None:
            return True
        if self._growing == 0:
            return self._complete > value
        tens = self._growing >= 20 and self._growing % 10 == 0 and 0 < value < 10
        return tens or (self._growing >= 100 and self._growing % 100 == 0 < value < 100)


def _unit(lower: str, lexicon: Numbers) -> float | None:
    value = lexicon.unit.get(lower)
    return value if value is not None else plain_value(lower)


def _share(words: Sequence[Word], first: int, at: int, times: float, lexicon: Numbers) -> Number | None:
    found = _fraction(words, at, times, lexicon)
    return replace(found, first=first) if found is not None else None


def _ranged(words: Sequence[Word], core: Number, lexicon: Numbers) -> Number:
    """A range where a second number follows: "15 to 20", "two or three", "between 10 and 12"."""
    if core.first > 0 and _leaves(words[core.first - 1], lexicon):
        return core
    between = core.first > 0 and words[core.first - 1].lower == "between"
    joint = _lower(words, core.last + 1)
    if core.low is None or core.fraction or not (joint in _RANGE or (between and joint == "and")):
        return core
    if core.last + 2 >= len(words) or (upper := _core(words, core.last + 2, lexicon)) is None or upper.high is None:
        return core
    low, high = core.low, upper.high
    if low < 100 <= high and high % 1000 == 0 and core.first == core.last:
        low *= _thousands(high)
    if not low < high:
        return core
    return Number(core.first, upper.last, low, high, "range", left=int(between))


def _leaves(word: Word, lexicon: Numbers) -> bool:
    """Is the first number only what there was before: "rose from 12 to 15"?"""
    return word.lower == "from" and word.dep == "prep" and word.head.lemma in lexicon.changes


def _thousands(value: float) -> float:
    """The thousands, millions that a number ends in: "15 to 20 thousand" begins at 15 thousand."""
    scale = 1.0
    while value % (scale * 1000) == 0:
        scale *= 1000
    return scale


def _hedged(words: Sequence[Word], number: Number, lexicon: Numbers) -> Number:
    after = _hedge_after(words, number.last, lexicon)
    if after is not None:
        number = _bounded(replace(number, right=len(after.words)), after)
    while (before := _hedge_before(words, number.first - number.left, lexicon)) is not None:
        number = _bounded(replace(number, left=number.left + len(before.words)), before)
    return number


def _hedge_before(words: Sequence[Word], first: int, lexicon: Numbers) -> Hedge | None:
    if first <= 0 or _is_particle(words, first - 1):
        return None
    for hedge in lexicon.hedges_before.get(words[first - 1].lower, ()):
        size = len(hedge.words)
        if size <= first and all(words[first - size + k].lower == hedge.words[k] for k in range(size)):
            return hedge
    return None


def _is_particle(words: Sequence[Word], i: int) -> bool:
    """Does the word belong to the verb before it: "handed over 20 prisoners"?"""
    word = words[i]
    return word.dep == "prt" or (word.tag == "RP" and i > 0 and words[i - 1].lemma in _HANDING)


def _hedge_after(words: Sequence[Word], last: int, lexicon: Numbers) -> Hedge | None:
    for hedge in lexicon.hedges_after.get(_lower(words, last + 1), ()):
        if _follow(words, last + 1, hedge.words):
            return hedge
    return None


def _bounded(number: Number, hedge: Hedge) -> Number:
    if hedge.qualifier == "exact" or (number.qualifier in ("at least", "at most") and hedge.qualifier == "about"):
        return number
    low = None if hedge.qualifier == "at most" else number.low
    high = None if hedge.qualifier == "at least" else number.high
    return replace(number, low=low, high=high, qualifier=hedge.qualifier)


def _lower(words: Sequence[Word], i: int) -> str:
    return words[i].lower if 0 <= i < len(words) else ""
