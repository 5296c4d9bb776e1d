"""EDTF dates (ISO 8601-2) as the days that they cover, so that they can be compared and filtered."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from dateline.errors import QueryError

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T[\d:.+Z-]+)?[~?%]?")


@lru_cache(maxsize=4096)
def days(edtf: str | None) -> tuple[str | None, str | None]:
    """First and last day (YYYY-MM-DD) of a day, a month, a year or a range; None where it is open or not read."""
    if not edtf:
        return None, None
    first, _, last = edtf.partition("/")
    return _edge(first, last=False), _edge(last or first, last=True)


def since(edtf: str | None) -> str | None:
    """The beginning of a range whose end is open ("2016-11-15/.."); None for all else."""
    first, _, last = (edtf or "").partition("/")
    return first if last == ".." else None


def _edge(text: str, *, last: bool) -> str | None:
    found = _DATE.fullmatch(text)
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        return _day(year or 0, month, day, last=last).isoformat()
    except ValueError:  # the 31st of February, the year 0
        return None


def _day(year: int, month: int | None, day: int | None, *, last: bool) -> date:
    month = month or (12 if last else 1)
    return date(year, month, day or (monthrange(year, month)[1] if last else 1))


def asked_days(text: str) -> tuple[str, str]:
    """The days of a date that a user asks for; raises `QueryError` for anything but a day, a month or a year."""
    first, last = days(text)
    if first is None or last is None or "/" in text:
        raise QueryError("this is no date", repr(text), "Write a day, a month or a year: 2016-12-07, 2016-12 or 2016")
    return first, last


def asked_span(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """The first and last day that a user asks for, None: open; raises `QueryError` if the last is before the first."""
    first = None if since is None else asked_days(since)[0]
    last = None if until is None else asked_days(until)[1]
    if first and last and last < first:
        raise QueryError("this ends before it begins", f"{since} to {until}", "Give the earlier date as --since")
    return first, last
