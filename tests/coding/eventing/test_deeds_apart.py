"""What a deed answers, what is said of it and who speaks on are kept apart from the deed."""

import pytest

import dateline

Told = list[tuple[str, list[str], list[str]]]


def _told(coder: dateline.Coder, text: str) -> Told:
    coding = coder.code(dateline.read(text + "\n"))
    words = {mention.id: mention.span.of(coding.document.text) for mention in coding.mentions}
    return [
        (event.type.value, [words[i] for i in event.actors], [words[i] for i in event.recipients])
        for event in coding.events
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The army fired rockets at Jos in retaliation for the killing of a nurse on Monday.",
            [("ASSAULT", ["The army"], ["Jos"]), ("ASSAULT", [], ["a nurse"])],
        ),
        (
            "The militia attacked army posts in response to the killing of Ali Keita.",
            [("ASSAULT", ["The militia"], ["army posts"]), ("ASSAULT", [], ["Ali Keita"])],
        ),
        ("Chad launched a wave of airstrikes across Niger early on Sunday.", [("ASSAULT", ["Chad"], [])]),
        ("The militia launched hundreds of rockets and drones on Sunday.", [("ASSAULT", ["The militia"], [])]),
        ("The army is locked in battle with the militia.", [("ASSAULT", ["The army"], ["the militia"])]),
        (
            "Two nurses were shot by soldiers and arrested on Monday.",
            [("ASSAULT", ["soldiers"], ["Two nurses"]), ("COERCE", ["soldiers"], ["Two nurses"])],
        ),
        ("The militia has used residents as human shields.", [("COERCE", ["The militia"], ["residents"])]),
        ("Rockets slammed into a school in Jos.", [("ASSAULT", [], ["a school"])]),
        ("A rebel commander said the mission was a success and urged Chad to leave.", [("REQUEST", [], ["Chad"])]),
        (
            "Mali has been critical of countries, including Chad and Niger, for the delay.",
            [("ACCUSE", ["Mali"], ["Chad", "Niger"])],
        ),
        ("The UN, whose envoys arrived in Niger on Thursday for talks, spoke.", [("CONSULT", ["The UN"], ["Niger"])]),
        ("Chad's actions on the border were provocative, Mali said.", [("ACCUSE", ["Mali"], ["Chad"])]),
        ("The minister said that the measures were dangerous.", []),
    ],
)
def test_who_did_what_to_whom(coder: dateline.Coder, text: str, told: Told) -> None:
    found = _told(coder, text)
    if told and not told[0][1] and told[0][0] == "REQUEST":  # who speaks is named, with the words that describe him
        assert [(type_, recipients) for type_, _, recipients in found] == [(told[0][0], told[0][2])]
        assert found[0][1]
    else:
        assert found == told


def test_a_strike_that_kills_is_no_stoppage(coder: dateline.Coder) -> None:
    text = (
        "A strike Tuesday hit inside one of the clinics, killing four people, including three doctors, officials said."
    )
    assert {type_ for type_, _, _ in _told(coder, text)} == {"ASSAULT"}


def test_those_who_condemn_an_attack_have_not_made_it(coder: dateline.Coder) -> None:
    found = _told(coder, "The attack, condemned by Chad and the United Nations, was another sign.")
    assert all(not actors for type_, actors, _ in found if type_ == "ASSAULT")


def test_the_one_who_speaks_of_talks_takes_no_part(coder: dateline.Coder) -> None:
    found = _told(coder, "A source said a meeting with the rebels' representatives in Jos brought no breakthrough.")
    assert all("A source" not in actors for _, actors, _ in found)


def test_who_is_told_to_reject_answers_who_accused(coder: dateline.Coder) -> None:
    found = _told(coder, "Chad has accused Niger of preparing a raid. Niger dismissed this as propaganda.")
    assert ("REJECT", ["Niger"], ["Chad"]) in found


def test_whose_strikes_are_condemned(coder: dateline.Coder) -> None:
    lead = "The U.S. military carried out air strikes on Sunday against the Kataib Hezbollah militia."
    found = _told(coder, f"{lead}\n\nThe king spoke of peace.\n\nIraq's Fatih alliance condemned the air strikes.")
    assert ("ACCUSE", ["Iraq's Fatih alliance"], ["The U.S. military"]) in found


def test_where_two_have_struck_nobody_is_meant(coder: dateline.Coder) -> None:
    lead = "The U.S. military carried out air strikes on Sunday. Turkey carried out air strikes on Monday."
    found = _told(coder, f"{lead}\n\nThe king spoke of peace.\n\nMali condemned the air strikes.")
    assert ("ACCUSE", ["Mali"], []) in found


def test_a_call_is_no_part_of_the_strikes_that_it_tells_of(coder: dateline.Coder) -> None:
    text = "Keita said he was told about the air strikes hours before in a phone call with Mark Esper."
    assert all(not actors for type_, actors, _ in _told(coder, text) if type_ == "ASSAULT")


@pytest.mark.parametrize(
    "text",
    [
        "A Russian helicopter was shot down near Saraqeb on Monday, killing all five people on board.",
        "Russia's defence ministry announced the downing of a helicopter.",
    ],
)
def test_who_was_hit_and_who_tells_of_it_did_not_do_it(coder: dateline.Coder, text: str) -> None:
    assert all(not actors for type_, actors, _ in _told(coder, text) if type_ == "ASSAULT")


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Police said 13 suspects were arrested on Monday.", ["Police"]),
        ("Mali's army said that ten Malian rebels had been killed.", ["Mali's army"]),
        ("Mali's army said that ten Malian soldiers had been killed.", []),
        ("Gunmen found the mayor beheaded in Mosul.", []),
    ],
)
def test_who_tells_of_what_they_have_done(coder: dateline.Coder, text: str, actors: list[str]) -> None:
    (event,) = [told for told in _told(coder, text) if told[0] in ("ASSAULT", "COERCE")]
    assert event[1] == actors
