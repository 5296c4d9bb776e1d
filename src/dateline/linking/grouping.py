"""Groups from likeness: average linkage inside the parts that are connected at all."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

import numpy as np

Edge: TypeAlias = tuple[int, int, float]
"""Two items and how alike they are."""


def group(size: int, edges: Iterable[Edge], least: float) -> list[list[int]]:
    """Groups of the items 0 to `size` - 1 whose members are on average at least `least` alike, in order of items.

    Pairs without an edge are 0 alike. Two groups can only be joined where a pair reaches `least`, so that the
    connected parts of the graph of these pairs are worked on one by one.
    """
    alike = {(min(i, j), max(i, j)): value for i, j, value in edges}
    strong = [pair for pair, value in alike.items() if value >= least]
    groups: list[list[int]] = []
    for part in _connected(size, strong):
        groups += _average_link(part, alike, least) if len(part) > 2 else [part]
    return sorted(groups)


def _connected(size: int, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    parent = list(range(size))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in pairs:
        first, second = sorted((root(i), root(j)))
        parent[second] = first
    parts: dict[int, list[int]] = {}
    for i in range(size):
        parts.setdefault(root(i), []).append(i)
    return list(parts.values())


def _average_link(items: list[int], alike: dict[tuple[int, int], float], least: float) -> list[list[int]]:
    """Join the two most alike groups until none are alike enough."""
    count = len(items)
    table = np.zeros((count, count))
    for a in range(count):
        for b in range(a + 1, count):
            table[a, b] = table[b, a] = alike.get((items[a], items[b]), 0.0)
    np.fill_diagonal(table, -1.0)
    members = [[item] for item in items]
    while True:
        a, b = divmod(int(table.argmax()), count)
        if table[a, b] < least:
            return [sorted(member) for member in members if member]
        weights = len(members[a]), len(members[b])
        table[a] = table[:, a] = (weights[0] * table[a] + weights[1] * table[b]) / sum(weights)
        table[a, a] = -1.0
        table[b] = table[:, b] = -1.0
        members[a] += members[b]
        members[b] = []
