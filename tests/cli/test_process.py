"""What only a process of its own shows: signals, pipes, start-up."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from running import REPORT

import dateline

COMMAND = [sys.executable, "-m", "dateline"]


def test_an_interrupted_run_keeps_whole_reports(tmp_path: Path) -> None:
    ledger = tmp_path / "a.ledger"
    process = subprocess.Popen(
        [*COMMAND, "add", str(ledger), "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_hears_interrupts,
    )
    assert process.stdin is not None
    for n in range(3):
        process.stdin.write(json.dumps({"id": f"r{n}", "text": f"{n} {REPORT}"}) + "\n")
    process.stdin.flush()
    _wait_for(lambda: ledger.exists() and _count(ledger) >= 1)
    process.send_signal(signal.SIGINT)
    _, talk = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Interrupted after" in talk
    assert "run this again to go on" in talk
    assert "Traceback" not in talk
    assert 1 <= _count(ledger) <= 3


def test_a_reader_that_leaves_is_no_error(ledger: Path) -> None:
    sql = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 200000) SELECT i FROM n"
    process = subprocess.Popen(
        [*COMMAND, "query", str(ledger), sql, "-f", "csv"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"i\n"
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) == 0


@pytest.mark.parametrize("arguments", [["--help"], ["query", "LEDGER", "SELECT 1"], ["events", "LEDGER"]])
def test_what_needs_no_parser_does_not_load_it(arguments: list[str], ledger: Path) -> None:
    real = [str(ledger) if argument == "LEDGER" else argument for argument in arguments]
    code = (
        "import sys\nfrom dateline.cli import main\ntry:\n    main()\nfinally:\n"
        "    heavy = {'spacy', 'trafilatura', 'torch'} & set(sys.modules)\n"
        "    assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", code, *real], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_completion_is_offered() -> None:
    done = subprocess.run([*COMMAND, "--show-completion", "bash"], capture_output=True, text=True, check=False)
    assert "complete" in done.stdout


def test_bug_ctrl_c_while_the_command_loads_left_a_traceback() -> None:
    code = (
        "import sys\nfrom dateline import cli\n"
        "class Interrupting:\n    def find_spec(self, name, *_):\n        raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupting())\ncli.main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "dateline: interrupted\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize("command", [["events"], ["events", "-f", "csv"], ["sitrep"], ["incidents", "-f", "jsonl"]])
def test_bug_a_full_disk_under_the_output_was_an_internal_error(command: list[str], ledger: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = _run([command[0], str(ledger), *command[1:]], stdout=full)
    assert done.returncode == 1
    assert done.stderr == "dateline: the output: it can't be written (No space left on device)\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_bug_help_on_a_full_disk_was_a_traceback() -> None:
    with Path("/dev/full").open("w") as full:
        done = _run(["--help"], stdout=full)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)


@pytest.mark.parametrize("command", ["events", "sitrep"])
def test_bug_output_in_another_encoding_stopped_at_an_arrow(command: str, ledger: Path) -> None:
    done = _run([command, str(ledger)], env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, "")
    assert "Aleppo" in done.stdout


def _run(arguments: list[str], **more: Any) -> subprocess.CompletedProcess[str]:
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    return subprocess.run([*COMMAND, *arguments], text=True, encoding="utf-8", check=False, **streams)


def _count(ledger: Path) -> int:
    try:
        with dateline.Ledger(ledger, create=False) as kept:
            return len(kept.documents())
    except dateline.DatelineError:  # its tables are not laid yet
        return 0


def _wait_for(condition: object, seconds: float = 60.0) -> None:
    assert callable(condition)
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.05)


def _hears_interrupts() -> None:
    """A suite that runs in the background ignores interrupts, and so would its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
