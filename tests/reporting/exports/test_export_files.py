"""Where an export goes: what is taken, what can't be written, what an interruption leaves."""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from dateline import Ledger
from dateline.errors import ExportError
from dateline.reporting.exports import Format, export
from dateline.reporting.exports.files import new_file, new_folder


@pytest.mark.parametrize("format", [Format.JSONL, Format.CSV])
def test_what_is_there_is_replaced_only_by_force(format: Format, ledger: Ledger, tmp_path: Path) -> None:
    made = tmp_path / "made"
    export(ledger, format, made)
    with pytest.raises(ExportError, match="--force"):
        export(ledger, format, made)
    export(ledger, format, made, force=True)


def test_a_folder_of_other_things_is_never_replaced(ledger: Ledger, tmp_path: Path) -> None:
    made = tmp_path / "photos"
    made.mkdir()
    (made / "README.md").write_text("My photos")
    with pytest.raises(ExportError, match="other things"):
        export(ledger, Format.CSV, made, force=True)
    assert (made / "README.md").read_text() == "My photos"


@pytest.mark.parametrize(("format", "is_folder"), [(Format.JSONL, True), (Format.CSV, False)])
def test_a_file_is_no_folder(format: Format, is_folder: bool, ledger: Ledger, tmp_path: Path) -> None:
    made = tmp_path / "made"
    if is_folder:
        made.mkdir()
    else:
        made.write_text("")
    with pytest.raises(ExportError, match="is to be written"):
        export(ledger, format, made, force=True)


def test_a_missing_folder_is_named(ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="mkdir -p"):
        export(ledger, Format.JSONL, tmp_path / "none" / "made.jsonl")


def test_what_the_system_refuses_is_said_of_the_asked_path(ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"x{300}.*can't be written"):
        export(ledger, Format.JSONL, tmp_path / ("x" * 300))


@pytest.mark.parametrize("new", [new_file, new_folder])
def test_an_interruption_leaves_nothing_half_written(
    new: Callable[[Path], AbstractContextManager[object]], tmp_path: Path
) -> None:
    with pytest.raises(KeyboardInterrupt), new(tmp_path / "made"):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_an_interruption_keeps_the_older_export(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tmp_path / "made"
    export(ledger, Format.CSV, made)

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("dateline.reporting.exports.csv_tables.write_package", interrupt)
    with pytest.raises(KeyboardInterrupt):
        export(ledger, Format.CSV, made, force=True)
    assert (made / "datapackage.json").is_file()


def test_parquet_without_pyarrow_says_what_to_install(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExportError, match=r"dateline\[parquet\]"):
        export(ledger, Format.PARQUET, tmp_path / "made")
    assert list(tmp_path.glob(".*part")) == []


def test_a_page_of_the_users_own_is_never_replaced(ledger: Ledger, tmp_path: Path) -> None:
    page = tmp_path / "made.README.md"
    page.write_text("Mine")
    with pytest.raises(ExportError, match="not written by an export"):
        export(ledger, Format.JSONL, tmp_path / "made", force=True)
    assert page.read_text() == "Mine"
