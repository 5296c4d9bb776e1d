"""Finding records by what they name: parties and places, by the words of their names, by keys and by codes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import CTE, ColumnElement, Select, and_, or_, select, union_all

from dateline.ledger import schema
from dateline.ledger.to_rows import plain

Condition = ColumnElement[bool]
Ids = Select[tuple[str]]


@dataclass(frozen=True)
class Mentions:
    """Mentions that are wanted, by the conditions of which they have to fulfil one."""

    conditions: tuple[Condition, ...]

    @cached_property
    def ids(self) -> CTE:
        """Their ids, each condition followed by its own index; found once, however many ways lead there."""
        id = schema.mentions.c.id
        return union_all(*(select(id).where(condition) for condition in self.conditions)).cte()


Finder = Callable[[Mentions, Ids | None], list[Ids]]
"""Gives the ids of records whose mentions are wanted, of those within a few where these are known."""


def _names(wanted: str) -> Ids:
    """The names in which the words stand as whole words: "US" is not in "Russia"."""
    names = schema.mention_names.c
    return select(names.name).where(names.plain.contains(plain(wanted), autoescape=True))


def parties_called(party: str) -> Mentions:
    """Mentions of a person or group by a name, of one by its key, of those of a country by its code."""
    mention = schema.mentions.c
    return Mentions((mention.called.in_(_names(party)), mention.entity == party, mention.country == party.upper()))


def places_called(place: str) -> Mentions:
    """Mentions of a place by a name, of those in a country by its code or name."""
    mention, names = schema.mentions.c, schema.mention_names.c
    is_place = or_(mention.type == "location", mention.place_name.is_not(None))
    country = select(names.name).where(names.plain == plain(place))
    return Mentions(
        (
            and_(is_place, mention.called.in_(_names(place))),
            mention.place_name.in_(_names(place)),
            mention.place_country == place.upper(),
            mention.place_country_name.in_(country),
        )
    )


def _wanted(mentions: Mentions, record: ColumnElement[Any], within: Ids | None) -> Condition:
    """Is the mention that is joined to a record wanted? `within` are the few records that may be, where that is known.

    Then these are looked at one by one; else the mentions are found first.
    """
    if within is not None:
        return and_(or_(*mentions.conditions), record.in_(within))
    return schema.mentions.c.id.in_(select(mentions.ids.c.id))


def by_mention(record: ColumnElement[Any], *mentions: ColumnElement[Any]) -> Finder:
    """Ids of records one of whose mentions is wanted."""

    def find(asked: Mentions, within: Ids | None) -> list[Ids]:
        if within is None:
            return [select(record).where(mention.in_(select(asked.ids.c.id))) for mention in mentions]
        wanted = _wanted(asked, record, within)
        joined = (select(record).join(schema.mentions, schema.mentions.c.id == mention) for mention in mentions)
        return [query.where(wanted) for query in joined]

    return find


def both(*finders: Finder) -> Finder:
    """Ids of records that one or another way finds."""
    return lambda asked, within: [ids for finder in finders for ids in finder(asked, within)]


def claimants(asked: Mentions, within: Ids | None) -> list[Ids]:
    """Figures by who claims them."""
    figures, statements, mentions = schema.figures.c, schema.statements, schema.mentions
    query = select(figures.id).join(statements, statements.c.id == figures.statement)
    query = query.join(mentions, mentions.c.id == statements.c.speaker)
    return [query.where(_wanted(asked, figures.id, within))]


def said_of(asked: Mentions, within: Ids | None) -> list[Ids]:
    """Statements whose content names what is wanted."""
    content, statements, mentions = schema.statement_content.c, schema.statements, schema.mentions
    inside = and_(mentions.c.start >= content.start, mentions.c.stop <= content.stop)
    joined = mentions.join(statements, mentions.c.document == statements.c.document)
    joined = joined.join(schema.statement_content, and_(statements.c.id == content.statement, inside))
    return [select(statements.c.id).select_from(joined).where(_wanted(asked, statements.c.id, within))]
