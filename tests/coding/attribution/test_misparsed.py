"""Sentences that the parser reads wrongly and a reader does not; each once gave a wrong statement."""

import dateline


def said(coder: dateline.Coder, text: str) -> list[tuple[str | None, list[str]]]:
    """Source and content of every statement."""
    coding = coder.code(dateline.read(text + "\n"))
    return [(s.source.of(text) if s.source else None, [span.of(text) for span in s.content]) for s in coding.statements]


def test_as_a_party_rules_something_out_does_not_say_the_main_clause(coder: dateline.Coder) -> None:
    told = said(coder, "Syrian troops take al-Shaar as Damascus rules out a truce in Aleppo")
    assert not any("troops take" in content for _, contents in told for content in contents)


def test_a_long_name_behind_a_comma_is_the_source_as_a_whole(coder: dateline.Coder) -> None:
    text = "Troops closed in on the Old City, the Syrian Observatory for Human Rights said."
    assert said(coder, text) == [
        ("the Syrian Observatory for Human Rights", ["Troops closed in on the Old City"]),
    ]
