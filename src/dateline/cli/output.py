"""Rows on standard output: a table for people, JSONL and CSV for programs."""

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from dateline.cli.options import Format
from dateline.cli.talk import say

Row = Mapping[str, Any]

WIDE = 160
"""Columns of a table that goes to a file or a pipe."""


def screen() -> Console:
    """Standard output, as it is now."""
    console = Console()
    return console if console.is_terminal else Console(width=WIDE)


def show(rows: Iterable[Any], form: Format, columns: Sequence[str]) -> None:
    """Print rows (dataclasses or mappings); `columns` are those of the table, JSONL and CSV hold them all."""
    plain = (row if isinstance(row, Mapping) else asdict(row) for row in rows)
    match form:
        case Format.TABLE:
            show_table(plain, columns)
        case Format.JSONL:
            show_jsonl(plain)
        case Format.CSV:
            show_csv(plain)


def show_jsonl(rows: Iterable[Row]) -> None:
    """One JSON object a line."""
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False, default=str) + "\n")


def show_csv(rows: Iterable[Row]) -> None:
    """CSV with a line of column names; several values of a cell stand with "; " between them."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    for n, row in enumerate(rows):
        if n == 0:
            writer.writerow(row)
        writer.writerow([_cell(value) for value in row.values()])


def show_table(rows: Iterable[Row], columns: Sequence[str], title: str | None = None) -> None:
    """A table of the columns named."""
    table = Table(title=title, title_justify="left", show_lines=False, header_style="bold")
    for column in columns:
        table.add_column(column.replace("_", " "), overflow="fold", no_wrap=column in ("id", "date"))
    for row in rows:
        table.add_row(*(escape(" ".join(_cell(row.get(column)).split())) for column in columns))
    if table.row_count:
        screen().print(table)
    else:
        say("Nothing found.")


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case str():
            return value
        case list() | tuple():
            return "; ".join(_cell(part) for part in value)
        case dict():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)
