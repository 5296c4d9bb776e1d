"""UCDP GED's 49 columns: one row an incident of which a number of killed is told, with low, best and high."""

import math
from collections.abc import Iterator
from datetime import date
from typing import Any

from dateline.knowledge.acled import ARMED
from dateline.records import EventType, Figure, MentionType, Place, Precision
from dateline.reporting.acled import AcledCode
from dateline.reporting.exports.acled import acled_code
from dateline.reporting.exports.selection import Selection
from dateline.reporting.exports.told import KILLED, Account, Party, Told

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
    "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity",
    "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best",
    "high", "low", "gwnoa", "gwnob",
)  # fmt: skip

VIOLENT = frozenset({EventType.ASSAULT, EventType.COERCE})
"""The types of incidents that UCDP's events are among: organised violence."""
STATE, CIVILIANS = "State Forces", "Civilians"
STATES = (STATE, "External/Other Forces")
_WHERE_PREC = {Precision.POINT: "1", Precision.TOWN: "1", Precision.DISTRICT: "3", Precision.REGION: "4"}
_GRID_COLUMNS = 720
"""Cells of half a degree around the globe."""


def rows(selection: Selection) -> Iterator[dict[str, Any]]:
    """The rows of all incidents in which somebody is said to have been killed."""
    for told in selection.incidents():
        if _has_killed(told):
            code = acled_code(told, selection.knowledge.acled)
            yield {
                "id": told.number,
                "relid": told.id,
                **_sides(told, code, selection),
                **_sources(told),
                **_where(told.place, selection),
                **_when(told),
                **_deaths(told),
            }


def _has_killed(told: Told) -> bool:
    """Is it violence of which a number of killed is told?"""
    killed = told.killed
    return told.incident.type in VIOLENT and killed is not None and any((killed.low, killed.best, killed.high))


def _sides(told: Told, code: AcledCode | None, selection: Selection) -> dict[str, Any]:
    """Both sides: a state that fights others is side a, as it is UCDP's custom."""
    kinds = (code.inter1, code.inter2) if code else (None, None)
    sides = [_first(told.actors), _first(told.recipients)]
    if kinds[1] in STATES and kinds[0] in ARMED and kinds[0] not in STATES:
        kinds, sides = kinds[::-1], sides[::-1]
    numbers = [
        selection.knowledge.country_codes.of(side.country).gw if side and kind in STATES else None
        for side, kind in zip(sides, kinds, strict=True)
    ]
    return {
        "type_of_violence": _type_of_violence(*kinds),
        "side_a": sides[0].name if sides[0] else None,
        "side_b": sides[1].name if sides[1] else None,
        "gwnoa": numbers[0],
        "gwnob": numbers[1],
    }


def _first(parties: list[Party]) -> Party | None:
    """The first party that is no place."""
    return next((party for party in parties if party.mention.type is not MentionType.LOCATION), None)


def _type_of_violence(one: str | None, other: str | None) -> str | None:
    """1 with a state on a side, 2 between armed groups, 3 against civilians; None where a side is not known."""
    if one not in ARMED or (other not in ARMED and other != CIVILIANS):
        return None
    return "3" if other == CIVILIANS else "1" if one in STATES or other in STATES else "2"


def _sources(told: Told) -> dict[str, Any]:
    documents = [account.coding.document for account in told.reports]
    articles = [_article(account) for account in told.reports]
    return {
        "number_of_sources": told.incident.sources.reports,
        "source_article": ";".join(articles),
        "source_office": _joined(document.publisher for document in documents),
        "source_date": _joined(account.published_day for account in told.reports),
        "source_headline": _joined(document.title for document in documents),
        "source_original": ";".join(told.informants),
    }


def _joined(parts: Iterator[str | None]) -> str:
    """Parts in the order of the reports, so that the first of each belongs to the first report."""
    return ";".join(part or "" for part in parts).strip(";")


def _article(account: Account) -> str:
    document = account.coding.document
    parts = (document.publisher, account.published_day, document.title or document.name)
    return '"' + ",".join(part for part in parts if part).replace('"', "'") + '"'


def _where(place: Place | None, selection: Selection) -> dict[str, Any]:
    if place is None:
        return {}
    codes = selection.knowledge.country_codes.of(place.country)
    return {
        "where_prec": _where_prec(place),
        "where_coordinates": place.name,
        "where_description": f"{place.relation} {place.name}" if place.relation else place.name,
        "adm_1": place.admin1,
        "country": place.country_name,
        "country_id": codes.gw,
        "region": codes.ucdp_region,
        **_point(place),
    }


def _where_prec(place: Place) -> str | None:
    """UCDP's code: a town is 1, near a town 2, a district 3, a province 4."""
    precision = _WHERE_PREC.get(place.precision) if place.precision else None
    return "2" if precision == "1" and place.relation else precision


def _point(place: Place) -> dict[str, Any]:
    if place.lat is None or place.lon is None or place.precision is Precision.COUNTRY:
        return {}
    return {
        "latitude": place.lat,
        "longitude": place.lon,
        "geom_wkt": f"POINT ({place.lon} {place.lat})",
        "priogrid_gid": priogrid(place.lat, place.lon),
    }


def priogrid(lat: float, lon: float) -> int:
    """The PRIO-GRID cell of a point: numbered from 1 at 90 S 180 W, eastward, then northward."""
    row, column = min(math.floor((lat + 90) * 2), 359), min(math.floor((lon + 180) * 2), _GRID_COLUMNS - 1)
    return row * _GRID_COLUMNS + column + 1


def _when(told: Told) -> dict[str, Any]:
    if told.span is None:
        return {}
    first, last = told.span
    return {
        "year": first.year if first.year == last.year else None,
        "date_prec": _date_prec(first, last),
        "date_start": first.isoformat(),
        "date_end": last.isoformat(),
    }


def _date_prec(first: date, last: date) -> str | None:
    """UCDP's code: 1 a day, 2 two to six days, 3 a week, 4 up to a month, 5 up to a year."""
    covered = (last - first).days + 1
    edges = ((1, "1"), (6, "2"), (7, "3"), (31, "4"), (366, "5"))
    return next((code for most, code in edges if covered <= most), None)


def _deaths(told: Told) -> dict[str, Any]:
    """The killed; all of them as civilians where every report counts civilians, else as of unknown side."""
    killed = told.killed
    assert killed is not None
    column = "deaths_civilians" if _all_civilians(told) else "deaths_unknown"
    return {column: killed.best, "best": killed.best, "high": killed.high, "low": killed.low}


def _all_civilians(told: Told) -> bool:
    counted = [(account, figure) for account in told.accounts for figure in _killed(account)]
    return bool(counted) and all(_counts_civilians(account, figure) for account, figure in counted)


def _killed(account: Account) -> list[Figure]:
    linked = account.event.figures
    return [figure for figure in account.coding.figures if figure.id in linked and figure.what == KILLED]


def _counts_civilians(account: Account, figure: Figure) -> bool:
    """Are civilians named as such among the counted? "12 people" may be anybody."""
    who = account.mentions.get(figure.who or "")
    return who is not None and "civilian" in account.words_of(who).casefold()
