"""What a page says of itself: JSON-LD first, then its meta elements, then its title and links."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from dateline.reading.stamps import normal
from dateline.records import Published

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "headline", "sailthru.title")
_DESCRIPTIONS = ("og:description", "description", "dc.description", "twitter:description")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author")
_PUBLISHERS = ("og:site_name", "dc.publisher", "publisher", "application-name")
_DATES = (
    "article:published_time", "article:published", "og:published_time", "og:pubdate", "datepublished", "date",
    "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued", "pubdate", "publishdate",
    "publish-date", "publication_date", "originalpublicationdate", "parsely-pub-date", "sailthru.date", "ptime",
    "displaydate", "article:modified_time", "last-modified",
)  # fmt: skip
_URLS = ("og:url", "parsely-link", "twitter:url")
_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report)$")
_SITE = re.compile(r"\s+(?:[|»•·]|[-–—])\s+")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself."""

    title: str | None
    description: str | None
    byline: str | None
    publisher: str | None
    url: str | None
    published: Published | None
    language: str | None
    body: str | None
    """The article's text, where JSON-LD carries it."""


def read_metadata(tree: HtmlElement) -> Metadata:
    """The metadata of a page."""
    article, meta = _article(tree), _meta(tree)
    publisher = _text(article.get("publisher")) or _first(meta, _PUBLISHERS)
    return Metadata(
        title=_text(article.get("headline")) or _first(meta, _TITLES) or _title(tree, publisher),
        description=_text(article.get("description")) or _first(meta, _DESCRIPTIONS),
        byline=_text(article.get("author")) or _author(meta),
        publisher=publisher,
        url=_link(tree, "canonical") or _text(article.get("url")) or _first(meta, _URLS),
        published=_published(article, meta, tree),
        language=_language(tree) or _text(article.get("inLanguage")),
        body=body if isinstance(body := article.get("articleBody"), str) else None,
    )


def _article(tree: HtmlElement) -> dict[str, Any]:
    """The page's first JSON-LD object that is an article."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            for found in _objects(_loaded(script.text or "")):
                kinds = found.get("@type")
                if any(_ARTICLE.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                    return found
    return {}


def _loaded(words: str) -> Any:
    try:
        return json.loads(words, strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD script, those of lists and graphs too."""
    if isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"))
    elif isinstance(value, list):
        for item in value:
            yield from _objects(item)


def _text(value: Any) -> str | None:
    """The words of a JSON-LD value: a string, the name of a thing, or the names of several."""
    if isinstance(value, dict):
        return _text(value.get("name"))
    if isinstance(value, list):
        return ", ".join(words for words in map(_text, value) if words) or None
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The page's meta elements: lower-case name, content; the first of a name counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _author(meta: dict[str, str]) -> str | None:
    """The author; the address of an author's page is none."""
    found = _first(meta, _AUTHORS)
    return None if not found or found.startswith(("http://", "https://", "@")) else found


def _published(article: dict[str, Any], meta: dict[str, str], tree: HtmlElement) -> Published | None:
    given = article.get("datePublished") or article.get("dateCreated")
    at = normal(given) if isinstance(given, str) else None
    if at:
        return Published(at, "json-ld")
    for name in _DATES:
        if at := normal(meta.get(name, "")):
            return Published(at, "meta")
    for element in tree.iter("time"):
        marked = element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
        if marked and (at := normal(element.get("datetime") or "")):
            return Published(at, "meta")
    return None


def _title(tree: HtmlElement, publisher: str | None) -> str | None:
    """The title element without the site's name."""
    words = " ".join((tree.findtext(".//title") or "").split())
    parts = _SITE.split(words)
    if len(parts) > 1 and (parts[-1] == publisher or len(parts[-1].split()) <= 4):
        words = words[: words.rindex(parts[-1])].rstrip(" |»•·-–—")
    return words if len(words.split()) >= 3 else None


def _link(tree: HtmlElement, relation: str) -> str | None:
    return next((link.get("href") for link in tree.iter("link") if link.get("rel") == relation), None)


def _language(tree: HtmlElement) -> str | None:
    html = next(tree.iter("html"), tree)
    return html.get("lang") or html.get("xml:lang") or html.get("{http://www.w3.org/XML/1998/namespace}lang") or None
