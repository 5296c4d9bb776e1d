"""How alike texts are by their words: tf-idf weights and cosines, in which names and numbers count for more."""

import math
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

Weights: TypeAlias = NDArray[np.float32]
Hashes: TypeAlias = NDArray[np.uint32]

_WORD = re.compile(r"[^\W\d_]{2,}|\d+(?:[.,]\d+)*")

NAME_WEIGHT = 3.0
"""Words written with a capital say more than others about which of two alike happenings is meant."""

NUMBER_WEIGHT = 2.0
"""So do numbers: a toll, a magnitude, a day."""

LEAD = 50
"""Words from the start at which the extra weight of a report's opening has fallen to a third."""

OPENING = 60
"""Words in which a report says what it is about."""


class Words:
    """The words of a text in lower case, and how much each weighs beside those of other reports.

    `names` are those that stand with a capital somewhere.
    """

    def __init__(self, text: str) -> None:
        written = _WORD.findall(text)
        self._words = [word.lower() for word in written]
        # The first word has its capital whatever it is.
        capitals = (low for word, low in zip(written[1:], self._words[1:], strict=True) if word[0].isupper())
        self.names = frozenset(capitals)

    def __iter__(self) -> Iterator[str]:
        """Each word once, in their order."""
        return iter(dict.fromkeys(self._words))

    def weights(self, reports: Mapping[str, int]) -> dict[str, float]:
        """All words with their weights, of length 1 together; `reports` says in how many each word stands.

        Words of the opening count up to twice.
        """
        counts: dict[str, float] = defaultdict(float)
        for n, word in enumerate(self._words):
            counts[word] += 1 + math.exp(-n / LEAD)
        return _weights(counts, self.names, reports)

    def opening_weights(self, reports: Mapping[str, int]) -> dict[str, float]:
        """The words that the text opens with and their weights, of length 1 together."""
        return _weights(Counter(self._words[:OPENING]), self.names, reports)


def _weights(counts: Mapping[str, float], names: Set[str], reports: Mapping[str, int]) -> dict[str, float]:
    size = reports.get("", 1)
    weights = {
        word: (1 + math.log(count)) * math.log(1 + size / reports.get(word, 1)) * _kind_weight(word, names)
        for word, count in counts.items()
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


def _kind_weight(word: str, names: Set[str]) -> float:
    return NAME_WEIGHT if word in names else NUMBER_WEIGHT if word[0].isdigit() else 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Vector:
    """Words by their hashes (rising, 32 bits) and their weights: small to keep and quick to compare."""

    words: Hashes
    weights: Weights

    @classmethod
    def of(cls, weights: Mapping[str, float]) -> Self:
        """The vector of weighted words; of two words with one hash the later counts."""
        hashed = {zlib.crc32(word.encode()): weight for word, weight in sorted(weights.items())}
        order = sorted(hashed)
        return cls(np.array(order, np.uint32), np.array([hashed[word] for word in order], np.float32))

    def to_bytes(self) -> bytes:
        """Hashes, then weights, in little-endian order."""
        return self.words.astype("<u4").tobytes() + self.weights.astype("<f4").tobytes()

    @classmethod
    def from_bytes(cls, kept: bytes) -> Self:
        """The vector back from its bytes."""
        half = len(kept) // 2
        return cls(np.frombuffer(kept[:half], "<u4"), np.frombuffer(kept[half:], "<f4"))

    def cosine(self, other: Self) -> float:
        """How alike two texts are, 0 to 1."""
        if not len(self.words) or not len(other.words):
            return 0.0
        at = np.minimum(np.searchsorted(other.words, self.words), len(other.words) - 1)
        shared = other.words[at] == self.words
        return float(self.weights[shared].astype(np.float64) @ other.weights[at[shared]].astype(np.float64))
