"""Transcripts: turns that open with their speaker's name and a colon, one or several to a paragraph."""

import re
from collections.abc import Iterator

from dateline.coding.attribution.record import Attribution, Reading
from dateline.parsing import Word
from dateline.records import Block, BlockKind, Span

_CAPITALS = r"(?:[A-Z][A-Z.'’\-]*\s?){1,5}(?:\([^)]{1,60}\))?"
_TURN = re.compile(rf"(?:^[\"“']?|(?<=[.?!…\"”]\s))(?:({_CAPITALS}|[QA])\s?(:)|([QA])(\.))\s+(?=\S)")
_NAMED_TURN = re.compile(r"((?:[A-Z][\w.'’\-]*\s?){2,5})(:)\s+(?=[A-Z\"“])")
_TITLES = ("mr", "mrs", "ms", "miss", "dr", "gen", "col", "sen", "rep", "amb", "secretary", "minister", "president")
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


def find_turns(reading: Reading, form: Block) -> Iterator[Attribution]:
    """The turns of a paragraph: "KERRY: We want a deal.", "Q: Will you go? A: No.", "Mr. Toner: I don't know."."""
    text = reading.text[form.start : form.end]
    turns = list(_TURN.finditer(text))
    if not turns or turns[0].start() > 0 or _single_letter_name(text):
        turns = [match] if (match := _NAMED_TURN.match(text)) and _speaks(reading, form, match) else []
    for number, turn in enumerate(turns):
        end = turns[number + 1].start() if number + 1 < len(turns) else len(text)
        label = 3 if turn.lastindex == 4 else 1
        found = made_of(reading, form, turn.span(label), turn.span(label + 1), (turn.end(), end), "transcript")
        if found is not None:
            yield found


def _single_letter_name(text: str) -> bool:
    """Does the paragraph begin with an initial rather than with "A." for an answer?"""
    return text.startswith(("A.", "Q.")) and not re.match(r"[QA]\.\s.+[.?!…\"”]\s[QA]\.\s", text)


def _speaks(reading: Reading, form: Block, match: re.Match[str]) -> bool:
    """Is it a person's name with a title before it, and a sentence behind it?"""
    if form.kind is not BlockKind.PARAGRAPH or match.group(1).split()[0].lower().rstrip(".") not in _TITLES:
        return False
    return any(word.tag in _FINITE for word in reading.parse.words_in(form.start + match.end(), form.end))


def made_of(
    reading: Reading, form: Block, source: tuple[int, int], cue: tuple[int, int], content: tuple[int, int], rule: str
) -> Attribution | None:
    """The statement whose parts stand at these places of a block, unless too little is said."""

    def span(at: tuple[int, int]) -> Span:
        text = reading.text[form.start + at[0] : form.start + at[1]]
        return Span(form.start + at[0], form.start + at[0] + len(text.rstrip()))

    words = reading.parse.words_in(span(source).start, span(source).end)
    if not words or len(reading.parse.words_in(span(content).start, span(content).end)) < _LEAST_SAID:
        return None
    return Attribution([span(content)], rule, span(source), head_of(words), span(cue))


_LEAST_SAID = 2


def head_of(words: list[Word]) -> Word:
    """The head of a name: the word whose own head lies outside."""
    inside = {word.i for word in words}
    return next((word for word in words if word.head.i not in inside or word.is_root), words[-1])
