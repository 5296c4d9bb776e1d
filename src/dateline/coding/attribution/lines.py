"""Statements that a line's form makes: transcripts, colons and dashes, pull quotes with a credit line."""

import re
from collections.abc import Iterator

from dateline.coding.attribution.record import Attribution, Reading
from dateline.parsing import Word
from dateline.records import Block, BlockKind, Span

_TURN = re.compile(r"[\"“']?((?:[A-Z][A-Z.'’\-]*\s?){1,5}(?:\([^)]{1,60}\))?|Q|A)\s?(:)\s+(?=\S)")
_LABEL = re.compile(r"([A-Z][\w.'’\-]*(?:\s+[\w.'’\-]+){0,4})\s?(:)\s+(?=\S)")
_ENDING = re.compile(r"(:)\s+([A-Z][\w.'’\-]*(?:\s+[\w.'’\-]+){0,3})\s*$")
_CREDIT = re.compile(r"\s*([―—–]|--?)\s*([A-Z][^,.:;\"“”]{2,60})")
_HEADLINES = frozenset({BlockKind.TITLE, BlockKind.SUBHEADING, BlockKind.STANDFIRST})
_MOST_HEADLINE_WORDS = 30
_LEAST_SAID = 2


def find_lines(reading: Reading, block: int, first: int, last: int) -> Iterator[Attribution]:
    """The statement that a block's form makes, if it does; its words are `first` to `last`."""
    form = reading.draft.document.blocks[block]
    text = reading.text[form.start : form.end]
    found = _turn(reading, form, text)
    if found is None and is_headline(reading, block, first, last):
        found = _headline(reading, form, text)
    found = found or _quotation_label(reading, block, form, text) or _dash_credit(reading, block, form, text)
    if found is not None:
        reading.claim(found)
        reading.used.update(range(first, last + 1))
        yield found


def is_headline(reading: Reading, block: int, first: int, last: int) -> bool:
    """Is the block a title, a line under it, or as short as one at the very top, without a sentence's full stop?"""
    at_the_top = first == 0 and reading.parse.words[last].text != "."
    form = reading.draft.document.blocks[block]
    return (form.kind in _HEADLINES or at_the_top) and last - first < _MOST_HEADLINE_WORDS


def _turn(reading: Reading, form: Block, text: str) -> Attribution | None:
    """A turn of a transcript: "KERRY: We want a deal."."""
    match = _TURN.match(text)
    return _made(reading, form, match.span(1), match.span(2), (match.end(), len(text)), "transcript") if match else None


def _headline(reading: Reading, form: Block, text: str) -> Attribution | None:
    """A headline that names its source before or behind a colon: "Truce near: Kremlin"."""
    match = _ENDING.search(text.rstrip(". "))
    if match and _names_source(reading, form, match.span(2)):
        return _made(reading, form, match.span(2), match.span(1), (0, match.start(1)), "headline/behind")
    match = _LABEL.match(text)
    if match and _names_source(reading, form, match.span(1)):
        return _made(
            reading, form, match.span(1), match.span(2), (match.end(), len(text.rstrip(" ."))), "headline/before"
        )
    return None


def _names_source(reading: Reading, form: Block, at: tuple[int, int]) -> bool:
    """Do the words name somebody who can speak?"""
    words = reading.parse.words_in(form.start + at[0], form.start + at[1])
    if not words or any(word.pos in ("VERB", "AUX") for word in words):
        return False
    last = words[-1]
    return last.ent in ("PERSON", "ORG", "GPE", "NORP") or last.pos == "PROPN" or _is_agent(reading, last)


def _is_agent(reading: Reading, word: Word) -> bool:
    return reading.draft.knowledge.agents.noun(word.lemma, word.lower) is not None


def _quotation_label(reading: Reading, block: int, form: Block, text: str) -> Attribution | None:
    """A name, a colon and a quotation: "Kerry: "We want a deal.""."""
    match, quotations = _LABEL.match(text), reading.quotations.get(block, [])
    if not match or not quotations or quotations[0].start - form.start - match.end() > 1:
        return None
    if not _names_source(reading, form, match.span(1)):
        return None
    end = quotations[0].end - form.start
    return _made(reading, form, match.span(1), match.span(2), (match.end(), end), "colon/quotation")


def _dash_credit(reading: Reading, block: int, form: Block, text: str) -> Attribution | None:
    """A quotation and its speaker behind a dash: "We want a deal." - John Kerry."""
    quotations = reading.quotations.get(block, [])
    if not quotations or quotations[0].start > form.start + 1:
        return None
    end = quotations[-1].end - form.start
    match = _CREDIT.match(text, end)
    if not match or len(text) - match.end() > len(match.group(2)) + 40:
        return None
    return _made(reading, form, match.span(2), match.span(1), (quotations[0].start - form.start, end), "dash/quotation")


def _made(
    reading: Reading, form: Block, source: tuple[int, int], cue: tuple[int, int], content: tuple[int, int], rule: str
) -> Attribution | None:
    def span(at: tuple[int, int]) -> Span:
        text = reading.text[form.start + at[0] : form.start + at[1]]
        return Span(form.start + at[0], form.start + at[0] + len(text.rstrip()))

    words = reading.parse.words_in(span(source).start, span(source).end)
    if not words or len(reading.parse.words_in(span(content).start, span(content).end)) < _LEAST_SAID:
        return None
    return Attribution([span(content)], rule, span(source), _head(words), span(cue))


def _head(words: list[Word]) -> Word:
    """The head of a name: the word whose own head lies outside."""
    inside = {word.i for word in words}
    return next((word for word in words if word.head.i not in inside or word.is_root), words[-1])


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
            found.voice = _head(reading.parse.words_in(found.source.start, found.source.end))
    reading.claim(found)
    return found
