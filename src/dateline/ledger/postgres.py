"""Everything that is PostgreSQL's own: connecting, text and place indexes, read-only queries, and its errors."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import errors
from sqlalchemy import URL, Connection, Select, create_engine, event, inspect, select, text
from sqlalchemy.exc import DBAPIError

from dateline.errors import DatelineError, LedgerBusy, LedgerFull, NotALedger, QueryError, UnreadableInput
from dateline.ledger.schema import documents, meta
from dateline.ledger.storage import QUERY_REMEDY, SEARCH_REMEDY
from dateline.ledger.tables import check_version, lay_tables

WRITERS = 0x646C6E65
"""The lock of a database that its writers hold in turn ("dlne"): one that reads first could not wait for another."""

SEARCHED = "to_tsvector('simple', left(coalesce(title, '') || ' ' || text, 200000))"
"""What is searched: PostgreSQL indexes about a megabyte of a text and refuses what is longer."""

INDEXES = (
    f"CREATE INDEX document_search ON documents USING gin ({SEARCHED})",
    "CREATE INDEX mentions_by_place ON mentions (lat, lon) WHERE lat IS NOT NULL AND lon IS NOT NULL",
    "CREATE VIEW place_index AS SELECT serial, lat AS south, lat AS north, lon AS west, lon AS east FROM mentions"
    " WHERE lat IS NOT NULL AND lon IS NOT NULL",
)


class Postgres:
    """A ledger in a PostgreSQL database. See `dateline.ledger.storage.Storage`."""

    def __init__(self, url: URL, *, write: bool, patience: float) -> None:
        """Connect to the database when it is needed; wait `patience` seconds for other writers."""
        self.where = url.render_as_string(hide_password=True)
        self._engine = create_engine(url.set(drivername="postgresql+psycopg"))
        self._writer = self._engine.execution_options(postgresql_readonly=not write)
        self._reader = self._engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

        @event.listens_for(self._engine, "connect")
        def prepare(connection: psycopg.Connection, _: object) -> None:
            connection.execute(f"SET lock_timeout = {max(1, round(patience * 1000))}")
            connection.commit()

    def prepare(self) -> None:
        """Lay the tables in an empty database, check those of a ledger; raises `NotALedger` or `LedgerVersion`."""
        with self.writing() as connection:
            if inspect(connection).get_table_names():
                self._check(connection)
            else:
                lay_tables(connection, INDEXES, joined="string_agg")

    def check(self) -> None:
        """Raise `NotALedger` or `LedgerVersion` unless the database holds a ledger that this dateline reads."""
        with self.reading() as connection:
            self._check(connection)

    def _check(self, connection: Connection) -> None:
        tables = inspect(connection).get_table_names()
        if not tables:
            raise NotALedger("there is no such ledger", self.where, f"Make one with: dateline add {self.where} REPORT")
        if not {"meta", "codings"} <= set(tables):
            raise NotALedger("this is another program's database", self.where, "Name a ledger, or an empty database")
        version = connection.scalar(select(meta.c.value).where(meta.c.name == "schema"))
        check_version(int(version or 0), self.where)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads, all of it as things were when it began."""
        with self._plain_errors(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes: writers take turns, as on a file."""
        with self._plain_errors(), self._writer.begin() as connection:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": WRITERS})
            yield connection

    @contextmanager
    def asked(self, sql: str) -> Iterator[tuple[list[str], Iterator[tuple[Any, ...]]]]:
        """Columns and rows of a user's own SQL, which may read and nothing else; raises `QueryError`.

        It is run as a cursor of a transaction that reads only: that takes one statement, and no other than a query.
        """
        with self._plain_errors(), self._reader.begin() as connection:
            driver = connection.connection.driver_connection
            assert isinstance(driver, psycopg.Connection)
            try:
                with driver.cursor("asked") as cursor:
                    cursor.execute(sql.encode())
                    yield [column.name for column in cursor.description or ()], iter(cursor)
            except psycopg.Error as error:
                raise QueryError(_first_line(error), "query", QUERY_REMEDY) from error

    def documents_with(self, words: str) -> Select[tuple[str]]:
        """Keys of the reports whose title or text holds the words."""
        if words.count('"') % 2 or not words.strip() or "NEAR(" in words:
            raise QueryError("these words can't be searched for", repr(words), SEARCH_REMEDY)
        wanted = text(f"{SEARCHED} @@ websearch_to_tsquery('simple', :words)").bindparams(words=_web_search(words))
        return select(documents.c.id).where(wanted)

    @contextmanager
    def searched(self, words: str) -> Iterator[None]:
        """No words are wrong for PostgreSQL once they are asked for."""
        yield

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def _plain_errors(self) -> Iterator[None]:
        """Turn PostgreSQL's errors into ours."""
        try:
            yield
        except DBAPIError as error:
            if isinstance(error.orig, psycopg.Error) and (ours := _plain(error.orig, self.where)):
                raise ours from error
            raise


def _web_search(words: str) -> str:
    """Words joined by AND, OR and NOT as PostgreSQL's search wants them: one after the other, with or, with a dash."""
    return re.sub(r"\bNOT\s+", "-", re.sub(r"\bAND\b", " ", words))


def _plain(error: psycopg.Error, where: str) -> DatelineError | None:
    """Our error for PostgreSQL's; None for what is no mishap but a bug."""
    why = _first_line(error)
    match error:
        case errors.LockNotAvailable() | errors.DeadlockDetected() | errors.SerializationFailure():
            return LedgerBusy("another process is writing to it", where, "Wait until it is done and run this again")
        case errors.DiskFull():
            return LedgerFull(f"it can't be written ({why})", where, "Free some space and run this again")
        case errors.InsufficientPrivilege() | errors.ReadOnlySqlTransaction():
            return LedgerFull(f"it can't be written ({why})", where, "Ask for the right to write to it")
        case errors.UntranslatableCharacter() | psycopg.DataError() if "NUL" in why or "0x00" in why:
            return UnreadableInput("its text has a character of code 0", where, "Take it out, or use a ledger file")
        case psycopg.OperationalError():
            return NotALedger(f"it can't be reached ({why})", where, "See that the server runs and has this database")
        case _:
            return None


def _first_line(error: psycopg.Error) -> str:
    return str(error).strip().partition("\n")[0].rstrip(".")
