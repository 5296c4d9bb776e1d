"""Which Paris? One meaning a name and document: what the text says, what else it names, and how large a place is."""

import math
from collections import defaultdict
from collections.abc import Iterable

from dateline.knowledge.gazetteer import Feature, Kind
from dateline.knowledge.toponyms import Candidate
from dateline.resolving.toponyms import Sighting

Shares = dict[Candidate, float]
"""The candidates of a name, each with how likely it is; they add up to 1."""
_MOST = 40
"""Candidates of a name that are weighed, the largest first."""
_ROUNDS = 2
_KIND = {Kind.COUNTRY: 3.0, Kind.CONTINENT: 3.0, Kind.TOWN: 0.4, Kind.DISTRICT: -0.6}


def disambiguate(found: list[Sighting], home: str | None = None) -> dict[Sighting, list[Feature]]:
    """The meanings of every sighting, the best one first; `home` is the publisher's country, where it is known."""
    names: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in found:
        names[sighting.name].append(sighting)
    base = {name: _base(group) for name, group in names.items()}
    shares = {name: _shares(scores) for name, scores in base.items()}
    for _ in range(_ROUNDS):
        shares = {
            name: _shares({c: score + _support(c.feature, shares, name, home) for c, score in base[name].items()})
            for name in names
        }
    ranked = {name: _ranked(of_name) for name, of_name in shares.items()}
    return {sighting: _of_sighting(sighting, ranked) for sighting in found}


def _base(group: list[Sighting]) -> dict[Candidate, float]:
    """What each candidate has for itself: its size, its kind, and what the text says of the name anywhere."""
    kinds = {sighting.kind for sighting in group if sighting.kind is not None}
    containers = [sighting.container for sighting in group if sighting.container is not None]
    scores = {}
    for candidate in group[0].candidates[:_MOST]:
        feature = candidate.feature
        score = _size(feature) + (0.0 if candidate.main else -1.2) + _KIND.get(feature.kind, 0.0)
        if feature.kind in kinds:
            score += 1.0
        if any(_in(feature, container) for container in containers):
            score += 6.0
        scores[candidate] = score
    return scores


def _size(feature: Feature) -> float:
    if feature.geonameid is None:
        return 4.0
    if feature.kind is Kind.REGION:
        return 4.0
    return 0.8 * math.log10(feature.population + 30)


def _in(feature: Feature, container: Sighting) -> bool:
    return any(feature.lies_in(c.feature) and c.feature is not feature for c in container.candidates)


def _shares(scores: dict[Candidate, float]) -> Shares:
    top = max(scores.values())
    weights = {candidate: math.exp(1.5 * (score - top)) for candidate, score in scores.items()}
    whole = sum(weights.values())
    return {candidate: weight / whole for candidate, weight in weights.items()}


def _support(feature: Feature, shares: dict[str, Shares], name: str, home: str | None) -> float:
    """What the other names of the document say for a feature: the same country, the same region, close by."""
    country = region = near = 0.0
    own_region = feature.region
    for other, of_other in shares.items():
        if other == name:
            continue
        for candidate, share in of_other.items():
            if share < 0.05 or candidate.feature.country is None or candidate.feature.country != feature.country:
                continue
            country += share
            if own_region is not None and candidate.feature.region is own_region:
                region += share
                near += share * _closeness(feature, candidate.feature)
    support = 1.5 * min(country, 3.0) / 3.0 + 2.0 * min(region, 2.0) / 2.0 + 1.0 * min(near, 1.5)
    return support + (0.5 if home is not None and feature.country == home else 0.0)


def _closeness(one: Feature, other: Feature) -> float:
    """From 1 (the same spot) to 0 (100 km and more away)."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return 0.0
    width = math.cos(math.radians(one.lat))
    km = 111.2 * math.hypot(one.lat - other.lat, (one.lon - other.lon) * width)
    return max(0.0, 1.0 - km / 100.0)


def _ranked(of_name: Shares) -> list[Feature]:
    return [candidate.feature for candidate, _ in sorted(of_name.items(), key=_likeliest)]


def _likeliest(item: tuple[Candidate, float]) -> tuple[float, int]:
    candidate, share = item
    return -share, candidate.feature.geonameid or 0


def _of_sighting(sighting: Sighting, ranked: dict[str, list[Feature]]) -> list[Feature]:
    """The meanings of one sighting: where its own words put it somewhere else than the others, there."""
    features = ranked[sighting.name]
    outer = ranked.get(sighting.container.name) if sighting.container is not None else None
    if outer is None:
        return features
    return _first(features, (f for f in features if f is not outer[0] and f.lies_in(outer[0])))


def _first(features: list[Feature], preferred: Iterable[Feature]) -> list[Feature]:
    chosen = list(preferred)
    return chosen + [feature for feature in features if feature not in chosen]
