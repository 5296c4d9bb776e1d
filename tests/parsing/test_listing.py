"""States in a row are joined, and a measure that is imposed is a noun."""

import pytest
from tests.drafting import words_of

import dateline
from dateline.parsing.clauses import subject
from dateline.parsing.phrases import joined


def test_states_in_a_row_are_joined(coder: dateline.Coder) -> None:
    doer = subject(words_of(coder, "Mali, Niger, the Gambia and Chad cut ties with Qatar.")["cut"])
    assert doer is not None
    assert [word.text for word in joined(doer)] == ["Mali", "Niger", "Gambia", "Chad"]


def test_a_town_and_its_state_are_not(coder: dateline.Coder) -> None:
    town = words_of(coder, "He lives in Paris, France and works in Berlin, Germany.")["Berlin"]
    assert [word.text for word in joined(town)] == ["Berlin"]


@pytest.mark.parametrize("verb", ["imposed", "ordered", "lifted"])
def test_measures_are_no_clause(coder: dateline.Coder, verb: str) -> None:
    words = words_of(coder, f"The Union {verb} asset freezes and travel bans on two generals.")
    assert (words["freezes"].pos, words["freezes"].dep) == ("NOUN", "dobj")


def test_an_answered_deed_has_its_doer(coder: dateline.Coder) -> None:
    words = words_of(coder, "Mali closed the border in response to rocket fire by Tuareg rebels.")
    assert words["by"].head.text == "fire"
