"""Readings that count from another time: "last week", "two years ago", "the following day", "tomorrow"."""

from dataclasses import replace
from datetime import timedelta

from dateline.records import Timex
from dateline.resolving.times.dates import calendar
from dateline.resolving.times.lengths import duration
from dateline.resolving.times.moments import Moment, day_of, last_named, next_named, season_beside
from dateline.resolving.times.reader import UNKNOWN, Reader, Reading, of_moment
from dateline.resolving.times.recognition import Found
from dateline.resolving.times.timeline import direction

_OF_ANOTHER = frozenset({"of", "last"})
"""Behind "the same month" these lead to another year."""
_COUNTABLE = ("D", "W", "F", "M", "Y", "DE", "CE")


def relative(reader: Reader, found: Found) -> Reading | None:
    """Reads "Last week", "that same day", "next March", "the previous summer", "this morning"."""
    if _same(found) and found.after is not None and found.after.lower in _OF_ANOTHER:
        return None
    base, step = _base(reader, found), reader.step(found)
    if found.has("part"):
        return _part(reader, found, base, step)
    if found.has("weekday"):
        return _weekday(reader, found, base, step)
    if found.has("month"):
        return _month(reader, found, base, step)
    if found.has("season"):
        season = reader.value(found, "season")
        return of_moment(found, base and season_beside(base, season, step), f"XXXX-{season}")
    return _unit(found, reader.unit(found), base, step)


def _base(reader: Reader, found: Found) -> Moment | None:
    line = reader.timeline
    if found.has("that"):
        return line.told if line.told is not None else line.publication
    if found.has("last", "this", "past"):
        return line.speaking
    if found.has("following"):
        return line.told
    if not found.has("next"):
        return line.story
    return _next_base(reader, found)


def _next_base(reader: Reader, found: Found) -> Moment | None:
    """In news "next week" is the one to come, but "the next day" goes on from a day told, as any that is past does."""
    line = reader.timeline
    if line.narrative:
        return line.story
    told = "the" in found.fields and (reader.unit(found) == "D" or direction(found) < 0)
    return line.told if told else line.publication


def _unit(found: Found, unit: str, base: Moment | None, step: int) -> Reading | None:
    if unit not in UNKNOWN:
        return None
    if unit == "WE":
        return _weekend(found, base, step)
    anchor = base.widened(unit) if base is not None else None
    return of_moment(found, anchor and anchor.shifted(unit, step), UNKNOWN[unit])


def _weekend(found: Found, base: Moment | None, step: int) -> Reading | None:
    week = base.widened("W") if base is not None else None
    reading = of_moment(found, week and week.shifted("W", step), UNKNOWN["WE"])
    if reading is not None and reading.start is not None:
        reading.value, reading.start = f"{reading.value}-WE", reading.start + timedelta(days=5)
    return reading


def _weekday(reader: Reader, found: Found, base: Moment | None, step: int) -> Reading | None:
    weekday = int(reader.value(found, "weekday"))
    day = base.exact if base is not None and base.size == "D" else None
    if day is None:
        return of_moment(found, None, f"XXXX-WXX-{weekday}")
    if step == 0:
        return of_moment(found, day_of(day + timedelta(days=weekday - day.isoweekday())))
    return of_moment(found, day_of((last_named if step < 0 else next_named)(day, weekday)))


def weekday_of_week(reader: Reader, found: Found) -> Reading | None:
    """Reads "Tuesday last week"."""
    if reader.unit(found) != "W":
        return None
    weekday = int(reader.value(found, "weekday"))
    base = _base(reader, found)
    week = base.widened("W") if base is not None else None
    week = week.shifted("W", reader.step(found)) if week is not None else None
    monday = week.exact if week is not None else None
    day = day_of(monday + timedelta(days=weekday - 1)) if monday is not None else None
    return of_moment(found, day, f"XXXX-WXX-{weekday}")


def _month(reader: Reader, found: Found, base: Moment | None, step: int) -> Reading | None:
    month = int(reader.value(found, "month"))
    if base is None:
        return of_moment(found, None, f"XXXX-{month:02d}")
    passed = base.month and (month < base.month if step < 0 else month > base.month)
    return of_moment(found, Moment("M", base.year if passed else base.year + step, month))


def _part(reader: Reader, found: Found, base: Moment | None, step: int) -> Reading | None:
    part = reader.value(found, "part")
    if base is None or base.size != "D" or base.first is None:
        return of_moment(found, None, f"XXXX-XX-XXT{part}")
    moved = base.shifted("D", step)
    return of_moment(found, moved and replace(moved, part=part))


def spell(reader: Reader, found: Found) -> Reading | None:
    """Reads "That time": the time told last. In news "at the same time" mostly means "besides" and is no time."""
    line = reader.timeline
    if not line.narrative and found.words[-1].lower == "time" and found.has("that") and _same(found):
        return None
    if not line.narrative and _same(found) and line.then is None:
        return None
    reading = of_moment(found, line.then if line.narrative or _same(found) else line.told, UNKNOWN["D"])
    if reading is not None:
        reading.carries = False
    return reading


def _same(found: Found) -> bool:
    return any(word.lower == "same" for word in found.words)


def quarter_beside(reader: Reader, found: Found) -> Reading | None:
    """Reads "Last quarter", "the current quarter"."""
    base = _base(reader, found)
    return of_moment(found, base and base.shifted("Q", reader.step(found)), "XXXX-QX")


def earlier(reader: Reader, found: Found) -> Reading | None:
    """Reads "Earlier this month", "later on Friday": the whole period that it lies in."""
    if found.has("deictic"):
        return deictic(reader, found)
    if reader.unit(found) == "D" and not found.has("this", "last", "next", "that"):
        return _unit(found, "D", reader.timeline.told, 0)
    return calendar(reader, found) if found.has("weekday") else relative(reader, found)


def the_unit(reader: Reader, found: Found) -> Reading | None:
    """Reads "The month" in "the end of the month", and "the weekend"; other units alone are no time."""
    line, unit = reader.timeline, reader.unit(found)
    if unit == "D" and not line.narrative and _whole_day(found):
        return _unit(found, unit, line.story, 0)
    if unit == "WE" and not line.narrative:
        day = line.publication.exact if line.publication is not None and line.publication.size == "D" else None
        over = day is not None and day.isoweekday() < 6 and direction(found) <= 0
        return _unit(found, unit, line.publication, -1 if over else 0)
    if not any(edge.kind == "edge" for edge in found.edges):
        return None
    return _unit(found, unit, line.story, 0)


_ROUND_THE_DAY = frozenset(
    {"for", "end", "ended", "ending", "close", "closed", "finish", "finished", "start", "started"}
)


def _whole_day(found: Found) -> bool:
    """Is "the day" that of the report: "closed up 2% for the day", "ended the day higher"?"""
    before, after = found.before, found.after
    if before is None or before.lower not in _ROUND_THE_DAY:
        return False
    return after is None or (
        after.pos not in ("NOUN", "SCONJ", "PRON", "PART") and after.lower not in ("of", "that", "after")
    )


def deictic(reader: Reader, found: Found) -> Reading | None:
    """Reads "Today", "yesterday", "tomorrow"; in a history "today" is only the present."""
    days, line = int(reader.value(found, "deictic")), reader.timeline
    if line.narrative and not days:
        return Reading(found.words, Timex.DATE, "PRESENT_REF", carries=False)
    base = line.speaking
    return of_moment(found, base.shifted("D", days) if base is not None and base.size == "D" else None, UNKNOWN["D"])


def day_beyond(reader: Reader, found: Found) -> Reading | None:
    """Reads "The day before yesterday", "the day after tomorrow"."""
    reading = deictic(reader, found) if reader.unit(found) == "D" else None
    if reading is None:
        return None
    moment = reading.moment
    return of_moment(found, moment and moment.shifted("D", -1 if found.has("ago") else 1), UNKNOWN["D"])


def offset(reader: Reader, found: Found) -> Reading | None:
    """Reads "Two years ago", "three days later"; "two days before the vote" is only a length of time."""
    last = found.words[-1]
    if last.lower in ("before", "after") and (last.children or last.dep == "mark"):
        return duration(reader, replace(found, words=found.words[:-1])) if not found.has("the") else None
    reader.without_other_numbers(found)
    unit, amount = reader.unit(found), reader.amount(found)
    back = found.has("ago", "previous")
    if amount is None or amount != int(amount):
        return Reading(found.words, Timex.DATE, "PAST_REF" if back else "FUTURE_REF", carries=False)
    if unit not in _COUNTABLE:
        return Reading(found.words, Timex.TIME, "XXXX-XX-XXTXX:XX", carries=False)
    base = _offset_base(reader, found, back)
    moved = _moved(base, unit, int(-amount if back else amount)) if base is not None else None
    return of_moment(found, moved, UNKNOWN.get(unit, UNKNOWN["W"]))


def _offset_base(reader: Reader, found: Found, back: bool) -> Moment | None:
    if found.words[-1].lower == "ago":
        return reader.timeline.speaking
    return reader.timeline.story if back else reader.timeline.told


def _moved(base: Moment, unit: str, amount: int) -> Moment | None:
    """The period so many units away, where the base is known closely enough."""
    if unit in ("D", "W", "F") and base.size != "D":
        return None
    return base.shifted(unit, amount) if base.month or unit != "M" else None
