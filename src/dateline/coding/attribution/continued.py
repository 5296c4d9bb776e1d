"""Quotations without a cue of their own: the speaker goes on in the next sentence, the next paragraph, after a caption."""

from collections.abc import Iterator

from dateline.coding.attribution.direct import ENDS, begins_sentence, extend
from dateline.coding.attribution.quotations import Quotation
from dateline.coding.attribution.record import Attribution, Reading
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
        if (
            len(quotation.indexes) < _LEAST
            or quotation.first in reading.owner
            or not _whole(reading, quotation, gap, last)
        ):
            continue
        before = _speaking(reading, quotation, first, last, found)
        if before is None:
            continue
        if before[1]:
            extend(reading, before[0], quotation)
            continue
        statement = Attribution([Span(quotation.start, quotation.end)], "quotation/continued", continues=before[0])
        reading.claim(statement)
        yield statement


def _whole(reading: Reading, quotation: Quotation, gap: list[Word], last: int) -> bool:
    """Is the quotation a sentence, or sentences, of its own?"""
    if not begins_sentence(gap):
        return False
    inside = reading.text[quotation.start : quotation.end].rstrip("\"'”’»“ ")
    return quotation.last == last or not quotation.closed or inside.endswith((".", "!", "?", "…"))


def _speaking(
    reading: Reading, quotation: Quotation, first: int, last: int, found: list[Attribution]
) -> tuple[Attribution, bool] | None:
    """The statement that the quotation goes on from, and whether it is one with it."""
    previous = found[-1] if found else None
    if previous is None or (previous.sense is None and previous.continues is None and previous.cue is None):
        return None
    words = reading.parse.words
    end = max(previous.end, previous.cue.end if previous.cue else 0, previous.source.end if previous.source else 0)
    if previous.start >= words[first].start:
        between = reading.parse.words_in(end, quotation.start) if end < quotation.start else []
        tied = sum(word.text in ENDS for word in between) <= 1 and previous.cue is not None
        return previous, tied
    speech = _last_speech(reading, found)
    if speech is None or quotation.first != first or quotation.last < last - 1:
        return None
    if (
        words[first].sentence.block_index - reading.parse.words_in(speech.start, speech.end)[-1].sentence.block_index
        > _REACH
    ):
        return None
    closing = reading.quoted.get(reading.parse.words_in(speech.start, speech.end)[-1].i)
    return speech, closing is not None and not closing.closed


def _last_speech(reading: Reading, found: list[Attribution]) -> Attribution | None:
    last = found[-1]
    words = reading.parse.words_in(last.start, last.end)
    return last if words and words[-1].i in reading.quoted else None
