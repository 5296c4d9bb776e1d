"""All formats: how each is written, and whether to a file or a folder."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from dateline.ledger import Ledger
from dateline.reporting.exports import (
    acled,
    brat,
    csv_tables,
    ftm,
    gdelt,
    geojson,
    jsonl,
    parquet_tables,
    polecat,
    ucdp,
    webannotation,
)
from dateline.reporting.exports.about import readme
from dateline.reporting.exports.delimited import BARE_TSV, CSV, TSV, Dialect, write_rows
from dateline.reporting.exports.files import check_target, new_file, new_folder, page_beside
from dateline.reporting.exports.names import Format
from dateline.reporting.exports.selection import Asked, Selection

Rows = Callable[[Selection], Iterator[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Table:
    """A format that is rows of text."""

    columns: Sequence[str]
    rows: Rows
    dialect: Dialect

    def write(self, selection: Selection, stream: TextIO) -> None:
        """Write all rows."""
        write_rows(stream, self.columns, self.rows(selection), self.dialect)


TABLES = {
    Format.GDELT_EVENTS: Table(gdelt.EVENT_COLUMNS, gdelt.event_rows, BARE_TSV),
    Format.GDELT_MENTIONS: Table(gdelt.MENTION_COLUMNS, gdelt.mention_rows, BARE_TSV),
    Format.ACLED: Table(acled.COLUMNS, acled.rows, CSV),
    Format.UCDP: Table(ucdp.COLUMNS, ucdp.rows, CSV),
    Format.POLECAT: Table(polecat.COLUMNS, polecat.rows, TSV),
    Format.FTM: Table(ftm.COLUMNS, ftm.rows, CSV),
}
FILES: dict[Format, Callable[[Selection, TextIO], None]] = {
    **{format: table.write for format, table in TABLES.items()},
    Format.JSONL: jsonl.write,
    Format.GEOJSON: geojson.write,
    Format.WEBANNOTATION: webannotation.write,
}
FOLDERS: dict[Format, Callable[[Selection, Path], None]] = {
    Format.CSV: csv_tables.write,
    Format.PARQUET: parquet_tables.write,
    Format.BRAT: brat.write,
}


def export(
    ledger: Ledger,
    format: Format,
    path: Path,
    asked: Asked | None = None,
    *,
    keep_private: bool = False,
    force: bool = False,
) -> Path:
    """Write a ledger, or what is asked for of it, to a file or folder; gives the page beside it that tells of it.

    Args:
        ledger: what to export.
        format: what to write.
        path: where; a folder for csv, parquet and brat, a file for all others.
        asked: filters; everything, if None.
        keep_private: with the names of private persons; not for publication.
        force: replace what is there.

    Raises:
        ExportError: the place can't be written, is taken, or a library is missing.
    """
    check_target(path, folder=format in FOLDERS, force=force)
    selection = Selection(ledger, asked, keep_private=keep_private)
    words, page = readme(format, selection), page_beside(path, folder=format in FOLDERS)
    if format in FOLDERS:
        with new_folder(path) as folder:
            FOLDERS[format](selection, folder)
            (folder / page.name).write_text(words, encoding="utf-8")
    else:
        with new_file(path) as stream:
            FILES[format](selection, stream)
            page.write_text(words, encoding="utf-8")
    return page
