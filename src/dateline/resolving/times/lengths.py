"""Readings of lengths of time and of repetition: "four years", "the past three days", "every week", "daily"."""

from dataclasses import replace
from datetime import date
from math import ceil

from dateline.parsing import Word
from dateline.records import Timex
from dateline.resolving.times.moments import Moment, valid_day
from dateline.resolving.times.reader import Reader, Reading
from dateline.resolving.times.recognition import Found

_LETTERS = {"TH": "H", "TM": "M", "TS": "S"}
_IN_YEARS = {"F": (2, "W"), "DE": (10, "Y"), "HC": (50, "Y"), "CE": (100, "Y"), "ML": (1000, "Y")}
"""Lengths are told in weeks and years: TIMEX3 has no longer unit."""
_HALVES = {"TH": "PT30M", "D": "PT12H", "Y": "P6M", "DE": "P5Y", "CE": "P50Y"}
"""Half a unit in the next smaller one."""
_RATES = frozenset({"once", "twice", "times", "percent", "%"})
_VAGUE_REACH = 3
"""How many units a vague length reaches: "the past several days" begin three days back."""


def duration(reader: Reader, found: Found) -> Reading | None:
    """Reads "Four years", "a week", "twelve-year-long"; "twice a week" is how often."""
    reader.without_other_numbers(found)
    if found.has("a") and _is_rate(found.before):
        return every(reader, found)
    if (len(found.words) == 1 and not _stands_alone(found)) or _as_many(found):
        return None
    words = found.words[1:] if found.has("a", "the") and found.has("long") else found.words
    return Reading(words, Timex.DURATION, length(reader, found), carries=False)


def long_word(reader: Reader, found: Found) -> Reading | None:
    """Reads "Weeklong"."""
    return Reading(found.words, Timex.DURATION, reader.value(found, "long-word"), carries=False)


def _is_rate(before: Word | None) -> bool:
    """Does "a day" say how often: "twice a day", "15 a year", "$2 a day"?"""
    if before is None or before.tag == "CD" or before.lower in _RATES:
        return before is not None
    return before.pos == "NOUN" and any(child.tag == "CD" for child in before.children)


def _as_many(found: Found) -> bool:
    """Is it a number told before: "the third strike in as many days"?"""
    return found.words[0].lower == "many" and found.before is not None and found.before.lower == "as"


def _stands_alone(found: Found) -> bool:
    """May "years" alone be a length of time: "for years", "weeks of fighting"? Not "his last years"."""
    before = found.before
    if before is not None and before.lower in ("just", "only", "mere"):
        return True
    return before is None or before.tag in ("IN", "VBD", "VBN", "VB", "VBZ", "VBP", "CC", ",", "TO")


def length(reader: Reader, found: Found) -> str:
    """P3D, PT12H, PXY."""
    unit, amount = reader.unit(found), reader.amount(found)
    if _is_half(found) and unit in _HALVES:
        return _HALVES[unit]
    if found.has("other"):
        amount = 2
    if found.has("more"):
        amount = 1.5
    times, unit = _IN_YEARS.get(unit, (1, unit))
    number = "X" if amount is None else f"{amount * times:g}".removeprefix("0")
    return f"PT{number}{_LETTERS[unit]}" if unit in _LETTERS else f"P{number}{unit}"


def _is_half(found: Found) -> bool:
    """Is it half a unit: "half an hour", "a half-century"?"""
    count = found.fields.get("count", [])
    return found.has("half") or [word.lower for word in count if word.tag != "DT"] == ["half"]


def span(reader: Reader, found: Found) -> Reading | None:
    """Reads "The past three days", "the next few months": a length that reaches to or from the time spoken from."""
    reading = Reading(found.words, Timex.DURATION, length(reader, found), carries=False)
    base, step, unit = reader.timeline.speaking, reader.step(found), reader.unit(found)
    if found.after is not None and found.after.lower == "of":
        return reading  # "The last two months of 1997".
    amount = reader.amount(found)
    if unit == "TH" and amount is not None:  # "The past 24 hours" began yesterday.
        unit, amount = "D", ceil(amount / 24)
    if base is None or base.first is None or unit not in ("D", "W", "F", "M", "Y", "DE") or not step:
        return reading
    reach = int(amount) if amount is not None and amount == int(amount) else _VAGUE_REACH
    far = base.shifted("D", 7 * step * reach) if unit == "W" else base.shifted(unit, step * reach)
    edge = _same_day(far, base) if far is not None else None
    if edge is not None:
        reading.start, reading.end = (edge, base.last) if step < 0 else (base.first, edge)
    return reading


def _same_day(far: Moment, base: Moment) -> date | None:
    """The day in a far month or year that has the number of the day counted from."""
    if far.first is None or base.first is None or far.size in ("D", "W"):
        return far.first
    month = far.month or base.first.month
    return date(far.year, month, base.first.day if valid_day(far.year, month, base.first.day) else 28)


def every(reader: Reader, found: Found) -> Reading | None:
    """Reads "Every two weeks", "per month"."""
    return Reading(found.words, Timex.SET, length(reader, found), carries=False)


def count_range(reader: Reader, found: Found) -> list[Reading]:
    """Reads "Between 60 and 90 days": two lengths; without "between" only the second is one."""
    last = replace(found, words=found.words[2:], fields={**found.fields, "count": found.fields["high"]})
    readings = [Reading(last.words, Timex.DURATION, length(reader, last), carries=False)]
    if found.before is not None and found.before.lower == "between":
        first = replace(found, words=found.words[:1], fields={**found.fields, "count": found.fields["low"]})
        readings.insert(0, Reading(first.words, Timex.DURATION, length(reader, first), carries=False))
    return readings


def weekdays(reader: Reader, found: Found) -> Reading | None:
    """Reads "On Sundays", "Friday nights": every week."""
    part = f"T{part}" if (part := reader.value(found, "parts") or reader.value(found, "part")) else ""
    day = reader.value(found, "weekdays") or reader.value(found, "weekday")
    return Reading(found.words, Timex.SET, f"XXXX-WXX-{day}{part}", carries=False)


def every_named(reader: Reader, found: Found) -> Reading | None:
    """Reads "Every Friday", "each summer"."""
    forms = {"weekday": "XXXX-WXX-{}", "month": "XXXX-{}", "season": "XXXX-{}", "part": "XXXX-XX-XXT{}"}
    if found.has("weekday") and found.has("part"):
        return weekdays(reader, found)
    name = next(name for name in forms if found.has(name))
    return Reading(found.words, Timex.SET, forms[name].format(reader.value(found, name)), carries=False)


def frequency(reader: Reader, found: Found) -> Reading | None:
    """Reads "Daily", "annual"."""
    return Reading(found.words, Timex.SET, reader.value(found, "frequency"), carries=False)
