"""The project's pages: links lead somewhere, Python examples and the README's commands run."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

import dateline
from dateline.cli.app import app
from dateline.demo import REPORTS

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "src").rglob("README.md")],
    key=lambda path: path.relative_to(ROOT).as_posix(),
)
LINK = re.compile(r"\]\(([^)\s]+)\)")
PYTHON = re.compile(r"```python\n(.+?)```", re.DOTALL)
COMMAND = re.compile(r"^    \.venv/bin/(dateline .+)$", re.MULTILINE)


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def anchors(page: Path) -> set[str]:
    """The anchors that GitHub gives to a page's headings."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        if not link.startswith(("http://", "https://")):
            path, _, anchor = link.partition("#")
            there = (page.parent / path).resolve() if path else page
            assert there.exists(), link
            assert not anchor or anchor in anchors(there), link


def test_every_page_of_the_documentation_is_reached_from_its_index() -> None:
    linked = set(LINK.findall((ROOT / "docs" / "index.md").read_text(encoding="utf-8")))
    assert {page.name for page in (ROOT / "docs").glob("*.md")} - linked == {"index.md"}


@pytest.fixture
def desk(tmp_path: Path, coder: dateline.Coder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as the pages suppose it: reports, a saved page, a ledger."""
    monkeypatch.setattr("dateline.coding.Coder", lambda **_: coder)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports").mkdir()
    (tmp_path / "my-knowledge").mkdir()
    page = REPORTS / "2016-12-08-sundial.html"
    shutil.copy(page, tmp_path / "reports" / "sundial.html")
    shutil.copy(page, tmp_path / "report.html")
    with dateline.Ledger(tmp_path / "war.ledger") as ledger:
        ledger.add([coder.code(dateline.read(page))])
    return tmp_path


@pytest.mark.parametrize("page", [page for page in PAGES if PYTHON.search(page.read_text(encoding="utf-8"))], ids=name)
@pytest.mark.usefixtures("desk")
def test_python_examples_run(page: Path) -> None:
    known = {"dateline": dateline, "Path": Path}
    for example in PYTHON.findall(page.read_text(encoding="utf-8")):
        exec(compile(example, name(page), "exec"), known)


def test_the_readmes_commands_run(desk: Path) -> None:
    commands = COMMAND.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(commands) >= 6
    for command in commands:
        words, _, file = command.partition(" > ")
        done = CliRunner().invoke(app, shlex.split(words)[1:])
        assert done.exit_code == 0, f"{command}\n{done.output}"
        assert not file or done.stdout.startswith("<!DOCTYPE html>")


def test_every_dependency_has_its_reason() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    required = re.search(r"^dependencies = \[(.+?)^\]", project, re.DOTALL | re.MULTILINE)
    assert required
    reasons = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    names = re.findall(r'"([\w-]+)', required[1])
    assert len(names) >= 10
    assert [name for name in names if name not in reasons] == []
