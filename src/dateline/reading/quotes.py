"""Pull quotes: words of the report set large between its paragraphs, with a credit line under them or not."""

import re

from dateline.reading.layout import Unit
from dateline.records import BlockKind

_PAIRS = {'"': '"', "'": "'", "“": "”", "‘": "’", "«": "»", "„": "“"}
_CREDIT = re.compile(r"[-–—―~]{1,2}\s*(?=[^\W\d_a-z]|(?:an?|the)\s)")
_LONGEST_CREDIT = 160
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")


def mark_pull_quotes(text: str, units: list[Unit]) -> None:
    """Mark quotes that stand alone and have a credit line below, or that repeat words of another paragraph."""
    said: list[str] = []
    for i, unit in enumerate(units):
        if unit.kind is not None or not is_quote(unit.of(text)):
            continue
        below = units[i + 1] if i + 1 < len(units) else None
        if below is not None and below.kind is None and is_credit(below.of(text)):
            unit.kind, below.kind = BlockKind.PULL_QUOTE, BlockKind.CREDIT
        elif _looks_set_off(unit.of(text)):
            said = said or [_plain(other.of(text)) for other in units]
            if any(said[i] in other for k, other in enumerate(said) if k != i):
                unit.kind = BlockKind.PULL_QUOTE


def is_quote(words: str) -> bool:
    """Are the words one quotation, from its opening to its closing mark?"""
    closing = _PAIRS.get(words[:1])
    if closing is None or len(words) < 10 or not words.endswith(closing):
        return False
    inside = _APOSTROPHE.sub("", words[1:-1])
    return closing not in inside and words[0] not in inside


def is_credit(words: str) -> bool:
    """Is the line "- Name, role", as it stands under a pull quote?"""
    return (
        len(words) <= _LONGEST_CREDIT and _CREDIT.match(words) is not None and not words.endswith((".", ":", "?", "!"))
    )


def _looks_set_off(words: str) -> bool:
    """Without a stop inside the marks: a speaker's sentence in its own paragraph has one."""
    return len(words.split()) >= 4 and words[-2:-1] not in ".!?,…"


def _plain(words: str) -> str:
    """The words without marks, for comparing."""
    return " ".join(re.findall(r"\w+", _APOSTROPHE.sub("", words).lower()))
