"""Asides between a source and what it says, who is asked or told, and the stances of refusing and demanding."""

import pytest
from codings import code, names, told

import dateline
from dateline.records import Stance


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jets shelled a village school, killing nine pupils, teachers and a local priest told the radio.",
            ("teachers and a local priest", "Jets shelled a village school, killing nine pupils"),
        ),
        (
            "A mine blew up a bus, killing 14 miners, officials and nurses said.",
            ("officials and nurses", "A mine blew up a bus, killing 14 miners"),
        ),
        ("Ibarra, in a speech broadcast live on state radio, said Peru was safe.", ("Ibarra", "Peru was safe")),
        ("Farmers, asked about the gunmen, said they had left.", ("Farmers", "they had left")),
        ("The bishop, asked whether the road was safe, said it was closed.", ("The bishop", "it was closed")),
        ("Asked by reporters about the raid, the colonel said it was legal.", ("the colonel", "it was legal")),
        ("The minister told MPs bombing would not help.", ("The minister", "bombing would not help")),
        ("The priest told the crowd food was coming.", ("The priest", "food was coming")),
        ("The police told villagers roads would reopen.", ("The police", "roads would reopen")),
    ],
)  # fmt: skip
def test_who_speaks_and_what_is_said(coder: dateline.Coder, text: str, expected: tuple[str, str]) -> None:
    assert told(code(coder, text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected", "channel"),
    [
        ("Reuters reported, citing two officers, that the bridge had fallen.",
         ("two officers", "that the bridge had fallen"), "Reuters"),
        ("TASS said, citing the general staff, that a drone was shot down.",
         ("the general staff", "that a drone was shot down"), "TASS"),
        ("According to Interfax, quoting a navy officer, the ship had sunk.",
         ("a navy officer", "the ship had sunk"), "Interfax"),
    ],
)  # fmt: skip
def test_whom_a_medium_cites_says_it(coder: dateline.Coder, text: str, expected: tuple[str, str], channel: str) -> None:
    coding = code(coder, text)
    assert told(coding) == [expected]
    assert names(coding, coding.statements[0].via) == channel


def test_another_source_gives_a_number_alone(coder: dateline.Coder) -> None:
    text = "The army says 20 villagers died; the rebels say more than 60."
    coding = code(coder, text)
    assert told(coding)[-1] == ("the rebels", "more than 60")
    assert coding.figures[-1].statement == coding.statements[-1].id


@pytest.mark.parametrize(
    "text",
    [
        "Three bodies were found in the canal.",
        "Nurses, asked about the gunmen, kept silent.",
        "The bodies of four miners were found on Sunday.",
    ],
)
def test_nothing_is_said(coder: dateline.Coder, text: str) -> None:
    assert told(code(coder, text)) == []


def test_as_some_are_missing_says_nothing(coder: dateline.Coder) -> None:
    found = told(code(coder, "The toll is expected to rise, as dozens are still missing."))
    assert found == [(None, "The toll ... to rise")]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Chad neither confirmed nor denied the raid.", Stance.DECLINES),
        ("Chad would neither confirm nor deny that it had bombed the camp.", Stance.DECLINES),
        ("Chad did not comment on the report.", Stance.DECLINES),
        ("Chad commented on the report.", Stance.ASSERTS),
        ("Chad wants the rebels to leave.", Stance.DEMANDS),
        ("Chad does not want the rebels to leave.", Stance.ASSERTS),
        ("The nurses want the war to end.", Stance.ASSERTS),
        ("Chad insists that Mali withdraw.", Stance.DEMANDS),
        ("Chad insists that Mali has withdrawn.", Stance.ASSERTS),
        ("The rebels insist on a full withdrawal.", Stance.DEMANDS),
        ("Chad dismissed as lies reports that its army had fled.", Stance.DENIES),
    ],
)
def test_stances(coder: dateline.Coder, text: str, stance: Stance) -> None:
    assert code(coder, text).statements[0].stance is stance
