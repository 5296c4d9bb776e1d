"""What stands in the columns of other projects' shapes, and what stays empty."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from reports import daily

from dateline import Ledger
from dateline.ledger.keys import document_key
from dateline.records import Coding, Place, Precision, Status
from dateline.reporting.exports import acled, ftm, gdelt, polecat, ucdp, webannotation
from dateline.reporting.exports.delimited import cell
from dateline.reporting.exports.selection import Selection
from handmade import ALEPPO

DAMASCUS = Place("Damascus", 170654, "SYR", "Syria", "Damascus", 33.5, 36.3, Precision.TOWN, relation="near")
ALEPPO_REGION = Place("Aleppo", 170062, "SYR", "Syria", "Aleppo", 36.25, 37.5, Precision.REGION)
DISTRICT = Place("Afrin", 1, "SYR", "Syria", "Aleppo", 36.5, 36.8, Precision.DISTRICT)
SYRIA = Place("Syria", 163843, "SYR", "Syria", None, 35.0, 38.0, Precision.COUNTRY)
TEXAS = Place("Texas", 4736286, "USA", "United States", "Texas", 31.2, -99.2, Precision.REGION)
NOWHERE = Place("al-Somewhere")


def row(module: Any, ledger: Ledger, incidents: list[Any], **changes: Any) -> dict[str, str]:
    """The row of the one incident, with fields of it changed; empty cells left out."""
    for name, value in changes.items():
        setattr(incidents[0], name, value)
    rows = gdelt.event_rows if module is gdelt else module.rows
    (made,) = rows(Selection(ledger))
    return {name: text for name, value in made.items() if (text := cell(value))}


@pytest.mark.parametrize(
    ("date", "day", "acled_precision", "ucdp_precision", "sql_date"),
    [
        ("2016-12-07", "2016-12-07", "1", "1", "20161207"),
        ("2016-12-05/2016-12-07", "2016-12-05", "2", "2", None),
        ("2016-12-05/2016-12-11", "2016-12-05", "2", "3", None),
        ("2016-12", "2016-12-01", "3", "4", None),
        ("2016", None, None, "5", None),
        ("2016-12-07/..", None, None, None, None),
        (None, None, None, None, None),
    ],
)
def test_days_and_how_sure_they_are(
    date: str | None,
    day: str | None,
    acled_precision: str | None,
    ucdp_precision: str | None,
    sql_date: str | None,
    ledger: Ledger,
    incidents: list[Any],
) -> None:
    made = row(acled, ledger, incidents, date=date)
    assert (made.get("event_date"), made.get("time_precision")) == (day, acled_precision)
    assert row(ucdp, ledger, incidents).get("date_prec") == ucdp_precision
    assert row(gdelt, ledger, incidents).get("SQLDATE") == sql_date


@pytest.mark.parametrize(
    ("place", "geo_precision", "where_prec", "geo_type", "full_name"),
    [
        (ALEPPO, "1", "1", "4", "Aleppo, Aleppo, Syria"),
        (DAMASCUS, "2", "2", "4", "Damascus, Damascus, Syria"),
        (DISTRICT, "2", "3", None, "Afrin, Aleppo, Syria"),
        (ALEPPO_REGION, "3", "4", "5", "Aleppo, Syria"),
        (TEXAS, "3", "4", "2", "Texas, United States"),
        (SYRIA, None, None, "1", "Syria"),
        (NOWHERE, None, None, None, "al-Somewhere"),
        (None, None, None, None, None),
    ],
)
def test_places_and_how_sure_they_are(
    place: Place | None,
    geo_precision: str | None,
    where_prec: str | None,
    geo_type: str | None,
    full_name: str | None,
    ledger: Ledger,
    incidents: list[Any],
) -> None:
    assert row(acled, ledger, incidents, place=place).get("geo_precision") == geo_precision
    assert row(ucdp, ledger, incidents).get("where_prec") == where_prec
    made = row(gdelt, ledger, incidents)
    assert (made.get("ActionGeo_Type"), made.get("ActionGeo_FullName")) == (geo_type, full_name)


def test_a_country_as_a_whole_is_no_point_on_a_grid(ledger: Ledger, incidents: list[Any]) -> None:
    assert "priogrid_gid" not in row(ucdp, ledger, incidents, place=SYRIA)


@pytest.mark.parametrize(
    ("lat", "lon", "cell"),
    [(-90, -180, 1), (90, 180, 259200), (0, 0, 129961), (36.2, 37.16, 181875), (-34.2, 18.4, 80317)],
)
def test_cells_of_prio_grid(lat: float, lon: float, cell: int) -> None:
    assert ucdp.priogrid(lat, lon) == cell


def test_no_number_of_dead_is_no_zero(ledger: Ledger, incidents: list[Any]) -> None:
    assert "fatalities" not in row(acled, ledger, incidents, figures={})
    assert list(ucdp.rows(Selection(ledger))) == []


def test_low_best_and_high(ledger: Ledger, incidents: list[Any]) -> None:
    figures = {"killed": SimpleNamespace(low=3, best=5, high=9)}
    made = row(ucdp, ledger, incidents, figures=figures)
    assert [made[name] for name in ("low", "best", "high", "deaths_unknown")] == ["3", "5", "9", "5"]
    assert row(acled, ledger, incidents)["fatalities"] == "3"


def test_ucdps_events_are_violence(ledger: Ledger, incidents: list[Any]) -> None:
    incidents[0].type = "CONSULT"
    assert list(ucdp.rows(Selection(ledger))) == []


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("State Forces", "Rebel Groups", "1"),
        ("Rebel Groups", "External/Other Forces", "1"),
        ("Rebel Groups", "Political Militias", "2"),
        ("Rebel Groups", "Civilians", "3"),
        ("Rebel Groups", None, None),
        (None, "Civilians", None),
        ("Civilians", "Civilians", None),
    ],
)
def test_types_of_violence(one: str | None, other: str | None, code: str | None) -> None:
    assert ucdp._type_of_violence(one, other) == code


def test_sources_are_counted_as_each_column_says(ledger: Ledger, incidents: list[Any]) -> None:
    incidents[0].sources.independent = 1
    made = row(gdelt, ledger, incidents)
    assert [made[name] for name in ("NumMentions", "NumSources", "NumArticles")] == ["2", "1", "2"]
    assert row(ucdp, ledger, incidents)["number_of_sources"] == "2"


def test_an_event_without_a_cameo_code_gets_none(ledger: Ledger, incidents: list[Any]) -> None:
    coding = changed(cameo=None)
    ledger.add([coding])
    incidents[0].events = (f"{document_key(coding.document)}:e1",)
    assert not {"EventCode", "QuadClass", "GoldsteinScale"} & row(gdelt, ledger, incidents).keys()


def changed(**fields: Any) -> Coding:
    """The daily's coding by another coder, with fields of its event changed."""
    coding = daily()
    (event,) = coding.events
    return replace(coding, events=(replace(event, **fields),), coder=replace(coding.coder, version="0.2"))


def test_numbers_in_place_of_ids_fit_a_double_and_differ(ledger: Ledger, incidents: list[Any]) -> None:
    numbers = {row(gdelt, ledger, incidents, id=f"45ecb832077f0b04:e{n}")["GLOBALEVENTID"] for n in range(500)}
    assert len(numbers) == 500
    assert all(0 < int(number) < 2**53 for number in numbers)


@pytest.mark.parametrize("fields", [{"status": Status.PLANNED}, {"status": Status.NEGATED}, {"historical": True}])
def test_polecats_rows_have_happened(fields: dict[str, Any], ledger: Ledger) -> None:
    ledger.add([changed(**fields)])
    assert [made["Source"] for made in polecat.rows(Selection(ledger))] == ["The Weekly"]


def test_an_incident_whose_events_are_gone_is_left_out(ledger: Ledger, incidents: list[Any]) -> None:
    incidents[0].events = ("45ecb832077f0b04:e99",)
    assert list(acled.rows(Selection(ledger))) == []


def test_a_private_person_is_no_entity_unless_kept(ledger: Ledger, incidents: list[Any]) -> None:
    ledger.add([changed(actors=("m3",))])
    named = [
        {made["value"] for made in ftm.rows(Selection(ledger, keep_private=keep)) if made["schema"] == "Person"}
        for keep in (False, True)
    ]
    assert named == [set(), {"Mariam Haddad"}]


def test_every_quotation_stands_at_its_position(ledger: Ledger) -> None:
    selection = Selection(ledger)
    texts = {f"urn:dateline:{key}": coding.document.text for key, coding in selection.codings()}
    texts |= {coding.document.url: coding.document.text for _, coding in selection.codings() if coding.document.url}
    found = list(webannotation._annotations(selection))
    assert found
    for annotation in found:
        targets = annotation["target"] if isinstance(annotation["target"], list) else [annotation["target"]]
        for target in targets:
            quote, position = target["selector"]
            text, start, end = texts[target["source"]], position["start"], position["end"]
            assert text[start:end] == quote["exact"]
            assert text[:start].endswith(quote["prefix"])
            assert text[end:].startswith(quote["suffix"])
