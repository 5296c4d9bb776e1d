from dateline.linking.stragglers import take_in

STORY, OTHER = ["a", "b", "c", "d"], ["e", "f", "g", "h"]


def to_all(member: str, others: list[str], likeness: float) -> list[tuple[str, str, float]]:
    return [(member, other, likeness) for other in others]


def always(*_: object) -> bool:
    return True


def test_a_report_alone_goes_to_the_story_that_it_is_most_like() -> None:
    edges = to_all("x", STORY, 0.2) + to_all("x", OTHER, 0.1)
    assert take_in([STORY, OTHER, ["x"]], edges, always) == [[*STORY, "x"], OTHER]


def test_it_stays_alone_where_two_stories_are_nearly_as_like_or_none_is_like_enough() -> None:
    for first, second in ((0.2, 0.18), (0.1, 0.0)):
        edges = to_all("x", STORY, first) + to_all("x", OTHER, second)
        assert take_in([STORY, OTHER, ["x"]], edges, always) == [STORY, OTHER, ["x"]]


def test_it_stays_alone_where_it_does_not_fit() -> None:
    assert take_in([STORY, ["x"]], to_all("x", STORY, 0.2), lambda *_: False) == [STORY, ["x"]]
