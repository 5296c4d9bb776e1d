"""Asking for many keys at once, in the same SQL however many there are: it is built, and read by the database, once."""

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Delete, Select, Text, bindparam, delete, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class _Each(FunctionElement[str]):
    """The keys of a list that is given as JSON, one a row."""

    type = Text()
    inherit_cache = True


@compiles(_Each, "sqlite")
def _each_of_sqlite(element: _Each, compiler: SQLCompiler, **options: Any) -> str:
    return f"(SELECT value FROM json_each({compiler.process(element.clauses, **options)}))"


@compiles(_Each, "postgresql")
def _each_of_postgres(element: _Each, compiler: SQLCompiler, **options: Any) -> str:
    return f"(SELECT json_array_elements_text(CAST({compiler.process(element.clauses, **options)} AS JSON)))"


def among(column: ColumnElement[str]) -> ColumnElement[bool]:
    """Is a column one of the `keys` that the statement is given, as `listed` writes them?"""
    given: BindParameter[str] = bindparam("keys", type_=Text())
    return column.bool_op("IN")(_Each(given))


def listed(keys: Iterable[str]) -> str:
    """Keys as `among` reads them."""
    return json.dumps(list(dict.fromkeys(keys)), ensure_ascii=False)


@cache
def rows_of(key: ColumnElement[str], *columns: ColumnElement[Any]) -> Select[Any]:
    """What asks for some columns of the rows whose key is among `keys`."""
    return select(*columns).where(among(key))


@cache
def without(key: ColumnElement[str]) -> Delete:
    """What deletes the rows whose key is among `keys`."""
    return delete(key.table).where(among(key))
