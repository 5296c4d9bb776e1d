"""Who it is: both sides of what is done to each other, whom carriers carry, names behind descriptions, "it"."""

import pytest

import dateline

Told = list[tuple[str, list[str], list[str]]]


def _told(coder: dateline.Coder, text: str) -> Told:
    document = dateline.read(text + "\n")
    coding = coder.code(document)
    name = {m.id: m.name or m.span.of(document.text) for m in coding.mentions}
    return [(e.type.value, [name[i] for i in e.actors], [name[i] for i in e.recipients]) for e in coding.events]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chad and Mali blamed each other for the clashes.",
            [("ACCUSE", ["Chad"], ["Mali"]), ("ACCUSE", ["Mali"], ["Chad"])],
        ),
        ("A truce deal agreed by Chad's allies Mali and Niger held.", [("AGREE", ["Mali", "Niger"], [])]),
        ("Three more towns have joined the ceasefire agreement.", [("AGREE", ["Three more towns"], [])]),
        ("The police blamed Obi's death on the militia.", [("ACCUSE", ["The police"], ["the militia"])]),
        ("The resolution would require Chad to disarm.", [("REQUEST", [], ["Chad"])]),
    ],
)
def test_parties(coder: dateline.Coder, text: str, told: Told) -> None:
    assert _told(coder, text) == told


def test_it_is_the_subject_of_the_main_clause_before(coder: dateline.Coder) -> None:
    told = _told(coder, "The defence ministry said the army had left. It accused the rebels of breaking the truce.")
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
    violence = [row for row in _told(coder, text) if row[0] == "ASSAULT"]
    assert violence == [("ASSAULT", ["Red Front"], ["two guards"])]


def test_who_tells_of_an_attack_is_not_whom_it_hit(coder: dateline.Coder) -> None:
    told = _told(coder, "Shining Path guerrillas attacked at dawn, the Peruvian police said.")
    assert all("police" not in name for _, _, recipients in told for name in recipients)
