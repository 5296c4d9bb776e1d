"""Codings of lines that tests write, and what their statements say."""

import dateline
from dateline.records import Block, BlockKind, Coding, Document, Published, Statement


def code(coder: dateline.Coder, *lines: str, kinds: dict[int, BlockKind] | None = None) -> Coding:
    """The coding of a report whose paragraphs are these lines; `kinds` names the blocks that are no paragraphs."""
    text, blocks = "\n".join(lines), []
    for number, line in enumerate(lines):
        start = sum(len(each) + 1 for each in lines[:number])
        blocks.append(Block((kinds or {}).get(number, BlockKind.PARAGRAPH), start, start + len(line)))
    return coder.code(Document("sha256:t", "t", text, tuple(blocks), published=Published("2016-12-08", "given")))


def content(coding: Coding, statement: Statement) -> str:
    return " ... ".join(span.of(coding.document.text) for span in statement.content)


def source(coding: Coding, statement: Statement) -> str | None:
    return statement.source.of(coding.document.text) if statement.source else None


def told(coding: Coding) -> list[tuple[str | None, str]]:
    return [(source(coding, statement), content(coding, statement)) for statement in coding.statements]


def names(coding: Coding, ids: tuple[str, ...]) -> str:
    found = [mention for mention in coding.mentions if mention.id in ids]
    return " ".join(mention.name or mention.span.of(coding.document.text) for mention in found)
