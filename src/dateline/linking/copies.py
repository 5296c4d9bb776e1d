"""Copies: reports that carry the same text, whole or in good part (wire copy, syndication, editions)."""

import re

_WORD = re.compile(r"\w+")

RUN = 5
"""Words in a run. Two writers hardly ever share many runs of five words unless one has the other's text."""

LEAST = 0.5
"""Share of the shorter report's runs that stand in the longer one, from which the two are copies."""


def runs(text: str) -> frozenset[str]:
    """The runs of words of a text, without regard to case and punctuation."""
    words = _WORD.findall(text.lower())
    return frozenset(" ".join(words[n : n + RUN]) for n in range(max(1, len(words) - RUN + 1)))


def share(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter text's runs that stand in the longer one, 0 to 1."""
    return len(one & other) / min(len(one), len(other))


def is_copy(one: frozenset[str], other: frozenset[str]) -> bool:
    """Do two texts, given by their runs, share so much that one was copied?"""
    return share(one, other) >= LEAST
