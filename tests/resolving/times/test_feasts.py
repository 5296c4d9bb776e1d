"""Movable feasts against the days on which they were held."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.resolving.times.feasts import feasts


@pytest.mark.parametrize(
    ("rule", "held"),
    [
        ("jewish:0:2", date(2016, 10, 3)),
        ("jewish:0:2", date(2005, 10, 4)),
        ("jewish:9:1", date(1973, 10, 6)),
        ("jewish:-163:7", date(2016, 4, 23)),
        ("jewish:-163:7", date(2024, 4, 23)),
        ("jewish:-193:1", date(2016, 3, 24)),
        ("orthodox-easter:0", date(2016, 5, 1)),
        ("orthodox-easter:0", date(2022, 4, 24)),
        ("easter:-2", date(2016, 3, 25)),
        ("weekday:11:4:4", date(2016, 11, 24)),
    ],
)
def test_a_reckoned_feast_begins_on_its_day(rule: str, held: date) -> None:
    assert [feast.first for feast in feasts(rule, held.year)] == [held]


@pytest.mark.parametrize(
    ("rule", "held"),
    [
        ("islamic:9:1:30", date(2016, 6, 6)),
        ("islamic:9:1:30", date(2003, 10, 27)),
        ("islamic:10:1:3", date(2017, 6, 25)),
        ("islamic:10:1:3", date(2023, 4, 21)),
        ("islamic:12:10:4", date(2015, 9, 24)),
        ("islamic:1:1:1", date(1979, 11, 20)),
        ("equinox", date(2016, 3, 20)),
    ],
)
def test_a_feast_by_the_moon_or_sun_lies_in_its_range(rule: str, held: date) -> None:
    (feast,) = feasts(rule, held.year)
    assert feast.first <= held <= feast.first + timedelta(days=2)


@given(st.integers(-20, 9000))
def test_every_islamic_feast_falls_in_its_year(year: int) -> None:
    found = list(feasts("islamic:9:1:30", year))
    assert len(found) <= 2
    assert all(feast.moment.year == year for feast in found)
