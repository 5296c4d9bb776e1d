"""A record as a reviewer sees it: its words in their paragraph, its fields, and why it should be looked at."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from dateline.ledger import Judgement, Review
from dateline.records import Coding, Span
from dateline.reporting.cards import Card, Cards
from dateline.reviewing.queue import Item

MARKED = "bold reverse"
OTHERS = "underline"
GROUNDS = frozenset({"evidence", "content", "rests on"})
"""Fields that are stretches of the text: they are shown in their paragraphs."""


def find_card(coding: Coding, id: str) -> Card | None:
    """The card of a statement, event, figure or position of a coding; None where it has no such record."""
    cards = Cards(coding)
    statements = (card for said in cards.statements().values() for card in said)
    found = (*cards.events(), *cards.figures(), *cards.positions(), *statements)
    return next((card for card in found if card.id == id), None)


def print_card(
    console: Console, codings: Iterable[Coding], item: Item, said: Sequence[Review | Judgement], number: str
) -> None:
    """Print a record with what people have said of it: as the first of the codings has it that holds it.

    A record that was rejected is in the machine's coding only.
    """
    id = item.record.partition(":")[2]
    coding, card = next((coding, card) for coding in codings if (card := find_card(coding, id)) is not None)
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


def _remarks(item: Item, said: Sequence[Review | Judgement]) -> Iterator[RenderableType]:
    if item.doubts:
        yield Text("Doubts: " + "; ".join(doubt.why for doubt in item.doubts), style="magenta")
    for word in said:
        why = f": {word.why}" if word.why else ""
        yield Text(f"{word.by}, {word.made[:10]}: {_word(item, word)}{why}", style="cyan")


def _word(item: Item, said: Review | Judgement) -> str:
    """What a person says: "accept", "date corrected", "same happening as 3fa9c1d2b7e04a55:e4"."""
    match said:
        case Review(field=str() as field):
            return f"{field} corrected"
        case Review():
            return said.verdict
        case _:
            other = said.other if said.one == item.record else said.one
            told = {"same": "same happening as", "different": "another happening than"}
            return f"{told.get(said.verdict, 'unsure, the same or not as')} {other}"
