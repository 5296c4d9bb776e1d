"""`dateline demo`: the main job on the sample reports that ship with the package."""

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
        add(ledger, [str(REPORTS)])
        print_report(report_of(ledger, Wanted(), private=True), paper(), MOST)
    _point_on(keep)


def _point_on(keep: Path | None) -> None:
    """Where to go next."""
    say("")
    if keep:
        say(f"All of it: dateline sitrep {keep} --all. What is behind a line: dateline explain {keep} RECORD")
    else:
        say("Keep the ledger to look behind a line (dateline explain): dateline demo --keep demo.ledger")
    say("Your own reports: dateline add my.ledger FOLDER_OR_FILES, then dateline sitrep my.ledger")
