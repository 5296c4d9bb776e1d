from hypothesis import given
from hypothesis import strategies as st

from dateline.linking.grouping import group

EDGES = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.floats(0, 1)).filter(lambda e: e[0] != e[1]))


def test_a_chain_of_likeness_is_not_one_group() -> None:
    edges = [(0, 1, 0.9), (1, 2, 0.6), (2, 3, 0.9)]
    assert group(4, edges, 0.5) == [[0, 1], [2, 3]]


def test_items_that_are_all_alike_are_one_group() -> None:
    edges = [(0, 1, 0.9), (1, 2, 0.6), (0, 2, 0.7)]
    assert group(4, edges, 0.5) == [[0, 1, 2], [3]]


@given(edges=EDGES, least=st.floats(0.1, 1))
def test_every_item_is_in_one_group(edges: list[tuple[int, int, float]], least: float) -> None:
    groups = group(8, edges, least)
    assert sorted(item for members in groups for item in members) == list(range(8))
