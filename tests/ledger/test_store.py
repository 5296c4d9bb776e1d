import multiprocessing
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from dateline import Ledger
from dateline.errors import LedgerBusy, LedgerFull, LedgerVersion, NotALedger, QueryError
from dateline.ledger.keys import document_key
from dateline.records import Coding, Published
from strategies import codings


def rows(ledger: Ledger, sql: str) -> list[tuple[object, ...]]:
    with ledger.query(sql) as (_, found):
        return list(found)


def newer(coding: Coding) -> Coding:
    return replace(coding, coder=replace(coding.coder, version="9"), events=())


@given(coding=codings())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_what_is_read_back_is_what_was_added(coding: Coding, tmp_path_factory: pytest.TempPathFactory) -> None:
    with Ledger(tmp_path_factory.mktemp("ledger") / "a.ledger") as ledger:
        assert ledger.add([coding, coding]) == 1
        assert ledger.coding(document_key(coding.document)) == coding


@given(coding=codings())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_superseded_coding_is_kept_whole(coding: Coding, tmp_path_factory: pytest.TempPathFactory) -> None:
    key, other = document_key(coding.document), newer(coding)
    with Ledger(tmp_path_factory.mktemp("ledger") / "a.ledger") as ledger:
        assert ledger.add([coding, other, coding]) == 2
        assert ledger.coding(key) == other
        assert ledger.history(key) == [coding]


def test_adding_twice_changes_nothing(ledger: Ledger, coding: Coding) -> None:
    before = rows(ledger, "SELECT count(*) FROM mentions")
    assert ledger.add([coding]) == 0
    assert rows(ledger, "SELECT count(*) FROM mentions") == before


def test_the_same_report_under_another_name_is_one_report_with_two_names(ledger: Ledger, coding: Coding) -> None:
    ledger.add([replace(coding, document=replace(coding.document, name="copy.txt"))])
    (report,) = ledger.reports()
    assert report.names == (coding.document.name, "copy.txt")


def test_the_same_text_by_another_publisher_or_of_another_day_is_another_report(ledger: Ledger, coding: Coding) -> None:
    document = coding.document
    ledger.add([replace(coding, document=replace(document, publisher="The Other"))])
    ledger.add([replace(coding, document=replace(document, published=Published("2001-01-01", "given")))])
    assert len(ledger.documents()) == 3


def test_ledger_holds_a_document_by_coder(ledger: Ledger, coding: Coding) -> None:
    assert ledger.holds(coding.document, coding.coder)
    assert not ledger.holds(coding.document, newer(coding).coder)


def test_a_coding_with_a_loose_end_is_refused_whole(tmp_path: Path, coding: Coding) -> None:
    broken = replace(coding, events=(replace(coding.events[0], place="m99"),))
    with Ledger(tmp_path / "b.ledger") as ledger:
        with pytest.raises(Exception, match="FOREIGN KEY"):
            ledger.add([broken])
        assert ledger.documents() == []


def test_record_ids_may_be_cut_short(ledger: Ledger, coding: Coding) -> None:
    key = document_key(coding.document)
    assert ledger.find_record(f"{key[:4]}:e1") == (key, "e1")
    with pytest.raises(QueryError, match="no such record"):
        ledger.find_record("zzzz:e1")


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


def test_a_locked_ledger_is_busy_and_readers_go_on(ledger: Ledger, coding: Coding) -> None:
    other = sqlite3.connect(ledger.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with Ledger(ledger.path, create=False) as reader:
            assert reader.coding(document_key(coding.document)) == coding
        with pytest.raises(LedgerBusy, match="another process"):
            Ledger(ledger.path, patience=0.1)
    finally:
        other.close()


def test_a_full_disk_leaves_whole_documents_only(tmp_path: Path, coding: Coding) -> None:
    path = tmp_path / "a.ledger"
    large = replace(coding, document=replace(coding.document, title="x" * 5_000_000))
    with Ledger(path) as ledger:
        with ledger._engine.connect() as connection:  # as full as a disk gets without one
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


def _add_many(path: Path, coding: Coding, names: range) -> None:
    with Ledger(path) as ledger:
        for n in names:
            ledger.add([replace(coding, document=replace(coding.document, publisher=f"Paper {n}"))])


def test_processes_that_add_at_once_lose_nothing(tmp_path: Path, coding: Coding) -> None:
    path = tmp_path / "a.ledger"
    context = multiprocessing.get_context("spawn")
    work = [context.Process(target=_add_many, args=(path, coding, range(n * 10, n * 10 + 10))) for n in range(3)]
    for process in work:
        process.start()
    for process in work:
        process.join()
    with Ledger(path, create=False) as ledger:
        assert len(ledger.documents()) == 30


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM events",
        "ATTACH DATABASE '/tmp/elsewhere.db' AS e",
        "CREATE TABLE t (a)",
        "PRAGMA user_version = 7",
        "SELECT load_extension('x')",
        "SELEC 1",
        "SELECT 1; SELECT 2",
        "",
    ],
)
def test_only_queries_that_read_are_run(ledger: Ledger, sql: str) -> None:
    with Ledger(ledger.path, create=False) as reader, pytest.raises(QueryError):
        rows(reader, sql)
    with pytest.raises(QueryError):
        rows(ledger, sql)
    assert len(ledger.events()) == 2


def test_text_and_places_are_indexed(ledger: Ledger) -> None:
    assert rows(ledger, "SELECT count(*) FROM document_search WHERE document_search MATCH 'aleppo'") == [(1,)]
    assert rows(ledger, "SELECT count(*) FROM place_index WHERE south > 36 AND north < 37 AND west > 37") == [(1,)]
