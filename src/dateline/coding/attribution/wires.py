"""Statements that a channel passes on: the army said that it had withdrawn, the BBC reported (or: according to it).

The channel is no source of its own there. Its reporting clause is folded into the statement that it passes on.
"""

from dateline.coding.attribution.record import Attribution, Reading
from dateline.parsing import Word
from dateline.parsing.phrases import core


def fold_reports(reading: Reading, found: list[Attribution]) -> list[Attribution]:
    """The statements without those of channels that only pass on another one, which gets the channel for `via`."""
    reports = [statement for statement in found if _by_channel(reading, statement)]
    folded: set[int] = set()
    for report in reports:
        inner = next((each for each in found if each is not report and _is_all_of(reading, each, report)), None)
        if inner is not None and report.speaker is not None:
            inner.via, inner.parent = [report.speaker], report.parent
            folded.add(id(report))
    return [statement for statement in found if id(statement) not in folded]


def _by_channel(reading: Reading, statement: Attribution) -> bool:
    """Does a medium report what stands before it, or is it what the rest is "according to"?"""
    if (
        statement.voice is None
        or statement.cue is None
        or statement.sense is None
        or not (statement.cue.start >= statement.end or statement.rule.endswith("/phrase"))
    ):
        return False
    return statement.sense.reports and is_medium(reading, statement.voice)


def is_medium(reading: Reading, voice: Word) -> bool:
    """Does a source name a paper, station, agency or network?"""
    return reading.draft.knowledge.channels.is_channel(core(voice).of(reading.text))


def _is_all_of(reading: Reading, inner: Attribution, report: Attribution) -> bool:
    """Is a statement, source and cue and all, the whole of what is reported?"""
    cue = inner.cue_word
    if cue is None or inner.source is None or inner.sense is None or not inner.sense.reports:
        return False
    if not (report.start <= inner.source.start and inner.source.end <= report.end and report.start <= cue.start):
        return False
    if inner.parent is report:
        return True
    return not any(report.start <= above.start < report.end for above in cue.ancestors())
