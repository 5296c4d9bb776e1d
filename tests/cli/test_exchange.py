"""`dateline export`, `import` and `compare` as they are called."""

from pathlib import Path

import pytest
from running import Command

import dateline
from dateline.cli.export import ExportFormat
from dateline.jsonform import dumps
from handmade import aleppo


def test_export_says_where_the_page_is_and_keeps_standard_output_clean(
    command: Command, ledger: Path, tmp_path: Path
) -> None:
    done = command("export", ledger, "acled", tmp_path / "made.csv")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "made.csv.README.md" in done.stderr
    assert "not ACLED data" in (tmp_path / "made.csv.README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("format", sorted(ExportFormat))
def test_every_format_is_written_of_a_linked_ledger(
    format: ExportFormat, command: Command, ledger: Path, tmp_path: Path
) -> None:
    done = command("export", ledger, format.value, tmp_path / "made")
    assert done.exit_code == 0, done.stderr
    assert (tmp_path / "made").exists()


def test_an_unknown_format_is_wrong_use_and_lists_the_formats(command: Command, ledger: Path, tmp_path: Path) -> None:
    done = command("export", ledger, "xls", tmp_path / "made")
    assert done.exit_code == 2
    assert "webannotation" in done.stderr


def test_what_is_there_is_kept_and_a_missing_ledger_is_said(command: Command, ledger: Path, tmp_path: Path) -> None:
    taken = tmp_path / "made.jsonl"
    taken.write_text("mine")
    assert command("export", ledger, "jsonl", taken).exit_code == 1
    assert taken.read_text() == "mine"
    assert command("export", tmp_path / "none.ledger", "jsonl", tmp_path / "made").exit_code == 2


def test_a_date_that_is_none_writes_nothing(command: Command, ledger: Path, tmp_path: Path) -> None:
    done = command("export", ledger, "jsonl", tmp_path / "made.jsonl", "--since", "soon")
    assert done.exit_code == 2
    assert not (tmp_path / "made.jsonl").exists()


def test_filters_choose_the_reports(command: Command, ledger: Path, tmp_path: Path) -> None:
    for number, (place, lines) in enumerate((("Aleppo", 1), ("Idlib", 0))):
        made = tmp_path / f"{number}.jsonl"
        assert command("export", ledger, "jsonl", made, "--place", place).exit_code == 0
        assert len(made.read_text(encoding="utf-8").splitlines()) == lines
        assert f"place {place}" in made.with_name(f"{made.name}.README.md").read_text(encoding="utf-8")


def test_import_takes_what_is_whole_and_lists_the_rest(command: Command, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(f"{dumps(aleppo())}\nnonsense\n", encoding="utf-8")
    done = command("import", tmp_path / "copy.ledger", rows, tmp_path / "none.jsonl")
    assert done.exit_code == 1
    assert "1 report added" in done.stderr
    assert "2 failed" in done.stderr
    with dateline.Ledger(tmp_path / "copy.ledger", create=False) as ledger:
        assert [coding for _, coding in ledger.codings()] == [aleppo()]
    assert "1 report there already" in command("import", tmp_path / "copy.ledger", rows).stderr


def test_compare_prints_sums_and_tells_what_was_not_compared(command: Command, ledger: Path, tmp_path: Path) -> None:
    rows = tmp_path / "acled.csv"
    rows.write_text(
        "event_id_cnty,event_date,event_type,sub_event_type,iso,admin1,latitude,longitude,geo_precision\n"
        "SYR1,2016-12-07,Explosions/Remote violence,Air/drone strike,760,Aleppo,36.2,37.16,1\n"
        "SYR2,2016-12-07,Protests,Peaceful protest,760,Aleppo,36.2,37.16,1\n"
        "SYR3,,Protests,Peaceful protest,760,Aleppo,36.2,37.16,1\n"
    )
    done = command("compare", ledger, rows, "--format", "csv")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "country,admin1,week,theirs,here,ours,there",
        "SYR,Aleppo,2016-W49,2,1,1,1",
    ]
    assert "With an incident here: 1, without: 1." in done.stderr
    assert "no day is given (1)" in done.stderr
    assert '"SYR1"' in command("compare", ledger, rows, "--rows", "--format", "jsonl").stdout
    assert command("compare", ledger, tmp_path / "none.csv").exit_code == 1


def test_ctrl_c_leaves_no_half_export(
    command: Command, ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("dateline.reporting.exports.jsonl.dumps", interrupt)
    folder = tmp_path / "out"
    folder.mkdir()
    assert command("export", ledger, "jsonl", folder / "made.jsonl").exit_code == 130
    assert list(folder.iterdir()) == []


def test_an_empty_ledger_gives_an_empty_export(command: Command, tmp_path: Path) -> None:
    with dateline.Ledger(tmp_path / "new.ledger"):
        pass
    assert command("export", tmp_path / "new.ledger", "jsonl", tmp_path / "made.jsonl").exit_code == 0
    assert (tmp_path / "made.jsonl").read_bytes() == b""


def test_bug_a_file_without_codings_was_imported_silently(command: Command, tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").touch()
    done = command("import", tmp_path / "new.ledger", tmp_path / "empty.jsonl")
    assert done.exit_code == 1
    assert "it holds no codings" in done.stderr
