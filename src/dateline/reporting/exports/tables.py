"""The ledger as tables: their columns in order, what each means (`tables.toml`), and their rows, report by report."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.ledger.dates import days
from dateline.ledger.to_rows import block_rows, document_row, record_rows
from dateline.records import Coding, Place
from dateline.reporting.exports.selection import Selection
from dateline.reporting.exports.told import Told

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its Frictionless type, its meaning, and the table whose ids it holds."""

    name: str
    type: str
    about: str
    references: str | None = None


@dataclass(frozen=True, slots=True)
class TableForm:
    """A table: its columns in order; `key` is the column that identifies a row."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: str | None


@cache
def table_forms() -> dict[str, TableForm]:
    """All tables by name."""
    told = tomllib.loads((files(__package__) / "tables.toml").read_text(encoding="utf-8"))
    meanings = told.pop("columns")

    def column(table: str, name: str) -> Column:
        return Column(name, *meanings.get(f"{table}.{name}", meanings.get(name)))

    return {
        name: TableForm(name, form["about"], tuple(column(name, c) for c in form["columns"]), form.get("key"))
        for name, form in told.items()
    }


_BESIDE = {
    "event_links": ("one", "other"),
    "copies": ("document", "original"),
    "story_reports": ("document", "story"),
    "reviews": ("document",),
    "judgements": ("one_document", "other_document"),
}
"""Tables that are exported as the ledger has them, each with the columns whose reports have to be in the export."""
_JSON = ("reasons", "value", "was")
"""Their columns that hold JSON; every database gives it as text."""
_PERSONAL = ("by", "why", "undone_by")
"""Who reviewed, and why: left out with other persons' names."""


def batches(selection: Selection) -> Iterator[dict[str, list[Row]]]:
    """Rows by table, a report or an incident at a time, in an order that keeps references whole."""
    names = _names(selection)
    keys: set[str] = set()
    for key, coding in selection.codings():
        keys.add(key)
        yield _report(key, coding, selection, names.get(key, []))
    for told in selection.incidents():
        yield _incident(told, keys)
    for table in _BESIDE:
        for row in _beside(table, selection, keys):
            yield {table: [row]}


def _beside(table: str, selection: Selection, keys: set[str]) -> Iterator[Row]:
    """The rows of a table that no coding holds: links, reviews, judgements."""
    columns = [column.name for column in table_forms()[table].columns]
    order = ", ".join(f'"{name}"' for name in columns[:2])
    shown = ", ".join(f'CAST("{name}" AS TEXT)' if name in _JSON else f'"{name}"' for name in columns)
    with selection.ledger.query(f"SELECT {shown} FROM {table} ORDER BY {order}") as (_, rows):
        for cells in rows:
            row = dict(zip(columns, cells, strict=True))
            if all(str(row[name]).partition(":")[0] in keys for name in _BESIDE[table]):
                yield row if selection.keep_private else {**row, **{name: None for name in _PERSONAL if name in row}}


def _names(selection: Selection) -> dict[str, list[str]]:
    """All names under which each report came."""
    found: dict[str, list[str]] = {}
    with selection.ledger.query("SELECT document, name FROM document_names ORDER BY document, n") as (_, rows):
        for key, name in rows:
            found.setdefault(key, []).append(name)
    return found


def _report(key: str, coding: Coding, selection: Selection, names: list[str]) -> dict[str, list[Row]]:
    shown = names if selection.keep_private else [selection.shown_name(key, name) for name in names]
    coder = coding.coder
    return {
        "documents": [{**document_row(coding.document), "id": key, "added": selection.added(key)}],
        "document_names": [{"document": key, "name": name, "n": n} for n, name in enumerate(shown)],
        "blocks": block_rows(coding.document),
        "codings": [{"document": key, "version": coder.version, "knowledge": coder.knowledge, "model": coder.model}],
        **{table.name: rows for table, rows in record_rows(coding).items() if table.name in table_forms()},
    }


def _incident(told: Told, keys: set[str]) -> dict[str, list[Row]]:
    """An incident; of its events those of reports that are in the export."""
    incident, sources = told.incident, told.incident.sources
    accounts = [account for account in told.accounts if account.key in keys]
    first, last = days(incident.date)
    row = {
        "id": incident.id,
        "type": incident.type,
        "date": incident.date,
        "first_day": first,
        "last_day": last,
        "actors": [party.name for party in told.actors],
        "recipients": [party.name for party in told.recipients],
        **(_place(incident.place) if incident.place else {}),
        "reports": sources.reports,
        "independent": sources.independent,
    }
    return {
        "incidents": [row],
        "incident_events": [{"incident": told.id, "n": n, "event": a.id} for n, a in enumerate(accounts)],
        "incident_figures": [
            {"incident": told.id, "what": what, "low": span.low, "best": span.best, "high": span.high}
            for what, span in incident.figures.items()
        ],
        "incident_chains": [{"incident": told.id, "n": n, "chain": chain} for n, chain in enumerate(told.chains)],
    }


def _place(place: Place) -> Row:
    return {
        "place_name": place.name,
        "geonameid": place.geonameid,
        "place_country": place.country,
        "admin1": place.admin1,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision.value if place.precision else None,
    }
