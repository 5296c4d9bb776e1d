from hypothesis import given
from hypothesis import strategies as st

from dateline.linking.grouping import DIFFERENT, SAME, group

ITEMS = "abcdefgh"
PAIRS = st.tuples(st.sampled_from(ITEMS), st.sampled_from(ITEMS)).filter(lambda pair: pair[0] < pair[1])
EDGES = st.dictionaries(PAIRS, st.floats(0, 1)).map(lambda found: [(*pair, alike) for pair, alike in found.items()])


def test_a_chain_of_likeness_is_not_one_group() -> None:
    edges = [("a", "b", 0.9), ("b", "c", 0.6), ("c", "d", 0.9)]
    assert group("abcd", edges, 0.5) == [["a", "b"], ["c", "d"]]


def test_items_that_are_all_alike_are_one_group() -> None:
    edges = [("a", "b", 0.9), ("b", "c", 0.6), ("a", "c", 0.7)]
    assert group("abcd", edges, 0.5) == [["a", "b", "c"], ["d"]]


def test_items_count_by_their_weight() -> None:
    edges = [("a", "b", 0.9), ("a", "c", 0.6)]
    assert group("abc", edges, 0.5) == [["a", "b"], ["c"]]
    assert group("abc", edges, 0.5, weights={"b": 0.1}) == [["a", "b", "c"]]


def test_what_a_person_says_wins() -> None:
    edges = [("a", "b", DIFFERENT), ("b", "c", 0.9), ("a", "d", SAME)]
    assert group("abcd", edges, 0.5) == [["a", "d"], ["b", "c"]]
    assert group("abc", [("a", "b", SAME), ("b", "c", 0.9)], 0.5) == [["a", "b", "c"]]


def test_what_is_the_same_as_one_of_two_different_ones_is_not_joined_with_the_other() -> None:
    edges = [("a", "b", SAME), ("b", "c", DIFFERENT), ("a", "c", 0.9)]
    assert group("abc", edges, 0.5) == [["a", "b"], ["c"]]


def test_groups_that_do_not_fit_stay_apart() -> None:
    def fits(one: list[str], other: list[str]) -> bool:
        return not {"a", "c"} <= {*one, *other}

    edges = [("a", "b", 0.9), ("b", "c", 0.9), ("a", "c", 0.9)]
    assert group("abc", edges, 0.5, fits) == [["a", "b"], ["c"]]


@given(edges=EDGES, least=st.floats(0.1, 1))
def test_every_item_is_in_one_group_whatever_the_order_of_edges(
    edges: list[tuple[str, str, float]], least: float
) -> None:
    groups = group(ITEMS, edges, least)
    assert sorted(item for members in groups for item in members) == list(ITEMS)
    assert group(ITEMS, edges[::-1], least) == groups
