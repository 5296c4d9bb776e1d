"""Stragglers: reports that stand nearly alone and are still most like one story go to it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dateline.linking.grouping import Edge, Fits

FEW = 3
"""Members up to which a group may be a straggler."""

LEAST = 0.15
"""Average likeness to the members of a story from which a straggler may belong to it."""

LEAD = 1.3
"""How many times more alike that story has to be than the next best."""


def take_in(groups: Sequence[Sequence[str]], edges: Iterable[Edge], fits: Fits) -> list[list[str]]:
    """The groups with small ones taken into the larger one that they are clearly most like."""
    places = {member: n for n, members in enumerate(groups) for member in members}
    sums: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for one, other, likeness in edges:
        a, b = places[one], places[other]
        if a != b:
            sums[a][b] += likeness
            sums[b][a] += likeness
    homes = {n: home for n in range(len(groups)) if (home := _home(n, groups, sums[n], fits)) is not None}
    joined = [list(members) for members in groups]
    for n, home in homes.items():
        joined[home] += groups[n]
    return [members for n, members in enumerate(joined) if n not in homes]


def _home(n: int, groups: Sequence[Sequence[str]], sums: dict[int, float], fits: Fits) -> int | None:
    """The larger group that a small one belongs to."""
    if len(groups[n]) > FEW:
        return None
    averages = [
        (total / (len(groups[n]) * len(groups[other])), -other)
        for other, total in sums.items()
        if len(groups[other]) > FEW
    ]
    (best, home), (second, _) = sorted([*averages, (0.0, 1), (0.0, 1)], reverse=True)[:2]
    is_clear = best >= LEAST and best >= LEAD * second
    return -home if is_clear and fits(groups[n], groups[-home]) else None
