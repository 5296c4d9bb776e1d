"""`dateline demo`: the main job on the sample reports that ship with the package."""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from dateline.cli.add import add
from dateline.cli.sitrep import paper, report_of
from dateline.cli.talk import say

MOST = 2
"""Lines of each list: the demo is to be read through."""


def demo(
    keep: Annotated[
        Path | None, typer.Option(metavar="LEDGER", help="Keep the demo's ledger in this file.", dir_okay=False)
    ] = None,
) -> None:
    """Code the sample reports that ship with dateline, and print their situation report.

    The samples tell of the last days of the battle for eastern Aleppo in December 2016; their publishers are invented.

    **Example:** `dateline demo --keep demo.ledger`
    """
    from dateline.demo import REPORTS
    from dateline.reporting import Wanted, print_report

    with TemporaryDirectory() as folder:
        ledger = keep or Path(folder) / "demo.ledger"
        say("Coding the sample reports: eastern Aleppo, December 2016; their publishers are invented.")
        add(str(ledger), [str(REPORTS)])
        print_report(report_of(ledger, Wanted(), private=True), paper(), MOST)
    _point_on(keep)


def _point_on(keep: Path | None) -> None:
    """Where to go next."""
    me = _called()
    say("")
    if keep:
        say(f"All of it: {me} sitrep {keep} --all")
        say(f"What is behind a line: {me} explain {keep} RECORD")
    else:
        say(f"Keep the ledger, to look behind a line: {me} demo --keep demo.ledger")
    say(f"Your own reports: {me} add my.ledger FILES_OR_FOLDER")
    say(f"                  {me} sitrep my.ledger")


def _called() -> str:
    """How to call this command again from here: `dateline` where that finds it, else as it was called."""
    called = Path(sys.argv[0])
    known = called.stem != "dateline" or shutil.which("dateline") == str(called)
    return "dateline" if known else str(called)
