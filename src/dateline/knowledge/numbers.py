"""The lexicon of numbers: number words, magnitudes, loose and vague numbers, fractions, and the hedges around them."""

from dataclasses import dataclass
from functools import cached_property

from dateline.knowledge.files import DataFiles, Entry

KINDS = ("unit", "magnitude", "loose", "vague", "fraction", "hedge", "change")


@dataclass(frozen=True, slots=True)
class Vague:
    """A vague number: its range alone, and the least factor it is before a magnitude ("several thousand")."""

    low: int
    high: int
    factor: int


@dataclass(frozen=True, slots=True)
class Hedge:
    """A phrase that bounds or loosens a number: its words, and the qualifier it gives."""

    words: tuple[str, ...]
    qualifier: str


class Numbers:
    """All that is known of numbers in words; keys are lower-case words."""

    def __init__(self, files: DataFiles) -> None:
        """Read `numbers.toml`."""
        self._entries = files.entries("numbers.toml")
        for entry in self._entries:
            entry.only("id", "kind", "words", "phrases", "qualifier", "after", "low", "high", "factor", "examples")
            if entry.text("kind") not in KINDS:
                raise entry.wrong(f"unknown kind '{entry.text('kind')}'", f"Known kinds: {', '.join(KINDS)}")
        self.unit = self._values("unit")
        self.magnitude = self._values("magnitude")
        self.loose = self._values("loose")
        self.fraction = self._values("fraction")
        self.vague = {
            word: Vague(_whole(entry, "low"), _whole(entry, "high"), _whole(entry, "factor"))
            for entry in self._of("vague")
            for word in _words(entry)
        }
        self.changes = frozenset(verb for entry in self._of("change") for verb in entry.texts("phrases"))
        """Verbs that lead "from" one number "to" another, which is no range."""
        self.hedges_before = self._hedges(after=False)
        """By the last word of the phrase, longest phrase first."""
        self.hedges_after = self._hedges(after=True)
        """By the first word of the phrase, longest phrase first."""

    @cached_property
    def examples(self) -> list[tuple[Entry, str]]:
        """Every example with its entry."""
        return [(entry, example) for entry in self._entries for example in entry.texts("examples")]

    def _of(self, kind: str) -> list[Entry]:
        return [entry for entry in self._entries if entry.text("kind") == kind]

    def _values(self, kind: str) -> dict[str, float]:
        return {word: value for entry in self._of(kind) for word, value in _words(entry).items()}

    def _hedges(self, *, after: bool) -> dict[str, tuple[Hedge, ...]]:
        found: dict[str, list[Hedge]] = {}
        for entry in self._of("hedge"):
            if entry.flag("after") == after:
                for phrase in entry.texts("phrases"):
                    words = tuple(phrase.split())
                    found.setdefault(words[0 if after else -1], []).append(Hedge(words, entry.text("qualifier")))
        return {word: tuple(sorted(hedges, key=lambda h: -len(h.words))) for word, hedges in found.items()}


def _words(entry: Entry) -> dict[str, float]:
    words = entry.values.get("words", {})
    if not isinstance(words, dict) or not all(isinstance(value, int | float) for value in words.values()):
        raise entry.wrong("'words' has to map words to numbers", "Write words = { twelve = 12 }")
    return words


def _whole(entry: Entry, key: str) -> int:
    value = entry.values.get(key)
    if not isinstance(value, int):
        raise entry.wrong(f"'{key}' has to be a whole number")
    return value
