"""Our incidents as they can be compared: days, place, and telling words of their parties' names."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.ledger.dates import days
from dateline.linking import Incident
from dateline.reporting.comparing.rows import Spot, within

LONGEST = 31
"""Days: an incident that may have been at any time within more of them is not compared."""
NEWS = timedelta(days=3)
"""Where no report gives the day of an incident, it is looked for in the days up to the first report."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = frozenset({"forces", "military", "government", "civilians", "people", "group", "armed", "unidentified"})
"""Words of parties that say little of which party it is."""


@dataclass(frozen=True, slots=True)
class Known:
    """An incident with days to compare: its own, or (not `dated`) those up to its first report."""

    incident: Incident
    first: date
    last: date
    dated: bool
    spot: Spot
    words: frozenset[str]

    @property
    def day(self) -> date:
        """The day to count it under: its first, else that of the first report."""
        return self.first if self.dated else self.last


def known(incident: Incident, reported: Mapping[str, str | None]) -> Known | None:
    """An incident as it can be compared; None where its days or its country are not known.

    `reported`: the days of publication by the reports' keys.
    """
    place, span = incident.place, _own_days(incident)
    found = span or _days_before_report(incident, reported)
    if found is None or (found[1] - found[0]).days >= LONGEST or place is None or place.country is None:
        return None
    precision = place.precision.value if place.precision else ""
    spot = Spot(place.country, place.admin1, place.name, place.lat, place.lon, within("dateline", precision))
    return Known(incident, *found, span is not None, spot, telling_words((*incident.actors, *incident.recipients)))


def _own_days(incident: Incident) -> tuple[date, date] | None:
    first, last = days(incident.date)
    return (date.fromisoformat(first), date.fromisoformat(last)) if first and last else None


def _days_before_report(incident: Incident, reported: Mapping[str, str | None]) -> tuple[date, date] | None:
    """The days up to the first report; none where a date is given, but reaches too far or is open."""
    published = [day for event in incident.events if (day := reported.get(event.partition(":")[0]))]
    if incident.date or not published:
        return None
    last = date.fromisoformat(min(published))
    return last - NEWS, last


def telling_words(names: Iterable[str]) -> frozenset[str]:
    """The words of parties' names that can tell one party from another."""
    return frozenset(_WORD.findall(" ".join(names).casefold())) - _COMMON
