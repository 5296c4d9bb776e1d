"""A small coding made by hand, and a ledger that holds it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline import Ledger
from dateline.records import Coding
from handmade import aleppo


@pytest.fixture
def coding() -> Coding:
    return aleppo()


@pytest.fixture
def ledger(tmp_path: Path, coding: Coding) -> Iterator[Ledger]:
    with Ledger(tmp_path / "a.ledger") as ledger:
        ledger.add([coding])
        yield ledger
