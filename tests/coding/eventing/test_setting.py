"""When and where events are."""

from dataclasses import replace

import pytest

import dateline
from dateline.records import EventType, Published


def _date(coder: dateline.Coder, text: str, trigger: str) -> str | None:
    document = replace(dateline.read(text.encode()), published=Published("2016-12-08", "given"))
    return next(e.date for e in coder.code(document).events if e.trigger.of(text).startswith(trigger))


@pytest.mark.parametrize(
    ("text", "trigger", "date"),
    [
        ("On Monday the army entered Palmyra. Soldiers killed six rebels.", "killed", "2016-12-05"),
        ("Police said on Monday that Palmyra was quiet. Soldiers killed six rebels.", "killed", None),
        ("On Monday the army entered Palmyra. Soldiers have killed six rebels.", "killed", None),
        ("On Monday the army entered Palmyra.\n\nSoldiers killed six rebels.", "killed", None),
        ("On 3 March 2014 the army entered Palmyra. Soldiers killed six rebels.", "killed", None),
        ("The monitor said in a new toll on Sunday that rebels killed six soldiers.", "killed", None),
        ("Turkey condemned Monday's attack on the convoy.", "condemned", None),
    ],
)
def test_dates(coder: dateline.Coder, text: str, trigger: str, date: str | None) -> None:
    assert _date(coder, text, trigger) == date


def test_what_happened_long_ago_stands_nowhere_but_where_the_text_says(coder: dateline.Coder) -> None:
    text = "The army holds Palmyra. In 2012 rebels killed six soldiers."
    document = replace(dateline.read(text.encode()), published=Published("2016-12-08", "given"))
    (event,) = (e for e in coder.code(document).events if e.type is EventType.ASSAULT)
    assert event.historical
    assert event.place is None


def test_what_is_only_remembered_is_history(coder: dateline.Coder) -> None:
    events = coder.code(dateline.read("Veterans marked the anniversary of the battle of Juba.\n")).events
    assert [event.historical for event in events] == [True]
