"""What is particular to a ledger in a PostgreSQL database."""

from dataclasses import replace

import pytest

from dateline import Ledger
from dateline.errors import LedgerFull, NotALedger, QueryError, UnreadableInput
from dateline.records import Coding
from servers import NewPlace


@pytest.fixture
def database(new_database: NewPlace) -> str:
    return new_database()


def test_an_empty_database_is_no_ledger_until_one_is_made(database: str) -> None:
    with pytest.raises(NotALedger, match="dateline add"):
        Ledger(database, create=False)
    Ledger(database).close()
    Ledger(database, create=False).close()


def test_another_programs_database_is_refused_and_left_alone(database: str) -> None:
    import psycopg

    with psycopg.connect(database) as connection:
        connection.execute("CREATE TABLE notes (a integer)")
    with pytest.raises(NotALedger, match="another program"):
        Ledger(database)
    with psycopg.connect(database) as connection:
        tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()").fetchall()
    assert tables == [("notes",)]


@pytest.mark.parametrize("address", ["postgresql://nobody@/nowhere?host=/nowhere", "postgres://a:secret@localhost:1/b"])
def test_what_is_not_there_is_told_without_the_password(address: str) -> None:
    with pytest.raises(NotALedger, match="can't be reached") as raised:
        Ledger(address)
    assert "secret" not in str(raised.value)


def test_one_who_only_reads_can_not_write(database: str, coding: Coding) -> None:
    Ledger(database).close()
    with Ledger(database, create=False) as reader, pytest.raises(LedgerFull, match="can't be written"):
        reader.add([coding])


def test_a_query_is_stopped_before_it_writes_a_file(database: str) -> None:
    with Ledger(database) as ledger, pytest.raises(QueryError), ledger.query("COPY (SELECT 1) TO '/tmp/copied'"):
        pass


def test_a_character_of_code_0_is_the_reports_fault(database: str, coding: Coding) -> None:
    with Ledger(database) as ledger:
        with pytest.raises(UnreadableInput, match="code 0"):
            ledger.add([replace(coding, document=replace(coding.document, title="a\0b"))])
        assert ledger.documents() == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ALEPPO", 2),
        ("aleppo homs", 0),
        ("aleppo OR homs", 2),
        ("aleppo NOT homs", 2),
        ("aleppo NOT reuters", 0),
        ('"a truce"', 2),
        ('"truce a"', 0),
        ("bombed AND truce", 2),
    ],
)
def test_texts_are_searched_as_in_a_file(database: str, coding: Coding, words: str, found: int) -> None:
    with Ledger(database) as ledger:
        ledger.add([coding])
        assert len(ledger.events(text=words)) == found


@pytest.mark.parametrize("words", ['"unclosed', "", "NEAR(a b, 3)"])
def test_words_that_can_not_be_searched_for(database: str, words: str) -> None:
    with Ledger(database) as ledger, pytest.raises(QueryError, match="can't be searched for"):
        ledger.events(text=words)
