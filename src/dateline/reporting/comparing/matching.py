"""Which incident a row of another project is: by type, day, place, and where only the country is known by more."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dateline.ledger.dates import days
from dateline.linking import Incident
from dateline.linking.evidence import distance
from dateline.records import EventType, Place
from dateline.reporting.comparing.rows import OtherRow, Spot, within

LONGEST = 31
"""Days: an incident that may have been at any time within more of them is not compared."""
_TALKS = frozenset({EventType.AGREE, EventType.CONSULT})
"""Types that reports take for one another."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = frozenset({"forces", "military", "government", "civilians", "people", "group", "armed", "unidentified"})
"""Words of parties that say little of which party it is."""


@dataclass(frozen=True, slots=True)
class Known:
    """An incident with a day to compare: `words` are telling words of its parties' names."""

    incident: Incident
    first: date
    last: date
    spot: Spot
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Match:
    """A row and an incident that may be it: how far apart in kilometres and days, and what speaks for it."""

    known: Known
    km: float | None
    days: int
    reasons: tuple[str, ...]

    @property
    def rank(self) -> tuple[int, int, float, str]:
        """Smaller is better: more reasons, then nearer in time, then in space."""
        return -len(self.reasons), self.days, self.km or 0.0, self.known.incident.id


def known(incident: Incident) -> Known | None:
    """An incident as it can be compared; None where its day or country is not known."""
    first, last = (date.fromisoformat(day) if day else None for day in days(incident.date))
    place = incident.place
    if first is None or last is None or (last - first).days >= LONGEST or place is None or place.country is None:
        return None
    precision = place.precision.value if place.precision else ""
    spot = Spot(place.country, place.admin1, place.name, place.lat, place.lon, within("dateline", precision))
    return Known(incident, first, last, spot, telling_words((*incident.actors, *incident.recipients)))


def telling_words(names: Iterable[str]) -> frozenset[str]:
    """The words of parties' names that can tell one party from another."""
    return frozenset(_WORD.findall(" ".join(names).casefold())) - _COMMON


class Incidents:
    """Incidents by day, to be asked for those that a row may be."""

    def __init__(self, incidents: Iterable[Known], slack: int) -> None:
        """`slack`: days by which a row and an incident may lie apart."""
        self._slack = slack
        self._by_day: dict[int, list[Known]] = defaultdict(list)
        for found in incidents:
            for day in range(found.first.toordinal(), found.last.toordinal() + 1):
                self._by_day[day].append(found)

    def matches(self, row: OtherRow) -> list[Match]:
        """The incidents that a row may be, the likeliest first."""
        found = (self._match(row, other) for other in self._near(row))
        return sorted((match for match in found if match), key=lambda match: match.rank)

    def _near(self, row: OtherRow) -> list[Known]:
        reach = range(row.first.toordinal() - self._slack, row.last.toordinal() + self._slack + 1)
        return list({other.incident.id: other for day in reach for other in self._by_day.get(day, ())}.values())

    def _match(self, row: OtherRow, other: Known) -> Match | None:
        if not _same_type(row, EventType(other.incident.type)):
            return None
        place = _meet(row.spot, other.spot)
        if place is None:
            return None
        km, is_near = place
        agreeing = tuple(_agreeing(row, other))
        if not is_near and not agreeing:  # a country is too large for a day and a type to tell
            return None
        apart = max(0, (row.first - other.last).days, (other.first - row.last).days)
        day = "days near" if apart else "same day"
        return Match(other, km, apart, (day, "places near" if is_near else "same country", *agreeing))


def _same_type(row: OtherRow, type: EventType) -> bool:
    return type in row.types or (type in _TALKS and not row.types.isdisjoint(_TALKS))


def _meet(one: Spot, other: Spot) -> tuple[float | None, bool] | None:
    """Kilometres between two places, and whether they lie near each other; None where they are two places."""
    km = distance(_place(one), _place(other)) if one.within is not None and other.within is not None else None
    if km is not None and one.within is not None and other.within is not None:
        return (round(km, 1), True) if km <= one.within + other.within else None
    return (None, False) if one.country is not None and one.country == other.country else None


def _place(spot: Spot) -> Place:
    return Place(spot.name or "", lat=spot.lat, lon=spot.lon)


def _agreeing(row: OtherRow, other: Known) -> Iterator[str]:
    """What else speaks for it: a party named alike, figures of the killed that meet."""
    if not telling_words(row.actors).isdisjoint(other.words):
        yield "same party"
    killed = other.incident.figures.get("killed")
    if row.killed and killed and row.killed[1] > 0:
        low, high = (killed.low or 0), (killed.high if killed.high is not None else row.killed[1])
        if row.killed[0] <= high and low <= row.killed[1]:
            yield "killed agree"
