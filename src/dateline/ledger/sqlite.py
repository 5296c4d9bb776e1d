"""Everything that is SQLite's own: opening the file, text and place indexes, read-only queries, and its errors."""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, Select, create_engine, event, select, text
from sqlalchemy.exc import DBAPIError

from dateline.errors import LedgerBusy, LedgerError, LedgerFull, NotALedger, QueryError
from dateline.ledger.schema import VERSION, documents
from dateline.ledger.storage import QUERY_REMEDY, SEARCH_REMEDY
from dateline.ledger.tables import check_version, lay_tables

APPLICATION = 0x646C6E65
"""SQLite's `application_id` of a ledger ("dlne")."""

CHECKPOINT = 10_000
"""Pages (of 4 kB) that may wait in the log beside the file before they are moved into it."""

CACHE = 64_000
"""Thousands of bytes of the file that are kept in memory: the upper parts of its indexes at a million events."""

SHORT = 40
"""Characters of a list whose reading is remembered."""

INDEXES = (
    "CREATE VIRTUAL TABLE document_search USING fts5"
    " (title, text, content = 'documents', content_rowid = 'serial', tokenize = 'unicode61 remove_diacritics 2')",
    "CREATE TRIGGER documents_searched AFTER INSERT ON documents BEGIN"
    " INSERT INTO document_search (rowid, title, text) VALUES (new.serial, new.title, new.text); END",
    "CREATE VIRTUAL TABLE place_index USING rtree (serial, south, north, west, east)",
    "CREATE TRIGGER places_indexed AFTER INSERT ON mentions WHEN new.lat IS NOT NULL AND new.lon IS NOT NULL BEGIN"
    " INSERT INTO place_index VALUES (new.serial, new.lat, new.lat, new.lon, new.lon); END",
    "CREATE TRIGGER places_forgotten AFTER DELETE ON mentions BEGIN"
    " DELETE FROM place_index WHERE serial = old.serial; END",
)


class Sqlite:
    """A ledger in one file. See `dateline.ledger.storage.Storage`."""

    def __init__(self, path: Path, *, create: bool, write: bool, patience: float) -> None:
        """Open the file at `path`; wait `patience` seconds for other writers."""
        self.where = str(path)
        self._path = path
        self._check_path(create)
        self._engine = _engine(path, create=create, write=write, patience=patience)

    def _check_path(self, create: bool) -> None:
        if self._path.is_dir():
            raise NotALedger("this is a folder", self.where, "Name a file")
        if not create and not self._path.exists():
            raise NotALedger("there is no such ledger", self.where, f"Make one with: dateline add {self.where} REPORT")
        if not self._path.parent.is_dir():
            remedy = f"Make the folder first: mkdir -p {self._path.parent}"
            raise NotALedger("its folder is not there", self.where, remedy)

    def prepare(self) -> None:
        """Lay the tables in a new file, check those of an old one; raises `NotALedger` or `LedgerVersion`."""
        with self.writing() as connection:
            if _pragma(connection, "application_id") == 0 and _is_blank(connection):
                _create(connection)
            else:
                self._check(connection)
        with self._plain_errors(), self._engine.connect() as connection:
            # Readers go on while one writes. Only outside a transaction.
            connection.connection.cursor().execute("PRAGMA journal_mode = WAL")

    def check(self) -> None:
        """Raise `NotALedger` or `LedgerVersion` unless the file is a ledger that this dateline reads."""
        with self.reading() as connection:
            self._check(connection)

    def _check(self, connection: Connection) -> None:
        if _pragma(connection, "application_id") != APPLICATION:
            if _is_blank(connection):
                raise NotALedger("this file is empty", self.where, f"Fill it with: dateline add {self.where} REPORT")
            raise NotALedger(
                "this is another program's SQLite file", self.where, "Name a ledger, or a new file for one"
            )
        check_version(_pragma(connection, "user_version"), self.where)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads."""
        with self._plain_errors(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes: it takes its lock at once, for one that reads first could not wait for others."""
        writer = self._engine.execution_options(writes=True)
        with self._plain_errors(), writer.begin() as connection:
            yield connection

    @contextmanager
    def asked(self, sql: str) -> Iterator[tuple[list[str], Iterator[tuple[Any, ...]]]]:
        """Columns and rows of a user's own SQL, which may read and nothing else; raises `QueryError`."""
        with self._plain_errors(), self._engine.connect() as connection:
            driver = connection.connection.driver_connection
            assert isinstance(driver, sqlite3.Connection)
            driver.execute("PRAGMA query_only = ON")
            driver.set_authorizer(_authorize)
            try:
                cursor = driver.execute(sql)
                if cursor.description is None:
                    raise QueryError("this asks for nothing", "query", "Write a SELECT")
                yield [name for name, *_ in cursor.description], iter(cursor)
            except sqlite3.Error as error:
                raise _refusal(error) from error
            finally:
                driver.set_authorizer(None)
                driver.execute("PRAGMA query_only = OFF")

    def documents_with(self, words: str) -> Select[tuple[str]]:
        """Keys of the reports whose title or text matches an FTS5 query."""
        found = text("SELECT rowid FROM document_search WHERE document_search MATCH :words").bindparams(words=words)
        return select(documents.c.id).where(documents.c.serial.in_(found.columns(documents.c.serial)))

    @contextmanager
    def searched(self, words: str) -> Iterator[None]:
        """Turn what is wrong with words to search for into a `QueryError`."""
        try:
            yield
        except DBAPIError as error:
            if getattr(error.orig, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_ERROR:
                raise
            raise QueryError("these words can't be searched for", repr(words), SEARCH_REMEDY) from error

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def _plain_errors(self) -> Iterator[None]:
        """Turn SQLite's errors into ours."""
        try:
            yield
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.Error):
                raise _plain(error.orig, self.where) from error
            raise
        except sqlite3.Error as error:
            raise _plain(error, self.where) from error


def _engine(path: Path, *, create: bool, write: bool, patience: float) -> Engine:
    mode = "rwc" if create else "rw" if write else "ro&immutable=1" if _is_sealed(path) else "ro"

    def connect() -> sqlite3.Connection:
        address = f"{path.absolute().as_uri()}?mode={mode}"
        connection = sqlite3.connect(address, uri=True, timeout=patience, check_same_thread=False)
        connection.isolation_level = None  # transactions are begun below, not by the driver
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
        if write:
            connection.execute("PRAGMA synchronous = NORMAL")
            # A report writes hundreds of pages: to move them into the file every few reports would cost as much again.
            connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT}")
        return connection

    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    made = create_engine("sqlite://", creator=connect, poolclass=QueuePool, json_deserializer=_json)
    event.listen(made, "begin", begin)
    return made


def _json(text: str) -> Any:
    """JSON read; most lists of a ledger are of a few codes, and the same over and over."""
    return list(_codes(text)) if len(text) <= SHORT and text.startswith("[") else json.loads(text)


@lru_cache(maxsize=4096)
def _codes(text: str) -> tuple[Any, ...]:
    return tuple(json.loads(text))


def _is_sealed(path: Path) -> bool:
    """Does the file lie where nothing can be written, so that SQLite can't lay its lock beside it?"""
    return not os.access(path.parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())


def _is_blank(connection: Connection) -> bool:
    return connection.exec_driver_sql("SELECT 1 FROM sqlite_master").first() is None


def _create(connection: Connection) -> None:
    lay_tables(connection, INDEXES, joined="group_concat")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


def _plain(error: sqlite3.Error, where: str) -> LedgerError | sqlite3.Error:
    """Our error for SQLite's; what is no mishap of the file but a bug stays as it is."""
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LedgerBusy("another process is writing to it", where, "Wait until it is done and run this again")
        case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
            return LedgerFull(f"it can't be written ({error})", where, "Free some space and run this again")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return LedgerFull(f"it can't be written ({error})", where, "Choose a folder that you may write to")
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return NotALedger(f"this is no ledger ({error})", where, "Name a ledger, or a new file for one")
        case _:
            return error


_REFUSED = {sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH}
_HARMLESS_PRAGMAS = {"table_info", "table_xinfo", "table_list", "data_version", "database_list", "index_list"}


def _authorize(action: int, first: str | None, *_: str | None) -> int:
    """Refuse what `query_only` lets through: other files, and pragmas that would undo it."""
    refused = action in _REFUSED or (action == sqlite3.SQLITE_PRAGMA and first not in _HARMLESS_PRAGMAS)
    return sqlite3.SQLITE_DENY if refused else sqlite3.SQLITE_OK


def _refusal(error: sqlite3.Error) -> QueryError:
    """Say why a query was not run."""
    writes = getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_AUTH, sqlite3.SQLITE_READONLY)
    what = "only queries that read are run here" if writes else str(error).rstrip(".")
    return QueryError(what, "query", QUERY_REMEDY)
