"""Positions: stance by issue, with conditions, merged by party."""

import pytest

import dateline
from dateline.records import Position


def positions(coder: dateline.Coder, text: str) -> tuple[list[Position], dict[str, str]]:
    """The positions of a text, and the words of its mentions."""
    coding = coder.code(dateline.read(text + "\n"))
    return list(coding.positions), {mention.id: mention.span.of(text) for mention in coding.mentions}


@pytest.mark.parametrize(
    ("text", "party", "issue", "stance"),
    [
        ("Syrian rebels called for an immediate ceasefire.", "rebels", "ceasefire", "demands"),
        ("The Libyan army rejected any talk of a truce.", "army", "ceasefire", "rejects"),
        ("The Libyan army rejected any talk of leaving Sirte.", "army", "withdrawal", "rejects"),
        ("Kenya offered to hold talks with the Somali rebels.", "Kenya", "talks", "offers"),
        ("The opposition demanded the resignation of the president.", "opposition", "resignation", "demands"),
        ("Peru called for an end to the siege of Tarma.", "Peru", "siege", "demands"),
        ("The bishops called for an investigation into the shooting.", "bishops", "investigation", "demands"),
        (
            "The junta said that elections are only possible after a rebel surrender.",
            "junta",
            "elections",
            "conditions",
        ),
    ],
)
def test_a_position_is_read(coder: dateline.Coder, text: str, party: str, issue: str, stance: str) -> None:
    found, words = positions(coder, text)
    assert any(party in words[p.party] and p.issue == issue and p.stance.value == stance for p in found), found


def test_a_condition_is_kept_in_its_words(coder: dateline.Coder) -> None:
    text = "Chad will not accept a ceasefire unless the rebels leave Kidal."
    found, _ = positions(coder, text)
    assert [p.condition.of(text) for p in found if p.condition] == ["unless the rebels leave Kidal"]


def test_a_position_taken_twice_is_one_with_both_records(coder: dateline.Coder) -> None:
    text = "Chad demanded a ceasefire on Monday.\n\nOn Tuesday Chad again called for a ceasefire."
    found, _ = positions(coder, text)
    assert [(p.issue, p.stance.value) for p in found] == [("ceasefire", "demands")]
    assert len([record for record in found[0].evidence if record.startswith("e")]) == 2


def test_what_did_not_happen_is_no_position(coder: dateline.Coder) -> None:
    found, _ = positions(coder, "Chad did not demand a ceasefire.")
    assert found == []


def test_what_a_demand_has_to_come_before_is_not_demanded(coder: dateline.Coder) -> None:
    found, _ = positions(coder, "Chad demanded that all fighters withdraw before any ceasefire.")
    assert [p.issue for p in found] == ["withdrawal"]


def test_who_is_told_to_leave_demands_nothing(coder: dateline.Coder) -> None:
    found, _ = positions(coder, "Aid agencies had been told to leave the city.")
    assert found == []
