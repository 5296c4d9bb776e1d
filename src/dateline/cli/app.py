"""The command's root: puts the commands together and turns errors into messages and exit codes."""

import gc
import io
import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from dateline.cli.add import add
from dateline.cli.audit import audit
from dateline.cli.code import code
from dateline.cli.compare import compare
from dateline.cli.demo import demo
from dateline.cli.diff import diff
from dateline.cli.explain import explain
from dateline.cli.export import export
from dateline.cli.importing import import_codings
from dateline.cli.judge import judge, judgements, reviews
from dateline.cli.knowledge import knowledge
from dateline.cli.linked import copies, incidents, link, stories
from dateline.cli.query import query
from dateline.cli.records import events, figures, positions, statements
from dateline.cli.review import review
from dateline.cli.sitrep import sitrep
from dateline.cli.talk import complain
from dateline.errors import DatelineError, LedgerVersion, NotALedger, QueryError

DONE, FAILED, MISUSED, INTERRUPTED = 0, 1, 2, 130

COLLECT = 50_000, 20, 20
"""How seldom Python looks for cycles: records are many and have none, and a large report takes a third less time."""

GUIDE = """
**Begin**: `dateline demo` shows it all on sample reports. `dateline code report.html` shows what is read off a report
of yours, `dateline add war.ledger reports/` keeps what is read off a folder of them, `dateline sitrep war.ledger` and
`dateline events war.ledger --place Aleppo` ask. `dateline COMMAND --help` has an example of every command.

**Exit codes**: 0 done; 1 some inputs failed (they are listed), or the ledger could not be used; 2 wrong use;
130 interrupted (what was finished is kept).
"""


class Root(TyperGroup):
    """The root command: every command's errors come through here."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command; say in one line what went wrong, and leave with the exit code that is documented."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except DatelineError as error:
            complain(str(error))
            raise typer.Exit(
                MISUSED if isinstance(error, (QueryError, NotALedger, LedgerVersion)) else FAILED
            ) from None
        except BrokenPipeError:
            _close_quietly()
            raise typer.Exit(DONE) from None
        except OSError as error:
            _complain_unwritten(error)
            raise typer.Exit(FAILED) from None
        except KeyboardInterrupt:
            complain("interrupted")
            raise typer.Exit(INTERRUPTED) from None
        return result


def _complain_unwritten(error: OSError) -> None:
    if not error.filename:  # no file of ours: it is what we print that could not be written
        _close_quietly()
    complain(f"{error.filename or 'the output'}: it can't be written ({error.strerror or error})")


def _close_quietly() -> None:
    """The reader of our output has left (`| head`): the interpreter must not complain about it when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


app = typer.Typer(
    name="dateline",
    cls=Root,
    no_args_is_help=True,
    rich_markup_mode="markdown",
    epilog=GUIDE,
    pretty_exceptions_enable=False,
)

READ, ASK, LINK, REVIEW = "Read reports", "Ask the ledger", "Link reports", "Review the record"
EXCHANGE = "Exchange with others"
for panel, commands in (
    (READ, (demo, code, add)),
    (ASK, (sitrep, events, statements, figures, positions, explain, query)),
    (LINK, (link, copies, stories, incidents, diff)),
    (EXCHANGE, (export, compare)),
    (REVIEW, (review, audit, judge, judgements, reviews)),
):
    for command in commands:
        app.command(rich_help_panel=panel)(command)
app.command("import", rich_help_panel=EXCHANGE)(import_codings)
app.add_typer(knowledge, rich_help_panel="Look after the knowledge")


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"dateline {version('dateline')}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Read news reports of war and diplomacy and keep a sourced record: who did what, who says so, in which words."""


def run() -> None:
    """Run the command.

    What goes to a file or a pipe is UTF-8 everywhere, as JSON and the pages have to be; a terminal that can't show a
    character shows a question mark.
    """
    gc.set_threshold(*COLLECT)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    try:
        app()
    except OSError as error:  # help and the like are printed before any command is invoked
        _complain_unwritten(error)
        sys.exit(FAILED)
