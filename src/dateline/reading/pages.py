"""HTML pages: the article found, its parts laid out as text, what the page says of itself noted.

trafilatura tells which words of the page are the article. It leaves out captions, pull quotes and related links, so the
blocks are read from the page's own elements, around what it found.
"""

import copy
import logging
import re
from dataclasses import replace
from typing import Any

import lxml.html
from htmldate import find_date as find_page_date
from lxml.etree import ParserError
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from dateline.errors import EmptyInput
from dateline.reading.documents import About, make_document, packaged
from dateline.reading.elements import Part, find_parts
from dateline.reading.layout import Unit, ends_sentence
from dateline.reading.metadata import Metadata, read_metadata
from dateline.records import BlockKind, Document, Published

_REMEDY = "Save the page of a single report"
_SHORTEST = 40
"""Characters: the least that one paragraph of an article has."""
_MOST_HELD = 0.8
"""The article's element holds at least this share of what trafilatura found."""
_HEAD = (
    BlockKind.TITLE,
    BlockKind.STANDFIRST,
    BlockKind.BYLINE,
    BlockKind.UPDATED,
    BlockKind.CAPTION,
    BlockKind.CREDIT,
)
_TAIL = (BlockKind.CAPTION, BlockKind.CREDIT, BlockKind.RELATED, BlockKind.NOTICE, BlockKind.PULL_QUOTE)

# Its remarks on pages are of no use to a caller who has not set up logging.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("htmldate").addHandler(logging.NullHandler())


def read_page(page: str, name: str, where: str) -> Document:
    """The report on a page; raises `EmptyInput` where there is none."""
    tree = _tree(page, where)
    metadata = read_metadata(tree)
    parts = _article_parts(tree, metadata)
    if not any(part.kind is None and len(part.words) >= _SHORTEST for part in parts):
        raise EmptyInput("the page holds no article", where, _REMEDY)
    text, units = _laid_out(parts)
    about = About(
        name,
        title=metadata.title,
        byline=metadata.byline,
        publisher=metadata.publisher,
        url=metadata.url,
        published=metadata.published,
        language=metadata.language,
    )
    document = make_document(text, about, units)
    return document if document.published else replace(document, published=_guessed_date(tree))


def _tree(page: str, where: str) -> HtmlElement:
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except ParserError as error:
        raise EmptyInput("the page is empty", where, _REMEDY) from error


def _article_parts(tree: HtmlElement, metadata: Metadata) -> list[Part]:
    """The parts of the article, the title and standfirst on top."""
    kept = _kept(tree)
    article = _article(tree, [words for words in kept if len(words) >= _SHORTEST])
    if article is None:
        lines = (metadata.body or "").splitlines()
        return _titled([Part(line.strip(), None, linked=False) for line in lines if line.strip()], tree, metadata)
    story = " ".join(kept)
    parts = _chosen(find_parts(article, packaged().page_classes), story)
    return _titled(_pull_quotes_marked(parts), tree, metadata)


def _kept(tree: HtmlElement) -> list[str]:
    """The paragraphs, headings, items, quotes and cells that trafilatura takes for the article, as `_plain` words."""
    found: Any = bare_extraction(copy.deepcopy(tree), fast=True, include_comments=False, with_metadata=False)
    pieces = found.body.iter("p", "head", "item", "quote", "cell") if found is not None else ()
    return [_plain("".join(piece.itertext())) for piece in pieces]


def _plain(words: str) -> str:
    """The words without anything between them, for finding them again in other markup."""
    return re.sub(r"\W+", "", words).lower()


def _article(tree: HtmlElement, kept: list[str]) -> HtmlElement | None:
    """The smallest element that holds nearly all of what was kept."""
    least = _MOST_HELD * sum(map(len, kept))
    if not least:
        return None

    def holds(element: HtmlElement) -> bool:
        words = _plain(element.text_content()) if isinstance(element.tag, str) else ""
        return len(words) >= least and sum(len(piece) for piece in kept if piece in words) >= least

    article, inner = tree, next(filter(holds, tree), None)
    while inner is not None:
        article, inner = inner, next(filter(holds, inner), None)
    return article


def _chosen(parts: list[Part], story: str) -> list[Part]:
    """The parts that belong to the report: those of the story, and what its head, its foot and its margins hold."""
    anchors = [i for i, part in enumerate(parts) if part.kind is None and _is_kept(part, story)]
    if not anchors:
        return []
    first, last = anchors[0], anchors[-1]
    head = [part for part in parts[:first] if part.kind in _HEAD or _is_beside(part, story)]
    tail = [part for part in parts[last + 1 :] if part.kind in _TAIL or _is_beside(part, story)]
    return [*head, *filter(None, (_in_story(part, story) for part in parts[first : last + 1])), *tail]


def _is_kept(part: Part, story: str) -> bool:
    return len(part.words) >= _SHORTEST and not part.linked and _plain(part.words) in story


def _is_beside(part: Part, story: str) -> bool:
    """Is it a short line above or below the story that was kept with it: a dateline, a credit, a note?"""
    return part.kind is None and not part.linked and _plain(part.words) in story


def _in_story(part: Part, story: str) -> Part | None:
    """A part between paragraphs of the story as it is taken; None: it does not belong to it."""
    if part.kind is not None:
        return part
    if part.linked:
        return replace(part, kind=BlockKind.RELATED) if len(part.words.split()) >= 3 else None
    sentence = len(part.words.split()) >= 8 and ends_sentence(part.words)
    return part if sentence or _plain(part.words) in story else None


def _pull_quotes_marked(parts: list[Part]) -> list[Part]:
    """Words in a blockquote are a pull quote if the report says them elsewhere too."""
    story = [(part, _plain(part.words)) for part in parts if part.kind is None]
    repeated = {id(part) for part, words in story if part.quoted and any(words in w for p, w in story if p is not part)}
    return [replace(part, kind=BlockKind.PULL_QUOTE) if id(part) in repeated else part for part in parts]


def _titled(parts: list[Part], tree: HtmlElement, metadata: Metadata) -> list[Part]:
    """The parts with one title on top, and below it the standfirst where the page shows it elsewhere."""
    heading = next((part.words for part in parts if part.kind is BlockKind.TITLE), None)
    title = heading or metadata.title or _heading(tree)
    if not parts or not title:
        return parts
    top = [Part(title, BlockKind.TITLE, linked=False)]
    below = [part for part in parts if part.kind is not BlockKind.TITLE and _plain(part.words) != _plain(title)]
    description = metadata.description or ""
    said = " ".join(_plain(part.words) for part in below)
    if (
        len(description.split()) >= 8
        and not any(part.kind is BlockKind.STANDFIRST for part in below)
        and _plain(description) not in said
        and _plain(description) in _plain(tree.text_content())
    ):
        top.append(Part(description, BlockKind.STANDFIRST, linked=False))
    return top + below


def _heading(tree: HtmlElement) -> str | None:
    return next((" ".join(h1.text_content().split()) for h1 in tree.iter("h1")), None) or None


def _laid_out(parts: list[Part]) -> tuple[str, list[Unit]]:
    """The parts as text, a blank line between them, and where each one stands."""
    units: list[Unit] = []
    at = 0
    for part in parts:
        units.append(Unit(at, at + len(part.words), part.kind, after_blank=True))
        at += len(part.words) + 2
    return "\n\n".join(part.words for part in parts), units


def _guessed_date(tree: HtmlElement) -> Published | None:
    """The day that htmldate finds, where neither the page nor the report gives one."""
    found = find_page_date(tree, extensive_search=False, original_date=True)
    return Published(found, "htmldate") if found else None
