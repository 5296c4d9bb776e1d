"""A run over many inputs: a progress bar, one bad input never stops it, and what failed is listed at the end."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import typer
from rich.markup import escape
from rich.progress import Progress
from rich.table import Table

from dateline.cli.talk import console, progress, say
from dateline.errors import DatelineError, LedgerError, ModelError

if TYPE_CHECKING:
    from dateline.reading import Input

Work = Callable[["Input"], bool]
"""What is done with a document; False where there was nothing to do."""


@dataclass(slots=True)
class Outcome:
    """How a run went: documents done, those with nothing to do, and inputs that failed with the reason.

    `passed_over`: files in folders that are of other formats.
    """

    done: int = 0
    known: int = 0
    passed_over: int = 0
    failures: list[tuple[str, str]] = field(default_factory=list)
    interrupted: bool = False

    @property
    def touched(self) -> bool:
        """Is there anything to say?"""
        return bool(self.done or self.known or self.passed_over or self.failures or self.interrupted)

    @property
    def exit_code(self) -> int:
        """130 interrupted, 1 some inputs failed, 0 done."""
        return 130 if self.interrupted else 1 if self.failures else 0


def run(
    files: Sequence[str], prepare: Callable[[], Work], *, keeps: bool, at_end: Callable[[], object] | None = None
) -> None:
    """Read the files and do the work on every document, then say how it went and leave with the exit code.

    `prepare` loads what the work needs; `keeps` says whether the work is kept, for the words of the summary; `at_end`
    is done once after all documents.
    """
    outcome = Outcome()
    try:
        # On one screen the bar would run through what is printed.
        with progress(hidden=not keeps and sys.stdout.isatty()) as bar:
            _work_through(files, prepare, outcome, bar)
            if at_end and outcome.done:
                bar.add_task("Linking", total=None)
                at_end()
    except KeyboardInterrupt:
        outcome.interrupted = True
    finally:
        if outcome.touched:
            summarise(outcome, keeps)
    if outcome.exit_code:
        raise typer.Exit(outcome.exit_code)


def _work_through(files: Sequence[str], prepare: Callable[[], Work], outcome: Outcome, bar: Progress) -> None:
    from dateline.reading import Failure, count_passed_over, read_all

    outcome.passed_over = count_passed_over(files)
    task = bar.add_task("Loading the language pipeline", total=None)
    work = prepare()
    for item in read_all(files):
        bar.update(task, description=escape(item.origin), advance=1)
        if isinstance(item, Failure):
            outcome.failures.append((item.origin, reason(item.error)))
        else:
            _work_on(item, work, outcome)


def _work_on(item: "Input", work: Work, outcome: Outcome) -> None:
    try:
        if work(item):
            outcome.done += 1
        else:
            outcome.known += 1
    except (LedgerError, ModelError, OSError):  # not this document's fault: the others would fail too
        raise
    except DatelineError as error:
        outcome.failures.append((item.origin, reason(error)))
    except Exception as error:  # noqa: BLE001 - a bug of ours in one document must not cost the others
        outcome.failures.append((item.origin, f"internal error, please report it: {type(error).__name__}: {error}"))


def reason(error: DatelineError) -> str:
    """The message without the place, which has a column of its own."""
    return f"{error.what}. {error.remedy}" if error.remedy else error.what


def summarise(outcome: Outcome, keeps: bool) -> None:
    """Say how a run went, and list what failed."""
    if outcome.interrupted:
        number = outcome.done + outcome.known
        kept = "; what was done is kept, run this again to go on" if keeps and number else ""
        say(f"Interrupted after {_reports(number)}{kept}.")
    elif keeps:
        known = f", {_reports(outcome.known)} there already" if outcome.known else ""
        say(f"{_reports(outcome.done)} added{known}.")
    if outcome.passed_over:
        files = "1 file" if outcome.passed_over == 1 else f"{outcome.passed_over:,} files"
        say(f"{files} of other formats passed over: reports end in .txt, .md, .html or .jsonl (or these and .gz).")
    if outcome.failures:
        console().print(_table(outcome.failures))


def _reports(count: int) -> str:
    return f"{count:,} report" if count == 1 else f"{count:,} reports"


def _table(failures: list[tuple[str, str]]) -> Table:
    table = Table(title=f"{len(failures)} failed", title_justify="left", title_style="bold red")
    table.add_column("input", overflow="fold")
    table.add_column("why", overflow="fold")
    for origin, reason in failures:
        table.add_row(escape(origin), escape(reason))
    return table
