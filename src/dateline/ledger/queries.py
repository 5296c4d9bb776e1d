"""Questions to the ledger: a filter in, readable rows out, by the day that they are about, oldest first."""

from dataclasses import asdict, dataclass, fields
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Connection,
    Table,
    column,
    or_,
    select,
    table,
    union,
    union_all,
)

from dateline.errors import QueryError
from dateline.ledger import schema
from dateline.ledger.dates import asked_days, asked_span
from dateline.ledger.named import (
    Condition,
    Finder,
    Ids,
    both,
    by_mention,
    claimants,
    parties_called,
    places_called,
    said_of,
)
from dateline.ledger.rows import EventRow, FigureRow, PositionRow, StatementRow
from dateline.ledger.storage import Storage
from dateline.records import EventType, PositionStance, Stance, Status

RowType = TypeVar("RowType", bound=EventRow | StatementRow | FigureRow | PositionRow)

FEW_DAYS = timedelta(days=92)
"""Days that hold so little of a ledger that their records are looked at one by one."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What to look for; what is None is not asked. Names are compared by whole words, without regard to case.

    `since` and `until` are days, months or years: of the record itself where its date is known, else of the report's
    publication. `as_of` leaves what was known by the end of a day, month or year: reports published by then or, where
    that is not known, added by then. `place` names a place or country, `party` a person, group or country in any role
    (a name or an ISO 3166-1 alpha-3 code), `document` a report's name or key, `text` words that its text holds;
    `type`, `status`, `stance` and `what` are a record's codes.
    """

    since: str | None = None
    until: str | None = None
    place: str | None = None
    party: str | None = None
    document: str | None = None
    text: str | None = None
    as_of: str | None = None
    type: str | None = None
    status: str | None = None
    stance: str | None = None
    what: str | None = None

    def __post_init__(self) -> None:
        asked_span(self.since, self.until)


@dataclass(frozen=True, slots=True)
class Kind(Generic[RowType]):
    """A kind of record as it is asked for: its view, its row, and how its parties and places are found."""

    view: str
    row: type[RowType]
    table: Table
    parties: Finder
    places: Finder | None = None


def find(connection: Connection, storage: Storage, kind: Kind[RowType], asked: Filter) -> list[RowType]:
    """All rows of a kind that the filter lets through."""
    shown = [field.name for field in fields(kind.row)]
    view = table(kind.view, *(column(name, _type(name)) for name in dict.fromkeys((*shown, *_ORDER, *_WHERE))))
    wanted = {name: value for name, value in asdict(asked).items() if value is not None}
    words = wanted.pop("text", None)
    within = _within(kind, asked)
    conditions = [_condition(view.c, kind, name, value, within) for name, value in wanted.items()]
    if words is not None:
        conditions.append(_is_in(view.c.document, storage.documents_with(words)))
    query = select(*(view.c[name] for name in shown)).where(*conditions)
    with storage.searched(words or ""):
        found = connection.execute(query.order_by(view.c.from_day.nulls_last(), *(view.c[name] for name in _ORDER)))
    return [kind.row(**_cells(row)) for row in found.mappings()]


_ORDER = ("report", "document", "n")
_WHERE = ("from_day", "to_day", "known_day")
_LISTS = {"actors", "recipients", "via", "evidence"}
_FLAGS = {"negated", "historical"}


def _type(name: str) -> Boolean | None:
    return Boolean() if name in _FLAGS else None


def _cells(row: Any) -> dict[str, Any]:
    return {name: tuple(value.split("; ") if value else ()) if name in _LISTS else value for name, value in row.items()}


def _within(kind: Kind[Any], asked: Filter) -> Ids | None:
    """The records of the days asked for, where these are few and have both ends."""
    first, last = asked_span(asked.since, asked.until)
    if first is None or last is None or "to_day" not in kind.table.c:
        return None
    if date.fromisoformat(last) - date.fromisoformat(first) > FEW_DAYS:
        return None
    table = kind.table.c
    return select(table.id).where(table.to_day >= first, table.from_day <= last)


def _is_in(key: ColumnElement[str], *ids: Ids) -> Condition:
    """Is the key one of these? The ways to find it are followed one by one, each by an index of its own."""
    return key.in_(union_all(*ids) if len(ids) > 1 else ids[0])


def _condition(view: Any, kind: Kind[Any], name: str, value: str, within: Ids | None) -> Condition:
    """One part of a filter as a condition on a view; raises `QueryError` for what the kind does not have."""
    match name:
        case "since":
            return _since(view.to_day, value)
        case "until":
            return _until(view.from_day, value)
        case "as_of":
            return known(view.known_day, value)
        case "document":
            return _is_in(view.document, documents_named(value))
        case "party":
            return _is_in(view.id, *kind.parties(parties_called(value), within))
        case "place" if kind.places:
            return _is_in(view.id, *kind.places(places_called(value), within))
        case "type" | "status" | "stance" | "what" if name in view:
            return _is_code(view[name], _code(kind, name, value))
        case _:
            raise QueryError(f"{kind.view.removeprefix('readable_')} can't be asked by {name}")


def known(known_day: ColumnElement[str], day: str) -> Condition:
    """Was the report known by the end of a day, month or year?"""
    return known_day <= asked_days(day)[1]


def _is_code(code: ColumnElement[str], value: str) -> Condition:
    return code == value


def _since(last: ColumnElement[str], day: str) -> Condition:
    return last >= asked_days(day)[0]


def _until(first: ColumnElement[str], day: str) -> Condition:
    return first <= asked_days(day)[1]


def telling_of(since: str | None, until: str | None) -> Ids:
    """Keys of the reports that were published between two days, or tell of events or figures of these days."""
    published = schema.documents.c.published_day
    spans = [(schema.documents.c.id, published, published)]
    spans += [(table.c.document, table.c.from_day, table.c.to_day) for table in (schema.events, schema.figures)]
    asked = [
        select(key).where(*([_since(last, since)] if since else ()), *([_until(first, until)] if until else ()))
        for key, first, last in spans
    ]
    return union(*asked)  # type: ignore[return-value]


def _code(kind: Kind[Any], name: str, value: str) -> str:
    """A code as records have it; raises `QueryError` for one that none can have: nothing would look like an answer."""
    stances = PositionStance if kind is POSITIONS else Stance
    codes: dict[str, type[StrEnum]] = {"type": EventType, "status": Status, "stance": stances}
    known = {code.lower(): code.value for code in codes.get(name, ())}
    if known and value.lower() not in known:
        raise QueryError(f"there is no such {name}", repr(value), f"Known: {', '.join(known.values())}")
    return known.get(value.lower(), value.lower())


def documents_named(name: str) -> Ids:
    """Keys of the reports of a name or key."""
    names = schema.document_names
    return select(names.c.document).where(or_(names.c.name == name, names.c.document == name.lower()))


EVENTS = Kind(
    "readable_events",
    EventRow,
    schema.events,
    parties=both(
        by_mention(schema.event_actors.c.event, schema.event_actors.c.mention),
        by_mention(schema.event_recipients.c.event, schema.event_recipients.c.mention),
    ),
    places=by_mention(schema.events.c.id, schema.events.c.place),
)
STATEMENTS = Kind(
    "readable_statements",
    StatementRow,
    schema.statements,
    parties=both(
        by_mention(schema.statements.c.id, schema.statements.c.speaker),
        by_mention(schema.statement_via.c.statement, schema.statement_via.c.mention),
    ),
    places=said_of,
)
FIGURES = Kind(
    "readable_figures",
    FigureRow,
    schema.figures,
    parties=both(by_mention(schema.figures.c.id, schema.figures.c.who), claimants),
    places=by_mention(schema.figures.c.id, schema.figures.c.place),
)
POSITIONS = Kind(
    "readable_positions",
    PositionRow,
    schema.positions,
    parties=by_mention(schema.positions.c.id, schema.positions.c.party, schema.positions.c.towards),
)
