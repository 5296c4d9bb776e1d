"""Countries as actors: names, demonyms, capitals and seats of government, and peoples that are no country's."""

from dataclasses import dataclass

from dateline.knowledge.agents import sectors_of
from dateline.knowledge.files import DataFiles, Entry


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its ISO 3166-1 alpha-3 code and what it is called."""

    code: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    peoples: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]
    """Buildings and offices that stand for the government: the Kremlin, the White House."""


@dataclass(frozen=True, slots=True)
class People:
    """A nation, ethnic or religious group, by a word for it. `country` is None where it is no country's."""

    id: str
    name: str
    country: str | None
    sectors: tuple[str, ...] = ()


class Countries:
    """Countries by code, and the words for nations and peoples."""

    def __init__(self, files: DataFiles) -> None:
        """Read `countries.csv` and `peoples.csv`; raises `KnowledgeError` for what is wrong in them."""
        self.all = {c.code: c for c in map(_country, files.rows("countries.csv"))}
        """Countries by code."""
        self.demonyms = (*_nationals(self.all), *_peoples(files.rows("peoples.csv")))
        """Words for nations and peoples, adjective or noun: "Syrian", "Syrians", "Kurdish"."""


def cells(entry: Entry, key: str) -> tuple[str, ...]:
    """The values of a CSV cell that holds several, with "|" between them."""
    return tuple(filter(None, entry.text(key, "").split("|")))


def _country(entry: Entry) -> Country:
    if len(entry.id) != 3 or not entry.id.isupper():
        raise entry.wrong(f"'{entry.id}' is no ISO 3166-1 alpha-3 code")
    keys = ("names", "demonyms", "peoples", "capital", "seats")
    return Country(entry.id, entry.text("name"), *(cells(entry, key) for key in keys))


def _nationals(countries: dict[str, Country]) -> list[tuple[str, People]]:
    found: list[tuple[str, People]] = []
    for country in countries.values():
        people = People(f"nat:{country.code}", country.name, country.code)
        for word in (*country.demonyms, *country.peoples):
            found.append((word, people))
            if not word.endswith(("ese", "sh", "ch", "ss", "men", "s", ".")):
                found.append((f"{word}s", people))
    return found


def _peoples(entries: list[Entry]) -> list[tuple[str, People]]:
    found: list[tuple[str, People]] = []
    for entry in entries:
        people = People(f"ppl:{entry.id}", entry.text("name"), entry.text("country", "") or None, sectors_of(entry))
        found.extend((word, people) for word in cells(entry, "words"))
    return found
