"""`dateline code`: read reports and show what is coded, keeping nothing."""

import sys
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import Files, Lexicons
from dateline.cli.run import Work, run
from dateline.errors import QueryError
from dateline.records import Coding

if TYPE_CHECKING:
    from dateline.reading import Input


class CodingFormat(StrEnum):
    """How a coding is shown."""

    TABLE = "table"
    JSONL = "jsonl"
    HTML = "html"


def code(
    files: Files,
    format: Annotated[
        CodingFormat, typer.Option("--format", "-f", help="Tables, one JSON object a report, or a page of one report.")
    ] = CodingFormat.TABLE,
    knowledge: Lexicons = None,
) -> None:
    """Read reports and show what is coded; nothing is kept.

    **Example:** `dateline code report.html --format html > coded.html`
    """

    def prepare() -> Work:
        from dateline.coding import Coder

        coder, show = Coder(overlays=knowledge or ()), _printer(format)

        def work(item: "Input") -> bool:
            show(coder.code(item.document))
            return True

        return work

    run(files, prepare, keeps=False)


def _printer(form: CodingFormat) -> Callable[[Coding], None]:
    match form:
        case CodingFormat.JSONL:
            from dateline.jsonform import dumps

            return lambda coding: print_line(dumps(coding))
        case CodingFormat.HTML:
            return _print_page()
        case CodingFormat.TABLE:
            from dateline.cli.tables import show_coding

            return show_coding


def print_line(text: str) -> None:
    """A line of data, out at once: a reader in a pipe must not wait for the last report."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _print_page() -> Callable[[Coding], None]:
    """Prints the page of the first coding; there is no page of two."""
    from dateline.reporting.page import coding_page

    pages: list[str] = []

    def show(coding: Coding) -> None:
        if pages:
            raise QueryError("a page shows one report", coding.document.name, "Give one file, or use --format jsonl")
        pages.append(coding_page(coding))
        print_line(pages[0])

    return show
