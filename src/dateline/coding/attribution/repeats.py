"""Repeated statements: a pull quote or headline that gives again what the story says."""

from dateline.coding.attribution.record import Attribution, Reading
from dateline.records import BlockKind, Span

_ABOVE_THE_STORY = frozenset({BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.PULL_QUOTE, BlockKind.SUBHEADING})
_LEAST = 3
"""A shorter statement repeats others by chance."""


def find_quoted_headlines(reading: Reading, found: list[Attribution]) -> list[Attribution]:
    """Quotations in a headline that name no source, where the story has the statement: "Army 'will not leave'"."""
    story = [each for each in found if each.source is not None and not _above(reading, each)]
    more: list[Attribution] = []
    for block, quotations in reading.quotations.items():
        for quotation in quotations if reading.draft.document.blocks[block].kind in _ABOVE_THE_STORY else ():
            if quotation.first in reading.owner:
                continue
            headline = Attribution([Span(quotation.start, quotation.end)], "headline/quotation")
            own = _words(reading, headline)
            same = next((each for each in story if own and own in _words(reading, each)), None)
            if same is not None:
                headline.speaker, headline.stance = same.speaker, same.stance
                more.append(headline)
    return more


def find_repeats(reading: Reading, found: list[Attribution]) -> None:
    """Point pull quotes and headlines to the statement that has the same words, or more."""
    story = [
        (statement, words)
        for statement in found
        if not _above(reading, statement) and (words := _words(reading, statement))
    ]
    for statement in found:
        if _above(reading, statement):
            own = _words(reading, statement)
            same = [other for other, words in story if own and (own in words or (len(words) > 1 and words in own))]
            statement.repeats = same[0] if same else None


def _above(reading: Reading, statement: Attribution) -> bool:
    sentence = reading.parse.sentence_at(statement.start)
    if sentence is None:
        return statement.rule == "pull-quote"
    return sentence.kind in _ABOVE_THE_STORY


def _words(reading: Reading, statement: Attribution) -> str:
    """The content's words in lower case, without punctuation, between blanks."""
    kept = [
        word.lower
        for span in statement.content
        for word in reading.parse.words_in(span.start, span.end)
        if word.pos != "PUNCT" and any(letter.isalnum() for letter in word.lower)
    ]
    return f" {' '.join(kept)} " if len(kept) >= _LEAST else ""
