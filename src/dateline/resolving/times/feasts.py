"""The days of movable feasts: from Easter, by the n-th weekday of a month, by the Jewish and the Islamic calendar.

The Islamic months are those of the tabular calendar (30-year cycle, civil epoch). They begin with the sight of the
moon, a day before or after it from country to country: a feast by it is a range widened by that day.
The Jewish calendar is reckoned exactly; its days begin on the evening before.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MINYEAR, date, timedelta

from dateline.resolving.times.moments import Moment, day_of, easter, last_named, next_named, orthodox_easter

_DAY = timedelta(days=1)
_HIJRA = 227014
"""The day before the first of the Islamic calendar, as `date.toordinal` counts."""
_CREATION = -1373427
"""The day that the Jewish calendar counts from, in the same count."""
_EARLIEST = 623
"""The first year in which all months of the Islamic calendar fall."""


@dataclass(frozen=True, slots=True)
class Feast:
    """One year's feast: the days that it can lie in, and what a record calls it: a day, or the month it begins in."""

    first: date
    last: date
    moment: Moment


def feasts(rule: str, year: int) -> Iterator[Feast]:
    """The feasts of this rule that begin in a year of the Gregorian calendar: none, one, seldom two."""
    name, *numbers = rule.split(":")
    if year <= MINYEAR:
        return
    match name:
        case "easter":
            yield _on(easter(year) + int(numbers[0]) * _DAY)
        case "orthodox-easter":
            yield _on(orthodox_easter(year) + int(numbers[0]) * _DAY)
        case "weekday":
            yield _on(_nth_weekday(year, *map(int, numbers)))
        case "equinox":
            yield _about(date(year, 3, 21), 1)
        case "jewish":
            yield _from_new_year(year, *map(int, numbers))
        case "islamic":
            yield from _islamic(year, *map(int, numbers))


def _on(day: date) -> Feast:
    return Feast(day, day, day_of(day))


def _about(day: date, days: int) -> Feast:
    """A feast that may begin a day before or after this one."""
    return Feast(day - _DAY, day + days * _DAY, Moment("M", day.year, day.month))


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    if nth > 0:
        return next_named(date(year, month, 1) - _DAY, weekday) + 7 * (nth - 1) * _DAY
    return last_named(date(year + month // 12, month % 12 + 1, 1), weekday)


def _islamic(year: int, month: int, day: int, days: int) -> Iterator[Feast]:
    """Feasts of so many days from a day of an Islamic month."""
    if year < _EARLIEST:
        return
    nearest = (year - 622) * 33 // 32
    for islamic_year in range(nearest - 1, nearest + 3):
        months = (59 * (month - 1) + 1) // 2
        leaps = (3 + 11 * islamic_year) // 30
        first = date.fromordinal(_HIJRA + 354 * (islamic_year - 1) + leaps + months + day)
        if first.year == year:
            yield _about(first, days)


def _from_new_year(year: int, offset: int, days: int) -> Feast:
    """A feast so many days from the Jewish New Year that falls in the autumn of the year."""
    first = date.fromordinal(_jewish_new_year(year + 3761) + offset)
    return _on(first) if days == 1 else Feast(first, first + (days - 1) * _DAY, Moment("M", first.year, first.month))


def _jewish_new_year(year: int) -> int:
    """Its day, put off where the years beside it would be too long or too short."""
    before, this, after = (_days_by_the_moon(y) for y in (year - 1, year, year + 1))
    put_off = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return _CREATION + this + put_off


def _days_by_the_moon(year: int) -> int:
    """Days from creation to the new moon of a Jewish year; none of them is a Sunday, Wednesday or Friday."""
    months = (235 * year - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + (3 * (day + 1) % 7 < 3)
