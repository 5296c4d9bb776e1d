"""GeoJSON (RFC 7946): a feature an incident and a feature an event, each with the precision of its place.

A place without coordinates has a null geometry: a point is never made up, nor moved for the looks of a map.
"""

import json
from collections.abc import Iterator
from typing import Any, TextIO

from dateline.records import Place
from dateline.reporting.exports.about import origin
from dateline.reporting.exports.selection import Selection
from dateline.reporting.exports.told import Account, Told

Feature = dict[str, Any]


def write(selection: Selection, stream: TextIO) -> None:
    """Write one FeatureCollection, a feature a line."""
    head = {"type": "FeatureCollection", "generator": origin(), "privatePersons": _private(selection)}
    stream.write(_json(head)[:-1] + ', "features": [')
    for n, feature in enumerate(_features(selection)):
        stream.write(("," if n else "") + "\n" + _json(feature))
    stream.write("\n]}\n")


def _private(selection: Selection) -> str:
    return "named" if selection.keep_private else "left out"


def _features(selection: Selection) -> Iterator[Feature]:
    held: dict[str, str] = {}
    for told in selection.incidents():
        held |= {account.id: told.id for account in told.accounts}
        yield _feature(f"incident:{told.id}", told.place, _incident(told))
    for account in selection.events():
        yield _feature(account.id, account.place, {**_event(account), "incident": held.get(account.id)})


def _feature(id: str, place: Place | None, properties: dict[str, Any]) -> Feature:
    known = place is not None and place.lat is not None and place.lon is not None
    where = {
        "place": place.name if place else None,
        "relation": place.relation if place else None,
        "precision": place.precision.value if place and place.precision else None,
        "geonameid": place.geonameid if place else None,
        "country": place.country if place else None,
        "admin1": place.admin1 if place else None,
    }
    geometry = {"type": "Point", "coordinates": [place.lon, place.lat]} if place and known else None
    return {"type": "Feature", "id": id, "geometry": geometry, "properties": {**properties, **where}}


def _incident(told: Told) -> dict[str, Any]:
    incident = told.incident
    return {
        "kind": "incident",
        "record": told.id,
        "date": incident.date,
        "type": incident.type,
        "actors": [party.name for party in told.actors],
        "recipients": [party.name for party in told.recipients],
        "figures": {w: {"low": f.low, "best": f.best, "high": f.high} for w, f in incident.figures.items()},
        "reports": incident.sources.reports,
        "independent": incident.sources.independent,
        "words": told.fullest_first[0].words,
    }


def _event(account: Account) -> dict[str, Any]:
    event, document = account.event, account.coding.document
    return {
        "kind": "event",
        "record": account.id,
        "date": event.date,
        "type": event.type.value,
        "mode": event.mode,
        "status": event.status.value,
        "historical": event.historical,
        "actors": [party.name for party in account.parties(event.actors)],
        "recipients": [party.name for party in account.parties(event.recipients)],
        "publisher": document.publisher,
        "published": account.published_day,
        "url": document.url,
        "words": account.words,
    }


def _json(form: dict[str, Any]) -> str:
    return json.dumps(form, ensure_ascii=False)
