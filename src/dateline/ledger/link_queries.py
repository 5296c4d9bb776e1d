"""Questions to the tables of links, inside one transaction."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from dateline.ledger import schema
from dateline.ledger import schema_links as tables
from dateline.ledger.among import among, listed, rows_of

Condition: TypeAlias = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which incidents are asked for: between two days (YYYY-MM-DD), at a place, of a party; None: not asked."""

    since: str | None
    until: str | None
    place: str | None
    party: str | None


class LinkQueries:
    """What is asked of the links of a ledger."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def links_of(self, event: str) -> list[tuple[str, float, list[tuple[str, float]]]]:
        """The other event, score and reasons of every edge of an event."""
        table = tables.event_links.c
        sides = ((table.one, table.other), (table.other, table.one))
        return [
            row
            for mine, other in sides
            for row in self._rows(select(other, table.score, table.reasons).where(mine == event))
        ]

    def incidents_of(self, events: Iterable[str]) -> dict[str, str]:
        """The incidents that events are in."""
        table = tables.incident_events.c
        return dict(self._of(rows_of(table.event, table.event, table.incident), events))

    def words_of(self, events: Iterable[str]) -> dict[str, tuple[str, str]]:
        """The names of the reports of events, and the words that tell of them."""
        documents, table = schema.documents.c, schema.events.c
        query = select(table.id, documents.name, table.words)
        query = query.join(schema.documents, documents.id == table.document).where(among(table.id))
        return {event: (name, words) for event, name, words in self._of(query, events)}

    def copies(self, report: str | None = None) -> list[tuple[str, str, str, float, str | None, list[dict[str, Any]]]]:
        """Copy, original, kind, share, agency and differences of every copy, or of those that a report is one of.

        The copies of an original stand together.
        """
        table = tables.copies.c
        columns = (table.document, table.original, table.kind, table.share, table.agency, table.differences)
        query = select(*columns).order_by(table.original, table.document)
        return self._rows(
            query if report is None else query.where(or_(table.document == report, table.original == report))
        )

    def stories(self) -> list[tuple[str, str | None, list[str]]]:
        """Id, title and names of the reports of every story, the largest first, the reports by day."""
        groups, members = tables.stories.c, tables.story_reports.c
        documents, called = schema.documents.c, schema.document_names.c
        query = select(members.story, called.name).join(schema.documents, documents.id == members.document)
        query = query.join(schema.document_names, called.document == members.document)
        order = (documents.published_day.nulls_last(), members.document, called.n)
        reports: dict[str, list[str]] = defaultdict(list)
        for story, name in self._rows(query.order_by(*order)):
            reports[story].append(name)
        listed = select(groups.id, groups.title).order_by(
            groups.reports.desc(), groups.first_day.nulls_last(), groups.id
        )
        return [(id, title, reports[id]) for id, title in self._rows(listed)]

    def story_edges(self, report: str | None = None) -> dict[str, list[tuple[str, str, float]]]:
        """The edges inside each story, or only those of a report: two reports and their score."""
        edges, one, other = tables.report_links, tables.story_reports.alias(), tables.story_reports.alias()
        query = select(one.c.story, edges.c.one, edges.c.other, edges.c.score)
        query = query.join(one, one.c.document == edges.c.one)
        query = query.join(other, (other.c.document == edges.c.other) & (other.c.story == one.c.story))
        if report is not None:
            query = query.where(or_(edges.c.one == report, edges.c.other == report))
        found: dict[str, list[tuple[str, str, float]]] = defaultdict(list)
        for story, *edge in self._rows(query):
            found[story].append(tuple(edge))
        return found

    def incidents(self, asked: Asked) -> list[dict[str, Any]]:
        """The incidents that are asked for, those with most reports first."""
        table = tables.incidents.c
        order = (table.reports.desc(), table.first_day.nulls_last(), table.id)
        return list(self._connection.scalars(select(table.record).where(*_conditions(asked)).order_by(*order)))

    def incident_events(self, asked: Asked, as_of: str) -> list[str]:
        """The events of the incidents that are asked for, as far as their reports were known by a day."""
        members, documents = tables.incident_events.c, schema.documents.c
        wanted = select(tables.incidents.c.id).where(*_conditions(asked))
        query = select(members.event).join(schema.documents, documents.id == members.document)
        query = query.where(members.incident.in_(wanted), documents.known_day <= as_of)
        return list(self._connection.scalars(query.order_by(members.event)))

    def _rows(self, query: Any) -> list[Any]:
        return list(self._connection.execute(query).all())

    def _of(self, query: Any, keys: Iterable[str], **more: Any) -> list[Any]:
        """The rows of a query that asks for what is among keys (see `among`)."""
        given = list(keys)
        return list(self._connection.execute(query, {"keys": listed(given), **more}).all()) if given else []


def spaced(name: str) -> str:
    """A name as names are compared: in lower case, its words apart, without what ends a text in SQLite's JSON."""
    return " ".join(name.lower().replace("-", " ").replace("\0", " ").split())


def _conditions(asked: Asked) -> list[Condition]:
    table = tables.incidents.c
    conditions: list[Condition] = []
    if asked.since:
        conditions.append(table.last_day >= asked.since)
    if asked.until:
        conditions.append(table.first_day <= asked.until)
    named = (("place", asked.place), ("party", asked.party))
    return conditions + [table.id.in_(_named(role, name)) for role, name in named if name]


def _named(role: str, wanted: str) -> Select[tuple[str]]:
    """The incidents in which a name stands in a role, in whole words, or a code."""
    table, given = tables.names.c, " ".join(wanted.lower().replace("-", " ").split())
    is_named = or_(
        (" " + table.name + " ").contains(f" {given} ", autoescape=True),
        *(column == wanted.lower() for column in (table.key, table.country, table.country_name)),
    )
    serials = select(table.serial).where(table.role == role, is_named)
    return select(tables.incident_names.c.incident).where(tables.incident_names.c.name.in_(serials))
