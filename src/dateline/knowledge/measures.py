"""The lexicon of measures and money: the words around a number that say what it measures."""

from dateline.knowledge.files import DataFiles

NAMED = "number"
"""The unit of words whose number is a name ("Resolution 2254") and no quantity."""


class Measures:
    """Units by their words in lower case."""

    def __init__(self, files: DataFiles) -> None:
        """Read `measures.toml`."""
        self.entries = files.entries("measures.toml")
        self.behind: dict[tuple[str, ...], str] = {}
        """Unit by the words behind a number."""
        self.before: dict[str, str] = {}
        """Unit by the word before a number."""
        for entry in self.entries:
            entry.only("id", "unit", "words", "before", "examples")
            for phrase in entry.texts("words"):
                if entry.flag("before"):
                    self.before[phrase] = entry.text("unit")
                else:
                    self.behind[tuple(phrase.split())] = entry.text("unit")
        self.units = frozenset((*self.behind.values(), *self.before.values())) - {NAMED}
        """All units."""
