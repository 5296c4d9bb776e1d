"""Calendar periods of every size, from a century to an hour: their TIMEX3 value, first and last day, and arithmetic.

Years before Christ are negative and there is no year 0; days and weeks are reckoned from year 1 on only.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MAXYEAR, date, timedelta

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month that a season begins with; the winter of a year is the one that begins in it."""
_FARTHEST = 9000
"""The last year that periods are counted to."""
_SIZES = ("CE", "DE", "Y", "H", "Q", "S", "M", "W", "D")


@dataclass(frozen=True, slots=True)
class Moment:
    """A period of the calendar. `size` says which of the fields count: CE, DE, Y, H, Q, S (season), M, W or D.

    `part` holds a part of the day ("MO") or a clock time ("16:15Z") of a day; `nth` the half or quarter; a week is
    kept by its Monday.
    """

    size: str
    year: int
    month: int = 0
    day: int = 0
    nth: int = 0
    season: str = ""
    part: str = ""

    @property
    def value(self) -> str:
        """The TIMEX3 value: 2016-12-08, 2016-W49, 2016-Q3, 2016-SU, 201, 20, BC0480, 2016-12-08TMO."""
        year = f"{self.year:04d}" if self.year > 0 else f"BC{-self.year:04d}"
        match self.size:
            case "CE":
                return year[:-2]
            case "DE":
                return year[:-1]
            case "H" | "Q":
                return f"{year}-{self.size}{self.nth}"
            case "S":
                return f"{year}-{self.season}"
            case "M":
                return f"{year}-{self.month:02d}"
            case "W":
                iso = date(self.year, self.month, self.day).isocalendar()
                return f"{iso.year:04d}-W{iso.week:02d}"
            case "D":
                return f"{year}-{self.month:02d}-{self.day:02d}" + (f"T{self.part}" if self.part else "")
        return year

    @property
    def coarseness(self) -> int:
        """0 for a day, more for longer periods."""
        return len(_SIZES) - 1 - _SIZES.index(self.size)

    @property
    def exact(self) -> date | None:
        """The day, of a day or a week's Monday; None for other sizes and before year 1."""
        if self.size not in ("D", "W") or not 1 <= self.year <= MAXYEAR:
            return None
        return date(self.year, self.month, self.day)

    @property
    def first(self) -> date | None:
        """The first day; None before year 1."""
        return None if self.year < 1 else self._first()

    def _first(self) -> date:
        match self.size:
            case "CE":
                return date(max(self.year // 100 * 100, 1), 1, 1)
            case "DE":
                return date(max(self.year // 10 * 10, 1), 1, 1)
            case "H":
                return date(self.year, 6 * self.nth - 5, 1)
            case "Q":
                return date(self.year, 3 * self.nth - 2, 1)
            case "S":
                return date(self.year, SEASON_MONTHS[self.season], 1)
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date | None:
        """The last day; None before year 1."""
        first = self.first
        if first is None:
            return None
        months = {"CE": 1200, "DE": 120, "Y": 12, "H": 6, "Q": 3, "S": 3, "M": 1}.get(self.size)
        if months is None:
            return first + timedelta(days=6 if self.size == "W" else 0)
        years, month = divmod(first.month - 1 + months - 1, 12)
        end = min(first.year + years, MAXYEAR)
        return date(end, month + 1, monthrange(end, month + 1)[1])

    def shifted(self, unit: str, amount: int) -> "Moment | None":
        """The period `amount` units later, as coarse as the unit at least: 2014 for "two years ago".

        None where it lies beyond the calendar.
        """
        moved = self._shifted(unit, amount)
        return moved if moved is not None and abs(moved.year) <= _FARTHEST else None

    def _shifted(self, unit: str, amount: int) -> "Moment | None":
        if unit in ("CE", "DE", "Y"):
            step = {"CE": 100, "DE": 10, "Y": 1}[unit]
            return Moment(unit, _year_plus(self.year, step * amount))
        if unit in ("H", "Q", "S"):
            return self._shifted_part(unit, amount)
        if unit == "M":
            months = (self.month or 1) - 1 + amount
            return Moment("M", _year_plus(self.year, months // 12), months % 12 + 1)
        day = self.first
        if day is None:
            return None
        return _day_plus(day, amount, unit)

    def _shifted_part(self, unit: str, amount: int) -> "Moment | None":
        if unit == "S":
            return replace(self, year=_year_plus(self.year, amount)) if self.season else None
        size, per_year = (6, 2) if unit == "H" else (3, 4)
        nth = self.nth if self.size == unit else ((self.month or 1) - 1) // size + 1
        index = nth - 1 + amount
        return Moment(unit, _year_plus(self.year, index // per_year), nth=index % per_year + 1)

    def widened(self, unit: str) -> "Moment | None":
        """The period of this size that holds this one: the month of a day. None where it is not known so closely."""
        if unit in ("CE", "DE", "Y"):
            return Moment(unit, self.year)
        if unit == "M":
            return Moment("M", self.year, self.month) if self.month else None
        if unit in ("H", "Q"):
            return self._shifted_part(unit, 0) if self.month or self.size == unit else None
        if unit == "W":
            return _day_plus(day, 0, "W") if (day := self.exact) is not None else None
        return replace(self, part="") if self.size == "D" else None


def day_of(day: date) -> Moment:
    """A day of the calendar."""
    return Moment("D", day.year, day.month, day.day)


def valid_day(year: int, month: int, day: int) -> bool:
    """Is there such a day? Before year 1 every month has its usual days."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year if 1 <= year <= MAXYEAR else 4, month)[1]


def _day_plus(day: date, amount: int, unit: str) -> "Moment | None":
    days = amount * {"W": 7, "F": 14}.get(unit, 1)
    try:
        moved = day + timedelta(days=days)
        return (
            day_of(moved) if unit not in ("W", "F") else replace(day_of(moved - timedelta(moved.weekday())), size="W")
        )
    except OverflowError:
        return None


def _year_plus(year: int, amount: int) -> int:
    """There is no year 0: a year before 1 AD is 1 BC."""
    moved = year + amount
    if year > 0 >= moved:
        return moved - 1
    return moved + 1 if year < 0 <= moved else moved


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a day of the Gregorian."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def last_named(base: date, weekday: int) -> date:
    """The last day of this name before `base`."""
    return base - timedelta(days=(base.isoweekday() - weekday - 1) % 7 + 1)


def next_named(base: date, weekday: int) -> date:
    """The next day of this name after `base`."""
    return base + timedelta(days=(weekday - base.isoweekday() - 1) % 7 + 1)


def season_beside(base: Moment, season: str, step: int) -> Moment | None:
    """The last season of this name that is over (step -1), the next to come (1), or this year's (0)."""
    day = base.first
    if day is None or base.size == "Y" or not step:
        return Moment("S", _year_plus(base.year, step), season=season)
    years = range(base.year, base.year - 3, -1) if step < 0 else range(base.year, base.year + 3)
    for year in years:
        found = Moment("S", year, season=season)
        if found.first is None or found.last is None:
            return None
        if (step < 0 and found.last < day) or (step > 0 and found.first > day):
            return found
    return None
