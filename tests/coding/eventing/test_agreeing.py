"""Who agrees with whom, who tells whom in a call, who brokers and who is judged."""

import pytest

import dateline

CASES = [
    (
        "Kenya and Uganda agreed to curb arms smuggling on Lake Victoria.",
        "AGREE",
        (["Kenya"], ["Uganda"]),
    ),
    ("Oman mediated between Qatar and Bahrain in Muscat on Friday.", "CONSULT", (["Oman"], ["Qatar", "Bahrain"])),
    (
        "Emmanuel Macron told Vladimir Putin in a phone call on Friday that Russia must withdraw its troops.",
        "CONSULT",
        (["Emmanuel Macron"], ["Vladimir Putin"]),
    ),
    (
        "The king of Jordan and the Chadian premier met the Omani envoy in Geneva.",
        "CONSULT",
        (["The king of Jordan", "the Chadian premier"], ["the Omani envoy"]),
    ),
    ("Chad has cut ties with Libya, a step that Niger condemned.", "ACCUSE", (["Niger"], ["Chad"])),
    (
        "Norway suspended Belarus from the council over the arrest of a reporter.",
        "SANCTION",
        (["Norway"], ["Belarus"]),
    ),
    (
        "Mali, Niger, the Gambia and Chad cut ties with Qatar.",
        "SANCTION",
        (["Mali", "Niger", "Gambia", "Chad"], ["Qatar"]),
    ),
    ("Turkey withdrew its forces on Sunday.", "RETREAT", (["Turkey"], [])),
    (
        "Germany and France backed Poland's bid to hold a meeting of the Union.",
        "SUPPORT",
        (["Germany", "France"], ["Poland"]),
    ),
    (
        "Vladimir Putin said that he and Recep Tayyip Erdogan had agreed to propose talks between Syria's "
        "government and the opposition.",
        "AGREE",
        (["Vladimir Putin"], ["Recep Tayyip Erdogan"]),
    ),
    ("Barack Obama and Raul Castro announced a deal.", "AGREE", (["Barack Obama"], ["Raul Castro"])),
    (
        "Salva Kiir and Omar al-Bashir, who spoke by phone on Tuesday, are old foes.",
        "CONSULT",
        (["Salva Kiir"], ["Omar al-Bashir"]),
    ),
    ("Venezuela recalled its ambassador on Monday.", "SANCTION", (["Venezuela"], [])),
    ("Mali condemned the arrest of its envoy.", "ACCUSE", (["Mali"], [])),
    ("Mali condemned Chad's bombing of a clinic.", "ACCUSE", (["Mali"], ["Chad"])),
    (
        "Iran signed a deal with six world powers in Geneva.",
        "SUPPORT",
        (["Iran"], ["six world powers"]),
    ),
    ("A convoy carrying flour entered the besieged town of Madaya.", "AID", (["A convoy"], ["Madaya"])),
    ("Norway imposed asset freezes on two Serbian generals.", "COERCE", (["Norway"], ["two Serbian generals"])),
]


@pytest.mark.parametrize(("text", "type_", "parties"), CASES)
def test_who_acts_on_whom(coder: dateline.Coder, text: str, type_: str, parties: tuple[list[str], list[str]]) -> None:
    document = dateline.read(text + "\n")
    coding = coder.code(document)
    name = {m.id: m.name or m.span.of(document.text) for m in coding.mentions}
    event = next(event for event in coding.events if event.type.value == type_)
    assert ([name[i] for i in event.actors], [name[i] for i in event.recipients]) == parties


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Israel bombed Gaza in response to rocket fire by Palestinian militants.", "Palestinian militants"),
        ("Turkey closed the border in retaliation for a raid by Kurdish rebels.", "Kurdish rebels"),
    ],
)
def test_the_answered_deed_is_the_others(coder: dateline.Coder, text: str, doer: str) -> None:
    document = dateline.read(text + "\n")
    coding = coder.code(document)
    said = {m.id: m.span.of(document.text) for m in coding.mentions}
    assert [doer] in [[said[i] for i in event.actors] for event in coding.events if event.type.value == "ASSAULT"]


@pytest.mark.parametrize(
    "text",
    [
        "Typhoon Haiyan struck the Philippines.",
        "The Chinese embassy did not immediately respond to requests for comment.",
        "Machar returned on Monday to be sworn in.",
        "He complained of the way he was treated.",
        "Haftar described the talks in Moscow as free of hostility.",
        "Protesters stayed away from the streets of Bujumbura.",
    ],
)
def test_nobody_does_anything_to_anybody(coder: dateline.Coder, text: str) -> None:
    coding = coder.code(dateline.read(text + "\n"))
    assert not [e for e in coding.events if e.type.value in ("ASSAULT", "REJECT", "AGREE", "AID")]


def test_a_strike_is_not_what_somebody_is_called(coder: dateline.Coder) -> None:
    text = "Opposition supporters in Chad observed a general strike. Their leaders called it a success.\n"
    coding = coder.code(dateline.read(text))
    assert [event.trigger.of(text) for event in coding.events] == ["observed a general strike"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Thousands of civilians fled the town of Gao.", "RETREAT"),
        ("General Khalifa Haftar left Moscow without a deal.", "RETREAT"),
        ("Asked about the raid, the minister said it had failed.", "REQUEST"),
    ],
)
def test_what_is_no_act_of_a_party(coder: dateline.Coder, text: str, type_: str) -> None:
    coding = coder.code(dateline.read(text + "\n"))
    assert type_ not in [event.type.value for event in coding.events]
