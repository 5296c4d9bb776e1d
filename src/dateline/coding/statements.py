"""Statements: who said or holds what, passed on by whom. Puts the forms of attribution together."""

from dateline.coding.attribution.channels import find_channels
from dateline.coding.attribution.cited import trace_cited
from dateline.coding.attribution.colons import find_colons
from dateline.coding.attribution.continued import find_continued
from dateline.coding.attribution.direct import find_direct
from dateline.coding.attribution.headlines import find_said_before, find_said_behind
from dateline.coding.attribution.hearsay import find_hearsay
from dateline.coding.attribution.indirect import find_indirect
from dateline.coding.attribution.lines import find_dash_source, find_lines, find_pull_quotes
from dateline.coding.attribution.phrases import find_phrases
from dateline.coding.attribution.record import Attribution, Reading
from dateline.coding.attribution.relays import saying
from dateline.coding.attribution.repeats import find_quoted_headlines, find_repeats
from dateline.coding.attribution.speakers import find_speakers
from dateline.coding.attribution.trailing import find_trailing
from dateline.coding.attribution.wires import fold_reports
from dateline.parsing import Word
from dateline.records import BlockKind, SpeechKind, Statement
from dateline.resolving import Draft
from dateline.resolving.timing import event_date, governing_time

_APART = frozenset(
    {BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.UPDATED, BlockKind.CREDIT, BlockKind.PULL_QUOTE, BlockKind.RELATED}
    | {BlockKind.NOTICE}
)
"""Blocks that make no statements of their own; pull quotes are read with their credit lines."""


def find_statements(draft: Draft) -> tuple[Statement, ...]:
    """All statements of a document in the order of their contents."""
    reading = Reading(draft)
    found: list[Attribution] = []
    for block, first, last in _blocks(reading):
        so_far = len(found)
        found += find_lines(reading, block, first, last)
        found += find_said_behind(reading, block, first, last)
        found += find_direct(reading, block, first, last)
        found += find_phrases(reading, first, last)
        found += find_colons(reading, first, last)
        found += find_trailing(reading, first, last)
        found += find_indirect(reading, first, last)
        found += find_hearsay(reading, first, last)
        if len(found) == so_far:
            found += find_said_before(reading, block, first, last)
        if len(found) == so_far:
            found += find_dash_source(reading, block, first, last)
        found += find_continued(reading, block, first, last, found)
    found += find_pull_quotes(reading)
    found = trace_cited(reading, _in_order(found))
    find_speakers(reading, found)
    found = fold_reports(reading, found)
    find_channels(reading, found)
    found = _in_order([*found, *find_quoted_headlines(reading, found)])
    find_repeats(reading, found)
    ids = {id(attribution): f"s{number}" for number, attribution in enumerate(found, 1)}
    return tuple(_record(reading, attribution, ids) for attribution in found)


def _in_order(found: list[Attribution]) -> list[Attribution]:
    """Statements by where their contents begin, the longer first."""
    return sorted(found, key=lambda attribution: (attribution.start, -attribution.end))


def _blocks(reading: Reading) -> list[tuple[int, int, int]]:
    """Index, first and last word of each block that has words."""
    found: list[tuple[int, int, int]] = []
    for sentence in reading.parse.sentences:
        if sentence.kind in _APART:
            continue
        if found and found[-1][0] == sentence.block_index:
            found[-1] = (sentence.block_index, found[-1][1], sentence.last)
        else:
            found.append((sentence.block_index, sentence.first, sentence.last))
    return found


def _record(reading: Reading, found: Attribution, ids: dict[int, str]) -> Statement:
    def ref(other: Attribution | None) -> str | None:
        return ids.get(id(other)) if other is not None else None

    return Statement(
        id=ids[id(found)],
        kind=_kind(reading, found),
        content=tuple(found.content),
        source=found.source,
        cue=found.cue,
        speaker=found.speaker.id if found.speaker is not None else None,
        via=tuple(mention.id for mention in found.via),
        parent=ref(found.parent),
        repeats=ref(found.repeats),
        stance=found.stance,
        negated=found.negated,
        date=_said_on(reading, found),
        rule=found.rule,
    )


def _kind(reading: Reading, found: Attribution) -> SpeechKind:
    words = [word for span in found.content for word in reading.parse.words_in(span.start, span.end)]
    quoted = sum(word.i in reading.quoted for word in words)
    if not quoted:
        return SpeechKind.INDIRECT
    return SpeechKind.DIRECT if quoted == len(words) else SpeechKind.MIXED


def _said_on(reading: Reading, found: Attribution) -> str | None:
    """The day, month or year of the saying, where its clause gives one."""
    cue = found.cue_word
    if cue is None:
        return None
    for word in (cue, saying(cue), _quoted_clause(reading, found, cue)):
        date = event_date(reading.draft, word)[1] if word is not None else None
        if date is not None and "/" not in date:
            return date
    return None


def _quoted_clause(reading: Reading, found: Attribution, cue: Word) -> Word | None:
    """The verb of a quotation, where the parser has hung the day of the saying on it: "said ‘it failed’ on Monday"."""
    verb = cue.child("ccomp")
    time = governing_time(reading.draft, verb) if verb is not None and verb.i in reading.quoted else None
    return verb if time is not None and time.start >= found.end else None
