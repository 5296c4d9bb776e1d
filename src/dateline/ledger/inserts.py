"""Inserts into tables, each built once."""

from collections.abc import Callable
from functools import cache
from typing import Any

from sqlalchemy import Insert, Table, insert
from sqlalchemy.dialects import postgresql, sqlite

_INSERTS: dict[str, Callable[[Table], Any]] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


@cache
def all_of(table: Table) -> Insert:
    """Inserts rows."""
    return insert(table)


@cache
def new_ones(table: Table, dialect: str) -> Insert:
    """Inserts rows, of those that are there already none."""
    made: Insert = _INSERTS[dialect](table).on_conflict_do_nothing()
    return made


@cache
def in_place(table: Table, dialect: str) -> Insert:
    """Inserts rows in the place of those of the same key."""
    made = _INSERTS[dialect](table)
    rest = {column.name: made.excluded[column.name] for column in table.c if not column.primary_key}
    replacing: Insert = made.on_conflict_do_update(index_elements=list(table.primary_key), set_=rest)
    return replacing
