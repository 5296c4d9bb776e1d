"""What other projects call a country: ISO 3166-1 letters and numbers, FIPS 10-4, Correlates of War, Gleditsch-Ward.

Our own code is ISO 3166-1 alpha-3. `country_codes.csv` holds a row a country; a cell is empty where the project has no
code for it, or where we are not sure of it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.knowledge.countries import cells
from dateline.knowledge.files import DataFiles, Entry

_UCDP_REGIONS = (
    (range(2, 200), "Americas"),
    (range(200, 400), "Europe"),
    (range(400, 630), "Africa"),
    (range(630, 700), "Middle East"),
    (range(700, 1000), "Asia"),
)
"""UCDP's regions are ranges of Gleditsch-Ward numbers."""


@dataclass(frozen=True, slots=True)
class CountryCodes:
    """A country's codes, all as text: `iso_number` with its leading zeros; several FIPS codes where it has parts."""

    iso3: str
    iso2: str
    iso_number: str
    fips: tuple[str, ...]
    cow: str
    gw: str
    acled_region: str

    @property
    def ucdp_region(self) -> str:
        """UCDP's name for the part of the world; empty where the country has no Gleditsch-Ward number."""
        number = int(self.gw or 0)
        return next((name for numbers, name in _UCDP_REGIONS if number in numbers), "")


NO_CODES = CountryCodes("", "", "", (), "", "", "")
"""The codes of a country that is not known."""


class CountryCodeTable:
    """Countries by our code, and our code by those of others."""

    def __init__(self, files: DataFiles) -> None:
        """Read `country_codes.csv`; raises `KnowledgeError` for what is wrong in it."""
        self._codes = {codes.iso3: codes for codes in map(_codes, files.rows("country_codes.csv"))}
        self._by_fips = self._by(lambda codes: codes.fips)
        self._by_gw = self._by(lambda codes: (codes.gw,))
        self._by_number = self._by(lambda codes: (codes.iso_number.lstrip("0"),))

    def _by(self, keys: Callable[[CountryCodes], tuple[str, ...]]) -> dict[str, str]:
        pairs: Iterator[tuple[str, str]] = ((key, c.iso3) for c in self._codes.values() for key in keys(c))
        return {key: iso3 for key, iso3 in pairs if key}

    def of(self, iso3: str | None) -> CountryCodes:
        """The codes of a country; all of them empty where it is none (IGO, NGO) or not known."""
        return self._codes.get(iso3 or "", NO_CODES)

    def from_fips(self, code: str) -> str | None:
        """Our code for a FIPS 10-4 code."""
        return self._by_fips.get(code)

    def from_gw(self, number: str) -> str | None:
        """Our code for a Gleditsch-Ward number."""
        return self._by_gw.get(number)

    def from_iso_number(self, number: str) -> str | None:
        """Our code for an ISO 3166-1 number, with or without leading zeros."""
        return self._by_number.get(number.lstrip("0"))


def _codes(entry: Entry) -> CountryCodes:
    entry.only("id", "iso2", "iso_number", "fips", "cow", "gw", "acled_region", "remove")
    for key in ("iso_number", "cow", "gw"):
        if not (entry.text(key) or "0").isdigit():
            raise entry.wrong(f"'{key}' has to be a number", "Leave it empty where there is none")
    iso2, number, cow, gw, region = map(entry.text, ("iso2", "iso_number", "cow", "gw", "acled_region"))
    return CountryCodes(entry.id, iso2, number, cells(entry, "fips"), cow, gw, region)
