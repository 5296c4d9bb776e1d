"""Issues: what parties demand, offer and refuse, with the words for each."""

from dataclasses import dataclass

from dateline.knowledge.files import DataFiles


@dataclass(frozen=True, slots=True)
class Issue:
    """A matter that parties take positions on. `id` is what records keep."""

    id: str
    words: tuple[str, ...]


class Issues:
    """The list of issues, looked up by lemma."""

    def __init__(self, files: DataFiles) -> None:
        """Read `issues.toml`; a word belongs to one issue only."""
        self.issues: dict[str, Issue] = {}
        self._by_word: dict[str, str] = {}
        for entry in files.entries("issues.toml"):
            entry.only("id", "words", "examples")
            self.issues[entry.id] = Issue(entry.id, entry.texts("words"))
            for word in entry.texts("words"):
                if self._by_word.get(word, entry.id) != entry.id:
                    raise entry.wrong(f"'{word}' already belongs to '{self._by_word[word]}'", "Leave it in one of them")
                self._by_word[word] = entry.id

    def of(self, lemma: str, form: str = "") -> str | None:
        """The issue that a word names, None for any other word."""
        return self._by_word.get(lemma) or self._by_word.get(form)
