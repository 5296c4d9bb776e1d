"""Why two tellings may be of the same happening: reasons that can be read, each with its weight."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import TypeAlias

from dateline.linking.camps import opposed
from dateline.linking.clues import COARSE, Clues
from dateline.linking.tellings import Telling
from dateline.records import Place

Told: TypeAlias = Telling | Clues

LEAST = 1.2
"""Weight from which two tellings are of the same happening."""

NEAR = 15.0
"""Kilometres between two places that two reports may mean as one."""

WORDS_MOST = 1 / 8
"""Likeness from which the same words weigh as much as they can."""

FEW = 2
"""As many are killed in many attacks of one day."""

AERIAL = "aerial"
"""The mode of an attack from the air."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A named reason and its weight; below zero it speaks against."""

    name: str
    weight: float


def reasons(one: Told, other: Told, alike: float) -> list[Reason] | None:
    """The reasons for and against; None where days or places rule it out. `alike` is the texts' likeness, 0 to 1."""
    found = circumstantial(one, other)
    return None if found is None else [*found, *words(alike)]


def ruled_out(one: Told, other: Told) -> bool:
    """Do days or places rule out that the two are one?"""
    return _day(one, other) is None or _place(one.place, other.place) is None


def circumstantial(one: Told, other: Told) -> list[Reason] | None:
    """The reasons that lie in the circumstances; None where days or places rule it out."""
    day, place = _day(one, other), _place(one.place, other.place)
    if day is None or place is None:
        return None
    found = (day, place, _parties(one, other), _actors(one, other), _means(one, other), _tolls(one, other))
    return [reason for reason in found if reason.weight]


def words(alike: float) -> list[Reason]:
    """The reason that lies in the words of two reports."""
    return [Reason("alike words", round(min(1.0, alike / WORDS_MOST), 2))] if alike else []


def weight(found: Sequence[Reason]) -> float:
    """The weight of all reasons together."""
    return sum(reason.weight for reason in found)


def _day(one: Told, other: Told) -> Reason | None:
    if not one.days or not other.days:
        return Reason("day not known", 0.0)
    if one.days & other.days:
        return Reason("same day", 0.6)
    if one.dated and other.dated:
        return None
    if _is_told_next_day(one, other) or _is_told_next_day(other, one):
        return Reason("the day before", 0.45)
    return Reason("days near", 0.3) if any(day + step in other.days for day in one.days for step in (-1, 1)) else None


def _is_told_next_day(told: Told, before: Told) -> bool:
    """Is a telling without a date about the day after the other's? News tells of its own day or of the day before."""
    return not told.dated and any(day - 1 in before.days for day in told.days)


def _place(one: Place | None, other: Place | None) -> Reason | None:
    if one is None or other is None:
        return Reason("place not known", 0.0)
    if one.country and other.country and one.country != other.country:
        return None
    if (one.geonameid or one.name) == (other.geonameid or other.name):
        return Reason("same place", 0.1 if one.precision in COARSE else 0.5)
    if one.precision in COARSE or other.precision in COARSE:
        return Reason("one place may hold the other", 0.0)
    apart = distance(one, other)
    return Reason("places near", 0.4) if apart is not None and apart <= NEAR else None


def _parties(one: Told, other: Told) -> Reason:
    if not one.parties or not other.parties:
        return Reason("parties not known", 0.0)
    return Reason("same party", 0.1) if one.parties & other.parties else Reason("other parties", 0.0)


def _actors(one: Told, other: Told) -> Reason:
    """Another actor may be the same one under another name, but hardly so where only one of them comes by air."""
    if not one.actors or not other.actors or one.actors & other.actors:
        return Reason("actors not known to differ", 0.0)
    modes = one.mode, other.mode
    if AERIAL in modes and modes[0] != modes[1]:
        return Reason("other actors by other means", -0.7)
    if opposed(one.camps, other.camps):
        return Reason("actors of opposite sides", -0.4)
    return Reason("other actors", -0.2)


def _means(one: Told, other: Told) -> Reason:
    """A raid from the air and a car bomb of one day are hardly one, unless only one report says how it was done."""
    told = one.mode and other.mode
    return Reason("other means", -0.2) if told and one.mode != other.mode else Reason("means not known to differ", 0.0)


def _tolls(one: Told, other: Told) -> Reason:
    """One toll is hardly given for two happenings of a day, but one or two die in many."""
    shared = [number for _, number in one.tolls & other.tolls]
    if shared:
        return Reason("same toll", 0.1 if max(shared) <= FEW else 0.3)
    return Reason("tolls not known to differ", 0.0)


def distance(one: Place, other: Place) -> float | None:
    """Kilometres between two places as the crow flies; None where the gazetteer has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    lat1, lat2 = radians(one.lat), radians(other.lat)
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin(radians(other.lon - one.lon) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(min(1.0, half)))
