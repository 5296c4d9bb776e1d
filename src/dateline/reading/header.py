"""The head of a report: title, standfirst, byline, date stamp, the caption of the picture on top."""

import re

from dateline.reading.credits import CreditFinder
from dateline.reading.layout import Unit, ends_sentence
from dateline.reading.stamps import find_date, is_stamp
from dateline.records import BlockKind

_REACH = 9
"""A head is looked for in this many blocks."""
_BY = re.compile(r"(?i:by)\s*:?\s+(?=[^\W\d_a-z]|(?i:staff|agencies|our))")
_PICTURE_OF = re.compile(r"['’]s (?:picture|photo|avatar|profile)$")
_NAMES = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:\s+(?:[^\W\d_a-z][\w.'’-]*|and|in|de|van|von|al|el|bin|,|&|\|)){1,8}$")
_SEPARATORS = " \t\n\r\xa0|,;•·-–—/"
_TITLE_WORDS, _STANDFIRST_WORDS = 30, 70


def mark_stamps(text: str, units: list[Unit]) -> None:
    """Mark date stamps in the head and at the end; a label alone on its line takes the date on the next one with it."""
    for i, unit in enumerate(list(units)):
        words = unit.of(text)
        if unit.kind is BlockKind.UPDATED and find_date(words) is None:
            below = units[i + 1] if i + 1 < len(units) else None
            if below is not None and below.kind is None and is_stamp(below.of(text)):
                below.start, below.kind = unit.start, BlockKind.UPDATED
                unit.end = unit.start
            unit.kind = None
        elif unit.kind is None and (i < _REACH or i >= len(units) - 3) and is_stamp(words):
            unit.kind = BlockKind.UPDATED
    units[:] = [unit for unit in units if unit.start < unit.end]


def mark_bylines(text: str, units: list[Unit], credits_: CreditFinder) -> None:
    """Mark "By Jane Doe", "MEE and agencies", and names that stand alone beside a date stamp."""
    for i, unit in enumerate(units[:_REACH]):
        words = unit.of(text)
        if unit.kind is not None or len(words.split()) > 20 or words.endswith((".", "?", "!", ":")):
            continue
        beside = [other.kind for other in units[max(0, i - 1) : i + 2] if other is not unit]
        if found := _PICTURE_OF.search(words):
            unit.end, unit.kind = unit.start + found.start(), BlockKind.BYLINE
        elif _BY.match(words) or (i and credits_.is_agencies(words)):
            unit.kind = BlockKind.BYLINE
        elif i and BlockKind.UPDATED in beside and _NAMES.match(words) and len(words.split()) <= 8:
            unit.kind = BlockKind.BYLINE


def split_byline_stamps(text: str, units: list[Unit]) -> None:
    """Part "By Jane Doe | 8 December 2016 14:30 GMT" into its byline and its stamp."""
    for i, unit in reversed(list(enumerate(units[:_REACH]))):
        if unit.kind is not BlockKind.BYLINE:
            continue
        words = unit.of(text)
        for cut in (match.end() for match in re.finditer(r"[|,•·–—-]\s*|\s{2,}|\s(?=\d)", words)):
            if is_stamp(words[cut:]):
                units.insert(i + 1, Unit(unit.start + cut, unit.end, BlockKind.UPDATED))
                unit.end = unit.start + len(words[:cut].rstrip(_SEPARATORS))
                break


def mark_head(text: str, units: list[Unit]) -> None:
    """Mark title and standfirst: what stands above the byline or stamp, or reads as a title does above a story."""
    foot = _foot(text, units)
    if not any(unit.kind is BlockKind.TITLE for unit in units):
        _mark_title(text, units, foot)
    titles = [i for i, unit in enumerate(units[:_REACH]) if unit.kind is BlockKind.TITLE]
    if not titles:
        return
    free = [
        (i, unit) for i, unit in enumerate(units[: max(foot, titles[0] + 2)]) if i > titles[0] and unit.kind is None
    ]
    for n, (i, unit) in enumerate(free):
        unit.kind = _below_title(unit.of(text), first=n == 0, above_foot=i < foot)
        if unit.kind is None:
            break


def _foot(text: str, units: list[Unit]) -> int:
    """Where the head ends: the index of the last byline or stamp before the story, 0 if there is none."""
    foot, paragraphs = 0, 0
    for i, unit in enumerate(units[:_REACH]):
        if unit.kind in (BlockKind.BYLINE, BlockKind.UPDATED):
            foot = i
        elif unit.kind is None:
            paragraphs += ends_sentence(unit.of(text)) or len(unit.of(text).split()) > _STANDFIRST_WORDS
            if paragraphs > 1:
                break
    return foot


def _mark_title(text: str, units: list[Unit], foot: int) -> None:
    first = next((i for i, unit in enumerate(units[:_REACH]) if unit.kind is None), None)
    if first is None or first > max(foot, 2):
        return
    story = any(unit.kind is None and _is_story(unit.of(text)) for unit in units[first + 1 :])
    if story and is_title(units[first].of(text)):
        units[first].kind = BlockKind.TITLE


def is_title(words: str) -> bool:
    """Does the line read as a headline: short, without a full stop or in title case?"""
    count = len(words.split())
    if not 2 <= count <= _TITLE_WORDS or words.endswith((",", ";", ":", "-")) or words[0].islower():
        return False
    if words.rstrip("\"'”’)").endswith(".") and not words.endswith("..."):
        return count >= 4 and _in_title_case(words)
    return not re.search(r"[a-z]{2}[.!?]['\"”’]*\s+[A-Z]", words)


def _in_title_case(words: str) -> bool:
    """Are nearly all long words capitalised?"""
    long = [word for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", words) if len(word) > 3]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) >= 0.85 * len(long)


def _is_story(words: str) -> bool:
    return len(words.split()) >= 8 and ends_sentence(words)


def _below_title(words: str, *, first: bool, above_foot: bool) -> BlockKind | None:
    """What an unmarked block below the title is: standfirst or caption; None: the story, or a subheading."""
    count, stops = len(words.split()), ends_sentence(words)
    if first and count <= _STANDFIRST_WORDS and (above_foot or (count >= 8 and not stops)):
        return BlockKind.STANDFIRST
    return BlockKind.CAPTION if above_foot and not stops else None
