"""One deed told in pieces within a sentence is one event."""

import pytest

import dateline

ONE = [
    "Two soldiers were killed and five were wounded during heavy clashes in Jos.",
    "Gunmen entered the house and shot the mayor.",
    "The air force bombed and strafed the village.",
    "Nine traders were killed when a shell hit the market in Jos.",
    "The judge was attacked by a man who fired thirteen shots.",
    "As a result of the fighting in Jos, 40 people were killed.",
]
TWO = [
    "Bandits killed the mayor of Jos and kidnapped his driver.",
    "The army shelled Jos, while rebels stormed Kano.",
    "Rebels attacked Jos on Monday and shelled Kano on Friday.",
]


def _violence(coder: dateline.Coder, text: str) -> int:
    document = dateline.read(f"Update: 8 December 2016 14:30 UTC\n\n{text}\n")
    return sum(event.type.value == "ASSAULT" for event in coder.code(document).events)


@pytest.mark.parametrize("text", ONE)
def test_parts_are_one_event(coder: dateline.Coder, text: str) -> None:
    assert _violence(coder, text) == 1


@pytest.mark.parametrize("text", TWO)
def test_two_deeds_stay_two(coder: dateline.Coder, text: str) -> None:
    assert _violence(coder, text) == 2
