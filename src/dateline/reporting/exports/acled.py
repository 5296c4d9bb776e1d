"""ACLED's 31 columns: one row an incident that ACLED has a type for, by dateline's own coding."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from dateline.knowledge.acled import Acled
from dateline.records import Place, Precision
from dateline.reporting.acled import AcledCode, acled_view
from dateline.reporting.exports.selection import Selection
from dateline.reporting.exports.told import Account, Party, Told

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting",
    "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision",
    "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip

WEEK, MONTH = 7, 31
_VIOLENCE, _DEMONSTRATIONS, _STRATEGIC = "Political violence", "Demonstrations", "Strategic developments"
_DISORDER = {
    "Battles": _VIOLENCE,
    "Explosions/Remote violence": _VIOLENCE,
    "Violence against civilians": _VIOLENCE,
    "Protests": _DEMONSTRATIONS,
    "Riots": _DEMONSTRATIONS,
    "Strategic developments": _STRATEGIC,
}
_DISORDER_OF_SUB_EVENT = {
    "Mob violence": _VIOLENCE,
    "Excessive force against protesters": f"{_VIOLENCE}; {_DEMONSTRATIONS}",
}
_GEO_PRECISION = {Precision.POINT: "1", Precision.TOWN: "1", Precision.DISTRICT: "2", Precision.REGION: "3"}


def rows(selection: Selection) -> Iterator[dict[str, Any]]:
    """The rows of all incidents that ACLED has a type for."""
    acled = selection.knowledge.acled
    for told in selection.incidents():
        code = acled_code(told, acled)
        if code is not None:
            yield {**_what(told, code), **_when(told), **_where(told, selection), **_whence(told, selection)}


def acled_code(told: Told, acled: Acled) -> AcledCode | None:
    """ACLED's types for an incident: those of its most salient account that has one."""
    codes = (acled_view(account.event, account.coding, acled) for account in told.fullest_first)
    return next((code for code in codes if code is not None), None)


def _what(told: Told, code: AcledCode) -> dict[str, Any]:
    killed = told.killed
    return {
        "event_id_cnty": told.id,
        "disorder_type": _DISORDER_OF_SUB_EVENT.get(code.sub_event_type, _DISORDER[code.event_type]),
        "event_type": code.event_type,
        "sub_event_type": code.sub_event_type,
        **_side(told.actors, 1),
        "inter1": code.inter1,
        **_side(told.recipients, 2),
        "inter2": code.inter2,
        "civilian_targeting": "Civilian targeting" if _at_civilians(code) else None,
        "fatalities": killed.low if killed else None,
    }


def _side(parties: list[Party], number: int) -> dict[str, Any]:
    """One side: the first party, and those beside it."""
    names = [party.name for party in parties]
    return {f"actor{number}": names[0] if names else None, f"assoc_actor_{number}": names[1:]}


def _at_civilians(code: AcledCode) -> bool:
    return code.event_type == "Violence against civilians" or code.inter2 == "Civilians"


def _when(told: Told) -> dict[str, Any]:
    """The first day that it may have been on, with ACLED's code for how sure that is; nothing beyond a month."""
    span = told.span
    precision = _time_precision(span) if span else None
    if span is None or precision is None:
        return {"year": span[0].year if span and span[0].year == span[1].year else None}
    return {"event_date": span[0].isoformat(), "year": span[0].year, "time_precision": precision}


def _time_precision(span: tuple[date, date]) -> str | None:
    covered = (span[1] - span[0]).days + 1
    return "1" if covered == 1 else "2" if covered <= WEEK else "3" if covered <= MONTH else None


def _where(told: Told, selection: Selection) -> dict[str, Any]:
    place = told.place
    if place is None:
        return {}
    codes = selection.knowledge.country_codes.of(place.country)
    return {
        "iso": codes.iso_number.lstrip("0"),
        "region": codes.acled_region,
        "country": place.country_name,
        "admin1": place.admin1,
        "location": place.name if place.precision is not Precision.COUNTRY else None,
        "latitude": place.lat,
        "longitude": place.lon,
        "geo_precision": _geo_precision(place),
    }


def _geo_precision(place: Place) -> str | None:
    """ACLED's code: a town is 1, near a town or in a district 2, a region 3; a country as a whole has none."""
    precision = _GEO_PRECISION.get(place.precision) if place.precision else None
    return "2" if precision == "1" and place.relation else precision


def _whence(told: Told, selection: Selection) -> dict[str, Any]:
    sources = told.incident.sources
    return {
        "source": [_source(account) for account in told.reports],
        "notes": told.fullest_first[0].words,
        "tags": f"dateline's record, not ACLED's; reports={sources.reports}; independent sources={sources.independent}",
        "timestamp": _seconds(max(selection.added(account.key) for account in told.accounts)),
    }


def _source(account: Account) -> str:
    return account.publisher or account.coding.document.name


def _seconds(moment: str) -> int:
    """An ISO 8601 time as seconds since 1970."""
    found = datetime.fromisoformat(moment)
    return int((found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp())
