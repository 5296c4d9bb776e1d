"""Finding the article on a page.

trafilatura tells which words of the page are the article. It leaves out captions, pull quotes and related links, so the
parts are read from the page's own elements, around what it found.
"""

import copy
import logging
import re
from dataclasses import replace
from typing import Any

from lxml.etree import strip_elements
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from dateline.knowledge.page_classes import PageClasses
from dateline.reading.elements import Part, find_parts
from dateline.reading.layout import ends_sentence
from dateline.reading.quotes import is_credit
from dateline.records import BlockKind

_SHORTEST = 40
"""Characters: the least that a paragraph has by which the story is found."""
_MOST_HELD = 0.8
"""The article's element holds at least this share of what trafilatura kept."""
_LONGEST_TAIL = 25
"""Parts below the story that can belong to it."""
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


def find_article(tree: HtmlElement, classes: PageClasses) -> list[Part]:
    """The parts of the page's article in their order; none where it has no article. Takes scripts out of the tree."""
    kept = _kept(tree)
    strip_elements(tree, "script", "style", "noscript", "template", with_tail=False)
    article = _element(tree, [words for words in kept if len(words) >= _SHORTEST])
    if article is None:
        return []
    story = " ".join(kept)
    return _quotes_marked(_chosen(find_parts(_with_heading(tree, article), classes), story))


def plain(words: str) -> str:
    """The words without case and anything between them, for finding them again in other markup."""
    return re.sub(r"\W+", "", words).lower()


def _kept(tree: HtmlElement) -> list[str]:
    """The paragraphs, headings, items, quotes and cells that trafilatura takes for the article, as `plain` words."""
    found: Any = bare_extraction(copy.deepcopy(tree), fast=True, include_comments=False, with_metadata=False)
    pieces = found.body.iter("p", "head", "item", "quote", "cell") if found is not None else ()
    return [plain("".join(piece.itertext())) for piece in pieces]


def _element(tree: HtmlElement, kept: list[str]) -> HtmlElement | None:
    """The smallest element that holds nearly all of what was kept."""
    least = _MOST_HELD * sum(map(len, kept))

    def holds(element: HtmlElement) -> bool:
        words = plain(element.text_content()) if isinstance(element.tag, str) else ""
        return sum(len(piece) for piece in kept if piece in words) >= least

    found, inner = None, tree if kept and holds(tree) else None
    while inner is not None:
        found, inner = inner, next(filter(holds, inner), None)
    return found


def _with_heading(tree: HtmlElement, article: HtmlElement) -> HtmlElement:
    """The article's element, or the one around it that holds the page's heading too."""
    headings = list(tree.iter("h1"))
    around = {id(element): element for element in article.iterancestors()}
    if not headings or any(heading is inner for heading in headings for inner in article.iter("h1")):
        return article
    return next((around[id(above)] for above in headings[0].iterancestors() if id(above) in around), article)


def _chosen(parts: list[Part], story: str) -> list[Part]:
    """The parts that belong to the report: those of the story, and what its head, its foot and its margins hold."""
    anchors = [i for i, part in enumerate(parts) if len(part.words) >= _SHORTEST and _is_kept(part, story)]
    if not anchors:
        return []
    first, last = anchors[0], anchors[-1]
    head = [part for part in parts[:first] if part.kind in _HEAD or _is_kept(part, story)]
    tail = [part for part in parts[last + 1 :] if part.kind in _TAIL or _is_kept(part, story)]
    inside = filter(None, (_in_story(part, story) for part in parts[first : last + 1]))
    return [*head, *inside, *tail[:_LONGEST_TAIL]]


def _is_kept(part: Part, story: str) -> bool:
    return part.kind is None and not part.linked and plain(part.words) in story


def _in_story(part: Part, story: str) -> Part | None:
    """A part between paragraphs of the story as it is taken; None: it does not belong to it."""
    if part.kind is not None:
        return part
    if part.linked:
        return replace(part, kind=BlockKind.RELATED) if len(part.words.split()) >= 3 else None
    sentence = len(part.words.split()) >= 8 and ends_sentence(part.words)
    return part if sentence or plain(part.words) in story else None


def _quotes_marked(parts: list[Part]) -> list[Part]:
    """Words in a blockquote are a pull quote if the report says them elsewhere too; a credit may stand below."""
    story = [(part, plain(part.words)) for part in parts if part.kind is None]
    marked: list[Part] = []
    for part in parts:
        words = plain(part.words)
        if part.kind is None and part.quoted and any(words in other for around, other in story if around is not part):
            part.kind = BlockKind.PULL_QUOTE
        elif part.kind is BlockKind.PULL_QUOTE and marked and marked[-1].kind is part.kind and is_credit(part.words):
            part.kind = BlockKind.CREDIT
        marked.append(part)
    return marked
