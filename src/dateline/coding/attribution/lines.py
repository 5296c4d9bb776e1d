"""Statements that a line's form makes: turns of a transcript, colons and dashes, pull quotes with a credit line."""

import re
from collections.abc import Iterator

from dateline.coding.attribution.authors import is_agent
from dateline.coding.attribution.record import Attribution, Reading
from dateline.coding.attribution.transcripts import find_turns, head_of, made_of
from dateline.coding.attribution.wires import is_medium
from dateline.records import Block, BlockKind, Span

_LABEL = re.compile(r"([A-Z][\w.'’\-]*(?:\s+[\w.'’\-]+){0,4})\s?(:)\s+(?=\S)")
_ENDING = re.compile(r"(:)\s+([A-Z][\w.'’\-]*(?:\s+[\w.'’\-]+){0,3})\s*$")
_AFTER_DASH = re.compile(r"\s([-–—]|--)\s+((?:[\w.'’\-]+\s+){0,5}[\w.'’\-]+)\s*$")
_CREDIT = re.compile(r"\s*([―—–]|--?)\s*([A-Z][^,.:;\"“”]{2,60})")
_HEADLINES = frozenset({BlockKind.TITLE, BlockKind.SUBHEADING, BlockKind.STANDFIRST})
_MOST_HEADLINE_WORDS = 30


def find_lines(reading: Reading, block: int, first: int, last: int) -> Iterator[Attribution]:
    """The statements that a block's form makes, if it does; its words are `first` to `last`."""
    form = reading.draft.document.blocks[block]
    for found in list(find_turns(reading, form)) or _one_line(reading, block, first, last):
        reading.claim(found)
        reading.used.update(range(first, last + 1))
        yield found


def _one_line(reading: Reading, block: int, first: int, last: int) -> list[Attribution]:
    """The statement of a headline with a colon, or of a quotation with a name before or behind it."""
    form = reading.draft.document.blocks[block]
    text = reading.text[form.start : form.end]
    found = _headline(reading, form, text) if is_headline(reading, block, first, last) else None
    found = found or _quotation_label(reading, block, form, text) or _dash_credit(reading, block, form, text)
    return [found] if found is not None else []


def is_headline(reading: Reading, block: int, first: int, last: int) -> bool:
    """Is the block a title, a line under it, or as short as one at the very top, without a sentence's full stop?"""
    at_the_top = first == 0 and reading.parse.words[last].text != "."
    form = reading.draft.document.blocks[block]
    return (form.kind in _HEADLINES or at_the_top) and last - first < _MOST_HEADLINE_WORDS


def _headline(reading: Reading, form: Block, text: str) -> Attribution | None:
    """A headline that names its source before or behind a colon: "Truce near: Kremlin"."""
    match = _ENDING.search(text.rstrip(". "))
    if match and _names_source(reading, form, match.span(2)):
        return made_of(reading, form, match.span(2), match.span(1), (0, match.start(1)), "headline/behind")
    match = _LABEL.match(text)
    if match and _names_source(reading, form, match.span(1)):
        return made_of(
            reading, form, match.span(1), match.span(2), (match.end(), len(text.rstrip(" ."))), "headline/before"
        )
    return None


def find_dash_source(reading: Reading, block: int, first: int, last: int) -> Iterator[Attribution]:
    """A headline with its source behind a dash: "Airbase hit near the capital - state media".

    A medium's own name there is the publisher's ("... - BBC News") and says nothing.
    """
    form = reading.draft.document.blocks[block]
    match = _AFTER_DASH.search(reading.text[form.start : form.end])
    if match is None or not is_headline(reading, block, first, last):
        return
    source = reading.parse.words_in(form.start + match.start(2), form.start + match.end(2))
    if not source or (source[-1].pos == "PROPN" and is_medium(reading, source[-1])):
        return
    if _names_source(reading, form, match.span(2)) or is_medium(reading, source[-1]):
        found = made_of(reading, form, match.span(2), match.span(1), (0, match.start(1)), "headline/behind")
        if found is not None:
            reading.claim(found)
            yield found


def _names_source(reading: Reading, form: Block, at: tuple[int, int]) -> bool:
    """Do the words name somebody who can speak?"""
    words = reading.parse.words_in(form.start + at[0], form.start + at[1])
    if not words or any(word.pos in ("VERB", "AUX") for word in words):
        return False
    last = words[-1]
    return last.ent in ("PERSON", "ORG", "GPE", "NORP") or last.pos == "PROPN" or is_agent(reading, last)


def _quotation_label(reading: Reading, block: int, form: Block, text: str) -> Attribution | None:
    """A name, a colon and a quotation: "Kerry: "We want a deal.""."""
    match, quotations = _LABEL.match(text), reading.quotations.get(block, [])
    if not match or not quotations or quotations[0].start - form.start - match.end() > 1:
        return None
    if not _names_source(reading, form, match.span(1)):
        return None
    end = quotations[0].end - form.start
    return made_of(reading, form, match.span(1), match.span(2), (match.end(), end), "colon/quotation")


def _dash_credit(reading: Reading, block: int, form: Block, text: str) -> Attribution | None:
    """A quotation and its speaker behind a dash: "We want a deal." - John Kerry."""
    quotations = reading.quotations.get(block, [])
    if not quotations or quotations[0].start > form.start + 1:
        return None
    end = quotations[-1].end - form.start
    match = _CREDIT.match(text, end)
    if not match or len(text) - match.end() > len(match.group(2)) + 40:
        return None
    said = (quotations[0].start - form.start, end)
    return made_of(reading, form, match.span(2), match.span(1), said, "dash/quotation")


def find_pull_quotes(reading: Reading) -> Iterator[Attribution]:
    """Pull quotes, with the credit line behind them for a source."""
    blocks = reading.draft.document.blocks
    for number, form in enumerate(blocks):
        if form.kind is not BlockKind.PULL_QUOTE:
            continue
        credit = (
            blocks[number + 1] if number + 1 < len(blocks) and blocks[number + 1].kind is BlockKind.CREDIT else None
        )
        yield _pull_quote(reading, form, credit)


def _pull_quote(reading: Reading, form: Block, credit: Block | None) -> Attribution:
    found = Attribution([Span(form.start, form.end)], "pull-quote")
    if credit is not None:
        text = reading.text[credit.start : credit.end]
        named = re.search(r"\w.*\S|\w", text, re.DOTALL)
        if named:
            found.source = Span(credit.start + named.start(), credit.start + named.end())
            found.voice = head_of(reading.parse.words_in(found.source.start, found.source.end))
    reading.claim(found)
    return found
