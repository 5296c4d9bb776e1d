"""Mood: has it happened, is it ahead, refused, possible, denied?"""

import pytest

import dateline
from dateline.parsing import Parse, SpacyPipeline, Word
from dateline.parsing.modality import Mood, is_purpose, mood
from dateline.parsing.pipeline import parse


def parsed(pipeline: SpacyPipeline, text: str) -> Parse:
    """The parse of a text."""
    return parse(dateline.read(text + "\n"), pipeline)


def verb(found: Parse, lemma: str) -> Word:
    """The first verb of a lemma."""
    return next(word for word in found.words if word.lemma == lemma and word.pos in ("VERB", "AUX"))


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The rebels left the town.", "leave", Mood.ASSERTED),
        ("The rebels will leave the town.", "leave", Mood.FUTURE),
        ("The rebels are going to leave the town.", "leave", Mood.FUTURE),
        ("The rebels will not leave the town.", "leave", Mood.REFUSED),
        ("The rebels cannot leave the town.", "leave", Mood.REFUSED),
        ("The rebels did not leave the town.", "leave", Mood.NEGATED),
        ("No rebels left the town.", "leave", Mood.NEGATED),
        ("Not a single rebel left the town.", "leave", Mood.NEGATED),
        ("Not one of the rebels left the town.", "leave", Mood.NEGATED),
        ("Not all rebels left the town.", "leave", Mood.ASSERTED),
        ("The rebels might leave the town.", "leave", Mood.POSSIBLE),
        ("If the rebels leave the town, we rejoice.", "leave", Mood.POSSIBLE),
        ("Did the rebels leave the town?", "leave", Mood.POSSIBLE),
        ("They opened fire to disperse the crowd.", "disperse", Mood.POSSIBLE),
        ("The rebels said they would leave the town.", "leave", Mood.FUTURE),
        ("The rebels would leave the town if they could.", "leave", Mood.POSSIBLE),
        ("The rebels will have left the town.", "leave", Mood.ASSERTED),
        ("The rebels are to leave the town.", "leave", Mood.FUTURE),
        ("The rebels are not going to leave the town.", "leave", Mood.REFUSED),
        ("The rebels have yet to leave the town.", "leave", Mood.NEGATED),
        ("The rebels would not hesitate to leave.", "hesitate", Mood.FUTURE),
        ("They demanded that the pilots be released.", "release", Mood.POSSIBLE),
    ],
)
def test_mood(pipeline: SpacyPipeline, text: str, lemma: str, expected: Mood) -> None:
    assert mood(verb(parsed(pipeline, text), lemma)) is expected


def test_a_purpose_is_an_infinitive_that_hangs_on_a_verb(pipeline: SpacyPipeline) -> None:
    found = parsed(pipeline, "They opened fire to disperse the crowd.")
    assert is_purpose(verb(found, "disperse"))
    assert not is_purpose(verb(found, "open"))
