"""Filling a ledger with made-up codings, many a transaction: `Ledger.add` keeps each in one of its own."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Table, insert

from dateline.ledger import Ledger, schema
from dateline.ledger.keeping import keep_names
from dateline.ledger.keys import document_key
from dateline.ledger.queue import queue
from dateline.ledger.to_rows import block_rows, document_row, names_of, record_rows
from dateline.records import Coding
from made_up import DAYS, make_codings

Rows = dict[Table, list[dict[str, Any]]]

BATCH = 1000
"""Reports of a transaction."""


def fill(ledger: Ledger, reports: int, days: int = DAYS) -> None:
    """Keep this many made-up reports of so many days in an empty ledger."""
    for first in range(0, reports, BATCH):
        keep(ledger, make_codings(min(BATCH, reports - first), first=first, days=days))


def keep(ledger: Ledger, codings: Iterable[Coding]) -> None:
    """Keep codings of reports that are not there yet, in one transaction."""
    rows: Rows = defaultdict(list)
    for coding in codings:
        for table, new in _rows(coding).items():
            rows[table] += new
    with ledger._storage.writing() as connection:
        for table, new in ((table, new) for table, new in rows.items() if new):
            connection.execute(insert(table), new)
        keep_names(connection, names_of(rows))
        queue(connection, [row["id"] for row in rows[schema.documents]])


def _rows(coding: Coding) -> Rows:
    key, document, coder = document_key(coding.document), coding.document, coding.coder
    made = {"version": coder.version, "knowledge": coder.knowledge, "model": coder.model}
    day = document.published.day if document.published else None
    return {
        schema.documents: [{**document_row(document), "added": "2026-01-01T00:00:00+00:00", "known_day": day}],
        schema.document_names: [{"document": key, "name": document.name, "n": 0}],
        schema.blocks: block_rows(document),
        schema.codings: [{**made, "document": key, "made": "2026-01-01T00:00:00+00:00", "current": True}],
        **record_rows(coding),
    }
