"""What is particular to a ledger in a file."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from dateline import Ledger
from dateline.errors import LedgerFull, LedgerVersion, NotALedger, QueryError
from dateline.records import Coding


def rows(ledger: Ledger, sql: str) -> list[tuple[object, ...]]:
    with ledger.query(sql) as (_, found):
        return list(found)


@pytest.mark.parametrize("content", [b"no ledger at all, but some notes about the war" * 20, b"\x00\x01\x02" * 400])
def test_another_file_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(NotALedger):
        Ledger(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t (a)")
    with pytest.raises(NotALedger, match="another program"):
        Ledger(path)


def test_an_empty_file_is_said_to_be_empty(tmp_path: Path) -> None:
    path = tmp_path / "empty.ledger"
    path.touch()
    with pytest.raises(NotALedger, match="this file is empty"):
        Ledger(path, create=False)


def test_a_ledger_of_another_schema_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.ledger"
    Ledger(path).close()
    with sqlite3.connect(path) as future:
        future.execute("PRAGMA user_version = 99")
    with pytest.raises(LedgerVersion, match="schema 99"):
        Ledger(path)
    with pytest.raises(LedgerVersion):
        Ledger(path, create=False)


def test_reading_a_missing_ledger_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NotALedger, match="dateline add"):
        Ledger(tmp_path / "none.ledger", create=False)
    assert not (tmp_path / "none.ledger").exists()


def test_a_folder_and_a_missing_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(NotALedger, match="is a folder"):
        Ledger(tmp_path)
    with pytest.raises(NotALedger, match="folder is not there"):
        Ledger(tmp_path / "none" / "a.ledger")


def test_a_full_disk_leaves_whole_documents_only(tmp_path: Path, coding: Coding) -> None:
    path = tmp_path / "a.ledger"
    large = replace(coding, document=replace(coding.document, title="x" * 5_000_000))
    with Ledger(path) as ledger:
        with ledger._storage.reading() as connection:  # as full as a disk gets without one
            connection.exec_driver_sql("PRAGMA max_page_count = 200")
        with pytest.raises(LedgerFull, match="full"):
            ledger.add([large])
        assert ledger.documents() == []
        assert ledger.add([coding]) == 1


def test_a_ledger_is_read_where_nothing_can_be_written(
    tmp_path: Path, coding: Coding, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Ledger(tmp_path / "a.ledger") as ledger:
        ledger.add([coding])
    monkeypatch.setattr("os.access", lambda *_: False)
    with Ledger(tmp_path / "a.ledger", create=False) as ledger:
        assert len(ledger.events()) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a.ledger"]


@pytest.mark.parametrize(
    "sql",
    [
        "ATTACH DATABASE '/tmp/elsewhere.db' AS e",
        "PRAGMA user_version = 7",
        "SELECT load_extension('x')",
    ],
)
def test_a_query_leaves_the_file_alone(file: Ledger, sql: str) -> None:
    with Ledger(file.where, create=False) as reader, pytest.raises(QueryError):
        rows(reader, sql)
    with pytest.raises(QueryError):
        rows(file, sql)
    assert len(file.events()) == 2


def test_text_is_indexed(file: Ledger) -> None:
    assert rows(file, "SELECT count(*) FROM document_search WHERE document_search MATCH 'aleppo'") == [(1,)]
