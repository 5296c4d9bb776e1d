"""Rows of text between commas or tabs, with exactly the columns of a format, in its order."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TextIO

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Dialect:
    """How rows are written: what stands between cells, a line of column names or none, quotes or none."""

    delimiter: str
    header: bool
    quotes: bool


CSV = Dialect(",", header=True, quotes=True)
TSV = Dialect("\t", header=True, quotes=False)
BARE_TSV = Dialect("\t", header=False, quotes=False)


def write_rows(stream: TextIO, columns: Sequence[str], rows: Iterable[Row], dialect: Dialect = CSV) -> None:
    """Write rows; a column that a row has nothing for is empty. Raises `ValueError` for one that is not known."""
    writer = csv.DictWriter(
        stream,
        columns,
        restval="",
        delimiter=dialect.delimiter,
        quoting=csv.QUOTE_MINIMAL if dialect.quotes else csv.QUOTE_NONE,
        quotechar='"' if dialect.quotes else None,
        lineterminator="\n",
    )
    if dialect.header:
        writer.writeheader()
    for row in rows:
        cells = {name: cell(value) for name, value in row.items()}
        writer.writerow(cells if dialect.quotes else {name: _on_one_line(text) for name, text in cells.items()})


def cell(value: Any) -> str:
    """A value as text: empty for None, several values with "; " between them."""
    match value:
        case None:
            return ""
        case str():
            return value
        case list() | tuple():
            return "; ".join(dict.fromkeys(cell(part) for part in value if part not in (None, "")))
        case _:
            return str(value)


def _on_one_line(text: str) -> str:
    """Text without tabs, line breaks and what else could end a cell where there are no quotes."""
    return " ".join(text.replace("\0", " ").split())
