"""The tables: all that the ledger keeps of a coding is there, and every column is described."""

import csv
import json
from pathlib import Path

import pytest

from dateline import Ledger
from dateline.ledger import schema
from dateline.reporting.exports import Asked, Format, export
from dateline.reporting.exports.tables import table_forms

OWN = {"incidents", "incident_events", "incident_figures", "incident_chains"}
"""Tables that are made for the export."""
HOUSEKEEPING = {"codings": {"made", "current", "records"}, "documents": {"known_day"}, "copies": {"differences"}}
"""Columns that are the ledger's own business, beside `ALWAYS`."""
ALWAYS = {"serial", "rejected", "from_day", "to_day"}


def test_every_column_that_a_coding_is_kept_in_is_exported() -> None:
    for name, form in table_forms().items():
        if name not in OWN:
            assert name in schema.metadata.tables
            kept = {column.name for column in schema.metadata.tables[name].columns}
            kept -= ALWAYS | HOUSEKEEPING.get(name, set())
            assert kept == {column.name for column in form.columns}, name


def test_every_column_says_what_it_means() -> None:
    types = {"string", "integer", "number", "boolean", "array", "date", "datetime"}
    for form in table_forms().values():
        for column in form.columns:
            assert column.type in types
            assert column.about
            assert column.references is None or column.references in table_forms()


def test_the_package_names_the_columns_of_the_files(ledger: Ledger, tmp_path: Path) -> None:
    export(ledger, Format.CSV, tmp_path / "made")
    package = json.loads((tmp_path / "made" / "datapackage.json").read_text())
    for resource in package["resources"]:
        with (tmp_path / "made" / resource["path"]).open(encoding="utf-8", newline="") as lines:
            assert next(csv.reader(lines)) == [field["name"] for field in resource["schema"]["fields"]]


def test_parquet_holds_what_csv_holds(ledger: Ledger, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    export(ledger, Format.CSV, tmp_path / "csv")
    export(ledger, Format.PARQUET, tmp_path / "parquet")
    for name, form in table_forms().items():
        with (tmp_path / "csv" / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        table = parquet.read_table(tmp_path / "parquet" / f"{name}.parquet")
        assert table.column_names == [column.name for column in form.columns]
        assert [_texts(row) for row in table.to_pylist()] == rows


def _texts(row: dict[str, object]) -> dict[str, str]:
    return {name: _text(value) for name, value in row.items()}


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case list():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)


def test_reviews_go_without_the_names_of_reviewers(ledger: Ledger, tmp_path: Path) -> None:
    event = ledger.events()[0].id
    ledger.review(event, "correct", by="Ann Onym", field="status", value="planned", why="says Ann Onym")
    for private in (False, True):
        made = tmp_path / str(private)
        export(ledger, Format.CSV, made, keep_private=private)
        text = (made / "reviews.csv").read_text(encoding="utf-8")
        assert event in text
        assert ("Ann Onym" in text) == private
        assert "planned" in (made / "events.csv").read_text(encoding="utf-8")


def test_links_are_those_between_reports_of_the_export(ledger: Ledger, tmp_path: Path) -> None:
    one, other = (row.id for row in ledger.events())
    ledger.judge(one, other, "same", by="Ann")
    for asked, judged in ((None, 1), (Asked(since="2016-12-07", until="2016-12-07", party="RUS"), 0)):
        export(ledger, Format.CSV, tmp_path / "made", asked, force=True)
        with (tmp_path / "made" / "judgements.csv").open(encoding="utf-8", newline="") as lines:
            assert len(list(csv.DictReader(lines))) == judged
