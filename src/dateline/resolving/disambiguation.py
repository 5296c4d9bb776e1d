"""Which Paris? One meaning a name and document: what the text says, what else it names, and how large a place is.

Every candidate of a name is measured (`_own`, `Company`), the measures are weighed, and the sums become shares that
add up to 1. What the other names mean is uncertain too: their shares are what a candidate's company is measured with,
so that all names of a document settle together in a few rounds. The weights were fitted by a multinomial logit on
public corpora of place names in the news, and rounded.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from dateline.knowledge.gazetteer import Feature, Kind
from dateline.knowledge.toponyms import Candidate
from dateline.resolving.company import Company, Measures, Shares
from dateline.resolving.toponyms import DIVISIONS, Sighting

WEIGHTS = {
    "people": 1.05,
    "country": 9.0,
    "region": 6.1,
    "district": -1.6,
    "landscape": 4.5,
    "main name": 1.8,
    "listed": 1.3,
    "called so": 1.0,
    "called otherwise": -0.8,
    "among its like": 3.0,
    "lies where the text says": 3.5,
    "country named": 0.4,
    "same country": 3.3,
    "same region": 1.5,
    "much of it in the region": 2.3,
    "region in the sentence": 1.3,
    "close by": 1.3,
    "holds others": 1.8,
    "home": 1.0,
}
_MOST = 40
"""Candidates of a name that are weighed, the largest first."""
_ROUNDS = 2
_TOWN = 10_000
"""People in a town that a bare name means rather than the province called after it."""
_LARGE = (Kind.COUNTRY, Kind.CONTINENT)


def disambiguate(found: Sequence[Sighting], countries: Mapping[str, float]) -> dict[Sighting, list[Feature]]:
    """The meanings of every sighting, the best one first.

    `countries`: what else speaks for a country (alpha-3), from 0 to 1: nationalities named, the publisher's home.
    """
    groups: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in found:
        groups[sighting.key].append(sighting)
    beside = _beside(groups)
    own = {name: {c: _own(c, group) for c in group[0].candidates[:_MOST]} for name, group in groups.items()}
    shares = {name: _shares({c: _sum(measures) for c, measures in of_name.items()}) for name, of_name in own.items()}
    for _ in range(_ROUNDS):
        company = Company(shares, beside, countries)
        shares = {
            name: _shares({c: _sum(m) + _sum(company.measures(c.feature, name)) for c, m in of_name.items()})
            for name, of_name in own.items()
        }
    ranked = {name: _ranked(of_name) for name, of_name in shares.items()}
    return {sighting: _of_sighting(sighting, ranked) for sighting in found}


def _sum(measures: Measures) -> float:
    return sum(WEIGHTS[name] * value for name, value in measures.items())


def _own(candidate: Candidate, group: Sequence[Sighting]) -> Measures:
    """What a candidate has for itself: its size, its kind, and what the text says of the name anywhere."""
    feature = candidate.feature
    measures = _kind(feature)
    if candidate.main:
        measures["main name"] = 1.0
    if candidate.listed:
        measures["listed"] = 1.0
    kinds = {sighting.kind for sighting in group if sighting.kind is not None}
    if kinds:
        measures["called so" if feature.kind in kinds else "called otherwise"] = 1.0
    if any(sighting.listed_as is feature.kind for sighting in group):
        measures["among its like"] = 1.0
    if any(s.container is not None and _in(feature, s.container) for s in group):
        measures["lies where the text says"] = 1.0
    return measures


def _kind(feature: Feature) -> Measures:
    if feature.kind in _LARGE:
        return {"country": 1.0}
    if feature.kind is Kind.REGION:
        return {"region": 1.0}
    people = math.log10(feature.population + 30)
    if feature.kind is Kind.TOWN:
        return {"people": people}
    return {"people": people, "district": 1.0} if feature.kind is Kind.DISTRICT else {"landscape": 1.0}


def _in(feature: Feature, container: Sighting) -> bool:
    return any(feature.lies_in(c.feature) and not feature.is_same(c.feature) for c in container.candidates)


def _beside(groups: Mapping[str, Sequence[Sighting]]) -> dict[str, set[str]]:
    """The names that share a sentence with each name."""
    in_sentence: dict[int, set[str]] = defaultdict(set)
    for name, group in groups.items():
        for sighting in group:
            in_sentence[sighting.first.sentence.i].add(name)
    return {
        name: set().union(*(in_sentence[sighting.first.sentence.i] for sighting in group))
        for name, group in groups.items()
    }


def _shares(scores: dict[Candidate, float]) -> Shares:
    top = max(scores.values())
    weights = {candidate: math.exp(score - top) for candidate, score in scores.items()}
    whole = sum(weights.values())
    return {candidate: weight / whole for candidate, weight in weights.items()}


def _ranked(of_name: Shares) -> list[Feature]:
    return [candidate.feature for candidate, _ in sorted(of_name.items(), key=_likeliest)]


def _likeliest(item: tuple[Candidate, float]) -> tuple[float, int]:
    candidate, share = item
    return -share, candidate.feature.geonameid or 0


def _of_sighting(sighting: Sighting, ranked: dict[str, list[Feature]]) -> list[Feature]:
    """The meanings of one sighting: its own words may put it somewhere else, or call it something else."""
    features = ranked[sighting.key]
    outer = ranked.get(sighting.container.key) if sighting.container is not None else None
    if outer is not None:
        inside = [feature for feature in features if not feature.is_same(outer[0]) and feature.lies_in(outer[0])]
        features = _first(inside, features)
    if sighting.kind is None and not sighting.holds and features[0].kind is Kind.REGION:
        features = _first(_seat(sighting, features), features)
    if sighting.kind is not None and features[0].kind is not sighting.kind:
        kinds = DIVISIONS if sighting.kind in DIVISIONS else (sighting.kind,)
        called = [f for f in features if f.kind in kinds and f.country == features[0].country]
        features = _first(called, features)
    return features


def _seat(sighting: Sighting, features: list[Feature]) -> list[Feature]:
    """The town that a province has its name from, where the province is called otherwise by itself: Jenin."""
    region = features[0]
    if any(c.main for c in sighting.candidates if c.feature is region):
        return []
    return [f for f in features if f.kind is Kind.TOWN and f.population >= _TOWN and f.lies_in(region)][:1]


def _first(preferred: list[Feature], features: list[Feature]) -> list[Feature]:
    return preferred + [feature for feature in features if feature not in preferred]
