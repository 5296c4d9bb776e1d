"""Making a document: its text, blocks, and what the report or the caller says of it."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from dateline.knowledge import Knowledge
from dateline.reading.blocks import BlockFinder
from dateline.reading.credits import CreditFinder
from dateline.reading.layout import Unit, find_units
from dateline.reading.stamps import find_date, short_date
from dateline.records import Block, BlockKind, Document, Published

_BY = re.compile(r"by\s*:?\s+", re.IGNORECASE)
_UPDATE = re.compile(r"\W*(?:last|updated?|modified)\b", re.IGNORECASE)
GIVEN, STAMP, UPDATED_STAMP = "given", "stamp", "updated stamp"
"""Where the date of publication was found: the caller gave it, or the report says it."""

_ZONES = 1
"""Days by which two dates of one report differ where they are those of two time zones."""

_CREDITED = (BlockKind.DATELINE, BlockKind.BYLINE, BlockKind.CREDIT)


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a report from outside its text: from the caller's row, or from a page's metadata."""

    name: str = ""
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: Published | None = None
    language: str | None = None


@cache
def packaged() -> Knowledge:
    """The knowledge that ships with the package: enough for reading."""
    return Knowledge()


@cache
def _finder() -> BlockFinder:
    return BlockFinder(packaged())


def make_document(text: str, about: About, units: list[Unit] | None = None) -> Document:
    """A document of the text; `units`: how it is laid out, where its format says so."""
    blocks = _finder().find(
        text, find_units(text, packaged().furniture.is_bare_label) if units is None else units, about.title
    )
    digest = "sha256:" + hashlib.sha256(text.encode()).hexdigest()
    return Document(
        id=digest,
        name=about.name or digest[7:19],
        text=text,
        blocks=blocks,
        title=about.title or _first(text, blocks, BlockKind.TITLE),
        byline=about.byline or _byline(text, blocks),
        publisher=about.publisher,
        credit=_credit(text, blocks),
        url=about.url,
        published=_published(about.published, published_in(text, blocks)),
        language=about.language,
    )


def _published(given: Published | None, said: Published | None) -> Published | None:
    """When it was published: what the caller gives, unless the report's own stamp is against it.

    "On Monday" counts from the day that the report was written on, and its stamp knows that better than a list that it
    stands in. The stamp of an update is against a later day only: what was updated then was published by then.
    """
    if given is None or said is None or given.found != GIVEN or said.found not in (STAMP, UPDATED_STAMP):
        return given or said
    if not given.day or not said.day:
        return given
    later = (date.fromisoformat(said.day) - date.fromisoformat(given.day)).days
    against = later < -_ZONES if said.found == UPDATED_STAMP else abs(later) > _ZONES
    return said if against else given


def published_in(text: str, blocks: Sequence[Block]) -> Published | None:
    """When the report says it was published: by a stamp (rather not that of an update) or by its dateline."""
    stamps = [block.span.of(text) for block in blocks if block.kind is BlockKind.UPDATED]
    for words in sorted(stamps, key=lambda words: _UPDATE.match(words) is not None):
        if at := find_date(words):
            return Published(at, UPDATED_STAMP if _UPDATE.match(words) else STAMP)
    for block in blocks:
        if block.kind is BlockKind.DATELINE and (
            at := find_date(block.span.of(text)) or short_date(block.span.of(text))
        ):
            return Published(at, "dateline")
    return None


def _first(text: str, blocks: Sequence[Block], kind: BlockKind) -> str | None:
    return next((" ".join(block.span.of(text).split()) for block in blocks if block.kind is kind), None)


def _byline(text: str, blocks: Sequence[Block]) -> str | None:
    words = _first(text, blocks, BlockKind.BYLINE)
    return _BY.sub("", words, count=1) if words else None


def _credit(text: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    """The agencies that the report is credited to; those of its pictures are not among them."""
    agencies = packaged().agencies
    finder = CreditFinder(agencies)
    found: dict[str, None] = {}
    for above, block in zip([None, *blocks], blocks, strict=False):
        words = block.span.of(text)
        aside = above is not None and above.kind in (BlockKind.CAPTION, BlockKind.PULL_QUOTE)
        if block.kind is BlockKind.CREDIT and (aside or finder.is_of_picture(words)):
            continue
        if block.kind in _CREDITED:
            found.update(dict.fromkeys(agencies.find(words)))
    return tuple(found)
