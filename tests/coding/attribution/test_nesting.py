"""Statements inside statements, and media that pass them on."""

import pytest
from codings import code, names, source, told

import dateline
from dateline.records import Stance


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The governor's claim that the dam was mined was rejected.", "The governor"),
        ("The engineers denied the governor's claim that the dam was mined.", "the governor"),
        ("The claim that the dam was mined could not be verified.", None),
    ],
)
def test_a_claim_stands_beside_what_is_made_of_it(coder: dateline.Coder, text: str, owner: str | None) -> None:
    coding = code(coder, text)
    claims = [statement for statement in coding.statements if statement.rule == "claim-noun/that"]
    assert [source(coding, claim) for claim in claims] == [owner]
    assert len(coding.statements) == 2
    assert claims[0].parent is None
    assert not claims[0].negated


def test_what_a_medium_says_of_a_denial_is_a_denial(coder: dateline.Coder) -> None:
    outer, inner = code(coder, "The BBC said the army had denied the attack.").statements
    assert (inner.parent, inner.stance) == (outer.id, Stance.DENIES)


def test_what_witnesses_say_in_a_report_is_nested(coder: dateline.Coder) -> None:
    outer, inner = code(coder, "According to the report, witnesses said that the bus was burning.").statements
    assert inner.parent == outer.id


@pytest.mark.parametrize(
    ("text", "who", "medium"),
    [
        (
            "The airport has fallen, state television reported, citing a military source.",
            "a military source",
            "state television",
        ),
        ("Reuters reported that the airport had fallen, citing two officers.", "two officers", "Reuters"),
        ("The minister said the airport had fallen, according to Reuters.", "The minister", "Reuters"),
        ("According to Reuters, the minister said the airport had fallen.", "the minister", "Reuters"),
        ("Speaking on state television, the minister said the airport had fallen.", "the minister", "state television"),
        ("A survivor told the rights group that the airport had fallen.", "A survivor", "rights group"),
    ],
)
def test_media_pass_on_what_others_say(coder: dateline.Coder, text: str, who: str, medium: str) -> None:
    coding = code(coder, "A line before it.", text)
    (statement,) = coding.statements
    assert source(coding, statement) == who
    assert names(coding, statement.via) == medium


def test_citing_reasons_is_a_statement_and_citing_somebody_is_none(coder: dateline.Coder) -> None:
    coding = code(coder, "The ministry closed the bridge, citing engineers.", "It shut the port, citing the fog.")
    assert [content for _, content in told(coding)] == ["the fog"]
