"""Arguments and options that several commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


class View(StrEnum):
    """Whose types events are shown with."""

    PLOVER = "plover"
    ACLED = "acled"


Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE", help="Text, Markdown, HTML, JSONL (.gz too), folders of these, - for standard input."
    ),
]
LedgerPath = Annotated[
    str, typer.Argument(metavar="LEDGER", help="The ledger: a file, or postgresql://USER@HOST/DATABASE.")
]
As = Annotated[Format, typer.Option("--format", "-f", help="How to print the rows.")]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="From this day, month or year on.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Up to this day, month or year.")]
Place = Annotated[str | None, typer.Option(metavar="NAME", help="Where: a place, a country or its code (SYR).")]
Party = Annotated[str | None, typer.Option(metavar="NAME", help="Who: a person, a group, a country or its code.")]
Report = Annotated[str | None, typer.Option("--document", metavar="NAME", help="In this report: its name or key.")]
Words = Annotated[str | None, typer.Option("--text", metavar="WORDS", help="In reports with these words.")]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Only reports published by then (or added, where that is not known)."),
]
Lexicons = Annotated[
    list[Path] | None,
    typer.Option(
        "--knowledge", metavar="FOLDER", help="Your folder of lexicons, over the packaged ones; may be repeated."
    ),
]
