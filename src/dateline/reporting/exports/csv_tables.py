"""The ledger as CSV files, one a table, with a Data Package that describes them."""

import csv
import json
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from dateline.reporting.exports.datapackage import write_package
from dateline.reporting.exports.selection import Selection
from dateline.reporting.exports.tables import batches, table_forms


def write(selection: Selection, folder: Path) -> None:
    """Write all tables into a folder, row by row."""
    with ExitStack() as stack:
        writers = {}
        for form in table_forms().values():
            stream = stack.enter_context((folder / f"{form.name}.csv").open("w", encoding="utf-8", newline=""))
            names = [column.name for column in form.columns]
            writers[form.name] = csv.DictWriter(stream, names, extrasaction="ignore", lineterminator="\n")
            writers[form.name].writeheader()
        for batch in batches(selection):
            for table, rows in batch.items():
                writers[table].writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    write_package(
        folder,
        "csv",
        {"profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8"},
    )


def _cell(value: Any) -> str:
    """A value as text: lists as JSON, empty for None."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list() | tuple():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)
