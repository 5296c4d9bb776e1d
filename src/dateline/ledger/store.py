"""The ledger: codings of reports, kept in one file and asked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, select

from dateline import jsonform
from dateline.errors import NotALedger, QueryError
from dateline.ledger import schema, sqlite
from dateline.ledger.from_rows import read_coding, read_document
from dateline.ledger.keeping import coded, current, keep_coding, keep_document, supersede
from dateline.ledger.keys import document_key
from dateline.ledger.queries import EVENTS, FIGURES, POSITIONS, STATEMENTS, Filter, Kind, RowType, find
from dateline.ledger.rows import EventRow, FigureRow, PositionRow, StatementRow
from dateline.records import CoderVersion, Coding, Document


@dataclass(frozen=True, slots=True)
class Report:
    """A report as the ledger keeps it: its key, all names under which it came, and its text."""

    key: str
    names: tuple[str, ...]
    title: str | None
    publisher: str | None
    published_day: str | None
    text: str


class Ledger:
    """Codings in one SQLite file. Several processes may read while one writes; writers wait for each other.

        with Ledger("syria.ledger") as ledger:
            ledger.add([coding])
            for event in ledger.events(since="2016-12", place="Aleppo"):
                print(event.date, event.actors, event.type, event.words)

    Every document is one transaction: whatever happens, a ledger holds whole documents only.
    """

    def __init__(self, path: str | Path, *, create: bool = True, patience: float = 30.0) -> None:
        """Open the ledger at `path`, to write unless `create` is False; wait `patience` seconds for other writers.

        Raises `NotALedger` for another file, and with `create=False` for none; `LedgerVersion` for another schema.
        """
        self.path = Path(path)
        self._check_path(create)
        self._engine = sqlite.engine(self.path, write=create, patience=patience)
        try:
            self._open(create)
        except BaseException:
            self.close()
            raise

    def _check_path(self, create: bool) -> None:
        where = str(self.path)
        if self.path.is_dir():
            raise NotALedger("this is a folder", where, "Name a file")
        if not create and not self.path.exists():
            raise NotALedger("there is no such ledger", where, f"Make one with: dateline add {where} REPORT")
        if not self.path.parent.is_dir():
            raise NotALedger("its folder is not there", where, f"Make the folder first: mkdir -p {self.path.parent}")

    def _open(self, create: bool) -> None:
        with sqlite.plain_errors(self.path):
            if create:
                sqlite.prepare(self._engine, self.path)
            else:
                with self._engine.connect() as connection:
                    sqlite.check(connection, self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with sqlite.plain_errors(self.path), self._engine.begin() as connection:
            yield connection

    # What comes in

    def add(self, codings: Iterable[Coding]) -> int:
        """Keep codings, each in a transaction of its own; gives how many were new.

        A coding that is there already (same report, same coder) changes nothing; one by another coder takes the place
        of the current one, which is kept beside it.
        """
        return sum(self._add(coding) for coding in codings)

    def holds(self, document: Document, coder: CoderVersion) -> bool:
        """Is there a coding of this report by this coder?"""
        with self._transaction() as connection:
            return coded(connection, document_key(document), coder)

    def _add(self, coding: Coding) -> bool:
        key = document_key(coding.document)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        with self._transaction() as connection:
            keep_document(connection, coding.document, key, now)
            if coded(connection, key, coding.coder):
                return False
            supersede(connection, key)
            keep_coding(connection, coding, key, now)
            return True

    # What goes out

    def documents(self) -> list[str]:
        """The keys of all reports, in the order in which they came."""
        with self._transaction() as connection:
            return list(connection.scalars(select(schema.documents.c.id).order_by(schema.documents.c.serial)))

    def reports(self) -> list[Report]:
        """All reports with their texts, in the order in which they came."""
        table, names = schema.documents.c, schema.document_names.c
        columns = (table.id, table.title, table.publisher, table.published_day, table.text)
        called: dict[str, list[str]] = defaultdict(list)
        with self._transaction() as connection:
            for key, name in connection.execute(select(names.document, names.name).order_by(names.n)):
                called[key].append(name)
            found = connection.execute(select(*columns).order_by(table.serial)).all()
        return [Report(key, tuple(called[key]), *rest) for key, *rest in found]

    def coding(self, key: str) -> Coding:
        """The current coding of a report by its key; raises `QueryError` where there is none."""
        with self._transaction() as connection:
            document = read_document(connection, key)
            if document is None:
                raise QueryError("there is no such report", key, "List them with: SELECT id, name FROM documents")
            return read_coding(connection, document, key, current(connection, key))

    def codings(self) -> Iterator[tuple[str, Coding]]:
        """Key and current coding of every report."""
        for key in self.documents():
            yield key, self.coding(key)

    def history(self, key: str) -> list[Coding]:
        """The superseded codings of a report, oldest first."""
        codings = schema.codings.c
        query = select(codings.records).where(codings.document == key, codings.current.is_(False))
        with self._transaction() as connection:
            document = read_document(connection, key)
            if document is None:
                return []
            form = jsonform.document_to_json(document)
            kept = connection.scalars(query.order_by(codings.serial))
            return [jsonform.from_json({**records, "document": form}) for records in kept]

    def find_record(self, record: str) -> tuple[str, str]:
        """Document key and record id of `KEY:RECORD`, where KEY may be cut short as long as it is one report's."""
        start, _, name = record.partition(":")
        ids = schema.documents.c.id
        with self._transaction() as connection:
            found = list(connection.scalars(select(ids).where(ids.startswith(start.lower(), autoescape=True)).limit(2)))
        if not start or not name or not found:
            raise QueryError("there is no such record", repr(record), "Ids look like 3fa9c1d2b7e04a55:e4")
        if len(found) > 1:
            raise QueryError("several reports begin like this", repr(record), "Write more of the id")
        return found[0], name

    def statements(self, **asked: str | None) -> list[StatementRow]:
        """Statements by filter; see `Filter` for what can be asked."""
        return self._find(STATEMENTS, asked)

    def events(self, **asked: str | None) -> list[EventRow]:
        """Events by filter; see `Filter` for what can be asked."""
        return self._find(EVENTS, asked)

    def figures(self, **asked: str | None) -> list[FigureRow]:
        """Figures by filter; see `Filter` for what can be asked."""
        return self._find(FIGURES, asked)

    def positions(self, **asked: str | None) -> list[PositionRow]:
        """Positions by filter; see `Filter` for what can be asked."""
        return self._find(POSITIONS, asked)

    def _find(self, kind: Kind[RowType], asked: dict[str, str | None]) -> list[RowType]:
        with self._transaction() as connection:
            return find(connection, kind, Filter(**asked))

    @contextmanager
    def query(self, sql: str) -> Iterator[tuple[list[str], Iterator[tuple[Any, ...]]]]:
        """Column names and rows of SQL that reads; raises `QueryError` for SQL that is wrong or that would write."""
        with sqlite.plain_errors(self.path), sqlite.asked(self._engine, sql) as cursor:
            yield [name for name, *_ in cursor.description or ()], iter(cursor)
