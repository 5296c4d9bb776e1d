"""`dateline explain`: one record of a ledger with its words, its rule, what it refers to and what refers to it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dateline.cli.link_tables import print_copies, print_links, print_story
from dateline.cli.options import LedgerPath, Lexicons
from dateline.cli.output import screen
from dateline.errors import QueryError
from dateline.records import Coding, Document, Event, Figure, Span, Statement

LEXICONS = {Event: "codebook/plover/*.toml", Statement: "cues/*.toml", Figure: "figures.toml"}
"""The knowledge's files that name the rules of each kind of record."""


def explain(
    ledger: LedgerPath,
    record: Annotated[
        str, typer.Argument(metavar="RECORD", help="Its id as the lists give it; the part before : may be cut short.")
    ],
    parse: Annotated[bool, typer.Option("--parse", help="Show the sentence's grammar too (loads the parser).")] = False,
    knowledge: Lexicons = None,
) -> None:
    """Show a record's words in their place, the rule that made it, and its links.

    A rule of your own lexicons is found with the --knowledge that the report was added with.

    **Example:** `dateline explain war.ledger 3fa9c1d2b7e04a55:e4`
    """
    from dateline.cli.linking import open_linked
    from dateline.linking import links_of, links_of_report

    with open_linked(ledger) as kept:
        key, name = kept.find_record(record)
        coding = kept.coding(key)
        links, report = links_of(kept, f"{key}:{name}"), links_of_report(kept, key)
        overruled = [item for item in kept.overruled() if f"{key}:{name}" in (item.judgement.one, item.judgement.other)]
    found = _record(coding, name)
    if found is None:
        raise QueryError("this report has no such record", record, "List them with: dateline events LEDGER")
    console = screen()
    _show_report(console, coding, f"{key}:{name}")
    print_copies(console, report.copies)
    console.print(_in_context(coding, found))
    console.print(_fields(coding, found, knowledge or ()))
    print_links(console, links, overruled)
    print_story(console, report.story)
    if parse:
        console.print(_parse(coding.document, _spans(coding, found)[:1]))


def _record(coding: Coding, name: str) -> Any:
    kinds = (coding.mentions, coding.statements, coding.events, coding.figures, coding.positions)
    return next((record for kind in kinds for record in kind if record.id == name), None)


def _show_report(console: Console, coding: Coding, record: str) -> None:
    document = coding.document
    published = document.published.at if document.published else None
    console.rule(record, align="left")
    about = (document.title, document.name, document.publisher, published, document.url)
    console.print(Text(", ".join(part for part in about if part), style="italic"))


def _spans(coding: Coding, record: Any) -> list[Span]:
    """Where a record stands, its main span first; a position stands where what shows it does."""
    found = [getattr(record, name, None) for name in ("trigger", "quote", "cue", "source", "condition", "span")]
    spread = (*getattr(record, "content", ()), *getattr(record, "evidence", ()))
    own = [span for span in (*found, *spread) if isinstance(span, Span)]
    shown_by = (_record(coding, key) for key in getattr(record, "evidence", ()) if isinstance(key, str))
    return own + [span for other in shown_by if other for span in _spans(coding, other)]


def _in_context(coding: Coding, record: Any) -> Text:
    """The blocks that the record stands in, its words marked."""
    document, spans = coding.document, _spans(coding, record)
    text = Text()
    for block in document.blocks:
        inside = [span for span in spans if span.overlaps(block.span)]
        if inside:
            part = Text(block.span.of(document.text))
            for span in inside:
                part.stylize("bold underline", max(0, span.start - block.start), span.end - block.start)
            text.append(part).append("\n")
    return text


def _fields(coding: Coding, record: Any, overlays: Sequence[Path]) -> Table:
    table = Table(show_header=False, box=None)
    table.add_column(style="bold")
    table.add_column(overflow="fold")
    for field in fields(record):
        value = getattr(record, field.name)
        if value not in (None, (), ""):
            table.add_row(field.name, Text(_plain(coding, value)))
    if isinstance(record, Statement) and (form := _form(record.rule, overlays)) is not None:
        table.add_row("rule in words", Text(form))
    for where in _lexicon_entries(record, overlays):
        table.add_row("rule's file", Text(where))
    referring = ", ".join(_referring(coding, record.id))
    if referring:
        table.add_row("referred to by", Text(referring))
    return table


def _form(rule: str, overlays: Sequence[Path]) -> str | None:
    """What the form of attribution is that made a statement."""
    from dateline.knowledge.attribution_forms import AttributionForms
    from dateline.knowledge.files import DataFiles

    return AttributionForms(DataFiles(overlays)).meaning(rule)


def _lexicon_entries(record: Any, overlays: Sequence[Path]) -> list[str]:
    """File and line of the lexicon entries that a record's rule names; packaged files without their folder."""
    from dateline.knowledge.files import PACKAGED, DataFiles

    lexicon = LEXICONS.get(type(record))
    entries = {entry.id: entry for entry in DataFiles(overlays).entries(lexicon)} if lexicon else {}
    named = (entries.get(part) for part in re.split(r"[>/:+]", getattr(record, "rule", "")))
    return [f"{str(entry.file).removeprefix(f'{PACKAGED}/')}, line {entry.line}" for entry in named if entry]


def _plain(coding: Coding, value: Any) -> str:
    """A field's value in words: spans as their words, ids with what they name."""
    match value:
        case Span():
            return f'"{value.of(coding.document.text)}" [{value.start}:{value.end}]'
        case tuple():
            return "; ".join(_plain(coding, part) for part in value)
        case str() if (other := _record(coding, value)) is not None:
            return f'{value} "{_spans(coding, other)[0].of(coding.document.text)}"'
        case _ if is_dataclass(value):
            return ", ".join(_parts(value))
        case _:
            return str(value)


def _parts(value: Any) -> Iterator[str]:
    """What is known of a resolved time, place or quantity: "start 2016-12-08"."""
    for field in fields(value):
        part = getattr(value, field.name)
        if part not in (None, (), ""):
            yield f"{field.name} {part}"


def _referring(coding: Coding, name: str) -> list[str]:
    """The ids of the records that refer to one."""
    kinds = (coding.statements, coding.events, coding.figures, coding.positions)
    return [record.id for kind in kinds for record in kind if record.id != name and _refers(record, name)]


def _refers(record: Any, name: str) -> bool:
    values = [getattr(record, field.name) for field in fields(record) if field.name != "id"]
    return any(value == name or (isinstance(value, tuple) and name in value) for value in values)


def _parse(document: Document, spans: list[Span]) -> Table:
    """The grammar of the sentences that spans stand in."""
    from dateline.parsing import SpacyPipeline
    from dateline.parsing.pipeline import parse

    table = Table("word", "lemma", "part of speech", "relation", "head")
    words = parse(document, SpacyPipeline()).words
    here = {word.sentence for word in words if any(word.span.overlaps(span) for span in spans)}
    for word in words:
        if word.sentence in here:
            table.add_row(word.text, word.lemma, word.tag, word.dep, word.head.text if word.head else "")
    return table
