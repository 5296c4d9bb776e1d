"""Events of whole reports: salience, merging, blocks that are not the story, whose words they are."""

import dateline

REPORT = """Rebels free Ghanaian pilots in Kidal

The rebels released two Ghanaian pilots in Kidal on Monday, officials said.

The two Ghanaian pilots were released by the rebels on Monday.

The army said the rebels had attacked a convoy in May.

READ MORE: Rebels kidnapped three priests
"""


def _types(coding: dateline.Coding) -> list[str]:
    return [event.type.value for event in sorted(coding.events, key=lambda event: -event.salience)]


def test_one_happening_told_twice_is_one_event(coder: dateline.Coder) -> None:
    coding = coder.code(dateline.read(REPORT))
    releases = [event for event in coding.events if event.type.value == "RETREAT"]
    assert len(releases) < 3
    assert max(len(event.evidence) for event in releases) >= 2


def test_related_links_are_not_the_story(coder: dateline.Coder) -> None:
    assert not [e for e in coder.code(dateline.read(REPORT)).events if e.mode == "abduct"]


def test_the_lead_outranks_what_follows(coder: dateline.Coder) -> None:
    assert _types(coder.code(dateline.read(REPORT)))[0] == "RETREAT"


def test_what_is_said_has_its_statement(coder: dateline.Coder) -> None:
    coding = coder.code(dateline.read(REPORT))
    attack = next(event for event in coding.events if event.type.value == "ASSAULT")
    assert attack.statement in {statement.id for statement in coding.statements}


def test_what_came_of_an_attack_is_part_of_it(coder: dateline.Coder) -> None:
    text = "Saudi jets bombed a market in Saada, killing nine traders and wounding two nurses.\n"
    coding = coder.code(dateline.read(text))
    words = {mention.id: mention.span.of(text) for mention in coding.mentions}
    assert [event.mode for event in coding.events] == ["aerial"]
    assert [words[i] for i in coding.events[0].recipients] == ["a market", "nine traders", "two nurses"]


def test_what_is_older_than_a_year_is_history(coder: dateline.Coder) -> None:
    document = dateline.read("Update: 8 December 2016 14:30 UTC\n\nRebels attacked Juba in March 2011.\n")
    events = coder.code(document).events
    known = document.published is not None
    assert [event.historical for event in events] == [known]
