"""State media: which outlets speak for a government, by their names or by what is said of them."""

import re

from dateline.knowledge.files import DataFiles, Entry

FILE = "state_media.toml"


class StateMedia:
    """The outlets of states, and the words for those without a name."""

    def __init__(self, files: DataFiles) -> None:
        """See the head of `state_media.toml` for what an entry holds."""
        self._countries: dict[str, str] = {}
        words: set[str] = set()
        for entry in files.entries(FILE):
            if _is_outlets(entry):
                self._countries.update((name.casefold(), entry.text("country")) for name in entry.texts("names"))
            else:
                words.update(entry.texts("words"))
        longest_first = sorted(words, key=lambda word: (-len(word), word))
        self._word = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)

    def country(self, name: str) -> str | None:
        """The country (ISO 3166-1 alpha-3) that an outlet of this name speaks for."""
        return self._countries.get(name.removeprefix("the ").casefold())

    def is_state(self, words: str) -> bool:
        """Do the words for a medium say that it belongs to a state: "state television"?"""
        return self._word.search(words) is not None


def _is_outlets(entry: Entry) -> bool:
    entry.only("id", "kind", "country", "names", "words", "examples", "counterexamples", "remove")
    if entry.text("kind") not in ("outlets", "words"):
        raise entry.wrong(f"unknown kind '{entry.text('kind')}'", "Known kinds: outlets, words")
    return entry.text("kind") == "outlets"
