from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.linking.similarity import Vector, Words

MARKET = "Jets bombed the Haraj market in Aleppo on Tuesday."
TALKS = "Envoys met in Geneva while snow fell."
REPORTS = Counter([*Words(MARKET), *Words(TALKS), "", ""])


def vector(text: str) -> Vector:
    return Vector.of(Words(text).weights(REPORTS))


def test_likeness_is_one_for_the_same_words_and_none_for_others() -> None:
    assert vector(MARKET).cosine(vector(MARKET)) == pytest.approx(1)
    assert vector(MARKET).cosine(vector("Snow melts slowly.")) == 0
    assert vector("").cosine(vector(MARKET)) == vector(MARKET).cosine(vector("")) == 0


def test_a_word_that_few_reports_hold_weighs_more() -> None:
    weights = Words("snow in market").weights(REPORTS)
    assert weights["snow"] > weights["in"]


@given(st.dictionaries(st.text(max_size=5), st.floats(0, 1)), st.dictionaries(st.text(max_size=5), st.floats(0, 1)))
def test_a_vector_is_kept_in_bytes(one: dict[str, float], other: dict[str, float]) -> None:
    first, second = Vector.of(one), Vector.of(other)
    assert Vector.from_bytes(first.to_bytes()).cosine(second) == first.cosine(second)
    assert first.cosine(second) == pytest.approx(second.cosine(first))
