"""Who is said to have done what the words of the deed leave open."""

import pytest

import dateline

TOLD = "Mayor Luis Gomez was shot dead in Cali on Monday. "
BEHIND = [
    TOLD + "According to police, the ELN was behind the murder.",
    TOLD + "It is presumed that the ELN was involved.",
    TOLD + "The ELN is thought to be responsible.",
    TOLD + "The ELN may be responsible, police said.",
    TOLD + "The attack bore the hallmarks of the ELN.",
    TOLD + "The killing is the work of the ELN, police said.",
    TOLD + "Police said those responsible were members of the ELN.",
    TOLD + "The murderers belonged to the ELN, police said.",
    TOLD + "The gunmen identified themselves as members of the ELN.",
    TOLD + "The ELN said it was behind the attack.",
    TOLD + "Guerrillas of the ELN have claimed credit for the crime in leaflets.",
    "Mayor Luis Gomez was shot dead in Cali on Monday by gunmen believed to belong to the ELN.",
    "Gunmen, apparently ELN members, shot dead Mayor Luis Gomez in Cali on Monday.",
    "The president held the ELN responsible for the assassination of Mayor Luis Gomez.",
    "The bishop condemned the murder of Mayor Luis Gomez, carried out this morning by ELN gunmen.",
    "Mayor Luis Gomez is being held hostage by the ELN.",
    "Mayor Luis Gomez, kidnapped on Monday in Cali, was released by the ELN with a message.",
    "The ELN has broken its word. It has kidnapped Mayor Luis Gomez.",
]
BEHIND += [
    "The evidence shows that the ELN was the perpetrator of the murder of Mayor Luis Gomez.",
    "Mayor Luis Gomez was murdered on orders from the ELN.",
    TOLD + "The crime is being blamed on the ELN.",
]
NOT_BEHIND = [
    TOLD + "The ELN denied that it was behind the attack.",
    TOLD + "It is unclear whether the ELN was involved.",
    TOLD + "The ELN was not involved, an official said.",
    TOLD + "The ELN is involved in talks with the elders.",
    TOLD + "No group has claimed responsibility. The ELN held talks.",
    TOLD + "The victims were members of the ELN.",
    "The ELN bears no responsibility whatsoever for the murder of Mayor Luis Gomez.",
    "Mayor Luis Gomez, kidnapped on Monday in Cali, was freed by the army.",
    "The people of the ELN camp said there was fierce fighting.",
    TOLD + "The police did not blame the ELN for the attack.",
]
NOT_BEHIND += [  # bug: who was said not to be responsible was who did it
    "The ELN was not responsible for the bombing of a bank in Cali.",
    "Neither the ELN nor the FARC was responsible for the bombing of a bank in Cali.",
    "The ELN was not guilty of the massacre of nurses in Cali.",
    "It was not the ELN that bombed a bank in Cali.",
    "The ELN did not claim responsibility for the bombing of a bank in Cali.",
]


def _doers(coder: dateline.Coder, text: str) -> list[set[str | None]]:
    coding = coder.code(dateline.read(text + "\n"))
    names = {mention.id: mention.name for mention in coding.mentions}
    return [{names[i] for i in event.actors} for event in coding.events if event.type.value == "ASSAULT"]


@pytest.mark.parametrize("text", BEHIND)
def test_who_is_said_to_be_behind_it_did_it(coder: dateline.Coder, text: str) -> None:
    assert _doers(coder, text) == [{"ELN"}]


@pytest.mark.parametrize("text", NOT_BEHIND)
def test_who_is_not_said_to_be_behind_it_did_not(coder: dateline.Coder, text: str) -> None:
    assert _doers(coder, text) == [set()]


def test_the_rule_tells_that_it_is_named(coder: dateline.Coder) -> None:
    (event,) = coder.code(dateline.read(TOLD + "The ELN may be responsible.\n")).events
    assert event.rule == "assault.kill+named"


def test_bug_a_denial_of_being_behind_it_was_an_accusation(coder: dateline.Coder) -> None:
    text = TOLD + "The rebels denied that they were behind the attack.\n"
    coding = coder.code(dateline.read(text))
    assert [event.status.value for event in coding.events if event.type.value == "ACCUSE"] == ["negated"]


def test_a_deed_has_the_day_on_which_it_was_carried_out(coder: dateline.Coder) -> None:
    text = (
        "Update: 8 December 2016\n\nThe bishop condemned the murder of a nurse, carried out on Monday by ELN gunmen.\n"
    )
    murder = next(event for event in coder.code(dateline.read(text)).events if event.type.value == "ASSAULT")
    assert murder.date == "2016-12-05"
