"""What happened overnight, and hours beside days."""

from dataclasses import replace

import pytest

import dateline
from dateline.records import Published


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Air strikes hit the town overnight.", "2016-12-07/2016-12-08"),
        ("Clashes broke out overnight in Tripoli on Tuesday.", "2016-12-06"),
        ("At dawn on Monday jets bombed Aleppo.", "2016-12-05"),
        ("On Tuesday rebels shelled Aleppo. Jets bombed the town overnight.", "2016-12-06"),
        ("Talks will continue overnight.", None),
    ],
)
def test_the_last_event_s_date(coder: dateline.Coder, text: str, date: str | None) -> None:
    document = replace(dateline.read(text + "\n"), published=Published("2016-12-08", "given"))
    assert coder.code(document).events[-1].date == date
