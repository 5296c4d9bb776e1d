"""What the readings share: the reading itself, and access to the fields of recognised words and their values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateline.knowledge.numbers import Numbers
from dateline.knowledge.times import TimeLexicon
from dateline.parsing import Word
from dateline.records import Timex
from dateline.resolving.numbers import number_at
from dateline.resolving.times.moments import Moment
from dateline.resolving.times.recognition import Found
from dateline.resolving.times.timeline import Timeline

UNKNOWN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Y": "XXXX",
    "DE": "XXX",
    "CE": "XX",
}
"""The value of a period that nothing in the text places, by its unit."""
_HYPHENS = frozenset({"-", "‑", "–"})
_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "that": 0, "next": 1, "following": 1}


@dataclass(slots=True)
class Reading:
    """What words mean: type and value, the period it stands for, and whether the story goes on from it."""

    words: Sequence[Word]
    timex: Timex
    value: str
    moment: Moment | None = None
    start: date | None = None
    end: date | None = None
    carries: bool = True


class Reader:
    """Reads the fields of recognised words, against a timeline."""

    def __init__(self, lexicon: TimeLexicon, numbers: Numbers, timeline: Timeline) -> None:
        self._lexicon, self._numbers, self.timeline = lexicon, numbers, timeline

    def value(self, found: Found, name: str) -> str:
        """The value of the first word of a field ('' where it is not filled)."""
        words = found.fields.get(name)
        return self._lexicon.classes(words[0].lower, words[0].tag).get(name, "") if words else ""

    def nth(self, found: Found) -> int:
        """Which one: 3 for "third", -1 for the last, 0 where it is not said."""
        return int(next(filter(None, (self.value(found, name) for name in ("nth", "quarter-code", "last"))), 0))

    def unit(self, found: Found) -> str:
        """The unit of time."""
        return self.value(found, "unit") or self.value(found, "units")

    def full_year(self, short: int) -> int:
        """The latest year with these last digits that is not after publication by more than a few years."""
        line = self.timeline
        latest = (line.publication.year if line.publication is not None else 2029) + 5
        return latest - (latest - short) % 100

    def step(self, found: Found) -> int:
        """Back (-1), the same (0) or on (1)."""
        return next((step for name, step in _STEPS.items() if name in found.fields), 0)

    def amount(self, found: Found) -> float | None:
        """How many units: None for a vague number ("several") or a range."""
        words = found.fields.get("count")
        if words is None:
            return 0.5 if found.has("half") else None if found.has("units") else 1
        if any(word.lower == "and" for word in words):  # "Two-and-a-half".
            words = [word for word in words if word.text not in _HYPHENS]
        number = number_at(words, self._number_from(words), self._numbers)
        return number.low if number is not None and number.low == number.high and number.qualifier != "vague" else None

    def without_other_numbers(self, found: Found) -> None:
        """Leave out a number that is not part of the count: "60 and" of "60 and 90 days"."""
        words = found.fields.get("count")
        if words is not None and (first := self._number_from(words)) and words[first - 1].lower in ("and", "-"):
            number = number_at(words, 0, self._numbers)
            if number is not None and number.last < first:
                found.words = found.words[found.words.index(words[first]) :]
                found.fields["count"] = words[first:]

    def _number_from(self, words: Sequence[Word]) -> int:
        """Where the number phrase that runs to the end of the words begins."""
        for i in range(len(words)):
            number = number_at(words, i, self._numbers)
            if number is not None and number.last == len(words) - 1:
                return i
        return 0


def of_moment(found: Found, moment: Moment | None, unknown: str = "") -> Reading | None:
    """The reading of a period; of the `unknown` value where nothing in the text places it, None without one."""
    if moment is None:
        return Reading(found.words, Timex.TIME if "T" in unknown else Timex.DATE, unknown) if unknown else None
    timex = Timex.TIME if moment.part else Timex.DATE
    return Reading(found.words, timex, moment.value, moment, moment.first, moment.last)
