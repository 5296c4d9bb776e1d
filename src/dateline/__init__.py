"""dateline reads news reports of war and diplomacy and keeps a sourced record of them.

The way in:

    import dateline
    coder = dateline.Coder()                  # loads the language pipeline and the knowledge once
    document = dateline.read("report.html")   # a path, bytes or text
    coding = coder.code(document)             # mentions, statements, events, figures, positions
    with dateline.Ledger("my.ledger") as ledger:
        ledger.add([coding])                  # keeps it; adding twice changes nothing
        ledger.events(place="Aleppo")         # and asks for it
        dateline.find_incidents(ledger)       # the same happening in several reports
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.coding import Coder
    from dateline.errors import DatelineError
    from dateline.knowledge import Knowledge
    from dateline.ledger import Ledger
    from dateline.linking import find_incidents, find_stories
    from dateline.reading import read
    from dateline.records import Coding, Document

__all__ = [
    "Coder",
    "Coding",
    "DatelineError",
    "Document",
    "Knowledge",
    "Ledger",
    "find_incidents",
    "find_stories",
    "read",
]

_HOMES = {
    "Coder": "coding",
    "Coding": "records",
    "DatelineError": "errors",
    "Document": "records",
    "Knowledge": "knowledge",
    "Ledger": "ledger",
    "find_incidents": "linking",
    "find_stories": "linking",
    "read": "reading",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is asked for: `dateline --help` must not wait for the parser."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
