"""Verbs that tell whether the name of a country or capital stands for a party or for a place."""

from dateline.knowledge.files import DataFiles

_USES = ("idle", "acting", "addressing")


class ActingVerbs:
    """Three sets of lemmas."""

    def __init__(self, files: DataFiles) -> None:
        """Read `acting_verbs.toml`; raises `KnowledgeError` for what is wrong in it."""
        found: dict[str, set[str]] = {use: set() for use in _USES}
        for entry in files.entries("acting_verbs.toml"):
            entry.only("id", "use", "words", "examples")
            if entry.text("use") not in found:
                raise entry.wrong("unknown 'use'", f"Known uses: {', '.join(_USES)}")
            found[entry.text("use")].update(entry.texts("words"))
        self.idle = frozenset(found["idle"])
        """What places do too: "lie", "be", "fall"."""
        self.acting = frozenset(found["acting"])
        """What only parties do: their subject acts."""
        self.addressing = frozenset(found["addressing"])
        """What is done to parties: their object is one."""
