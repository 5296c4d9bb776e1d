"""Whose country a recipient is of, and recipients that do not stand where their verb has its object."""

import pytest

import dateline

CASES = [
    # the country of who is hit is that of the scene, not that of the attacker
    ("Chadian gunmen killed 12 people in Nairobi on Sunday.", "12 people", "KEN"),
    ("Chadian gunmen killed 12 Ghanaian miners in Nairobi.", "12 Ghanaian miners", "GHA"),
    ("Togo gave shelter to people forced out of Ghana.", "people", "GHA"),
    ("Doctors treated the injured at a hospital in Goma.", "the injured", "COD"),
    ("Helicopters evacuated the wounded from the Bosnian town of Gorazde.", "the wounded", "BIH"),
    # who leads a war is its party, and those who hold a place
    ("Togo refused to give any direct help to the Ghana-led war against the rebels.", "Ghana", "GHA"),
    # what is hit is whose it is said to be, and not who hits it
    ("Kenya said Somali troops had shelled two of its border towns.", "its border towns", "KEN"),
    ("Nigerian jets bombed positions held by the FARC.", "positions", "COL"),
    # what is seized is his whose it is said to be, or whom it is for
    ("Land belonging to 40 Ghanaian farmers was expropriated by the army of Togo.", "40 Ghanaian farmers", "GHA"),
    ("Chadian rebels confiscated flour meant for Sudanese refugees.", "Sudanese refugees", "SDN"),
    ("Iran seized a tanker flying the Greek flag.", "a tanker", "GRC"),
    ("Russia shut the British consulate in Perm.", "the British consulate", "GBR"),
    ("Phone and internet lines were cut across Darfur on Sunday.", "Darfur", "SDN"),
    # who is told to leave is expelled
    ("Peru gave the Chilean ambassador 48 hours to leave the country.", "the Chilean ambassador", "CHL"),
    # shifted and shared objects
    ("Zambia denounced as a shameful act Malawi's expulsion of the teachers.", "Malawi", "MWI"),
    ("Niger established diplomatic ties with and opened an embassy in Gabon.", "Gabon", "GAB"),
    ("The union called off its strike after talks with the Malian government.", "the Malian government", "MLI"),
]


@pytest.mark.parametrize(("text", "words", "country"), CASES)
def test_recipients_have_their_country(coder: dateline.Coder, text: str, words: str, country: str) -> None:
    coding = coder.code(dateline.read(text + "\n"))
    first = max(coding.events, key=lambda event: event.salience)
    told = {(m.span.of(text), m.country) for m in coding.mentions if m.id in first.recipients}
    assert (words, country) in told


def test_an_adjective_names_nobody_without_its_article(coder: dateline.Coder) -> None:
    coding = coder.code(dateline.read("The ship, wounded by the storm, reached Suva.\n"))
    assert not any(event.recipients for event in coding.events)


NUMBERED = [
    ("Clashes broke out in Goma and at least six were shot dead.", "at least six"),
    ("Thousands marched in Lima and police arrested 30 more.", "30 more"),
    ("Dozens have been detained by police in Minsk.", "Dozens"),
]


@pytest.mark.parametrize(("text", "words"), NUMBERED)
def test_those_whom_only_a_number_names_are_hit(coder: dateline.Coder, text: str, words: str) -> None:
    coding = coder.code(dateline.read(text + "\n"))
    hit = {id_ for event in coding.events for id_ in event.recipients}
    assert words in {m.span.of(text) for m in coding.mentions if m.id in hit}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels fired 30 rockets and three were shot down.",
        "Soldiers fired on a crowd in Jos, killing 12.",  # of the crowd
    ],
)
def test_numbers_of_things_and_of_those_named_are_nobody(coder: dateline.Coder, text: str) -> None:
    coding = coder.code(dateline.read(text + "\n"))
    hit = {id_ for event in coding.events for id_ in event.recipients}
    assert not {m.span.of(text) for m in coding.mentions if m.id in hit} & {"three", "12"}
