import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.cli.linked import FiguresRule
from dateline.linking.ranges import RULES, range_of
from dateline.linking.values import Value


def value(low: int, high: int | None, source: str = "a", day: str | None = "2016-12-08") -> Value:
    return Value("killed", None, low, high, str(low), source, source, f"{source}.txt", f"{source}:f{low}", day, None)


VALUES = st.lists(
    st.builds(
        lambda low, more, source, day: value(low, None if more is None else low + more, source, f"2016-12-{day:02}"),
        st.integers(0, 99),
        st.none() | st.integers(0, 9),
        st.sampled_from("abc"),
        st.integers(1, 9),
    ),
    min_size=1,
)


def test_low_and_high_are_the_lowest_and_highest_that_anybody_says() -> None:
    found = range_of([value(18, None, "a"), value(12, 12, "b"), value(10, 20, "c")])
    assert found is not None
    assert (found.low, found.high) == (10, 20)


@pytest.mark.parametrize(("rule", "best"), [("conservative", 12), ("middle", 15), ("highest", 18)])
def test_best_is_by_the_rule(rule: str, best: int) -> None:
    found = range_of([value(18, None, "a"), value(12, 12, "b"), value(15, 15, "c")], rule)
    assert found is not None
    assert (found.best, found.rule) == (best, rule)


def test_the_command_offers_every_rule() -> None:
    assert {rule.value for rule in FiguresRule} == set(RULES)


def test_best_is_of_what_each_source_said_last() -> None:
    found = range_of([value(31, 31, "a", "2016-12-09"), value(12, 12, "a", "2016-12-08"), value(20, 20, "b")])
    assert found is not None
    assert (found.low, found.best, found.high) == (12, 20, 31)


def test_nothing_said_is_no_range() -> None:
    assert range_of([]) is None


@given(values=VALUES, rule=st.sampled_from(sorted(RULES)))
def test_best_lies_between_low_and_high_and_nothing_is_lost(values: list[Value], rule: str) -> None:
    found = range_of(values, rule)
    assert found is not None
    assert found.low <= found.best <= found.high
    assert found.values == tuple(values)
