"""A table of phrases, looked up in running words: the longest one that begins at a word.

Phrases and words are compared in a plain form: lower case, without accents, full stops and apostrophes; a hyphen
between letters, or a possessive 's, parts words. So "al-Qa'ida" finds "Al Qaida", and "U.S." finds "US". A phrase in
capitals ("IS", "US", "WHO") finds capitals only, a short one that ends in a capital ("MoD") only what does, one that
begins with a capital only words that do.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar

T = TypeVar("T")

_PARTS = re.compile(r"\s+|(?<=[^\W\d_])[-‐‑–—](?=[^\W\d_])|(?=['’]s\b)")
_DROPPED = str.maketrans("", "", ".'’‘`ʿʾ")
_SKIPPED = frozenset({"-", "‐", "‑", "–", "—", "'", "’"})
_ENDS = "\n"
"""The key of a node that holds the values of the phrases that end there: no word is this."""


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """The plain form of a word."""
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return word.translate(_DROPPED).lower()


def split(phrase: str) -> list[str]:
    """The words of a phrase, in their plain form."""
    return [word for word in map(plain, _PARTS.split(phrase)) if word]


class Phrases(Generic[T]):
    """Phrases and what they stand for. A phrase may stand for several things."""

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        """`phrases`: each phrase as it is written, with what it stands for."""
        self._tree: dict[str, Any] = {}
        for phrase, value in phrases:
            node = self._tree
            for word in split(phrase):
                node = node.setdefault(word, {})
            if node is not self._tree:
                ends = node.setdefault(_ENDS, [])
                if (_case(phrase), value) not in ends:
                    ends.append((_case(phrase), value))

    def longest(self, plains: Sequence[str], texts: Sequence[str], at: int) -> tuple[int, list[T]] | None:
        """The longest phrase that begins at word `at`: the index after its last word, and what it stands for.

        `plains` are the plain forms of a document's words, `texts` the words as written.
        """
        node = self._tree.get(plains[at])
        if node is None:
            return None
        found, i = None, at + 1
        while node is not None:
            values = [value for case, value in node.get(_ENDS, ()) if _fits(case, texts, at, i)]
            if values:
                found = i, values
            while i < len(texts) and texts[i] in _SKIPPED:
                i += 1
            if i == len(plains):
                break
            node, i = node.get(plains[i]), i + 1
        return found


def _case(phrase: str) -> str:
    letters = phrase.replace(".", "")
    if len(letters) < 5 and letters[-1:].isupper() and not letters.isupper():
        return "mixed"
    return "upper" if letters.isupper() else "capital" if letters[:1].isupper() else "lower"


def _fits(case: str, texts: Sequence[str], start: int, end: int) -> bool:
    if case == "lower":
        return True
    if case == "mixed":
        return texts[start][-1:].isupper()
    return texts[start].isupper() if case == "upper" else any(texts[i][:1].isupper() for i in range(start, end))
