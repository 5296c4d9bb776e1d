"""A small coding made by hand, and places for a ledger: a file, and a database of a server that the tests start."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline import Ledger
from dateline.records import Coding
from handmade import aleppo
from servers import NewPlace, postgres


@pytest.fixture
def coding() -> Coding:
    return aleppo()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server's first database."""
    with postgres() as address:
        yield address


@pytest.fixture(scope="session")
def new_database(server: str) -> NewPlace:
    """Empty schemas of a database, each a ledger's own: they are made faster than databases are."""
    import psycopg

    numbers = itertools.count()

    def make() -> str:
        name = f"ledger{next(numbers)}"
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"CREATE SCHEMA {name}")
        return f"{server}&options=-csearch_path%3D{name}"

    return make


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty place for a ledger, of either kind."""
    if request.param == "postgresql":
        address: str = request.getfixturevalue("new_database")()
        return address
    return str(tmp_path / "place.ledger")


@pytest.fixture
def ledger(place: str, coding: Coding) -> Iterator[Ledger]:
    """A ledger of either kind that holds the coding."""
    with Ledger(place) as ledger:
        ledger.add([coding])
        yield ledger


@pytest.fixture
def file(tmp_path: Path, coding: Coding) -> Iterator[Ledger]:
    """A ledger in a file that holds the coding."""
    with Ledger(tmp_path / "a.ledger") as ledger:
        ledger.add([coding])
        yield ledger
