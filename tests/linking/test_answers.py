"""Denials that answer, as the examples of the word list have them."""

import tomllib
from importlib.resources import files

import pytest

from dateline.linking.answers import answers

WORDS = tomllib.loads((files("dateline.linking") / "answers.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("denied", WORDS["examples"])
def test_what_answers(denied: str) -> None:
    assert answers(denied)


@pytest.mark.parametrize("denied", WORDS["counterexamples"])
def test_what_denies_something_of_its_own(denied: str) -> None:
    assert not answers(denied)
