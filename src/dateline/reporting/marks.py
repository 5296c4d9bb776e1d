"""The text of a report cut into pieces, each with the records that it belongs to: what a page marks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from dateline.records import Block, BlockKind, Coding, Span

LAYERS = ("statement", "event", "figure", "mention")
"""What can be marked, in the order of the page's switches."""
_CLASSES = (*LAYERS, "cue")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text that a record rests on."""

    layer: str
    record: str
    span: Span

    @property
    def width(self) -> int:
        """How many characters it covers."""
        return self.span.end - self.span.start


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text within which the marks don't change; `begins` where a statement, event or figure begins."""

    text: str
    start: int
    marks: tuple[Mark, ...]
    begins: bool

    @property
    def layers(self) -> str:
        """The layers as class names; a statement's cue is one of its own."""
        return " ".join(layer for layer in _CLASSES if any(mark.layer == layer for mark in self.marks))

    @property
    def records(self) -> str:
        """The records, the narrowest first, mentions last."""
        narrow = sorted(self.marks, key=lambda mark: (mark.layer == "mention", mark.width))
        return " ".join(dict.fromkeys(mark.record for mark in narrow))


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A block of the report in pieces."""

    kind: BlockKind
    pieces: tuple[Piece, ...]


def marked_blocks(coding: Coding) -> Iterator[MarkedBlock]:
    """All blocks of the report; a report without blocks is one paragraph."""
    text = coding.document.text
    marks = tuple(find_marks(coding))
    for block in coding.document.blocks or (Block(BlockKind.PARAGRAPH, 0, len(text)),):
        yield MarkedBlock(block.kind, tuple(_pieces(text, block.span, marks)))


def find_marks(coding: Coding) -> Iterator[Mark]:
    """What each record marks: a statement its content and cue, an event its trigger, a figure its words."""
    for statement in coding.statements:
        yield from (Mark("statement", statement.id, span) for span in statement.content)
        if statement.cue:
            yield Mark("cue", statement.id, statement.cue)
    yield from (Mark("event", event.id, event.trigger) for event in coding.events)
    yield from (Mark("figure", figure.id, figure.quote) for figure in coding.figures)
    yield from (Mark("mention", mention.id, mention.span) for mention in coding.mentions)


def _pieces(text: str, block: Span, marks: Iterable[Mark]) -> Iterator[Piece]:
    here = [mark for mark in marks if mark.span.overlaps(block)]
    cuts = {block.start, block.end}
    for mark in here:
        cuts |= {max(mark.span.start, block.start), min(mark.span.end, block.end)}
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        over = tuple(mark for mark in here if mark.span.start < end and start < mark.span.end)
        begins = any(mark.span.start == start and mark.layer != "mention" for mark in over)
        yield Piece(text[start:end], start, over, begins)
