"""What recognised words mean: a function for each way of reading a pattern, from words to value and range."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.knowledge.numbers import Numbers
from dateline.knowledge.times import TimeLexicon
from dateline.parsing import Word
from dateline.records import Timex
from dateline.resolving.numbers import parse_number
from dateline.resolving.times.moments import Moment, day_of, easter, valid_day
from dateline.resolving.times.recognition import Found
from dateline.resolving.times.timeline import (
    Timeline,
    direction,
    last_named,
    next_named,
    season_beside,
)

_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "that": 0, "next": 1, "following": 1}
_UNKNOWN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "M": "XXXX-XX",
    "Y": "XXXX",
    "DE": "XXX",
    "CE": "XX",
    "WE": "XXXX-WXX-WE",
}
_LETTERS = {"TH": "H", "TM": "M", "TS": "S"}


@dataclass(slots=True)
class Reading:
    """What words mean: the words, type and value, the period it stands for, and whether the story goes on from it."""

    words: Sequence[Word]
    timex: Timex
    value: str
    moment: Moment | None = None
    start: date | None = None
    end: date | None = None
    carries: bool = True


class Reader:
    """Reads recognised words against a timeline."""

    def __init__(self, lexicon: TimeLexicon, numbers: Numbers) -> None:
        self._lexicon, self._numbers = lexicon, numbers
        self.timeline = Timeline(None)

    def read(self, found: Found) -> list[Reading]:
        """The readings of the words: none where they are no time after all, two for "April 6-7"."""
        reading = _READINGS[found.read](self, found)
        if reading is None:
            return []
        return [self._parted(found, reading)]

    def value(self, found: Found, name: str) -> str:
        """The value of the first word of a field ('' where it is not filled)."""
        words = found.fields.get(name)
        return self._lexicon.classes(words[0].lower, words[0].tag).get(name, "") if words else ""

    def amount(self, found: Found) -> float | None:
        """How many units: None for a vague number ("several")."""
        words = found.fields.get("count")
        if words is None:
            return 1
        number = parse_number(words, self._numbers)
        return number.low if number is not None and number.low == number.high and number.qualifier != "vague" else None

    def unit(self, found: Found) -> str:
        """The unit of time."""
        return self.value(found, "unit") or self.value(found, "units")

    def step(self, found: Found) -> int:
        """Back (-1), the same (0) or on (1)."""
        return next((step for name, step in _STEPS.items() if name in found.fields), 0)

    def _parted(self, found: Found, reading: Reading) -> Reading:
        """A part of the day before or a hedge around changes the value of a day."""
        part = next((edge.part for edge in found.edges if edge.kind == "part"), "")
        if part and reading.moment is not None and reading.moment.size == "D" and not reading.moment.part:
            return _of_moment(found, replace(reading.moment, part=part))
        return reading


def _of_moment(found: Found, moment: Moment | None, unknown: str = "") -> Reading | None:
    if moment is None:
        return Reading(found.words, Timex.TIME if "T" in unknown else Timex.DATE, unknown) if unknown else None
    timex = Timex.TIME if moment.part else Timex.DATE
    return Reading(found.words, timex, moment.value, moment, moment.first, moment.last)


def _calendar(reader: Reader, found: Found) -> Reading | None:
    year = _year(reader, found)
    if year == 0 or not _is_year(found):
        return None
    line, value, ahead = reader.timeline, reader.value, direction(found)
    if found.has("month"):
        month, day = int(value(found, "month")), _day(reader, found)
        if year is None:
            moment = line.month(month, day, ahead)
            return (
                _of_moment(found, moment, f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")) if day <= 31 else None
            )
        if day:
            return _of_moment(found, Moment("D", year, month, day)) if valid_day(year, month, day) else None
        return _of_moment(found, Moment("M", year, month))
    if found.has("month-number"):
        month, day = int(value(found, "month-number")), int(value(found, "day"))
        return _of_moment(found, Moment("D", year or 1, month, day)) if valid_day(year or 1, month, day) else None
    if found.has("season"):
        season = value(found, "season")
        moment = Moment("S", year, season=season) if year is not None else line.season(season, ahead)
        return _of_moment(found, moment, f"XXXX-{season}")
    if found.has("quarter", "half"):
        return _part_of_year(reader, found, year)
    if found.has("decade-digits", "decade"):
        return _decade(reader, found)
    if found.has("weekday"):
        weekday = int(value(found, "weekday"))
        return _of_moment(found, line.weekday(weekday, ahead), f"XXXX-WXX-{weekday}")
    return _of_moment(found, Moment("Y", year)) if year is not None else None


def _year(reader: Reader, found: Found) -> int | None:
    """The year, None where it is not given; 0 where it can't be one."""
    if found.has("year"):
        year = int(reader.value(found, "year"))
    elif found.has("era"):
        digits = found.fields["number"][0].text
        year = int(digits) if digits.isdecimal() and len(digits) < 5 else 0
    elif found.has("short-year", "two"):
        year = _full_year(int(reader.value(found, "short-year") or reader.value(found, "two")), reader.timeline)
    elif found.has("yearword"):
        base = reader.timeline.speaking if found.has("this", "last", "next") else reader.timeline.story
        return base.year + reader.step(found) if base is not None else None
    else:
        return None
    return -year if reader.value(found, "era") == "BC" else year


def _full_year(short: int, line: Timeline) -> int:
    """The latest year with these last digits that is not after publication by more than a few years."""
    latest = (line.publication.year if line.publication is not None else 2029) + 5
    return latest - (latest - short) % 100


def _day(reader: Reader, found: Found) -> int:
    return int(reader.value(found, "day") or reader.value(found, "nth") or 0)


def _is_year(found: Found) -> bool:
    """Are four digits alone a year and no number of things?"""
    if found.read != "calendar" or len(found.words) > 1 or "year" not in found.fields:
        return True
    word, before, after = found.words[0], found.before, found.after
    if before is not None and (before.tag in ("$", "#", "CD") or before.lower in ("no.", "number", "flight", "about")):
        return False
    if after is not None and after.tag in ("NNS", "$") and word.dep == "nummod":
        return before is not None and before.lower in ("the", "'s", "of", "in")
    return after is None or after.lower not in ("%", "percent", "per", "km", "miles", "m", "people", "men")


def _part_of_year(reader: Reader, found: Found, year: int | None) -> Reading | None:
    size, parts = ("Q", 4) if found.has("quarter") else ("H", 2)
    nth = int(reader.value(found, "nth"))
    nth = parts if nth == -1 else nth
    if nth > parts:
        return None
    moment = Moment(size, year, nth=nth) if year is not None else reader.timeline.nth(size, nth)
    return _of_moment(found, moment, f"XXXX-{size}{nth}")


def _decade(reader: Reader, found: Found) -> Reading | None:
    digits = reader.value(found, "decade-digits") or reader.value(found, "decade")
    if found.has("era"):
        whole = found.fields["decade-digits"][0].text.rstrip("s'’")
        return _of_moment(found, Moment("DE", -int(whole))) if whole.isdecimal() else None
    if len(digits) == 1:
        base = reader.timeline.publication
        digits = f"{(base.year if base is not None else 2000) // 100:02d}{digits}"
        if base is not None and int(digits) * 10 > base.year:
            digits = f"{int(digits) - 10}"
    return _of_moment(found, Moment("DE", int(digits) * 10)) if int(digits) else None


def _century(reader: Reader, found: Found) -> Reading | None:
    nth = int(reader.value(found, "nth"))
    if reader.unit(found) != "CE" or nth < 1:
        return _nth_unit_of_story(reader, found, nth)
    if reader.value(found, "era") == "BC":
        return Reading(found.words, Timex.DATE, f"BC{nth - 1:02d}", carries=False)
    return _of_moment(found, Moment("CE", (nth - 1) * 100)) and Reading(
        found.words, Timex.DATE, f"{nth - 1:02d}", carries=False
    )


def _nth_unit_of_story(reader: Reader, found: Found, nth: int) -> Reading | None:
    """ "The first day", "the second week": a period that the text counts from a start it need not name."""
    unit = reader.unit(found)
    if unit not in _UNKNOWN or nth < 1 or "the" not in found.fields or found.has("era"):
        return None
    return Reading(found.words, Timex.DATE, _UNKNOWN[unit], carries=False)


def _nth_unit(reader: Reader, found: Found) -> Reading | None:
    month = _calendar(reader, replace(found, read="", fields={k: v for k, v in found.fields.items() if k != "nth"}))
    unit, nth = reader.unit(found), int(reader.value(found, "nth"))
    if month is None or month.start is None or month.end is None or unit not in ("D", "W", "WE"):
        return None
    if unit == "D":
        day = month.end if nth == -1 else month.start + timedelta(days=nth - 1)
        return _of_moment(found, day_of(day))
    day = month.end if nth == -1 else month.start + timedelta(days=7 * (nth - 1))
    return _of_moment(found, day_of(day).widened("W"))


def _relative(reader: Reader, found: Found) -> Reading | None:
    step, line = reader.step(found), reader.timeline
    base = line.speaking if found.has("last", "this") and not found.has("that") else line.story
    if found.has("next") and not line.narrative:
        base = line.publication
    if found.has("part"):
        return _relative_part(reader, found, base, step)
    if found.has("weekday"):
        return _relative_weekday(reader, found, base, step)
    if found.has("month"):
        return _relative_month(reader, found, base, step)
    if found.has("season"):
        season = reader.value(found, "season")
        return _of_moment(found, base and season_beside(base, season, step), f"XXXX-{season}")
    return _relative_unit(found, reader.unit(found), base, step)


def _relative_unit(found: Found, unit: str, base: Moment | None, step: int) -> Reading | None:
    if unit not in _UNKNOWN:
        return None
    if unit == "WE":
        day = base.exact if base is not None else None
        monday = day and day - timedelta(days=day.weekday()) + timedelta(days=7 * step)
        reading = _of_moment(found, monday and replace(day_of(monday), size="W"), _UNKNOWN[unit])
        if reading is not None and reading.start is not None:
            reading.value, reading.start = reading.value + "-WE", reading.start + timedelta(days=5)
        return reading
    anchor = base.widened(unit) if base is not None else None
    return _of_moment(found, anchor and anchor.shifted(unit, step), _UNKNOWN[unit])


def _relative_weekday(reader: Reader, found: Found, base: Moment | None, step: int) -> Reading | None:
    weekday = int(reader.value(found, "weekday"))
    day = base.exact if base is not None and base.size == "D" else None
    if day is None:
        return _of_moment(found, None, f"XXXX-WXX-{weekday}")
    if step == 0:
        return _of_moment(found, day_of(day + timedelta(days=weekday - day.isoweekday())))
    return _of_moment(found, day_of((last_named if step < 0 else next_named)(day, weekday)))


def _weekday_of_week(reader: Reader, found: Found) -> Reading | None:
    if reader.unit(found) != "W":
        return None
    weekday = int(reader.value(found, "weekday"))
    base = reader.timeline.speaking if found.has("last", "this") else reader.timeline.story
    week = base.widened("W") if base is not None else None
    week = week.shifted("W", reader.step(found)) if week is not None else None
    monday = week.exact if week is not None else None
    return _of_moment(found, monday and day_of(monday + timedelta(days=weekday - 1)), f"XXXX-WXX-{weekday}")


def _relative_month(reader: Reader, found: Found, base: Moment | None, step: int) -> Reading | None:
    month = int(reader.value(found, "month"))
    if base is None:
        return _of_moment(found, None, f"XXXX-{month:02d}")
    year = base.year
    if base.month:
        year += (month >= base.month) * -1 if step < 0 else (month <= base.month) if step > 0 else 0
    else:
        year += step
    return _of_moment(found, Moment("M", year, month))


def _relative_part(reader: Reader, found: Found, base: Moment | None, step: int) -> Reading | None:
    part = reader.value(found, "part")
    if base is None or base.size != "D" or base.first is None:
        return _of_moment(found, None, f"XXXX-XX-XXT{part}")
    moved = base.shifted("D", step)
    return _of_moment(found, moved and replace(moved, part=part))


def _earlier(reader: Reader, found: Found) -> Reading | None:
    if found.has("deictic"):
        return _deictic(reader, found)
    if found.has("weekday"):
        return _calendar(reader, replace(found, read=""))
    return _relative(reader, found)


def _the_unit(reader: Reader, found: Found) -> Reading | None:
    if not any(edge.kind == "edge" for edge in found.edges):
        return None
    return _relative_unit(found, reader.unit(found), reader.timeline.story, 0)


def _deictic(reader: Reader, found: Found) -> Reading | None:
    days = int(reader.value(found, "deictic"))
    if reader.timeline.narrative and not days:
        return Reading(found.words, Timex.DATE, "PRESENT_REF", carries=False)
    base = reader.timeline.speaking
    moved = base.shifted("D", days) if base is not None and base.size == "D" else None
    return _of_moment(found, moved, "XXXX-XX-XX")


def _day_beyond(reader: Reader, found: Found) -> Reading | None:
    if reader.unit(found) != "D":
        return None
    reading = _deictic(reader, found)
    step = -1 if found.has("ago") else 1
    moment = reading.moment.shifted("D", step) if reading is not None and reading.moment is not None else None
    return _of_moment(found, moment, "XXXX-XX-XX")


def _day_part(reader: Reader, found: Found) -> Reading | None:
    day = _deictic(reader, found) if found.has("deictic") else _calendar(reader, replace(found, read=""))
    part = reader.value(found, "part")
    if day is None or day.moment is None:
        return _of_moment(found, None, f"XXXX-XX-XXT{part}")
    return _of_moment(found, replace(day.moment, part=part))


def _tonight(reader: Reader, found: Found) -> Reading | None:
    base = reader.timeline.speaking
    known = base is not None and base.size == "D" and not reader.timeline.narrative
    return _of_moment(found, replace(base, part="NI") if known and base is not None else None, "XXXX-XX-XXTNI")


def _part_of_day(reader: Reader, found: Found) -> Reading | None:
    part, base = reader.value(found, "part"), reader.timeline.story
    by_habit = not found.has("the") and not found.has("edge")
    if by_habit or found.has("nth") or base is None or base.size != "D":
        return Reading(found.words, Timex.TIME, f"XXXX-XX-XXT{part}", carries=False)
    return _of_moment(found, replace(base, part=part))


def _clock(reader: Reader, found: Found) -> Reading | None:
    clock = _clock_value(reader, found)
    if clock is None:
        return None
    clock += reader.value(found, "zone")
    base = reader.timeline.story
    if base is None or base.size != "D":
        return _of_moment(found, None, f"XXXX-XX-XXT{clock}")
    return _of_moment(found, replace(base, part=clock))


def _clock_value(reader: Reader, found: Found) -> str | None:
    digits = next(
        found.fields[name][0].text for name in ("clock", "hour", "two", "year", "number") if name in found.fields
    )
    if ":" not in digits and len(digits) == 4:
        digits = f"{digits[:2]}:{digits[2:]}"
    hour, _, minute = digits.partition(":")
    if not hour.isdecimal() or int(hour) > 24 or (minute and int(minute) > 59):
        return None
    if "meridiem" in found.fields:
        hour = str(int(hour) % 12 + int(reader.value(found, "meridiem")))
    return f"{int(hour):02d}:{minute or '00'}"


def _offset(reader: Reader, found: Found) -> Reading | None:
    last = found.words[-1]
    if last.lower in ("before", "after", "previous", "following") and (last.children or last.dep == "mark"):
        return _duration(reader, replace(found, words=found.words[:-1]))
    unit, amount = reader.unit(found), reader.amount(found)
    back = found.has("ago", "previous")
    base = reader.timeline.speaking if last.lower == "ago" else reader.timeline.story
    if amount is None or amount != int(amount):
        return Reading(found.words, Timex.DATE, "PAST_REF" if back else "FUTURE_REF", carries=False)
    if unit not in ("D", "W", "M", "Y", "DE", "CE", "F"):
        return Reading(found.words, Timex.TIME, "XXXX-XX-XXTXX:XX", carries=False)
    known = base is not None and (base.size == "D" or unit not in ("D", "W", "F")) and (base.month or unit != "M")
    moved = base.shifted(unit, int(-amount if back else amount)) if known and base is not None else None
    return _of_moment(found, moved, _UNKNOWN.get(unit, "XXXX-WXX"))


def _duration(reader: Reader, found: Found) -> Reading | None:
    if found.has("a") and _is_rate(found.before):
        return _every(reader, found)
    if found.words[0] is found.words[-1] and not _stands_alone(found):
        return None
    return Reading(found.words, Timex.DURATION, _length(reader, found), carries=False)


def _is_rate(before: Word | None) -> bool:
    """Does "a day" say how often: "twice a day", "15 a year", "$2 a day"?"""
    return before is not None and (before.tag == "CD" or before.lower in ("once", "twice", "times", "percent", "%"))


def _stands_alone(found: Found) -> bool:
    """May "years" alone be a length of time: "for years", "weeks of fighting"? Not "his last years"."""
    before = found.before
    return before is None or before.tag in ("IN", "VBD", "VBN", "VB", "VBZ", "VBP", "CC", ",", "TO")


def _length(reader: Reader, found: Found) -> str:
    """P3D, PT12H, PXY."""
    unit, amount = reader.unit(found), reader.amount(found)
    if amount is None or ("count" not in found.fields and found.has("units")):
        number = "X"
    else:
        amount, unit = (amount * 2, "W") if unit == "F" else (amount, unit)
        amount, unit = (amount / 2, "CE") if unit == "HC" else (amount, unit)
        number = f"{amount:g}".removeprefix("0")
    return f"PT{number}{_LETTERS[unit]}" if unit in _LETTERS else f"P{number}{unit}"


_VAGUE_LENGTH = 3
"""How many units "the past several days" reach back at most."""


def _span(reader: Reader, found: Found) -> Reading | None:
    unit, amount, step = reader.unit(found), reader.amount(found), reader.step(found)
    reading = Reading(found.words, Timex.DURATION, _length(reader, found), carries=False)
    base = reader.timeline.speaking
    if base is None or base.first is None or unit not in ("D", "W", "M", "Y", "DE", "F") or not step:
        return reading
    whole = amount is not None and amount == int(amount) and found.has("count", "unit")
    far = base.shifted(unit, step * (int(amount) if whole and amount is not None else _VAGUE_LENGTH))
    if far is None or far.first is None or far.last is None:
        return reading
    edge = _same_day(far, base)
    reading.start, reading.end = (edge, base.last) if step < 0 else (base.first, edge)
    return reading


def _same_day(far: Moment, base: Moment) -> date | None:
    """The day in a far month or year that has the number of the day counted from."""
    if far.first is None or base.first is None or far.size in ("D", "W"):
        return far.first
    month = far.month or base.first.month
    day = base.first.day if valid_day(far.year, month, base.first.day) else 28
    return date(far.year, month, day)


def _every(reader: Reader, found: Found) -> Reading | None:
    return Reading(found.words, Timex.SET, _length(reader, found), carries=False)


def _every_named(reader: Reader, found: Found) -> Reading | None:
    value = reader.value
    if found.has("weekday"):
        named = f"XXXX-WXX-{value(found, 'weekday')}"
    elif found.has("month"):
        named = f"XXXX-{value(found, 'month')}"
    elif found.has("season"):
        named = f"XXXX-{value(found, 'season')}"
    else:
        named = f"XXXX-XX-XXT{value(found, 'part')}"
    return Reading(found.words, Timex.SET, named, carries=False)


def _frequency(reader: Reader, found: Found) -> Reading | None:
    return Reading(found.words, Timex.SET, reader.value(found, "frequency"), carries=False)


def _fixed(reader: Reader, found: Found) -> Reading | None:
    name = next(name for name in ("reference", "era-noun", "recent") if name in found.fields)
    value, base = reader.value(found, name), reader.timeline.publication
    present = value == "PRESENT_REF" and base is not None
    day = base.first if present and base is not None else None
    return Reading(found.words, Timex.DATE, value, None, day, day, carries=False)


def _former(reader: Reader, found: Found) -> Reading | None:
    if not reader.timeline.narrative:
        return None
    return Reading(found.words, Timex.DATE, reader.value(found, "former"), carries=False)


def _holiday(reader: Reader, found: Found) -> Reading | None:
    holiday, year = found.holiday, _year(reader, found)
    if holiday is None:
        return None
    if len(holiday.date) == 10:
        return _of_moment(found, Moment("D", *map(int, holiday.date.split("-"))))
    base = reader.timeline.base()
    if year is None and base is not None and base.year > 0:
        year = base.year
    if year is None or not (holiday.date or holiday.rule):
        return Reading(found.words, Timex.DATE, f"XXXX-{holiday.date or 'XX-XX'}", carries=False)
    if holiday.date:
        month, day = map(int, holiday.date.split("-"))
        moment = reader.timeline.month(month, day, direction(found)) if not found.has("year") else None
        return _of_moment(found, moment or Moment("D", year, month, day))
    return _of_moment(found, day_of(_reckoned(holiday.rule, year)))


def _reckoned(rule: str, year: int) -> date:
    """The day of a feast: from Easter, or the n-th weekday of a month."""
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    month, weekday, nth = map(int, rule.split(":"))
    if nth > 0:
        return next_named(date(year, month, 1) - timedelta(days=1), weekday) + timedelta(days=7 * (nth - 1))
    return last_named(date(year + month // 12, month % 12 + 1, 1), weekday)


def _day_of_month(reader: Reader, found: Found) -> Reading | None:
    """ "The 16th" alone is a day of the month at hand, where it is written in digits."""
    base, word = reader.timeline.story, found.words[-1]
    day = int(reader.value(found, "nth"))
    if not word.text[0].isdecimal() or base is None or not base.month or word.dep == "amod":
        return None
    return _of_moment(found, Moment("D", base.year, base.month, day)) if valid_day(base.year, base.month, day) else None


_READINGS: dict[str, Callable[[Reader, Found], Reading | None]] = {
    "calendar": _calendar,
    "century": _century,
    "clock": _clock,
    "day_beyond": _day_beyond,
    "day_of_month": _day_of_month,
    "day_part": _day_part,
    "deictic": _deictic,
    "duration": _duration,
    "earlier": _earlier,
    "every": _every,
    "every_named": _every_named,
    "fixed": _fixed,
    "former": _former,
    "frequency": _frequency,
    "holiday": _holiday,
    "nth_unit": _nth_unit,
    "offset": _offset,
    "part_of_day": _part_of_day,
    "relative": _relative,
    "span": _span,
    "the_unit": _the_unit,
    "tonight": _tonight,
    "weekday_of_week": _weekday_of_week,
}
