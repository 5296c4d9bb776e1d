"""How alike texts are by their words: tf-idf weights and cosines, with names counted double."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.float64]

_WORD = re.compile(r"[^\W\d_]{2,}|\d+(?:[.,]\d+)*")

NAME_WEIGHT = 2.0
"""Words written with a capital say more than others about which of two alike happenings is meant."""

LEAD = 50
"""Words from the start at which the extra weight of a report's opening has fallen to a third."""


def word_counts(text: str) -> dict[str, float]:
    """The words of a text in lower case and how often they stand, those of the opening counted up to twice."""
    counts: dict[str, float] = defaultdict(float)
    for n, word in enumerate(_WORD.findall(text)):
        counts[word.lower()] += 1 + math.exp(-n / LEAD)
    return counts


def names_in(text: str) -> set[str]:
    """The words that stand with a capital, in lower case; the first word tells nothing."""
    return {word.lower() for word in _WORD.findall(text)[1:] if word[0].isupper()}


class TextIndex:
    """Texts by their words. `likeness(i)` is the cosine of text i with every text."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.size = len(texts)
        self._vectors = _vectors(texts)
        self._postings = _postings(self._vectors)

    def likeness(self, i: int) -> Numbers:
        """Cosines of text `i` with all texts, 0 to 1."""
        total = np.zeros(self.size)
        for word, weight in self._vectors[i].items():
            texts, weights = self._postings[word]
            total[texts] += weight * weights
        return total

    def pair(self, i: int, j: int) -> float:
        """The cosine of two texts."""
        other = self._vectors[j]
        return sum(weight * other.get(word, 0.0) for word, weight in self._vectors[i].items())


def _vectors(texts: Sequence[str]) -> list[dict[str, float]]:
    counts = [word_counts(text) for text in texts]
    holding = Counter(word for count in counts for word in count)
    return [_vector(count, names_in(text), holding, len(texts)) for count, text in zip(counts, texts, strict=True)]


def _vector(counts: dict[str, float], names: set[str], holding: Counter[str], size: int) -> dict[str, float]:
    weights = {
        word: (1 + math.log(count)) * math.log(1 + size / holding[word]) * (NAME_WEIGHT if word in names else 1.0)
        for word, count in counts.items()
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


def _postings(vectors: list[dict[str, float]]) -> dict[str, tuple[NDArray[np.intp], Numbers]]:
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for i, vector in enumerate(vectors):
        for word, weight in vector.items():
            found[word].append((i, weight))
    return {
        word: (np.array([i for i, _ in pairs]), np.array([weight for _, weight in pairs]))
        for word, pairs in found.items()
    }
