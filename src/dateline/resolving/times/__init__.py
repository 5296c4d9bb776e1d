"""Time expressions: where they stand (`recognition`), what they mean (`readings`), what they count from (`timeline`).

Spans follow TIMEX3: prepositions stay outside, "early", "the end of" and "nearly" inside. A time that nothing places
keeps an open value ("XXXX-WXX-3") and no range.
"""

from collections.abc import Sequence

from dateline.parsing import Word
from dateline.records import MentionType, Time
from dateline.resolving.draft import Draft
from dateline.resolving.times.reader import Reader, Reading
from dateline.resolving.times.readings import read
from dateline.resolving.times.recognition import join_dates, merge_clocks, recognise
from dateline.resolving.times.timeline import Timeline, is_narrative, publication_moment, reaches_on

__all__ = ["find_times"]


def find_times(draft: Draft) -> None:
    """Add a mention for every time expression, resolved as far as the text and the publication date allow."""
    published = draft.document.published
    all_found = list(recognise(draft.parse, draft.knowledge.times))
    join_dates(all_found)
    all_found = list(merge_clocks(all_found))
    line = Timeline(publication_moment(published.at if published else None), is_narrative(all_found))
    reader = Reader(draft.knowledge.times, draft.knowledge.numbers, line)
    for found in all_found:
        line.enter(found.words[0].sentence.block_index)
        for reading in read(reader, found):
            _keep(draft, reading, line)
            if reading.moment is not None and reading.carries and not reaches_on(found):
                line.advance(reading.moment)


def _keep(draft: Draft, reading: Reading, line: Timeline) -> None:
    anchor = line.speaking
    start = reading.start.isoformat() if reading.start is not None else None
    end = reading.end.isoformat() if reading.end is not None else None
    time = Time(reading.timex, reading.value, start, end, anchor.value if anchor is not None else None)
    words = reading.words
    draft.mentions.add(words[0].start, words[-1].end, _head(words), MentionType.TIME, time=time)


def _head(words: Sequence[Word]) -> Word:
    """The word that the others hang on; of "later on Thursday" the day."""
    inside = {word.i for word in words}
    tops = [word for word in words if word.is_root or word.head.i not in inside]
    named = [word for word in words if word.pos not in ("ADP", "ADV", "DET", "PUNCT")]
    return next((word for word in tops if word in named), named[-1] if named else words[-1])
