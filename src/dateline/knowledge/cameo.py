"""CAMEO's codes in PLOVER's terms: what other coders' dictionaries are read by."""

from dataclasses import dataclass

from dateline.knowledge.agents import sectors_of
from dateline.knowledge.files import DataFiles, Entry
from dateline.records import EventType

_NO_STATES = frozenset({"IGO", "NGO", "MNC"})


@dataclass(frozen=True, slots=True)
class ActorCode:
    """An actor's code taken apart: country (ISO 3166-1 alpha-3, IGO, NGO, MNC), sectors, and parts that are unknown."""

    country: str | None
    sectors: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CameoEvent:
    """A code of events in PLOVER's terms; `type` is None where PLOVER has none."""

    type: EventType | None
    mode: str | None
    reciprocal: bool


class Cameo:
    """CAMEO's codes of actors and events."""

    def __init__(self, files: DataFiles) -> None:
        """Read the tables in `cameo/`; raises `KnowledgeError` for what is wrong in them."""
        self._countries = {entry.id for entry in files.rows("countries.csv")}
        self._parts = {entry.id: (entry.text("country"), sectors_of(entry)) for entry in files.rows("cameo/actors.csv")}
        self._events = {entry.id: _event(entry) for entry in files.rows("cameo/events.csv")}
        self._goldstein = {entry.id: entry.text("goldstein") for entry in files.rows("cameo/goldstein.csv")}
        self._types = {entry.id: entry.text("cameo") for entry in files.rows("cameo/types.csv")}

    def is_country(self, code: str) -> bool:
        """Is this a code that a lexicon's column of countries may hold?"""
        return code in self._countries or code in _NO_STATES

    def actor(self, code: str) -> ActorCode:
        """Take a code such as "TCDGOVMIL" apart: three letters a part."""
        country, sectors, unknown = "", list[str](), list[str]()
        for part in (code[at : at + 3] for at in range(0, len(code), 3)):
            if part in self._parts:
                named, more = self._parts[part]
                country = country or named
                sectors.extend(more)
            elif part in self._countries:
                country = country or part
            else:
                unknown.append(part)
        return ActorCode(country or None, tuple(dict.fromkeys(sectors)), tuple(unknown))

    def event(self, code: str) -> CameoEvent | None:
        """The event of a code, by the longest beginning that is listed; None for what is no CAMEO code."""
        found = (self._events.get(code[:length]) for length in range(len(code), 1, -1))
        return next((event for event in found if event), None)

    def goldstein(self, code: str) -> str | None:
        """Goldstein's value of an event code, -10 to 10 as text; None for a code that has none here."""
        return self._goldstein.get(code)

    def types(self, sectors: tuple[str, ...]) -> list[str]:
        """CAMEO's actor types for PLOVER's sectors; sectors that CAMEO has no type for are passed over."""
        return [self._types[sector] for sector in sectors if sector in self._types]


def _event(entry: Entry) -> CameoEvent:
    entry.only("id", "type", "mode", "reciprocal", "note", "remove")
    named = entry.text("type")
    if named and named not in list(EventType):
        raise entry.wrong(f"'{named}' is no event type", f"Types: {', '.join(EventType)}")
    return CameoEvent(
        EventType(named) if named else None, entry.text("mode") or None, entry.text("reciprocal") == "yes"
    )
