"""The steps of keeping reviews and of applying them to the rows, each inside a transaction that the store opens."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, delete, insert, select, update

from dateline import jsonform
from dateline.errors import QueryError
from dateline.ledger import schema
from dateline.ledger.anchors import Anchor, Record, anchor_of, find, find_record, kind_of
from dateline.ledger.corrections import keep_value, kept_value
from dateline.ledger.from_rows import current_coder, read_coding, read_document
from dateline.ledger.keys import full, local
from dateline.ledger.queue import queue
from dateline.ledger.reviews import Review, Reviewed, Verdict, review
from dateline.ledger.schema_reviews import reviews
from dateline.ledger.to_rows import record_rows
from dateline.records import Coding, Document, Event, Figure, Position, Span, Statement

RECORDS = {
    "statement": schema.statements,
    "event": schema.events,
    "figure": schema.figures,
    "position": schema.positions,
}
LINKS = {
    "statement": (schema.statement_content, schema.statement_via),
    "event": (schema.event_actors, schema.event_recipients, schema.event_figures, schema.event_evidence),
    "figure": (),
    "position": (schema.position_evidence,),
}


def machine_coding(connection: Connection, document: Document, key: str) -> Coding:
    """The current coding of a report as the machine made it."""
    codings = schema.codings.c
    kept = connection.scalar(select(codings.records).where(codings.document == key, codings.current))
    if kept is None:
        return read_coding(connection, document, key, current_coder(connection, key))
    return jsonform.from_json({**kept, "document": jsonform.document_to_json(document)})


def keep_review(connection: Connection, key: str, id: str, said: dict[str, Any]) -> int:
    """Keep a review of the record `id` of a report, and apply it; gives the review's number.

    `said` has verdict, field, value, by, why and made. Raises `QueryError` for a record that is not there, and for a
    field or value that can't be.
    """
    document = read_document(connection, key)
    machine = machine_coding(connection, document, key) if document else None
    record = find_record(machine, id) if machine else None
    if machine is None or record is None:
        raise QueryError("there is no such statement, event, figure or position", full(key, id))
    row = {**said, **_anchor_columns(anchor_of(record, machine)), "document": key, "record_then": full(key, id)}
    if said["verdict"] == Verdict.CORRECT:
        now = find_record(review(machine, of_document(connection, key)).coding, id)
        assert now is not None
        row["value"] = keep_value(now, said["field"], said["value"], machine)
        row["was"] = kept_value(record, said["field"], machine)
    number = connection.execute(insert(reviews).values(row).returning(reviews.c.id)).scalar_one()
    apply(connection, key)
    return int(number)


def _anchor_columns(anchor: Anchor) -> dict[str, Any]:
    return {"kind": anchor.kind, "type": anchor.type, "start": anchor.span.start, "stop": anchor.span.end}


def undo_review(connection: Connection, number: int, by: str, now: str) -> None:
    """Take a review back; raises `QueryError` where there is none of this number that holds."""
    holds = (reviews.c.id == number, reviews.c.undone.is_(None))
    key = connection.scalar(select(reviews.c.document).where(*holds))
    if key is None:
        raise QueryError("there is no such review, or it was taken back before", str(number))
    connection.execute(update(reviews).where(*holds).values(undone=now, undone_by=by))
    apply(connection, key)


def of_document(connection: Connection, key: str) -> list[Review]:
    """The reviews of a report's records that hold, oldest first."""
    return _read(connection, reviews.c.document == key, reviews.c.undone.is_(None))


def list_reviews(connection: Connection, record: str | None, by: str | None) -> list[Review]:
    """All reviews, also those that were taken back, of one record and by one person where that is asked."""
    asked = [] if record is None else [reviews.c.record == record]
    return _read(connection, *asked, *([] if by is None else [reviews.c.by == by]))


def _read(connection: Connection, *conditions: Any) -> list[Review]:
    found = connection.execute(select(reviews).where(*conditions).order_by(reviews.c.id)).mappings()
    return [_review(row) for row in found]


def _review(row: RowMapping) -> Review:
    shown = ("id", "record", "record_then", "document", "field", "value", "was")
    said = ("by", "why", "made", "undone", "undone_by")
    anchor = Anchor(row["kind"], row["type"], Span(row["start"], row["stop"]), local(row["record_then"]))
    return Review(**{name: row[name] for name in (*shown, *said)}, anchor=anchor, verdict=Verdict(row["verdict"]))


def apply(connection: Connection, key: str) -> None:
    """Bring the rows of a report to what its reviews make of the machine's coding, which is kept beside them."""
    document = read_document(connection, key)
    assert document is not None
    machine = machine_coding(connection, document, key)
    said = of_document(connection, key)
    _anchor_anew(connection, key, machine)
    wanted = review(machine, said)
    shown = read_coding(connection, document, key, machine.coder, rejected=True)
    changed = [new for old, new in _pairs(shown, wanted.coding) if old != new]
    _rewrite(connection, replace(machine, mentions=()), changed, key)
    _reject(connection, key, wanted)
    is_same = wanted.coding == machine and not wanted.rejected
    _keep_machines(connection, key, None if is_same else machine)
    queue(connection, [key])


def _anchor_anew(connection: Connection, key: str, machine: Coding) -> None:
    """Note of every review, also of one taken back, which record it is about now."""
    for said in _read(connection, reviews.c.document == key):
        record = find(said.anchor, machine)
        now = full(key, record.id) if record else None
        if now != said.record:
            connection.execute(update(reviews).where(reviews.c.id == said.id).values(record=now))


def _pairs(one: Coding, other: Coding) -> Iterable[tuple[Record, Record]]:
    """The records of two codings that differ in what the records say only."""
    for kind in RECORDS:
        yield from zip(getattr(one, f"{kind}s"), getattr(other, f"{kind}s"), strict=True)


def _rewrite(connection: Connection, frame: Coding, changed: Sequence[Record], key: str) -> None:
    """Write some records' rows anew, in place; `frame` is their coding without mentions."""
    rows = record_rows(
        replace(
            frame,
            statements=tuple(record for record in changed if isinstance(record, Statement)),
            events=tuple(record for record in changed if isinstance(record, Event)),
            figures=tuple(record for record in changed if isinstance(record, Figure)),
            positions=tuple(record for record in changed if isinstance(record, Position)),
        )
    )
    for record in changed:
        for table in LINKS[kind_of(record)]:
            connection.execute(delete(table).where(table.c[kind_of(record)] == full(key, record.id)))
    for table, new in rows.items():
        if table in RECORDS.values():
            _update(connection, table, new)
        elif new:
            connection.execute(insert(table), new)


def _update(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    for row in rows:
        values = {name: value for name, value in row.items() if name not in ("id", "document", "n")}
        connection.execute(update(table).where(table.c.id == row["id"]).values(values))


def _reject(connection: Connection, key: str, wanted: Reviewed) -> None:
    """Set the mark of the records that are rejected, and take it off the others."""
    gone = [full(key, id) for id in sorted(wanted.rejected)]
    for table in RECORDS.values():
        mine = update(table).where(table.c.document == key)
        connection.execute(mine.where(table.c.rejected, table.c.id.not_in(gone)).values(rejected=False))
        connection.execute(mine.where(table.c.id.in_(gone)).values(rejected=True))


def _keep_machines(connection: Connection, key: str, machine: Coding | None) -> None:
    """Keep the machine's coding beside the corrected rows; None where nothing is corrected."""
    form = None if machine is None else jsonform.to_json(machine)
    if form is not None:
        del form["document"]
    mine = update(schema.codings).where(schema.codings.c.document == key, schema.codings.c.current)
    connection.execute(mine.values(records=form))
