"""A record as a reviewer sees it: its words in their paragraph, its fields, and why it should be looked at."""

from collections.abc import Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from dateline.ledger.reviews import Review
from dateline.records import Coding, Span
from dateline.reporting.cards import Card, Cards
from dateline.reviewing.queue import Item

MARKED = "bold reverse"
OTHERS = "underline"
GROUNDS = frozenset({"evidence", "content", "rests on"})
"""Fields that are stretches of the text: they are shown in their paragraphs."""


def find_card(coding: Coding, id: str) -> Card:
    """The card of a statement, event, figure or position of a coding."""
    cards = Cards(coding)
    statements = (card for said in cards.statements().values() for card in said)
    return next(c for c in (*cards.events(), *cards.figures(), *cards.positions(), *statements) if c.id == id)


def print_card(console: Console, coding: Coding, item: Item, said: Sequence[Review], number: str) -> None:
    """Print a record with what others have said of it."""
    card = find_card(coding, item.record.partition(":")[2])
    title = Text.assemble((f"{card.layer} {number}  ", "dim"), (card.kind, "bold yellow"), f"  {card.heading}")
    # The words come last: on a small screen the top of a record is out of sight.
    parts = [_origin(coding), Text(), _fields(card), Text(), _in_context(coding, card), *_remarks(item, said)]
    console.print(Panel(Group(*parts), title=title, title_align="left", subtitle=item.record, subtitle_align="right"))


def _origin(coding: Coding) -> Text:
    document = coding.document
    published = document.published.at if document.published else None
    return Text(" · ".join(filter(None, (document.publisher, published, document.title or document.name))), style="dim")


def _in_context(coding: Coding, card: Card) -> Text:
    """The paragraphs that the record rests on: its own words marked, those of its fields underlined."""
    spans = [card.span, *(field.span for field in card.fields if field.span)]
    text = Text()
    for block in coding.document.blocks:
        if any(span.overlaps(block.span) for span in _grounds(card)):
            part = Text(block.span.of(coding.document.text))
            for n, span in enumerate(spans):
                if span.overlaps(block.span):
                    start, end = max(0, span.start - block.start), span.end - block.start
                    part.stylize(OTHERS if n else MARKED, start, end)
            text.append(part).append("\n")
    return text


def _grounds(card: Card) -> list[Span]:
    """The stretches whose paragraphs are shown."""
    return [card.span, *(f.span for f in card.fields if f.span and f.name in GROUNDS)]


def _fields(card: Card) -> Table:
    table = Table(show_header=False, box=None, padding=(0, 1))
    table.add_column(style="bold")
    table.add_column(overflow="fold")
    for field in card.fields:
        if field.name not in GROUNDS:
            table.add_row(field.name, Text(field.text))
    return table


def _remarks(item: Item, said: Sequence[Review]) -> Iterator[RenderableType]:
    if item.doubts:
        yield Text("Doubts: " + "; ".join(doubt.why for doubt in item.doubts), style="magenta")
    for review in said:
        what = f"{review.field} was corrected" if review.field else review.verdict
        why = f": {review.why}" if review.why else ""
        yield Text(f"{review.by}, {review.made[:10]}: {what}{why}", style="cyan")
