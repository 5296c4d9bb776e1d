"""Sentences of our own: people, and soldiers, of whom only a nation is told."""

import pytest

import dateline
from dateline.records import Mention, MentionType


def _said(coder: dateline.Coder, text: str, words: str) -> Mention:
    coding = coder.code(dateline.read(f"{text}\n".encode()))
    return next(mention for mention in coding.mentions if mention.span.of(text) == words)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("John Kerry met Sergei Lavrov in Oslo. The American urged Moscow to wait.", "The American", "John Kerry"),
        ("Tayyip Erdogan rang Vladimir Putin. He thanked the Kremlin leader.", "the Kremlin leader", "Vladimir Putin"),
        ("Barack Obama and John Kerry met Angela Merkel. The American spoke.", "The American", None),
        ("Sergei Lavrov met Angela Merkel. The Russian leader was absent.", "The Russian leader", None),
    ],
)
def test_who_of_the_nation_was_named(coder: dateline.Coder, text: str, words: str, name: str | None) -> None:
    assert _said(coder, text, words).name == name


def test_one_of_a_people_is_no_government(coder: dateline.Coder) -> None:
    text = "An American shot a nurse in Oslo. Norwegian police arrested him."
    one, later = _said(coder, text, "An American"), _said(coder, text, "him")
    assert (one.type, one.country, one.sectors) == (MentionType.PERSON, "USA", ("CVL",))
    assert later.entity == one.entity


def test_the_french_are_many(coder: dateline.Coder) -> None:
    assert _said(coder, "The French fired on the town.", "The French").type is MentionType.ORGANISATION


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("A Palestinian stabbed two Israeli soldiers. Other troops arrested him.", "Other troops", "ISR"),
        ("Kenyan and Somali soldiers fought near Kolbio. Other troops fled.", "Other troops", None),
        ("Syrian rebels fled Homs. Other soldiers left.", "Other soldiers", "SYR"),
    ],
)
def test_other_troops_are_of_the_side_of_those_named(
    coder: dateline.Coder, text: str, words: str, country: str | None
) -> None:
    assert _said(coder, text, words).country == country


def test_his_government_is_that_of_his_country(coder: dateline.Coder) -> None:
    text = "Tokyo summoned the Chinese ambassador, and urged his government to pay."
    assert _said(coder, text, "his government").entity == "gov:CHN"
