"""Sentences that a page had set apart, run together in its text."""

import pytest

import dateline
from dateline.parsing.pipeline import parse


def sentences(coder: dateline.Coder, text: str) -> list[str]:
    found = parse(dateline.read(text + "\n"), coder.pipeline)
    return [text[sentence.start : sentence.end] for sentence in found.sentences]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("An air strike killed ten people on Friday the mayor said", "The hospital stands near the river."),
        ("Rescuers in the ruins of a market", "The strikes came as envoys met in Geneva."),
        ("Six killed in attack on school", "In another district shells hit a bakery."),
        ("Talks begin MOSCOW (Tass)", "Over 40 people were killed in Jos on Friday."),
    ],
)
def test_a_small_word_with_a_capital_begins_a_sentence(coder: dateline.Coder, first: str, second: str) -> None:
    assert sentences(coder, f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "He told The Times that the army had left.",
        "The FSA (Free) Army left the town.",
        "The spokesman said The army had left the town.",
        "The envoy spoke in The hague on Friday.",
        "After the raid was over the president said This was a crime.",
    ],
)
def test_what_goes_on_is_not_broken(coder: dateline.Coder, text: str) -> None:
    assert sentences(coder, text) == [text]
