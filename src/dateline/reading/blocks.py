"""The blocks of a report: what each stretch of its text is.

Lines are taken for furniture (see `knowledge.furniture`), quotes, credits or the head of the report where their own
form or their neighbours say so; everything else is the story. The blocks are sorted and never overlap.
"""

import re
from itertools import groupby, pairwise

from dateline.knowledge import Knowledge
from dateline.reading.credits import CreditFinder
from dateline.reading.datelines import DatelineFinder
from dateline.reading.header import REACH, is_story, mark_bylines, mark_head, mark_stamps, split_byline_stamps
from dateline.reading.layout import Unit, bullet, ends_sentence
from dateline.reading.quotes import is_quote, mark_pull_quotes
from dateline.reading.running_heads import RunningHeads
from dateline.reading.titles import mark_known_title, mark_repeated_title
from dateline.records import Block, BlockKind

_LONGEST_LABELLED = {
    BlockKind.RELATED: 40,
    BlockKind.NOTICE: 150,
    BlockKind.CREDIT: 80,
    BlockKind.CAPTION: 80,
    BlockKind.UPDATED: 25,
}
"""In words: a longer block that begins as furniture does is a paragraph after all."""
_ADDRESS = re.compile(r"(?:\w+:\s*)?(?:https?://|www\.)\S+$", re.IGNORECASE)
_SUBHEADING_WORDS, _QUOTED_WORDS, _HEADLINE_WORDS, _BARE_LABEL_WORDS = 12, 5, 25, 2
_BRACKETED = re.compile(r"[(\[][^()\[\]]+[)\]]$")
_STOPPED = re.compile(r"[.:][\"'”’»)\]]*$")
_BULLET = re.compile(r"[-–—•▪◦●■*·‣]\s+")


class BlockFinder:
    """Finds the blocks of a report's text."""

    def __init__(self, knowledge: Knowledge) -> None:
        """`knowledge`: its furniture and agencies are used."""
        self._furniture = knowledge.furniture
        self._credits = CreditFinder(knowledge.agencies)
        self._datelines = DatelineFinder(knowledge.agencies)
        self._running_heads = RunningHeads(knowledge.furniture, knowledge.agencies)

    def find(self, text: str, units: list[Unit], title: str | None = None) -> tuple[Block, ...]:
        """The blocks of laid-out text; `title`: the report's title where it is known from elsewhere."""
        if title:
            mark_known_title(text, units, title)
        else:
            mark_repeated_title(text, units)
        self._running_heads.part(text, units)
        if len(units) > 1:
            self._mark_datelines(text, units)
            self._mark_furniture(text, units)
            self._mark_filed(text, units)
            self._mark_captions(text, units)
            mark_pull_quotes(text, units)
            mark_stamps(text, units)
            _mark_below_labels(text, units)
            mark_bylines(text, units, self._credits, self._furniture)
            split_byline_stamps(text, units)
            mark_head(text, units)
            _mark_related_lists(text, units)
            _mark_subheadings(text, units)
        return tuple(block for unit in units for block in self._blocks(text, unit))

    def _mark_furniture(self, text: str, units: list[Unit]) -> None:
        for i, unit in enumerate(units):
            if unit.kind is None:
                unit.kind = self._kind(unit.of(text), first=i == 0)

    def _mark_filed(self, text: str, units: list[Unit]) -> None:
        """What begins with a dateline is a paragraph of the story, however short."""
        for unit in units:
            if unit.kind is None and self._datelines.end(unit.of(text)):
                unit.kind = BlockKind.PARAGRAPH

    def _mark_captions(self, text: str, units: list[Unit]) -> None:
        """A line without a stop that names its maker is a caption if a sentence of the story stands beside it."""
        for i, unit in enumerate(units):
            beside = (*units[i - 1 : i], *units[i + 1 : i + 2])
            told = any(ends_sentence(other.of(text)) for other in beside)
            if (
                i
                and unit.kind is None
                and told
                and not bullet(unit.of(text))
                and self._credits.may_be_caption(unit.of(text))
            ):
                unit.kind = BlockKind.CAPTION

    def _mark_datelines(self, text: str, units: list[Unit]) -> None:
        """Mark datelines that stand on a line of their own above a paragraph."""
        for unit, below in pairwise(units[:REACH]):
            words = unit.of(text)
            if unit.kind is not None or _BRACKETED.match(words):
                continue
            if self._datelines.end(words) == len(words) and ends_sentence(below.of(text)):
                unit.kind = BlockKind.DATELINE

    def _kind(self, words: str, *, first: bool) -> BlockKind | None:
        """The kind of a line by its own form; nothing stands before the first line that it could be related to."""
        if self._credits.is_picture_credit(words) or (_BRACKETED.match(words) and self._credits.is_agencies(words)):
            return BlockKind.CREDIT
        if self._credits.is_caption(words):
            return BlockKind.CAPTION
        if _ADDRESS.match(words):
            return BlockKind.NOTICE
        found = self._furniture.label(words)
        if not found or (first and found[0] in (BlockKind.RELATED, BlockKind.NOTICE, BlockKind.CREDIT)):
            return None
        kind = found[0]
        return kind if len(words.split()) <= _LONGEST_LABELLED.get(kind, 30) else None

    def _blocks(self, text: str, unit: Unit) -> list[Block]:
        """The unit as blocks: a paragraph gives its dateline and the agencies at its end to blocks of their own."""
        if unit.kind not in (None, BlockKind.PARAGRAPH):
            return [Block(unit.kind, unit.start, unit.end)]
        words = unit.of(text)
        mark = _BULLET.match(words)
        head = self._datelines.end(words)
        tail = self._credits.trailing(words) or len(words)
        if head >= tail:
            head = 0
        start = mark.end() if mark else head
        found = [Block(BlockKind.DATELINE, unit.start, unit.start + len(words[:head].rstrip()))] if head else []
        if body := words[start:tail].strip():
            begin = unit.start + words.index(body, start)
            found.append(Block(BlockKind.PARAGRAPH, begin, begin + len(body)))
        return [*found, Block(BlockKind.CREDIT, unit.start + tail, unit.end)] if tail < len(words) else found


def _mark_below_labels(text: str, units: list[Unit]) -> None:
    """What stands below a label alone on its line ("By", "Image caption") is what the label says; the label is not."""
    for unit, below in pairwise(units):
        bare = len(unit.of(text).split()) <= _BARE_LABEL_WORDS
        if unit.kind in (BlockKind.BYLINE, BlockKind.CAPTION) and bare and below.kind is None and not below.after_blank:
            unit.kind, below.kind = BlockKind.NOTICE, unit.kind


def _mark_related_lists(text: str, units: list[Unit]) -> None:
    """Headlines below a related label that stands alone, and the one right above it, are related too."""
    open_ = False
    for above, unit in zip([None, *units], units, strict=False):
        words = unit.of(text)
        if unit.kind is BlockKind.RELATED:
            open_ = len(words.split()) <= 5 and not re.search(r":\s*\S", words)
            if open_ and above and above.kind is None and not unit.after_blank and not ends_sentence(above.of(text)):
                above.kind = BlockKind.RELATED
        elif unit.kind is None and open_ and len(words.split()) <= _HEADLINE_WORDS and not _STOPPED.search(words):
            unit.kind = BlockKind.RELATED
        else:
            open_ = False


def _mark_subheadings(text: str, units: list[Unit]) -> None:
    """Mark one or two short lines without a stop above a paragraph; more of them are a list."""

    def likely(i: int) -> bool:
        return units[i].kind is None and _is_subheading(units[i].of(text))

    for found, run in groupby(range(len(units)), likely):
        lines = list(run)
        above, below = lines[0] - 1, lines[-1] + 1
        if not found or len(lines) > 2 or below == len(units) or (len(lines) == 2 and not units[lines[1]].after_blank):
            continue
        listed = above >= 0 and units[above].kind is None and units[above].of(text).endswith(":")
        if not listed and units[below].kind in (None, BlockKind.PARAGRAPH) and is_story(units[below].of(text)):
            for i in lines:
                units[i].kind = BlockKind.SUBHEADING


def _is_subheading(words: str) -> bool:
    short = len(words.split()) <= _SUBHEADING_WORDS and not ends_sentence(words) and not words.endswith((",", ";"))
    quoted = words[0] in "\"“'‘[" and not (is_quote(words) and len(words.split()) <= _QUOTED_WORDS)
    return short and not words[0].islower() and not bullet(words) and not quoted
