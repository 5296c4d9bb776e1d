"""Sentences of our own: whom a description with a number stands for."""

import pytest

import dateline
from dateline.records import Mention


def _said(coder: dateline.Coder, text: str, words: str) -> Mention:
    coding = coder.code(dateline.read(f"{text}\n".encode()))
    return next(mention for mention in coding.mentions if mention.span.of(text) == words)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Peru and Ecuador signed a deal. Both countries will cut tariffs.", "Both countries", "Peru; Ecuador"),
        ("Ghana, Togo and Benin signed a deal. The three states praised it.", "The three states", "Ghana; Togo; Benin"),
        (
            "Mali and Niger accused Chad of arming rebels. The two countries recalled their envoys.",
            "The two countries",
            "Mali; Niger",
        ),
        (
            "Emmanuel Macron and Angela Merkel met Shinzo Abe in Rome. The three leaders urged Iran to wait.",
            "The three leaders",
            "Emmanuel Macron; Angela Merkel; Shinzo Abe",
        ),
        (
            "Vladimir Putin and his Turkish counterpart, Recep Tayyip Erdogan, met. The presidents spoke for an hour.",
            "The presidents",
            "Vladimir Putin; Recep Tayyip Erdogan",
        ),
    ],
)
def test_as_many_as_were_just_named(coder: dateline.Coder, text: str, words: str, name: str) -> None:
    assert _said(coder, text, words).name == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ghana, Togo and Benin signed a deal. Both countries will cut tariffs.", "Both countries"),
        ("Iran and Oman accused Israel and Egypt of spying. The two countries denied it.", "The two countries"),
        ("Germany said the two countries would sign a treaty.", "the two countries"),
        ("Vladimir Putin met Angela Merkel and Shinzo Abe. The two leaders condemned Chad.", "The two leaders"),
        (
            "Vladimir Putin met Angela Merkel. The presidents of Chile and Peru left.",
            "The presidents of Chile and Peru",
        ),
    ],
)
def test_more_or_fewer_are_nobody(coder: dateline.Coder, text: str, words: str) -> None:
    assert _said(coder, text, words).name is None


def test_both_armies_are_no_one_country_s(coder: dateline.Coder) -> None:
    text = "Chadian soldiers crossed into Sudan. Both armies denied it."
    assert _said(coder, text, "Both armies").country is None
