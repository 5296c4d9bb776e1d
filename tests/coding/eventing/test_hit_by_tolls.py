"""Whom an act of violence hit is told by the tolls that go with it."""

import pytest

import dateline


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("A bomb went off in Jos.\n\nNine pupils died; a nurse was wounded.\n", {"Nine pupils", "a nurse"}),
        ("Gunmen murdered 19 villagers, including 10 children, near Jos.\n", {"19 villagers", "10 children"}),
        ("A bomb went off in Jos.\n\nMore than 400 people have been killed there since March.\n", set()),
    ],
)  # fmt: skip
def test_those_whom_a_toll_counts_were_hit(coder: dateline.Coder, text: str, hit: set[str]) -> None:
    coding = coder.code(dateline.read(text))
    (event,) = (event for event in coding.events if event.type.value == "ASSAULT")
    told = {m.span.of(text) for m in coding.mentions if m.id in event.recipients}
    assert hit <= told
    assert "More than 400 people" not in told
    assert bool(event.figures) == bool(hit)


def test_a_toll_of_another_day_stays_away(coder: dateline.Coder) -> None:
    text = "Rebels attacked Jos on Monday.\n\nOn Friday nine pupils died in Kano.\n"
    coding = coder.code(dateline.read("Update: 8 December 2016 14:30 UTC\n\n" + text))
    attack = next(event for event in coding.events if event.type.value == "ASSAULT")
    assert not attack.figures
