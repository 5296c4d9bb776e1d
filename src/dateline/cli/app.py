"""The command's root: puts the commands together and turns errors into messages and exit codes."""

import typer

from dateline.cli.code import code

app = typer.Typer(name="dateline", no_args_is_help=True, rich_markup_mode="markdown")
app.command()(code)


@app.callback()
def root() -> None:
    """Read news reports of war and diplomacy and keep a sourced record of them."""


def main() -> None:
    """Run the command."""
    app()
