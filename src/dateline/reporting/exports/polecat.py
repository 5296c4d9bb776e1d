"""POLECAT's 40 columns: one row an event that happened or goes on, as one report tells it."""

from collections.abc import Iterator
from typing import Any

from dateline.records import MentionType, Place, Precision, Status
from dateline.reporting.exports.about import VERSION
from dateline.reporting.exports.selection import Selection
from dateline.reporting.exports.told import Account, day_span

_PARTY = (
    ("{} Name", "{} Country", "{} COW", "Primary {} Sector", "{} Sectors", "{} Title", "{} Name Raw", "Wikipedia {} ID")
)  # fmt: skip
COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    *(name.format("Actor") for name in _PARTY), *(name.format("Recipient") for name in _PARTY),
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
    "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations",
    "Language", "Version",
)  # fmt: skip
_LEVEL = {
    Precision.POINT: "City",
    Precision.TOWN: "City",
    Precision.DISTRICT: "District",
    Precision.REGION: "Province",
}


def rows(selection: Selection) -> Iterator[dict[str, Any]]:
    """The rows of all events that happened or go on, history aside: POLECAT has no column to say otherwise."""
    for account in selection.events():
        if account.event.status in (Status.HAPPENED, Status.ONGOING) and not account.event.historical:
            yield _row(account, selection)


def _row(account: Account, selection: Selection) -> dict[str, Any]:
    event, document = account.event, account.coding.document
    span = day_span(event.date)
    return {
        "Event ID": account.id,
        "Event Date": event.date if span and span[0] == span[1] else None,
        "Event Type": event.type.value,
        "Event Mode": event.mode,
        "Contexts": event.contexts,
        **_party("Actor", account, event.actors, selection),
        **_party("Recipient", account, event.recipients, selection),
        **_place(account),
        "Source": document.publisher or document.name,
        "Publication Date": account.published_day,
        **_story(account),
        "Language": document.language,
        "Version": f"dateline {VERSION}",
    }


def _party(role: str, account: Account, ids: tuple[str, ...], selection: Selection) -> dict[str, Any]:
    """A side; several parties stand with "; " between them."""
    parties = account.parties(ids)
    sectors = [sector for party in parties for sector in party.sectors]
    cow = [selection.knowledge.country_codes.of(party.country).cow for party in parties]
    return {
        f"{role} Name": [party.name for party in parties],
        f"{role} Country": [party.country for party in parties],
        f"{role} COW": cow,
        f"Primary {role} Sector": sectors[0] if sectors else None,
        f"{role} Sectors": sectors,
        f"{role} Name Raw": [account.words_of(party.mention) for party in parties],
    }


def _place(account: Account) -> dict[str, Any]:
    place = account.place
    if place is None:
        return {}
    return {
        "Placename": place.name,
        "Province": place.admin1,
        **_named_level(place),
        "Country": place.country,
        "Latitude": place.lat,
        "Longitude": place.lon,
        "GeoNames ID": place.geonameid,
        "Raw Placename": account.words_of(account.mentions[account.event.place or ""]),
    }


def _named_level(place: Place) -> dict[str, Any]:
    """The column that a place's own name belongs in, by its level."""
    level = _LEVEL.get(place.precision) if place.precision else None
    return {level: place.name} if level else {}


def _story(account: Account) -> dict[str, Any]:
    """Whom and what the report names."""
    named: dict[MentionType, list[str]] = {}
    for mention in account.coding.mentions:
        name = mention.name or (mention.place.name if mention.place else None)
        if name:
            named.setdefault(mention.type, []).append(name)
    return {
        "Story People": named.get(MentionType.PERSON),
        "Story Organizations": named.get(MentionType.ORGANISATION),
        "Story Locations": named.get(MentionType.LOCATION),
    }
