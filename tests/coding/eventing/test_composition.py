"""Negation, mood and operators over the type of an event, one sentence a case."""

import pytest

import dateline
from dateline.records import Event

WITHDRAWAL = [
    ("The rebels withdrew from Kidal.", "RETREAT", "happened"),
    ("The rebels are withdrawing from Kidal.", "RETREAT", "ongoing"),
    ("The rebels will withdraw from Kidal.", "CONCEDE", "happened"),
    ("The rebels refused to withdraw from Kidal.", "REJECT", "happened"),
    ("The rebels will not withdraw from Kidal.", "REJECT", "happened"),
    ("The rebels threatened to withdraw from Kidal.", "THREATEN", "happened"),
    ("The rebels agreed to withdraw from Kidal.", "AGREE", "happened"),
    ("The rebels are ready to withdraw from Kidal.", "AGREE", "happened"),
    ("France called for the withdrawal of the rebels from Kidal.", "REQUEST", "happened"),
    ("France urged the rebels to withdraw from Kidal.", "REQUEST", "happened"),
    ("The rebels have not withdrawn from Kidal.", "RETREAT", "negated"),
    ("The rebels may withdraw from Kidal.", "RETREAT", "possible"),
    ("The rebels are due to withdraw from Kidal.", "RETREAT", "planned"),
]
OTHERS = [
    ("The premier warned that the plan would lead to a clash between rebels and the army.", "ASSAULT", "possible"),
    ("The Danish premier is due to meet the king of Tonga.", "CONSULT", "planned"),
    ("The Danish premier will meet the king of Tonga.", "CONSULT", "planned"),
    ("The Danish premier will meet the king of Tonga if he frees the editor.", "AGREE", "planned"),
    ("The Danish premier is to meet the king of Tonga.", "CONSULT", "planned"),
    ("The Danish premier is going to meet the king of Tonga.", "CONSULT", "planned"),
    ("Denmark to withdraw troops from Mali", "RETREAT", "planned"),
    ("The two pilots are to be freed by the Sudanese rebels.", "CONCEDE", "happened"),
    ("The evacuation of nurses from Foua is due to begin on Monday.", "AID", "planned"),
    ("A new round of talks between Mali and Chad will open on Monday.", "CONSULT", "planned"),
    ("Peace talks are expected to resume in Oslo.", "CONSULT", "planned"),
    ("The Malian rebels denied breaking the truce.", "ASSAULT", "negated"),
    ("Mali has yet to agree to talks with Chad.", "REJECT", "happened"),
    ("Mali would not hesitate to close its border with Chad.", "THREATEN", "happened"),
    ("The Malian general said there would be no talks with the rebels.", "REJECT", "happened"),
    ("Norway will send food to Malawi.", "AGREE", "happened"),
    ("The Malian rebels were able to retake Kidal.", "ASSAULT", "happened"),
    ("The Malian rebels are able to attack Kidal.", "ASSAULT", "possible"),
    ("It is not clear whether the Malian rebels were able to shell Kidal.", "ASSAULT", "possible"),
    ("Malian officials are supposed to meet the Tuareg rebels.", "CONSULT", "planned"),
    ("The Malian army foiled an attack attempt by bandits.", "ASSAULT", "happened"),
    ("The Malian army foiled an attack by bandits.", "ASSAULT", "negated"),
    ("The Malian general said there is no dialogue until the rebels leave.", "REJECT", "happened"),
    ("France proposed to send troops to Mali.", "THREATEN", "happened"),
    ("Kenya proposed talks with the Somali rebels.", "AGREE", "happened"),
    ("Uganda said it would close its border with Kenya.", "THREATEN", "happened"),
    ("Sweden stopped aid to Eritrea.", "SANCTION", "happened"),
    ("The miners ended their strike.", "CONCEDE", "happened"),
    ("The evacuation of the miners did not begin on Monday.", "AID", "negated"),
    ("What became of the bombs that rebels detonated in Juba?", "ASSAULT", "happened"),
    ("The army halted its attacks on Juba.", "RETREAT", "happened"),
    ("The Shan rebels continued fighting the army.", "ASSAULT", "ongoing"),
    ("Government troops launched an attack on Juba.", "ASSAULT", "happened"),
    ("The two sides failed to reach an agreement.", "REJECT", "happened"),
    ("The sultan did not allow the envoys to land.", "REJECT", "happened"),
    ("Peru plans to impose a ban on Chilean trawlers.", "THREATEN", "happened"),
    ("The army tried to capture Juba.", "ASSAULT", "possible"),
    ("Instead of attacking the convoy, the rebels escorted it.", "ASSAULT", "negated"),
    ("The two sides agreed not to attack Juba.", "AGREE", "happened"),
    ("Chad ruled out sending troops to Juba.", "REJECT", "happened"),
    ("The rebels are poised to capture Juba.", "ASSAULT", "planned"),
    ("Moscow would respond by expelling Danish diplomats.", "THREATEN", "happened"),
    ("Many fled for fear of being killed by the militia.", "ASSAULT", "possible"),
    ("It was time for the rebels to be disarmed.", "RETREAT", "possible"),
    ("The army denied reports that it had executed prisoners.", "ASSAULT", "negated"),
    ("Reports that rebels had killed the mayor turned out to be false.", "ASSAULT", "negated"),
    ("Police foiled an attack by bandits on a school.", "ASSAULT", "negated"),
    ("Parliament voted to bomb the rebels.", "THREATEN", "happened"),
    ("Residents expect troops to storm Juba.", "ASSAULT", "planned"),
    ("Officials fear that Chad will bomb Juba.", "ASSAULT", "possible"),
    ("Chad hopes the rebels will surrender.", "RETREAT", "possible"),
    ("The rebels nearly captured Juba.", "ASSAULT", "negated"),
    ("A truce between Chad and the rebels collapsed on Monday.", "REJECT", "happened"),
    ("The truce between Chad and the rebels has ended.", "REJECT", "happened"),
    ("Talks between Chad and the rebels broke down.", "REJECT", "happened"),
    ("Talks between Chad and the rebels ended on Friday.", "CONSULT", "happened"),
    ("The army made no mention of the withdrawal of the rebels.", "RETREAT", "negated"),
    ("The army has suspended combat operations in Juba.", "RETREAT", "happened"),
    ("The army denied the killing of two priests.", "ASSAULT", "negated"),
    ("Fighting in Juba had stopped.", "RETREAT", "happened"),
    ("Troops have been attempting to retake the town.", "ASSAULT", "ongoing"),
    ("The army began an operation to retake the town.", "ASSAULT", "happened"),
    ("The militia was plotting strikes on Juba.", "ASSAULT", "possible"),
    ("Three strikes hit Homs.", "ASSAULT", "happened"),
    ("A strike by nurses began in Lagos.", "PROTEST", "happened"),
    ("Army units entered the village at dawn.", "ASSAULT", "happened"),
    ("Malta and Libya agreed that the border is dangerous.", "AGREE", "happened"),
    ("The army is preparing to attack Juba.", "MOBILIZE", "ongoing"),
]


def events(coder: dateline.Coder, text: str) -> list[Event]:
    """The events of a text, the most salient first."""
    return sorted(coder.code(dateline.read(text + "\n")).events, key=lambda event: -event.salience)


@pytest.mark.parametrize(("text", "type_", "status"), WITHDRAWAL + OTHERS)
def test_what_stands_over_an_event_is_composed_over_its_type(
    coder: dateline.Coder, text: str, type_: str, status: str
) -> None:
    found = events(coder, text)
    assert [(event.type.value, event.status.value) for event in found[:1]] == [(type_, status)], found


def test_what_is_demanded_has_not_happened(coder: dateline.Coder) -> None:
    found = events(coder, "France urged the rebels to withdraw from Kidal.")
    assert [event.type.value for event in found] == ["REQUEST"]


def test_the_rule_names_the_frames_from_the_outside_in(coder: dateline.Coder) -> None:
    (event,) = events(coder, "The rebels refused to withdraw from Kidal.")
    assert event.rule == "reject.refuse>retreat.withdraw"


def test_a_verb_joined_to_an_infinitive_goes_on_from_the_clause_above(coder: dateline.Coder) -> None:
    text = "Chad and Niger said they want the rebels to leave Kidal and will not consider a ceasefire."
    found = events(coder, text)
    assert {event.type.value for event in found} == {"REQUEST", "REJECT"}


@pytest.mark.parametrize("text", ["Juba", "ATTACK ATTACK ATTACK", "\u0000\ufffd killed \u202e", "of of of"])
def test_odd_texts_are_coded_without_complaint(coder: dateline.Coder, text: str) -> None:
    events(coder, text)


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("The army said it would shell Juba until fighters left Kidal.", "RETREAT", "possible"),
        ("The blockade would last until fighters left Kidal.", "RETREAT", "possible"),
        ("The talks will not resume before the troops withdraw.", "RETREAT", "possible"),
        ("The army promised to lift the siege before rebels attack Juba.", "ASSAULT", "possible"),
        ("The army shelled Juba until fighters left the town.", "RETREAT", "happened"),
    ],
)
def test_the_limit_of_what_lies_ahead_has_not_happened(
    coder: dateline.Coder, text: str, type_: str, status: str
) -> None:
    assert [event.status for event in events(coder, text) if event.type == type_] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Military experts of both countries will meet in Geneva on Monday.",
        "Negotiators from the two sides will hold talks in Vienna.",
        "The Danish and Tongan premiers will meet in Oslo.",
    ],
)
def test_a_meeting_to_come_is_planned(coder: dateline.Coder, text: str) -> None:
    assert [(event.type, event.status) for event in events(coder, text)] == [("CONSULT", "planned")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The militia left Juba without a fight.", "negated"),
        ("Troops were deployed amid fears of an attack by rebels.", "possible"),
    ],
)
def test_violence_that_did_not_come_about(coder: dateline.Coder, text: str, status: str) -> None:
    assert [event.status.value for event in events(coder, text) if event.type.value == "ASSAULT"] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("It is not true that the army shelled Homs.", "negated"),
        ("Russia refuted allegations of bombing a hospital in Homs.", "negated"),
        ("Reports of an attack on Homs were untrue.", "negated"),
        ("Nobody was killed in the attack in Homs.", "happened"),
        ("There were no casualties in the raid in Homs.", "happened"),
        ("The rebels did not claim responsibility for the bombing in Homs.", "happened"),
        ("The army was not to blame for the attack in Homs.", "happened"),
    ],
)
def test_bug_what_is_denied_of_an_attack_was_mistaken_for_the_attack(
    coder: dateline.Coder, text: str, status: str
) -> None:
    events = coder.code(dateline.read(text + "\n")).events
    assert [event.status.value for event in events if event.type.value == "ASSAULT"] == [status]
