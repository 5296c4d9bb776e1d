"""From the elements of an article to its parts: stretches of words, each with what its element says they are."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from dateline.knowledge.page_classes import PageClasses
from dateline.reading.stamps import is_stamp
from dateline.records import BlockKind

_DROPPED = {
    "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "form", "button", "select", "input",
    "textarea", "nav", "video", "audio", "picture", "canvas", "dialog", "menu",
}  # fmt: skip
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol",
    "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
_BY_TAG = {
    "h1": BlockKind.TITLE, "h2": BlockKind.SUBHEADING, "h3": BlockKind.SUBHEADING, "h4": BlockKind.SUBHEADING,
    "h5": BlockKind.SUBHEADING, "h6": BlockKind.SUBHEADING, "figcaption": BlockKind.CAPTION,
}  # fmt: skip
_BULKY = 0.4
"""An element with a larger share of the article is the article, whatever its class names say."""
_BESIDE_DATE = 60
"""Characters: in a longer block a date is part of the sentence."""


@dataclass(slots=True)
class Part:
    """A stretch of words of the article."""

    words: str
    kind: BlockKind | None
    linked: bool
    """Is it a link from its first word to its last?"""
    quoted: bool = False
    """Does it stand in a blockquote?"""


def find_parts(article: HtmlElement, classes: PageClasses) -> list[Part]:
    """The parts of an article in the order of the page, without scripts, forms, menus and adverts."""
    walk = _Walk(classes, len(article.text_content()))
    walk.into(article, None)
    walk.flush(None)
    return walk.parts


class _Walk:
    """One way through the elements, collecting words until a block ends."""

    def __init__(self, classes: PageClasses, size: int) -> None:
        self.parts: list[Part] = []
        self._classes, self._size = classes, size
        self._words: list[tuple[str, bool]] = []
        self._links = self._quotes = 0

    def into(self, element: HtmlElement, above: BlockKind | None) -> None:
        """Take the words of an element; `above`: what they are by the elements around it."""
        if not isinstance(element.tag, str) or self._is_dropped(element):
            return
        kind = self._kind(element, above)
        block = element.tag in _BLOCKS or kind is not above
        if block:
            self.flush(above)
        self._links += element.tag == "a"
        self._quotes += element.tag == "blockquote"
        self._take("\n" if element.tag == "br" else element.text)
        for child in element:
            self.into(child, kind)
            self._take(child.tail)
        if block:
            self.flush(kind)
        self._quotes -= element.tag == "blockquote"
        self._links -= element.tag == "a"

    def flush(self, kind: BlockKind | None) -> None:
        """End a block: what was collected becomes a part, or several where blank lines part it."""
        for lines in _paragraphs(self._words):
            words = " ".join("".join(words for words, _ in lines).split())
            if words:
                linked = all(in_link or not any(map(str.isalnum, words)) for words, in_link in lines)
                self.parts.append(Part(words, kind, linked, self._quotes > 0))
        self._words = []

    def _take(self, words: str | None) -> None:
        if words:
            self._words.append((words, self._links > 0))

    def _names(self, element: HtmlElement) -> str:
        return " ".join(filter(None, (element.get("class"), element.get("id"), element.get("itemprop"))))

    def _is_small(self, element: HtmlElement) -> bool:
        return len(element.text_content()) <= _BULKY * self._size

    def _is_dropped(self, element: HtmlElement) -> bool:
        if element.tag in _DROPPED or element.get("hidden") is not None or element.get("aria-hidden") == "true":
            return True
        if "display:none" in (element.get("style") or "").replace(" ", "").lower():
            return True
        names = self._names(element)
        return bool(names) and self._classes.is_none(names) and self._is_small(element)

    def _kind(self, element: HtmlElement, above: BlockKind | None) -> BlockKind | None:
        """What the words of an element are, by its tag, its class names and the elements around it."""
        if above in (BlockKind.RELATED, BlockKind.CAPTION, BlockKind.NOTICE):
            return above
        if above is BlockKind.PULL_QUOTE:
            return BlockKind.CREDIT if element.tag in ("cite", "footer", "figcaption") else above
        if element.tag == "time":
            return BlockKind.UPDATED if _is_stamp_line(element) else above
        names = self._names(element)
        named = self._classes.kind(names) if names else None
        if named is not None and self._is_small(element):
            return named
        return self._by_tag(element, above)

    def _by_tag(self, element: HtmlElement, above: BlockKind | None) -> BlockKind | None:
        if element.tag == "aside" and self._is_small(element):
            return BlockKind.PULL_QUOTE if element.find(".//blockquote") is not None else BlockKind.RELATED
        if element.tag in ("cite", "footer") and self._quotes:
            return BlockKind.CREDIT
        return _BY_TAG.get(element.tag, above)


def _is_stamp_line(element: HtmlElement) -> bool:
    """Is the time element a stamp of its own, not a date in a sentence?"""
    around = element.getparent()
    beside = len(around.text_content()) - len(element.text_content()) if around is not None and around.tag == "p" else 0
    return beside <= _BESIDE_DATE and is_stamp(element.text_content())


def _paragraphs(words: list[tuple[str, bool]]) -> Iterator[list[tuple[str, bool]]]:
    """The collected words, parted where two line breaks of the page (br) follow each other."""
    lines: list[tuple[str, bool]] = []
    breaks = 0
    for item in words:
        if item[0] == "\n":
            breaks += 1
        elif item[0].strip():
            if breaks > 1 and lines:
                yield lines
                lines = []
            breaks = 0
        lines.append(item)
    if lines:
        yield lines
