"""Denials that answer, as the examples of the word list have them."""

import tomllib
from importlib.resources import files

import pytest

from dateline.linking.answers import answers, belies

WORDS = tomllib.loads((files("dateline.linking") / "answers.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("denied", WORDS["examples"])
def test_what_answers(denied: str) -> None:
    assert answers(denied)


@pytest.mark.parametrize("denied", WORDS["counterexamples"])
def test_what_denies_something_of_its_own(denied: str) -> None:
    assert not answers(denied)


@pytest.mark.parametrize("said", WORDS["belied"])
def test_what_is_called_false(said: str) -> None:
    assert belies(said)


@pytest.mark.parametrize("said", WORDS["not_belied"])
def test_what_calls_nothing_false(said: str) -> None:
    assert not belies(said)
