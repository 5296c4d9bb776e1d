"""Clauses: subjects over control, relative clauses and joined verbs, and where the parser slips."""

import pytest

import dateline
from dateline.parsing import SpacyPipeline
from dateline.parsing.clauses import direct_object, is_finite, is_passive, joined_above, subject
from dateline.parsing.pipeline import parse
from dateline.parsing.tree import Parse, Word


def parsed(pipeline: SpacyPipeline, text: str) -> Parse:
    """The parse of a text."""
    return parse(dateline.read(text + "\n"), pipeline)


def verb(found: Parse, lemma: str) -> Word:
    """The first verb of a lemma."""
    return next(word for word in found.words if word.lemma == lemma and word.pos in ("VERB", "AUX"))


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The rebels vowed to attack the town.", "attack", "rebels"),
        ("The rebels came and attacked the town.", "attack", "rebels"),
        ("The rebels who attacked the town fled.", "attack", "rebels"),
        ("He urged the rebels to leave the town.", "leave", "rebels"),
        ("The town was seized by the rebels.", "seize", "town"),
        ("Sweden suspended aid to Eritrea on Friday.", "suspend", "Sweden"),
    ],
)
def test_subject(pipeline: SpacyPipeline, text: str, lemma: str, expected: str) -> None:
    found = subject(verb(parsed(pipeline, text), lemma))
    assert found is not None
    assert found.text == expected


def test_an_object_counted_with_up_to(pipeline: SpacyPipeline) -> None:
    noun = direct_object(
        verb(parsed(pipeline, "Rebels have kidnapped up to 16 Russian advisers from a town."), "kidnap")
    )
    assert noun is not None
    assert noun.text == "advisers"


def test_a_finite_verb_does_not_go_on_from_an_infinitive(pipeline: SpacyPipeline) -> None:
    found = parsed(pipeline, "They want rebels to leave and will not consider a truce.")
    consider = verb(found, "consider")
    above = joined_above(consider)
    assert above is None or above.lemma == "want"
    who = subject(consider)
    assert who is not None
    assert who.text == "They"


def test_finite_and_passive(pipeline: SpacyPipeline) -> None:
    found = parsed(pipeline, "The town was seized by rebels who wanted to stay.")
    assert is_finite(verb(found, "seize"))
    assert is_passive(verb(found, "seize"))
    assert not is_finite(verb(found, "stay"))
