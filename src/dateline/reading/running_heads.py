"""Heads that the story runs on from: texts that have lost their line breaks open with a stamp, or a title before one.

    Published June 3 2016 Shells hit ...              Shells hit a market Monitor AFP Friday 3 Jun 2016 At least ...

A date that opens a sentence is followed by a comma or a verb. So a full date with a capital right behind it is a stamp
where nothing but its label or an agency stands before it.
"""

import re

from dateline.knowledge.agencies import Agencies
from dateline.knowledge.furniture import Furniture
from dateline.reading.header import is_title
from dateline.reading.layout import Unit, ends_sentence
from dateline.reading.stamps import opening_stamp
from dateline.records import BlockKind

_REACH = 300
"""Characters within which a head that runs on ends."""

_BEGINS = re.compile(r"\s+(?=[\"“‘(]?[A-Z\d]|by\s+[A-Z])")
"""Where the story begins, or who wrote it is told."""


class RunningHeads:
    """Parts stamps, and titles and agencies before them, from the story that runs on."""

    def __init__(self, furniture: Furniture, agencies: Agencies) -> None:
        """The labels of stamps are furniture; an agency's name can stand before a stamp."""
        self._furniture = furniture
        self._credit = re.compile(rf"(?<!\S){agencies.pattern}\s+")

    def part(self, text: str, units: list[Unit]) -> None:
        """Part the head from the first unit that is not marked yet, or from the next where that is a headline only."""
        first = next((i for i, unit in enumerate(units[:3]) if unit.kind is None), None)
        if first is None:
            return
        titled = any(unit.kind is BlockKind.TITLE for unit in units[:first])
        parted = self._parted(text, units[first], titled=titled)
        if len(parted) == 1 and first + 1 < len(units) and _is_headline(parted[0].of(text)):
            below = self._parted(text, units[first + 1], titled=True)
            if len(below) == 1 or _is_headline(below[-1].of(text)):
                return
            if is_title(parted[0].of(text)):
                units[first].kind = BlockKind.TITLE
            first, parted = first + 1, below
        units[first : first + 1] = parted

    def _parted(self, text: str, unit: Unit, *, titled: bool) -> list[Unit]:
        words = unit.of(text)
        label = self._furniture.label(words)
        labelled = label[1] if label and label[0] is BlockKind.UPDATED else 0
        if cut := _cut(words, labelled):
            return _units(text, unit, [(cut[0], BlockKind.UPDATED)], cut[1])
        for credit in self._credit.finditer(words[:_REACH]):
            if cut := _cut(words, credit.end()):
                ends = [(credit.end(), BlockKind.BYLINE), (cut[0], BlockKind.UPDATED)]
                head = words[: credit.start()].rstrip()
                kind = BlockKind.TITLE if is_title(head or ".") and not titled else BlockKind.STANDFIRST
                return _units(text, unit, [(len(head), kind), *ends] if head else ends, cut[1])
        return [unit]


def _is_headline(words: str) -> bool:
    return len(words) <= _REACH and not ends_sentence(words)


def _cut(words: str, at: int) -> tuple[int, int] | None:
    """Where the stamp that stands there ends, and where the story begins behind it; None: there is no such stamp."""
    end = at + opening_stamp(words[at : at + _REACH])
    begins = _BEGINS.match(words, end) if end > at else None
    return (end, begins.end()) if begins else None


def _units(text: str, unit: Unit, ends: list[tuple[int, BlockKind]], story: int) -> list[Unit]:
    """The unit cut at these places, counted from its start, and the story behind; the space between is left out."""
    parts: list[Unit] = []
    start = unit.start
    for end, kind in ends:
        words = text[start : unit.start + end]
        parts.append(Unit(start + len(words) - len(words.lstrip()), start + len(words.rstrip()), kind))
        start = unit.start + end
    parts[0].after_blank = unit.after_blank
    return [*parts, Unit(unit.start + story, unit.end)]
