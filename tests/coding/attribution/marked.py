"""Sentences with marks: `[source] <cue> {content}`, as the examples of the cue lexicon are written."""

from dataclasses import dataclass

from dateline.records import Span

_MARKS = {"[": "]", "<": ">", "{": "}"}


@dataclass(frozen=True)
class Marked:
    """A sentence without its marks, and where they stood."""

    text: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


def unmark(marked: str) -> Marked:
    """Take the marks off; a span within another, as in `<{...}>`, counts for both."""
    plain: list[str] = []
    opened: list[tuple[str, int]] = []
    found: dict[str, list[Span]] = {"[": [], "<": [], "{": []}
    for letter in marked:
        if letter in _MARKS:
            opened.append((letter, len(plain)))
        elif opened and letter == _MARKS[opened[-1][0]]:
            mark, start = opened.pop()
            found[mark].append(Span(start, len(plain)))
        else:
            plain.append(letter)
    assert not opened, marked
    return Marked("".join(plain), *(tuple(found[mark]) for mark in "[<{"))
