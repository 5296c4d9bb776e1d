"""`dateline export`: a ledger in the shapes that others read."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.linking import open_linked
from dateline.cli.options import LedgerPath, Party, Place, Since, Until
from dateline.cli.talk import say


class ExportFormat(StrEnum):
    """What can be written: as in `dateline.reporting.exports`, which is too much to load for a command's help."""

    CSV = "csv"
    PARQUET = "parquet"
    JSONL = "jsonl"
    GEOJSON = "geojson"
    GDELT_EVENTS = "gdelt-events"
    GDELT_MENTIONS = "gdelt-mentions"
    ACLED = "acled"
    UCDP = "ucdp"
    POLECAT = "polecat"
    FTM = "ftm"
    WEBANNOTATION = "webannotation"
    BRAT = "brat"


def export(
    ledger: LedgerPath,
    format: Annotated[ExportFormat, typer.Argument(help="What to write.", show_default=False)],
    path: Annotated[
        Path, typer.Argument(metavar="PATH", help="Where: a folder for csv, parquet and brat, else a file.")
    ],
    since: Since = None,
    until: Until = None,
    place: Place = None,
    party: Party = None,
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only what was known by this day, month or year.")
    ] = None,
    with_private: Annotated[
        bool, typer.Option("--with-private", help="Keep the names of private persons; not for publication.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace what is there.")] = False,
) -> None:
    """Write a ledger, or what is asked for of it, in a shape that others read; a README beside it says what it is.

    Exports are meant to be passed on: private persons go without their names.

    **Example:** `dateline export war.ledger acled aleppo.csv --place Aleppo --since 2016-12`
    """
    from dateline.reporting.exports import Asked, Format
    from dateline.reporting.exports import export as write

    with open_linked(ledger) as kept:
        asked = Asked(since, until, place, party, as_of)
        page = write(kept, Format(format.value), path, asked, keep_private=with_private, force=force)
    say(f"Written: {path}. What it holds: {page}")
