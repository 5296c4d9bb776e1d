"""Sketches of reports: what two reports are compared by, small enough to be read for many at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.ledger import Report
from dateline.ledger.links import Links
from dateline.linking.similarity import Vector, Words
from dateline.linking.tellings import ordinal

TERMS = 60
"""Weightiest words of a report by which others like it are found."""


COMMON = 500
"""Reports in which a word may stand, and still be one that others are found by, whatever the size of the ledger."""

COMMON_SHARE = 200
"""In a large ledger it may stand in one report of so many: more would be read for every report that is added."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """The words of a report by weight, those that it opens with, and its day of publication as an ordinal."""

    key: str
    words: Vector
    opening: Vector
    day: int | None


@dataclass(frozen=True, slots=True)
class Sketched:
    """A sketch with the words that it is found by."""

    sketch: Sketch
    terms: tuple[str, ...]

    def row(self) -> dict[str, Any]:
        """As the ledger keeps it."""
        sketch = self.sketch
        vectors = {"words": sketch.words.to_bytes(), "opening": sketch.opening.to_bytes()}
        return {"document": sketch.key, **vectors, "day": sketch.day}

    def term_rows(self) -> list[dict[str, Any]]:
        """The rows by which it is found."""
        return [{"document": self.sketch.key, "word": word, "day": self.sketch.day} for word in self.terms]


def sketch(report: Report, words: Words, reports: Mapping[str, int]) -> Sketched:
    """The sketch of a report by its words; `reports` says in how many reports each word stands."""
    weights = words.weights(reports)
    most = max(COMMON, reports.get("", 1) // COMMON_SHARE)
    telling = {word: weight for word, weight in weights.items() if 1 < reports.get(word, 1) <= most}
    terms = sorted(telling, key=lambda word: (-telling[word], word))[:TERMS]
    day = ordinal(report.published_day) if report.published_day else None
    opening = Vector.of(words.opening_weights(reports))
    return Sketched(Sketch(report.key, Vector.of(weights), opening, day), tuple(terms))


def full_text(report: Report) -> str:
    """Title and text."""
    return f"{report.title or ''}\n{report.text}"


class Sketches:
    """Sketches as they are needed, each read once."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._known: dict[str, Sketch] = {}

    def load(self, keys: Iterable[str]) -> None:
        """Read several at once."""
        wanted = [key for key in keys if key not in self._known]
        for key, words, opening, day in self._links.sketches(wanted):
            self._known[key] = Sketch(key, Vector.from_bytes(words), Vector.from_bytes(opening), day)

    def __getitem__(self, key: str) -> Sketch:
        self.load([key])
        return self._known[key]
