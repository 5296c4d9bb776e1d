"""Clues: what of a telling says which happening it tells of, in the form in which the ledger keeps it."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from math import floor
from typing import Any

from dateline.linking.camps import camps_of
from dateline.linking.tellings import OPENING, Telling
from dateline.records import EventType, Place, Precision

COARSE = (Precision.COUNTRY, Precision.REGION)
"""Places too large for two events to be the same because they happened there."""

CELL = 0.2
"""Degrees of the squares by which nearby places are found, wider than the distance that counts as near."""


@dataclass(frozen=True, slots=True)
class Clues:
    """Who, how, when and where of a telling, and its cost. `days` are ordinals, `start` is where its trigger stands."""

    event: str
    document: str
    published: str | None
    start: int
    kind: EventType
    mode: str | None
    days: frozenset[int]
    dated: bool
    place: Place | None
    parties: frozenset[str]
    actors: frozenset[str]
    tolls: frozenset[tuple[str, int]]

    @property
    def prominence(self) -> float:
        """How much it counts among the tellings of an incident: 1 at the head of its report, the less the later."""
        return OPENING / (OPENING + self.start)

    @property
    def order(self) -> tuple[str, str, int, str]:
        """Tellings stand in the order of publication, and in a report as they are told."""
        return self.published or "9999", self.document, self.start, self.event

    @property
    def precise(self) -> bool:
        """Is the place known to a town or closer?"""
        return self.place is not None and self.place.precision not in COARSE

    @property
    def camps(self) -> frozenset[str]:
        """The camps of who did it."""
        return camps_of(part for code in self.actors for part in code.split())

    def blocks(self) -> list[str]:
        """The keys that it is found by: kind, day and square of the map; none where the place is not precise."""
        if not self.precise:
            return []
        south, west = self._cell()
        return [f"{self.kind} {day} {south} {west}" for day in sorted(self.days) or ("?",)]

    def blocks_near(self) -> set[str]:
        """The keys of tellings that may be of the same happening: a day earlier or later, in squares around."""
        if not self.precise:
            return set()
        days = {str(day + step) for day in self.days for step in (-1, 0, 1)} or {"?"}
        return {f"{self.kind} {day} {square}" for day in days for square in self._squares()}

    def _squares(self) -> Iterator[str]:
        south, west = self._cell()
        if isinstance(south, str) or isinstance(west, str):
            yield f"{south} {west}"
            return
        for row in (south - 1, south, south + 1):
            for column in (west - 1, west, west + 1):
                yield f"{row} {column}"

    def _cell(self) -> tuple[int, int] | tuple[str, str]:
        """The square of the map; a place without coordinates is its own."""
        assert self.place is not None
        if self.place.lat is None or self.place.lon is None:
            return "at", str(self.place.geonameid or self.place.name)
        return floor(self.place.lat / CELL), floor(self.place.lon / CELL)

    def to_form(self) -> dict[str, Any]:
        """As plain dictionaries and lists."""
        lists = {name: sorted(getattr(self, name)) for name in ("days", "parties", "actors", "tolls")}
        return {**asdict(self), **lists}


def clues(telling: Telling) -> Clues:
    """The clues of a telling."""
    event = telling.event
    return Clues(
        event=telling.id,
        document=telling.report.key,
        published=telling.report.published_day,
        start=event.begins,
        kind=telling.kind,
        mode=event.mode,
        days=telling.days,
        dated=telling.dated,
        place=telling.place,
        parties=telling.parties,
        actors=telling.actors,
        tolls=telling.tolls,
    )


def from_form(form: dict[str, Any]) -> Clues:
    """The clues back from what `to_form` gives."""
    place = form["place"]
    return Clues(
        event=form["event"],
        document=form["document"],
        published=form["published"],
        start=form["start"],
        kind=EventType(form["kind"]),
        mode=form["mode"],
        days=frozenset(form["days"]),
        dated=form["dated"],
        place=_place(place) if place else None,
        parties=frozenset(form["parties"]),
        actors=frozenset(form["actors"]),
        tolls=frozenset((what, number) for what, number in form["tolls"]),
    )


def _place(form: dict[str, Any]) -> Place:
    precision = form["precision"]
    alternatives = tuple(form["alternatives"] or ())
    return Place(**{**form, "precision": Precision(precision) if precision else None, "alternatives": alternatives})
