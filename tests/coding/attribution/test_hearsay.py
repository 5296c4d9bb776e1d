"""What is passed on without saying from whom is a statement of nobody, and no fact of the report's own."""

import pytest
from codings import code

import dateline


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Militiamen have reportedly begun to leave Bor.", "reportedly", ["Militiamen have", "begun to leave Bor"]),
        ("A guard allegedly fired at the crowd.", "allegedly", ["A guard", "fired at the crowd"]),
        ("A boy allegedly shot by troops died on Monday.", "allegedly", ["A boy", "shot by troops"]),
    ],
)
def test_hearsay_is_a_statement_of_nobody(coder: dateline.Coder, text: str, cue: str, content: list[str]) -> None:
    found = next(s for s in code(coder, text).statements if s.cue is not None and s.cue.of(text) == cue)
    assert (found.source, found.speaker) == (None, None)
    assert [span.of(text) for span in found.content] == content


def test_what_is_told_as_hearsay_is_not_told_by_the_report(coder: dateline.Coder) -> None:
    coding = code(coder, "Turkish jets reportedly bombed a Kurdish base in Iraq.")
    assert [event.statement for event in coding.events] == [coding.statements[0].id]


def test_what_somebody_has_heard_is_his_statement(coder: dateline.Coder) -> None:
    coding = code(coder, "The army said rebels had allegedly shelled the town.")
    assert len(coding.statements) == 1
    assert coding.statements[0].speaker is not None
