"""Drafts, figures and deeds, for sentences of our own."""

from collections.abc import Callable

import dateline
from dateline.parsing.pipeline import parse
from dateline.parsing.tree import Word
from dateline.records import Block, BlockKind, Document, Figure, MentionType, Published, Time
from dateline.resolving import Draft, Mentions
from dateline.resolving.quantities import find_quantities
from dateline.resolving.times import find_times

Drafting = Callable[..., Draft]
Deed = tuple[str, list[str], list[str]]
"""The type of an event, its actors and its recipients by name."""
PUBLISHED = "2016-12-08"
"""A Thursday."""


def draft(coder: dateline.Coder, text: str, published: str | None = PUBLISHED) -> Draft:
    """The draft of a text, one block a line, with its times and quantities."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    told = Published(published, "given") if published else None
    document = Document("sha256:0", "report", text, tuple(blocks), published=told)
    parsed = parse(document, coder.pipeline)
    made = Draft(document, parsed, coder.knowledge, Mentions(parsed))
    find_times(made)
    find_quantities(made)
    return made


def words_of(coder: dateline.Coder, text: str) -> dict[str, Word]:
    """The words of a parsed text by themselves; of a word told twice, the last."""
    return {word.text: word for word in parse(dateline.read(text + "\n"), coder.pipeline).words}


def times(made: Draft) -> dict[str, Time]:
    """The times of a draft by their words."""
    found = (mention for mention in made.mentions if mention.type is MentionType.TIME)
    return {made.text[mention.start : mention.end]: mention.time for mention in found if mention.time is not None}


def figures(coder: dateline.Coder, text: str) -> list[Figure]:
    """The figures of a text."""
    return list(coder.code(dateline.read(text.encode())).figures)


def who_to_whom(coder: dateline.Coder, text: str) -> list[Deed]:
    """The events of a text: their types, and who did it to whom."""
    document = dateline.read(text + "\n")
    coding = coder.code(document)
    name = {m.id: m.name or m.span.of(document.text) for m in coding.mentions}
    return [(e.type.value, [name[i] for i in e.actors], [name[i] for i in e.recipients]) for e in coding.events]
