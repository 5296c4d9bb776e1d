"""Sentences that hold no event: dictionary senses, sport, markets, films, figures of speech, everyday life."""

from pathlib import Path

import pytest

import dateline

SENTENCES = (Path(__file__).parent / "no_events.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_event_is_read(coder: dateline.Coder, sentence: str) -> None:
    events = coder.code(dateline.read(sentence + "\n")).events
    assert [(e.type.value, e.rule) for e in events] == []


def test_there_are_enough_of_them() -> None:
    assert len(set(SENTENCES)) >= 150
