"""Dates and times as news pages write them: "Thursday 8 December 2016 14:30 UTC", "Dec 8, 2016", "3 JAN 90".

What is read is EDTF: a day ("2016-12-08"), or a time to the second, in UTC ("2016-12-08T14:30:00Z") where the zone is
given and without "Z" where it is not. Nothing is guessed: a day that can be read in two ways (3/4/2016) is none.
"""

import re
from datetime import UTC, datetime, timedelta, timezone

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<{}>[0-3]?\d)(?:st|nd|rd|th)?"
_DATES = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<year>[12]\d{3})[-/](?P<number>[01]?\d)[-/](?P<day>[0-3]?\d)(?!\d)",
        r"\b"
        + _DAY.format("day")
        + r"[\s.,-]{1,3}(?:of\s+)?"
        + _MONTH.format("month")
        + r"[\s,-]{1,3}(?P<year>[12]\d{3})\b",
        r"\b"
        + _MONTH.format("month")
        + r"\s*"
        + _DAY.format("day")
        + r"(?:\s*,\s*|\s+|(?<=[0-3]\d))(?P<year>[12]\d{3})\b",
        r"\b(?P<day>[0-3]?\d)\s?(?P<sep>[./-])\s?(?P<number>[0-3]?\d)\s?(?P=sep)\s?(?P<year>[12]\d{3})\b",
    )
]
_SHORT_YEAR = re.compile(
    r"\b" + _DAY.format("day") + r"[\s-]+" + _MONTH.format("month") + r"[\s-]+(?P<year>\d\d)\b(?!\s*:)", re.IGNORECASE
)
_NUMBERS = re.compile(r"\b[0-3]?\d\s?([./-])\s?[0-3]?\d\s?\1\s?\d\d\b")
_AGO = re.compile(r"(?:\b[1-9]\d?\s+(?:minute|hour|day|week|month|year)s?\s+)+ago\b", re.IGNORECASE)
_PART = re.compile(
    rf"\b(?:{_MONTH.format('month')}\s*{_DAY.format('day')}|{_DAY.format('other')}\s+{_MONTH.format('named')})(?!\w)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<![\d.,])(?P<hour>[0-2]?\d)(?:[:.h]\s?(?P<minute>[0-5]\d)(?::\s?(?P<second>[0-5]\d)(?:\.\d+)?)?)?\s*(?P<half>[ap]\.?\s?m\b\.?)?"
    r"(?:\s*\(?(?P<zone>Z\b|[+-][01]\d:?[0-5]\d\b|[A-Z]{2,5}\b(?:\s?[+-]\d{1,2}(?::?\d\d)?)?))?",
    re.IGNORECASE,
)
_WEEKDAY = r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
_BEHIND = re.compile(
    r"(?:\s+(?:at\s+)?[0-2]?\d[:.][0-5]\d(?:\s*[ap]m)?|\s+at\s+[0-2]\d[0-5]\d|\s+[0-2]\d[0-5]\d(?=\s(?:UTC|GMT)))"
    r"(?:\s(?:UTC|GMT)(?:[+-]\d{1,2})?)?(?!\w)|\s*\(updated?\b[^()]{0,40}\)",
    re.IGNORECASE,
)
"""A time of day behind a date, also without its colon ("at 1430", "1430 GMT"), or when it was updated, in brackets."""
_BEFORE = re.compile(rf"(?:{_WEEKDAY}|[\W_])*", re.IGNORECASE)
_NEAR = 60
"""Characters: a time of day stands as near as this to its date."""
_ZONES = {
    "Z": 0, "UTC": 0, "GMT": 0, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "TRT": 3,
    "EST": -5, "EDT": -4, "PST": -8, "PDT": -7, "MST": -7, "MDT": -6, "CDT": -5, "JST": 9, "KST": 9,
}  # fmt: skip
"""Hours east of Greenwich. Names that stand for several zones (IST, CST, ET) are left out."""
_FILLER = re.compile(
    _WEEKDAY + r"|\b(?:at|on|local|time|the|of|h|hrs|hours|date|and"
    r"|first|last|published|posted|updated?|modified|issued|et|ist|cst|ast)\b|[\W_]",
    re.IGNORECASE,
)


def find_date(words: str) -> str | None:
    """The first full date in the words, with the time of day that stands by it, as EDTF; None if there is none."""
    found = _date(words)
    if found is None:
        return None
    day, start, end = found
    clock = _clock(words, start, end)
    return _edtf(day, *clock) if clock else day.date().isoformat()


def short_date(words: str) -> str | None:
    """The day of a date whose year has two digits ("3 JAN 90"), as old datelines have it."""
    found = _SHORT_YEAR.search(words)
    if not found:
        return None
    year = int(found["year"])
    day = _day(found, year + (1900 if year >= 70 else 2000))
    return day.date().isoformat() if day else None


def opening_stamp(words: str) -> int:
    """Where the full date that the words open with ends, its weekday and time of day with it; 0 if there is none."""
    matches = [match for pattern in (*_DATES, _NUMBERS) if (match := pattern.search(words))]
    first = min(matches, key=re.Match.start, default=None)
    if first is None or not _BEFORE.fullmatch(words[: first.start()]):
        return 0
    behind = _BEHIND.match(words, first.end())
    return behind.end() if behind else first.end()


def is_stamp(words: str) -> bool:
    """Are the words a full date, with a time of day and weekday at most, and nothing else? It may be ambiguous."""
    return any(pattern.search(words) for pattern in (*_DATES, _NUMBERS)) and is_moment(words)


def is_moment(words: str) -> bool:
    """Are the words a date or a time of day, full or not ("Wednesday, Jan 5 at 5:53 PM"), and nothing else?"""
    rest = words
    for pattern in (_AGO, *_DATES, _NUMBERS, _PART, _CLOCK):
        rest = pattern.sub(" ", rest)
    return rest != words and not _FILLER.sub("", rest)


def normal(given: str) -> str | None:
    """A date as a caller or a page's metadata gives it, as EDTF; None where it can't be read."""
    given = given.strip()
    if re.fullmatch(r"[12]\d{3}(?:-[01]\d)?", given):
        return given
    try:
        moment = datetime.fromisoformat(given)
    except ValueError:
        return find_date(given)
    if len(given) <= 10:
        return moment.date().isoformat()
    return _utc(moment)


def _date(words: str) -> tuple[datetime, int, int] | None:
    """The first full date: the day, and where its words begin and end."""
    matches = (match for pattern in _DATES for match in pattern.finditer(words))
    for match in sorted(matches, key=re.Match.start):
        if day := _day(match, int(match["year"])):
            return day, match.start(), match.end()
    return None


def _day(match: re.Match[str], year: int) -> datetime | None:
    named = match.groupdict()
    day = int(named["day"])
    month = int(named["number"]) if named.get("number") else _MONTHS.index(named["month"][:3].lower()) + 1
    if named.get("sep") in ("/", "-"):
        if max(day, month) <= 12 and day != month:
            return None
        # Only one reading can be meant: 12/25/2016 has the month first.
        day, month = (month, day) if month > 12 else (day, month)
    try:
        return datetime(year, month, day)
    except ValueError:
        return None


def _clock(words: str, start: int, end: int) -> tuple[int, int, int, str | None] | None:
    """The time of day nearest to the date from `start` to `end`: hour, minute, second, zone. A bare number is none."""
    times = []
    for match in (*_CLOCK.finditer(words[: min(start, _NEAR)]), *_CLOCK.finditer(words, end, end + _NEAR)):
        half, hour = (match["half"] or "").lower()[:1], int(match["hour"])
        if not (match["minute"] or half) or hour > (12 if half else 23):
            continue
        if half:
            hour = hour % 12 + (12 if half == "p" else 0)
        gap = match.start() - end if match.start() >= end else start - match.end()
        times.append((gap, (hour, int(match["minute"] or 0), int(match["second"] or 0), match["zone"])))
    return min(times, key=lambda time: time[0])[1] if times else None


def _edtf(day: datetime, hour: int, minute: int, second: int, zone: str | None) -> str:
    offset = _offset(zone.upper()) if zone else None
    return _utc(day.replace(hour=hour, minute=minute, second=second, tzinfo=offset))


def _offset(zone: str) -> timezone | None:
    """The zone by its name or its distance from Greenwich, None if it is not known."""
    found = re.fullmatch(r"(?:GMT|UTC)?\s?([+-])(\d{1,2}):?(\d\d)?", zone)
    if not found:
        return timezone(timedelta(hours=_ZONES[zone])) if zone in _ZONES else None
    distance = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return timezone(-distance if found[1] == "-" else distance) if distance < timedelta(hours=15) else None


def _utc(moment: datetime) -> str:
    """The moment to the second: in UTC where its zone is known, as it stands where not."""
    if moment.tzinfo is None:
        return moment.isoformat(timespec="seconds")
    try:
        return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    except OverflowError:
        return moment.date().isoformat()
