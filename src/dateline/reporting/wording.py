"""The phrases of a situation report that all its forms share."""

from datetime import date

from dateline.ledger.dates import since
from dateline.records import EventType, Scope, Status
from dateline.reporting.situation import Claim, Day, Evidence, Happening, Move, SituationReport, Stand, Superseded

_TOGETHER = frozenset({EventType.AGREE, EventType.CONSULT})
"""Types that the parties do together."""


def day_words(edtf: str | None) -> str:
    """A date as people write it: "Tuesday 6 December 2016"; what is no single day stays as it is."""
    day = _day(edtf)
    return f"{day:%A} {day.day} {day:%B} {day.year}" if day else edtf or "Day not known"


def heading(day: Day) -> str:
    """The heading of a day: "Tuesday 6 December 2016", "Reported on Tuesday 6 December 2016, day not given"."""
    words = day_words(day.date)
    return f"Reported on {words}, day not given" if day.reported and day.date else words


def short_day(edtf: str | None) -> str:
    """A date in short: "6 Dec"; what is no single day stays as it is."""
    day = _day(edtf)
    return f"{day.day} {day:%b}" if day else edtf or ""


def _day(edtf: str | None) -> date | None:
    try:
        return date.fromisoformat(edtf or "")
    except ValueError:
        return None


def span_words(report: SituationReport) -> str:
    """The days of the reports: "6 December 2016 to 16 December 2016"."""
    days = [day_words(day).partition(" ")[2] for day in dict.fromkeys((report.first, report.last)) if day]
    return " to ".join(days) or "days not known"


def scale(report: SituationReport) -> str:
    """How much was read: "17 reports by 8 publishers"."""
    publishers = f" by {plural(len(report.publishers), 'publisher')}" if report.publishers else ""
    return f"{plural(report.reports, 'report')}{publishers}"


def plural(number: int, noun: str) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def parties(happening: Happening) -> str:
    """Who did it to whom: "Syrian army → rebels", "Lavrov with Kerry"; empty where nobody is named."""
    actors, recipients = ", ".join(happening.actors), ", ".join(happening.recipients)
    if happening.type in _TOGETHER:
        return " with ".join(filter(None, (actors, recipients)))
    return f"{actors or 'not said who'} → {recipients}" if recipients else actors


def place(happening: Happening) -> str:
    """Where it happened, unless a party's name says it already."""
    where = happening.place or ""
    return "" if any(where in name for name in happening.recipients) else where


def width(line: Happening | Stand | Claim) -> str:
    """How widely something is told: "3 reports", "3 reports, 1 text" where some are copies."""
    copies = f", {plural(line.texts, 'text')}" if line.texts < line.reports else ""
    return f"{plural(line.reports, 'report')}{copies}"


def sources(happening: Happening) -> str:
    """How widely a happening is told, and by how many independent sources: "3 reports, 2 independent sources".

    Where the incident has more reports than the line: "1 of 3 reports of the incident, 2 independent sources".
    """
    incident = happening.incident
    if incident is None or incident.reports == 1:
        return width(happening)
    reports = plural(incident.reports, "report")
    if happening.reports < incident.reports:
        reports = f"{happening.reports} of {reports} of the incident"
    return f"{reports}, {plural(incident.independent, 'independent source')}"


def told(happening: Happening) -> str:
    """How widely it is told, and who says so: "2 reports; says Syrian Observatory for Human Rights"."""
    speakers = happening.said_by
    more = f" and {len(speakers) - 2} more" if len(speakers) > 2 else ""
    said = f"; says {', '.join(speakers[:2])}{more}" if speakers else ""
    ahead = happening.status in (Status.PLANNED, Status.POSSIBLE) and happening.date
    when = f"; since {short_day(happening.since)}" if happening.since else ""
    return f"{sources(happening)}{said}" + (f"; for {short_day(happening.date)}" if ahead and not when else when)


def reach(claim: Claim) -> str:
    """What a number covers, where it is not one deed: "running total since 15 Nov", "part of another number"."""
    match claim.setting.scope:
        case Scope.TOTAL:
            first = since(claim.date)
            return f"running total since {short_day(first)}" if first else "running total"
        case Scope.PART:
            return "part of another number"
        case _:
            return ""


def held(stand: Stand) -> str:
    """How widely a position is told: "4 reports, 6 Dec to 8 Dec"."""
    days = sorted({e.published for e in stand.evidence if e.published})
    when = " to ".join(map(short_day, dict.fromkeys((days[0], days[-1])))) if days else ""
    return ", ".join(filter(None, (width(stand), when)))


def moved(move: Move) -> str:
    """How a position moved: "rejects (6 Dec), then accepts (13 Dec)"."""
    return ", then ".join(f"{' and '.join(step.stances)} ({short_day(step.day)})" for step in move.steps)


def replaced(item: Superseded) -> str:
    """What took the place of a number: "15, then 18, says Syrian Observatory for Human Rights"."""
    return f"{item.before.value}, then {item.after.value}, says {item.after.said_by or 'the report itself'}"


def anchor(record: str) -> str:
    """The name by which a page's links find a line."""
    return f"at-{record.replace(':', '-')}"


def origin(evidence: Evidence) -> str:
    """Where words stand: "Kestrel Daily, 6 Dec"; the report's file where no publisher is known."""
    return ", ".join(filter(None, (evidence.publisher or evidence.report, short_day(evidence.published))))
