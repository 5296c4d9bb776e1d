"""All tables, indexes and views of a ledger laid together, and their version."""

from collections.abc import Iterable

from sqlalchemy import Connection, insert

from dateline.errors import LedgerVersion
from dateline.ledger import schema_links, schema_reviews  # noqa: F401 - its tables are part of the metadata
from dateline.ledger.schema import VERSION, meta, metadata
from dateline.ledger.views import views


def lay_tables(connection: Connection, indexes: Iterable[str], *, joined: str) -> None:
    """Lay the tables in a new place.

    Args:
        connection: in a transaction that writes.
        indexes: SQL of the place's own indexes.
        joined: its name of the function that joins texts of several rows.
    """
    metadata.create_all(connection)
    for statement in (*indexes, *views(joined).values()):
        connection.exec_driver_sql(statement)
    connection.execute(insert(meta), {"name": "schema", "value": str(VERSION)})


def check_version(version: int, where: str) -> None:
    """Raise `LedgerVersion` for tables of another version."""
    if version != VERSION:
        raise LedgerVersion(
            f"this ledger has schema {version}, this dateline reads schema {VERSION}",
            where,
            "Use the dateline that made it, or add the reports to a new ledger",
        )
