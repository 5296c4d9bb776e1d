"""GDELT 2.0's shapes: 61 columns of events, one row an incident; 16 columns of mentions, one row an account of it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlsplit

from dateline.records import Place, Precision
from dateline.reporting.exports.selection import Selection
from dateline.reporting.exports.told import Account, Party, Told

_ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code",
    "Type2Code", "Type3Code",
)  # fmt: skip
_GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
EVENT_COLUMNS = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    *(f"Actor1{name}" for name in _ACTOR), *(f"Actor2{name}" for name in _ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone",
    *(f"{who}Geo_{name}" for who in ("Actor1", "Actor2", "Action") for name in _GEO),
    "DATEADDED", "SOURCEURL",
)  # fmt: skip
MENTION_COLUMNS = (
    "GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName", "MentionIdentifier",
    "SentenceID", "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset", "InRawText", "Confidence",
    "MentionDocLen", "MentionDocTone", "MentionDocTranslationInfo", "Extras",
)  # fmt: skip
_NO_STATES = ("IGO", "NGO", "MNC")
_WEB, _CITATION = "1", "2"
_LAST_ROOTS = ((5, "1"), (8, "2"), (13, "3"), (20, "4"))
"""The last CAMEO root of each quad class: verbal and material cooperation, verbal and material conflict."""


def event_rows(selection: Selection) -> Iterator[dict[str, Any]]:
    """The rows of all incidents."""
    for told in selection.incidents():
        sources = told.incident.sources
        yield {
            "GLOBALEVENTID": told.number,
            **_day(told.span),
            **_actor("Actor1", told.actors, selection),
            **_actor("Actor2", told.recipients, selection),
            "IsRootEvent": int(any(account.leads for account in told.accounts)),
            **_action(told, selection),
            "NumMentions": len(told.accounts),
            "NumSources": sources.independent,
            "NumArticles": sources.reports,
            **_geography(told.place, selection),
            "DATEADDED": _stamp(_first_added(told, selection)),
            "SOURCEURL": next((a.coding.document.url for a in told.reports if a.coding.document.url), None),
        }


def mention_rows(selection: Selection) -> Iterator[dict[str, Any]]:
    """The rows of all accounts of all incidents."""
    for told in selection.incidents():
        first = _stamp(_first_added(told, selection))
        for account in sorted(told.accounts, key=lambda a: (selection.added(a.key), a.id)):
            yield {
                "GLOBALEVENTID": told.number,
                "EventTimeDate": first,
                "MentionTimeDate": _stamp(selection.added(account.key)),
                **_mention(account),
            }


def _day(span: tuple[date, date] | None) -> dict[str, Any]:
    """The day, month and year as far as they are known; the fraction counts months as thirty days, as GDELT does."""
    if span is None:
        return {}
    first, last = span
    found: dict[str, Any] = {}
    if first.year == last.year:
        found["Year"] = first.year
        if first.month == last.month:
            found["MonthYear"] = f"{first:%Y%m}"
    if first == last:
        found["SQLDATE"] = f"{first:%Y%m%d}"
        found["FractionDate"] = f"{first.year + ((first.month - 1) * 30 + first.day) / 365:.4f}"
    return found


def _actor(side: str, parties: list[Party], selection: Selection) -> dict[str, Any]:
    """The first party of a side; CAMEO's code of an actor is its country's with its types behind."""
    if not parties:
        return {}
    party = parties[0]
    state = party.country if party.country not in _NO_STATES else None
    kinds = [party.country] if party.country and not state else []
    types = [*kinds, *selection.knowledge.cameo.types(party.sectors)][:3]
    return {
        f"{side}Code": "".join((state or "", *types)),
        f"{side}Name": party.name,
        f"{side}CountryCode": state,
        **{f"{side}Type{n}Code": code for n, code in enumerate(types, 1)},
    }


def _action(told: Told, selection: Selection) -> dict[str, Any]:
    """The CAMEO code of the most salient account that has one; none is made up where dateline's type has none."""
    code = next((account.event.cameo for account in told.fullest_first if account.event.cameo), None)
    if code is None:
        return {}
    return {
        "EventCode": code,
        "EventBaseCode": code[:3],
        "EventRootCode": code[:2],
        "QuadClass": next((quad for last, quad in _LAST_ROOTS if int(code[:2]) <= last), None),
        "GoldsteinScale": selection.knowledge.cameo.goldstein(code),
    }


def _geography(place: Place | None, selection: Selection) -> dict[str, Any]:
    if place is None:
        return {}
    fips = selection.knowledge.country_codes.of(place.country).fips
    return {
        "ActionGeo_Type": _geo_type(place),
        "ActionGeo_FullName": _full_name(place),
        "ActionGeo_CountryCode": fips[0] if len(fips) == 1 else None,
        "ActionGeo_Lat": place.lat,
        "ActionGeo_Long": place.lon,
    }


def _full_name(place: Place) -> str:
    """A town with its region and country, a region with its country, a country."""
    region = place.admin1 if place.precision not in (Precision.REGION, Precision.COUNTRY) else None
    country = place.country_name if place.precision is not Precision.COUNTRY else None
    return ", ".join(name for name in (place.name, region, country) if name)


def _geo_type(place: Place) -> str | None:
    """1 a country, 2 a state of the United States, 3 a town there, 4 a town elsewhere, 5 a region elsewhere."""
    american = place.country == "USA"
    match place.precision:
        case Precision.COUNTRY:
            return "1"
        case Precision.REGION:
            return "2" if american else "5"
        case Precision.TOWN | Precision.POINT:
            return "3" if american else "4"
        case _:
            return None


def _mention(account: Account) -> dict[str, Any]:
    """One account. Offsets are code points into the text that the ledger keeps; `Extras` is the event's id there."""
    document, event = account.coding.document, account.event
    host = (urlsplit(document.url).hostname or "").removeprefix("www.") if document.url else ""
    return {
        "MentionType": _WEB if document.url else _CITATION,
        "MentionSourceName": host or account.publisher or document.name,
        "MentionIdentifier": document.url or document.name,
        "Actor1CharOffset": _offset(account, event.actors),
        "Actor2CharOffset": _offset(account, event.recipients),
        "ActionCharOffset": event.trigger.start,
        "InRawText": "1",
        "Confidence": round(event.confidence * 100) if event.confidence is not None else None,
        "MentionDocLen": len(document.text),
        "Extras": account.id,
    }


def _offset(account: Account, ids: tuple[str, ...]) -> int | None:
    return account.mentions[ids[0]].start if ids else None


def _first_added(told: Told, selection: Selection) -> str:
    return min(selection.added(account.key) for account in told.accounts)


def _stamp(moment: str) -> str:
    """An ISO 8601 time as YYYYMMDDHHMMSS in UTC."""
    found = datetime.fromisoformat(moment)
    return f"{found.astimezone(UTC) if found.tzinfo else found:%Y%m%d%H%M%S}"
