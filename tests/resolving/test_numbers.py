"""Numbers in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dateline
from dateline.knowledge import Knowledge
from dateline.resolving.numbers import Number, number_at


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge()


class Spoken:
    """A word as far as number phrases look at it."""

    def __init__(self, text: str) -> None:
        self.text, self.lower, self.dep, self.tag, self.pos, self.ent = text, text.lower(), "", "", "", ""


def number(knowledge: Knowledge, phrase: str) -> Number | None:
    """The first number of a phrase."""
    words = [Spoken(word) for word in phrase.split()]
    found = (number_at(words, i, knowledge.numbers) for i in range(len(words)))  # type: ignore[arg-type]
    return next(filter(None, found), None)


@pytest.mark.parametrize(
    ("phrase", "low", "high", "qualifier"),
    [
        ("12", 12, 12, "exact"),
        ("1,200", 1200, 1200, "exact"),
        ("twenty - four", 24, 24, "exact"),
        ("two hundred and fifty", 250, 250, "exact"),
        ("four hundred thousand", 400_000, 400_000, "exact"),
        ("2.5 million", 2_500_000, 2_500_000, "exact"),
        ("five thousand two hundred", 5200, 5200, "exact"),
        ("nineteen hundred", 1900, 1900, "exact"),
        ("two and a half million", 2_500_000, 2_500_000, "exact"),
        ("half a million", 500_000, 500_000, "exact"),
        ("a quarter of a million", 250_000, 250_000, "exact"),
        ("three quarters of a million", 750_000, 750_000, "exact"),
        ("a quarter million", 250_000, 250_000, "exact"),
        ("more than half a million", 500_000, None, "at least"),
        ("a dozen", 12, 12, "exact"),
        ("dozens", 24, 99, "vague"),
        ("scores", 40, 99, "vague"),
        ("hundreds", 200, 999, "vague"),
        ("several thousand", 2000, 9999, "vague"),
        ("tens of thousands", 20_000, 99_999, "vague"),
        ("hundreds of thousands", 200_000, 999_999, "vague"),
        ("a handful", 3, 9, "vague"),
        ("at least 12", 12, None, "at least"),
        ("more than twenty", 20, None, "at least"),
        ("no fewer than 30", 30, None, "at least"),
        ("ten or more", 10, None, "at least"),
        ("up to 300", None, 300, "at most"),
        ("nearly 50", 50, 50, "about"),
        ("between 10 and 15", 10, 15, "range"),
        ("15 to 20 thousand", 15_000, 20_000, "range"),
        ("two or three", 2, 3, "range"),
        ("more than half of the", 0.5, None, "at least"),
        ("two thirds of", 0.67, 0.67, "exact"),
        ("two - thirds of", 0.67, 0.67, "exact"),
        ("one in five of", 0.2, 0.2, "exact"),
        ("nearly nine in 10 of", 0.9, 0.9, "about"),
        ("two out of every five of", 0.4, 0.4, "exact"),
        ("eight out of 12", 8, 8, "exact"),
        ("three in the five", 3, 3, "exact"),
    ],
)
def test_bounds(knowledge: Knowledge, phrase: str, low: float | None, high: float | None, qualifier: str) -> None:
    found = number(knowledge, phrase)
    assert found is not None
    assert (found.low, found.high, found.qualifier) == (low, high, qualifier)


@pytest.mark.parametrize("phrase", ["", "the people", "hundred", "third", "and -"])
def test_no_number(knowledge: Knowledge, phrase: str) -> None:
    assert number(knowledge, phrase) is None


def test_the_lexicon_examples_are_numbers(knowledge: Knowledge) -> None:
    for entry, example in knowledge.numbers.examples:
        assert number(knowledge, example.replace("-", " - ")) is not None, f"{entry.where}: {example}"


@pytest.mark.parametrize(
    "phrase", ["9" * 400, "two " + "trillion " * 60, "millions " + "of billions " * 60, "5" * 30 + "m"]
)
def test_no_number_is_beyond_counting(knowledge: Knowledge, phrase: str) -> None:
    found = number(knowledge, phrase)
    assert found is None or (found.high is not None and found.high < 1e16)


@given(st.integers(0, 10**12))
def test_digits_keep_their_value(value: int) -> None:
    found = number(KNOWLEDGE, f"{value:,}")
    assert found is not None
    assert found.low == found.high == value


@given(
    st.lists(
        st.sampled_from(
            [
                "a",
                "two",
                "hundred",
                "and",
                "-",
                "of",
                "dozens",
                "several",
                "half",
                "third",
                "at",
                "least",
                "12",
                "1,000",
                "to",
                "or",
                "more",
                "%",
                "m",
            ]
        )
    )
)
def test_any_words_give_bounds_in_order(words: list[str]) -> None:
    found = number(KNOWLEDGE, " ".join(words))
    if found is not None:
        assert 0 <= found.first <= found.last < len(words)
        assert 0 <= found.first - found.left <= found.last + found.right < len(words)
        assert found.low is None or found.high is None or found.low <= found.high


KNOWLEDGE = Knowledge()


def test_quantities_in_a_report(coder: dateline.Coder) -> None:
    text = "At least 12 people walked 30 km in 2015 with $5 million, under Resolution 2254, and 20 percent came back."
    mentions = coder.code(dateline.read(text.encode())).mentions
    found = {text[m.start : m.end]: m.quantity for m in mentions if m.quantity is not None}
    assert set(found) == {"12", "30 km", "$5 million", "20 percent"}
    assert (found["12"].low, found["12"].high, found["12"].unit) == (12, None, "people")
    assert [found[words].unit for words in ("30 km", "$5 million", "20 percent")] == ["km", "USD", "%"]
