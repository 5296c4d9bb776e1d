"""`dateline add`: read reports and keep what is coded."""

from typing import Annotated

import typer

from dateline.cli.options import Files, LedgerPath, Lexicons
from dateline.cli.run import Work, run


def add(
    ledger: LedgerPath,
    files: Files,
    wait: Annotated[float, typer.Option(metavar="SECONDS", help="How long to wait for another writer.")] = 30.0,
    knowledge: Lexicons = None,
) -> None:
    """Read reports and keep what is coded in a ledger, which is made if it is not there; then link the reports.

    A report that is there already is passed over, so a run that was interrupted can simply be run again. One report
    that can't be read never stops the others.

    **Example:** `dateline add war.ledger reports/ more.jsonl`
    """
    from dateline.ledger import Ledger
    from dateline.linking import link

    with Ledger(ledger, patience=wait) as kept:

        def prepare() -> Work:
            from dateline.coding import Coder

            coder = Coder(overlays=knowledge or ())
            return lambda item: (
                not kept.holds(item.document, coder.version) and bool(kept.add([coder.code(item.document)]))
            )

        run(files, prepare, keeps=True, at_end=lambda: link(kept))
