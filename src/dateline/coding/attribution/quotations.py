"""Quotation marks to quotations: curly, straight, single, low, guillemets, doubled, nested, unpaired.

Only outer quotations count: a quotation inside another is part of it. Apostrophes are told from single quotation marks
by what stands around them. A quotation that is not closed in its block runs to the block's end, which is how a speech
of several paragraphs is printed: each paragraph opens it anew and only the last one closes it.
"""

import re
from dataclasses import dataclass

from dateline.parsing import Parse
from dateline.records import Document

_MARK = re.compile(r"''|``|[\"'‘’‚‛“”„‟«»‹›〝〞＂]")
_CLOSERS = {
    '"': '"”＂', "＂": '＂"', "“": "”\"", "„": "“”\"", "‟": "”\"", "«": "»", "»": "«", "‹": "›", "〝": "〞",
    "''": "''", "``": "''", "‘": "’'", "'": "'’", "‚": "‘’", "”": "”", '""': '""', '"""': '""',
}  # fmt: skip
_DOUBLED = re.compile(r'"{2,3}')
"""Marks doubled by an export to a table, where a single one at the edge only holds the cell."""
_SINGLE = frozenset("'‘‚")
_BEFORE_OPENING = frozenset(' \t\n\r\u00a0([{-–—/:"“„«')
_LIFTED = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|round|n)\b", re.IGNORECASE)
"""What an apostrophe before a word stands for a missing letter in: '90s, 'em."""
_ATTRIBUTED = re.compile(r",\s+(?:(?:said|says|added)\s[^,]{2,40}|[^,]{2,40}\s(?:said|says|added))\.?\s*$")
"""What a quotation that is not closed ends before, at the end of a paragraph: ", said the teacher."."""
_LEAST_UNPAIRED = 3
"""An unpaired mark with no more characters than this behind it is a slip, not a quotation."""


@dataclass(slots=True, eq=False)
class Quotation:
    """A quotation: `start` and `end` take in the marks; `indexes` are the words that it holds, marks included."""

    start: int
    end: int
    closed: bool
    indexes: range

    @property
    def first(self) -> int:
        """Index of the first word."""
        return self.indexes[0]

    @property
    def last(self) -> int:
        """Index of the last word."""
        return self.indexes[-1]


def find_quotations(document: Document, parse: Parse) -> dict[int, list[Quotation]]:
    """The outer quotations of each block, by the block's index, in the order of the text."""
    found: dict[int, list[Quotation]] = {}
    for number, block in enumerate(document.blocks):
        text = document.text[block.start : block.end]
        for start, end, closed in regions(text):
            words = parse.words_in(block.start + start, block.start + end)
            if words:
                indexes = range(words[0].i, words[-1].i + 1)
                quotation = Quotation(block.start + start, block.start + end, closed, indexes)
                found.setdefault(number, []).append(quotation)
    return found


def regions(text: str) -> list[tuple[int, int, bool]]:
    """Start, end and whether it is closed, for each outer quotation of a paragraph; offsets into `text`."""
    marks = _marks(text)
    found: list[tuple[int, int, bool]] = []
    at = 0
    while at < len(marks):
        start, mark = marks[at]
        at += 1
        if not _opens(text, start, mark):
            continue
        closing = next((k for k in range(at, len(marks)) if _closes(text, marks[k], mark)), None)
        if closing is not None:
            found.append((start, marks[closing][0] + len(marks[closing][1]), True))
            at = closing + 1
        elif mark not in _SINGLE and len(text.rstrip()) - start - len(mark) > _LEAST_UNPAIRED:
            said = _ATTRIBUTED.search(text, start)
            found.append((start, said.start() + 1, True) if said else (start, len(text.rstrip()), False))
            break
    return found


def _marks(text: str) -> list[tuple[int, str]]:
    """Where the marks of a paragraph stand; where they are doubled, only those count."""
    doubled = [(match.start(), match.group()) for match in _DOUBLED.finditer(text)] if '""' in text else []
    return doubled if len(doubled) > 1 else [(match.start(), match.group()) for match in _MARK.finditer(text)]


def _opens(text: str, at: int, mark: str) -> bool:
    if mark not in _CLOSERS:
        return False
    before = text[at - 1] if at else " "
    after = text[at + len(mark)] if at + len(mark) < len(text) else " "
    if mark in ("”", "»", "„", "«", "“", "‟", "``", "〝", "‹"):
        return mark not in "”»" or (before in _BEFORE_OPENING and not after.isspace())
    if after.isspace() or before not in _BEFORE_OPENING:
        # A straight mark right behind a word closes; a measure (6" guns) has a digit before it.
        return mark not in _SINGLE and not after.isspace() and not before.isalnum() and before not in ".,?!"
    return mark not in _SINGLE or not _LIFTED.match(text, at + 1)


def _closes(text: str, candidate: tuple[int, str], opened: str) -> bool:
    at, mark = candidate
    if mark not in _closers(opened):
        return False
    before = text[at - 1] if at else " "
    after = text[at + len(mark)] if at + len(mark) < len(text) else " "
    if opened in _SINGLE:
        return not before.isspace() and not after.isalnum() and not _possessive(text, at, before, after)
    return not (mark == '"' and before.isspace() and after.isalnum())


def _closers(opened: str) -> tuple[str, ...]:
    closers = _CLOSERS[opened]
    if closers == '""':
        return tuple(mark for mark in _CLOSERS if mark.startswith('""'))
    return (closers,) if closers == "''" else tuple(closers)


def _possessive(text: str, at: int, before: str, after: str) -> bool:
    """Is this the apostrophe of "residents' homes" rather than the end of a quotation, one being still to come?"""
    if before not in "sS" or after != " ":
        return False
    return any(
        text[later - 1] in ",.?!" or text[later + 1 : later + 2] in ("", ",", ".")
        for later in (match.start() for match in re.finditer("['’](?!\\w)", text[at + 1 :]))
        for later in (later + at + 1,)
    )
