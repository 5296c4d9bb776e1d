import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reviewing.agreement import agreement, precision

VERDICTS = st.lists(st.tuples(st.integers(0, 9), st.sampled_from("abc"), st.sampled_from(["accept", "reject"])))


def test_alpha_of_the_textbook_example() -> None:
    """Krippendorff's own example of two observers and ten units with two values: alpha = 0.095."""
    one, other = "0100000010", "1110010000"
    verdicts = [(n, "one", value) for n, value in enumerate(one)] + [(n, "other", v) for n, v in enumerate(other)]
    found = agreement(verdicts)
    assert (found.units, found.alike) == (10, 6)
    assert found.alpha == pytest.approx(0.095, abs=0.001)


def test_perfect_agreement_is_one() -> None:
    verdicts = [(n, who, value) for n, value in enumerate(["accept", "reject"]) for who in "ab"]
    assert agreement(verdicts).alpha == pytest.approx(1.0)


def test_nothing_judged_twice_has_no_alpha() -> None:
    assert agreement([(1, "a", "accept"), (2, "b", "reject")]).alpha is None


def test_only_one_value_ever_given_has_no_alpha() -> None:
    assert agreement([(1, "a", "accept"), (1, "b", "accept")]).alpha is None


def test_the_last_word_of_a_reviewer_counts() -> None:
    assert agreement([(1, "a", "reject"), (1, "b", "accept"), (1, "a", "accept")]).alike == 1


@given(VERDICTS)
def test_alpha_never_exceeds_one(verdicts: list[tuple[int, str, str]]) -> None:
    alpha = agreement(verdicts).alpha
    assert alpha is None or alpha <= 1 + 1e-9


def test_wilson_interval_of_a_small_sample() -> None:
    found = precision(9, 10)
    assert (found.low, found.high) == (pytest.approx(0.596, abs=0.001), pytest.approx(0.982, abs=0.001))


@given(st.integers(1, 200).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_the_interval_holds_the_share(counts: tuple[int, int]) -> None:
    found = precision(*counts)
    assert 0 <= found.low <= found.share + 1e-9
    assert found.share - 1e-9 <= found.high <= 1 + 1e-9
