"""Why a record should be looked at: named doubts, each with a share by which the record may well be wrong.

The shares are set by hand: they order the queue and claim nothing about the records. What has been measured, how often
a rule's records were corrected or rejected, takes over as reviews come in.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import prod

from dateline.ledger import EventRow, FigureRow, PositionRow, StatementRow
from dateline.linking.tellings import DEEDS

Row = EventRow | FigureRow | StatementRow | PositionRow

LEAST = 0.05
"""Doubt that remains of a record against which nothing speaks."""

TRIED = 3
"""Reviews of a rule's records from which the rule is known by them."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason to look at a record, in words, and its share (0 to 1)."""

    why: str
    share: float


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the records: those in contradictions or disputed by reviewers, and the rules' failures.

    `failures` are shares (0 to 1) of a rule's reviewed records that were corrected or rejected; `reports` how many
    reports tell of an event's incident.
    """

    contradicted: frozenset[str] = frozenset()
    disputed: frozenset[str] = frozenset()
    failures: Mapping[str, float] = field(default_factory=dict)
    reports: Mapping[str, int] = field(default_factory=dict)


def doubts(row: Row, known: Known) -> tuple[Doubt, ...]:
    """The doubts about a record, the greatest first."""
    found = (*_own(row), *_from_outside(row, known))
    return tuple(sorted(found, key=lambda doubt: -doubt.share))


def together(found: Iterable[Doubt]) -> float:
    """Several doubts as one share, as if each came by itself; `LEAST` without any."""
    return 1 - (1 - LEAST) * prod(1 - doubt.share for doubt in found)


def _own(row: Row) -> Iterator[Doubt]:
    """What the record itself leaves open."""
    match row:
        case EventRow():
            yield from _of_event(row)
        case FigureRow() if row.low is None and row.high is None and row.share is None:
            yield Doubt("no number was read", 0.3)
        case FigureRow() if not row.date:
            yield Doubt("no date", 0.1)
        case StatementRow() if not row.speaker:
            yield Doubt("no speaker", 0.3)
        case _:
            return


def _of_event(row: EventRow) -> Iterator[Doubt]:
    is_deed = row.type in DEEDS
    if not row.actors:
        yield Doubt("no actor", 0.15 if is_deed else 0.3)
    if not row.date:
        yield Doubt("no date", 0.15)
    if is_deed and not row.place:
        yield Doubt("no place", 0.15)
    if row.confidence is not None:
        yield Doubt(f"confidence {row.confidence:.2f}", 1 - row.confidence)


def _from_outside(row: Row, known: Known) -> Iterator[Doubt]:
    if row.id in known.contradicted:
        yield Doubt("other reports contradict it", 0.4)
    if row.id in known.disputed:
        yield Doubt("reviewers do not agree on it", 0.6)
    failure = known.failures.get(getattr(row, "rule", ""))
    if failure:
        yield Doubt(f"{failure:.0%} of what its rule made was corrected or rejected", failure)
