import itertools
import multiprocessing
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from dateline import Ledger
from dateline.errors import LedgerBusy, LedgerVersion, NotALedger, QueryError
from dateline.ledger.keys import document_key
from dateline.records import Coding, Published
from strategies import codings

CHECKS = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]
PAPERS = itertools.count()
MANY = settings(deadline=None, suppress_health_check=CHECKS)


def rows(ledger: Ledger, sql: str) -> list[tuple[object, ...]]:
    with ledger.query(sql) as (_, found):
        return list(found)


def renewed(coding: Coding) -> Coding:
    """The coding of a report that no ledger has seen."""
    return replace(coding, document=replace(coding.document, publisher=f"Paper {next(PAPERS)}"))


def newer(coding: Coding) -> Coding:
    return replace(coding, coder=replace(coding.coder, version="9"), events=())


@given(coding=codings())
@settings(MANY, max_examples=40)
def test_what_is_read_back_is_what_was_added(coding: Coding, place: str) -> None:
    coding = renewed(coding)
    with Ledger(place) as ledger:
        assert ledger.add([coding, coding]) == 1
        assert ledger.coding(document_key(coding.document)) == coding


@given(coding=codings())
@settings(MANY, max_examples=20)
def test_a_superseded_coding_is_kept_whole(coding: Coding, place: str) -> None:
    coding = renewed(coding)
    key, other = document_key(coding.document), newer(coding)
    with Ledger(place) as ledger:
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


def test_a_coding_with_a_loose_end_is_refused_whole(place: str, coding: Coding) -> None:
    broken = replace(coding, events=(replace(coding.events[0], place="m99"),))
    with Ledger(place) as ledger:
        with pytest.raises(Exception, match=r"(?i)foreign key"):
            ledger.add([broken])
        assert ledger.documents() == []


def test_record_ids_may_be_cut_short(ledger: Ledger, coding: Coding) -> None:
    key = document_key(coding.document)
    assert ledger.find_record(f"{key[:4]}:e1") == (key, "e1")
    with pytest.raises(QueryError, match="no such record"):
        ledger.find_record("zzzz:e1")


def _add_many(place: str, coding: Coding, names: range) -> None:
    with Ledger(place) as ledger:
        for n in names:
            ledger.add([replace(coding, document=replace(coding.document, publisher=f"Paper {n}"))])


def _add_and_review(place: str, coding: Coding, name: str) -> None:
    """Adds the shared report and one of its own, and reviews the shared one."""
    own = replace(coding, document=replace(coding.document, publisher=name))
    event = f"{document_key(coding.document)}:e1"
    with Ledger(place) as ledger:
        for n in range(5):
            ledger.add([coding, replace(own, coder=replace(own.coder, version=str(n)))])
            ledger.review(event, "correct", by=name, field="mode", value=f"{name} {n}")
            ledger.undo_review(ledger.review(event, "reject", by=name), by=name)


def _at_once(work: Callable[..., None], arguments: Sequence[tuple[object, ...]]) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=work, args=given) for given in arguments]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
        assert process.exitcode == 0


def test_processes_that_add_at_once_lose_nothing(place: str, coding: Coding) -> None:
    _at_once(_add_many, [(place, coding, range(n * 10, n * 10 + 10)) for n in range(3)])
    with Ledger(place, create=False) as ledger:
        assert len(ledger.documents()) == 30


def test_processes_that_add_and_review_at_once_lose_nothing(place: str, coding: Coding) -> None:
    _at_once(_add_and_review, [(place, coding, name) for name in ("Ann", "Bob")])
    with Ledger(place, create=False) as ledger:
        assert len(ledger.documents()) == 3
        assert [len(ledger.reviews(by=name)) for name in ("Ann", "Bob")] == [10, 10]
        last = [said for said in ledger.reviews() if said.verdict == "correct"][-1]
        shared = ledger.events(document=document_key(coding.document))[0]
        assert (shared.type, shared.mode) == ("ASSAULT", last.value)


def test_a_writer_that_waits_too_long_says_so_and_readers_go_on(ledger: Ledger, coding: Coding) -> None:
    with ledger._storage.writing(), Ledger(ledger.where, create=False) as reader:
        assert reader.coding(document_key(coding.document)) == coding
        with pytest.raises(LedgerBusy, match="another process"):
            Ledger(ledger.where, patience=0.1)


def test_a_ledger_of_another_schema_is_refused(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.ledger.tables.VERSION", 99)
    for create in (True, False):
        with pytest.raises(LedgerVersion, match="schema 2, this dateline reads schema 99"):
            Ledger(ledger.where, create=create)


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM events",
        "CREATE TABLE t (a integer)",
        "WITH gone AS (DELETE FROM events RETURNING id) SELECT * FROM gone",
        "SELEC 1",
        "SELECT 1; SELECT 2",
        "SELECT 1; COMMIT; DELETE FROM event_actors",
        "",
    ],
)
def test_only_queries_that_read_are_run(ledger: Ledger, sql: str) -> None:
    with Ledger(ledger.where, create=False) as reader, pytest.raises(QueryError):
        rows(reader, sql)
    with pytest.raises(QueryError):
        rows(ledger, sql)
    assert [event.actors for event in ledger.events()] == [("Russian jets",), ("Rebels",)]


def test_places_are_indexed(ledger: Ledger) -> None:
    box = "south > 36 AND north < 37 AND west > 37 AND east < 38"
    assert rows(ledger, f"SELECT count(*) FROM place_index WHERE {box}") == [(1,)]


def test_an_address_of_no_kind_is_refused() -> None:
    with pytest.raises(NotALedger, match="no address of a ledger"):
        Ledger("mysql://someone@somewhere/war")
