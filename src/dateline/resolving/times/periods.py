"""Readings of the periods that budgets and companies count in: fiscal years, "the year-ago quarter", "year-end"."""

from dataclasses import replace

from dateline.records import Timex
from dateline.resolving.times.moments import Moment
from dateline.resolving.times.reader import UNKNOWN, Reader, Reading, of_moment
from dateline.resolving.times.recognition import Found
from dateline.resolving.times.timeline import direction

_UNKNOWN_PARTS = {"Q": "XXXX-QX", "H": "XXXX-HX"}
_PARTS_OF_YEAR = {"Q": 4, "H": 2}


def fiscal(reader: Reader, found: Found) -> Reading | None:
    """Reads "Fiscal 2013", "FY13", "the 2012-13 financial year", "the third quarter of fiscal 2013".

    Its days are nobody's guess: fiscal years begin on different days, so there is no range.
    """
    year = _fiscal_year(reader, found)
    part = _part(reader, found)
    if year is None and not part:
        return None
    if found.has("the") and found.after is not None and found.after.pos == "NOUN" and found.words[-1].lower != "year":
        found.words = found.words[1:]
    number = f"{year:04d}" if year is not None else "XXXX"
    return Reading(found.words, Timex.DATE, f"FY{number}{part}", carries=False)


def _fiscal_year(reader: Reader, found: Found) -> int | None:
    """The year it is named after: 2013 for "2012-13"; that of publication for "this fiscal year"."""
    if found.has("fiscal-year"):
        return _of_century(int(reader.value(found, "fiscal-year")), reader)
    if found.has("years-span"):
        first, last = map(int, reader.value(found, "years-span").split("/"))
        return last if last == first + 1 else None
    if found.has("year"):
        year = int(reader.value(found, "year"))
        return year + 1 if found.has("two") and int(reader.value(found, "two")) == (year + 1) % 100 else year
    if found.has("two"):
        return _of_century(int(reader.value(found, "two")), reader)
    base = reader.timeline.speaking
    return (
        base.year + reader.step(found) if base is not None and found.has("this", "last", "next", "previous") else None
    )


def _of_century(short: int, reader: Reader) -> int:
    return short if short > 99 else reader.full_year(short)


def _part(reader: Reader, found: Found) -> str:
    size = "Q" if found.has("quarter") else "H" if found.has("half") else ""
    if not size:
        return ""
    nth = reader.nth(found)
    nth = _PARTS_OF_YEAR[size] if nth == -1 else nth
    return f"-{size}{nth}" if 0 < nth <= _PARTS_OF_YEAR[size] else ""


def year_ago(reader: Reader, found: Found) -> Reading | None:
    """Reads "The year-ago quarter", "the year-earlier period": a year before the period told last."""
    if reader.unit(found) != "Y":
        return None
    line = reader.timeline
    told = line.period
    if found.has("quarter", "half") and (told is None or told.size != ("Q" if found.has("quarter") else "H")):
        return of_moment(found, None, _UNKNOWN_PARTS["Q" if found.has("quarter") else "H"])
    base = told if told is not None else line.story
    if base is None:
        return of_moment(found, None, UNKNOWN["Y"])
    before = replace(base, year=base.year - 1) if base is told else base.shifted("Y", -1)
    return _not_carrying(of_moment(found, before))


def year_end(reader: Reader, found: Found) -> Reading | None:
    """Reads "Year-end", "month-end", "year-end 1990": the period that ends."""
    unit, line = reader.unit(found), reader.timeline
    if unit not in ("Y", "M"):
        return None
    if found.has("year"):
        return of_moment(found, Moment("Y", int(reader.value(found, "year"))))
    base = line.story if line.narrative else line.publication
    period = base.widened(unit) if base is not None else None
    if (
        base is not None
        and period is not None
        and base is line.publication
        and direction(found) < 0
        and not _ends(period, base)
    ):
        period = period.shifted(unit, -1)
    return _not_carrying(of_moment(found, period, UNKNOWN[unit]))


def _ends(period: Moment, base: Moment) -> bool:
    """Is the period nearly over: what is past at its end is this one's, not the last one's?"""
    last, day = period.last, base.last
    return last is not None and day is not None and (last - day).days < 31


def the_quarter(reader: Reader, found: Found) -> Reading | None:
    """Reads "The quarter", "the end of the quarter": the one told last, with an edge that of the day at hand."""
    line, edge = reader.timeline, any(edge.kind == "edge" for edge in found.edges)
    if found.after is not None and found.after.lower in ("of", "century"):
        return None
    if line.period is not None and line.period.size == "Q":
        within = edge or (found.before is not None and found.before.lower in ("in", "for", "during"))
        return of_moment(found, line.period) if within else None
    base = line.story
    return of_moment(found, base.widened("Q") if base is not None else None, _UNKNOWN_PARTS["Q"]) if edge else None


def half(reader: Reader, found: Found) -> Reading | None:
    """Reads "The first half", "first-half results" where it is that of a year: a match has halves too."""
    before, after = found.before, found.after
    adjective = found.has("dash") and after is not None and after.pos in ("NOUN", "ADJ")
    alone = before is not None and before.lower in ("in", "during", "for") and (after is None or after.lower != "of")
    if adjective and found.has("the"):
        found.words = found.words[1:]
    nth = reader.nth(found)
    nth = 2 if nth == -1 else nth
    if not (adjective or alone) or not 0 < nth <= 2:
        return None
    return of_moment(found, reader.timeline.nth("H", nth, direction(found)), f"XXXX-H{nth}")


def _not_carrying(reading: Reading | None) -> Reading | None:
    if reading is not None:
        reading.carries = False
    return reading
