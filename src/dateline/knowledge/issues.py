"""Issues: what parties demand, offer and refuse, with the words for each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.knowledge.files import DataFiles, Entry


@dataclass(frozen=True, slots=True)
class Issue:
    """A matter that parties take positions on. `id` is what records keep; `words` are lemmas and phrases."""

    id: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """Issues by word, and by phrase: the word that the others hang on, then the others."""

    words: dict[str, str] = field(default_factory=dict)
    phrases: dict[str, dict[frozenset[str], str]] = field(default_factory=dict)

    def add(self, entry: Entry, phrase: str) -> None:
        """Keep the entry's word or phrase; raises `KnowledgeError` where another entry has it."""
        head, *others = phrase.split()
        if others:
            known = self.phrases.setdefault(head, {}).setdefault(frozenset(others), entry.id)
        else:
            known = self.words.setdefault(head, entry.id)
        if known != entry.id:
            raise entry.wrong(f"'{phrase}' already belongs to '{known}'", "Leave it in one of them")

    def of(self, lemma: str, form: str, below: Iterable[str]) -> str | None:
        phrases = self.phrases.get(lemma)
        beside = frozenset(below) if phrases else frozenset()
        for others, issue in (phrases or {}).items():
            if others <= beside:
                return issue
        return self.words.get(lemma) or self.words.get(form)


class Issues:
    """The list of issues, looked up by the lemmas of a word and of what hangs on it."""

    def __init__(self, files: DataFiles) -> None:
        """Read `issues.toml`; a word or phrase belongs to one issue only."""
        self.issues: dict[str, Issue] = {}
        self.ends: dict[str, str] = {}
        """The issue that it is where another one is to end: "lifting of sanctions" by "sanctions"."""
        self.frames: dict[str, str] = {}
        """The issue that a frame of the codebook is about, by the frame's id."""
        self.loose: set[str] = set()
        """Issues that count only where no other one is named: a plan, when it is not said what for."""
        self.things: dict[str, frozenset[str]] = {}
        """By issue, its words for a thing and no deed: what is done to enrichment does not turn the issue round."""
        self.people: dict[str, frozenset[str]] = {}
        """By issue, its words for people: not to harm hostages is not to keep them."""
        self.undone: dict[str, frozenset[str]] = {}
        """By issue, the words by which it, and not every other issue too, is undone: monitors that are to leave."""
        self.done_to: set[str] = set()
        """Issues that are done to somebody, who is not asked: the release of prisoners."""
        self._named, self._ended = _Words(), _Words()
        for entry in files.entries("issues.toml"):
            entry.only("id", "words", "ended", "end_of", "frames", "loose", "things", "people", "undone", "done_to")
            self.issues[entry.id] = Issue(entry.id, (*entry.texts("words"), *entry.texts("ended")))
            if entry.values.get("loose"):
                self.loose.add(entry.id)
            if entry.values.get("done_to"):
                self.done_to.add(entry.id)
            if "end_of" in entry.values:
                self.ends[entry.text("end_of")] = entry.id
            self.things[entry.id] = frozenset(entry.texts("things"))
            self.people[entry.id] = frozenset(entry.texts("people"))
            self.undone[entry.id] = frozenset(entry.texts("undone"))
            self.frames.update(dict.fromkeys(entry.texts("frames"), entry.id))
            for phrase in entry.texts("words"):
                self._named.add(entry, phrase)
            for phrase in entry.texts("ended"):
                self._ended.add(entry, phrase)

    def firm(self, named: Sequence[str]) -> tuple[str, ...]:
        """The issues that are named, each once; loose ones only where there is no other."""
        return tuple(dict.fromkeys([issue for issue in named if issue not in self.loose] or named))

    def of(self, lemma: str, form: str = "", below: Iterable[str] = (), *, ending: bool = False) -> str | None:
        """The issue that a word names, by itself or with lemmas `below` it in the tree; None for any other word.

        With `ending`, also the issue that it names where it is to end: ceasefire for "an end to the fighting".
        """
        below = tuple(below)
        return self._named.of(lemma, form, below) or (self._ended.of(lemma, form, below) if ending else None)
