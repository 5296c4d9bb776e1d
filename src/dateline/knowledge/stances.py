"""The lexicon of stances: what words and frames say of where a party stands."""

from dateline.knowledge.files import DataFiles, Entry
from dateline.records import PositionStance


class Stances:
    """Stances by the word or the frame of an event."""

    def __init__(self, files: DataFiles) -> None:
        """Read `stances.toml`; raises `KnowledgeError` for a stance that there is not."""
        self.entries = files.entries("stances.toml")
        self.by_word: dict[str, PositionStance] = {}
        """By lemma."""
        self.by_frame: dict[str, PositionStance | None] = {}
        """By the name of a frame; None: a deed that shows no stance."""
        self.hopes = frozenset(verb for entry in self.entries for verb in entry.texts("hopes"))
        """Verbs under which a stance is not taken yet."""
        self._lists = {entry.id: frozenset(entry.texts("list")) for entry in self.entries if "list" in entry.values}
        for entry in self.entries:
            entry.only("id", "stance", "words", "frames", "hopes", "list", "note", "examples", "counterexamples")
            stance = _stance(entry)
            if stance is not None:
                self.by_word.update((word, stance) for word in entry.texts("words"))
            self.by_frame.update((frame, stance) for frame in entry.texts("frames"))

    def words(self, id_: str) -> frozenset[str]:
        """The words of a list: "undoing", "asking", and so on."""
        return self._lists.get(id_, frozenset())


def _stance(entry: Entry) -> PositionStance | None:
    if entry.text("stance") == "none":
        return None
    try:
        return PositionStance(entry.text("stance"))
    except ValueError as error:
        raise entry.wrong(
            f"unknown stance '{entry.text('stance')}'", f"Known stances: {', '.join(PositionStance)}"
        ) from error
