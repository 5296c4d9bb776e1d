"""Whom somebody counts among his own, as the examples of the word list have it."""

import tomllib
from importlib.resources import files

import pytest

from dateline.reporting.own import counts_own

WORDS = tomllib.loads((files("dateline.reporting") / "own.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("words", WORDS["examples"])
def test_own_people(words: str) -> None:
    assert counts_own(words)


@pytest.mark.parametrize("words", WORDS["counterexamples"])
def test_other_people(words: str) -> None:
    assert not counts_own(words)
