from typing import Any

import pytest

from dateline.linking.clues import Clues
from dateline.linking.evidence import circumstantial
from dateline.records import EventType


def told(document: str, **more: Any) -> Clues:
    """A telling of an attack of one day."""
    given: dict[str, Any] = {
        "published": "2016-12-08",
        "start": 0,
        "kind": EventType.ASSAULT,
        "mode": None,
        "days": frozenset({1}),
        "dated": True,
        "place": None,
        "parties": frozenset(),
        "actors": frozenset(),
        "tolls": frozenset(),
    }
    return Clues(event=f"{document}:e1", document=document, **{**given, **more})


def reasons(one: dict[str, Any], other: dict[str, Any]) -> dict[str, float]:
    found = circumstantial(told("a", **one), told("b", **other))
    assert found is not None
    return {reason.name: reason.weight for reason in found}


def tolls(*numbers: tuple[str, int]) -> dict[str, Any]:
    return {"tolls": frozenset(numbers)}


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (tolls(("killed", 31)), tolls(("killed", 31), ("injured", 40)), {"same toll": 0.3}),
        (tolls(("killed", 2)), tolls(("killed", 2)), {"same toll": 0.1}),
        (tolls(("killed", 31)), tolls(("injured", 31)), {}),
        (tolls(("killed", 31)), tolls(("killed", 15)), {}),
        (tolls(("killed", 31)), {}, {}),
    ],
    ids=["the same", "few", "of other losses", "another", "none"],
)
def test_the_same_toll_speaks_for_one_happening(
    one: dict[str, Any], other: dict[str, Any], found: dict[str, float]
) -> None:
    assert reasons(one, other) == {"same day": 0.6, **found}


def test_other_means_speak_against_it_where_both_say_how() -> None:
    assert reasons({"mode": "explosives"}, {"mode": "aerial"}) == {"same day": 0.6, "other means": -0.2}
    assert reasons({"mode": "explosives"}, {}) == {"same day": 0.6}


def test_what_a_report_opens_with_counts_more_than_what_stands_below() -> None:
    assert [told("a", start=at).prominence for at in (0, 700, 6300)] == [1.0, 0.5, 0.1]
