"""Statements on the tables of links that are run for every report, each built once; `keys` as `among` reads them."""

from functools import cache
from typing import Any

from sqlalchemy import Column, Select, Table, bindparam, func, select, union_all, update

from dateline.ledger import schema_links as tables
from dateline.ledger.among import among, rows_of

_WORDS, _TELLINGS, _MEMBERS = tables.words.c, tables.tellings, tables.incident_events

MORE_REPORTS = update(tables.words).where(among(_WORDS.word)).values(reports=_WORDS.reports + bindparam("count"))
"""Says that words stand in `count` more reports."""

TOLD_OF = (
    select(_TELLINGS, _MEMBERS.c.incident)
    .join(_MEMBERS, _MEMBERS.c.event == _TELLINGS.c.event, isouter=True)
    .where(among(_TELLINGS.c.document))
)
"""Asks for the tellings of reports, each with its incident."""


@cache
def sharing_terms(*, dated: bool) -> Select[Any]:
    """Asks for the `most` reports that share most of some terms with the report `key`, two at least.

    Where that is dated, of those published between the days `first` and `last`, or on no known day.
    """
    table = tables.report_terms.c
    sharing = rows_of(table.word, table.document).where(table.document != bindparam("key"))
    found = sharing.subquery().c.document
    if dated:  # two questions, so that each is answered by the index over word and day
        near = sharing.where(table.day.between(bindparam("first"), bindparam("last")))
        found = union_all(near, sharing.where(table.day.is_(None))).subquery().c.document
    query = select(found).group_by(found).having(func.count() > 1).order_by(func.count().desc(), found)
    return query.limit(bindparam("most"))


@cache
def edges(side: Column[str], value: Column[float]) -> Select[Any]:
    """Asks for the edges that begin, or end, at some keys and whose score, or share copied, is at least `least`."""
    return rows_of(side, side.table.c.one, side.table.c.other, value).where(value >= bindparam("least"))


@cache
def inside(table: Table, column: Column[Any]) -> Select[Any]:
    """Asks for a column of the edges between some keys."""
    # Of a key's edges all are looked at, which is quicker than looking for each pair: hence no index over `other`.
    return rows_of(table.c.one, table.c.one, table.c.other, column).where(among(func.coalesce(table.c.other, "")))
