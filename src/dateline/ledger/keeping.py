"""The steps of keeping a coding, each inside a transaction that the store opens."""

from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from dateline import jsonform
from dateline.ledger import schema
from dateline.ledger.from_rows import read_coding, read_document
from dateline.ledger.to_rows import block_rows, document_row, record_rows
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


def current(connection: Connection, key: str) -> CoderVersion:
    """What made the current coding of a report."""
    codings = schema.codings.c
    query = select(codings.version, codings.knowledge, codings.model)
    return CoderVersion(*connection.execute(query.where(codings.document == key, codings.current)).one())


def keep_document(connection: Connection, document: Document, key: str, now: str) -> None:
    """Keep the report unless it is there, and the name under which it comes."""
    documents, names = schema.documents, schema.document_names
    if connection.scalar(select(documents.c.id).where(documents.c.id == key)) is None:
        connection.execute(insert(documents), {**document_row(document), "added": now})
        if document.blocks:
            connection.execute(insert(schema.blocks), block_rows(document))
    known = list(connection.scalars(select(names.c.name).where(names.c.document == key)))
    if document.name not in known:
        connection.execute(insert(names), {"document": key, "name": document.name, "n": len(known)})


def supersede(connection: Connection, key: str) -> None:
    """Move the current coding of a report, if there is one, out of the records' tables into `codings.records`."""
    codings = schema.codings
    is_current = (codings.c.document == key, codings.c.current)
    if connection.scalar(select(codings.c.serial).where(*is_current)) is None:
        return
    document = read_document(connection, key)
    assert document is not None
    form = jsonform.to_json(read_coding(connection, document, key, current(connection, key)))
    del form["document"]
    connection.execute(update(codings).where(*is_current).values(current=False, records=form))
    _forget(connection, key)


def _forget(connection: Connection, key: str) -> None:
    """Take the records of a report out of their tables, links first."""
    owners = {"statement": schema.statements, "event": schema.events, "position": schema.positions}
    for table in reversed(schema.metadata.sorted_tables):
        owner = owners.get(table.name.partition("_")[0])
        if owner is not None and table is not owner:
            own = select(owner.c.id).where(owner.c.document == key)
            connection.execute(delete(table).where(table.c[owner.name.removesuffix("s")].in_(own)))
    for table in (schema.positions, schema.events, schema.figures, schema.statements, schema.mentions):
        connection.execute(delete(table).where(table.c.document == key))


def keep_coding(connection: Connection, coding: Coding, key: str, now: str) -> None:
    """Keep the records of a coding as the report's current ones."""
    coder = coding.coder
    row = {"version": coder.version, "knowledge": coder.knowledge, "model": coder.model}
    connection.execute(insert(schema.codings), {**row, "document": key, "made": now, "current": True})
    for table, rows in record_rows(coding).items():
        if rows:
            connection.execute(insert(table), rows)
