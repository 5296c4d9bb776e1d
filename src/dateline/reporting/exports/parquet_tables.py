"""The ledger as Parquet files, one a table, with a Data Package that describes them. Needs pyarrow."""

from collections import defaultdict
from contextlib import ExitStack
from pathlib import Path
from types import ModuleType
from typing import Any

from dateline.errors import ExportError
from dateline.reporting.exports.about import origin
from dateline.reporting.exports.datapackage import write_package
from dateline.reporting.exports.selection import Selection
from dateline.reporting.exports.tables import Column, Row, TableForm, batches, table_forms

GROUP = 20_000
"""Rows that are held in memory and written together."""
_WHOLE_NUMBERS = ("alternatives",)
"""Lists of numbers; all others are lists of words."""


def write(selection: Selection, folder: Path) -> None:
    """Write all tables into a folder; raises `ExportError` where pyarrow is missing."""
    arrow, parquet = _pyarrow()
    with ExitStack() as stack:
        writers: dict[str, Any] = {}
        for form in table_forms().values():
            path = folder / f"{form.name}.parquet"
            writers[form.name] = stack.enter_context(parquet.ParquetWriter(path, _schema(form, arrow)))
        waiting: dict[str, list[Row]] = defaultdict(list)
        for batch in batches(selection):
            for table, rows in batch.items():
                waiting[table] += rows
                if len(waiting[table]) >= GROUP:
                    _flush(writers[table], waiting.pop(table), arrow)
        for table, rows in waiting.items():
            _flush(writers[table], rows, arrow)
    write_package(folder, "parquet", {"format": "parquet", "mediatype": "application/vnd.apache.parquet"})


def _pyarrow() -> tuple[ModuleType, ModuleType]:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise ExportError("Parquet is written by pyarrow, which is not here", "", _REMEDY) from error
    return pyarrow, parquet


_REMEDY = "Install it: pip install 'dateline[parquet]'; or export csv"


def _schema(form: TableForm, arrow: ModuleType) -> Any:
    """Types and meanings of the columns, and who made the file."""
    fields = [arrow.field(c.name, _type(c, arrow), metadata={"description": c.about}) for c in form.columns]
    return arrow.schema(fields, metadata={"title": form.about, "generator": origin()})


def _type(column: Column, arrow: ModuleType) -> Any:
    """EDTF dates and times stay text: a date may be a month."""
    match column.type:
        case "integer":
            return arrow.int64()
        case "number":
            return arrow.float64()
        case "boolean":
            return arrow.bool_()
        case "array":
            return arrow.list_(arrow.int64() if column.name in _WHOLE_NUMBERS else arrow.string())
        case _:
            return arrow.string()


def _flush(writer: Any, rows: list[Row], arrow: ModuleType) -> None:
    if rows:
        writer.write_table(arrow.Table.from_pylist(rows, schema=writer.schema))
