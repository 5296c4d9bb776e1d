"""Kills `dateline add` (`kill -9`) at random moments, and looks at what is left.

    python benchmarks/crash.py [--kills 50] [--seed 1]

It adds the demo's reports to a ledger, again and again until all are there, then to a new one. After every kill the
ledger has to hold what it held before, whole: the file is sound, every report has all its records, and what a report's
coding says is what an undisturbed run says. Exits with 1 where anything is lost or half written.
"""

import argparse
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from dateline.demo import REPORTS
from dateline.errors import NotALedger
from dateline.ledger import Ledger
from dateline.records import Coding

MOMENT = 1.0
"""Seconds: longer than it takes to code and to keep a report, or to link the last ones."""
ADD = [sys.executable, "-m", "dateline", "add"]


def main() -> None:
    """Kill, look, and print."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--kills", type=int, default=50)
    ask.add_argument("--seed", type=int, default=1)
    given = ask.parse_args()
    chance = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as folder:
        whole = undisturbed(Path(folder) / "whole.ledger")
        path, had, full, faults = Path(folder) / "0.ledger", set[str](), 0, []
        for number in range(1, given.kills + 1):
            kill_while_adding(path, len(had), chance)
            found, wrong = look(path, whole)
            faults += [*wrong, *(f"lost: {key}" for key in had - found)]
            print(f"kill {number}: {len(found)} of {len(whole)} reports, {len(faults)} faults", flush=True)
            had = found
            if len(found) == len(whole):
                full += 1
                path, had = Path(folder) / f"{number}.ledger", set()
    print(f"{given.kills} kills, {full} ledgers filled, faults: {faults or 'none'}")
    sys.exit(1 if faults else 0)


def undisturbed(path: Path) -> dict[str, Coding]:
    """The codings of a run that nobody kills."""
    subprocess.run([*ADD, str(path), str(REPORTS)], check=True, capture_output=True)
    with Ledger(path, create=False) as ledger:
        return dict(ledger.codings())


def kill_while_adding(path: Path, had: int, chance: random.Random) -> None:
    """Begin to add, and kill it a moment after it has added up to three reports more, or is done."""
    process = subprocess.Popen([*ADD, str(path), str(REPORTS)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wanted = had + chance.randrange(-1, 4)
    while process.poll() is None and count(path) < wanted:
        time.sleep(0.01)
    time.sleep(chance.uniform(0, MOMENT))
    process.kill()
    process.wait()


def count(path: Path) -> int:
    """How many reports a ledger holds; -1 where it has no tables yet."""
    try:
        with Ledger(path, create=False) as ledger:
            return len(ledger.documents())
    except NotALedger:
        return -1


def look(path: Path, whole: dict[str, Coding]) -> tuple[set[str], list[str]]:
    """The reports that a ledger holds, and what is wrong with it."""
    try:
        with Ledger(path, create=False) as ledger:
            codings = dict(ledger.codings())
            keys = ledger.documents()
    except NotALedger:  # killed before its tables were laid
        return set(), []
    wrong = [f"half written: {key}" for key in keys if codings.get(key) != whole[key]]
    with sqlite3.connect(path) as connection:
        sound = connection.execute("PRAGMA integrity_check").fetchone()[0]
        loose = connection.execute("PRAGMA foreign_key_check").fetchall()
    return set(keys), [*wrong, *([] if sound == "ok" else [sound]), *map(str, loose)]


if __name__ == "__main__":
    main()
