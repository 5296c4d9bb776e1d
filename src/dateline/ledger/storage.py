"""What a ledger needs of the database that it lies in: the little in which SQLite and PostgreSQL differ."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import URL, Connection, Select, make_url
from sqlalchemy.exc import ArgumentError

from dateline.errors import NotALedger

SEARCH_REMEDY = 'Write words (convoy aid), "a phrase" in straight quotes, or words joined by AND, OR, NOT'
QUERY_REMEDY = "The tables are described in docs/ledger.md"


class Storage(Protocol):
    """A place for the tables. Whatever goes wrong in it comes out as one of our errors."""

    where: str
    """What the place is called, without a password."""

    def prepare(self) -> None:
        """Lay the tables in a new place, check those of an old one; raises `NotALedger` or `LedgerVersion`."""

    def check(self) -> None:
        """Raise `NotALedger` or `LedgerVersion` unless this is a ledger that this dateline reads."""

    def reading(self) -> AbstractContextManager[Connection]:
        """A transaction that reads, and sees nothing of what others write meanwhile."""

    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction that writes; writers wait for each other, and raise `LedgerBusy` when that takes too long."""

    def asked(self, sql: str) -> AbstractContextManager[tuple[list[str], Iterator[tuple[Any, ...]]]]:
        """Columns and rows of a user's own SQL, which may read and nothing else; raises `QueryError`."""

    def documents_with(self, words: str) -> Select[tuple[str]]:
        """Keys of the reports whose title or text holds words, a "phrase", or words joined by AND, OR, NOT."""

    def searched(self, words: str) -> AbstractContextManager[None]:
        """Turn what is wrong with words to search for into a `QueryError`."""

    def close(self) -> None:
        """Let go of the place."""


def open_storage(address: str | Path, *, create: bool, write: bool, patience: float) -> Storage:
    """The storage at an address: a file, or a database (postgresql://user@host/name).

    Args:
        address: where it is.
        create: lay the tables where there are none.
        write: open it to write.
        patience: seconds to wait for other writers.
    """
    if isinstance(address, str) and "://" in address:
        from dateline.ledger.postgres import Postgres  # SQLite alone needs no driver

        return Postgres(_url(address), write=write, patience=patience)
    from dateline.ledger.sqlite import Sqlite

    return Sqlite(Path(address), create=create, write=write, patience=patience)


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except ArgumentError:
        url = None
    if url is None or url.get_backend_name() not in ("postgresql", "postgres"):
        raise NotALedger("this is no address of a ledger", address, "Name a file, or postgresql://USER@HOST/DATABASE")
    return url
