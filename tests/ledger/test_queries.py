from dataclasses import replace

import pytest

from dateline import Ledger
from dateline.errors import QueryError
from dateline.ledger.dates import asked_days, days, since
from dateline.records import Published
from handmade import aleppo


def test_an_event_reads_with_names_and_words(ledger: Ledger) -> None:
    found = ledger.events()[0]
    assert (found.actors, found.type, found.mode) == (("Russian jets",), "ASSAULT", "aerial")
    assert (found.place, found.country, found.date, found.said_by) == ("Aleppo", "SYR", "2016-12-07", "a monitor")
    assert found.words.startswith("Russian jets bombed")
    assert found.historical is False


def test_the_other_kinds_read_too(ledger: Ledger) -> None:
    said, demanded = ledger.statements()
    assert (said.speaker, said.via, said.cue) == ("a monitor", ("Reuters",), "told")
    assert demanded.stance == "demands"
    assert [(f.what, f.low, f.said_by, f.place) for f in ledger.figures()] == [("killed", 12, "a monitor", "Aleppo")]
    (position,) = ledger.positions()
    assert (position.party, position.stance, position.issue) == ("Rebels", "demands", "truce")
    assert [record.partition(":")[2] for record in position.evidence] == ["s2", "e2"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["e1", "e2"]),
        ({"since": "2016-12-07"}, ["e1", "e2"]),
        ({"since": "2016-12-08"}, ["e2"]),  # e2 has no date of its own: the report's counts
        ({"until": "2016-12-07"}, ["e1"]),
        ({"since": "2016", "until": "2016-12"}, ["e1", "e2"]),
        ({"since": "2017"}, []),
        ({"place": "aleppo"}, ["e1"]),
        ({"place": "syria"}, ["e1"]),
        ({"place": "SYR"}, ["e1"]),
        ({"place": "Homs"}, []),
        ({"party": "rebels"}, ["e2"]),
        ({"party": "RUS"}, ["e1"]),
        ({"party": "rus"}, ["e1"]),
        ({"party": "ebel"}, []),  # whole words only
        ({"type": "assault"}, ["e1"]),
        ({"type": "assault", "status": "planned"}, []),
        ({"document": "report.txt"}, ["e1", "e2"]),
        ({"document": "other.txt"}, []),
        ({"text": "bombed AND aleppo"}, ["e1", "e2"]),
        ({"text": "homs"}, []),
        ({"as_of": "2016-12-08"}, ["e1", "e2"]),
        ({"as_of": "2016-12-07"}, []),
        ({"as_of": "2016"}, ["e1", "e2"]),
        ({"place": "Aleppo", "since": "2016-12-07", "until": "2016-12-07"}, ["e1"]),
        ({"party": "RUS", "since": "2016-12", "until": "2016-12"}, ["e1"]),
        ({"party": "russian-jets", "since": "2010", "until": "2020"}, ["e1"]),
    ],
)
def test_events_by_filter(ledger: Ledger, asked: dict[str, str], found: list[str]) -> None:
    assert [event.id.partition(":")[2] for event in ledger.events(**asked)] == found


def test_names_are_found_in_any_case_of_any_alphabet(ledger: Ledger) -> None:
    coding = aleppo()
    named = (replace(coding.mentions[0], name="Özgür Ordu"), *coding.mentions[1:])
    ledger.add([replace(coding, coder=replace(coding.coder, version="0.2"), mentions=named)])
    assert [event.actors for event in ledger.events(party="ÖZGÜR")] == [("Özgür Ordu",)]


@pytest.mark.parametrize("days", [{}, {"since": "2016-12-01", "until": "2016-12-31"}])
def test_few_days_or_all_the_parties_and_places_are_the_same(ledger: Ledger, days: dict[str, str]) -> None:
    assert len(ledger.figures(party="monitor", **days)) == 1
    assert len(ledger.figures(place="Syria", **days)) == 1
    assert len(ledger.statements(party="Reuters", **days)) == 1
    assert len(ledger.statements(place="aleppo", **days)) == 1
    assert len(ledger.positions(party="SYR", **days)) == 1


def test_a_report_without_a_day_is_known_from_when_it_was_added(ledger: Ledger) -> None:
    undated = replace(aleppo().document, published=None, publisher="Undated")
    monthly = replace(aleppo().document, published=Published("2016-11", "given"), publisher="Monthly")
    ledger.add([replace(aleppo(), document=document) for document in (undated, monthly)])
    assert [report.publisher for report in ledger.reports(as_of="2016-12-08")] == ["The Daily", "Monthly"]
    assert len(ledger.documents(as_of="2016-11")) == 1
    assert len(ledger.documents(as_of="9999")) == 3


def test_reports_by_their_days_are_those_of_these_days_and_those_that_tell_of_them(ledger: Ledger) -> None:
    assert len(ledger.documents(since="2016-12-08", until="2016-12-08")) == 1
    assert len(list(ledger.codings(since="2016-12-07", until="2016-12-07"))) == 1
    assert ledger.documents(since="2016-12-09") == ledger.documents(until="2016-12-06") == []


def test_other_kinds_by_filter(ledger: Ledger) -> None:
    assert len(ledger.statements(party="Reuters")) == 1
    assert len(ledger.statements(place="Aleppo")) == 1
    assert len(ledger.statements(stance="demands")) == 1
    assert len(ledger.figures(party="monitor")) == 1
    assert len(ledger.figures(what="injured")) == 0
    assert len(ledger.positions(party="Rebels")) == 1
    assert len(ledger.positions(party="Russia")) == 0


def test_records_of_a_superseded_coding_are_not_found(ledger: Ledger) -> None:
    coding = aleppo()
    ledger.add([replace(coding, coder=replace(coding.coder, version="0.2"), events=coding.events[1:], positions=())])
    assert [event.type for event in ledger.events()] == ["REQUEST"]
    assert ledger.positions() == []


def test_a_filter_that_a_kind_does_not_have_is_an_error(ledger: Ledger) -> None:
    with pytest.raises(QueryError, match="positions can't be asked by place"):
        ledger.positions(place="Aleppo")


@pytest.mark.parametrize("text", ["yesterday", "2016-13", "2016-02-31", "2016/2017", ""])
def test_what_is_no_date_is_an_error(ledger: Ledger, text: str) -> None:
    with pytest.raises(QueryError, match="no date"):
        ledger.events(since=text)


@pytest.mark.parametrize(
    ("edtf", "covers"),
    [
        ("2016-12-07", ("2016-12-07", "2016-12-07")),
        ("2016-12-07T10:00:00Z", ("2016-12-07", "2016-12-07")),
        ("2016-02", ("2016-02-01", "2016-02-29")),
        ("2016", ("2016-01-01", "2016-12-31")),
        ("2016-12-05/2016-12", ("2016-12-05", "2016-12-31")),
        ("../2016", (None, "2016-12-31")),
        ("2016~", ("2016-01-01", "2016-12-31")),
        ("2016-W50", (None, None)),
        ("", (None, None)),
        (None, (None, None)),
    ],
)
def test_the_days_of_a_date(edtf: str | None, covers: tuple[str | None, str | None]) -> None:
    assert days(edtf) == covers


@pytest.mark.parametrize(
    ("edtf", "begins"),
    [
        ("2016-11-15/..", "2016-11-15"),
        ("2016-11/..", "2016-11"),
        ("2016-11-15/2016-12-01", None),
        ("2016", None),
        (None, None),
    ],
)
def test_an_open_range_tells_since_when(edtf: str | None, begins: str | None) -> None:
    assert since(edtf) == begins


def test_the_days_asked_for_are_whole() -> None:
    assert asked_days("2015-02") == ("2015-02-01", "2015-02-28")
