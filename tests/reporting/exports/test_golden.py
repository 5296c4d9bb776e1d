"""Every format against a file that was looked through by a person. To renew them: DATELINE_GOLDEN=write pytest ..."""

import os
import shutil
from pathlib import Path

import pytest

from dateline import Ledger
from dateline.cli.export import ExportFormat
from dateline.reporting.exports import Format, export
from dateline.reporting.exports.about import VERSION
from dateline.reporting.exports.formats import FOLDERS, TABLES

GOLDEN = Path(__file__).parent / "golden"
RENEW = os.environ.get("DATELINE_GOLDEN") == "write"
TEXTS = sorted(set(Format) - {Format.PARQUET})


def written(path: Path) -> dict[str, str]:
    """The files of an export by name, its page among them; the version, which changes, is taken out."""
    paths = sorted(path.iterdir()) if path.is_dir() else [path, path.with_name(f"{path.name}.README.md")]
    return {file.name: file.read_bytes().decode().replace(VERSION, "VERSION") for file in paths}


@pytest.mark.parametrize("format", TEXTS)
def test_an_export_is_what_it_was(format: Format, ledger: Ledger, tmp_path: Path) -> None:
    made = tmp_path / format.value
    export(ledger, format, made)
    kept = GOLDEN / format.value
    if RENEW:
        shutil.rmtree(kept, ignore_errors=True)
        kept.mkdir(parents=True)
        for name, text in written(made).items():
            (kept / name).write_bytes(text.encode())
    assert written(made) == {file.name: file.read_bytes().decode() for file in sorted(kept.iterdir())}


def test_the_command_and_the_library_know_the_same_formats() -> None:
    assert [format.value for format in ExportFormat] == [format.value for format in Format]


@pytest.mark.parametrize(
    ("format", "columns"),
    [("gdelt-events", 61), ("gdelt-mentions", 16), ("acled", 31), ("ucdp", 49), ("polecat", 40), ("ftm", 14)],
)
def test_a_format_has_its_number_of_columns_and_each_once(format: str, columns: int) -> None:
    table = TABLES[Format(format)]
    assert len(table.columns) == len(set(table.columns)) == columns


@pytest.mark.parametrize("format", TEXTS)
def test_an_empty_ledger_gives_a_whole_export_of_nothing(
    format: Format, tmp_path: Path, incidents: list[object]
) -> None:
    incidents.clear()
    with Ledger(tmp_path / "empty.ledger") as empty:
        page = export(empty, format, tmp_path / "made")
    assert page.read_text(encoding="utf-8").startswith("<!-- Written by dateline export -->\n# ")
    assert (tmp_path / "made").is_dir() == (format in FOLDERS)
