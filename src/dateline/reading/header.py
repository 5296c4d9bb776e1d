"""The head of a report: title, standfirst, byline, date stamp, and the section that it stands in."""

import re

from dateline.knowledge.furniture import Furniture
from dateline.reading.credits import CreditFinder
from dateline.reading.layout import Unit, ends_sentence
from dateline.reading.stamps import find_date, is_moment, is_stamp
from dateline.records import BlockKind

REACH = 9
"""A head is looked for in this many blocks."""
_BY = re.compile(r"(?i:by)\s*:?\s+(?=[^\W\d_a-z]|(?i:staff|agencies|our)\b)")
_PICTURE_OF = re.compile(r"['’]s (?:picture|photo|avatar|profile)$")
_NAME = r"[^\W\d_a-z][\w.'’-]*(?:\s+(?:(?:al|el|bin|de|van|von|der|den|da|di)[\s-])?[^\W\d_a-z][\w.'’-]*){1,3}"
_NAMES = re.compile(rf"{_NAME}(?:(?:,|\s+and|\s*&)\s+{_NAME})*(?:\s+in\s+{_NAME}|,\s.{{2,50}})?$")
_STAMP_BREAK = re.compile(r"[|,•·–—-]\s*|\s{2,}|\s(?=\d)")
_SEPARATORS = " \t\n\r\xa0|,;•·-–—/"
_BREADCRUMBS = re.compile(r"[^.!?\d]{1,40}(?:\s[>›»/|]\s[^.!?\d]{1,40})+$|#\w+$")
_REFERENCE = re.compile(r"(?=\S*\d)[A-Z\d]+(?:[-/_][A-Z\d]+)+(?:\s[^a-z]{0,40})?$")
"""A number in a catalogue, in capitals: "ABC-1990-0042 (FBIS)"."""
_TITLE_WORDS, _STANDFIRST_WORDS, _BYLINE_WORDS = 30, 70, 20
_STAMPS = (BlockKind.BYLINE, BlockKind.UPDATED)
_STORY = (None, BlockKind.PARAGRAPH)


def mark_stamps(text: str, units: list[Unit]) -> None:
    """Mark date stamps in the head; a label alone on its line takes the date on the next one with it."""
    for i, unit in enumerate(units):
        words, below = unit.of(text), units[i + 1] if i + 1 < len(units) else None
        if unit.kind is BlockKind.UPDATED:
            bare = not re.search(r"\d", words)
            if bare and below and below.kind is None and is_moment(below.of(text)):
                below.start, below.kind, unit.end = unit.start, BlockKind.UPDATED, unit.start
            elif bare or not (is_moment(words) or (find_date(words) and not words.endswith("."))):
                unit.kind = None
        elif unit.kind is None and i < REACH and is_stamp(words):
            unit.kind = BlockKind.UPDATED
    units[:] = [unit for unit in units if unit.start < unit.end]


def mark_bylines(text: str, units: list[Unit], credits_: CreditFinder, furniture: Furniture) -> None:
    """Mark "By Jane Doe" and the role below, "MEE and agencies", and names alone beside a stamp below the title."""
    for i, unit in enumerate(units[:REACH]):
        words = unit.of(text)
        if unit.kind is not None or len(words.split()) > _BYLINE_WORDS or words.endswith((".", "?", "!", ":")):
            continue
        picture = _PICTURE_OF.search(words)
        by_above = i > 0 and units[i - 1].kind is BlockKind.BYLINE
        if picture:
            unit.end = unit.start + picture.start()
        if (
            picture
            or _BY.match(words)
            or (by_above and furniture.is_role(words))
            or (i and (credits_.is_agencies(_before_stamp(words)) or _names_beside_stamp(words, units, i)))
        ):
            unit.kind = BlockKind.BYLINE


def _names_beside_stamp(words: str, units: list[Unit], i: int) -> bool:
    stamped = any(other.kind is BlockKind.UPDATED for other in (units[i - 1], *units[i + 1 : i + 2]))
    return stamped and any(unit.kind is None for unit in units[:i]) and _NAMES.match(words) is not None


def split_byline_stamps(text: str, units: list[Unit]) -> None:
    """Part "By Jane Doe | 8 December 2016 14:30 GMT" into its byline and its stamp."""
    for i, unit in reversed(list(enumerate(units[:REACH]))):
        if unit.kind is not BlockKind.BYLINE:
            continue
        words = unit.of(text)
        if cut := _stamp_cut(words):
            units.insert(i + 1, Unit(unit.start + cut, unit.end, BlockKind.UPDATED))
            unit.end = unit.start + len(_before_stamp(words))


def _stamp_cut(words: str) -> int:
    """Where the stamp at the end of a line begins; 0 if there is none, or nothing before it."""
    cuts = (match.end() for match in _STAMP_BREAK.finditer(words))
    return next((cut for cut in cuts if is_stamp(words[cut:])), 0)


def _before_stamp(words: str) -> str:
    """The line without the stamp at its end."""
    cut = _stamp_cut(words)
    return words[:cut].rstrip(_SEPARATORS) if cut else words


def mark_head(text: str, units: list[Unit]) -> None:
    """Mark title and standfirst: what stands above the byline or stamp, or reads as a title does above a story."""
    story = max((i for i, unit in enumerate(units) if unit.kind in _STORY and is_story(unit.of(text))), default=0)
    foot = _foot(text, units)
    title = next((i for i, unit in enumerate(units[:REACH]) if unit.kind is BlockKind.TITLE), None)
    if title is None:
        title = _mark_title(text, units[:story], foot)
    if title is None:
        return
    below = [i for i in range(title + 1, max(foot, title + 2)) if i < story and units[i].kind is None]
    for n, i in enumerate(below):
        if not _is_standfirst(units[i].of(text), first=n == 0, above_foot=i < foot):
            break
        units[i].kind = BlockKind.STANDFIRST


def _foot(text: str, units: list[Unit]) -> int:
    """Where the head ends: the index of the last byline or stamp before the story, 0 if there is none."""
    foot, paragraphs = 0, 0
    for i, unit in enumerate(units[:REACH]):
        if unit.kind in _STAMPS:
            foot = i
        elif unit.kind in _STORY:
            paragraphs += ends_sentence(unit.of(text)) or len(unit.of(text).split()) > _STANDFIRST_WORDS
            if paragraphs > 1 or unit.kind is BlockKind.PARAGRAPH:
                break
    return foot


def _mark_title(text: str, head: list[Unit], foot: int) -> int | None:
    """Mark the first unmarked unit if it reads as a title, or the one below the section's name; the title's index."""
    filed = next((i for i, unit in enumerate(head) if unit.kind is BlockKind.PARAGRAPH), REACH)
    free = [i for i, unit in enumerate(head[:REACH]) if unit.kind is None and i < filed]
    if not free or free[0] > max(foot, 2):
        return None
    first = head[free[0]].of(text)
    above_title = _is_section(first) and len(free) > 1 and is_title(head[free[1]].of(text))
    if _REFERENCE.match(first) or above_title:
        head[free[0]].kind = BlockKind.NOTICE
        return _mark_title(text, head, foot)
    if not is_title(first):
        return None
    head[free[0]].kind = BlockKind.TITLE
    return free[0]


def _is_section(words: str) -> bool:
    """Is it the name of a section of the paper, or the way to it ("Home > World")?"""
    return _BREADCRUMBS.match(words) is not None or (len(words.split()) <= 2 and words.replace(" ", "").isalpha())


def is_title(words: str) -> bool:
    """Does the line read as a headline: short, without a full stop or in title case?"""
    count = len(words.split())
    if not 2 <= count <= _TITLE_WORDS or words.endswith((",", ";", ":", "-")) or words[0].islower():
        return False
    if words.rstrip("\"'”’)").endswith(".") and not words.endswith("..."):
        return count >= 4 and words.upper() != words and _in_title_case(words)
    return not re.search(r"[a-z]{2}[.!?]['\"”’]*\s+[A-Z]", words)


def _in_title_case(words: str) -> bool:
    """Are all long words capitalised, or all but one of many?"""
    long = [word for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", words) if len(word) > 3]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) >= 0.9 * len(long)


def is_story(words: str) -> bool:
    """Is it long enough for a paragraph of the story, and does it end as one?"""
    return len(words.split()) >= 8 and ends_sentence(words)


def _is_standfirst(words: str, *, first: bool, above_foot: bool) -> bool:
    """Is an unmarked block below the title its standfirst? Without a byline or stamp below, only if it has no stop."""
    count = len(words.split())
    if above_foot:
        return count <= _STANDFIRST_WORDS and (first or not ends_sentence(words))
    return first and 8 <= count <= _STANDFIRST_WORDS and not ends_sentence(words)
