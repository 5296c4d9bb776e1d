"""Calendar arithmetic."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.resolving.times.moments import Moment, day_of, easter, last_named, next_named, season_beside

DAYS = st.dates(date(100, 1, 1), date(2900, 1, 1))


@given(DAYS, st.integers(-3000, 3000))
def test_days_there_and_back(day: date, amount: int) -> None:
    moved = day_of(day).shifted("D", amount)
    assert moved is not None
    assert moved.first == day + timedelta(days=amount)
    assert moved.shifted("D", -amount) == day_of(day)


@given(DAYS, st.sampled_from(["W", "M", "Q", "H", "Y", "DE", "CE"]))
def test_a_wider_period_holds_the_day(day: date, unit: str) -> None:
    wider = day_of(day).widened(unit)
    assert wider is not None
    assert wider.first is not None
    assert wider.last is not None
    assert wider.first <= day <= wider.last


@given(DAYS, st.integers(1, 7))
def test_the_last_and_the_next_of_a_name(day: date, weekday: int) -> None:
    last, following = last_named(day, weekday), next_named(day, weekday)
    assert last < day < following
    assert last.isoweekday() == following.isoweekday() == weekday
    assert (following - last).days in (7, 14)


@given(st.integers(-600, 600).filter(bool), st.integers(-300, 300))
def test_there_is_no_year_nought(year: int, amount: int) -> None:
    moved = Moment("Y", year).shifted("Y", amount)
    assert moved is not None
    assert moved.year != 0
    assert moved.shifted("Y", -amount) == Moment("Y", year)


@pytest.mark.parametrize(
    ("moment", "value"),
    [
        (Moment("D", 2016, 12, 8, part="MO"), "2016-12-08TMO"),
        (Moment("W", 2016, 12, 5), "2016-W49"),
        (Moment("Q", 2009, nth=4), "2009-Q4"),
        (Moment("S", 1963, season="SU"), "1963-SU"),
        (Moment("DE", 1990), "199"),
        (Moment("CE", 2000), "20"),
        (Moment("M", -480, 8), "BC0480-08"),
    ],
)
def test_values(moment: Moment, value: str) -> None:
    assert moment.value == value


def test_a_month_before_january_is_in_the_year_before() -> None:
    assert Moment("M", 2016, 1).shifted("M", -2) == Moment("M", 2015, 11)


def test_seasons_beside_a_day() -> None:
    december = Moment("D", 2016, 12, 8)
    assert season_beside(december, "SU", -1) == Moment("S", 2016, season="SU")
    assert season_beside(december, "SU", 1) == Moment("S", 2017, season="SU")
    assert season_beside(december, "WI", -1) == Moment("S", 2015, season="WI")


@pytest.mark.parametrize(
    ("year", "day"), [(2016, date(2016, 3, 27)), (2000, date(2000, 4, 23)), (1961, date(1961, 4, 2))]
)
def test_easter(year: int, day: date) -> None:
    assert easter(year) == day


def test_a_century_ends_with_its_last_day() -> None:
    assert Moment("CE", 1900).last == date(1999, 12, 31)
