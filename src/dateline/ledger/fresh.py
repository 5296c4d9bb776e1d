"""The codings that were kept last, so that linking need not read them back."""

from collections.abc import Iterable

from sqlalchemy import Connection

from dateline.ledger import schema
from dateline.ledger.among import listed, rows_of
from dateline.records import Coding

MOST = 50
"""Codings that are remembered."""

_CODINGS = schema.codings.c
_AS_MADE = rows_of(_CODINGS.document, _CODINGS.document, _CODINGS.serial).where(
    _CODINGS.current, _CODINGS.records.is_(None)
)
"""Asks for the current codings of reports that nobody has corrected."""


class Fresh:
    """Codings by the keys of their reports, with the numbers that the ledger gave them."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[int, Coding]] = {}

    def note(self, key: str, serial: int, coding: Coding) -> None:
        """Remember a coding, and forget the oldest if there are many."""
        self._kept.pop(key, None)
        self._kept[key] = serial, coding
        if len(self._kept) > MOST:
            del self._kept[next(iter(self._kept))]

    def read(self, connection: Connection, keys: Iterable[str]) -> dict[str, Coding]:
        """The current codings of those reports that are remembered, and that nobody coded anew or corrected since."""
        wanted = [key for key in keys if key in self._kept]
        found = connection.execute(_AS_MADE, {"keys": listed(wanted)}).all() if wanted else []
        return {key: self._kept[key][1] for key, serial in found if self._kept[key][0] == serial}
