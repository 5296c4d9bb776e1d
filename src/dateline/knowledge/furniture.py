"""The furniture of a news page: labels and openings by which lines that are not the story are known."""

import re
from collections.abc import Iterable

from dateline.knowledge.files import DataFiles, Entry
from dateline.records import BlockKind

FILE = "furniture.toml"
_KEYS = ("id", "kind", "labels", "capitals", "openings", "endings", "closings", "examples", "counterexamples", "remove")


class Furniture:
    """Lines around the story, by how they begin or end."""

    def __init__(self, files: DataFiles) -> None:
        """See the head of `furniture.toml` for what an entry holds."""
        entries = files.entries(FILE)
        self._rules = [_rule(entry) for entry in entries if "endings" not in entry.values]
        endings = [word for entry in entries for word in entry.texts("endings")]
        self._role = re.compile(rf"(?i:(?:[\w'’.-]+\s+){{0,5}}{_any(endings)})[^.!?:]{{0,30}}$")

    def label(self, line: str) -> tuple[BlockKind, int] | None:
        """The kind of a line that begins as furniture does, and where its label ends; None: no furniture."""
        for kind, pattern in self._rules:
            if found := pattern.match(line):
                return kind, found.end()
        return None

    def is_bare_label(self, line: str) -> bool:
        """Is the line a label and nothing else?"""
        found = self.label(line)
        return found is not None and found[1] == len(line)

    def is_role(self, line: str) -> bool:
        """Is the line what a reporter is: "Tern correspondent", "Diplomatic editor, Harbour Post"?"""
        return self._role.match(line) is not None


def _rule(entry: Entry) -> tuple[BlockKind, re.Pattern[str]]:
    entry.only(*_KEYS)
    labels, openings, closings = (_any(entry.texts(key)) for key in ("labels", "openings", "closings"))
    capitals = _any(phrase.upper() for phrase in entry.texts("capitals"))
    forms = (
        rf"(?i:{labels})(?:\s*:|\s+[-–—|»>]|\s*[|»]|[\W_]*$)" if labels else "",
        rf"{capitals}(?!\w)" if capitals else "",
        rf"(?i:{openings})(?!\w)" if openings else "",
        rf"(?s:.*)(?<!\w)(?i:{closings})[\W_]*$" if closings else "",
    )
    return _kind(entry), re.compile(r"[\W_]{0,3}?(?:" + "|".join(form for form in forms if form) + ")")


def _any(phrases: Iterable[str]) -> str:
    """One pattern for all the phrases, the longest first; "'" stands for a curly apostrophe too, "#" for a number."""
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    spaced = [r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first]
    return f"(?:{'|'.join(spaced)})".replace("'", "['’]").replace(r"\#", r"\d+") if spaced else ""


def _kind(entry: Entry) -> BlockKind:
    try:
        return BlockKind(entry.text("kind"))
    except ValueError as error:
        known = ", ".join(BlockKind)
        raise entry.wrong(f"unknown kind of block '{entry.text('kind')}'", f"Known: {known}") from error
