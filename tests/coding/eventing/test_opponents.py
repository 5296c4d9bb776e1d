"""Whom "both sides" mean, against whom a side fights, whom an answer answers, at whom a reply is aimed."""

import pytest
from tests.drafting import Deed, who_to_whom

import dateline

WAR = "Malian troops attacked Tuareg rebels near Kidal on Monday. "


def _told(coder: dateline.Coder, text: str) -> list[Deed]:
    return who_to_whom(coder, text)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            WAR + "The bishops urged both sides to spare civilians.",
            ("REQUEST", ["The bishops"], ["Malian troops", "Tuareg rebels"]),
        ),
        (WAR + "The two sides agreed to hold talks in Oran.", ("AGREE", ["Malian troops"], ["Tuareg rebels"])),
        (WAR + "The UN called for a ceasefire.", ("REQUEST", ["United Nations"], ["Malian troops", "Tuareg rebels"])),
        (WAR + "Peace talks resumed in Oran.", ("CONSULT", ["Malian troops"], ["Tuareg rebels"])),
    ],
)
def test_both_sides_are_those_who_fight(coder: dateline.Coder, text: str, deed: Deed) -> None:
    assert deed in _told(coder, text)


@pytest.mark.parametrize(
    ("before", "sides", "two"),
    [
        ("Kenyan troops and Turkana herders clashed on Friday. ", "Both sides", ["Kenyan troops", "Turkana herders"]),
        ("Cuba and five Caribbean states held talks. ", "The two sides", ["Cuba", "five Caribbean states"]),
        ("Indian soldiers fired at Pakistani soldiers. ", "Both armies", ["Indian soldiers", "Pakistani soldiers"]),
    ],
)
def test_both_sides_are_those_who_have_just_dealt(
    coder: dateline.Coder, before: str, sides: str, two: list[str]
) -> None:
    assert ("ACCUSE", two, []) in _told(coder, f"{before}{sides} accused each other of cheating.")


def test_who_is_shot_is_no_side(coder: dateline.Coder) -> None:
    told = _told(coder, "Gunmen shot dead a priest in Oran. Both sides accused each other of cheating.")
    assert ("ACCUSE", ["Both sides"], []) in told


def test_sides_that_are_not_known_stay_words(coder: dateline.Coder) -> None:
    told = _told(coder, "The bishops urged both sides to spare civilians.")
    assert told == [("REQUEST", ["The bishops"], ["both sides"])]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (WAR + "On Friday the rebels declared a truce.", ("RETREAT", ["the rebels"], ["Malian troops"])),
        (WAR + "The troops captured Gao.", ("ASSAULT", ["The troops"], ["Gao", "Tuareg rebels"])),
    ],
)
def test_a_side_fights_its_one_rival(coder: dateline.Coder, text: str, deed: Deed) -> None:
    assert deed in _told(coder, text)


def test_one_of_two_rivals_is_not_guessed(coder: dateline.Coder) -> None:
    text = WAR + "Malian troops also fought Nigerien soldiers. The troops captured Gao."
    assert ("ASSAULT", ["The troops"], ["Gao"]) in _told(coder, text)


def test_what_is_inferred_is_marked(coder: dateline.Coder) -> None:
    text = WAR + "The bishops urged both sides to talk. On Friday the rebels declared a truce. Talks resumed in Oran.\n"
    rules = [event.rule for event in coder.code(dateline.read(text)).events]
    assert [rule.partition("+")[2] for rule in rules] == ["", "sides", "rival", "between"]


def test_sides_nobody_speaks_of_take_no_position(coder: dateline.Coder) -> None:
    found = coder.code(dateline.read(WAR + "A ceasefire deal was announced in Oran.\n"))
    assert found.positions == ()


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Chad urged Mali to open talks, but Mali refused.", ("REJECT", ["Mali"], ["Chad"])),
        (
            "Chad demanded that Mali hand over the pilots. Mali said it would not comply.",
            ("REJECT", ["Mali"], ["Chad"]),
        ),
    ],
)
def test_an_answer_goes_to_who_asked(coder: dateline.Coder, text: str, deed: Deed) -> None:
    assert deed in _told(coder, text)


def test_a_reply_is_aimed_at_who_struck_first(coder: dateline.Coder) -> None:
    text = "Hezbollah fired rockets at Kiryat Shmona. Israel retaliated with artillery."
    assert _told(coder, text)[-1] == ("ASSAULT", ["Israel"], ["Hezbollah"])


TALKS = "Colombia held talks with the FARC in Oslo. "
JIHADIS = "Iraqi troops attacked Islamic State fighters near Mosul on Monday. "


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (TALKS + "The FARC demanded autonomy.", ("REQUEST", ["FARC"], ["Colombia"])),
        (TALKS + "The envoy met both delegations.", ("CONSULT", ["The envoy"], ["Colombia", "FARC"])),
        (JIHADIS + "The troops captured Tikrit.", ("ASSAULT", ["The troops"], ["Tikrit", "Islamic State"])),
        ("The Kenyan navy sank two Thai ships. Kenya wanted a truce.", ("REQUEST", ["Kenya"], [])),
    ],
)
def test_those_who_bargain_are_rivals_and_ships_are_not(coder: dateline.Coder, text: str, deed: Deed) -> None:
    assert deed in _told(coder, text)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("The rebels declared a truce on Sunday, but Mali dismissed it.", ("REJECT", ["Mali"], ["The rebels"])),
        ("Chad bombed a camp in Mali. The raid was condemned by Peru.", ("ACCUSE", ["Peru"], ["Chad"])),
        ("Chad and Mali exchanged accusations of breaking the truce.", ("ACCUSE", ["Chad"], ["Mali"])),
        (
            "Israeli and Palestinian negotiators met in Oslo.",
            ("CONSULT", ["Israeli and Palestinian negotiators"], ["Palestinian negotiators"]),
        ),
        ("Troops retook the town from the militia.", ("ASSAULT", ["Troops"], ["the militia", "the town"])),
        ("Malian troops, backed by air support from France, advanced.", ("SUPPORT", ["France"], ["Malian troops"])),
        ("The envoy flew to Oslo to meet the Chadian leader.", ("CONSULT", ["The envoy"], ["the Chadian leader"])),
    ],
)
def test_the_other_side_is_read(coder: dateline.Coder, text: str, deed: Deed) -> None:
    assert deed in _told(coder, text)


def test_a_hospital_that_is_hit_is_not_made_the_rivals(coder: dateline.Coder) -> None:
    text = WAR + "Peru said that two Peruvian medics died at a field hospital. It blamed the rebels for the attack."
    assert not any("Malian troops" in recipients for _, actors, recipients in _told(coder, text) if "rebels" in actors)


def test_those_who_mediate_are_no_side_of_the_truce(coder: dateline.Coder) -> None:
    text = "Sergei Lavrov met the US Secretary of State in Geneva. The truce collapsed on Monday."
    assert _told(coder, text)[-1] == ("REJECT", [], [])


def test_allies_do_not_stand_for_a_side(coder: dateline.Coder) -> None:
    text = "The Malian government's allies marched. " + WAR + "Peace talks resumed in Oran."
    assert _told(coder, text)[-1] == ("CONSULT", ["Malian troops"], ["Tuareg rebels"])
