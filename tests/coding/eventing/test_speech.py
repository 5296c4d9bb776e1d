"""Whose an act of speech is: who tells of it, who speaks in a quotation, who says that he will not."""

import pytest
from tests.drafting import who_to_whom

import dateline


def test_who_demands_does_not_say_that_he_demanded(coder: dateline.Coder) -> None:
    coding = coder.code(
        dateline.read("Chad demanded a truce from Mali. The envoy said that Chad had demanded talks.\n")
    )
    first, second = coding.events
    told = {said.id: said.cue.of(coding.document.text) for said in coding.statements if said.cue is not None}
    assert first.statement is None
    assert told[second.statement or ""] == "said"


def test_a_quotation_that_goes_on_is_the_speakers(coder: dateline.Coder) -> None:
    text = '"They are beaten," said Gotabaya Rajapaksa, the minister. "The rebels must surrender."'
    assert ("REQUEST", ["Gotabaya Rajapaksa"], ["The rebels"]) in who_to_whom(coder, text)


def test_all_who_say_it_demand_it(coder: dateline.Coder) -> None:
    found = who_to_whom(coder, "The bishop and some officials said that Chad must hold talks.")
    assert found == [("REQUEST", ["The bishop", "some officials"], ["Chad"])]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Togo said it would not improve on its offer.", [("REJECT", ["Togo"], [])]),
        ('Togo said it was "not ready" for talks with Ghana.', [("REJECT", ["Togo"], ["Ghana"])]),
        ("The mayor of Jos said he would not comment.", []),
        ("The minister said the rain would not last.", []),
    ],
)
def test_what_somebody_says_he_will_not_do_is_refused(
    coder: dateline.Coder, text: str, told: list[tuple[str, list[str], list[str]]]
) -> None:
    refused = [deed for deed in who_to_whom(coder, text) if deed[0] == "REJECT"]
    assert refused == told


def test_who_says_that_others_will_be_bombed_threatens_them(coder: dateline.Coder) -> None:
    found = who_to_whom(coder, "The Malian general said that the rebels would be bombed if they stayed.")
    assert found[0] == ("THREATEN", ["The Malian general"], ["the rebels"])
