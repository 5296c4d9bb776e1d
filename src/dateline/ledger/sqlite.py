"""Everything that is SQLite's own: opening the file, text and place indexes, read-only queries, and its errors."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, Select, create_engine, event, select, text
from sqlalchemy.exc import DBAPIError

from dateline.errors import LedgerBusy, LedgerError, LedgerFull, LedgerVersion, NotALedger, QueryError
from dateline.ledger.schema import VERSION, documents
from dateline.ledger.tables import metadata
from dateline.ledger.views import VIEWS

APPLICATION = 0x646C6E65
"""SQLite's `application_id` of a ledger ("dlne")."""

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


def engine(path: Path, *, write: bool, patience: float) -> Engine:
    """An engine for the file at `path`; `patience` is how many seconds to wait for other writers."""
    mode = "rwc" if write else "ro&immutable=1" if _is_sealed(path) else "ro"

    def connect() -> sqlite3.Connection:
        address = f"{path.absolute().as_uri()}?mode={mode}"
        connection = sqlite3.connect(address, uri=True, timeout=patience, check_same_thread=False)
        connection.isolation_level = None  # transactions are begun below, not by the driver
        connection.execute("PRAGMA foreign_keys = ON")
        if write:
            connection.execute("PRAGMA synchronous = NORMAL")
        return connection

    made = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    # A writer takes its lock at once: one that only reads first could not wait for another writer.
    begin = "BEGIN IMMEDIATE" if write else "BEGIN"
    event.listen(made, "begin", lambda connection: connection.exec_driver_sql(begin))
    return made


def _is_sealed(path: Path) -> bool:
    """Does the file lie where nothing can be written, so that SQLite can't lay its lock beside it?"""
    return not os.access(path.parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()


def prepare(engine: Engine, path: Path) -> None:
    """Lay the tables in a new file, check those of an old one; raises `NotALedger` or `LedgerVersion`."""
    with engine.begin() as connection:
        found = _pragma(connection, "application_id")
        if found == 0 and _is_blank(connection):
            _create(connection)
        else:
            check(connection, path)
    with engine.connect() as connection:
        # Readers go on while one writes. Only outside a transaction.
        connection.connection.cursor().execute("PRAGMA journal_mode = WAL")


def check(connection: Connection, path: Path) -> None:
    """Raise `NotALedger` or `LedgerVersion` unless the file is a ledger that this dateline reads."""
    if _pragma(connection, "application_id") != APPLICATION:
        raise NotALedger("this is another program's SQLite file", str(path), "Name a ledger, or a new file for one")
    version = _pragma(connection, "user_version")
    if version != VERSION:
        raise LedgerVersion(
            f"this ledger has schema {version}, this dateline reads schema {VERSION}",
            str(path),
            "Use the dateline that made it, or add the reports to a new ledger",
        )


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())


def _is_blank(connection: Connection) -> bool:
    return connection.exec_driver_sql("SELECT 1 FROM sqlite_master").first() is None


def _create(connection: Connection) -> None:
    metadata.create_all(connection)
    for statement in (*INDEXES, *VIEWS.values()):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql("INSERT INTO meta (name, value) VALUES ('schema', ?)", (str(VERSION),))
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


def documents_with(words: str) -> Select[tuple[str]]:
    """Keys of the reports whose title or text matches an FTS5 query."""
    found = text("SELECT rowid FROM document_search WHERE document_search MATCH :words").bindparams(words=words)
    return select(documents.c.id).where(documents.c.serial.in_(found.columns(documents.c.serial)))


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into ours."""
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise _plain(error.orig, path) from error
        raise
    except sqlite3.Error as error:
        raise _plain(error, path) from error


def _plain(error: sqlite3.Error, path: Path) -> LedgerError | sqlite3.Error:
    """Our error for SQLite's; what is no mishap of the file but a bug stays as it is."""
    where = str(path)
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


@contextmanager
def asked(engine: Engine, sql: str) -> Iterator[sqlite3.Cursor]:
    """The rows of a user's own SQL, which may read and nothing else; raises `QueryError`."""
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.execute("PRAGMA query_only = ON")
        driver.set_authorizer(_authorize)
        try:
            cursor = driver.execute(sql)
            if cursor.description is None:
                raise QueryError("this asks for nothing", "query", "Write a SELECT")
            yield cursor
        except sqlite3.Error as error:
            raise _refusal(error) from error
        finally:
            driver.set_authorizer(None)
            driver.execute("PRAGMA query_only = OFF")


@contextmanager
def searched(words: str) -> Iterator[None]:
    """Turn what is wrong with words to search for into a `QueryError`."""
    try:
        yield
    except DBAPIError as error:
        if getattr(error.orig, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_ERROR:
            raise
        raise QueryError("these words can't be searched for", repr(words), _SEARCH_REMEDY) from error


_SEARCH_REMEDY = 'Write words (convoy aid), "a phrase" in straight quotes, or words joined by AND, OR, NOT'


def _refusal(error: sqlite3.Error) -> QueryError:
    """Say why a query was not run."""
    writes = getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_AUTH, sqlite3.SQLITE_READONLY)
    what = "only queries that read are run here" if writes else str(error).rstrip(".")
    return QueryError(what, "query", "The tables are described in docs/ledger.md")
