"""Ledgers as the commands open them that ask across reports: with everything linked."""

from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli.talk import say
from dateline.errors import LedgerBusy, LedgerFull

if TYPE_CHECKING:
    from dateline.ledger import Ledger


def open_linked(address: str | Path) -> "Ledger":
    """Open a ledger to read; what waits to be linked is linked first, if the ledger can be written just now."""
    from dateline.ledger import Ledger
    from dateline.linking import is_waiting, link

    kept = Ledger(address, create=False)
    if is_waiting(kept):
        try:
            with Ledger(address, create=False, write=True, patience=1.0) as written:
                link(written)
        except (LedgerBusy, LedgerFull):
            say("Some reports are not linked yet, and the ledger can't be written now: run dateline link later.")
    return kept
