"""What differs between two versions of a text, sentence by sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_SENTENCE = re.compile(r"[^\n]+?(?:[.!?][\"'”’)]*(?=\s)|(?=\n)|$)")
_DATELINE = re.compile(r"^[A-Z][^a-z]{2,}[^()]{0,20}\([^()]+\) [-–—] ")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")

ALIKE = 0.5
"""Share of common words from which a sentence took another's place."""


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
    """One sentence against the one that took its place: as many as there were, else those that are alike."""
    pairs = list(zip(was, now, strict=True)) if len(was) == len(now) else _aligned(was, now)
    for old, new in pairs:
        yield Difference(old, new, bool(old and new) and _numbers(old) != _numbers(new))


def _aligned(was: list[str], now: list[str]) -> list[tuple[str, str]]:
    """Sentences in pairs that are alike, in order; what is like nothing was left out or added."""
    pairs: list[tuple[str, str]] = []
    for new in now:
        best = max(range(len(was)), key=lambda n: _alike(was[n], new), default=None)
        if best is None or _alike(was[best], new) < ALIKE:
            pairs.append(("", new))
            continue
        pairs += [(old, "") for old in was[:best]]
        pairs.append((was[best], new))
        was = was[best + 1 :]
    return pairs + [(old, "") for old in was]


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, _plain(one).split(), _plain(other).split(), autojunk=False).ratio()


def _numbers(sentence: str) -> list[str]:
    """The numbers of a sentence without its dateline: "BEIRUT, Dec 7 (Halyard) - "."""
    return _NUMBER.findall(_DATELINE.sub("", sentence))


def _sentences(text: str) -> list[str]:
    return [sentence for found in _SENTENCE.findall(text) if (sentence := " ".join(found.split()))]


def _plain(sentence: str) -> str:
    """A sentence without regard to case and punctuation."""
    return " ".join(re.findall(r"\w+", sentence.lower()))
