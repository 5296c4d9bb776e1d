"""The lines of a PETRARCH dictionary, without its comments."""

import re
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import KnowledgeError

_INLINE = re.compile(r"<!--.*?-->")
_TAIL = re.compile(r"[#;].*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that says something, and where it stands."""

    text: str
    file: Path
    number: int

    @property
    def where(self) -> str:
        """File and line, for messages."""
        return f"{self.file}:{self.number}"


def read_lines(path: Path) -> list[Line]:
    """The lines that hold more than a comment: `<!-- -->` (over several lines too), or from `#` or `;` on."""
    try:
        raw = path.read_text(encoding="utf-8-sig").splitlines()
    except (UnicodeDecodeError, OSError) as error:
        raise KnowledgeError(f"not a readable text file ({error})", str(path), "Save it as UTF-8") from error
    found, commented = [], False
    for number, text in enumerate(raw, 1):
        text, commented = _without_comments(text, commented)
        if text.strip():
            found.append(Line(text.rstrip(), path, number))
    return found


def _without_comments(text: str, commented: bool) -> tuple[str, bool]:
    """The line without comments, and whether a comment goes on behind it."""
    if commented:
        _, ended, text = text.partition("-->")
        commented = not ended
    before, opened, _ = _INLINE.sub(" ", text).partition("<!--")
    return _TAIL.sub("", before), commented or bool(opened)
