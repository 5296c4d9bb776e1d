"""Whom a medium cites: "..., state television reported, citing a military source". The cited one says it."""

from dateline.coding.attribution.authors import is_somebody
from dateline.coding.attribution.channels import medium_mention
from dateline.coding.attribution.record import Attribution, Reading
from dateline.coding.attribution.relays import is_citing
from dateline.coding.attribution.source import source_span
from dateline.coding.attribution.wires import is_medium
from dateline.parsing import Word


def trace_cited(reading: Reading, found: list[Attribution]) -> list[Attribution]:
    """Give what a medium reports to whom it cites, the medium being the channel; citing alone states nothing."""
    citing = [each for each in found if each.cue_word is not None and _cites_somebody(reading, each.cue_word)]
    for each in citing:
        report = next((other for other in found if _goes_with(each, other)), None)
        cited = each.cue_word.child("dobj") if each.cue_word is not None else None
        if report is not None and cited is not None and report.voice is not None and is_medium(reading, report.voice):
            report.via = [medium_mention(reading, report.voice)]
            report.voice, report.source = cited, source_span(reading.parse.words, cited, set())
    return [each for each in found if each not in citing]


def _cites_somebody(reading: Reading, cue: Word) -> bool:
    """Is it a participle such as "citing" with a person or body for its object?"""
    cited = cue.child("dobj")
    return is_citing(cue, reading.cues) and cited is not None and is_somebody(reading, cited)


def _goes_with(citing: Attribution, report: Attribution) -> bool:
    """Is it the same medium that cites and that reports?"""
    return report is not citing and citing.voice is not None and report.voice is citing.voice
