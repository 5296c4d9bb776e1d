"""dateline reads the public test sets at least as well as it has been measured to (`benchmarks/floors.toml`)."""

import subprocess
import sys
from pathlib import Path

import pytest

FLOORS = Path(__file__).parents[2] / "benchmarks" / "floors.py"


@pytest.mark.parametrize(
    "name",
    [
        "seed:aleppo-2016-12-08",
        "attribution:polnear-dev",
        "events:gsr-dev",
        "events:plv-dev",
        "entities:re3d-dev",
        "places:trnews",
        "times:meantime",
    ],
)
def test_no_score_is_below_its_floor(name: str, shared: Path) -> None:
    done = subprocess.run([sys.executable, FLOORS, "check", name], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "floor" in done.stdout
