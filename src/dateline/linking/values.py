"""Values: the figures of an incident as each report and source gives them, side by side and never overwritten."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_low

from dateline.ledger.keys import full
from dateline.linking.accounts import Account
from dateline.linking.camps import camps, opposed
from dateline.linking.counted import EVERYBODY, comparable, group
from dateline.linking.informants import Informant, source_of
from dateline.linking.tellings import VAGUE
from dateline.linking.tolls import find_tolls, number, of_one_order
from dateline.records import Figure, Scope

ABOUT = 10
"""What part "about" leaves open to either side: a tenth."""


@dataclass(frozen=True, slots=True)
class Value:
    """A figure as a report gives it: bounds (`high` None: open), its words, who says so, and when it was published.

    `group` is who was counted, where that is not everybody; `source` is the key of the informant, the same in every
    report; `date` is what the figure is said to be as of; `camps` are those of who is said to have done it.
    """

    what: str
    group: str | None
    low: int
    high: int | None
    words: str
    said_by: str
    source: str
    document: str
    record: str
    published: str | None
    date: str | None
    camps: tuple[str, ...] = ()

    def meets(self, other: "Value") -> bool:
        """Can both hold? Figures that count different groups can, and those of deeds by opposite camps."""
        apart = not comparable(self.group, other.group) or opposed(self.camps, other.camps)
        return apart or (self._reaches(other) and other._reaches(self))

    def _reaches(self, other: "Value") -> bool:
        return self.high is None or other.low <= self.high


def find_values(told: Sequence[Account]) -> dict[str, list[Value]]:
    """What the reports say the incident has cost, by what was counted: the tolls of each report.

    Where several reports open with the incident, those that only recall it further down are not asked: what stands
    there is older, or of something else.
    """
    values: dict[str, list[Value]] = {}
    for account in _leading(told):
        for figure in find_tolls(account):
            values.setdefault(figure.what, []).append(_value(account, figure))
    return {what: _of_one_order(said) for what, said in sorted(values.items())}


def find_totals(told: Sequence[Account]) -> dict[str, list[Value]]:
    """The running totals ("since March") that reports give beside the incident: no toll of it, but kept with it.

    They are those of reports that open with it, and those that stand with a linked event.
    """
    totals: dict[str, list[Value]] = {}
    for account in told:
        for figure in account.coding.figures:
            near = account.opens or account.is_linked(figure)
            if near and figure.scope is Scope.TOTAL and number(figure) is not None:
                totals.setdefault(figure.what, []).append(_value(account, figure))
    return dict(sorted(totals.items()))


def find_parts(told: Sequence[Account]) -> dict[str, list[Value]]:
    """What the reports say of those who are told apart among the dead and wounded: "including six children"."""
    parts: dict[str, list[Value]] = {}
    for account in _leading(told):
        for figure in account.coding.figures:
            apart = figure.scope is Scope.PART and group(account, figure) not in EVERYBODY
            if apart and account.is_linked(figure) and number(figure) is not None:
                parts.setdefault(figure.what, []).append(_value(account, figure))
    return dict(sorted(parts.items()))


def _of_one_order(said: list[Value]) -> list[Value]:
    """The values without those that are far from the middle one: they count a part, or another incident.

    Two values may be as far apart as they like: neither is in the middle.
    """
    middle = median_low(value.low for value in said)
    return [value for value in said if of_one_order(value.low, middle)] if len(said) > 2 else said


def _leading(told: Sequence[Account]) -> Sequence[Account]:
    leading = [account for account in told if account.opens]
    return leading if len(leading) > 1 else told


def _value(account: Account, figure: Figure) -> Value:
    low, high = bounds(figure)
    end: Informant = source_of(account, figure.statement)
    return Value(
        what=figure.what,
        group=group(account, figure),
        low=low,
        high=high,
        words=figure.quote.of(account.coding.document.text),
        said_by=end.name,
        source=end.key,
        document=account.name,
        record=full(account.report.key, figure.id),
        published=account.report.published_day,
        date=figure.date,
        camps=_camps(account, figure),
    )


def _camps(account: Account, figure: Figure) -> tuple[str, ...]:
    """The camps of who did what a figure stands with."""
    actors = (account.mentions[actor] for event in account.events(figure) for actor in event.actors)
    return tuple(sorted(camps(actors)))


def bounds(figure: Figure) -> tuple[int, int | None]:
    """The bounds that a figure sets: "about 50" is 45 to 55, "dozens" is open above, "up to 40" is 0 to 40."""
    low, high = figure.low or 0, figure.high
    if figure.qualifier == VAGUE:
        return low, None
    if figure.qualifier == "about" and low == high:
        return low - -(-low // ABOUT), low + -(-low // ABOUT)
    return low, high
