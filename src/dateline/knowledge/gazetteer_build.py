"""Makes a gazetteer file out of a stream of places, whatever they are read from."""

import unicodedata
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dateline.errors import KnowledgeError
from dateline.knowledge.gazetteer import Country, Kind
from dateline.knowledge.gazetteer_index import BUCKETS, NOWHERE, ROOT, hashed, write_index
from dateline.knowledge.placenames import normalise

LICENCE = "GeoNames (https://www.geonames.org/), CC BY 4.0"
_NO_COUNTRY = 255
_LARGEST = (1 << 32) - 2
_ARABIC = frozenset({"AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD",
                     "SY", "TN", "YE"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class RawPlace:
    """A place as a source gives it. Divisions and countries have a `code` ("US.TX"); `inside` is such a code."""

    geonameid: int
    name: str
    names: Sequence[str]
    kind: Kind
    country: str
    """ISO 3166-1 alpha-2."""
    lat: float | None
    lon: float | None
    population: int
    code: str = ""
    inside: str = ""


@dataclass(slots=True)
class _Columns:
    """The growing columns, in the order in which places come in."""

    id: "array[int]" = field(default_factory=lambda: array("I"))
    lat: "array[int]" = field(default_factory=lambda: array("i"))
    lon: "array[int]" = field(default_factory=lambda: array("i"))
    population: "array[int]" = field(default_factory=lambda: array("I"))
    country: "array[int]" = field(default_factory=lambda: array("B"))
    kind: "array[int]" = field(default_factory=lambda: array("B"))
    names: list[bytes] = field(default_factory=list)
    inside: list[str] = field(default_factory=list)
    divisions: dict[str, int] = field(default_factory=dict)
    """Code of a division or country to its GeoNames id."""
    keys: "array[int]" = field(default_factory=lambda: array("Q"))
    """Name hashes of 48 bits, and in `owners` the place that each belongs to: twice its number, plus one if main."""
    owners: "array[int]" = field(default_factory=lambda: array("I"))


def build(places: Iterable[RawPlace], countries: Sequence[Country], out: Path, source: str = LICENCE) -> int:
    """Write the places to the gazetteer file `out`; gives their number. A GeoNames id that comes twice is kept once."""
    columns, seen = _Columns(), set[int]()
    number = {country.alpha2: n for n, country in enumerate(countries)}
    for place in places:
        if place.geonameid not in seen:
            seen.add(place.geonameid)
            _add(columns, place, number.get(place.country, _NO_COUNTRY))
    if not columns.id:
        raise KnowledgeError("no place is in what it is to be built of", str(out), "Give a file of GeoNames' dump")
    header = {
        "source": source,
        "countries": [[c.alpha2, c.alpha3, c.name, c.geonameid, list(c.neighbours)] for c in countries],
    }
    write_index(out, header, _finished(columns))
    return len(columns.id)


def latin(name: str) -> bool:
    """Is the name in Latin script, and written as a name (with a capital letter)?"""
    letters = [ch for ch in name if ch.isalpha()]
    return any(ch.isupper() for ch in letters) and all(
        ch.isascii() or "LATIN" in unicodedata.name(ch, "") or unicodedata.category(ch) == "Lm" for ch in letters
    )


def spellings(place: RawPlace) -> Iterator[tuple[str, bool]]:
    """The normalised names of a place, the main one first, each with whether it is the main one.

    Codes ("NYC", "ALP") are no names. In Arabic countries "Raqqah" is "Raqqa" too, and a name with the article can
    stand without it.
    """
    main = normalise(place.name)
    found = {main: True} if main else {}
    for name in place.names:
        if latin(name) and not (name.isupper() and len(name) <= 4):
            found.setdefault(normalise(name), False)
    if place.country in _ARABIC:
        for key in list(found):
            for variant in _arabic(key):
                found.setdefault(variant, found[key])
    return ((key, is_main) for key, is_main in found.items() if len(key) > 1)


def _arabic(key: str) -> Iterator[str]:
    bare = key.removeprefix("al ")
    yield bare
    if key.endswith("ah"):
        yield key[:-1]
        yield bare[:-1]


def _add(columns: _Columns, place: RawPlace, country: int) -> None:
    row = len(columns.id)
    columns.id.append(place.geonameid)
    columns.lat.append(NOWHERE if place.lat is None else round(place.lat * 100_000))
    columns.lon.append(NOWHERE if place.lon is None else round(place.lon * 100_000))
    columns.population.append(min(max(place.population, 0), _LARGEST))
    columns.country.append(country)
    columns.kind.append(place.kind)
    columns.names.append(place.name.encode())
    columns.inside.append(place.inside)
    if place.code:
        columns.divisions.setdefault(place.code, place.geonameid)
    for key, is_main in spellings(place):
        bucket, low = hashed(key)
        columns.keys.append(bucket << 32 | low)
        columns.owners.append(row << 1 | is_main)


def _finished(c: _Columns) -> dict[str, tuple[str, bytes]]:
    """The columns in the order of the ids, and the table of names."""
    order = sorted(range(len(c.id)), key=c.id.__getitem__)
    row_of = array("I", bytes(4 * len(order)))
    for row, number in enumerate(order):
        row_of[number] = row
    rows = {id_: row for row, id_ in enumerate(sorted(c.id))}
    within = array("I", (_container(c, rows, number) for number in order))
    name_at = array("I", [0])
    for number in order:
        name_at.append(name_at[-1] + len(c.names[number]))
    columns = {
        "id": c.id, "lat": c.lat, "lon": c.lon, "population": c.population, "country": c.country, "kind": c.kind
    }  # fmt: skip
    return {
        **{key: (old.typecode, array(old.typecode, map(old.__getitem__, order)).tobytes())
           for key, old in columns.items()},
        "within": ("I", within.tobytes()),
        "name_at": ("I", name_at.tobytes()),
        "names": ("B", b"".join(c.names[number] for number in order)),
        **_name_table(c, row_of),
    }  # fmt: skip


def _container(c: _Columns, rows: dict[int, int], number: int) -> int:
    """The row of the smallest division whose code `inside` is, or begins."""
    code = c.inside[number]
    while code:
        found = c.divisions.get(code)
        if found is not None and found != c.id[number]:
            return rows[found]
        code = code.rpartition(".")[0]
    return ROOT


def _name_table(c: _Columns, row_of: "array[int]") -> dict[str, tuple[str, bytes]]:
    order = sorted(range(len(c.keys)), key=lambda n: (c.keys[n], c.owners[n]))
    counts = [0] * (BUCKETS + 1)
    for key in c.keys:
        counts[(key >> 32) + 1] += 1
    for bucket in range(BUCKETS):
        counts[bucket + 1] += counts[bucket]
    entries = array("I", (row_of[c.owners[n] >> 1] << 1 | c.owners[n] & 1 for n in order))
    return {
        "bucket": ("I", array("I", counts).tobytes()),
        "key": ("I", array("I", (c.keys[n] & 0xFFFFFFFF for n in order)).tobytes()),
        "entry": ("I", entries.tobytes()),
    }
