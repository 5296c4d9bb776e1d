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
        ("On Monday the army entered Palmyra.\n\nSoldiers killed six rebels.", "killed", "2016-12-05"),
        ("On Monday the army entered Palmyra.\n\nIt rained.\n\nIt is cold.\n\nSoldiers killed six.", "killed", None),
        ("On Monday settlers stormed a market. The settlers were detained.", "detained", "2016-12-05"),
        ("On Monday the army entered Palmyra. Six rebels were killed.", "killed", None),
        ("At about 10:30pm last night, bandits attacked a post near Kapur.", "attacked", "2016-12-07"),
        ("Bandits attacked a post just after midnight.", "attacked", "2016-12-08"),
        ("In an interview published on Monday, Mali urged Chad to withdraw.", "urged", "2016-12-05"),
        ("Chad met Mali on Tuesday and issued a statement condemning a raid.", "condemning", "2016-12-06"),
        ("On 3 March 2014 the army entered Palmyra. Soldiers killed six rebels.", "killed", None),
        ("The monitor said in a new toll on Sunday that rebels killed six soldiers.", "killed", None),
        ("Turkey condemned Monday's attack on the convoy.", "condemned", None),
        ("Turkey on Monday condemned an attack that killed six soldiers.", "condemned", "2016-12-05"),
        ("Turkey on Monday condemned an attack that killed six soldiers.", "attack", None),
        ("The rebels on Monday claimed responsibility for an attack on the convoy.", "claimed", None),
        ("Turkey reported an attack on the convoy on Monday.", "attack", "2016-12-05"),
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


@pytest.mark.parametrize(
    ("text", "trigger", "historical"),
    [
        ("A year ago, on March 3, 2017, rebels shelled the airport in Aleppo.", "shelled", True),
        ("On March 3, 2017, rebels shelled the airport in Aleppo.", "shelled", True),
        ("Ten years after troops attacked the town of Homs, residents marched.", "attacked", True),
        ("Ten years after troops attacked the town of Homs, residents marched.", "marched", False),
        (
            "On the anniversary of the attack on Homs, in which troops killed 40 people, residents marched.",
            "attack",
            True,
        ),
        ("Residents marked a year since troops bombed the market in Homs.", "bombed", True),
        ("Two days after troops attacked Homs, residents marched.", "attacked", False),
    ],
)
def test_anniversaries_are_of_history(coder: dateline.Coder, text: str, trigger: str, historical: bool) -> None:
    document = replace(dateline.read(text.encode()), published=Published("2018-03-03", "given"))
    found = [e.historical for e in coder.code(document).events if e.trigger.of(text).startswith(trigger)]
    assert found == [historical]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It let aid reach the city for the first time since the outbreak of the fighting on April 15.", "2023-04-15"),
        ("Earlier air strikes on April 20 set off explosions that killed 38 people.", "2023-04-20"),
    ],
)
def test_a_day_of_the_last_weeks_is_not_in_the_next_year(coder: dateline.Coder, text: str, day: str) -> None:
    report = dateline.read(f"BEIRUT, May 31, 2023\n\n{text}\n")
    events = [event for event in coder.code(report).events if event.date is not None]
    assert [(event.date, event.status.value) for event in events] == [(day, "happened")] * len(events)
    assert events
