"""Markdown: the text stays as it is; headings, quotes, pictures, lists and front matter are taken for what they are."""

import re
from dataclasses import replace

from dateline.errors import EmptyInput
from dateline.reading.documents import GIVEN, About, make_document
from dateline.reading.layout import Unit, find_lines
from dateline.reading.stamps import normal
from dateline.records import BlockKind, Document, Published

_FRONT = re.compile(r"---[ \t]*\r?\n(?P<fields>.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"^(?P<key>\w+)[ \t]*:[ \t]*(?P<value>[^\r\n]*)", re.MULTILINE)
_HEADING = re.compile(r"(?P<level>#{1,6})[ \t]+(?P<words>.*?)[ \t]*#*$")
_PICTURE = re.compile(r"!\[(?P<words>[^\]]*)\]\([^)]*\)$")
_RULE = re.compile(r"(?:=+|(?:[-*_][ \t]*){3,})$")
_ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)])[ \t]+")
_LINK = re.compile(r"\[(?P<words>[^\]]+)\]\([^)\s]*\)$")
_DEFINITION = re.compile(r"\[[^\]]+\]:\s*\S+")
_EMPHASIS = re.compile(r"(?P<mark>\*\*\*|___|\*\*|__|\*|_)(?P<words>(?:(?!(?P=mark)).)+)(?P=mark)$", re.DOTALL)


def read_markdown(text: str, name: str, where: str) -> Document:
    """The report of a Markdown text; raises `EmptyInput` where nothing but marks is there."""
    front = _FRONT.match(text)
    units = [
        unit
        for group in _grouped(text, front.end() if front else 0)
        if (unit := _unmarked(text, group)) and any(map(str.isalnum, unit.of(text)))
    ]
    if not units:
        raise EmptyInput("the input holds no words", where, "Give a report's text or page")
    _title_marked(units)
    return make_document(text, _about(front["fields"] if front else "", name), units)


def _about(fields: str, name: str) -> About:
    """What the front matter says of the report."""
    said = {found["key"].lower(): found["value"].strip().strip("\"'") for found in _FIELD.finditer(fields)}
    at = normal(said.get("date") or said.get("published") or "")
    return About(
        name,
        title=said.get("title") or None,
        byline=said.get("author") or said.get("byline") or None,
        publisher=said.get("publisher") or None,
        url=said.get("url") or None,
        published=Published(at, GIVEN) if at else None,
        language=said.get("language") or said.get("lang") or None,
    )


def _grouped(text: str, begin: int) -> list[Unit]:
    """Lines put together as Markdown does: a paragraph goes on until a blank line or a mark."""
    groups: list[Unit] = []
    open_ = False
    for line in find_lines(text):
        words = line.of(text)
        if line.start < begin:
            continue
        underline = _RULE.match(words) is not None
        if underline and open_ and not line.after_blank and words[0] in "=-":
            groups[-1].kind = BlockKind.TITLE if words[0] == "=" else BlockKind.SUBHEADING
        elif not underline:
            alone = _HEADING.match(words) or _PICTURE.match(words)
            if open_ and not (
                line.after_blank or alone or _ITEM.match(words) or _begins_quote(text, groups[-1], words)
            ):
                groups[-1].end = line.end
            else:
                groups.append(replace(line))
            open_ = not alone
            continue
        open_ = False
    return groups


def _begins_quote(text: str, above: Unit, words: str) -> bool:
    return words.startswith(">") != text.startswith(">", above.start)


def _unmarked(text: str, unit: Unit) -> Unit | None:
    """The unit without the marks around its words, of the kind that they tell."""
    words = unit.of(text)
    if _DEFINITION.match(words):
        return None
    if found := _HEADING.match(words):
        kind = BlockKind.TITLE if len(found["level"]) == 1 else BlockKind.SUBHEADING
        return _within(unit, found, kind)
    if found := _PICTURE.match(words):
        return _within(unit, found, BlockKind.CAPTION)
    lead = re.match(rf"(?:>[ \t]?)+|{_ITEM.pattern}", words)
    if lead:
        unit = replace(unit, start=unit.start + lead.end())
    found = _LINK.match(unit.of(text))
    unit = _within(unit, found, unit.kind or BlockKind.RELATED) if found else unit
    emphasis = _EMPHASIS.match(unit.of(text))
    return _within(unit, emphasis, unit.kind) if emphasis else unit


def _within(unit: Unit, found: re.Match[str], kind: BlockKind | None) -> Unit:
    """The part of the unit that the match calls its words."""
    return replace(unit, start=unit.start + found.start("words"), end=unit.start + found.end("words"), kind=kind)


def _title_marked(units: list[Unit]) -> None:
    """Only the first title is one; further headings of the first level are subheadings."""
    titles = [unit for unit in units if unit.kind is BlockKind.TITLE]
    for unit in titles[1:]:
        unit.kind = BlockKind.SUBHEADING
