"""Low, best and high of what is said, by a named rule.

`low` and `high` are the lowest and highest that anybody says, at any time; an open end counts as its low. `best` is
chosen by the rule from what each independent source said last:

    conservative   the lowest (default)
    middle         the one that as many exceed as fall short of, the lower of two
    highest        the highest
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median_low

from dateline.linking.counted import EVERYBODY
from dateline.linking.values import Value

Rule = Callable[[list[int]], int]

CONSERVATIVE = "conservative"
RULES: dict[str, Rule] = {CONSERVATIVE: min, "middle": median_low, "highest": max}


@dataclass(frozen=True, slots=True)
class Range:
    """Lowest and highest of what is said, the best by `rule`, and the values that it was made of."""

    low: int
    best: int
    high: int
    rule: str = CONSERVATIVE
    values: tuple[Value, ...] = ()


def range_of(values: Sequence[Value], rule: str = CONSERVATIVE) -> Range | None:
    """The range of the values of one thing counted; None where there are none."""
    if not values:
        return None
    whole = [value for value in values if value.group in EVERYBODY] or values
    highs = [value.low if value.high is None else value.high for value in whole]
    best = RULES[rule]([value.low for value in _latest(whole)])
    return Range(min(value.low for value in whole), best, max(highs), rule, tuple(values))


def _latest(values: Iterable[Value]) -> list[Value]:
    """What each source said last: by the day of publication, and in one report what stands last."""
    by_time = sorted(values, key=lambda value: value.published or "")
    return list({value.source: value for value in by_time}.values())
