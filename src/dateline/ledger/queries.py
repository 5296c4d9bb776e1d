"""Questions to the ledger: a filter in, readable rows out, by the day that they are about, oldest first."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import Boolean, ColumnElement, Connection, Select, and_, column, func, or_, select, table

from dateline.errors import QueryError
from dateline.ledger import schema
from dateline.ledger.dates import asked_days, asked_span
from dateline.ledger.rows import EventRow, FigureRow, PositionRow, StatementRow
from dateline.ledger.storage import Storage
from dateline.records import EventType, PositionStance, Stance, Status

RowType = TypeVar("RowType", bound=EventRow | StatementRow | FigureRow | PositionRow)
Condition = ColumnElement[bool]
Ids = Select[tuple[str]]


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
    parties: Callable[[Condition], list[Ids]]
    places: Callable[[Condition], list[Ids]] | None = None


def find(connection: Connection, storage: Storage, kind: Kind[RowType], asked: Filter) -> list[RowType]:
    """All rows of a kind that the filter lets through."""
    shown = [field.name for field in fields(kind.row)]
    view = table(kind.view, *(column(name, _type(name)) for name in dict.fromkeys((*shown, *_ORDER, *_WHERE))))
    wanted = {name: value for name, value in asdict(asked).items() if value is not None}
    words = wanted.pop("text", None)
    conditions = [_condition(view.c, kind, name, value) for name, value in wanted.items()]
    if words is not None:
        conditions.append(_is_in(view.c.document, storage.documents_with(words)))
    query = select(*(view.c[name] for name in shown)).where(*conditions)
    day = _day(view.c.first_day, view.c.published_day)
    with storage.searched(words or ""):
        found = connection.execute(query.order_by(day.nulls_last(), *(view.c[name] for name in _ORDER)))
    return [kind.row(**_cells(row)) for row in found.mappings()]


_ORDER = ("report", "document", "n")
_WHERE = ("first_day", "last_day", "published_day", "known_day")
_LISTS = {"actors", "recipients", "via", "evidence"}
_FLAGS = {"negated", "historical"}


def _type(name: str) -> Boolean | None:
    return Boolean() if name in _FLAGS else None


def _cells(row: Any) -> dict[str, Any]:
    return {name: tuple(value.split("; ") if value else ()) if name in _LISTS else value for name, value in row.items()}


def _day(own: ColumnElement[str], published: ColumnElement[str]) -> ColumnElement[str]:
    """The record's own day, else the report's."""
    return func.coalesce(own, published)


def _is_in(key: ColumnElement[str], *ids: Ids) -> Condition:
    return or_(*(key.in_(found) for found in ids))


def _condition(view: Any, kind: Kind[Any], name: str, value: str) -> Condition:
    """One part of a filter as a condition on a view; raises `QueryError` for what the kind does not have."""
    match name:
        case "since":
            return _day(view.last_day, view.published_day) >= asked_days(value)[0]
        case "until":
            return _day(view.first_day, view.published_day) <= asked_days(value)[1]
        case "as_of":
            return known(view.known_day, value)
        case "document":
            return _is_in(view.document, documents_named(value))
        case "party":
            return _is_in(view.id, *kind.parties(_is_party(value)))
        case "place" if kind.places:
            return _is_in(view.id, *kind.places(_is_place(value)))
        case "type" | "status" | "stance" | "what" if name in view:
            _check_code(kind, name, value)
            return func.lower(view[name]) == value.lower()
        case _:
            raise QueryError(f"{kind.view.removeprefix('readable_')} can't be asked by {name}")


def known(known_day: ColumnElement[str], day: str) -> Condition:
    """Was the report known by the end of a day, month or year?"""
    return known_day <= asked_days(day)[1]


def _check_code(kind: Kind[Any], name: str, value: str) -> None:
    """Raise `QueryError` for a code that no record can have: finding nothing would look like an answer."""
    stances = PositionStance if kind is POSITIONS else Stance
    codes: dict[str, type[StrEnum]] = {"type": EventType, "status": Status, "stance": stances}
    known = list(codes.get(name, ()))
    if known and value.lower() not in map(str.lower, known):
        raise QueryError(f"there is no such {name}", repr(value), f"Known: {', '.join(known)}")


def documents_named(name: str) -> Ids:
    """Keys of the reports of a name or key."""
    names = schema.document_names
    return select(names.c.document).where(or_(names.c.name == name, names.c.document == name.lower()))


def _spaced(text: str) -> str:
    return " ".join(text.lower().replace("-", " ").split())


def _has_words(names: ColumnElement[Any], wanted: str) -> Condition:
    """Do the words stand in the name as whole words? "US" is not in "Russia"."""
    spaced: ColumnElement[str] = " " + func.replace(func.lower(names), "-", " ") + " "
    return spaced.contains(f" {_spaced(wanted)} ", autoescape=True)


def _is_party(party: str) -> Condition:
    mention = schema.mentions.c
    return or_(_has_words(mention.called, party), mention.entity == party, mention.country == party.upper())


def _is_place(place: str) -> Condition:
    mention = schema.mentions.c
    named = or_(_has_words(mention.called, place), _has_words(mention.place_name, place))
    country = or_(mention.place_country == place.upper(), func.lower(mention.place_country_name) == place.lower())
    return and_(or_(mention.type == "location", mention.place_name.is_not(None)), or_(named, country))


def _by_mention(record: ColumnElement[Any], *mentions: ColumnElement[Any]) -> Callable[[Condition], list[Ids]]:
    """Ids of records one of whose mentions fulfils a condition."""

    def ids(condition: Condition) -> list[Ids]:
        wanted = select(schema.mentions.c.id).where(condition)
        return [select(record).where(mention.in_(wanted)) for mention in mentions]

    return ids


def _both(*finders: Callable[[Condition], list[Ids]]) -> Callable[[Condition], list[Ids]]:
    return lambda condition: [ids for finder in finders for ids in finder(condition)]


def _claimants(condition: Condition) -> list[Ids]:
    """Figures by who claims them."""
    figures, statements, mentions = schema.figures.c, schema.statements.c, schema.mentions.c
    speakers = select(mentions.id).where(condition)
    return [
        select(figures.id).where(figures.statement.in_(select(statements.id).where(statements.speaker.in_(speakers))))
    ]


def _said_of(condition: Condition) -> list[Ids]:
    """Statements whose content names what fulfils a condition."""
    content, statements, mentions = schema.statement_content.c, schema.statements, schema.mentions
    inside = and_(
        mentions.c.document == statements.c.document, mentions.c.start >= content.start, mentions.c.stop <= content.stop
    )
    joined = schema.statement_content.join(statements, statements.c.id == content.statement).join(mentions, inside)
    return [select(statements.c.id).select_from(joined).where(condition)]


EVENTS = Kind(
    "readable_events",
    EventRow,
    parties=_both(
        _by_mention(schema.event_actors.c.event, schema.event_actors.c.mention),
        _by_mention(schema.event_recipients.c.event, schema.event_recipients.c.mention),
    ),
    places=_by_mention(schema.events.c.id, schema.events.c.place),
)
STATEMENTS = Kind(
    "readable_statements",
    StatementRow,
    parties=_both(
        _by_mention(schema.statements.c.id, schema.statements.c.speaker),
        _by_mention(schema.statement_via.c.statement, schema.statement_via.c.mention),
    ),
    places=_said_of,
)
FIGURES = Kind(
    "readable_figures",
    FigureRow,
    parties=_both(_by_mention(schema.figures.c.id, schema.figures.c.who), _claimants),
    places=_by_mention(schema.figures.c.id, schema.figures.c.place),
)
POSITIONS = Kind(
    "readable_positions",
    PositionRow,
    parties=_by_mention(schema.positions.c.id, schema.positions.c.party, schema.positions.c.towards),
)
