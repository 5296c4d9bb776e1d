"""A ledger of two reports of one air attack, in which a private person is named, and what their linking gives."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from reports import ADDED, daily, weekly

from dateline import Ledger
from dateline.ledger.keys import document_key, full
from dateline.reporting.exports import selection
from handmade import ALEPPO


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    path = tmp_path / "war.ledger"
    with Ledger(path) as ledger:
        ledger.add([daily(), weekly()])
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE documents SET added = ?", (ADDED,))
        yield ledger


@pytest.fixture(autouse=True)
def incidents(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Both reports tell of one incident; what is in the list is what linking gives."""
    keys = [document_key(coding.document) for coding in (daily(), weekly())]
    one = SimpleNamespace(
        id=full(keys[0], "e1"),
        type="ASSAULT",
        date="2016-12-07",
        place=ALEPPO,
        events=tuple(full(key, "e1") for key in keys),
        sources=SimpleNamespace(
            reports=2, independent=2, chains=(("Mariam Haddad", "Reuters", "The Daily"), ("doctors (The Weekly)",))
        ),
        figures={"killed": SimpleNamespace(low=12, best=12, high=15)},
    )
    found = [one]
    monkeypatch.setattr(selection, "find_incidents", lambda ledger, **asked: list(found))
    return found
