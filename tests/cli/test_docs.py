"""The command's pages: every command is described, and every example runs on the sample reports."""

import re
import shlex
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from running import Command
from typer.main import get_command

import dateline
from dateline.cli.app import app
from dateline.jsonform import dumps
from handmade import aleppo

DOCS = Path(__file__).parents[2] / "docs"
REPORTS = Path(dateline.__file__).parent / "demo" / "reports"
NEEDS_A_DUMP = {"knowledge build"}
"""Commands whose example needs files that are too large for a test; they have tests of their own."""


def commands(group: Any, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Name and help of every command, those of groups with the group's name before theirs."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{prefix}{name} ")
        else:
            yield f"{prefix}{name}", command.help


HELP = dict(commands(get_command(app)))
COMMANDS = sorted(HELP)
EXAMPLE = re.compile(r"\*\*Example:\*\* `(dateline .+)`")
STAND_INS = ("3fa9c1d2b7e04a55:e4", "71b2e0c4a6d83f19:e2")


def described() -> dict[str, str]:
    """The section of each command in docs/command.md."""
    text = (DOCS / "command.md").read_text(encoding="utf-8")
    parts = re.split(r"^### dateline ([\w ]+)$", text, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def example(name: str) -> str:
    """The example in a command's help."""
    found = EXAMPLE.search(HELP[name])
    assert found, f"dateline {name} --help has no example"
    return found[1]


def test_every_command_is_described_and_no_other() -> None:
    assert sorted(described()) == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_and_the_page_give_the_same_example(name: str) -> None:
    assert f"    {example(name)}\n" in described()[name]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, coder: dateline.Coder) -> Path:
    """A folder as the examples suppose it: reports, a page, rows, and a ledger of them."""
    if not REPORTS.is_dir():
        pytest.skip("the sample reports are not there")
    folder = tmp_path_factory.mktemp("desk")
    (folder / "my-lexicons").mkdir()
    (folder / "my-actors.txt").write_text("LORVAN_RIVER_FRONT_ [TCDREB]\n", encoding="utf-8")
    shutil.copytree(REPORTS, folder / "reports")
    shutil.copy(next(REPORTS.glob("*.html")), folder / "report.html")
    shutil.copy(next(REPORTS.glob("*.jsonl")), folder / "more.jsonl")
    (folder / "codings.jsonl").write_text(dumps(aleppo()), encoding="utf-8")
    (folder / "acled.csv").write_text(
        "event_id_cnty,event_date,event_type\nSYR1,2016-12-07,Battles\n", encoding="utf-8"
    )
    with dateline.Ledger(folder / "war.ledger") as ledger:
        for path in (*REPORTS.glob("*.txt"), *REPORTS.glob("*.html")):
            ledger.add([coder.code(dateline.read(path))])
    return folder


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - NEEDS_A_DUMP))
def test_every_example_runs(name: str, desk: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)
    with dateline.Ledger("war.ledger", create=False) as ledger:
        events = [event.id for event in ledger.events()]
    line = example(name).partition(" > ")[0]
    for stand_in, event in zip(STAND_INS, (events[0], events[-1]), strict=True):
        line = line.replace(stand_in, event)
    arguments = shlex.split(line)[1:]
    done = command(*arguments)
    assert done.exit_code == 0, done.stderr
    assert done.stdout or done.stderr


def test_every_query_of_the_ledgers_page_runs(desk: Path) -> None:
    queries = re.findall(r"```sql\n(.+?)```", (DOCS / "ledger.md").read_text(encoding="utf-8"), flags=re.DOTALL)
    assert len(queries) >= 5
    with dateline.Ledger(desk / "war.ledger", create=False) as ledger:
        for sql in queries:
            with ledger.query(sql) as (columns, rows):
                assert columns
                list(rows)


def test_every_table_and_view_is_described(desk: Path) -> None:
    page = (DOCS / "ledger.md").read_text(encoding="utf-8")
    with sqlite3.connect(desk / "war.ledger") as connection:
        names = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
        ]
    shadows = ("document_search_", "place_index_", "sqlite_")
    assert [name for name in names if not name.startswith(shadows) and f"`{name}`" not in page] == []
