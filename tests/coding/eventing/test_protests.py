"""Protests told by where crowds stand and by what brings them out."""

import pytest
from tests.drafting import who_to_whom

import dateline
from dateline.records import EventType

CASES = [
    ("Crowds camped outside the ministry in Lima.", "Crowds", "the ministry"),
    ("Protesters faced off with police in Lima.", "Protesters", "police"),
    ("The verdict drew thousands onto the streets of Perm.", "thousands", "Perm"),
    ("Marchers blocked the border crossing between Mali and Niger.", "Marchers", "Mali"),
]


@pytest.mark.parametrize(("text", "who", "whom"), CASES)
def test_crowds_protest(coder: dateline.Coder, text: str, who: str, whom: str) -> None:
    coding = coder.code(dateline.read(text + "\n"))
    words = {mention.id: mention.span.of(text) for mention in coding.mentions}
    protests = [event for event in coding.events if event.type is EventType.PROTEST]
    assert [[words[id_] for id_ in event.actors] for event in protests] == [[who]]
    assert whom in [words[id_] for id_ in protests[0].recipients]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers surrounded the parliament building in Accra.",
        "The concert drew thousands to the stadium.",
    ],
)
def test_soldiers_and_audiences_do_not(coder: dateline.Coder, text: str) -> None:
    events = coder.code(dateline.read(text + "\n")).events
    assert all(event.type is not EventType.PROTEST for event in events)


def test_who_calls_for_it_is_the_crowd_behind_the_comma(coder: dateline.Coder) -> None:
    text = (
        "Beating drums and calling for the release of Mayor Ivan Petrov, "
        'nearly 2,000 "green scarf" students marched on parliament.'
    )
    calls = [deed for deed in who_to_whom(coder, text) if deed[0] == "REQUEST"]
    assert calls == [("REQUEST", ['nearly 2,000 "green scarf" students'], ["Ivan Petrov"])]


def test_opponents_of_a_president_are_no_government(coder: dateline.Coder) -> None:
    text = "Opponents of the president marched in Lima."
    coding = coder.code(dateline.read(text + "\n"))
    marchers = [m for m in coding.mentions if m.id in coding.events[0].actors]
    assert [m.sectors for m in marchers] == [("OPP",)]
