"""What a word can name on the map: the gazetteer, our own place names beside it, abbreviations, telling words.

A gazetteer in a user's own folder is asked beside the packaged one, not instead of it: it may hold one country only.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from dateline.knowledge.files import DataFiles, Entry
from dateline.knowledge.gazetteer import Feature, Gazetteer, Kind
from dateline.knowledge.placenames import normalise

GAZETTEER = "gazetteer/gazetteer.bin"
NAMES = "places.csv"
ABBREVIATIONS = "place_abbreviations.csv"
WORDS = "place_words.toml"
_USES = (
    "division",
    "part",
    "locative",
    "sure",
    "motion",
    "deed",
    "site",
    "direction",
    "edge",
    "civic",
    "local",
    "line",
    "noun",
    "seat",
    "saying",
    "other",
)


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
        packaged, *own = files.paths(GAZETTEER) or [files.packaged(GAZETTEER)]
        self.gazetteer = Gazetteer(packaged)
        self._finer = [Gazetteer(path) for path in own]
        self._own = self._load_names(files.rows(NAMES))
        self.abbreviations = self._load_abbreviations(files.rows(ABBREVIATIONS))
        words: dict[str, set[str]] = {use: set() for use in _USES}
        self.divisions: dict[str, Kind] = {}
        self.nouns: dict[str, Kind] = {}
        for entry in files.entries(WORDS):
            _read_words(entry, words, {"division": self.divisions, "noun": self.nouns})
        self.parts, self.locatives, self.sure = words["part"], words["locative"], words["sure"]
        self.deeds = words["deed"]
        self.motion, self.sites, self.others = words["motion"], words["site"], words["other"]
        self.directions, self.edges, self.lines = words["direction"], words["edge"], words["line"]
        self.civic, self.local = words["civic"], words["local"]
        self.seats, self.sayings = words["seat"], words["saying"]
        self.candidates = lru_cache(maxsize=16384)(self._candidates)

    def _candidates(self, name: str) -> tuple[Candidate, ...]:
        """What a name can mean: our own places first, then those of the gazetteers, most people first.

        The name of a sea of our own means no place that has it only beside its main one: the Gulf is no Gulf Province.
        """
        key = normalise(name)
        found = list(self._own.get(key, ()))
        ids = {candidate.feature.geonameid for candidate in found} - {None}
        for gazetteer in (*self._finer, self.gazetteer):
            others = (Candidate(*pair) for pair in gazetteer.find_key(key) if pair[0].geonameid not in ids)
            at_sea = bool(found) and found[0].listed and found[0].feature.kind is Kind.WATER
            fresh = [other for other in others if other.main or not at_sea]
            ids.update(candidate.feature.geonameid for candidate in fresh)
            found.extend(fresh)
        return tuple(found)

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


def _read_words(entry: Entry, words: dict[str, set[str]], kinds: dict[str, dict[str, Kind]]) -> None:
    entry.only("id", "use", "kind", "words", "examples", "remove")
    use = entry.text("use")
    if use not in words:
        raise entry.wrong(f"unknown use '{use}'", f"One of: {', '.join(words)}")
    words[use].update(entry.texts("words"))
    if use in kinds:
        kind = entry.text("kind").upper()
        if kind not in Kind.__members__:
            raise entry.wrong(f"unknown kind '{kind}'")
        kinds[use].update(dict.fromkeys(entry.texts("words"), Kind[kind]))
