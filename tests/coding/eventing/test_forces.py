"""Forces on the move and in a fight: who leads, backs, hosts, holds and flees, and who fights whom."""

import pytest
from tests.drafting import Deed, who_to_whom

import dateline


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Libyan troops commanded by General Musa Hadi advanced on Sunday.",
            [("ASSAULT", ["Libyan troops"], [])],
        ),
        (
            "Yemeni rebels fired drones at a Saudi base hosting British troops.",
            [("ASSAULT", ["Yemeni rebels"], ["a Saudi base"])],
        ),
        (
            "Ugandan jets bombed hills held by a Congolese militia with tanks.",
            [("ASSAULT", ["Ugandan jets"], ["hills"])],
        ),
        (
            "Malian rebels backed by tanks attacked Kidal.",
            [("ASSAULT", ["Malian rebels"], ["Kidal"])],
        ),
        ("The veto leaves Chad free to buy helicopters.", []),
        ("Rebels held the hill with tanks.", []),
    ],
)
def test_what_only_says_of_forces_how_they_are_is_no_event(coder: dateline.Coder, text: str, told: list[Deed]) -> None:
    assert who_to_whom(coder, text) == told


def test_who_orders_it_orders_it(coder: dateline.Coder) -> None:
    told = who_to_whom(coder, "The Malian general commanded his troops to fire on the crowd.")
    assert told[0][:2] == ("ASSAULT", ["The Malian general"])


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Tunisia will take back hundreds of migrants.", []),
        ("The army will take back the town.", ["THREATEN"]),
        ("Ethiopia sent tanks into Somalia to drive the rebels from the border.", ["MOBILIZE"]),
        ("Jordan gave Iraq 12 helicopters.", ["AID"]),
        ("Poland sent tanks to Ukraine.", ["AID"]),
        ("Congolese soldiers fled as the rebels neared.", ["RETREAT"]),
        ("Villagers fled as the rebels neared.", []),
        ("The rebels fled from prison.", []),
        ("Malian rebels brought down an army helicopter.", ["ASSAULT"]),
        ("The scandal brought down the minister.", []),
        ("French troops handed their base to the Malian army.", ["RETREAT"]),
        ("Greek coastguards stopped a boat carrying 120 migrants.", ["COERCE"]),
        ("Cyclone Nora struck the coast of Fiji.", []),
        ("Machar was sworn in as president.", []),
        ("The envoy complained of the way Danes are treated.", ["ACCUSE"]),
        ("Danish medics treated sixty Afghan migrants for burns.", ["AID"]),
    ],
)
def test_moves(coder: dateline.Coder, text: str, types: list[str]) -> None:
    assert [type_ for type_, _, _ in who_to_whom(coder, text)] == types


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Sudanese troops and Chadian rebels exchanged fire, leaving nine people dead.",
            [("ASSAULT", ["Sudanese troops"], ["Chadian rebels", "nine people"])],
        ),
        (
            "Chadian rebels and Sudanese militiamen exchanged fire, leaving at least nine people dead.",
            [("ASSAULT", ["Chadian rebels"], ["Sudanese militiamen", "at least nine people"])],
        ),
        ("Israel said it shot down three of the drones.", [("ASSAULT", ["Israel"], ["the drones"])]),
        (
            "Kurds and Arabs clashed in Kirkuk, wounding six people.",
            [("ASSAULT", ["Kurds"], ["Arabs", "six people"])],
        ),
        (
            "The army and the militia clashed with rebels near Bor.",
            [("ASSAULT", ["The army", "the militia"], ["rebels"])],
        ),
    ],
)
def test_a_toll_does_not_take_the_place_of_the_other_side(coder: dateline.Coder, text: str, told: list[Deed]) -> None:
    assert who_to_whom(coder, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Danish minister voiced support for Kosovo in a phone call with Prime Minister Albin Kurti.",
            [("SUPPORT", ["The Danish minister"], ["Kosovo"]), ("CONSULT", ["The Danish minister"], ["Albin Kurti"])],
        ),
        ("Malawi rejected a meeting with Zambia.", [("REJECT", ["Malawi"], ["Zambia"])]),
        (
            "The French president and the German chancellor met the king of Jordan.",
            [("CONSULT", ["The French president", "the German chancellor"], ["the king of Jordan"])],
        ),
        ("Chad and Niger discussed the border.", [("CONSULT", ["Chad"], ["Niger"])]),
        ("The Malian president called the nurse a hero.", [("SUPPORT", ["The Malian president"], ["the nurse"])]),
        (
            "Togo's president urged restraint during a meeting with the Malian premier.",
            [
                ("REQUEST", ["Togo's president"], ["the Malian premier"]),
                ("CONSULT", ["Togo's president"], ["the Malian premier"]),
            ],
        ),
        (
            "Turkey's president, in a letter to the Omani king, expressed regret over the death of a pilot.",
            [("SUPPORT", ["Turkey's president"], ["the Omani king"])],
        ),
        ("Japan told Beijing that it would not recognise its new zone.", [("REJECT", ["Japan"], ["Beijing"])]),
        ("Guatemala recognised Jerusalem as the capital of Israel.", [("SUPPORT", ["Guatemala"], ["Israel"])]),
        ("Togo told Ghana that it would not recognise the border.", [("REJECT", ["Togo"], ["Ghana"])]),
        ("The Houthis assured Oman that the prisoners would be freed.", [("AGREE", ["Houthis"], ["Oman"])]),
        ("Norway's minister said Oslo would halt arms sales to Uganda.", [("THREATEN", ["Oslo"], ["Uganda"])]),
    ],
)
def test_dealings(coder: dateline.Coder, text: str, told: list[Deed]) -> None:
    assert who_to_whom(coder, text) == told


def test_who_is_due_somewhere_to_meet_somebody_has_it_planned(coder: dateline.Coder) -> None:
    coding = coder.code(
        dateline.read("Finnish President Sauli Niinisto is due in Oslo on Friday to meet King Harald.\n")
    )
    assert [(e.type.value, e.status.value) for e in coding.events] == [("CONSULT", "planned")]
