"""Reviews: what people say of single records, and the coding that comes of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from dateline.ledger.anchors import Anchor, Record, find
from dateline.ledger.corrections import Lost, put_value
from dateline.records import Coding, Statement


class Verdict(StrEnum):
    """What a reviewer says of a record."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Review:
    """What a person says of one record, of a field of it where it is corrected.

    `record` is the record's id now, None where the current coding has none at its words; `record_then` that of the
    coding that was reviewed, in which the record stood at `anchor`. `value` is the new value and `was` the machine's:
    a mention as `{"mention", "start", "stop", "words"}`, several as a list. Times are UTC; `undone` says when it was
    taken back.
    """

    id: int
    record: str | None
    record_then: str
    document: str
    anchor: Anchor
    verdict: Verdict
    field: str | None
    value: Any
    was: Any
    by: str
    why: str | None
    made: str
    undone: str | None
    undone_by: str | None

    @property
    def kind(self) -> str:
        """The kind of record: statement, event, figure or position."""
        return self.anchor.kind


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A coding as people corrected it, with the ids of the records that they reject: these are still in it."""

    coding: Coding
    rejected: frozenset[str]


def review(coding: Coding, reviews: Iterable[Review]) -> Reviewed:
    """Apply reviews that hold, oldest first, to the machine's coding: of several the last word counts."""
    rejected: dict[str, bool] = {}
    changed: dict[str, Record] = {}
    for said in reviews:
        record = find(said.anchor, coding)
        if record is None or said.verdict is Verdict.NOTE:
            continue
        rejected[record.id] = said.verdict is Verdict.REJECT
        if said.verdict is Verdict.CORRECT:
            changed[record.id] = _correct(changed.get(record.id, record), said, coding)
    gone = frozenset(id for id, is_rejected in rejected.items() if is_rejected)
    return Reviewed(_without_links(_with(coding, changed), gone), gone)


def _correct(record: Record, said: Review, coding: Coding) -> Record:
    try:
        return put_value(record, said.field or "", said.value, coding)
    except Lost:
        return record


def _with(coding: Coding, changed: dict[str, Record]) -> Coding:
    """The coding with some of its records changed."""
    return _map_records(coding, lambda kept: tuple(changed.get(record.id, record) for record in kept))


def _map_records(coding: Coding, of_kind: Callable[[tuple[Any, ...]], tuple[Any, ...]]) -> Coding:
    """The coding with what a function makes of its records, kind by kind."""
    return replace(
        coding,
        statements=of_kind(coding.statements),
        events=of_kind(coding.events),
        figures=of_kind(coding.figures),
        positions=of_kind(coding.positions),
    )


def _without_links(coding: Coding, gone: frozenset[str]) -> Coding:
    """The coding with no link from a record that is kept to one that is rejected.

    What stands in a saying that is none stands in the saying around it.
    """
    if not gone:
        return coding
    sayings = {statement.id: statement for statement in coding.statements}

    def saying(id: str | None) -> str | None:
        passed: set[str] = set()
        while id in gone and id not in passed:
            passed.add(id)
            id = sayings[id].parent
        return None if id in gone else id

    def kept(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(id for id in ids if id not in gone)

    def mend(statement: Statement) -> Statement:
        repeats = None if statement.repeats in gone else statement.repeats
        return replace(statement, parent=saying(statement.parent), repeats=repeats)

    return replace(
        coding,
        statements=tuple(s if s.id in gone else mend(s) for s in coding.statements),
        events=tuple(
            e if e.id in gone else replace(e, statement=saying(e.statement), figures=kept(e.figures))
            for e in coding.events
        ),
        figures=tuple(f if f.id in gone else replace(f, statement=saying(f.statement)) for f in coding.figures),
        positions=tuple(p if p.id in gone else replace(p, evidence=kept(p.evidence)) for p in coding.positions),
    )


def without(coding: Coding, gone: frozenset[str]) -> Coding:
    """The coding without the records that are rejected."""
    return _map_records(coding, lambda kept: tuple(record for record in kept if record.id not in gone))
