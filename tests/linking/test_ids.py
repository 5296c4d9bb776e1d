from dateline.linking.ids import group_ids, unchanged


def test_a_new_group_is_named_after_its_first_member() -> None:
    assert group_ids([["a", "b"], ["c"]], {}, {}, ()) == ["a", "c"]


def test_the_id_stays_when_members_come() -> None:
    assert group_ids([["a", "b", "c"]], {"b": "b", "c": "b"}, {"b": 1}, ()) == ["b"]


def test_on_a_merge_the_older_id_stays() -> None:
    assert group_ids([["a", "b"]], {"a": "a", "b": "b"}, {"a": 7, "b": 3}, ()) == ["b"]


def test_on_a_split_the_id_stays_with_the_event_that_gave_it() -> None:
    assert group_ids([["a"], ["b", "c"]], {"a": "a", "b": "a", "c": "a"}, {"a": 1}, ()) == ["a", "b"]


def test_else_with_most_members() -> None:
    assert group_ids([["a"], ["b", "c"]], {"a": "x", "b": "x", "c": "x"}, {"x": 1}, ()) == ["a", "x"]


def test_an_id_that_another_group_has_is_not_given_again() -> None:
    assert group_ids([["a", "b"], ["c"]], {}, {}, {"a", "c"}) == ["b", "c.2"]


def test_groups_are_unchanged_where_they_have_the_same_members() -> None:
    former = {"a": "A", "b": "A", "c": "C", "d": "D", "e": "D"}
    assert unchanged(["A", "C", "D"], [["b", "a"], ["c", "new"], ["d"]], former) == {"A"}
