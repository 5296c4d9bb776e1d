"""Groups from likeness: average linkage over the pairs that are alike at all."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

Edge: TypeAlias = tuple[str, str, float]
"""Two items and how alike they are."""

Fits: TypeAlias = Callable[[Sequence[str], Sequence[str]], bool]
"""May two groups be one? Groups that may not never may with more members."""

SAME = float("inf")
"""Likeness of two items that a person says are the same."""

DIFFERENT = float("-inf")
"""Likeness of two items that a person says are not the same: no group holds both."""


DIGITS = 9
"""To so many digits are two averages held against each other."""


def _always(*_: Sequence[str]) -> bool:
    return True


def group(
    items: Sequence[str],
    edges: Iterable[Edge],
    least: float,
    fits: Fits = _always,
    weights: Mapping[str, float] | None = None,
) -> list[list[str]]:
    """Groups of the items whose members are on average at least `least` alike, in the order of the items.

    `weights`: how much each item counts in the average; all the same where it is not given. Pairs without an edge are 0
    alike. The two groups that are most alike are joined first; of several pairs of groups that are equally alike those
    whose members come first.
    """
    return _Groups(items, edges, weights or {}).join(least, fits)


class _Groups:
    """Groups by number, beginning with one for each item; `alike` holds sums, by weight, of what members are alike.

    Items that a person says are the same count as one, which is as alike to others as the most alike of them.
    """

    def __init__(self, items: Sequence[str], edges: Iterable[Edge], weights: Mapping[str, float]) -> None:
        given = list(edges)
        self.places = {item: n for n, item in enumerate(items)}
        heads = _heads(self.places, [(one, other) for one, other, likeness in given if likeness == SAME])
        self.members: dict[int, list[str]] = defaultdict(list)
        for item in items:
            self.members[self.places[heads[item]]].append(item)
        self.sizes = {n: max(weights.get(item, 1.0) for item in members) for n, members in self.members.items()}
        self.alike: dict[int, dict[int, float]] = defaultdict(dict)
        for one, other, likeness in given:
            a, b = self.places[heads[one]], self.places[heads[other]]
            if a != b:
                weighted = likeness * self.sizes[a] * self.sizes[b]
                self.alike[a][b] = self.alike[b][a] = _stronger(weighted, self.alike[a].get(b, weighted))

    def join(self, least: float, fits: Fits) -> list[list[str]]:
        """Join groups until none are alike enough."""
        waiting = [pair for a in self.members for b in self.alike[a] if a < b for pair in self._pair(a, b, least)]
        heapq.heapify(waiting)
        while waiting:
            likeness, a, b = heapq.heappop(waiting)
            is_current = self._average(a, b) == -likeness
            if not is_current or not fits(self.members[a], self.members[b]):
                continue
            self._merge(a, b)
            for c in self.alike[a]:
                for pair in self._pair(min(a, c), max(a, c), least):
                    heapq.heappush(waiting, pair)
        return [sorted(items, key=self.places.__getitem__) for _, items in sorted(self.members.items())]

    def _pair(self, a: int, b: int, least: float) -> list[tuple[float, int, int]]:
        average = self._average(a, b)
        return [(-average, a, b)] if average is not None and average >= least else []

    def _average(self, a: int, b: int) -> float | None:
        """Rounded, so that it is the same in whatever order the likenesses were added up."""
        total = self.alike[a].get(b)
        return None if total is None else round(total / (self.sizes[a] * self.sizes[b]), DIGITS)

    def _merge(self, a: int, b: int) -> None:
        """Group `b` goes into group `a`."""
        for c, likeness in self.alike.pop(b).items():
            del self.alike[c][b]
            if c != a:
                self.alike[a][c] = self.alike[c][a] = self.alike[a].get(c, 0.0) + likeness
        self.members[a] += self.members.pop(b)
        self.sizes[a] += self.sizes.pop(b)


def _heads(places: Mapping[str, int], same: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each item the first of those that it is the same as, one over the other."""
    heads = {item: item for item in places}
    for one, other in same:
        first, second = sorted((heads[one], heads[other]), key=places.__getitem__)
        heads = {item: first if head == second else head for item, head in heads.items()}
    return heads


def _stronger(one: float, other: float) -> float:
    """The greater likeness; what a person says is different stays so."""
    return DIFFERENT if DIFFERENT in (one, other) else max(one, other)
