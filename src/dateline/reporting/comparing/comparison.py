"""Another project's file beside a ledger: which of its rows have an incident here, which of ours it lacks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dateline.knowledge import Knowledge
from dateline.linking import Incident
from dateline.linking.tellings import DEEDS
from dateline.reporting.comparing.known import Known, known
from dateline.reporting.comparing.matching import Incidents, Match
from dateline.reporting.comparing.reading import Shape, read_rows
from dateline.reporting.comparing.rows import OtherRow, Spot, Unusable, division

SLACK = 1
"""Days by which two projects may date the same thing apart."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A row with the likeliest incident here, None where there is none."""

    row: OtherRow
    match: Match | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All rows, our incidents within their days and countries, and which of these some row may be.

    `unusable`: rows that could not be compared; `uncompared`: incidents here without a day or a country.
    """

    shape: Shape
    rows: tuple[Compared, ...]
    unusable: tuple[Unusable, ...]
    ours: tuple[Known, ...]
    there: frozenset[str]
    uncompared: int

    @property
    def here(self) -> int:
        """How many rows have an incident here."""
        return sum(compared.match is not None for compared in self.rows)


def compare(
    path: Path,
    incidents: Sequence[Incident],
    knowledge: Knowledge,
    slack: int = SLACK,
    reported: Mapping[str, str | None] | None = None,
) -> Comparison:
    """Compare a file with incidents; raises `InputError` for a file that has none of the shapes.

    Args:
        path: the file.
        incidents: ours.
        knowledge: what codes of types and countries mean.
        slack: how many days the two may lie apart.
        reported: days of publication by the keys of reports, for incidents whose day no report gives.
    """
    shape, found = read_rows(path, knowledge)
    compared: list[Compared] = []
    unusable: list[Unusable] = []
    there: set[str] = set()
    mine = [other for incident in incidents if (other := known(incident, reported or {}))]
    index = Incidents(mine, slack)
    for row in found:
        if isinstance(row, Unusable):
            unusable.append(row)
        elif row.types.isdisjoint(DEEDS):
            unusable.append(Unusable(row.line, f"dateline links no incidents of {row.what!r}"))
        else:
            matches = index.matches(row)
            there.update(match.known.incident.id for match in matches)
            compared.append(Compared(row, matches[0] if matches else None))
    ours = _in_scope(mine, compared, shape)
    return Comparison(shape, tuple(compared), tuple(unusable), ours, frozenset(there), len(incidents) - len(mine))


def _in_scope(mine: Iterable[Known], rows: Sequence[Compared], shape: Shape) -> tuple[Known, ...]:
    """The incidents that the file could have: of its days, countries and types, and for UCDP with killed."""
    if not rows:
        return ()
    first, last = min(c.row.first for c in rows), max(c.row.last for c in rows)
    countries = {c.row.spot.country for c in rows}
    types = {type.value for c in rows for type in c.row.types}
    return tuple(
        other
        for other in mine
        if other.first <= last
        and other.last >= first
        and other.spot.country in countries
        and other.incident.type in types
        and (shape is not Shape.UCDP or "killed" in other.incident.figures)
    )


def by_place_and_week(found: Comparison) -> list[dict[str, Any]]:
    """How many rows and incidents there are, and have a counterpart, by first-order division and ISO week."""
    counts: Counter[tuple[str, str, str, str]] = Counter()
    names: dict[tuple[str, str], str] = {}
    for place, day, column in _entries(found):
        country, key = place.country or "", division(place.admin1)
        names.setdefault((country, key), place.admin1 or "")
        counts[country, key, _week(day), column] += 1
    groups = sorted({(country, key, week) for country, key, week, _ in counts})
    return [
        {
            "country": country,
            "admin1": names[country, key],
            "week": week,
            **{name: counts[country, key, week, name] for name in ("theirs", "here", "ours", "there")},
        }
        for country, key, week in groups
    ]


def _entries(found: Comparison) -> Iterator[tuple[Spot, date, str]]:
    for compared in found.rows:
        yield compared.row.spot, compared.row.first, "theirs"
        if compared.match:
            yield compared.row.spot, compared.row.first, "here"
    for other in found.ours:
        yield other.spot, other.day, "ours"
        if other.incident.id in found.there:
            yield other.spot, other.day, "there"


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def one_by_one(found: Comparison) -> Iterator[dict[str, Any]]:
    """Every row with its incident, then every incident of ours that no row may be."""
    for compared in found.rows:
        row, match = compared.row, compared.match
        yield {
            "row": row.id,
            "incident": match.known.incident.id if match else None,
            "date": _range(row.first, row.last),
            "country": row.spot.country,
            "admin1": row.spot.admin1,
            "place": row.spot.name,
            "type": row.what,
            "km": match.km if match else None,
            "days": match.days if match else None,
            "reasons": list(match.reasons) if match else [],
        }
    for other in found.ours:
        if other.incident.id not in found.there:
            yield _lacking(other)


def _lacking(other: Known) -> dict[str, Any]:
    return {
        "row": None,
        "incident": other.incident.id,
        "date": other.incident.date,
        "country": other.spot.country,
        "admin1": other.spot.admin1,
        "place": other.spot.name,
        "type": other.incident.type,
        "km": None,
        "days": None,
        "reasons": [],
    }


def _range(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
