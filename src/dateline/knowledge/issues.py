"""Issues: what parties demand, offer and refuse, with the words for each."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.knowledge.files import DataFiles, Entry


@dataclass(frozen=True, slots=True)
class Issue:
    """A matter that parties take positions on. `id` is what records keep; `words` are lemmas and phrases."""

    id: str
    words: tuple[str, ...]


class Issues:
    """The list of issues, looked up by the lemmas of a word and of what hangs on it."""

    def __init__(self, files: DataFiles) -> None:
        """Read `issues.toml`; a word or phrase belongs to one issue only."""
        self.entries = files.entries("issues.toml")
        self.issues: dict[str, Issue] = {}
        self.ends: dict[str, str] = {}
        """The issue that it is where another one is to end: "lifting of sanctions" by "sanctions"."""
        self._ended: dict[str, str] = {}
        self._by_word: dict[str, str] = {}
        self._by_phrase: dict[str, dict[frozenset[str], str]] = {}
        for entry in self.entries:
            entry.only("id", "words", "ended", "end_of", "examples")
            self.issues[entry.id] = Issue(entry.id, entry.texts("words"))
            if "end_of" in entry.values:
                self.ends[entry.text("end_of")] = entry.id
            for phrase in entry.texts("words"):
                self._add(entry, phrase)
            self._ended.update((word, entry.id) for word in entry.texts("ended"))

    def of(self, lemma: str, form: str = "", below: Iterable[str] = ()) -> str | None:
        """The issue that a word names, by itself or with lemmas `below` it in the tree; None for any other word."""
        beside = frozenset(below) if lemma in self._by_phrase else frozenset()
        for others, issue in self._by_phrase.get(lemma, {}).items():
            if others <= beside:
                return issue
        return self._by_word.get(lemma) or self._by_word.get(form)

    def of_ended(self, lemma: str) -> str | None:
        """The issue that a word names where what it names is to end: ceasefire for "an end to the fighting"."""
        return self._ended.get(lemma)

    def _add(self, entry: Entry, phrase: str) -> None:
        first, *others = phrase.split()
        other = self._by_phrase.get(first, {}).get(frozenset(others)) if others else self._by_word.get(first)
        if other not in (None, entry.id):
            raise entry.wrong(f"'{phrase}' already belongs to '{other}'", "Leave it in one of them")
        if others:
            self._by_phrase.setdefault(first, {})[frozenset(others)] = entry.id
        else:
            self._by_word[first] = entry.id
