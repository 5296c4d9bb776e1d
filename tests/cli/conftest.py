"""Running the command inside the test's process, and small inputs for it."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from running import REPORT, Command
from typer.testing import CliRunner

import dateline
from dateline.cli.app import app
from handmade import aleppo


@pytest.fixture
def command(coder: dateline.Coder, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs `dateline ARGUMENTS`; the coder is loaded once, and one with lexicons of its own shares its parser."""

    def coder_with(overlays: Sequence[Path] = ()) -> dateline.Coder:
        return type(coder)(pipeline=coder.pipeline, overlays=overlays) if overlays else coder

    monkeypatch.setattr("dateline.coding.Coder", coder_with)
    runner = CliRunner()
    return lambda *arguments, **more: runner.invoke(app, [str(a) for a in arguments], **more)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """Three articles as JSONL, the second without a text."""
    path = tmp_path / "rows.jsonl"
    articles = [
        {"id": f"r{n}", "text": f"{n} {REPORT}" if n != 2 else "", "published": "2016-12-08"} for n in (1, 2, 3)
    ]
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    return path


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger with the handmade coding."""
    path = tmp_path / "war.ledger"
    with dateline.Ledger(path) as ledger:
        ledger.add([aleppo()])
    return path
