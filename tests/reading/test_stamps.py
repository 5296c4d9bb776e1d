import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.stamps import find_date, is_moment, is_stamp, normal, short_date


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Last update:\xa0\nThursday 8 December 2016 14:30 UTC", "2016-12-08T14:30:00Z"),
        ("December 8, 2016 / 2:30 PM", "2016-12-08T14:30:00"),
        ("Published 8 Dec 2016, 10.15am BST", "2016-12-08T09:15:00Z"),
        ("8 Dec 2016 23:30 EST", "2016-12-09T04:30:00Z"),
        ("3rd of May 2011", "2011-05-03"),
        ("08.12.2016", "2016-12-08"),
        ("25/12/2016", "2016-12-25"),
        ("12/25/2016", "2016-12-25"),
        ("2016-12-08 14:30 +02:00", "2016-12-08T12:30:00Z"),
        ("12 am, 1 Jan 2020", "2020-01-01T00:00:00"),
        ("08:15 GMT, 1 March 2014 | UPDATED: 11:40 GMT, 1 March 2014", "2014-03-01T08:15:00Z"),
    ],
)
def test_a_date_is_read(words: str, date: str) -> None:
    assert find_date(words) == date


@pytest.mark.parametrize(
    "words", ["3/4/2016", "31 February 2016", "Thursday", "8 December", "2016", "no date at all", ""]
)
def test_what_is_not_a_full_date_or_has_two_readings_is_none(words: str) -> None:
    assert find_date(words) is None


def test_a_bare_number_beside_a_date_is_no_time_of_day() -> None:
    assert find_date("8 December 2016 14 dead") == "2016-12-08"


@pytest.mark.parametrize(
    "words", ["Thu Sep 5 2013", "3/4/2016 5:20 PM", "16 Sep 2013 03.31 BST", "Updated: July 2, 2013"]
)
def test_a_line_that_is_a_date_only_is_a_stamp(words: str) -> None:
    assert is_stamp(words)


@pytest.mark.parametrize(
    "words", ["On 5 September 2013 rebels left", "Wednesday, Jan 5 at 5:53 PM", "Saltwick, 5 May 2013"]
)
def test_a_line_with_other_words_or_without_a_year_is_no_stamp(words: str) -> None:
    assert not is_stamp(words)


def test_a_moment_may_lack_the_year() -> None:
    assert is_moment("Wednesday, Jan 5 at 5:53 PM")
    assert not is_moment("Wednesday's attack")


@pytest.mark.parametrize(
    ("words", "day"), [("SALTWICK, 3 JAN 90 (EFE)", "1990-01-03"), ("5 May 04", "2004-05-05"), ("3 JAN 1990", None)]
)
def test_the_short_year_of_a_dateline(words: str, day: str | None) -> None:
    assert short_date(words) == day


@pytest.mark.parametrize(
    ("given_", "edtf"),
    [
        ("2016", "2016"),
        ("2016-12", "2016-12"),
        ("2016-12-08", "2016-12-08"),
        ("2016-12-08T14:30:00+03:00", "2016-12-08T11:30:00Z"),
        ("2016-12-08T14:30", "2016-12-08T14:30:00"),
        ("Thu, 08 Dec 2016 14:30:00 +0000", "2016-12-08T14:30:00Z"),
        ("Nov 22, 20", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_given_dates_become_edtf(given_: str, edtf: str | None) -> None:
    assert normal(given_) == edtf


@given(st.text(alphabet="0123456789:/-. JanMayPMUTCZ+", max_size=40))
def test_whatever_is_read_is_a_real_day(words: str) -> None:
    for found in (find_date(words), normal(words), short_date(words)):
        assert found is None or normal(found) == found
