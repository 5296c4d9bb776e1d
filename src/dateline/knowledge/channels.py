"""Channels: newspapers, stations, agencies, websites and networks that pass a statement on."""

import re

from dateline.knowledge.agencies import Agencies
from dateline.knowledge.files import DataFiles

FILE = "channels.toml"
_KINDS = ("outlet", "named", "telling")


class Channels:
    """The words for media, their names, and the verbs that address them."""

    def __init__(self, files: DataFiles, agencies: Agencies) -> None:
        """Read `channels.toml`; raises `KnowledgeError` for an entry of an unknown kind."""
        self._agencies = agencies
        words: dict[str, set[str]] = {kind: set() for kind in _KINDS}
        for entry in files.entries(FILE):
            entry.only("id", "kind", "words", "examples", "counterexamples", "remove")
            if entry.text("kind") not in _KINDS:
                raise entry.wrong(f"unknown kind '{entry.text('kind')}'", f"Known kinds: {', '.join(_KINDS)}")
            words[entry.text("kind")].update(entry.texts("words"))
        self._telling = words["telling"]
        self._common = words["outlet"]
        self._outlet = _any(words["outlet"], re.IGNORECASE)
        self._named = _any({form for name in words["named"] for form in _forms(name)}, 0)

    def is_channel(self, phrase: str) -> bool:
        """Does a noun phrase name a medium: "the Al-Watan newspaper", "Twitter"?"""
        return bool(self._outlet.search(phrase) or self._named.search(phrase)) or self._agencies.names_any(phrase)

    def is_common(self, name: str) -> bool:
        """Is a name but the common noun for a medium, such as "TV"?"""
        return name.lower() in self._common

    def is_telling(self, lemma: str) -> bool:
        """Does the verb take a medium for its object: "told the paper"?"""
        return lemma in self._telling


def _forms(name: str) -> tuple[str, ...]:
    """A name, and with its article the other way: papers write "Al-Watan", "al-Watan" and "Al Watan"."""
    spelt = re.sub(r"\b[Aa]l(?=[- ])", "al", name)
    return (name, spelt, *(re.sub(r"\bal[- ]", article, spelt) for article in ("Al-", "al-", "Al ")))


def _any(words: set[str], flags: int) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", flags)
