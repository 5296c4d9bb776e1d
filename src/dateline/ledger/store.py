"""The ledger: codings of reports, kept in one file or database and asked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from sqlalchemy import ColumnElement, select

from dateline import jsonform
from dateline.errors import QueryError
from dateline.ledger import schema
from dateline.ledger.fresh import Fresh
from dateline.ledger.from_rows import current_coder, read_coding, read_codings, read_document
from dateline.ledger.judgements import Judgement, Likeness, keep_judgement, list_judgements, undo_judgement
from dateline.ledger.keeping import coded, keep_coding, keep_document, say_anew, supersede
from dateline.ledger.keys import document_key, full
from dateline.ledger.links import Links
from dateline.ledger.overruling import Overruled, weigh
from dateline.ledger.queries import (
    EVENTS,
    FIGURES,
    POSITIONS,
    STATEMENTS,
    Filter,
    Kind,
    RowType,
    documents_named,
    find,
    known,
    telling_of,
)
from dateline.ledger.queue import parts
from dateline.ledger.report import Report
from dateline.ledger.reviewing import keep_review, list_reviews, machine_coding, undo_review
from dateline.ledger.reviews import Review, Verdict
from dateline.ledger.rows import EventRow, FigureRow, PositionRow, StatementRow
from dateline.ledger.storage import open_storage
from dateline.records import CoderVersion, Coding, Document


class Ledger:
    """Codings in one SQLite file, or in a PostgreSQL database for a team.

    Several processes may read while one writes; writers wait for each other.

        with Ledger("syria.ledger") as ledger:
            ledger.add([coding])
            for event in ledger.events(since="2016-12", place="Aleppo"):
                print(event.date, event.actors, event.type, event.words)

    Every document is one transaction: whatever happens, a ledger holds whole documents only.
    """

    def __init__(
        self, address: str | Path, *, create: bool = True, write: bool | None = None, patience: float = 30.0
    ) -> None:
        """Open the ledger at `address`: a file, or a database (postgresql://user@host/name).

        Raises `NotALedger` for what is something else, and with `create=False` for what is not there; `LedgerVersion`
        for another schema.

        Args:
            address: where it is.
            create: make it where it is not there.
            write: open it to write; if None, where it may be made.
            patience: seconds to wait for other writers.
        """
        write = create if write is None else write
        self.writable = write
        self._storage = open_storage(address, create=create, write=write, patience=patience)
        self.where = self._storage.where
        self._fresh = Fresh()
        try:
            if create:
                self._storage.prepare()
            else:
                self._storage.check()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or database."""
        self._storage.close()

    # What comes in

    def add(self, codings: Iterable[Coding]) -> int:
        """Keep codings, each in a transaction of its own; gives how many were new.

        A coding that is there already (same report, same coder) changes nothing; one by another coder takes the place
        of the current one, which is kept beside it.
        """
        return sum(self._add(coding) for coding in codings)

    def holds(self, document: Document, coder: CoderVersion) -> bool:
        """Is there a coding of this report by this coder?"""
        with self._storage.reading() as connection:
            return coded(connection, document_key(document), coder)

    def _add(self, coding: Coding) -> bool:
        key = document_key(coding.document)
        with self._storage.writing() as connection:
            keep_document(connection, coding.document, key, _now())
            if coded(connection, key, coding.coder):
                return False
            had = supersede(connection, key)
            serial = keep_coding(connection, coding, key, _now())
            if had:
                say_anew(connection, key)
        self._fresh.note(key, serial, coding)
        return True

    @contextmanager
    def links(self, *, write: bool = False) -> Iterator[Links]:
        """The links across reports, for one transaction."""
        with self._storage.writing() if write else self._storage.reading() as connection:
            yield Links(connection, self._fresh)

    # What people say

    def judge(self, one: str, other: str, verdict: str, *, by: str, why: str | None = None) -> int:
        """Keep a person's word whether two events are the same happening; gives the judgement's number.

        Args:
            one: an event's id, and `other` another's; see `find_record`.
            other: the other event's id.
            verdict: same, different or unsure.
            by: who says so.
            why: for what reason.
        """
        said = {"verdict": _verdict(Likeness, verdict), "by": _person(by), "why": why, "made": _now()}
        events = self.find_record(one), self.find_record(other)
        with self._storage.writing() as connection:
            return keep_judgement(connection, *events, said)

    def undo_judgement(self, number: int, *, by: str) -> None:
        """Take a judgement back; it is kept, and no longer counts."""
        with self._storage.writing() as connection:
            undo_judgement(connection, number, _person(by), _now())

    def judgements(self, *, active: bool = True) -> list[Judgement]:
        """Judgements, oldest first: those that hold or, with `active=False`, also those that were taken back."""
        with self._storage.reading() as connection:
            return list_judgements(connection, active=active)

    def overruled(self) -> list[Overruled]:
        """The judgements that no longer hold since later ones rule them out, with these."""
        return weigh(self.judgements())[1]

    def review(
        self,
        record: str,
        verdict: str,
        *,
        by: str,
        why: str | None = None,
        field: str | None = None,
        value: object = None,
    ) -> int:
        """Keep what a person says of a record, and apply it to the tables; gives the review's number.

        Of several that hold the last word counts: a record is rejected while the last says so, a field has the value
        of its last correction. Every review is kept, so that two people may review the same record.

        Args:
            record: a statement's, event's, figure's or position's id; see `find_record`.
            verdict: accept, correct, reject or note.
            by: who says so.
            why: for what reason, or the note.
            field: what is corrected; see `dateline.ledger.corrections.FIELDS`.
            value: its right value. A place, a party and a speaker are mentions of the report, given by id ("m4");
                None where the text does not say.
        """
        key, id = self.find_record(record)
        said = _verdict(Verdict, verdict)
        if (said == Verdict.CORRECT) != (field is not None):
            raise QueryError("a correction has a field and a value, and nothing else has", verdict)
        row = {"verdict": said, "field": field, "value": value, "by": _person(by), "why": why, "made": _now()}
        with self._storage.writing() as connection:
            return keep_review(connection, key, id, row)

    def undo_review(self, number: int, *, by: str) -> None:
        """Take a review back; it is kept, and the record is as the other reviews leave it."""
        with self._storage.writing() as connection:
            undo_review(connection, number, _person(by), _now())

    def reviews(self, record: str | None = None, *, by: str | None = None) -> list[Review]:
        """All reviews, oldest first, also those that were taken back; of one record, by one person."""
        asked = None if record is None else full(*self.find_record(record))
        with self._storage.reading() as connection:
            return list_reviews(connection, asked, by)

    # What goes out

    def documents(
        self,
        *,
        since: str | None = None,
        until: str | None = None,
        as_of: str | None = None,
        name: str | None = None,
    ) -> list[str]:
        """The keys of all reports, in the order in which they came, or of those that are asked for.

        Args:
            since: published from this day, month or year on, or telling of events or figures from then on.
            until: published up to then, or telling of events or figures before.
            as_of: known by the end of it.
            name: of this name (or key).
        """
        table = schema.documents.c
        asked = _by(as_of)
        if since is not None or until is not None:
            asked.append(table.id.in_(telling_of(since, until)))
        if name is not None:
            asked.append(table.id.in_(documents_named(name)))
        with self._storage.reading() as connection:
            return list(connection.scalars(select(table.id).where(*asked).order_by(table.serial)))

    def reports(self, *, as_of: str | None = None) -> list[Report]:
        """All reports, or those known by a day, with their texts, in the order in which they came."""
        table, names = schema.documents.c, schema.document_names.c
        columns = (table.id, table.title, table.publisher, table.published_day, table.text)
        called: dict[str, list[str]] = defaultdict(list)
        with self._storage.reading() as connection:
            for key, name in connection.execute(select(names.document, names.name).order_by(names.n)):
                called[key].append(name)
            found = connection.execute(select(*columns).where(*_by(as_of)).order_by(table.serial)).all()
        return [Report(key, tuple(called[key]), *rest) for key, *rest in found]

    def coding(self, key: str, *, reviewed: bool = True) -> Coding:
        """The current coding of a report by its key; raises `QueryError` where there is none.

        It is as people corrected it, without what they reject; with `reviewed=False` as the machine made it.
        """
        with self._storage.reading() as connection:
            document = read_document(connection, key)
            if document is None:
                raise QueryError("there is no such report", key, "List them with: SELECT id, name FROM documents")
            if not reviewed:
                return machine_coding(connection, document, key)
            return read_coding(connection, document, key, current_coder(connection, key))

    def codings(
        self, *, since: str | None = None, until: str | None = None, as_of: str | None = None
    ) -> Iterator[tuple[str, Coding]]:
        """Key and current coding of every report, or of those that are asked for: see `documents`."""
        for keys in parts(self.documents(since=since, until=until, as_of=as_of)):
            with self._storage.reading() as connection:
                found = read_codings(connection, keys)
            yield from found.items()

    def history(self, key: str) -> list[Coding]:
        """The superseded codings of a report, oldest first."""
        codings = schema.codings.c
        query = select(codings.records).where(codings.document == key, codings.current.is_(False))
        with self._storage.reading() as connection:
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
        with self._storage.reading() as connection:
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
        with self._storage.reading() as connection:
            return find(connection, self._storage, kind, Filter(**asked))

    @contextmanager
    def query(self, sql: str) -> Iterator[tuple[list[str], Iterator[tuple[Any, ...]]]]:
        """Column names and rows of SQL that reads; raises `QueryError` for SQL that is wrong or that would write."""
        with self._storage.asked(sql) as found:
            yield found


def _by(as_of: str | None) -> list[ColumnElement[bool]]:
    return [] if as_of is None else [known(schema.documents.c.known_day, as_of)]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _person(name: str) -> str:
    if not name.strip():
        raise QueryError("nobody is named", "by", "Say who reviews")
    return name.strip()


def _verdict(verdicts: type[StrEnum], given: str) -> str:
    if given not in list(verdicts):
        raise QueryError("there is no such verdict", repr(given), f"Known: {', '.join(verdicts)}")
    return verdicts(given).value
