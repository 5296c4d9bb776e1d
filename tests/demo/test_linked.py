"""The demo's reports as they hang together: what two or more of them tell is one incident, a wire story one source."""

from pathlib import Path

import pytest

import dateline
from dateline.demo import REPORTS
from dateline.ledger import Ledger
from dateline.linking import Copy, Incident, find_copies, find_incidents
from dateline.linking.copies import is_copy, runs
from dateline.reading import Input, read_all

WIRE = "2016-12-07-halyard-wire.txt"
COPIES = {"tarn-valley-post-2016-12-07", "2016-12-07-northgate-courier.html"}


@pytest.fixture(scope="module")
def ledger(coder: dateline.Coder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's reports, linked."""
    path = tmp_path_factory.mktemp("linked") / "demo.ledger"
    with Ledger(path) as ledger:
        ledger.add(coder.code(item.document) for item in read_all([str(REPORTS)]) if isinstance(item, Input))
        find_incidents(ledger)
    return path


@pytest.fixture(scope="module")
def copies(ledger: Path) -> list[Copy]:
    with Ledger(ledger, create=False) as kept:
        return find_copies(kept)


@pytest.fixture(scope="module")
def incidents(ledger: Path) -> list[Incident]:
    with Ledger(ledger, create=False) as kept:
        return find_incidents(kept)


def test_the_wire_story_and_its_copies_are_found(copies: list[Copy]) -> None:
    assert {copy.document for copy in copies} == COPIES
    assert {(copy.original, copy.agency) for copy in copies} == {(WIRE, "Halyard")}
    assert all(copy.differences for copy in copies)


@pytest.mark.parametrize(
    ("type", "reports"),
    [
        pytest.param("ASSAULT", {"2016-12-06-kestrel-daily.txt", WIRE, *COPIES}, id="the fall of al-Shaar"),
        pytest.param(
            "CONSULT", {WIRE, "2016-12-07-northgate-courier.html", "2016-12-08-sundial.html"}, id="the talks in Hamburg"
        ),
        pytest.param(
            "ASSAULT",
            {"2016-12-13-lantern-post.txt", "orontes-monitor-2016-12-14", "2016-12-14-kestrel-daily.txt"},
            id="the killing of 82 civilians",
        ),
        pytest.param(
            "RETREAT",
            {"2016-12-15-northgate-courier.html", "2016-12-15-halyard-wire.txt"},
            id="the first convoys",
        ),
        pytest.param(
            "ASSAULT",
            {"2016-12-12-bridge-and-tower.html", "2016-12-13-lantern-post.txt"},
            id="the fall of Sheikh Saeed",
        ),
    ],
)
def test_what_several_reports_tell_is_one_incident(incidents: list[Incident], type: str, reports: set[str]) -> None:
    assert any(found.type == type and reports <= set(found.documents) for found in incidents)


def test_the_wire_story_and_its_copies_are_one_source(incidents: list[Incident]) -> None:
    capture = next(found for found in incidents if {WIRE, *COPIES} <= set(found.documents))
    others = set(capture.documents) - {WIRE, *COPIES}
    assert capture.sources.reports == 3 + len(others)
    assert capture.sources.independent <= 1 + len(others)


def test_reports_that_are_no_copies_share_no_text() -> None:
    texts = [
        (item.document.name, runs(item.document.text)) for item in read_all([str(REPORTS)]) if isinstance(item, Input)
    ]
    pairs = {frozenset((one, other)) for one, a in texts for other, b in texts if one < other and is_copy(a, b)}
    assert set().union(*pairs) == {WIRE, *COPIES}
