"""Finds the places that a report names and says where they are.

A name is a place's by what the whole document makes of it (`toponym_evidence`), and means the one place that fits what
the text says and names elsewhere (`disambiguation`). Nothing is made up: a name that no list holds has no `place`, and
coordinates come from the gazetteer or our own list.
"""

import re
from dataclasses import replace

from dateline.knowledge.gazetteer import Feature, Gazetteer, Kind
from dateline.records import MentionType, Place
from dateline.resolving.containment import read_containment
from dateline.resolving.disambiguation import disambiguate
from dateline.resolving.draft import Draft
from dateline.resolving.place_descriptions import find_place_descriptions
from dateline.resolving.relations import relation
from dateline.resolving.toponym_evidence import accepted, outgrows, weigh
from dateline.resolving.toponyms import Sighting, sightings
from dateline.resolving.unlisted_places import find_unlisted_places

_ALTERNATIVES = 5
_HOST = re.compile(r"https?://[^/\s:]*\.([A-Za-z]{2})(?:[:/]|$)")
_SOLD_TO_ALL = frozenset({"ai", "cc", "co", "fm", "io", "ly", "me", "to", "tv", "ws"})
"""Countries whose letters are used by anybody."""
_GUESSES = frozenset({"whole person", "whole organisation"})


def resolve_places(draft: Draft) -> None:
    """Add a location mention for every place name, and give the names that hold one its place."""
    toponyms = draft.knowledge.toponyms
    found = sightings(draft.parse, toponyms)
    read_containment(draft.parse, found, toponyms)
    weigh(draft, found)
    for sighting, features in disambiguate(accepted(found), _countries(draft)).items():
        _mention(draft, sighting, features)
    find_unlisted_places(draft)
    find_place_descriptions(draft)


def _countries(draft: Draft) -> dict[str, float]:
    """What speaks for a country beside the places named: nationalities, and the address that the report is from."""
    found: dict[str, float] = {}
    home = publishers_country(draft.document.url, draft.knowledge.toponyms.gazetteer)
    if home is not None:
        found[home] = 1.0
    for mention in draft.mentions:
        if mention.type is MentionType.NATIONALITY and mention.country:
            found[mention.country] = 1.0
    return found


def publishers_country(url: str | None, gazetteer: Gazetteer) -> str | None:
    """The country (alpha-3) of a web address that ends with a country's letters; None for ".com" and the like."""
    host = _HOST.match(url) if url else None
    if host is None or host[1].lower() in _SOLD_TO_ALL:
        return None
    alpha2 = "GB" if host[1].lower() == "uk" else host[1].upper()
    return next((country.alpha3 for country in gazetteer.countries if country.alpha2 == alpha2), None)


def _mention(draft: Draft, sighting: Sighting, features: list[Feature]) -> None:
    """Keep a place: with the organisation whose name it is part of ("Waterford High School"), else by itself."""
    place = replace(
        place_of(draft, features),
        name=_in_plain_letters(features[0].name, sighting.name),
        relation=relation(draft.parse, sighting, draft.knowledge.toponyms),
    )
    cover = draft.mentions.at(sighting.last, MentionType.ORGANISATION, MentionType.PERSON)
    guessed = cover is not None and cover.entity is None and not _GUESSES.isdisjoint(sighting.clues)
    if cover is not None and (guessed or outgrows(sighting, cover)):
        draft.mentions.remove(cover.id)  # Taken for a group or a person for want of a better guess.
    elif cover is not None and cover.type is MentionType.ORGANISATION and "in a description" not in sighting.clues:
        if cover.place is None:
            draft.mentions.update(cover.id, place=place)
        return
    draft.mentions.add(
        sighting.start,
        sighting.end,
        sighting.last,
        MentionType.LOCATION,
        name=" ".join(sighting.name.split()),
        entity=_entity(features[0]),
        place=place,
    )


def _in_plain_letters(listed: str, told: str) -> str:
    """The gazetteer's name, or as the text spells it where the gazetteer has it in letters with marks (Dūmā: Douma)."""
    return listed if listed.isascii() or not told.isascii() or told.isupper() else " ".join(told.split())


def place_of(draft: Draft, features: list[Feature]) -> Place:
    """The record of the first feature, with the others as alternatives."""
    best = features[0]
    countries = draft.knowledge.toponyms.gazetteer.by_alpha3
    region = best.region
    return Place(
        name=best.name,
        geonameid=best.geonameid,
        country=best.country,
        country_name=countries[best.country].name if best.country else None,
        admin1=region.name if region is not None and best.kind is not Kind.COUNTRY else None,
        lat=best.lat,
        lon=best.lon,
        precision=best.precision,
        alternatives=tuple(f.geonameid for f in features[1:] if f.geonameid is not None)[:_ALTERNATIVES],
    )


def _entity(feature: Feature) -> str:
    return f"loc:{feature.geonameid or feature.name.lower().replace(' ', '-')}"
