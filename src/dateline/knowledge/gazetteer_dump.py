"""GeoNames' own dumps as a source of a gazetteer: `allCountries.txt` or one country's file, and `alternateNamesV2.txt`.

Both are tab-separated, UTF-8, without a header; see https://download.geonames.org/export/dump/readme.txt. They are read
line by line: a full dump has 13 million.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from dateline.errors import KnowledgeError
from dateline.knowledge.gazetteer import Kind
from dateline.knowledge.gazetteer_build import RawPlace

Advance = Callable[[int], None]
"""Told how many bytes more have been read."""

COLUMNS = 19
_ID, _NAME, _ASCII, _ALTERNATES, _LAT, _LON, _CLASS, _CODE, _COUNTRY = range(9)
_ADMIN1, _ADMIN2, _POPULATION = 10, 11, 14
_KINDS = {"P": Kind.TOWN, "H": Kind.WATER, "T": Kind.MOUNTAIN, "L": Kind.AREA, "V": Kind.AREA, "S": Kind.SITE}
_CODES = {
    "ADM1": Kind.REGION, "PPLX": Kind.QUARTER, "CONT": Kind.CONTINENT, "ISL": Kind.AREA, "ISLS": Kind.AREA,
    "PEN": Kind.AREA, "CAPE": Kind.AREA, "PLN": Kind.AREA, "DSRT": Kind.AREA, "VAL": Kind.AREA, "PASS": Kind.SITE,
}  # fmt: skip
_LANGUAGES = frozenset({"", "en"})
_NO_REGION = ("", "00")


def read_places(path: Path, alternates: Mapping[int, Sequence[str]], advance: Advance) -> Iterator[RawPlace]:
    """The places of a dump; roads and undersea features are left out.

    `alternates`: further names by GeoNames id; those of the dump's own column are taken too.
    """
    for number, cells in _lines(path, advance):
        if len(cells) != COLUMNS:
            raise KnowledgeError(
                f"{len(cells)} columns instead of {COLUMNS}", f"{path}:{number}", "Give a file of GeoNames' dump"
            )
        kind = _kind(cells[_CLASS], cells[_CODE])
        if kind is not None:
            yield _place(cells, kind, alternates, f"{path}:{number}")


def read_alternates(path: Path, advance: Advance) -> dict[int, list[str]]:
    """English names and those without a language, by GeoNames id; historic ones are left out."""
    found: dict[int, list[str]] = defaultdict(list)
    for number, cells in _lines(path, advance):
        if len(cells) < 4 or not cells[1].isdecimal():
            raise KnowledgeError("not a row of alternateNamesV2.txt", f"{path}:{number}")
        historic = len(cells) > 7 and cells[7] == "1"
        if cells[2] in _LANGUAGES and not historic:
            found[int(cells[1])].append(cells[3])
    return found


def _lines(path: Path, advance: Advance) -> Iterator[tuple[int, list[str]]]:
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                advance(len(line))
                yield number, line.decode("utf-8").rstrip("\r\n").split("\t")
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"the dump can't be read ({error})", str(path)) from error


def _kind(feature_class: str, code: str) -> Kind | None:
    if feature_class == "A":
        if code.startswith("PCL"):
            return Kind.COUNTRY if code != "PCLH" else None
        return _CODES.get(code, Kind.DISTRICT)
    return _CODES.get(code) or _KINDS.get(feature_class)


def _place(cells: Sequence[str], kind: Kind, alternates: Mapping[int, Sequence[str]], where: str) -> RawPlace:
    try:
        id_, lat, lon = int(cells[_ID]), float(cells[_LAT]), float(cells[_LON])
        population = int(cells[_POPULATION] or 0)
    except ValueError as error:
        raise KnowledgeError(f"a number can't be read ({error})", where) from error
    code, inside = _codes(cells, kind)
    names = [cells[_ASCII], *cells[_ALTERNATES].split(","), *alternates.get(id_, ())]
    return RawPlace(
        id_, cells[_NAME], [n for n in names if n], kind, cells[_COUNTRY], lat, lon, population, code, inside
    )


def _codes(cells: Sequence[str], kind: Kind) -> tuple[str, str]:
    """The code of a division or country itself ("US.TX.245"), and that of what it lies in."""
    country, admin1, admin2 = cells[_COUNTRY], cells[_ADMIN1], cells[_ADMIN2]
    region = f"{country}.{admin1}" if admin1 not in _NO_REGION else country
    district = f"{region}.{admin2}" if admin2 and region != country else region
    if kind is Kind.COUNTRY:
        return country, ""
    if kind is Kind.REGION:
        return region, country
    if kind is Kind.DISTRICT and cells[_CODE] == "ADM2":
        return district, region
    return "", district
