"""Reports that have lost their commas: who says it, whom they fought, and where it was come apart again."""

import pytest
from tests.drafting import Deed, who_to_whom

import dateline


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The army unit clashed with the rebels killing two of them.",
            ("ASSAULT", ["The army unit"], ["the rebels"]),
        ),
        (
            "Troops began operations against Islamic State east of Palmyra.",
            ("ASSAULT", ["Troops"], ["Islamic State"]),
        ),
        (
            "14 Turkish F-16s patrolled the border on Friday the Turkish army said.",
            ("MOBILIZE", ["14 Turkish F-16s"], []),
        ),
        (
            "The fighting resulted in the Nusra Front and its allies taking control of the village.",
            ("ASSAULT", ["Nusra Front", "its allies"], ["the village"]),
        ),
        (
            "The council met on Sunday with France and Spain demanding that Mali free the pilots.",
            ("REQUEST", ["France", "Spain"], ["Mali"]),
        ),
        (
            "The assault prompted air strikes by the coalition.",
            ("ASSAULT", ["the coalition"], []),
        ),
        (
            "Some of the fighters infiltrated from the Turkish border.",
            ("ASSAULT", ["the fighters"], []),
        ),
    ],
)  # fmt: skip
def test_who_does_what_to_whom(coder: dateline.Coder, text: str, told: Deed) -> None:
    assert told in who_to_whom(coder, text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The gas attack killed more than 1400 people Human Rights Watch said on Tuesday.", "Human Rights Watch"),
        ("Air strikes on a market killed 24 people a monitor said on Saturday.", "a monitor"),
        ("Jets patrolled the border on Friday Turkish military said.", "Turkish military"),
    ],
)
def test_who_says_it_is_not_part_of_it(coder: dateline.Coder, text: str, speaker: str) -> None:
    document = dateline.read(text + "\n")
    coding = coder.code(document)
    assert [s.source.of(document.text) for s in coding.statements if s.source is not None] == [speaker]
    assert not any(speaker in coding_name for coding_name in _recipients(coding, document.text))


def _recipients(coding: dateline.Coding, text: str) -> list[str]:
    name = {m.id: m.name or m.span.of(text) for m in coding.mentions}
    return [name[id_] for event in coding.events for id_ in event.recipients]


def test_what_a_condition_goes_on_to_has_not_happened(coder: dateline.Coder) -> None:
    text = "Runiga said his forces would leave if Kabila held talks, released the prisoners and resigned.\n"
    coding = coder.code(dateline.read(text))
    assert {e.status.value for e in coding.events if e.type.value in ("CONSULT", "RETREAT")} == {"possible"}


def test_a_plot_is_not_his_who_foils_it(coder: dateline.Coder) -> None:
    told = who_to_whom(coder, "Security forces thwarted a plot to bomb the embassy.")
    assert told == [("ASSAULT", [], ["the embassy"])]
