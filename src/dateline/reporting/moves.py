"""How positions moved: what a party held on an issue at first, and what it held later."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dateline.records import PositionStance
from dateline.reporting.situation import Evidence, Move, Party, Stand, Step

Held = dict[str, dict[PositionStance, list[Evidence]]]
"""By the day of the reports: the stances held, with their words."""


def find_moves(parties: Iterable[Party]) -> tuple[Move, ...]:
    """All changes of position, in the order of the parties, then of the issues; reports without a day tell of none."""
    return tuple(move for party in parties for move in _moves(party))


def _moves(party: Party) -> Iterator[Move]:
    issues: dict[str, list[Stand]] = defaultdict(list)
    for stand in party.stands:
        issues[stand.issue].append(stand)
    for issue, stands in sorted(issues.items()):
        steps = tuple(_steps(stands))
        if len(steps) > 1:
            yield Move(party.name, issue, steps)


def _steps(stands: Iterable[Stand]) -> Iterator[Step]:
    """A step for each day on which a stance is reported that was not held at the step before."""
    before: set[PositionStance] = set()
    for day, held in sorted(_by_day(stands).items()):
        if not held.keys() <= before:
            before = set(held)
            yield Step(day, tuple(sorted(held)), tuple(evidence for words in held.values() for evidence in words))


def _by_day(stands: Iterable[Stand]) -> Held:
    days: Held = defaultdict(lambda: defaultdict(list))
    for stand in stands:
        for evidence in stand.evidence:
            if evidence.published:
                days[evidence.published][stand.stance].append(evidence)
    return days
