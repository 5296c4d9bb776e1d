"""Blame in plain words: concern about a deed, links to it, judgements on a step, claims; and whose deed it is."""

import pytest
from tests.drafting import Deed, who_to_whom

import dateline


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Danish minister raised concerns about the arrest of a blogger.",
            [("ACCUSE", ["The Danish minister"], []), ("COERCE", [], ["a blogger"])],
        ),
        (
            "The Kenyan minister raised concerns with Somalia over the detention of two nurses.",
            [("ACCUSE", ["The Kenyan minister"], ["Somalia"]), ("COERCE", [], ["two nurses"])],
        ),
        (
            "Denmark said the arrest of two reporters by Mali was unacceptable.",
            [("COERCE", ["Mali"], ["two reporters"]), ("ACCUSE", ["Denmark"], ["Mali"])],
        ),
        (
            "Japan demanded an apology from China for the killing of two sailors.",
            [("REQUEST", ["Japan"], ["China"]), ("ASSAULT", [], ["two sailors"])],
        ),
        ("Bishops raised concerns about the new law.", []),
        ("Investors voiced concern about the strike.", []),
    ],
)
def test_who_is_concerned_about_a_deed_has_not_done_it(coder: dateline.Coder, text: str, told: list[Deed]) -> None:
    assert who_to_whom(coder, text) == told


@pytest.mark.parametrize("link", ["were linked to", "were involved in", "had a hand in"])
def test_who_is_linked_to_a_killing_is_accused(coder: dateline.Coder, link: str) -> None:
    told = who_to_whom(coder, f"Kenya said Eritrean agents {link} the murder of a colonel.")
    assert ("ACCUSE", ["Kenya"], ["Eritrean agents"]) in told
    assert ("ASSAULT", ["Eritrean agents"], ["a colonel"]) in told


def test_links_to_no_violence_are_no_accusation(coder: dateline.Coder) -> None:
    assert who_to_whom(coder, "The senator said his aide was linked to the plan.") == []


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "The African Union suspended Mali on Friday. Bamako said the decision was unjustified.",
            ("ACCUSE", ["Bamako"], ["African Union"]),
        ),
        (
            "Peru expelled the Bolivian envoy. Bolivia called the step illegal.",
            ("ACCUSE", ["Bolivia"], ["Peru"]),
        ),
        ("Cyprus raised taxes. The union said the decision was a mistake.", None),
    ],
)
def test_who_judges_a_step_accuses_whose_it_is(coder: dateline.Coder, text: str, last: Deed | None) -> None:
    told = who_to_whom(coder, text)
    assert told[-1] == last if last is not None else told == []


@pytest.mark.parametrize(
    "claim",
    [
        "Boko Haram said it carried out the attack, the second this month.",
        "Boko Haram said in a statement that it was behind the attack.",
        "Boko Haram said it was responsible for the attack.",
    ],
)
def test_who_claims_an_attack_is_its_doer(coder: dateline.Coder, claim: str) -> None:
    told = who_to_whom(coder, f"A bomb killed nine people in Jos on Monday. {claim}")
    assert told == [("ASSAULT", ["Boko Haram"], ["nine people"])]


def test_all_the_attacks_that_were_told_are_claimed(coder: dateline.Coder) -> None:
    told = who_to_whom(coder, "Three bombs killed nine people in Jos. Boko Haram said it was behind all three attacks.")
    assert told == [("ASSAULT", ["Boko Haram"], ["nine people"])]


def test_whom_others_are_accused_of_killing_are_no_victims_of_the_deed_before(coder: dateline.Coder) -> None:
    text = "Malian soldiers opened fire on a bus on Sunday. Niger accused its neighbour of killing two traders."
    told = who_to_whom(coder, text)
    assert told[0] == ("ASSAULT", ["Malian soldiers"], ["a bus"])
    assert ("ASSAULT", ["Mali"], ["two traders"]) in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Yemeni rebels fired rockets at Saudi Arabia after one of their commanders was killed.",
            [("ASSAULT", ["Yemeni rebels"], ["Saudi Arabia"]), ("ASSAULT", [], ["their commanders"])],
        ),
        (
            "The militants killed nine nurses before they were shot dead by Malian troops.",
            [("ASSAULT", ["The militants"], ["nine nurses"]), ("ASSAULT", ["Malian troops"], ["The militants"])],
        ),
        ("Nine people were killed after a bomb struck a bus in Jos.", [("ASSAULT", [], ["Nine people", "a bus"])]),
    ],
)
def test_what_happened_before_or_after_a_deed_is_another(coder: dateline.Coder, text: str, told: list[Deed]) -> None:
    assert who_to_whom(coder, text) == told


def test_who_tells_of_his_own_deed_tells_of_another(coder: dateline.Coder) -> None:
    text = "U.S. jets struck a town near Kismayu. The alliance said it had killed ten militants there."
    assert who_to_whom(coder, text)[-1] == ("ASSAULT", ["The alliance"], ["ten militants"])


def test_who_is_punished_for_its_deed_has_done_it(coder: dateline.Coder) -> None:
    told = who_to_whom(coder, "Japan imposed sanctions on North Korea on Friday over its nuclear test.")
    assert ("MOBILIZE", ["North Korea"], []) in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A Kenyan court jailed two Somali reporters, a verdict that Norway's foreign minister called shameful.",
            [
                ("COERCE", ["A Kenyan court"], ["two Somali reporters"]),
                ("ACCUSE", ["Norway's foreign minister"], ["A Kenyan court"]),
            ],
        ),
        (
            "Kenya's ministry banned the march, an order which the opposition bloc, Odwa, said it would defy.",
            [
                ("COERCE", ["Kenya's ministry"], []),
                ("REJECT", ["the opposition bloc"], ["Kenya's ministry"]),
            ],
        ),
        ("It is a film that critics called appalling.", []),
    ],
)
def test_a_step_is_judged_in_a_clause_behind_it(coder: dateline.Coder, text: str, told: list[Deed]) -> None:
    assert who_to_whom(coder, text) == told
