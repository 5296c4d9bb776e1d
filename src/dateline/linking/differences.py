"""What differs between two versions of a text, sentence by sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_SENTENCE = re.compile(r"[^\n]+?(?:[.!?][\"'”’)]*(?=\s)|(?=\n)|$)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Difference:
    """Sentences of the original and what stands in their place; one of them is empty where they were left out or added.

    `figures`: the numbers in them differ.
    """

    was: str
    now: str
    figures: bool


def find_differences(original: str, copy: str) -> list[Difference]:
    """What was changed in a copy, in the order of the texts."""
    was, now = _sentences(original), _sentences(copy)
    matcher = SequenceMatcher(None, [_plain(s) for s in was], [_plain(s) for s in now], autojunk=False)
    found: list[Difference] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            found += _changes(was[a:b], now[c:d])
    return found


def _changes(was: list[str], now: list[str]) -> Iterator[Difference]:
    """One sentence against one where there are as many, else the whole stretch."""
    pairs = zip(was, now, strict=True) if len(was) == len(now) else [(" ".join(was), " ".join(now))]
    for old, new in pairs:
        yield Difference(old, new, bool(old and new) and _NUMBER.findall(old) != _NUMBER.findall(new))


def _sentences(text: str) -> list[str]:
    return [sentence for found in _SENTENCE.findall(text) if (sentence := " ".join(found.split()))]


def _plain(sentence: str) -> str:
    """A sentence without regard to case and punctuation."""
    return " ".join(re.findall(r"\w+", sentence.lower()))
