"""Readings of lengths of time and of repetition: "four years", "the past three days", "every week", "daily"."""

from datetime import date

from dateline.parsing import Word
from dateline.records import Timex
from dateline.resolving.times.moments import Moment, valid_day
from dateline.resolving.times.reader import Reader, Reading
from dateline.resolving.times.recognition import Found

_LETTERS = {"TH": "H", "TM": "M", "TS": "S"}
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
    if len(found.words) == 1 and not _stands_alone(found):
        return None
    words = found.words[1:] if found.has("a") and found.has("long") else found.words
    return Reading(words, Timex.DURATION, length(reader, found), carries=False)


def _is_rate(before: Word | None) -> bool:
    """Does "a day" say how often: "twice a day", "15 a year", "$2 a day"?"""
    return before is not None and (before.tag == "CD" or before.lower in _RATES)


def _stands_alone(found: Found) -> bool:
    """May "years" alone be a length of time: "for years", "weeks of fighting"? Not "his last years"."""
    before = found.before
    return before is None or before.tag in ("IN", "VBD", "VBN", "VB", "VBZ", "VBP", "CC", ",", "TO")


def length(reader: Reader, found: Found) -> str:
    """P3D, PT12H, PXY."""
    unit, amount = reader.unit(found), reader.amount(found)
    if _is_half(found) and unit in _HALVES:
        return _HALVES[unit]
    if amount is None:
        number = "X"
    else:
        amount, unit = (amount * 2, "W") if unit == "F" else (amount / 2, "CE") if unit == "HC" else (amount, unit)
        number = f"{amount:g}".removeprefix("0")
    return f"PT{number}{_LETTERS[unit]}" if unit in _LETTERS else f"P{number}{unit}"


def _is_half(found: Found) -> bool:
    """Is it half a unit: "half an hour", "a half-century"?"""
    count = found.fields.get("count", [])
    return found.has("half") or [word.lower for word in count if word.tag != "DT"] == ["half"]


def span(reader: Reader, found: Found) -> Reading | None:
    """Reads "The past three days", "the next few months": a length that reaches to or from the time spoken from."""
    reading = Reading(found.words, Timex.DURATION, length(reader, found), carries=False)
    base, step, unit = reader.timeline.speaking, reader.step(found), reader.unit(found)
    if base is None or base.first is None or unit not in ("D", "W", "F", "M", "Y", "DE") or not step:
        return reading
    amount = reader.amount(found)
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


def every_named(reader: Reader, found: Found) -> Reading | None:
    """Reads "Every Friday", "each summer"."""
    forms = {"weekday": "XXXX-WXX-{}", "month": "XXXX-{}", "season": "XXXX-{}", "part": "XXXX-XX-XXT{}"}
    name = next(name for name in forms if found.has(name))
    return Reading(found.words, Timex.SET, forms[name].format(reader.value(found, name)), carries=False)


def frequency(reader: Reader, found: Found) -> Reading | None:
    """Reads "Daily", "annual"."""
    return Reading(found.words, Timex.SET, reader.value(found, "frequency"), carries=False)
