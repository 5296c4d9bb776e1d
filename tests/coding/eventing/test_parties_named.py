"""Who it is: both sides of what is done to each other, whom carriers carry, names behind descriptions, "it"."""

import pytest
from tests.drafting import Deed, who_to_whom

import dateline


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chad and Mali blamed each other for the clashes.",
            [("ACCUSE", ["Chad"], ["Mali"]), ("ACCUSE", ["Mali"], ["Chad"])],
        ),
        ("A truce deal agreed by Chad's allies Mali and Niger held.", [("AGREE", ["Mali"], ["Niger"])]),
        ("Three more towns have joined the ceasefire agreement.", [("AGREE", ["Three more towns"], [])]),
        ("The police blamed Obi's death on the militia.", [("ACCUSE", ["The police"], ["the militia"])]),
        ("The resolution would require Chad to disarm.", [("REQUEST", [], ["Chad"])]),
        ("Chad demanded that the hostages be released.", [("REQUEST", ["Chad"], [])]),
        ("Malian troops were deployed to Gao.", [("MOBILIZE", ["Malian troops"], ["Gao"])]),
        ("Chadians demonstrated in support of the rebels.", [("PROTEST", ["Chadians"], [])]),
        ("Mali and its ally Chad condemned the raid.", [("ACCUSE", ["Mali", "Chad"], [])]),
    ],
)
def test_parties(coder: dateline.Coder, text: str, told: list[Deed]) -> None:
    assert who_to_whom(coder, text) == told


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Jets bombed Syrian rebel targets.", ("SYR", ("REB",))),
        ("Jets bombed positions held by Syrian troops.", ("SYR", ("MIL",))),
        ("Syrian rebels said jets had bombed their positions.", ("SYR", ("REB",))),
    ],
)
def test_what_is_hit_is_whose_it_is(coder: dateline.Coder, text: str, codes: tuple[str, tuple[str, ...]]) -> None:
    coding = coder.code(dateline.read(text.encode()))
    hit = next(m for m in coding.mentions for e in coding.events if m.id in e.recipients)
    assert (hit.country, hit.sectors) == codes


def test_it_is_the_subject_of_the_main_clause_before(coder: dateline.Coder) -> None:
    told = who_to_whom(
        coder, "The defence ministry said the army had left. It accused the rebels of breaking the truce."
    )
    assert ("ACCUSE", ["The defence ministry"], ["the rebels"]) in told


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed two guards in Lima.\n\nPresident Barco attributed the attack to the Red Front.",
        "A bomb killed two guards in Lima.\n\nThe Red Front was behind the attack, the minister said.",
        "A bomb killed two guards in Lima.\n\nThe Red Front is responsible for the attack, the minister said.",
    ],
)
def test_who_is_said_to_be_behind_it_is_its_actor(coder: dateline.Coder, text: str) -> None:
    violence = [row for row in who_to_whom(coder, text) if row[0] == "ASSAULT"]
    assert violence == [("ASSAULT", ["Red Front"], ["two guards"])]


def test_who_tells_of_an_attack_is_not_whom_it_hit(coder: dateline.Coder) -> None:
    told = who_to_whom(coder, "Shining Path guerrillas attacked at dawn, the Peruvian police said.")
    assert all("police" not in name for _, _, recipients in told for name in recipients)
