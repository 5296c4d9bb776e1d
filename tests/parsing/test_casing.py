import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.parsing import SpacyPipeline
from dateline.parsing.casing import Casing
from dateline.parsing.pipeline import parse
from dateline.parsing.prepared import texts_to_parse
from dateline.records import Block, BlockKind, Document

BODY = [
    "Troops backed by Iranian militias said they would retake the village of Kafr Naha on Monday, and Assad agreed.",
    "Envoys of the US met in Geneva to discuss a truce. Hezbollah denied the report.",
]


@pytest.mark.parametrize(
    ("headline", "running"),
    [
        ("Troops Retake Village of Kafr Naha", "Troops retake village of Kafr Naha"),
        ("US Envoys Discuss Truce With Assad in Geneva", "US Envoys discuss truce with Assad in Geneva"),
        ("Envoys Discuss Truce After Hezbollah Denies Report", "Envoys discuss truce after Hezbollah denies report"),
        ("TROOPS RETAKE VILLAGE, SAYS HEZBOLLAH", "Troops retake village, says Hezbollah"),
        ("Troops retake village of Kafr Naha", "Troops retake village of Kafr Naha"),
        ("Kafr Naha", "Kafr Naha"),
    ],
)
def test_a_headline_takes_the_case_of_the_body(headline: str, running: str) -> None:
    assert Casing(BODY).recased(headline) == running


def test_without_a_body_nothing_is_known() -> None:
    assert Casing([]).recased("Troops Retake Village of Kafr Naha") == "Troops Retake Village of Kafr Naha"


@given(headline=st.text(max_size=60), body=st.text(max_size=200))
def test_only_the_case_changes(headline: str, body: str) -> None:
    found = Casing([body]).recased(headline)
    assert len(found) == len(headline)
    assert found.casefold() == headline.casefold() or found.lower() == headline.lower()


def test_a_headline_in_title_case_has_a_verb(pipeline: SpacyPipeline) -> None:
    title, body = (
        "Syrian Troops Retake Village From Rebels",
        "Syrian troops said they would retake a village from rebels.",
    )
    text = f"{title}\n\n{body}"
    document = Document(
        "sha256:0",
        "test",
        text,
        (Block(BlockKind.TITLE, 0, len(title)), Block(BlockKind.PARAGRAPH, len(title) + 2, len(text))),
    )
    assert [len(found) for found in texts_to_parse(document)] == [len(title), len(body)]
    words = {word.text: word.pos for word in parse(document, pipeline).words[:6]}
    assert words["retake"] == "VERB"
