"""Which rows of another project have an incident here, and which of ours they lack."""

import gzip
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import EmptyInput, MissingInput, UnreadableInput
from dateline.knowledge import Knowledge
from dateline.records import EventType, Place, Precision
from dateline.reporting.comparing import Comparison, Shape, by_place_and_week, compare, one_by_one
from dateline.reporting.comparing.reading import read_rows
from dateline.reporting.comparing.rows import OtherRow, division
from handmade import ALEPPO
from made_up import ACLED, INCIDENTS, UCDP, gdelt, incident

KNOWLEDGE = Knowledge()


def compared(text: str, tmp_path: Path, incidents: list[Any] | None = None, slack: int = 1) -> Comparison:
    path = tmp_path / "rows.csv"
    path.write_text(text, encoding="utf-8")
    return compare(path, INCIDENTS if incidents is None else incidents, KNOWLEDGE, slack)


def pairs(found: Comparison) -> dict[str, str | None]:
    return {c.row.id: c.match.known.incident.id if c.match else None for c in found.rows}


def test_rows_in_acleds_shape(tmp_path: Path) -> None:
    found = compared(ACLED, tmp_path)
    assert found.shape is Shape.ACLED
    assert pairs(found) == {"SYR1": "a:e1", "SYR2": None, "SYR3": "e:e1", "SYR4": None}
    assert found.here == 2
    assert [(row.line, row.why.split("'")[0]) for row in found.unusable] == [(6, ""), (7, "ACLED has no type ")]
    assert found.uncompared == 1


def test_what_they_lack_is_within_their_days_countries_and_types(tmp_path: Path) -> None:
    found = compared(ACLED, tmp_path)
    ours = {other.incident.id for other in found.ours}
    assert ours - found.there == {"b:e1", "f:e1"}
    assert "c:e1" not in ours  # after their last day


def test_reasons_are_told(tmp_path: Path) -> None:
    first, _, third, _ = compared(ACLED, tmp_path).rows
    assert first.match is not None
    assert first.match.reasons == ("days near", "places near", "same party", "killed agree")
    assert (first.match.days, first.match.km) == (1, 1.4)
    assert third.match is not None
    assert third.match.reasons == ("same day", "same country", "same party")


def test_rows_in_ucdps_shape_are_compared_with_incidents_that_have_killed(tmp_path: Path) -> None:
    found = compared(UCDP, tmp_path)
    assert found.shape is Shape.UCDP
    assert pairs(found) == {"7": "a:e1", "8": "e:e1"}
    assert found.rows[0].row.killed == (10, 20)
    assert found.rows[1].row.spot.country == "SYR"
    assert [other.incident.id for other in found.ours] == ["a:e1"]


def test_gdelts_rows_need_no_line_of_names(tmp_path: Path) -> None:
    other = gdelt(GLOBALEVENTID="10", EventCode="010")
    demand = gdelt(GLOBALEVENTID="11", EventCode="100")
    found = compared(gdelt() + other + demand, tmp_path)
    assert (found.shape, pairs(found)) == (Shape.GDELT, {"9": "b:e1"})
    assert [row.line for row in found.unusable] == [2, 3]


def test_a_day_too_far_is_no_match_unless_it_is_allowed(tmp_path: Path) -> None:
    row = gdelt(SQLDATE="20161213")
    assert pairs(compared(row, tmp_path)) == {"9": None}
    assert pairs(compared(row, tmp_path, slack=3)) == {"9": "b:e1"}


@pytest.mark.parametrize(
    ("changes", "match"),
    [
        ({"place": Place("Azaz", 1, "SYR", "Syria", "Aleppo", 36.59, 37.04, Precision.TOWN)}, None),
        ({"place": Place("Aleppo", 1, "SYR", "Syria", "Aleppo", 36.4, 37.1, Precision.REGION)}, "x:e1"),
        ({"place": Place("Aleppo", 1, "TUR", "Turkey", None, None, None, None)}, None),
        ({"place": None}, None),
        ({"type": "AID"}, None),
        ({"date": "2016-12"}, "x:e1"),
        ({"date": "2016"}, None),
    ],
)
def test_what_speaks_for_and_against(changes: dict[str, Any], match: str | None, tmp_path: Path) -> None:
    row = gdelt(SQLDATE="20161207", ActionGeo_Lat="36.2", ActionGeo_Long="37.16")
    assert pairs(compared(row, tmp_path, [incident("x:e1", **changes)])) == {"9": match}


@pytest.mark.parametrize(
    ("day", "match"), [("20161207", "x:e1"), ("20161203", "x:e1"), ("20161202", None), ("20161209", None)]
)
def test_an_incident_without_a_day_is_looked_for_before_its_first_report(
    day: str, match: str | None, tmp_path: Path
) -> None:
    path = tmp_path / "rows.csv"
    path.write_text(gdelt(SQLDATE=day, ActionGeo_Lat="36.2", ActionGeo_Long="37.16"))
    undated = incident("x:e1", date=None)
    found = compare(path, [undated], KNOWLEDGE, 1, {"x": "2016-12-07", "y": None})
    assert pairs(found) == {"9": match}
    if day == "20161207":
        (row,) = found.rows
        assert row.match is not None
        assert row.match.reasons[0] == "reported then"
        assert by_place_and_week(found)[0]["week"] == "2016-W49"
    assert compare(path, [undated], KNOWLEDGE).uncompared == 1


def test_talks_and_agreements_are_taken_for_one_another(tmp_path: Path) -> None:
    talks = incident("x:e1", date="2016-12-10", type="CONSULT", place=ALEPPO)
    row = gdelt(EventCode="057", ActionGeo_Lat="36.2", ActionGeo_Long="37.16")
    assert pairs(compared(row, tmp_path, [talks])) == {"9": "x:e1"}


def test_sums_by_place_and_week(tmp_path: Path) -> None:
    rows = by_place_and_week(compared(ACLED, tmp_path))
    assert {
        "country": "SYR",
        "admin1": "Aleppo",
        "week": "2016-W49",
        "theirs": 1,
        "here": 1,
        "ours": 2,
        "there": 1,
    } in rows
    assert sum(row["theirs"] for row in rows) == 4
    assert sum(row["ours"] for row in rows) == 4


def test_every_row_then_what_they_lack(tmp_path: Path) -> None:
    rows = list(one_by_one(compared(ACLED, tmp_path)))
    assert [(row["row"], row["incident"]) for row in rows] == [
        ("SYR1", "a:e1"),
        ("SYR2", None),
        ("SYR3", "e:e1"),
        ("SYR4", None),
        (None, "b:e1"),
        (None, "f:e1"),
    ]


@pytest.mark.parametrize(
    ("name", "same"),
    [("Aleppo Governorate", "aleppo"), ("Donetsk Oblast", "donetsk"), ("State of", "state of"), (None, "")],
)
def test_a_division_is_known_by_its_own_name(name: str | None, same: str) -> None:
    assert division(name) == same


def rows_of(data: bytes, tmp_path: Path) -> list[OtherRow]:
    path = tmp_path / "rows"
    path.write_bytes(data)
    return [row for row in read_rows(path, KNOWLEDGE)[1] if isinstance(row, OtherRow)]


@pytest.mark.parametrize("change", [str, str.upper, lambda text: text.replace(",", ";"), lambda text: "\ufeff" + text])
def test_delimiters_capitals_and_marks_do_not_matter(change: Any, tmp_path: Path) -> None:
    header, *lines = ACLED.splitlines(keepends=True)
    text = change(header) + "".join(line.replace(",", ";") if ";" in change(header) else line for line in lines)
    assert [row.id for row in rows_of(text.encode(), tmp_path)] == ["SYR1", "SYR2", "SYR3", "SYR4"]


def test_gzip_is_read(tmp_path: Path) -> None:
    assert [row.id for row in rows_of(gzip.compress(UCDP.encode()), tmp_path)] == ["7", "8"]


def test_columns_that_are_missing_leave_their_values_open(tmp_path: Path) -> None:
    (row,) = rows_of(b"event_date,event_type,event_id_cnty\n2016-12-07,Battles,SYR9\n", tmp_path)
    assert (row.id, row.first, row.spot.country, row.killed) == ("SYR9", date(2016, 12, 7), None, None)
    assert EventType.ASSAULT in row.types


def test_a_month_of_acleds_is_a_month_to_both_sides(tmp_path: Path) -> None:
    text = b"event_date,event_type,event_id_cnty,time_precision\n2016-12-15,Battles,SYR9,3\n"
    (row,) = rows_of(text, tmp_path)
    assert (row.first, row.last) == (date(2016, 11, 15), date(2017, 1, 14))


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyInput),
        (b"a,b\n1,2\n", UnreadableInput),
        (b"\x1f\x8bnot gzip", UnreadableInput),
        (b"\0\0\0", UnreadableInput),
    ],
)
def test_a_file_of_another_kind_is_said(data: bytes, error: type[Exception], tmp_path: Path) -> None:
    with pytest.raises(error):
        rows_of(data, tmp_path)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(MissingInput):
        read_rows(tmp_path / "none.csv", KNOWLEDGE)
