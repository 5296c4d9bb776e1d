"""Sentences of our own: the body that is meant by what kind of body it is."""

import pytest

import dateline
from dateline.records import Mention


def _said(coder: dateline.Coder, text: str, words: str) -> Mention | None:
    coding = coder.code(dateline.read(f"{text}\n".encode()))
    return next((mention for mention in coding.mentions if mention.span.of(text) == words), None)


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("Islamic State took Sirte. The jihadists killed ten soldiers.", "The jihadists", "org:islamic-state"),
        ("Hezbollah fired at Haifa. The Lebanese group denied it.", "The Lebanese group", "org:hezbollah"),
        ("Police fought Los Zetas in Veracruz. The gang burned a bus.", "The gang", "org:zetas"),
        (
            "The African Union met in Addis Ababa. The 55-nation bloc urged a truce.",
            "The 55-nation bloc",
            "African Union",
        ),
        ("The Taliban raided Kunduz. Afghan troops drove the insurgents out.", "the insurgents", "org:taliban"),
        (
            "Rebels entered Raqqa. The alliance, known as the Syrian Democratic Forces, lost a man.",
            "The alliance",
            "org:sdf",
        ),
        ("The Syrian Coalition met the Houthis. The coalition left early.", "The coalition", "org:syrian-coalition"),
    ],
)
def test_the_body_of_the_kind_that_was_named(coder: dateline.Coder, text: str, words: str, entity: str) -> None:
    found = _said(coder, text, words)
    assert found is not None
    assert entity in (found.entity, found.name)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hamas and Islamic Jihad fired rockets. The group denied it.", "The group"),
        ("Hezbollah condemned the group on Monday.", "the group"),
        ("Hamas said Egypt had bombed the group that runs the port.", "the group"),
        ("Hezbollah fired at Haifa. The Palestinian group denied it.", "The Palestinian group"),
        ("The European Union and the African Union met in Rome. The bloc will pay.", "The bloc"),
        ("Al Qaeda-linked gunmen shot a nurse in Gao. The group fled.", "The group"),
    ],
)
def test_any_other_body_is_not_guessed(coder: dateline.Coder, text: str, words: str) -> None:
    found = _said(coder, text, words)
    assert found is None or found.name is None
