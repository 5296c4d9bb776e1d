"""Class names of a page's elements: what they say about the words in them."""

import re

from dateline.knowledge.files import DataFiles, Entry
from dateline.records import BlockKind

FILE = "page_classes.toml"
_NONE = "none"
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


class PageClasses:
    """Which kind of block a class name stands for."""

    def __init__(self, files: DataFiles) -> None:
        """See the head of `page_classes.toml` for what an entry holds."""
        self._rules = [(entry.text("kind"), _pattern(entry)) for entry in files.entries(FILE)]

    def kind(self, names: str) -> BlockKind | None:
        """The kind of block by an element's class names; None where they say nothing, or that it is no part at all."""
        found = self._first(names)
        return BlockKind(found) if found and found != _NONE else None

    def is_none(self, names: str) -> bool:
        """Do the class names say that the element is no part of the report?"""
        return self._first(names) == _NONE

    def _first(self, names: str) -> str | None:
        spaced = _HUMP.sub("-", names).lower()
        return next((kind for kind, pattern in self._rules if pattern.search(spaced)), None)


def _pattern(entry: Entry) -> re.Pattern[str]:
    entry.only("id", "kind", "names", "examples", "counterexamples", "remove")
    if entry.text("kind") not in (*BlockKind, _NONE):
        known = ", ".join((*BlockKind, _NONE))
        raise entry.wrong(f"unknown kind of block '{entry.text('kind')}'", f"Known: {known}")
    names = "|".join("[-_]?".join(map(re.escape, name.split())) for name in entry.texts("names"))
    return re.compile(rf"(?<![a-z])(?:{names})(?![a-z])")
