"""Which incident a row of another project is: by type, day, place, and where only the country is known by more."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.linking.evidence import distance
from dateline.records import EventType, Place
from dateline.reporting.comparing.known import Known, telling_words
from dateline.reporting.comparing.rows import OtherRow, Spot

_TALKS = frozenset({EventType.AGREE, EventType.CONSULT})
"""Types that reports take for one another."""


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
        day = "days near" if apart else "same day" if other.dated else "reported then"
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
