"""What a word can name on the map: the gazetteer, our own place names beside it, abbreviations, telling words."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from dateline.knowledge.files import DataFiles, Entry
from dateline.knowledge.gazetteer import Feature, Gazetteer, Kind
from dateline.knowledge.placenames import normalise

GAZETTEER = "gazetteer/gazetteer.bin"
NAMES = "places.csv"
ABBREVIATIONS = "place_abbreviations.csv"
WORDS = "place_words.toml"
_USES = ("division", "part", "locative", "sure", "motion", "site", "direction", "edge", "other")


class Candidate(NamedTuple):
    """A feature that a name can mean.

    `main`: this is the feature's main name and not a lesser one; `listed`: our own list says so.
    """

    feature: Feature
    main: bool
    listed: bool = False


class Abbreviation(NamedTuple):
    """A short form of a division's name; `alone` when it is clear without a town before it ("N.J.")."""

    feature: Feature
    alone: bool


class Toponyms:
    """All place names."""

    def __init__(self, files: DataFiles) -> None:
        """Open the gazetteer and load the lists; raises `KnowledgeError` where one is wrong."""
        self.gazetteer = Gazetteer(_last(files, GAZETTEER))
        self._own = self._load_names(files.rows(NAMES))
        self.abbreviations = self._load_abbreviations(files.rows(ABBREVIATIONS))
        words: dict[str, set[str]] = {use: set() for use in _USES}
        self.divisions: dict[str, Kind] = {}
        for entry in files.entries(WORDS):
            _read_words(entry, words, self.divisions)
        self.parts, self.locatives, self.sure = words["part"], words["locative"], words["sure"]
        self.motion, self.sites, self.others = words["motion"], words["site"], words["other"]
        self.directions, self.edges = words["direction"], words["edge"]
        self.candidates = lru_cache(maxsize=16384)(self._candidates)

    def _candidates(self, name: str) -> tuple[Candidate, ...]:
        """What a name can mean: our own places first, then the gazetteer's by population."""
        key = normalise(name)
        own = self._own.get(key, ())
        ids = {candidate.feature.geonameid for candidate in own if candidate.feature.geonameid}
        found = (Candidate(*pair) for pair in self.gazetteer.find_key(key))
        return (*own, *(candidate for candidate in found if candidate.feature.geonameid not in ids))

    def _load_names(self, rows: list[Entry]) -> Mapping[str, tuple[Candidate, ...]]:
        own: dict[str, list[Candidate]] = defaultdict(list)
        for row in rows:
            row.only("id", "names", "kind", "country", "within", "lat", "lon", "geonameid", "source", "remove")
            feature = self._by_id(row, "geonameid") or self._own_feature(row)
            for key in dict.fromkeys(map(normalise, row.text("names").split("|"))):
                own[key].append(Candidate(feature, main=True, listed=True))
        return {key: tuple(candidates) for key, candidates in own.items()}

    def _own_feature(self, row: Entry) -> Feature:
        try:
            kind = Kind[row.text("kind").upper()]
            lat, lon = (float(row.text(key)) if row.text(key) else None for key in ("lat", "lon"))
        except (KeyError, ValueError) as error:
            raise row.wrong(f"kind, lat or lon can't be read ({error})") from error
        country = row.text("country") or None
        if country is not None and country not in self.gazetteer.by_alpha3:
            raise row.wrong(f"'{country}' is no country", "Write an ISO 3166-1 alpha-3 code")
        within = self._by_id(row, "within") or (self.gazetteer.country(country) if country else None)
        name = row.text("names").split("|")[0]
        return Feature(name, kind, None, country, lat, lon, 0, within)

    def _by_id(self, row: Entry, key: str) -> Feature | None:
        value = row.text(key)
        if not value:
            return None
        feature = self.gazetteer.by_id(int(value)) if value.isdecimal() else None
        if feature is None:
            raise row.wrong(f"the gazetteer has no feature '{value}'", f"'{key}' is a GeoNames id or empty")
        return feature

    def _load_abbreviations(self, rows: list[Entry]) -> dict[str, Abbreviation]:
        found = {}
        for row in rows:
            row.only("id", "geonameid", "alone", "note", "remove")
            feature = self._by_id(row, "geonameid")
            if feature is None:
                raise row.wrong("'geonameid' is missing")
            found[row.id] = Abbreviation(feature, row.text("alone") == "yes")
        return found


def _read_words(entry: Entry, words: dict[str, set[str]], divisions: dict[str, Kind]) -> None:
    entry.only("id", "use", "kind", "words", "examples", "remove")
    use = entry.text("use")
    if use not in words:
        raise entry.wrong(f"unknown use '{use}'", f"One of: {', '.join(words)}")
    words[use].update(entry.texts("words"))
    if use == "division":
        kind = entry.text("kind").upper()
        if kind not in Kind.__members__:
            raise entry.wrong(f"unknown kind '{kind}'")
        divisions.update(dict.fromkeys(entry.texts("words"), Kind[kind]))


def _last(files: DataFiles, name: str) -> Path:
    """The file of this name that lies on top: a user's own gazetteer takes the place of the packaged one."""
    paths = files.paths(name)
    return paths[-1] if paths else files.packaged(name)
