import json
import sqlite3
from pathlib import Path

import pytest
from running import Command

import dateline
from dateline.errors import LedgerFull


def test_code_prints_one_object_a_report(command: Command, report: Path) -> None:
    done = command("code", report, "--format", "jsonl")
    assert done.exit_code == 0
    (coding,) = (json.loads(line) for line in done.stdout.splitlines())
    assert coding["document"]["text"] == report.read_text()


def test_code_shows_tables(command: Command, report: Path) -> None:
    done = command("code", report)
    assert done.exit_code == 0
    assert "report.txt" in done.stdout


def test_a_page_shows_one_report(command: Command, report: Path) -> None:
    pytest.importorskip("dateline.reporting.page")
    one = command("code", report, "--format", "html")
    assert one.exit_code == 0
    assert one.stdout.lower().startswith("<!doctype html>")
    other = report.with_name("other.txt")
    other.write_text("Talks were held in Geneva on Monday.\n")
    two = command("code", report, other, "--format", "html")
    assert two.exit_code == 1
    assert two.stdout == one.stdout
    assert "a page shows one report" in two.stderr


def test_one_bad_input_never_stops_a_run(
    command: Command, rows: Path, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "400")  # a long path is not to be folded
    done = command("add", tmp_path / "a.ledger", rows, tmp_path / "none.txt", report)
    assert done.exit_code == 1
    assert done.stdout == ""
    assert "3 reports added" in done.stderr
    assert "2 failed" in done.stderr
    assert "none.txt" in done.stderr
    assert _count(tmp_path / "a.ledger") == 3


def test_files_of_other_formats_are_counted(command: Command, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    (folder / ".hidden").mkdir(parents=True)
    (folder / "report.txt").write_text("Rebels clashed with the army near Goma on Monday.\n")
    for name in ("scan.pdf", "photo.jpg", ".hidden/other.pdf", ".other.pdf"):
        (folder / name).write_bytes(b"%PDF")
    done = command("add", tmp_path / "a.ledger", folder)
    assert done.exit_code == 0
    assert "2 files of other formats passed over" in done.stderr


def test_adding_again_adds_nothing(command: Command, report: Path, tmp_path: Path) -> None:
    command("add", tmp_path / "a.ledger", report)
    done = command("add", tmp_path / "a.ledger", report)
    assert done.exit_code == 0
    assert "0 reports added, 1 report there already" in done.stderr


def test_our_own_bug_costs_one_document(
    command: Command, rows: Path, report: Path, tmp_path: Path, coder: dateline.Coder, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Faulty:
        version = coder.version

        def code(self, document: dateline.Document) -> dateline.Coding:
            if document.name == "r1":
                raise ZeroDivisionError("oops")
            return coder.code(document)

    monkeypatch.setattr("dateline.coding.Coder", lambda **_: Faulty())
    done = command("add", tmp_path / "a.ledger", rows, report)
    assert done.exit_code == 1
    assert "internal error" in done.stderr
    assert "Traceback" not in done.stderr
    assert _count(tmp_path / "a.ledger") == 2


def test_a_locked_ledger_is_told(command: Command, ledger: Path, report: Path) -> None:
    other = sqlite3.connect(ledger, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    done = command("add", ledger, report, "--wait", "0.1")
    other.close()
    assert done.exit_code == 1
    assert "another process is writing" in done.stderr


def test_a_full_disk_ends_the_run_and_tells_what_is_kept(
    command: Command, rows: Path, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add = dateline.Ledger.add

    def fill_up(ledger: dateline.Ledger, codings: list[dateline.Coding]) -> int:
        if ledger.documents():
            raise LedgerFull("it can't be written", str(ledger.where), "Free some space and run this again")
        return add(ledger, codings)

    monkeypatch.setattr(dateline.Ledger, "add", fill_up)
    done = command("add", tmp_path / "a.ledger", rows, report)
    assert done.exit_code == 1
    assert "1 report added" in done.stderr
    assert "Free some space" in done.stderr


def test_a_file_that_is_no_ledger_is_left_alone(command: Command, report: Path) -> None:
    before = report.read_bytes()
    done = command("add", report, report)
    assert done.exit_code == 2
    assert "no ledger" in done.stderr
    assert report.read_bytes() == before


def _count(ledger: Path) -> int:
    with dateline.Ledger(ledger, create=False) as kept:
        return len(kept.documents())
