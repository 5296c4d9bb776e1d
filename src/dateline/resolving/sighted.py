"""Known names where they stand in a document: countries, peoples, seats, leaders, organisations, arms."""

from dataclasses import dataclass

from dateline.knowledge import Knowledge
from dateline.knowledge.known_names import Known, KnownKind
from dateline.knowledge.phrases import Phrases, plain
from dateline.parsing.tree import Parse, Word

_OWNERS = (KnownKind.COUNTRY, KnownKind.CAPITAL, KnownKind.LEADER, KnownKind.SURNAME)
_STATES = (KnownKind.COUNTRY,)
"""Owners within the name of a body: "Russias Defence Ministry"."""
_SHORTEST = 4
"""Letters that a name has at least to be told from a common word with an -s."""


@dataclass(frozen=True, slots=True)
class Sighted:
    """A known name in the text: words `first` to `last`, and what it may stand for."""

    first: int
    last: int
    values: tuple[Known, ...]

    def of(self, *kinds: KnownKind) -> Known | None:
        """The first value of one of these kinds."""
        return next((value for value in self.values if value.kind in kinds), None)


class SightedNames:
    """The known names of one document, longest first, none overlapping another."""

    def __init__(self, parse: Parse, knowledge: Knowledge) -> None:
        """Look the whole document through once."""
        self.all: list[Sighted] = []
        self._at: dict[int, Sighted] = {}
        self._scan(parse, knowledge)

    def _scan(self, parse: Parse, knowledge: Knowledge) -> None:
        table = knowledge.known_names
        texts = [word.text for word in parse.words]
        plains = [plain(text) for text in texts]
        at = 0
        while at < len(texts):
            found = table.longest(plains, texts, at)
            if found is None:
                found = _without_apostrophe(table, parse.words[at])
            if found is None or parse.words[found[0] - 1].sentence is not parse.words[at].sentence:
                at += 1
                continue
            sighted = Sighted(at, found[0] - 1, tuple(found[1]))
            self.all.append(sighted)
            self._at.update((i, sighted) for i in range(at, found[0]))
            at = found[0]

    def at(self, word: Word) -> Sighted | None:
        """The known name that a word belongs to."""
        return self._at.get(word.i)

    def of(self, word: Word, *kinds: KnownKind) -> Known | None:
        """What the known name at a word stands for, if it is of one of these kinds."""
        sighted = self._at.get(word.i)
        return sighted.of(*kinds) if sighted else None


def _without_apostrophe(table: Phrases[Known], word: Word) -> tuple[int, list[Known]] | None:
    """The owner whose apostrophe was lost: Assad of "Assads regime", Syria of "Syrias north"."""
    if not (word.text.endswith("s") and word.text[0].isupper() and len(word.text) > _SHORTEST):
        return None
    text = word.text[:-1]
    found = table.longest([plain(text)], [text], 0)
    kinds = _STATES if word.ent == "ORG" else _OWNERS
    owners = [known for known in found[1] if known.kind in kinds] if found else []
    return (word.i + 1, owners) if owners else None
