"""Readings within a day: parts of the day and clock times."""

from dataclasses import replace

from dateline.records import Timex
from dateline.resolving.times.dates import calendar
from dateline.resolving.times.lengths import duration
from dateline.resolving.times.moments import Moment
from dateline.resolving.times.reader import Reader, Reading, of_moment
from dateline.resolving.times.recognition import Found
from dateline.resolving.times.relative import deictic, relative

_DAY = "XXXX-XX-XXT"


def day_part(reader: Reader, found: Found) -> Reading | None:
    """Reads "Yesterday evening", "Thursday morning", "midnight Monday"."""
    day = deictic(reader, found) if found.has("deictic") else calendar(reader, found)
    part = reader.value(found, "part")
    if day is None or day.moment is None:
        return of_moment(found, None, f"{_DAY}{part}")
    return of_moment(found, replace(day.moment, part=part))


def tonight(reader: Reader, found: Found) -> Reading | None:
    """The night of the day of speaking."""
    base = reader.timeline.publication
    known = base is not None and base.size == "D" and not reader.timeline.narrative
    return of_moment(found, replace(base, part="NI") if known and base is not None else None, f"{_DAY}NI")


def part_of_day(reader: Reader, found: Found) -> Reading | None:
    """Reads "The afternoon" of the day at hand; "at night" on no day of its own."""
    if found.after is not None and found.after.lower in ("of", "hours"):
        return None
    part, base = reader.value(found, "part"), _day_of(reader, found)
    by_habit = found.lender is None and not found.has("the", "edge") and ":" not in part
    if by_habit or found.has("nth") or base is None or base.size != "D":
        return Reading(found.words, Timex.TIME, f"{_DAY}{part}", carries=False)
    return of_moment(found, replace(base, part=part))


def clock(reader: Reader, found: Found) -> Reading | None:
    """Reads "3:00 a.m.", "16:15 UTC", "0900 GMT", on the day at hand."""
    told = _clock_value(reader, found)
    if told is None:
        day = found.lender if found.lender is not None and found.lender.words[0] in found.words else None
        return calendar(reader, day) if day is not None else None
    told += reader.value(found, "zone")
    base = _day_of(reader, found)
    if base is None or base.size != "D":
        return of_moment(found, None, f"{_DAY}{told}")
    return of_moment(found, replace(base, part=told))


def _at_night(hour: int) -> str:
    """Ten at night is late, two at night is early."""
    return str(hour + 12 if hour > 5 else hour)


def hundred_hours(reader: Reader, found: Found) -> Reading | None:
    """Reads "At 1300 hours"; "worked 1300 hours" is a length."""
    behind_at = found.before is not None and found.before.lower in _AT
    return (clock(reader, found) if behind_at else None) or duration(reader, _as_count(found))


_AT = frozenset({"at", "by", "until", "from", "before", "after", "around", "about"})


def _as_count(found: Found) -> Found:
    return replace(found, fields={"count": found.words[:-1], "units": found.words[-1:]})


def _day_of(reader: Reader, found: Found) -> Moment | None:
    """The day that a clock time is told with ("3 p.m. on Friday"), else the day at hand."""
    if found.lender is None:
        return reader.timeline.story
    lent = relative if found.lender.read == "relative" else deictic if found.lender.has("deictic") else calendar
    day = lent(reader, found.lender)
    return replace(day.moment, part="") if day is not None and day.moment is not None else None


def _clock_value(reader: Reader, found: Found) -> str | None:
    if found.has("clock-12"):
        return reader.value(found, "clock-12")
    names = ("clock", "four-digit-clock", "hour", "two", "year", "number")
    digits = next(found.fields[name][0].text for name in names if name in found.fields).replace(".", ":")
    if ":" not in digits and len(digits) == 4:
        digits = f"{digits[:2]}:{digits[2:]}"
    hour, _, minute = digits.partition(":")
    if not hour.isdecimal() or int(hour) > 24 or (minute and not (minute.isdecimal() and int(minute) < 60)):
        return None
    if "meridiem" in found.fields:
        hour = str(int(hour) % 12 + int(reader.value(found, "meridiem")))
    elif found.has("part") and int(hour) < 12 and reader.value(found, "part") in ("AF", "EV", "NI"):
        hour = _at_night(int(hour)) if reader.value(found, "part") == "NI" else str(int(hour) + 12)
    return f"{int(hour):02d}:{minute or '00'}"
