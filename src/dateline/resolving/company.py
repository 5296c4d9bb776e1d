"""The company that a place keeps in a document: what the other names say for it.

How likely each meaning of the other names is comes in as shares, so that a name that is uncertain itself counts for
less. Sums over countries are taken once; only the names of one region are gone through, so that a list of thousands of
towns is no burden.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping

from dateline.knowledge.gazetteer import Feature, Kind
from dateline.knowledge.toponyms import Candidate

Shares = dict[Candidate, float]
"""The candidates of a name, each with how likely it is; they add up to 1."""
Measures = dict[str, float]
"""What is measured of a candidate, by name."""

_NEAR = 100.0
"""Kilometres within which a place is close by."""
_UNLIKELY = 0.05
"""A share below this is left out."""


class Company:
    """What the names of a document say for a feature."""

    def __init__(
        self, shares: Mapping[str, Shares], beside: Mapping[str, set[str]], countries: Mapping[str, float]
    ) -> None:
        """Take the sums.

        `shares`: how likely each candidate of each name is; `beside`: the names in the same sentences as each name;
        `countries`: what else speaks for a country (alpha-3), from 0 to 1.
        """
        self._beside, self._countries = beside, countries
        self._others = max(len(shares) - 1, 2)
        self._in_country: dict[str, float] = defaultdict(float)
        self._named: dict[str, float] = defaultdict(float)
        self._own: dict[tuple[str, str], tuple[float, float]] = {}
        self._in_region: dict[int, list[tuple[str, Feature, float]]] = defaultdict(list)
        for name, of_name in shares.items():
            for candidate, share in of_name.items():
                if share >= _UNLIKELY and candidate.feature.country is not None:
                    self._add(name, candidate.feature, candidate.feature.country, share)

    def _add(self, name: str, feature: Feature, country: str, share: float) -> None:
        named = share if feature.kind is Kind.COUNTRY else 0.0
        self._in_country[country] += share
        self._named[country] += named
        own = self._own.get((name, country), (0.0, 0.0))
        self._own[name, country] = own[0] + share, own[1] + named
        region = feature.region
        if region is not None and region.geonameid is not None:
            self._in_region[region.geonameid].append((name, feature, share))

    def measures(self, feature: Feature, name: str) -> Measures:
        """How much of the company is in the same country and region, in the same sentence, close by, or inside."""
        region = region_beside = near = inside = 0.0
        for other, fellow, share in self._neighbours(feature, name):
            region += share
            region_beside += share if other in self._beside[name] else 0.0
            near += share * _closeness(feature, fellow)
            inside += share if not fellow.is_same(feature) and fellow.lies_in(feature) else 0.0
        country = feature.country or ""
        own, own_named = self._own.get((name, country), (0.0, 0.0))
        return {
            "country named": min(self._named.get(country, 0.0) - own_named, 1.0),
            "same country": (self._in_country.get(country, 0.0) - own) / self._others,
            "same region": min(region, 2.0) / 2.0,
            "much of it in the region": region / self._others,
            "region in the sentence": min(region_beside, 1.0),
            "close by": min(near, 1.5),
            "holds others": min(inside, 2.0) / 2.0,
            "home": self._countries.get(country, 0.0),
        }

    def _neighbours(self, feature: Feature, name: str) -> Iterator[tuple[str, Feature, float]]:
        """What other names may mean in the same region."""
        region = feature.region
        if region is not None and region.geonameid is not None:
            yield from (row for row in self._in_region.get(region.geonameid, ()) if row[0] != name)


def _closeness(one: Feature, other: Feature) -> float:
    """From 1 (the same spot) to 0 (`_NEAR` and more away)."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return 0.0
    width = math.cos(math.radians(one.lat))
    km = 111.2 * math.hypot(one.lat - other.lat, (one.lon - other.lon) * width)
    return max(0.0, 1.0 - km / _NEAR)
