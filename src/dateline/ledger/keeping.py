"""The steps of keeping a coding, each inside a transaction that the store opens."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, delete, select, update

from dateline import jsonform
from dateline.ledger import schema
from dateline.ledger.dates import days
from dateline.ledger.from_rows import read_document
from dateline.ledger.inserts import all_of, new_ones
from dateline.ledger.judgements import anchor_anew, loosen
from dateline.ledger.queue import queue
from dateline.ledger.reviewing import LINKS, RECORDS, apply, machine_coding
from dateline.ledger.to_rows import block_rows, document_row, names_of, plain, record_rows
from dateline.records import CoderVersion, Coding, Document


def coded(connection: Connection, key: str, coder: CoderVersion) -> bool:
    """Is there a coding of the report by this coder, current or superseded?"""
    codings = schema.codings.c
    query = select(codings.serial).where(codings.document == key, *_is_by(coder))
    return connection.scalar(query) is not None


def _is_by(coder: CoderVersion) -> tuple[Any, ...]:
    codings = schema.codings.c
    return (
        codings.version == coder.version,
        codings.knowledge == coder.knowledge,
        codings.model == coder.model,
    )


def keep_document(connection: Connection, document: Document, key: str, now: str) -> None:
    """Keep the report unless it is there, and the name under which it comes."""
    documents, names = schema.documents, schema.document_names
    if connection.scalar(select(documents.c.id).where(documents.c.id == key)) is None:
        _, last = days(document.published.at if document.published else None)
        connection.execute(all_of(documents), {**document_row(document), "added": now, "known_day": last or now[:10]})
        if document.blocks:
            connection.execute(all_of(schema.blocks), block_rows(document))
    known = list(connection.scalars(select(names.c.name).where(names.c.document == key)))
    if document.name not in known:
        connection.execute(all_of(names), {"document": key, "name": document.name, "n": len(known)})


def supersede(connection: Connection, key: str) -> bool:
    """Move the machine's current coding of a report out of the records' tables into `codings.records`.

    False where there is none.
    """
    codings = schema.codings
    is_current = (codings.c.document == key, codings.c.current)
    if connection.scalar(select(codings.c.serial).where(*is_current)) is None:
        return False
    document = read_document(connection, key)
    assert document is not None
    form = jsonform.to_json(machine_coding(connection, document, key))
    del form["document"]
    connection.execute(update(codings).where(*is_current).values(current=False, records=form))
    loosen(connection, key)
    _forget(connection, key)
    return True


def _forget(connection: Connection, key: str) -> None:
    """Take the records of a report out of their tables, links first."""
    for kind, tables in LINKS.items():
        own = select(RECORDS[kind].c.id).where(RECORDS[kind].c.document == key)
        for table in tables:
            connection.execute(delete(table).where(table.c[kind].in_(own)))
    for table in (*RECORDS.values(), schema.mentions):
        connection.execute(delete(table).where(table.c.document == key))


def keep_coding(connection: Connection, coding: Coding, key: str, now: str) -> int:
    """Keep the records of a coding as the report's current ones; gives the coding's number."""
    coder = coding.coder
    row = {"version": coder.version, "knowledge": coder.knowledge, "model": coder.model}
    kept = connection.execute(all_of(schema.codings), {**row, "document": key, "made": now, "current": True})
    written = record_rows(coding)
    for table, rows in written.items():
        if rows:
            connection.execute(all_of(table), rows)
    keep_names(connection, names_of(written))
    queue(connection, [key])
    (serial,) = kept.inserted_primary_key or (0,)
    return int(serial)


def keep_names(connection: Connection, names: Iterable[str]) -> None:
    """Keep the names that parties and places are called by, so that they are found by their words."""
    if rows := [{"name": name, "plain": plain(name)} for name in sorted(names)]:
        connection.execute(new_ones(schema.mention_names, connection.dialect.name), rows)


def say_anew(connection: Connection, key: str) -> None:
    """Apply to a new coding of a report what people said of the one before."""
    apply(connection, key)
    anchor_anew(connection, key)
