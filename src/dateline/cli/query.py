"""`dateline query`: SQL on a ledger, reading only."""

from typing import Annotated

import typer

from dateline.cli.options import As, Format, LedgerPath
from dateline.cli.output import show


def query(
    ledger: LedgerPath,
    sql: Annotated[str, typer.Argument(metavar="SQL", help="One SELECT; docs/ledger.md describes the tables.")],
    format: As = Format.TABLE,
) -> None:
    """Ask a ledger in SQL. It is opened to read: nothing that would change it is run.

    **Example:** `dateline query war.ledger "SELECT type, count(*) AS n FROM events GROUP BY type ORDER BY n DESC"`
    """
    from dateline.ledger import Ledger

    with Ledger(ledger, create=False) as kept, kept.query(sql) as (columns, rows):
        show((dict(zip(columns, row, strict=True)) for row in rows), format, columns)
