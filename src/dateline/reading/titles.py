"""A title that is known, from elsewhere or as the first line: where the story begins with it, that is the title too."""

import re

from dateline.reading.layout import Unit, ends_sentence
from dateline.reading.stamps import is_stamp
from dateline.records import BlockKind

_LABEL = re.compile(r"(?:title|headline)\W*$", re.IGNORECASE)
_OFF = " \t\r\n\xa0.,!?:;|–—-"
_REST_BEGINS = re.compile(r"\s*$|\s*[.!?:|–—-]|\s*\n|\s+[A-Z]+:")
_NEXT_WORD = re.compile(r"\s+[A-Z\d]")
_LONG_TITLE = 5
"""In words: a title as long as this is one before any capital too, as in texts that have lost their stops."""


def mark_known_title(text: str, units: list[Unit], title: str, *, stopped: bool = False) -> None:
    """Mark the title at the head of the text, after a date stamp or a label at most; what follows it is parted off.

    `stopped`: only where a full stop, or nothing, stands behind it.
    """
    words = re.findall(r"\w+", title)
    if not words:
        return
    pattern = re.compile(r"\W+".join(map(re.escape, words)) + r"(?!\w)[\"'”’»)\]]*", re.IGNORECASE)
    for i, unit in enumerate(units[:3]):
        found = pattern.search(text, unit.start, min(unit.end, unit.start + 2 * len(title) + 60))
        if found and _stands_alone(text, unit, found, len(words)) and not (stopped and _goes_on(text, unit, found)):
            units[i : i + 1] = _parted(text, unit, found)
            return


def mark_repeated_title(text: str, units: list[Unit]) -> None:
    """Mark the first line as the title where the story, after a date stamp at most, opens with the same words."""
    head = units[0].of(text) if len(units) > 1 else ""
    if units[:1] and units[0].kind is None and len(head.split()) >= _LONG_TITLE and not ends_sentence(head):
        story = units[1:]
        mark_known_title(text, story, head, stopped=True)
        if len(story) >= len(units):
            units[0].kind = BlockKind.TITLE
            units[1:] = story


def _goes_on(text: str, unit: Unit, found: re.Match[str]) -> bool:
    """Does a sentence go on behind the words, or an agency follow: is there no stop, and no stamp?"""
    rest = text[found.end() : unit.end].lstrip()
    return bool(rest) and rest[0] not in ".!?" and not re.match(r"[A-Z]{2,5} ", rest)


def _stands_alone(text: str, unit: Unit, found: re.Match[str], words: int) -> bool:
    before = _LABEL.sub("", text[unit.start : found.start()]).strip(_OFF + "\"'“‘")
    after = text[found.end() : unit.end]
    ends = _REST_BEGINS.match(after) or (words >= _LONG_TITLE and _NEXT_WORD.match(after))
    return bool(ends) and (not before or is_stamp(before))


def _parted(text: str, unit: Unit, found: re.Match[str]) -> list[Unit]:
    """The stamp before the title, the title, and what follows it."""
    stamp = _LABEL.sub("", text[unit.start : found.start()]).rstrip()
    opened = unit.start + len(stamp)
    lead = text[opened : found.start()]
    start = found.start() - (1 if lead[-1:] in ("'", '"', "“", "‘") else 0)
    rest = text[found.end() : unit.end].lstrip(_OFF)
    parts = [Unit(start, found.end(), BlockKind.TITLE, unit.after_blank)]
    if is_stamp(stamp):
        parts.insert(0, Unit(unit.start, opened, BlockKind.UPDATED, unit.after_blank))
    if any(map(str.isalnum, rest)):
        parts.append(Unit(unit.end - len(rest), unit.end))
    return parts
