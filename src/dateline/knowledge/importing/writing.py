"""Writes what was read from dictionaries into a folder of lexicons, beside what is there already.

Rows of CSV files take the place of those with the same id. In TOML files each dictionary has a section of its own
between two marks, which is written anew when the dictionary is read again; what stands outside is left as it is.
"""

import csv
import json
import re
from collections.abc import Sequence
from pathlib import Path

from dateline.errors import KnowledgeError
from dateline.knowledge.importing.overlay import Overlay, Row

_LEADERS = ("id", "name", "aliases", "short", "country", "sectors", "role", "since", "until")
_ORGANISATIONS = ("id", "name", "aliases", "country", "sectors", "kind")


def write(folder: Path, overlay: Overlay) -> None:
    """Write the lexicons' files; those that nothing was read for are not made."""
    _write_rows(folder / "leaders.csv", _LEADERS, overlay.leaders)
    _write_rows(folder / "organisations.csv", _ORGANISATIONS, overlay.organisations)
    for source, entries in overlay.agents.items():
        _write_section(folder / "agents.toml", source, entries)
    for source, entries in overlay.classes.items():
        _write_section(folder / "codebook" / "classes.toml", source, entries)
    for source, entries in overlay.frames.items():
        _write_section(folder / "codebook" / "plover" / f"{source}.toml", source, entries)


def _write_rows(path: Path, columns: Sequence[str], rows: Sequence[Row]) -> None:
    if not rows:
        return
    there, extra = _rows_of(path)
    merged = {row["id"]: row for row in (*there, *rows)}
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        names = dict.fromkeys((*columns, *extra))
        writer = csv.DictWriter(file, list(names), restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(merged.values())


def _rows_of(path: Path) -> tuple[list[Row], list[str]]:
    """The rows and columns that are there already."""
    if not path.exists():
        return [], []
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
    if any(None in row or None in row.values() or not row.get("id") for row in rows):
        raise KnowledgeError("not in dateline's form", str(path), "See: dateline knowledge check")
    return rows, list(reader.fieldnames or ())


def _write_section(path: Path, source: str, entries: Sequence[Row]) -> None:
    there = path.read_text(encoding="utf-8") if path.exists() else ""
    begin, end = f"# From {source}, by dateline knowledge add.", f"# End of {source}."
    own = re.sub(rf"{re.escape(begin)}\n.*?{re.escape(end)}\n", "", there, flags=re.DOTALL)
    if entries:
        own += "\n".join([begin, *map(_table, entries), end]) + "\n"
    if own != there:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(own, encoding="utf-8")


def _table(entry: Row) -> str:
    """An `[[entry]]`: a string, list or truth value is written in TOML as in JSON."""
    lines = (f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in entry.items())
    return "\n".join(["\n[[entry]]", *lines])
