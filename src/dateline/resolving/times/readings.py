"""What recognised words mean: the reading that each pattern names, and what words before it add."""

from collections.abc import Callable
from dataclasses import replace

from dateline.records import Timex
from dateline.resolving.times import dates, daytime, lengths, periods, relative
from dateline.resolving.times.reader import Reader, Reading, of_moment
from dateline.resolving.times.recognition import Found

__all__ = ["read"]


def read(reader: Reader, found: Found) -> list[Reading]:
    """The readings of the words: none where they are no time after all, two for "April 6-7"."""
    several = _RANGES.get(found.read)
    if several is not None:
        return several(reader, found)
    reading = _READINGS[found.read](reader, found)
    return [_with_part(found, reading)] if reading is not None else []


def _with_part(found: Found, reading: Reading) -> Reading:
    """Reads "The night of" before a day makes it that night."""
    part = next((edge.part for edge in found.edges if edge.kind == "part"), "")
    if not part or reading.moment is None or reading.moment.size != "D" or reading.moment.part:
        return reading
    return of_moment(found, replace(reading.moment, part=part)) or reading


def _fixed(reader: Reader, found: Found) -> Reading | None:
    """Reads "Now", "recently", "the past", "these days": no day but that of publication for the present."""
    name = next(
        name for name in ("reference", "era-noun", "term", "recent", "these", "present") if name in found.fields
    )
    value, base = reader.value(found, name), reader.timeline.publication
    if name == "these" and reader.unit(found) != "D":
        return None
    day = base.first if value == "PRESENT_REF" and base is not None else None
    return Reading(found.words, Timex.DATE, value, None, day, day, carries=False)


def _former(reader: Reader, found: Found) -> Reading | None:
    """Reads "Former" tells a time in a history only; in news it is part of a title."""
    followed = found.after is not None and found.after.pos in ("NOUN", "PROPN", "ADJ")
    if not reader.timeline.narrative or not followed:
        return None
    return Reading(found.words, Timex.DATE, reader.value(found, "former"), carries=False)


def _soon(reader: Reader, found: Found) -> Reading | None:
    """Reads "Soon" in news; in a history it is soon after what was told, and "as soon as" is no time."""
    if reader.timeline.narrative or any(
        word is not None and word.lower in _BESIDE_SOON for word in (found.before, found.after)
    ):
        return None
    return Reading(found.words, Timex.DATE, reader.value(found, "soon"), carries=False)


_BESIDE_SOON = frozenset({"as", "after", "before", "thereafter", "or"})
_RANGES: dict[str, Callable[[Reader, Found], list[Reading]]] = {
    "count_range": lengths.count_range,
    "day_range": dates.day_range,
    "era_range": dates.era_range,
    "year_range": dates.year_range,
}
_READINGS: dict[str, Callable[[Reader, Found], Reading | None]] = {
    "calendar": dates.calendar,
    "century": dates.century,
    "clock": daytime.clock,
    "day_beyond": relative.day_beyond,
    "day_of_month": dates.day_of_month,
    "day_part": daytime.day_part,
    "decade": dates.decade,
    "deictic": relative.deictic,
    "duration": lengths.duration,
    "earlier": relative.earlier,
    "every": lengths.every,
    "every_named": lengths.every_named,
    "fiscal": periods.fiscal,
    "fixed": _fixed,
    "former": _former,
    "frequency": lengths.frequency,
    "half": periods.half,
    "holiday": dates.holiday,
    "hundred_hours": daytime.hundred_hours,
    "iso": dates.iso,
    "long_word": lengths.long_word,
    "mid_year": dates.mid_year,
    "nth_unit": dates.nth_unit,
    "offset": relative.offset,
    "part_of_day": daytime.part_of_day,
    "quarter_beside": relative.quarter_beside,
    "relative": relative.relative,
    "short_year": dates.short_year,
    "slashed": dates.slashed,
    "span": lengths.span,
    "soon": _soon,
    "spell": relative.spell,
    "the_quarter": periods.the_quarter,
    "the_unit": relative.the_unit,
    "tonight": daytime.tonight,
    "weekday_of_week": relative.weekday_of_week,
    "weekdays": lengths.weekdays,
    "year_ago": periods.year_ago,
    "year_end": periods.year_end,
    "years_span": dates.years_span,
}
