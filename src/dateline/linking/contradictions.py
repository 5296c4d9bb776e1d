"""Figures of an incident side by side: their range, and values that cannot both hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median_low

from dateline.ledger.keys import full
from dateline.linking.tellings import Telling
from dateline.records import Figure


@dataclass(frozen=True, slots=True)
class Value:
    """A figure as a report gives it; `high` None: open."""

    what: str
    low: int | None
    high: int | None
    document: str
    record: str
    words: str

    def meets(self, other: "Value") -> bool:
        """Can both hold?"""
        return self._reaches(other) and other._reaches(self)

    def _reaches(self, other: "Value") -> bool:
        return self.high is None or other.low is None or other.low <= self.high


@dataclass(frozen=True, slots=True)
class Range:
    """Lowest and highest of what is said, and in the middle the value that as many exceed as fall short of."""

    low: int
    best: int
    high: int


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Values of one field that cannot all hold, each with its words and report."""

    field: str
    values: tuple[Value, ...]


def find_values(tellings: Sequence[Telling]) -> dict[str, list[Value]]:
    """What the reports say it has cost, by what was counted: of each report the figure that it gives first."""
    found = [(n, figure) for n, told in enumerate(tellings) for figure in told.figures]
    values: dict[str, dict[str, Value]] = {}
    for n, figure in sorted(found, key=lambda pair: pair[1].quote):
        values.setdefault(figure.what, {}).setdefault(tellings[n].report.key, _value(tellings[n], figure))
    return {what: list(said.values()) for what, said in sorted(values.items())}


def _value(telling: Telling, figure: Figure) -> Value:
    report, words = telling.report, figure.quote.of(telling.coding.document.text)
    return Value(figure.what, figure.low, figure.high, report.names[0], full(report.key, figure.id), words)


def range_of(values: Sequence[Value]) -> Range | None:
    """The range of the values; None where none says a number."""
    lows = [low for value in values if (low := value.low if value.low is not None else value.high) is not None]
    highs = [high for value in values if (high := value.high if value.high is not None else value.low) is not None]
    return Range(min(lows), median_low(lows), max(highs)) if lows and highs else None


def find_contradictions(values: dict[str, list[Value]]) -> list[Contradiction]:
    """Fields of which two reports say what cannot both hold."""
    found = []
    for what, said in values.items():
        clashing = [pair for pair in combinations(said, 2) if pair[0].document != pair[1].document]
        against = [value for pair in clashing if not pair[0].meets(pair[1]) for value in pair]
        if against:
            found.append(Contradiction(what, tuple(dict.fromkeys(against))))
    return found
