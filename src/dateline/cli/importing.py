"""`dateline import`: codings that were exported, or made elsewhere, into a ledger."""

from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape
from rich.progress import Progress

from dateline.cli.options import LedgerPath
from dateline.cli.run import Outcome, reason, summarise
from dateline.cli.talk import progress
from dateline.errors import InputError

if TYPE_CHECKING:
    from dateline.ledger import Ledger


def import_codings(
    ledger: LedgerPath,
    files: Annotated[
        list[str], typer.Argument(metavar="FILE", help="JSON lines (.gz too), a coding a line; - for standard input.")
    ],
    wait: Annotated[float, typer.Option(metavar="SECONDS", help="How long to wait for another writer.")] = 30.0,
) -> None:
    """Keep codings in a ledger, which is made if it is not there: what `export jsonl` or `code --format jsonl` wrote.

    Nothing is coded again. A coding that is there already is passed over; a line that holds none never stops the
    others.

    **Example:** `dateline import copy.ledger codings.jsonl`
    """
    from dateline.ledger import Ledger
    from dateline.linking import link

    outcome = Outcome()
    try:
        with Ledger(ledger, patience=wait) as kept, progress() as bar:
            for file in files:
                _take(file, kept, outcome, bar)
            if outcome.done:
                bar.add_task("Linking", total=None)
                link(kept)
    except KeyboardInterrupt:
        outcome.interrupted = True
    finally:
        if outcome.touched:
            summarise(outcome, keeps=True)
    if outcome.exit_code:
        raise typer.Exit(outcome.exit_code)


def _take(file: str, ledger: "Ledger", outcome: Outcome, bar: Progress) -> None:
    from dateline.ledger.incoming import Refused, read_codings

    task, empty = bar.add_task(escape(file), total=None), True
    try:
        for found in read_codings(file):
            empty = False
            bar.update(task, advance=1)
            if isinstance(found, Refused):
                outcome.failures.append((found.where, reason(found.error)))
            elif ledger.add([found]):
                outcome.done += 1
            else:
                outcome.known += 1
        if empty:
            outcome.failures.append((file, "it holds no codings"))
    except InputError as error:
        outcome.failures.append((file, reason(error)))
