"""HTML pages: the article's parts laid out as text, title on top, and what the page says of itself."""

import logging
from dataclasses import replace

import lxml.html
from htmldate import find_date as find_page_date
from lxml.etree import ParserError
from lxml.html import HtmlElement

from dateline.errors import EmptyInput
from dateline.reading.articles import find_article, plain
from dateline.reading.documents import About, make_document, packaged
from dateline.reading.elements import Part
from dateline.reading.layout import Unit
from dateline.reading.metadata import Metadata, read_metadata
from dateline.records import BlockKind, Document, Published

_REMEDY = "Save the page of a single report"
_SHORTEST = 40
"""Characters: a page without one paragraph as long as this holds no article."""
_STANDFIRST_WORDS = 8
_HEAD = 4
"""A title that is no heading is looked for in this many parts."""

logging.getLogger("htmldate").addHandler(logging.NullHandler())


def read_page(page: str, name: str, where: str) -> Document:
    """The report on a page; raises `EmptyInput` where there is none."""
    tree = _tree(page, where)
    metadata = read_metadata(tree)
    parts = find_article(tree, packaged().page_classes) or _as_told(metadata)
    if not any(part.kind is None and len(part.words) >= _SHORTEST for part in parts):
        raise EmptyInput("the page holds no article", where, _REMEDY)
    title = _title(parts, tree, metadata)
    text, units = _laid_out(_topped(parts, title, tree, metadata))
    about = About(
        name,
        title=title,
        byline=metadata.byline,
        publisher=metadata.publisher,
        url=metadata.url,
        published=metadata.published,
        language=metadata.language,
    )
    document = make_document(text, about, units)
    return document if document.published else replace(document, published=_guessed_date(page))


def _tree(page: str, where: str) -> HtmlElement:
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except ParserError as error:
        raise EmptyInput("the page is empty", where, _REMEDY) from error


def _as_told(metadata: Metadata) -> list[Part]:
    """The article as JSON-LD carries it, where a page's words come by a script only."""
    lines = (line.strip() for line in (metadata.body or "").splitlines())
    return [Part(line, None, linked=False) for line in lines if line]


def _title(parts: list[Part], tree: HtmlElement, metadata: Metadata) -> str | None:
    """The heading of the article, the words of its first lines that are part of the page's title, or that title."""
    told = plain(metadata.title or "")
    heading = next((part.words for part in parts if part.kind is BlockKind.TITLE), None)
    line = next(
        (part.words for part in parts[:_HEAD] if len(part.words.split()) > 2 and plain(part.words) in told), None
    )
    first = next((" ".join(h1.text_content().split()) for h1 in tree.iter("h1")), None)
    return heading or line or metadata.title or first or None


def _topped(parts: list[Part], title: str | None, tree: HtmlElement, metadata: Metadata) -> list[Part]:
    """The parts below one title, and the standfirst where the page shows it elsewhere."""
    below = [part for part in parts if part.kind is not BlockKind.TITLE and plain(part.words) != plain(title or "")]
    top = [Part(title, BlockKind.TITLE, linked=False)] if title else []
    if not any(part.kind is BlockKind.STANDFIRST for part in below) and _is_shown(metadata.description, tree, below):
        top.append(Part(metadata.description or "", BlockKind.STANDFIRST, linked=False))
    return top + below


def _is_shown(description: str | None, tree: HtmlElement, parts: list[Part]) -> bool:
    """Does the page show its description, outside the parts that were found?"""
    words = plain(description or "")
    long = len((description or "").split()) >= _STANDFIRST_WORDS
    return long and words in plain(tree.text_content()) and not any(words in plain(part.words) for part in parts)


def _laid_out(parts: list[Part]) -> tuple[str, list[Unit]]:
    """The parts as text, a blank line between them, and where each one stands."""
    units: list[Unit] = []
    at = 0
    for part in parts:
        units.append(Unit(at, at + len(part.words), part.kind, after_blank=True))
        at += len(part.words) + 2
    return "\n\n".join(part.words for part in parts), units


def _guessed_date(page: str) -> Published | None:
    """The day that htmldate finds, where neither the page nor the report gives one."""
    found = find_page_date(page, extensive_search=False, original_date=True)
    return Published(found, "htmldate") if found else None
