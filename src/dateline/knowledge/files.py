"""The data files of the knowledge: those that ship with the package, with a user's own folders laid over them.

A lexicon is a TOML file of `[[entry]]` tables, or a CSV file with a header where it is long. An overlay is a folder
with files of the same names: an entry with the `id` of an earlier one takes its place, `remove = true` drops it, any
other is added. Every entry knows its file and line, so that whatever is wrong in it can be found.
"""

import csv
import hashlib
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.errors import KnowledgeError

PACKAGED = Path(__file__).parent / "data"
_HEADER = re.compile(r"^\s*\[\[\s*[\w.-]+\s*\]\]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a lexicon: its values, and where it stands."""

    values: dict[str, Any]
    file: Path
    line: int

    @property
    def where(self) -> str:
        """File and line, for messages."""
        return f"{self.file}:{self.line}"

    @property
    def id(self) -> str:
        """The entry's name: unique in its lexicon."""
        return self.text("id")

    def wrong(self, what: str, remedy: str = "") -> KnowledgeError:
        """An error that points to this entry."""
        return KnowledgeError(what, self.where, remedy)

    def text(self, key: str, default: str | None = None) -> str:
        """A string; raises `KnowledgeError` where it is missing and has no default, or is no string."""
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise self.wrong(f"'{key}' has to be a string", f'Write {key} = "..."')
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings; empty where it is missing."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.wrong(f"'{key}' has to be a list of strings", f'Write {key} = ["...", "..."]')
        return tuple(value)

    def flag(self, key: str) -> bool:
        """True or false; false where it is missing."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(f"'{key}' has to be true or false")
        return value

    def only(self, *keys: str) -> None:
        """Raise `KnowledgeError` for a key that is not among these: usually a slip of the pen."""
        for key in self.values:
            if key not in keys:
                raise self.wrong(f"unknown key '{key}'", f"Known keys: {', '.join(keys)}")


class DataFiles:
    """The packaged data files and a user's overlays."""

    def __init__(self, overlays: Sequence[Path] = ()) -> None:
        """`overlays`: folders laid over the packaged files, the last one on top."""
        for folder in overlays:
            if not folder.is_dir():
                raise KnowledgeError("there is no such folder", str(folder), "Name a folder with lexicon files")
        self.folders = (PACKAGED, *overlays)

    def paths(self, name: str) -> list[Path]:
        """Every file of this name (or pattern, "frames/*.toml"), the packaged ones first."""
        return [path for folder in self.folders for path in sorted(folder.glob(name))]

    def packaged(self, name: str) -> Path:
        """The packaged file of this name."""
        return PACKAGED / name

    def entries(self, name: str) -> list[Entry]:
        """The entries of a TOML lexicon (or several, by pattern), overlays merged in."""
        return _merge(entry for path in self.paths(name) for entry in _toml(path))

    def rows(self, name: str) -> list[Entry]:
        """The rows of a CSV lexicon, overlays merged in where the table has an `id` column."""
        return _merge(entry for path in self.paths(name) for entry in _csv(path))

    def digest(self) -> str:
        """A hash over all files: names and bytes."""
        sha = hashlib.sha256()
        for folder in self.folders:
            for path in sorted(path for path in folder.rglob("*") if path.is_file()):
                sha.update(path.relative_to(folder).as_posix().encode() + b"\0")
                sha.update(hashlib.sha256(path.read_bytes()).digest())
        return sha.hexdigest()[:16]


def _merge(entries: Iterator[Entry]) -> list[Entry]:
    named: dict[str, Entry] = {}
    for number, entry in enumerate(entries):
        key = str(entry.values.get("id") or number)
        if entry.values.get("remove") in (True, "true"):
            named.pop(key, None)
        else:
            earlier = named.get(key)
            if earlier is not None and earlier.file == entry.file:
                raise entry.wrong(f"'{key}' is there twice (first in line {earlier.line})", "Give it another id")
            named[key] = entry
    return list(named.values())


def _toml(path: Path) -> Iterator[Entry]:
    try:
        text = path.read_text(encoding="utf-8")
        content = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise KnowledgeError(f"not a readable TOML file ({error})", str(path)) from error
    lines = [number for number, line in enumerate(text.splitlines(), 1) if _HEADER.match(line)]
    tables = [table for value in content.values() if isinstance(value, list) for table in value]
    if set(content) - {"entry"}:
        raise KnowledgeError("a lexicon holds [[entry]] tables only", str(path), f"Found: {', '.join(content)}")
    for table, line in zip(tables, lines, strict=False):
        yield Entry(table, path, line)


def _csv(path: Path) -> Iterator[Entry]:
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            reader = csv.DictReader(lines)
            for row in reader:
                if None in row or None in row.values():
                    raise KnowledgeError("the row has not as many cells as the header", f"{path}:{reader.line_num}")
                yield Entry(dict(row), path, reader.line_num)
    except (UnicodeDecodeError, OSError, csv.Error) as error:
        raise KnowledgeError(f"not a readable CSV file ({error})", str(path)) from error
