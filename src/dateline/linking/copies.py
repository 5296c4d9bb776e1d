"""Copies: reports that carry the same text, whole or in good part (wire copy, syndication, editions)."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import chain

_WORD = re.compile(r"\w+")

RUN = 5
"""Words in a run. Two writers hardly ever share many runs of five words unless one has the other's text."""

LEAST = 0.5
"""Share of the shorter report's runs that stand in the longer one, from which the two are copies."""


def runs(text: str) -> frozenset[str]:
    """The runs of words of a text, without regard to case and punctuation."""
    words = _WORD.findall(text.lower())
    return frozenset(map(" ".join, zip(*(words[n:] for n in range(RUN)), strict=False))) or frozenset([" ".join(words)])


def share(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter text's runs that stand in the longer one, 0 to 1."""
    return len(one & other) / min(len(one), len(other))


def copies_among(texts: Mapping[str, frozenset[str]]) -> set[tuple[str, str]]:
    """All pairs of texts that are copies, each pair both ways; texts are given by their runs.

    Of a text that is half in another one run at least of any larger half is there: looking for the rarest is enough.
    Runs that no other text has are the rarest of all, and need not be looked for.
    """
    counts = Counter(chain.from_iterable(texts.values()))
    rarest = {key: _rarest(text, counts) for key, text in texts.items()}
    wanted = frozenset(chain.from_iterable(rarest.values()))
    holders: dict[str, list[str]] = defaultdict(list)
    for key, text in texts.items():
        for run in text & wanted:
            holders[run].append(key)
    found: set[tuple[str, str]] = set()
    for key, looked_for in rarest.items():
        others = {other for run in looked_for for other in holders[run]} - {key}
        alike = [other for other in others if is_copy(texts[key], texts[other])]
        found |= {pair for other in alike for pair in ((key, other), (other, key))}
    return found


def _rarest(text: frozenset[str], counts: Counter[str]) -> list[str]:
    """The rarest of the runs that other texts have too: so many that no half of the text is without one."""
    shared = [run for run in text if counts[run] > 1]
    rest = (len(text) - 1) // 2
    return sorted(shared, key=counts.__getitem__)[: len(shared) - rest] if len(shared) > rest else []


def is_copy(one: frozenset[str], other: frozenset[str]) -> bool:
    """Do two texts, given by their runs, share so much that one was copied?"""
    return share(one, other) >= LEAST
