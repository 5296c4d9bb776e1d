"""Readings of calendar dates: days, months, years, seasons, quarters, decades, centuries, named days, short ranges."""

from dataclasses import replace
from datetime import date, timedelta

from dateline.records import Timex
from dateline.resolving.times.feasts import Feast, feasts
from dateline.resolving.times.moments import Moment, day_of, valid_day
from dateline.resolving.times.reader import UNKNOWN, Reader, Reading, of_moment
from dateline.resolving.times.recognition import Found
from dateline.resolving.times.timeline import direction

_NUMBER_SIGNS = frozenset({"no.", "number", "flight", "about", "resolution", "index"})
_MEASURED = frozenset({"%", "percent", "per", "km", "miles", "m", "people", "men", "troops", "soldiers"})
_NOUN_SEASONS = frozenset({"fall", "spring"})
_NOUN_MONTHS = frozenset({"march", "may"})


def calendar(reader: Reader, found: Found) -> Reading | None:
    """A date of the calendar, whole or with its year left out."""
    year = year_of(reader, found)
    if year == 0:
        return None
    if found.has("month"):
        return _month(reader, found, year)
    if found.has("month-number"):
        return _iso(reader, found, year or 1)
    if found.has("season"):
        return _season(reader, found, year)
    if found.has("quarter", "quarter-code", "half"):
        return _part_of_year(reader, found, year)
    if found.has("weekday"):
        if _in_a_name(found):
            return None
        weekday = int(reader.value(found, "weekday"))
        return of_moment(found, reader.timeline.weekday(weekday, direction(found)), f"XXXX-WXX-{weekday}")
    return of_moment(found, Moment("Y", year)) if year is not None and _is_year(found) else None


def _in_a_name(found: Found) -> bool:
    """Is "Sun" or "Sat" part of a name: "Sun Yat-sen"?"""
    word, after = found.words[0], found.after
    return (
        len(found.words) == 1
        and len(word.text) == 3
        and (word.dep == "compound" or (after is not None and after.tag == "NNP" and not after.text.endswith(".")))
    )


def year_of(reader: Reader, found: Found) -> int | None:
    """The year, None where it is not given; 0 where it can't be one."""
    if found.has("year"):
        year = int(reader.value(found, "year"))
    elif found.has("era"):
        digits = found.fields["number"][0].text if found.has("number") else ""
        year = int(digits) if digits.isdecimal() and len(digits) < 5 else 0
    elif found.has("short-year", "two"):
        year = reader.full_year(int(reader.value(found, "short-year") or reader.value(found, "two")))
    elif found.has("yearword"):
        line = reader.timeline
        near = found.has("this", "last") or (found.has("next") and not _has_article(found))
        base = line.speaking if near else line.told if found.has("following", "next") else line.story
        return base.year + reader.step(found) if base is not None else None
    else:
        return _lent_year(reader, found)
    return -year if reader.value(found, "era") == "BC" else year


def _has_article(found: Found) -> bool:
    """Is it "the next year", which follows the one told, and not "next year"?"""
    at = found.words.index(found.fields["next"][0])
    return at > 0 and found.words[at - 1].lower == "the"


def _lent_year(reader: Reader, found: Found) -> int | None:
    """The year of the date that this one is joined to: 1955 for April in "April and June 1955".

    Of a range without a year ("October to December") the end is placed first, so that it ends after it begins.
    """
    if found.lender is None:
        return None
    year = year_of(reader, found.lender)
    if year is None and (month := _month(reader, found.lender, None)) is not None and month.moment is not None:
        year = month.moment.year
    if year is None:
        return None
    if found.has("season"):
        before = reader.value(found, "season") in _BEFORE[reader.value(found.lender, "season")]
        return year if before else year - 1
    return year - 1 if reader.value(found, "month") > reader.value(found.lender, "month") else year


_BEFORE = {"SP": "SP", "SU": "SP SU", "FA": "SP SU FA", "WI": "SP SU FA WI"}
"""The seasons of a year up to each."""


def _month(reader: Reader, found: Found, year: int | None) -> Reading | None:
    if len(found.words) == 1 and found.lender is None and not _is_month(found):
        return None
    month = int(reader.value(found, "month"))
    day = int(reader.value(found, "day") or reader.value(found, "nth") or 0)
    if year is None:
        moment = None if found.has("following") else reader.timeline.month(month, day, direction(found))
        unknown = f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")
        return of_moment(found, moment, unknown) if valid_day(4, month, day or 1) else None
    if not day:
        return of_moment(found, Moment("M", year, month))
    return of_moment(found, Moment("D", year, month, day)) if valid_day(year, month, day) else None


def _is_month(found: Found) -> bool:
    """Is "March" or "May" alone a month: behind a preposition, not "the March to the sea"?"""
    word, before = found.words[0], found.before
    if word.lower not in _NOUN_MONTHS:
        return True
    if word.dep == "compound" and word.lower == "march" and word.head.pos == "NOUN":
        return word.text[0].isupper()  # "The March offensive"; "the May government" is May's.
    if word.dep in ("nsubj", "nsubjpass", "poss", "compound"):
        return False
    return word.text[0].isupper() and (before is None or before.tag in ("IN", "TO", "CC", ",", "-LRB-", ":"))


def _iso(reader: Reader, found: Found, year: int) -> Reading | None:
    month, day = int(reader.value(found, "month-number")), int(reader.value(found, "day"))
    return of_moment(found, Moment("D", year, month, day)) if valid_day(year, month, day) else None


def _season(reader: Reader, found: Found, year: int | None) -> Reading | None:
    if year is None and not _is_season(found):
        return None
    season = reader.value(found, "season")
    moment = Moment("S", year, season=season) if year is not None else reader.timeline.season(season, direction(found))
    return of_moment(found, moment, f"XXXX-{season}")


def _is_season(found: Found) -> bool:
    """Is "fall" or "spring" a season: behind a preposition, not "the fall of the city" or "a sharp fall"?"""
    if found.words[-1].lower not in _NOUN_SEASONS or found.edges:
        return True
    before, after = found.before, found.after
    if after is not None and after.lower in ("of", "from", "in", "to"):
        return False
    return before is not None and (before.tag == "IN" or (found.words[-1].lower == "spring" and before.tag == "DT"))


def _is_year(found: Found) -> bool:
    """Are four digits alone a year and no number of things?"""
    word, before, after = found.words[0], found.before, found.after
    if len(found.words) > 1 or found.has("short-year", "mid-year"):
        return True
    if after is not None and after.text in ("-", "–") and after.start == word.end:
        return True
    if before is not None and (before.tag in ("$", "#", "CD") or before.lower in _NUMBER_SIGNS):
        return False
    if before is not None and before.tag == "NNP" and word.dep in ("nummod", "appos") and word.head is before:
        return False
    if after is not None and after.tag in ("NNS", "$") and word.dep == "nummod":
        return before is not None and before.lower in ("the", "'s", "of", "in", "its", "their")
    return after is None or after.lower not in _MEASURED


def _part_of_year(reader: Reader, found: Found, year: int | None) -> Reading | None:
    size, parts = ("Q", 4) if found.has("quarter", "quarter-code") else ("H", 2)
    nth = reader.nth(found)
    nth = parts if nth == -1 else nth
    if not 0 < nth <= parts or (year is None and found.after is not None and found.after.lower == "of"):
        return None  # "The second quarter of the city" is none of a year.
    moment = Moment(size, year, nth=nth) if year is not None else reader.timeline.nth(size, nth, direction(found))
    return of_moment(found, moment, f"XXXX-{size}{nth}")


def iso(reader: Reader, found: Found) -> Reading | None:
    """Reads "2016/12/05"."""
    year, month, day = map(int, reader.value(found, "iso").split("-"))
    return of_moment(found, Moment("D", year, month, day)) if year and valid_day(year, month, day) else None


def slashed(reader: Reader, found: Found) -> Reading | None:
    """Reads "22/03/2013", "11/02/89": the order of day and month that is possible, else the one near publication."""
    first, second, last = map(int, reader.value(found, "slashed").split("/"))
    year = last if last > 99 else reader.full_year(last)
    days = {day for day in (Moment("D", year, second, first), Moment("D", year, first, second)) if _exists(day)}
    if len(days) == 1:
        return of_moment(found, days.pop())
    published = reader.timeline.publication
    near = [day for day in days if published is not None and _days_between(day, published) <= _NEAR]
    if len(near) == 1:
        return of_moment(found, near[0])
    return of_moment(found, None, f"{year:04d}-XX-XX") if days else None


_NEAR = 31
"""Days from publication within which a date in digits is taken to lie, where it can be read both ways."""


def _exists(day: Moment) -> bool:
    return 0 < day.year < 9999 and valid_day(day.year, day.month, day.day)


def _days_between(day: Moment, other: Moment) -> int:
    first, second = day.first, other.first
    return abs((first - second).days) if first is not None and second is not None else _NEAR + 1


def short_year(reader: Reader, found: Found) -> Reading | None:
    """Reads "'82" behind a preposition, where the apostrophe is a word of its own."""
    apostrophe, digits = found.words[-2:]
    if apostrophe.end != digits.start or found.before is None or found.before.tag != "IN":
        return None
    return of_moment(found, Moment("Y", reader.full_year(int(digits.text))))


def mid_year(reader: Reader, found: Found) -> Reading | None:
    """Reads "Mid-2007"."""
    return of_moment(found, Moment("Y", int(reader.value(found, "mid-year"))))


def decade(reader: Reader, found: Found) -> Reading | None:
    """Reads "The 1990s", "the nineties", "the 470s BC"."""
    digits = reader.value(found, "decade-digits") or reader.value(found, "decade")
    if found.has("era"):
        whole = found.fields["decade-digits"][0].text.rstrip("s'’")
        return of_moment(found, Moment("DE", -int(whole))) if whole.isdecimal() and int(whole) else None
    if len(digits) == 2:
        return None  # "470s" without an era can be seconds, or ten of a kind.
    if len(digits) == 1:
        if found.before is not None and found.before.tag == "PRP$":
            return None  # Somebody's age: "in his 20s".
        base = reader.timeline.publication
        latest = base.year if base is not None else 2029
        digits = str(next(ten for ten in range(latest // 10, 0, -1) if ten % 10 == int(digits)))
    return of_moment(found, Moment("DE", int(digits) * 10)) if int(digits) else None


def century(reader: Reader, found: Found) -> Reading | None:
    """Reads "The early 21st century", and "the third week" where the text counts from a start of its own."""
    nth, unit = reader.nth(found), reader.unit(found)
    if nth < 1:
        return None
    if unit != "CE":
        counted = unit in UNKNOWN and "the" in found.fields and not found.has("era")
        return Reading(found.words, Timex.DATE, UNKNOWN[unit], carries=False) if counted else None
    if reader.value(found, "era") == "BC":
        return Reading(found.words, Timex.DATE, f"BC{nth - 1:02d}", carries=False)
    moment = Moment("CE", (nth - 1) * 100 + (nth == 1))
    return Reading(found.words, Timex.DATE, f"{nth - 1:02d}", None, moment.first, moment.last, carries=False)


def nth_unit(reader: Reader, found: Found) -> Reading | None:
    """Reads "The last week of March": the week that has most of its days there; "the first day of May"."""
    month = _month(reader, replace(found, fields={"month": found.fields["month"]}), year_of(reader, found))
    unit, nth = reader.unit(found), reader.nth(found)
    if month is None or month.start is None or month.end is None or unit not in ("D", "W", "WE"):
        return None
    if unit == "D":
        return of_moment(found, day_of(month.end if nth == -1 else month.start + timedelta(days=nth - 1)))
    day = month.end - timedelta(days=3) if nth == -1 else month.start + timedelta(days=7 * nth - 4)
    return of_moment(found, day_of(day).widened("W"))


def day_of_month(reader: Reader, found: Found) -> Reading | None:
    """Reads "The 16th" alone: a day of the month at hand, where it is written in digits and numbers nothing."""
    base, word, after = reader.timeline.story, found.words[-1], found.after
    if not word.text[0].isdecimal() or base is None or not base.month:
        return None
    if after is not None and after.pos in ("NOUN", "PROPN", "ADJ", "NUM"):
        return None
    day = reader.nth(found)
    if base is reader.timeline.publication and base.day and day > base.day and direction(found) <= 0:
        base = base.shifted("M", -1) or base
    return of_moment(found, Moment("D", base.year, base.month, day)) if valid_day(base.year, base.month, day) else None


def holiday(reader: Reader, found: Found) -> Reading | None:
    """A named day; no day where neither the text nor the calendar gives it."""
    day = found.holiday
    if day is None or (found.after is not None and found.after.tag == "NNP"):
        return None
    if len(day.date) == 10:
        return of_moment(found, day_of(date.fromisoformat(day.date)))
    if day.rule:
        return _feast(found, _feast_meant(reader, found, day.rule))
    base = reader.timeline.base()
    year = year_of(reader, found) or (base.year if base is not None and base.year > 0 else None)
    if year is None or not day.date:
        return Reading(found.words, Timex.DATE, f"XXXX-{day.date or 'XX-XX'}", carries=False)
    month, number = map(int, day.date.split("-"))
    given = found.has("year")
    moment = Moment("D", year, month, number) if given else reader.timeline.month(month, number, direction(found))
    return of_moment(found, moment, f"XXXX-{day.date}")


def _feast(found: Found, feast: Feast | None) -> Reading:
    if feast is None:
        return Reading(found.words, Timex.DATE, "XXXX-XX-XX", carries=False)
    exact = feast.moment if feast.moment.size == "D" else None
    return Reading(
        found.words, Timex.DATE, feast.moment.value, exact, feast.first, feast.last, carries=exact is not None
    )


def _feast_meant(reader: Reader, found: Found, rule: str) -> Feast | None:
    """The feast of the year told; in news without one the last that has begun, or the next to come.

    None where there is no year, or where two feasts fall in it.
    """
    year, base = year_of(reader, found), reader.timeline.base()
    way = direction(found)
    if year is None and base is not None and base is reader.timeline.publication and base.first is not None and way:
        around = [feast for near in (-1, 0, 1) for feast in feasts(rule, base.year + near)]
        if way > 0:
            return next((feast for feast in around if feast.last >= base.first), None)
        return next((feast for feast in reversed(around) if feast.first <= base.first), None)
    year = year if year is not None else base.year if base is not None else None
    of_year = list(feasts(rule, year)) if year is not None else []
    return of_year[0] if len(of_year) == 1 else None


def year_range(reader: Reader, found: Found) -> list[Reading]:
    """Reads "2011-16": two years; "2011-05" is a month."""
    year, short = int(reader.value(found, "year")), int(found.fields["two"][0].text)
    if short <= year % 100:
        month = of_moment(found, Moment("M", year, short)) if 1 <= short <= 12 else None
        return [month] if month is not None else []
    first, last = _halves(found, "dash")
    readings = of_moment(first, Moment("Y", year)), of_moment(last, Moment("Y", year - year % 100 + short))
    return [reading for reading in readings if reading is not None]


def era_range(reader: Reader, found: Found) -> list[Reading]:
    """Reads "499-493 BC", "499 to 493 BC": two years of one era."""
    first, last = _halves(found, "joint")
    last.fields = {"number": found.fields["number2"], "era": found.fields["era"]}
    first.fields = {"number": found.fields["number"], "era": found.fields["era"]}
    readings = calendar(reader, first), calendar(reader, last)
    return [reading for reading in readings if reading is not None]


def years_span(reader: Reader, found: Found) -> Reading | None:
    """Reads "1998–2003", "2011/12", two years in one word."""
    first, last = (Moment("Y", int(year)) for year in reader.value(found, "years-span").split("/"))
    return Reading(found.words, Timex.DATE, f"{first.value}/{last.value}", None, first.first, last.last, carries=False)


def day_range(reader: Reader, found: Found) -> list[Reading]:
    """Reads "April 6-7", "3 and 4 May 1904": two days of one month; "on April 6 and 7 men died" has only one."""
    first, last = _halves(found, "joint")
    counted = last.after is not None and last.after.pos in ("NOUN", "ADJ") and last.words[-1].lower.isdecimal()
    if counted and "month" in found.fields and found.fields["month"][0] in first.words and not found.has("year"):
        reading = calendar(reader, replace(first, fields={**found.fields}))
        return [reading] if reading is not None else []
    month_year = {name: words for name, words in found.fields.items() if name in ("month", "year")}
    first.fields = {**month_year, "day": found.fields["day"]}
    last.fields = {**month_year, "day": found.fields["day2"]}
    readings = calendar(reader, first), calendar(reader, last)
    return [reading for reading in readings if reading is not None]


def _halves(found: Found, joint: str) -> tuple[Found, Found]:
    """The words before and behind what joins them."""
    dash = found.words.index(found.fields[joint][0])
    return replace(found, words=found.words[:dash]), replace(found, words=found.words[dash + 1 :], edges=[])
