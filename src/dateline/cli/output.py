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
from rich.text import Text

from dateline.cli.options import Format
from dateline.cli.talk import say

Row = Mapping[str, Any]

WIDE = 160
"""Columns of a table that goes to a file or a pipe."""


LEAST = 8
"""Columns of the terminal that a column of a table needs; where there are fewer, a row is shown as a list."""


class Screen(Console):
    """Standard output for people."""

    def on_broken_pipe(self) -> None:
        """The reader has left: as for all that is written, see `dateline.cli.app`."""
        raise BrokenPipeError


def screen() -> Console:
    """Standard output, as it is now."""
    console = Screen()
    return console if console.is_terminal else Screen(width=WIDE)


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
    console = screen()
    cells = [[" ".join(_cell(row.get(column)).split()) for column in columns] for row in rows]
    if not cells:
        say("Nothing found.")
    elif console.width < LEAST * len(columns):
        _print_lists(console, cells, columns, title)
    else:
        console.print(_table(cells, columns, title))


def _table(cells: Sequence[Sequence[str]], columns: Sequence[str], title: str | None) -> Table:
    table = Table(title=title, title_justify="left", show_lines=False, header_style="bold")
    for column in columns:
        table.add_column(column.replace("_", " "), overflow="fold", no_wrap=column in ("id", "date"))
    for row in cells:
        table.add_row(*map(escape, row))
    return table


def _print_lists(console: Console, cells: Sequence[Sequence[str]], columns: Sequence[str], title: str | None) -> None:
    """Each row as a list of its columns, for a terminal that is too narrow for a table."""
    if title:
        console.print(Text(title, style="italic"))
    for row in cells:
        for column, cell in zip(columns, row, strict=True):
            if cell:
                console.print(Text.assemble((column.replace("_", " "), "bold"), "  ", cell))
        console.print()


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
