"""How a text is laid out: its lines, and the lines put together that one paragraph is wrapped over.

Three habits are told apart: paragraphs between blank lines, one paragraph a line, and lines wrapped at a width. A line
break inside a paragraph is only layout: the next line goes on with it where the next word would not have fitted.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from dateline.records import BlockKind, Span

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_ENDS_SENTENCE = re.compile(r"[.!?…:][\s\"'”’»)\]]*(?:\[\d+\])*$")
_BULLET = re.compile(r"(?:[•▪◦●■*·‣–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")
_CLOSED = re.compile(r"[^\w\s-]$")
_NARROWEST, _WIDEST = 40, 160
"""Nobody wraps lines narrower or wider than this (in characters)."""
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*(?=\s)")
_WORD_END = re.compile(r"\S(?=\s)")
_MOST = 20_000
"""The longest stretch, in characters, that is left in one piece."""


@dataclass(slots=True)
class Unit:
    """A stretch of the text that is one block: what kind of block is found out step by step."""

    start: int
    end: int
    kind: BlockKind | None = None
    after_blank: bool = False
    """Does a blank line stand before it?"""
    column: int = 0
    """Where its last line ends: characters from the margin."""

    @property
    def span(self) -> Span:
        """Where the unit stands."""
        return Span(self.start, self.end)

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]


def find_units(text: str, is_label: Callable[[str], bool] = lambda line: False) -> list[Unit]:
    """The lines of a text that hold a letter or a digit, without the space around them, wrapped ones put together.

    `is_label`: tells lines that are labels and nothing else; where lines are not wrapped, nothing is joined to them.
    """
    lines = find_lines(text)
    width = _width(text, lines)
    units: list[Unit] = []
    last = None
    for line in lines:
        labelled = last is not None and not width and (is_label(last.of(text)) or is_label(line.of(text)))
        if last is not None and not line.after_blank and not labelled and _goes_on(text, last, line, width):
            units[-1].end = line.end
        else:
            units.append(Unit(line.start, line.end, after_blank=line.after_blank))
        last = line
    return [piece for unit in units for piece in _pieces(text, unit) if any(map(str.isalnum, piece.of(text)))]


def find_lines(text: str) -> list[Unit]:
    """The lines that are not blank, without the space around them."""
    lines: list[Unit] = []
    blank = True
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if not words:
            blank = True
            continue
        start = match.start() + match.group().index(words)
        between = text[lines[-1].end : start] if lines else ""
        blank = blank or between.count("\n") > 1 or between.count("\r") > 1
        end = start + len(words)
        lines.append(Unit(start, end, after_blank=blank, column=end - match.start()))
        blank = False
    return lines


def ends_sentence(words: str) -> bool:
    """Do the words end as a sentence does: with a stop, a colon, a question or exclamation mark?"""
    return _ENDS_SENTENCE.search(words) is not None


def bullet(words: str) -> int:
    """How many characters at the head of a line are its bullet or number."""
    found = _BULLET.match(words)
    return found.end() if found else 0


def _width(text: str, lines: list[Unit]) -> int:
    """The column at which the text's lines are wrapped, 0 if they are not."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.after_blank]
    width = max((line.column for pair in pairs for line in pair), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    broken = [(a, b) for a, b in pairs if not ends_sentence(a.of(text)) and a.column >= 0.6 * width]
    in_lower = sum(text[b.start].islower() for _, b in broken)
    if text.upper() == text:
        return width if len(broken) >= max(2, 0.5 * len(pairs)) else 0
    return width if in_lower and in_lower >= 0.3 * len(broken) else 0


def _goes_on(text: str, last: Unit, line: Unit, width: int) -> bool:
    """Is `line` the wrapped rest of `last`?"""
    before = last.of(text)
    if text[line.start].islower() and (not ends_sentence(before) or before.endswith(("...", "…"))):
        return True
    if not width or (bullet(line.of(text)) and _CLOSED.search(before)):
        return False
    word = line.of(text).split(maxsplit=1)[0]
    fits = last.column + 1 + len(word) <= 0.9 * width
    short = last.column < 0.6 * width
    return not (short or (fits and ends_sentence(before)))


def _pieces(text: str, unit: Unit) -> list[Unit]:
    """The unit itself, or its parts where it is too long for one: cut between sentences if that can be."""
    pieces = [unit]
    while (last := pieces[-1]).end - last.start > _MOST:
        cut = _cut(text, last.start)
        blank = re.compile(r"\s*").match(text, cut, last.end)
        pieces.append(Unit(blank.end() if blank else cut, last.end))
        last.end = cut
    return [piece for piece in pieces if piece.start < piece.end]


def _cut(text: str, start: int) -> int:
    """Where a stretch that begins at `start` is cut: after its last sentence in reach, its last word, or anywhere."""
    reach = start + _MOST
    for end in (_SENTENCE_END, _WORD_END):
        ends = [match.end() for match in end.finditer(text, start, reach)]
        if ends:
            return ends[-1]
    return reach
