"""What is said to the person at the terminal: on standard error, so that standard output stays data."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)


def console() -> Console:
    """Standard error, as it is now."""
    return Console(stderr=True)


def complain(message: str) -> None:
    """One line that says what went wrong."""
    console().print(f"[bold red]dateline:[/] {escape(message)}", soft_wrap=True, highlight=False)


def say(message: str) -> None:
    """One line of talk."""
    console().print(escape(message), soft_wrap=True, highlight=False)


@contextmanager
def progress(*, hidden: bool = False, sized: bool = False) -> Iterator[Progress]:
    """A progress bar; none where standard error is no terminal. `sized`: what is counted are bytes of known files."""
    screen = console()
    counted = (BarColumn(), DownloadColumn(), TimeRemainingColumn()) if sized else (TextColumn("{task.completed:,}"),)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), *counted, TimeElapsedColumn())
    with Progress(*columns, console=screen, transient=True, disable=hidden or not screen.is_terminal) as bar:
        yield bar
