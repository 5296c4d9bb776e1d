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


def _events(coder: dateline.Coder, text: str) -> list[tuple[str, str | None]]:
    return [(event.type.value, event.mode) for event in coder.code(dateline.read(text)).events]


def test_a_strike_and_its_toll_are_one_event(coder: dateline.Coder) -> None:
    assert _events(coder, "An air strike killed nine traders and wounded two nurses.\n") == [("ASSAULT", "aerial")]


def test_an_attack_that_a_report_comes_back_to_is_one_event(coder: dateline.Coder) -> None:
    text = "Gunmen attacked a market in Jos on Monday.\n\nBishops condemned the attack on the market.\n"
    coding = coder.code(dateline.read(text))
    attacks = [event for event in coding.events if event.type.value == "ASSAULT"]
    assert [len(event.evidence) for event in attacks] == [2]


def test_two_attacks_with_different_victims_are_two(coder: dateline.Coder) -> None:
    text = "Gunmen killed three priests in Jos.\n\nGunmen killed nine nurses in Kano.\n"
    assert len(_events(coder, text)) == 2


def test_the_killing_that_somebody_is_accused_of_is_told_too(coder: dateline.Coder) -> None:
    text = "The opposition accused the army of killing sixty farmers.\n"
    assert [type_ for type_, _ in _events(coder, text)] == ["ACCUSE", "ASSAULT"]


def test_we_is_who_speaks(coder: dateline.Coder) -> None:
    text = '"We attacked the rebels," said Sergei Lavrov.\n'
    coding = coder.code(dateline.read(text))
    words = {mention.id: mention.span.of(text) for mention in coding.mentions}
    assert [words[i] for event in coding.events for i in event.actors] == ["Sergei Lavrov"]


def test_readings_inside_one_another_without_end_are_read(coder: dateline.Coder) -> None:
    coder.code(dateline.read("the end of the " * 400 + "war.\n"))


def test_an_attack_that_hit_somebody_is_one_event(coder: dateline.Coder) -> None:
    assert _events(coder, "Two nurses were killed in a mortar attack which hit Jos.\n") == [
        ("ASSAULT", "heavy-weapons")
    ]


def test_killed_while_others_were_wounded_is_one_event(coder: dateline.Coder) -> None:
    text = "A farmer was killed while nine others were wounded in a rocket attack.\n"
    assert len(_events(coder, text)) == 1


def test_the_running_total_of_a_war_is_no_happening(coder: dateline.Coder) -> None:
    text = "More than 210,000 people have been killed since the beginning of the conflict in March 2011.\n"
    assert _events(coder, text) == []
