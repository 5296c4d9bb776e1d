"""News agencies: who is credited in datelines, bylines and at the end of a report."""

import re

from dateline.knowledge.files import DataFiles

FILE = "agencies.toml"


class Agencies:
    """The agencies that a report can credit."""

    def __init__(self, files: DataFiles) -> None:
        """Read the entries, one an agency.

        Keys: `id`, `names`, `pictures` (it sells pictures only), `outlet` (a station or paper), `examples`.
        """
        self._named: dict[str, str] = {}
        self._uncredited: set[str] = set()
        for entry in files.entries(FILE):
            entry.only("id", "names", "pictures", "outlet", "examples", "remove")
            self._named.update(dict.fromkeys(entry.texts("names"), entry.id))
            if entry.flag("pictures") or entry.flag("outlet"):
                self._uncredited.add(entry.id)
        longest_first = sorted(self._named, key=lambda name: (-len(name), name))
        self.pattern = "(?:" + "|".join(map(re.escape, longest_first)) + ")"
        """A regular expression for any agency's name, to be put into others; its case matters."""
        self._name = re.compile(rf"(?<![\w@]){self.pattern}(?!\w)")

    def find(self, words: str) -> tuple[str, ...]:
        """The agencies named, each once, in the order of the words; picture agencies and outlets left out."""
        found = dict.fromkeys(self._named[match.group()] for match in self._name.finditer(words))
        return tuple(name for name in found if name not in self._uncredited)

    def names_any(self, words: str) -> bool:
        """Is any agency named, one for pictures too?"""
        return self._name.search(words) is not None
