"""`dateline code`: read reports and show what is coded, keeping nothing."""

from typing import Annotated

import typer

from dateline.coding import Coder
from dateline.jsonform import dumps
from dateline.reading import Failure, read_all


def code(
    files: Annotated[
        list[str], typer.Argument(help="Reports: text, Markdown, HTML, JSONL; folders; - for standard input")
    ],
    format: Annotated[str, typer.Option(help="table, jsonl or html")] = "table",
) -> None:
    """Read reports and show what is coded; nothing is kept."""
    coder = Coder()
    for item in read_all(files):
        if not isinstance(item, Failure):
            typer.echo(dumps(coder.code(item.document)))
