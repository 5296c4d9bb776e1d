"""Violence in general is no event; what has a particular of its own is one."""

import pytest

import dateline

GENERAL = [
    "The president deplored the guerrillas' terrorist actions.",
    "The minister spoke of a wave of kidnapping and murder.",
    "They thought that by killing opponents they would win.",
    "Bishops deplored the constant bombings.",
    "The party put a stop to attacks and kidnappings.",
    "The militias kill civilians.",
    "Gunmen have been killing people for years.",
    "The ELN is a group waging a guerrilla war.",
    "The mayor's house burned down in Jos.",
]
PARTICULAR = [
    "Bishops deplored the murder of three priests.",
    "The town is calm after an attack by rebels.",
    "The town is calm after two attacks.",
    "Chad closed the border because of fighting between the Karen rebels and the Burmese army.",
    "After clashes on Monday the town is calm.",
    "The rebels have retaken the village.",
    "Jets have been bombing Aleppo for days.",
]


def _violence(coder: dateline.Coder, text: str) -> list[str]:
    document = dateline.read(f"Update: 8 December 2016 14:30 UTC\n\n{text}\n")
    told = (event for event in coder.code(document).events if event.type.value == "ASSAULT")
    return [event.trigger.of(document.text) for event in told]


@pytest.mark.parametrize("text", GENERAL)
def test_violence_in_general_is_no_event(coder: dateline.Coder, text: str) -> None:
    assert not _violence(coder, text)


@pytest.mark.parametrize("text", PARTICULAR)
def test_a_day_a_number_a_victim_or_both_sides_make_it_one(coder: dateline.Coder, text: str) -> None:
    assert len(_violence(coder, text)) == 1


def test_what_is_said_in_general_may_belong_to_an_event_told_before(coder: dateline.Coder) -> None:
    text = "A bomb killed two guards in Lima.\n\nThe minister blamed the Red Front for the attack.\n"
    coding = coder.code(dateline.read(text))
    (attack,) = (event for event in coding.events if event.type.value == "ASSAULT")
    assert [m.span.of(text) for m in coding.mentions if m.id in attack.actors] == ["the Red Front"]


@pytest.mark.parametrize(
    "text",
    [
        "An earthquake killed 200 people in Quito.",
        "Four people were killed in a road accident near Jos.",
        "Two soldiers were killed when their helicopter crashed.",
        "Floods killed thirty farmers in Sindh.",
    ],
)
def test_accidents_and_disasters_are_no_violence(coder: dateline.Coder, text: str) -> None:
    assert not _violence(coder, text)
    assert coder.code(dateline.read(text + "\n")).figures


def test_a_running_total_that_nobody_is_blamed_for_is_a_figure(coder: dateline.Coder) -> None:
    assert not _violence(coder, "More than 400 people have been killed in Jos since March.")
    assert _violence(coder, "Bandits have killed more than 400 people in Jos since March.")
