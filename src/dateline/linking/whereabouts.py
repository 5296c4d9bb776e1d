"""Days and places of an incident that cannot both be right.

Only what reports open with is held against each other, and only what they give themselves: days to the day, places to
the town. And only reports that agree on a toll: else what tells them apart is more likely another incident. Two reports
contradict each other where none of the one's days (places) is one of the other's.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from dateline.linking.accounts import Account
from dateline.linking.clues import COARSE
from dateline.linking.evidence import NEAR, distance
from dateline.linking.sides import Contradiction, Side, event_side
from dateline.linking.tellings import OPENING, Telling
from dateline.linking.tolls import find_tolls, number
from dateline.records import Place

Given = TypeVar("Given")


def find_dates(told: Sequence[Account]) -> Iterator[Contradiction]:
    """Two reports put it on different days."""
    yield from _apart("date", told, _days, lambda one, other: not one & other, lambda telling: str(telling.event.date))


def find_places(told: Sequence[Account]) -> Iterator[Contradiction]:
    """Two reports put it in different places, too far apart to mean one."""
    yield from _apart("place", told, _place, _far, lambda telling: telling.place.name if telling.place else "")


def _apart(
    field: str,
    told: Sequence[Account],
    given: Callable[[Telling], Given | None],
    against: Callable[[Given, Given], bool],
    shown: Callable[[Telling], str],
) -> Iterator[Contradiction]:
    """The first telling of each report that is wholly against another report."""
    sides: dict[str, Side] = {}
    for one, other in combinations(told, 2):
        if not _tolls(one) & _tolls(other):
            continue
        mine, theirs = _given(one, given), _given(other, given)
        if mine and theirs and all(against(a, b) for _, a in mine for _, b in theirs):
            for account, telling in ((one, mine[0][0]), (other, theirs[0][0])):
                sides.setdefault(account.report.key, event_side(account, telling.event, shown(telling)))
    if sides:
        yield Contradiction(field, tuple(sides.values()))


def _given(account: Account, given: Callable[[Telling], Given | None]) -> list[tuple[Telling, Given]]:
    opening = [telling for telling in account.told if telling.event.trigger.start < OPENING]
    return [(telling, value) for telling in opening if (value := given(telling)) is not None]


def _tolls(account: Account) -> set[tuple[str, int | None]]:
    return {(figure.what, number(figure)) for figure in find_tolls(account)}


def _days(telling: Telling) -> frozenset[int] | None:
    return telling.days if telling.dated else None


def _place(telling: Telling) -> Place | None:
    place = telling.place
    return place if place is not None and place.lat is not None and place.precision not in COARSE else None


def _far(one: Place, other: Place) -> bool:
    apart = distance(one, other)
    return apart is not None and apart > NEAR
