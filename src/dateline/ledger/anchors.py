"""Where a record stands in its report, so that it is known again in another coding, whatever id it has there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from dateline.records import Coding, Event, Figure, Position, Span, Statement

Record: TypeAlias = Statement | Event | Figure | Position

MOST = 0.5
"""Share of two stretches that has to be common for records of different types to be one that was read anew."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The kind of a record ("event"), its type (of a figure: what it counts), its stretch and its id in the coding."""

    kind: str
    type: str
    span: Span
    id: str


def records_of(coding: Coding, kind: str) -> Sequence[Record]:
    """The records of a kind."""
    found: Sequence[Record] = getattr(coding, f"{kind}s")
    return found


def kind_of(record: Record) -> str:
    """The kind of a record, as it is named in the ledger."""
    return type(record).__name__.lower()


def find_record(coding: Coding, id: str) -> Record | None:
    """The statement, event, figure or position of this id."""
    kinds: tuple[Sequence[Record], ...] = (coding.events, coding.statements, coding.figures, coding.positions)
    return next((record for records in kinds for record in records if record.id == id), None)


def anchor_of(record: Record, coding: Coding) -> Anchor:
    """Where a record of this coding stands."""
    return Anchor(kind_of(record), _type(record), _stretch(record, coding), record.id)


def _type(record: Record) -> str:
    match record:
        case Event():
            return record.type
        case Figure():
            return record.what
        case Position():
            return record.issue
        case Statement():
            return ""


def _stretch(record: Record, coding: Coding) -> Span:
    """An event's trigger, a figure's words, a statement's content, a position's condition or else its party."""
    match record:
        case Event():
            return record.trigger
        case Figure():
            return record.quote
        case Statement():
            return Span(min(span.start for span in record.content), max(span.end for span in record.content))
        case Position():
            return record.condition or next(m.span for m in coding.mentions if m.id == record.party)


def find(anchor: Anchor, coding: Coding) -> Record | None:
    """The record of a coding that stands at the anchor; None where there is none.

    One of the same type that shares words with it; else one of another type at nearly the same words; else, of events,
    the only one of the type whose evidence holds them.
    """
    standing = [(record, anchor_of(record, coding)) for record in records_of(coding, anchor.kind)]
    typed = [(record, at) for record, at in standing if at.type == anchor.type]
    return (
        _nearest(anchor, [(record, at) for record, at in typed if at.span.overlaps(anchor.span)])
        or _nearest(anchor, [(record, at) for record, at in standing if common(at.span, anchor.span) >= MOST])
        or _only(record for record, _ in typed if _holds(record, anchor.span))
    )


def _nearest(anchor: Anchor, standing: Sequence[tuple[Record, Anchor]]) -> Record | None:
    """The record that shares most; of several at the same words the one with the anchor's id."""
    best = max(standing, key=lambda pair: (common(pair[1].span, anchor.span), pair[1].id == anchor.id), default=None)
    return best[0] if best else None


def common(one: Span, other: Span) -> float:
    """The share of two stretches that is common: 1 the same, 0 apart."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / max(1, max(one.end, other.end) - min(one.start, other.start))


def _holds(record: Record, span: Span) -> bool:
    return isinstance(record, Event) and any(evidence.holds(span) for evidence in record.evidence)


def _only(records: Iterable[Record]) -> Record | None:
    found = list(records)
    return found[0] if len(found) == 1 else None
