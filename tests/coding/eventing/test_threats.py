"""Ultimatums, vows and answers: what is asked, threatened and done in return, and by whom against whom."""

import pytest
from tests.drafting import Deed, who_to_whom

import dateline


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya gave Somalia until Friday to free the fishermen.", [("REQUEST", ["Kenya"], ["Somalia"])]),
        (
            "The regional bloc gave Guinea's junta a week to hand over power.",
            [("REQUEST", ["The regional bloc"], ["Guinea's junta"])],
        ),
        (
            "Kenya gave Somalia until Friday to free the fishermen, warning that it would otherwise close the border.",
            [("REQUEST", ["Kenya"], ["Somalia"]), ("THREATEN", ["Kenya"], ["Somalia"])],
        ),
        ("The boxer gave fans a week to buy tickets.", []),
    ],
)
def test_an_ultimatum_is_asked_of_whom_it_is_given(coder: dateline.Coder, text: str, told: list[Deed]) -> None:
    assert who_to_whom(coder, text) == told


def test_a_deadline_is_no_day_of_the_demand(coder: dateline.Coder) -> None:
    coding = coder.code(dateline.read("Kenya gave Somalia until Friday to free the fishermen.\n"))
    assert [event.date for event in coding.events] == [None]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Chad vowed a tough response after the raid.", ["THREATEN"]),
        ("Eritrea promised to hit back.", ["THREATEN"]),
        ("The militia vowed to avenge its commander.", ["THREATEN"]),
        ("Peru promised a swift response to the floods.", ["AGREE"]),
        ("Norway promised strong support for the farmers.", ["AGREE"]),
        ("Bolivia warned that it would respond sternly to any raid.", ["THREATEN"]),
        ("Bolivia vowed to respond decisively.", ["THREATEN"]),
        ("Police responded firmly to the letter.", []),
        ("The Eritrean president said any attacks on Sudan would be met with missiles.", ["THREATEN"]),
    ],
)
def test_a_harsh_answer_is_a_threat(coder: dateline.Coder, text: str, types: list[str]) -> None:
    assert [type_ for type_, _, _ in who_to_whom(coder, text)] == types


def test_revenge_is_vowed_on_those_who_struck(coder: dateline.Coder) -> None:
    told = who_to_whom(coder, "Turkish jets hit a Kurdish militia, which vowed to hit back.")
    assert told[-1] == ("THREATEN", ["a Kurdish militia"], ["Turkish jets"])
    told = who_to_whom(coder, "The group vowed revenge for the killing of its leader by Israel.")
    assert (told[0][0], told[0][2]) == ("THREATEN", ["Israel"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Azeri troops shelled a village on Monday. Armenia replied with mortars.",
            [("ASSAULT", ["Azeri troops"], ["a village"]), ("ASSAULT", ["Armenia"], ["Azeri troops"])],
        ),
        (
            "Azeri troops shelled a village on Monday. Armenia responded with air strikes.",
            [("ASSAULT", ["Azeri troops"], ["a village"]), ("ASSAULT", ["Armenia"], ["Azeri troops"])],
        ),
        ("Peru's minister answered with a smile.", []),
        ("Togo responded with a statement.", []),
    ],
)
def test_an_answer_with_arms_is_an_attack(coder: dateline.Coder, text: str, told: list[Deed]) -> None:
    assert who_to_whom(coder, text) == told


def test_whom_the_answer_hit_is_none_of_the_first_attack(coder: dateline.Coder) -> None:
    text = (
        "The Nigerian army shelled Boko Haram camps on Sunday. The militants replied with mortars, killing two nurses."
    )
    first, second = who_to_whom(coder, text)
    assert ("two nurses" in first[2], "two nurses" in second[2]) == (False, True)
