"""Quotations without a cue of their own: the speaker goes on in the next sentence, or after a paragraph or caption."""

from collections.abc import Iterator

from dateline.coding.attribution.direct import begins_sentence, extend, turns
from dateline.coding.attribution.quotations import Quotation
from dateline.coding.attribution.record import Attribution, Reading
from dateline.coding.attribution.ties import ENDS
from dateline.parsing import Word
from dateline.records import Span

_LEAST = 6
"""A quotation of fewer words, marks included, is too short to be taken for speech without a cue."""
_REACH = 3
"""How many blocks back a quotation of a paragraph of its own looks for its speaker."""


def find_continued(
    reading: Reading, block: int, first: int, last: int, found: list[Attribution]
) -> Iterator[Attribution]:
    """The quotations of a block that no cue has claimed; `found` are the statements so far, block by block."""
    at = first
    for quotation in reading.quotations.get(block, []):
        gap = reading.words(at, quotation.first - 1)
        at = quotation.last + 1
        if quotation.first in reading.owner or not _whole(reading, quotation, gap, last):
            continue
        before = _before(reading, quotation, first, last, found)
        if before is not None and _is_one(reading, quotation, before, first):
            extend(reading, before, quotation)
        elif before is not None:
            statement = Attribution([Span(quotation.start, quotation.end)], "quotation/continued", continues=before)
            reading.claim(statement)
            yield statement


def _whole(reading: Reading, quotation: Quotation, gap: list[Word], last: int) -> bool:
    """Is the quotation a sentence, or sentences, of its own?"""
    if len(quotation.indexes) < _LEAST or not begins_sentence(gap):
        return False
    inside = reading.text[quotation.start : quotation.end].rstrip("\"'”’»“ ")
    return quotation.last == last or not quotation.closed or inside.endswith((".", "!", "?", "…"))


def _before(
    reading: Reading, quotation: Quotation, first: int, last: int, found: list[Attribution]
) -> Attribution | None:
    """The statement that the quotation goes on from: in its own block, or the last one spoken shortly before."""
    if not found or found[-1].rule == "pull-quote":
        return None
    previous = found[-1]
    if previous.start >= reading.parse.words[first].start:
        return previous
    alone = quotation.first == first and quotation.last >= last - 1
    end = reading.parse.words_in(previous.start, previous.end)[-1]
    near = reading.parse.words[first].sentence.block_index - end.sentence.block_index <= _REACH
    return previous if alone and near and end.i in reading.quoted else None


def _is_one(reading: Reading, quotation: Quotation, before: Attribution, first: int) -> bool:
    """Is the quotation one with the statement before it: only the cue between them, or a paragraph opened anew?"""
    if before.start < reading.parse.words[first].start:
        closing = reading.quoted.get(reading.parse.words_in(before.start, before.end)[-1].i)
        return closing is not None and not closing.closed
    spans = [span for span in (before.content[-1], before.cue, before.source) if span is not None]
    end = max(span.end for span in spans)
    between = reading.parse.words_in(end, quotation.start) if end < quotation.start else []
    if before.cue is None or turns(reading, quotation, before, between):
        return False
    return sum(word.text in ENDS for word in between) <= 1
