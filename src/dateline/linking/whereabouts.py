"""Days, places and doers of an incident that cannot both be right.

Only what reports open with is held against each other, and only what they give themselves: days to the day, places to
the town. And only reports that agree on a toll: else what tells them apart is more likely another incident. Two reports
contradict each other where none of the one's days (places) is one of the other's.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from dateline.linking.accounts import Account
from dateline.linking.camps import opposed
from dateline.linking.clues import COARSE
from dateline.linking.evidence import NEAR, distance
from dateline.linking.sides import Contradiction, Side, event_side
from dateline.linking.tellings import OPENING, Telling
from dateline.linking.values import Value
from dateline.records import Place

Given = TypeVar("Given")
Values = Mapping[str, Sequence[Value]]


def find_dates(told: Sequence[Account], values: Values) -> Iterator[Contradiction]:
    """Two reports put it on different days."""
    yield from _apart(
        "date", told, values, _days, lambda one, other: not one & other, lambda telling: str(telling.event.date)
    )


def find_places(told: Sequence[Account], values: Values) -> Iterator[Contradiction]:
    """Two reports put it in different places, too far apart to mean one."""
    yield from _apart("place", told, values, _place, _far, lambda telling: telling.place.name if telling.place else "")


def find_doers(told: Sequence[Account], values: Values) -> Iterator[Contradiction]:
    """Two reports lay it at the doors of opposite sides: a state's forces, and an armed group."""

    def shown(telling: Telling) -> str:
        return ", ".join(telling.called(telling.event.actors))

    yield from _apart("actor", told, values, lambda telling: telling.camps or None, opposed, shown)


def _apart(
    field: str,
    told: Sequence[Account],
    values: Values,
    given: Callable[[Telling], Given | None],
    against: Callable[[Given, Given], bool],
    shown: Callable[[Telling], str],
) -> Iterator[Contradiction]:
    """The first telling of each report that is wholly against another report."""
    sides: dict[str, Side] = {}
    tolls = _tolls(values)
    for one, other in combinations(told, 2):
        if not tolls[one.report.key] & tolls[other.report.key]:
            continue
        mine, theirs = _given(one, given), _given(other, given)
        if mine and theirs and all(against(a, b) for _, a in mine for _, b in theirs):
            for account, telling in ((one, mine[0][0]), (other, theirs[0][0])):
                sides.setdefault(account.report.key, event_side(account, telling.event, shown(telling)))
    if sides:
        yield Contradiction(field, tuple(sides.values()))


def _given(account: Account, given: Callable[[Telling], Given | None]) -> list[tuple[Telling, Given]]:
    opening = [telling for telling in account.told if telling.event.begins < OPENING]
    return [(telling, value) for telling in opening if (value := given(telling)) is not None]


def _tolls(values: Values) -> dict[str, set[tuple[str, int]]]:
    """The tolls of each report, by its key."""
    found: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for said in values.values():
        for value in said:
            found[value.record.partition(":")[0]].add((value.what, value.low))
    return found


def _days(telling: Telling) -> frozenset[int] | None:
    return telling.days if telling.dated else None


def _place(telling: Telling) -> Place | None:
    place = telling.place
    return place if place is not None and place.lat is not None and place.precision not in COARSE else None


def _far(one: Place, other: Place) -> bool:
    apart = distance(one, other)
    return apart is not None and apart > NEAR
