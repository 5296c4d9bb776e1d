"""The gazetteer: names to features of the earth, from GeoNames (CC BY 4.0) in a file made by `gazetteer_build`."""

from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from dateline.knowledge.gazetteer_index import NOWHERE, ROOT, GazetteerIndex
from dateline.knowledge.placenames import normalise
from dateline.records import Precision


class Kind(IntEnum):
    """What a feature is. The numbers stand in the gazetteer's file."""

    TOWN = 0
    REGION = 1
    """A first-level division: a state, province, governorate, oblast."""
    DISTRICT = 2
    """A division below: a county, district, department."""
    COUNTRY = 3
    CONTINENT = 4
    WATER = 5
    MOUNTAIN = 6
    AREA = 7
    """A landscape or a part of the world without a government of its own: a valley, a desert, "the Sahel"."""
    SITE = 8
    """A spot: an airport, a bridge, a camp."""
    QUARTER = 9
    """A part of a town."""


PRECISION = {
    Kind.TOWN: Precision.TOWN,
    Kind.REGION: Precision.REGION,
    Kind.DISTRICT: Precision.DISTRICT,
    Kind.COUNTRY: Precision.COUNTRY,
    Kind.CONTINENT: Precision.COUNTRY,
    Kind.WATER: Precision.REGION,
    Kind.MOUNTAIN: Precision.REGION,
    Kind.AREA: Precision.REGION,
    Kind.SITE: Precision.POINT,
    Kind.QUARTER: Precision.TOWN,
}


@dataclass(frozen=True, slots=True, eq=False)
class Feature:
    """A place of the gazetteer. `within` is the smallest division known to hold it; degrees are WGS 84."""

    name: str
    kind: Kind
    geonameid: int | None
    country: str | None
    lat: float | None
    lon: float | None
    population: int
    within: "Feature | None"

    @property
    def precision(self) -> Precision:
        """How closely the feature's point says where something is."""
        return PRECISION[self.kind]

    @property
    def region(self) -> "Feature | None":
        """The first-level division that holds the feature, or is it."""
        feature: Feature | None = self
        while feature is not None and feature.kind is not Kind.REGION:
            feature = feature.within
        return feature

    def is_same(self, other: "Feature | None") -> bool:
        """Is it the same place, even if read from another gazetteer?"""
        return self is other or (other is not None and self.geonameid is not None and self.geonameid == other.geonameid)

    def lies_in(self, other: "Feature") -> bool:
        """Is `other` the feature itself or one that holds it?"""
        feature: Feature | None = self
        while feature is not None:
            if feature.is_same(other):
                return True
            feature = feature.within
        return other.kind is Kind.COUNTRY and self.country is not None and self.country == other.country


@dataclass(frozen=True, slots=True)
class Country:
    """A country as GeoNames lists it: ISO 3166-1 codes, names, neighbours (alpha-3)."""

    alpha2: str
    alpha3: str
    name: str
    geonameid: int
    neighbours: tuple[str, ...]


class Gazetteer:
    """Answers a name with the features called so."""

    def __init__(self, path: Path) -> None:
        """Open a gazetteer file; raises `KnowledgeError` where it is missing or something else."""
        self._index = index = GazetteerIndex(path)
        self.countries = tuple(
            Country(alpha2, alpha3, name, geonameid, tuple(neighbours))
            for alpha2, alpha3, name, geonameid, neighbours in index.header["countries"]
        )
        self.by_alpha3 = {country.alpha3: country for country in self.countries}
        self._lat, self._lon = index.column("lat"), index.column("lon")
        self._population, self._within = index.column("population"), index.column("within")
        self._country, self._kind = index.column("country"), index.column("kind")
        self._name_at, self._names = index.column("name_at"), index.column("names")
        self._features: dict[int, Feature] = {}

    @property
    def source(self) -> str:
        """What the gazetteer was made of, and its licence."""
        return str(self._index.header["source"])

    def __len__(self) -> int:
        return len(self._index.id)

    def find(self, name: str) -> list[tuple[Feature, bool]]:
        """The features called so, each with whether that is its main name; most people first."""
        return self.find_key(normalise(name))

    def find_key(self, key: str) -> list[tuple[Feature, bool]]:
        """As `find`, for a name that has been normalised already."""
        entries = self._index.entries(key) if key else ()
        ranked = sorted(entries, key=lambda entry: (-self._population[entry >> 1], entry))
        return [(self._feature(entry >> 1), bool(entry & 1)) for entry in ranked]

    def by_id(self, geonameid: int) -> Feature | None:
        """The feature with this GeoNames id."""
        row = self._index.row_of(geonameid)
        return None if row is None else self._feature(row)

    def country(self, alpha3: str) -> Feature | None:
        """The feature of a country, by its ISO 3166-1 alpha-3 code."""
        country = self.by_alpha3.get(alpha3)
        return self.by_id(country.geonameid) if country else None

    def _feature(self, row: int) -> Feature:
        found = self._features.get(row)
        if found is None:
            found = self._features[row] = self._read(row)
        return found

    def _read(self, row: int) -> Feature:
        lat, lon, within, country = self._lat[row], self._lon[row], self._within[row], self._country[row]
        known = lat != NOWHERE
        return Feature(
            name=bytes(self._names[self._name_at[row] : self._name_at[row + 1]]).decode(),
            kind=Kind(self._kind[row]),
            geonameid=self._index.id[row],
            country=self.countries[country].alpha3 if country < len(self.countries) else None,
            lat=lat / 100_000 if known else None,
            lon=lon / 100_000 if known else None,
            population=self._population[row],
            within=self._feature(within) if within != ROOT else None,
        )
