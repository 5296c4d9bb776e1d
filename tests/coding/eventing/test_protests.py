"""Protests told by where crowds stand and by what brings them out."""

import pytest

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
