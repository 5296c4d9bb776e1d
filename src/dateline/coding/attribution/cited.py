"""Whom a medium cites: "..., state television reported, citing a military source". The cited one says it."""

from dateline.coding.attribution.authors import is_somebody
from dateline.coding.attribution.channels import medium_mention
from dateline.coding.attribution.record import Attribution, Reading
from dateline.coding.attribution.relays import is_citing
from dateline.coding.attribution.source import source_span
from dateline.coding.attribution.wires import is_medium
from dateline.parsing import Word
from dateline.records import Span


def trace_cited(reading: Reading, found: list[Attribution]) -> list[Attribution]:
    """Give what a medium reports to whom it cites, the medium being the channel; citing alone states nothing."""
    for each in found:
        _take_set_in(reading, each)
    citing = [each for each in found if each.cue_word is not None and _cites_somebody(reading, each.cue_word)]
    for each in citing:
        report = next((other for other in found if _goes_with(each, other)), None)
        cited = each.cue_word.child("dobj") if each.cue_word is not None else None
        if report is not None and cited is not None and report.voice is not None and is_medium(reading, report.voice):
            report.via = [medium_mention(reading, report.voice)]
            report.voice, report.source = cited, source_span(reading.parse.words, cited, set())
    return [each for each in found if each not in citing]


def _take_set_in(reading: Reading, report: Attribution) -> None:
    """Give to whom a medium cites between commas what it reports: "the agency said, citing two officers, that"."""
    if report.voice is None or report.cue is None or report.source is None or not is_medium(reading, report.voice):
        return
    behind = reading.parse.word_at(max(report.cue.end, report.source.end) - 1)
    words = reading.parse.words
    while behind is not None and behind.i + 1 < len(words) and words[behind.i + 1].tag == "NNP":
        behind = words[behind.i + 1]  # "the news agency SANA"
    citing = words[behind.i + 2] if behind is not None and behind.i + 2 < len(words) else None
    cited = citing.child("dobj") if citing is not None and is_citing(citing, reading.cues) else None
    if citing is None or cited is None or words[citing.i - 1].text != "," or not is_somebody(reading, cited):
        return
    closing = next((word for word in words[cited.i + 1 : cited.sentence.last] if word.text == ","), None)
    kept = _behind(report.content, words[closing.i + 1].start) if closing is not None else []
    if kept:
        report.content, report.via = kept, [medium_mention(reading, report.voice)]
        report.voice, report.source = cited, source_span(words, cited, set())


def _behind(content: list[Span], start: int) -> list[Span]:
    """The content from a place on."""
    return [Span(max(span.start, start), span.end) for span in content if span.end > start]


def _cites_somebody(reading: Reading, cue: Word) -> bool:
    """Is it a participle such as "citing" with a person or body for its object?"""
    cited = cue.child("dobj")
    return is_citing(cue, reading.cues) and cited is not None and is_somebody(reading, cited)


def _goes_with(citing: Attribution, report: Attribution) -> bool:
    """Is it the same medium that cites and that reports?"""
    return report is not citing and citing.voice is not None and report.voice is citing.voice
