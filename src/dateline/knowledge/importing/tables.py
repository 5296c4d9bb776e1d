"""Plain CSV of actors: id, name, aliases, country, sectors, type, start, end; all but the name may be missing.

`type` "person" makes a leader, "agent" a noun for actors, any other an organisation of this kind. Aliases and sectors
have "|" or ";" between them; columns by other names are told, not read.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from dateline.errors import KnowledgeError
from dateline.knowledge import Knowledge
from dateline.knowledge.agents import SECTORS
from dateline.knowledge.importing.lines import Line
from dateline.knowledge.importing.overlay import Overlay, Row, slug

_COLUMNS = ("id", "name", "aliases", "country", "sectors", "type", "role", "start", "end")
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_PERSONS = frozenset({"person", "leader", "politician"})
_AGENTS = frozenset({"agent", "noun"})


def read_table(path: Path, knowledge: Knowledge, overlay: Overlay) -> None:
    """Read a table of actors."""
    for line, row in _rows(path, overlay):
        fault = _fault(row, knowledge)
        row["id"] = row["id"] or "-".join(filter(None, (slug(path.stem), slug(row["name"]), row["start"])))
        if fault or overlay.fresh(row["id"]) != row["id"]:
            overlay.skip(line, fault or f"the id '{row['id']}' is there twice")
        elif row["type"].lower() in _PERSONS:
            overlay.leaders.append(_person(row))
        elif row["type"].lower() in _AGENTS:
            overlay.agents.setdefault(slug(path.stem), []).append(_agent(row))
        else:
            overlay.organisations.append(_organisation(row))
            if row["start"] or row["end"]:
                overlay.skip(line, "an organisation has no dates here; the rest is kept")


def _rows(path: Path, overlay: Overlay) -> Iterator[tuple[Line, Row]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            columns = [name.strip().lower() for name in reader.fieldnames or ()]
            reader.fieldnames = columns
            if "name" not in columns:
                raise KnowledgeError("there is no column 'name'", f"{path}:1", f"Known: {', '.join(_COLUMNS)}")
            unread = [name for name in columns if name not in _COLUMNS]
            if unread:
                overlay.skip(Line(", ".join(unread), path, 1), "columns that are not read")
            for row in reader:
                cells = {column: (row.get(column) or "").strip() for column in _COLUMNS}
                yield Line(",".join(filter(None, cells.values())), path, reader.line_num), cells
    except (UnicodeDecodeError, OSError, csv.Error) as error:
        raise KnowledgeError(f"not a readable CSV file ({error})", str(path), "Save it as UTF-8") from error


def _fault(row: Row, knowledge: Knowledge) -> str:
    """Why a row can't be read; empty where it can."""
    unknown = [sector for sector in _values(row["sectors"]) if sector.upper() not in SECTORS]
    dates = [row[key] for key in ("start", "end") if row[key] and not _DAY.fullmatch(row[key])]
    if not row["name"]:
        return "a row without a name"
    if row["type"].lower() in _AGENTS and any(
        len(word.split()) > 2 for word in (row["name"], *_values(row["aliases"]))
    ):
        return "nouns are known by one word and the word before it"
    if row["country"] and not knowledge.cameo.is_country(row["country"].upper()):
        return f"'{row['country']}' is no ISO 3166-1 alpha-3 code, nor IGO, NGO, MNC"
    if unknown:
        return f"unknown sector {', '.join(unknown)}"
    return f"{', '.join(dates)} is no year, month or day (2016-12-07)" if dates else ""


def _values(cell: str) -> list[str]:
    return [value.strip() for value in re.split(r"[|;]", cell) if value.strip()]


def _shared(row: Row) -> Row:
    return {
        "id": row["id"],
        "name": row["name"],
        "country": row["country"].upper(),
        "sectors": "|".join(_values(row["sectors"].upper())),
    }


def _person(row: Row) -> Row:
    aliases = _values(row["aliases"])
    return _shared(row) | {
        "aliases": "|".join(name for name in aliases if " " in name),
        "short": "|".join(name for name in aliases if " " not in name),
        "role": row["role"],
        "since": row["start"],
        "until": row["end"],
    }


def _organisation(row: Row) -> Row:
    return _shared(row) | {
        "aliases": "|".join(_values(row["aliases"])),
        "kind": row["type"].lower() or "organisation",
    }


def _agent(row: Row) -> Row:
    words = [" ".join(name.lower().split()) for name in (row["name"], *_values(row["aliases"]))]
    entry = {
        "id": _shared(row)["id"],
        "kind": "person",
        "sectors": _values(row["sectors"].upper()),
        "words": words,
    }
    return entry | ({"country": row["country"].upper()} if row["country"] else {})
