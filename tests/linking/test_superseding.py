"""Figures that their own source replaced."""

from dateline.linking.superseding import superseded
from dateline.linking.values import Value


def said(
    low: int, day: str | None, source: str = "monitor", group: str | None = None, high: int | None = None
) -> Value:
    words = f"{low} people"
    return Value("killed", group, low, high or low, words, source, source, f"{day}.txt", f"{day}:f{low}", day, None)


def test_a_later_toll_of_the_same_source_takes_the_place_of_the_earlier() -> None:
    first, second, third = said(15, "2016-12-07"), said(18, "2016-12-08"), said(20, "2016-12-09")
    assert superseded([third, first, second]) == [(first, second), (second, third)]


def test_another_source_replaces_nothing() -> None:
    assert superseded([said(15, "2016-12-07"), said(18, "2016-12-08", "army")]) == []


def test_the_same_toll_again_replaces_nothing() -> None:
    assert superseded([said(15, "2016-12-07"), said(15, "2016-12-08")]) == []


def test_other_people_are_another_count() -> None:
    assert superseded([said(15, "2016-12-07"), said(4, "2016-12-08", group="child")]) == []


def test_without_a_day_there_is_no_later() -> None:
    assert superseded([said(15, None), said(18, "2016-12-08")]) == []
    assert superseded([said(15, "2016-12-08"), said(18, "2016-12-08")]) == []
