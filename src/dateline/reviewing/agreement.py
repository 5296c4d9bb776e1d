"""How far reviews can be trusted: precision with its interval, and agreement between reviewers."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from scipy.stats import binomtest

LEVEL = 0.95
"""Confidence level of the intervals."""


@dataclass(frozen=True, slots=True)
class Precision:
    """How many of the records that were looked at are right, as a share with its Wilson interval (all 0 to 1)."""

    right: int
    of: int
    share: float
    low: float
    high: float


def precision(right: int, of: int) -> Precision:
    """The precision of `of` records, `of` at least 1, with the interval of Wilson (1927)."""
    interval = binomtest(right, of).proportion_ci(LEVEL, method="wilson")
    return Precision(right, of, right / of, float(interval.low), float(interval.high))


@dataclass(frozen=True, slots=True)
class Agreement:
    """Krippendorff's alpha (1: all agree, 0: as by chance) over the `units` that two people or more have judged.

    `alpha` is None where it is not defined: nothing was judged twice, or only one value was ever given.
    """

    units: int
    alike: int
    alpha: float | None


def agreement(verdicts: Iterable[tuple[Hashable, str, str]]) -> Agreement:
    """The agreement of verdicts given as unit, reviewer, value; of one reviewer's values for a unit the last counts.

    Alpha for nominal values and any number of reviewers, missing ones allowed (Krippendorff, Content Analysis,
    chapter on reliability): 1 less the disagreement observed over that expected from the values' frequencies.
    """
    said: dict[Hashable, dict[str, str]] = defaultdict(dict)
    for unit, reviewer, value in verdicts:
        said[unit][reviewer] = value
    judged = [Counter(values.values()) for values in said.values() if len(values) > 1]
    alike = sum(len(values) == 1 for values in judged)
    return Agreement(len(judged), alike, _alpha(judged))


def _alpha(judged: list[Counter[str]]) -> float | None:
    totals: Counter[str] = sum(judged, Counter())
    size = totals.total()
    expected = size * size - sum(count * count for count in totals.values())
    if not expected:
        return None
    observed = sum(_disagreements(values) / (values.total() - 1) for values in judged)
    return 1 - (size - 1) * observed / expected


def _disagreements(values: Counter[str]) -> int:
    """Ordered pairs of unlike values in a unit."""
    return values.total() ** 2 - sum(count * count for count in values.values())
