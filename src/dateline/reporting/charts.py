"""What the map and the timeline of a situation report show, as plain data for the page's script."""

from collections.abc import Iterable, Iterator
from typing import Any

from dateline.reporting import wording
from dateline.reporting.situation import Day, Happening, SituationReport


def charts(report: SituationReport) -> dict[str, list[dict[str, Any]]]:
    """Points of the map (degrees WGS 84) and days of the timeline (YYYY-MM-DD), each with the line that it leads to."""
    deeds = (deed for day in report.days for deed in day.deeds)
    return {"points": list(_points(deeds)), "days": list(_days(report.days))}


def _points(happenings: Iterable[Happening]) -> Iterator[dict[str, Any]]:
    """Deeds that lie on the map; words are said anywhere."""
    for happening in happenings:
        for spot in happening.spots:
            yield {
                "lat": spot.lat,
                "lon": spot.lon,
                "precision": spot.precision,
                "place": happening.place,
                "day": wording.short_day(happening.day),
                "what": " ".join(filter(None, (happening.what, wording.parties(happening)))),
                "reports": happening.reports,
                "line": wording.anchor(happening.evidence[0].record),
            }


def _days(days: Iterable[Day]) -> Iterator[dict[str, Any]]:
    """Single days, each once; what is known to the month only, or not at all, stands on no day.

    `undated` of the deeds and words are only known to have been reported on the day.
    """
    found: dict[str, list[Day]] = {}
    for day in days:
        if day.date and len(day.date) == len("2016-12-07") and day.deeds + day.words:
            found.setdefault(day.date, []).append(day)
    for date, same in found.items():
        first = (*same[0].deeds, *same[0].words)[0]
        yield {
            "day": date,
            "deeds": sum(len(day.deeds) for day in same),
            "words": sum(len(day.words) for day in same),
            "undated": sum(len(day.deeds) + len(day.words) for day in same if day.reported),
            "line": wording.anchor(first.evidence[0].record),
        }
