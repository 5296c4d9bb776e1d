"""One incident told over many sentences is one event; others stay apart."""

import pytest

import dateline
from dateline.records import Event

ONE = [
    "A bomb went off in a bank in Jos. Nine traders were wounded. The explosion shook the market.\n",
    "Two gunmen attacked the mayor's house in Jos on Monday.\n\nHis driver was killed in the attack.\n",
    "Gunmen murdered Bishop Peter Obi in Jos.\n\nThe police are looking into Obi's murder.\n",
    "Bandits kidnapped the nurse Amina Sule near Kano.\n\nSule was abducted on her way to work.\n",
    "Rebels planted a bomb under a bridge in Jos. The device exploded at dawn.\n",
    "Clashes continue in the north of Homs. Heavy fighting is taking place in Homs, residents said.\n",
    "Rebels attacked a bank in Homs. Police are looking for the rebels who attacked the bank.\n",
    "A bomb exploded at a bank in Lima on Wednesday. Last night's bombing was the third in May.\n",
    "Rebels ambushed a convoy near Homs on Monday. The army suffered heavy casualties.\n",
    "Strikes that ripped through a mill in Homs killed six people, a monitor said. Three strikes hit Homs on Monday.\n",
]
APART = [
    "Gunmen killed three priests in Jos.\n\nGunmen killed nine nurses in Kano.\n",
    "Bandits kidnapped Amina Sule. Bandits kidnapped Peter Obi.\n",
    "A bomb went off in a bank in Jos. Another bomb went off outside a school.\n",
    "A bomb exploded in Jos on Monday. A bomb exploded in Jos on Friday.\n",
    "Rebels attacked the mayor's office in Jos.\n\nThe army launched an offensive in the north.\n",
    "The soldiers shot a farmer in Jos. The rebels shot a trader in Jos.\n",
    "Clashes erupted in Homs on Monday. Fighting was also reported in Aleppo.\n",
    "Gunmen killed two policemen in Jos and kidnapped the mayor.\n",
    "A nurse was beheaded in Jos. The churches in Jos were torched.\n",
    "The gunmen were killed while trying to storm the base in Jos.\n",
    "Rebels shelled the village of Hass. Rebels shelled the village of Binnish.\n",
    "Rebels shelled the village of Hass on Monday. Rebels also hit the town of Morek.\n",
    "A bomb killed five people in Hama province. A bomb killed five people in Aleppo province.\n",
]


def _assaults(coder: dateline.Coder, text: str) -> list[Event]:
    document = dateline.read("Update: 8 December 2016 14:30 UTC\n\n" + text)
    return [event for event in coder.code(document).events if event.type.value == "ASSAULT"]


@pytest.mark.parametrize("text", ONE)
def test_one_incident_is_one_event_with_its_tellings(coder: dateline.Coder, text: str) -> None:
    events = _assaults(coder, text)
    assert len(events) == 1
    assert len(events[0].evidence) > 1


@pytest.mark.parametrize("text", APART)
def test_different_incidents_stay_apart(coder: dateline.Coder, text: str) -> None:
    assert len(_assaults(coder, text)) == 2


def test_what_is_burned_on_a_raid_is_part_of_it(coder: dateline.Coder) -> None:
    (raid,) = _assaults(coder, "Gunmen killed two policemen in Jos and burned three houses.\n")
    assert len(raid.recipients) == 2


def test_the_telling_that_knows_the_kind_gives_it(coder: dateline.Coder) -> None:
    events = _assaults(coder, "Unknown men attacked a bank in Jos. The bomb wounded two clerks.\n")
    assert [event.mode for event in events] == ["explosives"]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Rebels attacked the station with grenades.", "explosives"),
        ("A dynamite attack damaged the station in Jos.", "explosives"),
        ("Militiamen attacked the village with machetes.", "primitive"),
        ("Militiamen set two buses on fire in Jos.", "arson"),
        ("Rebels attacked the station.", None),
    ],
)
def test_what_it_was_done_with_tells_its_kind(coder: dateline.Coder, text: str, mode: str | None) -> None:
    assert [event.mode for event in _assaults(coder, text + "\n")] == [mode]


@pytest.mark.parametrize(
    "text",
    [
        "He spoke of a wave of killings.",
        "The three men suffered no wounds.",
        "Nobody should learn how to attack villages.",
        "The ministry discussed measures against kidnappings.",
    ],
)
def test_violence_spoken_of_in_general_has_not_happened(coder: dateline.Coder, text: str) -> None:
    assert not [e for e in _assaults(coder, text + "\n") if e.status.value in ("happened", "ongoing")]


def test_whose_murder_it_is_names_the_victim(coder: dateline.Coder) -> None:
    text = "Bishops condemned the mayor's murder in Jos.\n"
    coding = coder.code(dateline.read(text))
    words = {mention.id: mention.span.of(text) for mention in coding.mentions}
    murder = next(event for event in coding.events if event.rule == "assault.kill")
    assert [words[i] for i in murder.recipients] == ["the mayor"]
    assert murder.actors == ()


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("A bomb went off in a bank in Bogota.\n\nThe ELN claimed responsibility for the bombing.\n", "The ELN"),
        ("Gunmen attacked a bank in Bogota.\n\nThe police blamed the ELN for the attack.\n", "the ELN"),
        ("A bank in Bogota was attacked.\n\nThe police blamed the attack on the ELN.\n", "the ELN"),
    ],
)
def test_who_claims_it_or_is_accused_of_it_did_it(coder: dateline.Coder, text: str, actor: str) -> None:
    coding = coder.code(dateline.read(text))
    words = {mention.id: mention.span.of(text) for mention in coding.mentions}
    attacks = [event for event in coding.events if event.type.value == "ASSAULT"]
    assert [[words[i] for i in event.actors] for event in attacks] == [[actor]]


CLAIMS = [
    ("Guerrillas attacked a post in Colombia. The National Liberation Army claimed credit for the attack.", "ELN"),
    (
        "A bomb went off in a Lima restaurant. The MRTA claimed credit for the terrorist act.",
        "Tupac Amaru Revolutionary Movement",
    ),
    ("A cell of the M-19 kidnapped the mayor.", "M-19"),
    ("A column of Shining Path members killed three farmers.", "Shining Path"),
    ("Members of the urban front of the FARC blew up a pipeline.", "FARC"),
]


@pytest.mark.parametrize(("text", "name"), CLAIMS)
def test_an_attack_is_the_named_groups(coder: dateline.Coder, text: str, name: str) -> None:
    coding = coder.code(dateline.read(text + "\n"))
    assert [{m.name for m in coding.mentions if m.id in event.actors} for event in coding.events] == [{name}]


def test_a_name_of_several_groups_is_that_of_the_reports_country(coder: dateline.Coder) -> None:
    names = {}
    for country in ("Colombia", "Macedonia"):
        coding = coder.code(dateline.read(f"The National Liberation Army attacked a post in {country}.\n"))
        names[country] = [m.name for m in coding.mentions if m.id in coding.events[0].actors]
    assert names == {"Colombia": ["ELN"], "Macedonia": ["National Liberation Army"]}


@pytest.mark.parametrize(
    "text",
    [
        "Six people died when a shell hit Homs. More than 400 civilians have been killed there since January.",
        "The air force bombed Homs. The bombing campaign has killed more than 400 civilians since January.",
        "Rebels attacked Juba on Monday. The attacks have wounded 300 villagers since March.",
    ],
)
def test_whom_a_running_total_counts_no_one_incident_hit(coder: dateline.Coder, text: str) -> None:
    coding = coder.code(dateline.read(text.encode()))
    hit = {text[m.start : m.end] for m in coding.mentions for e in coding.events[:1] if m.id in e.recipients}
    assert not hit & {"More than 400 civilians", "more than 400 civilians", "300 villagers"}


def test_a_group_of_no_country_claims_what_gunmen_did(coder: dateline.Coder) -> None:
    text = "Gunmen attacked a base in Gao on Monday, killing nine soldiers. Islamic State claimed the attack.\n"
    coding = coder.code(dateline.read(text))
    names = {mention.id: mention.name for mention in coding.mentions}
    assert [[names[id_] for id_ in event.actors] for event in coding.events] == [["Islamic State"]]


def test_what_it_did_elsewhere_is_another_attack(coder: dateline.Coder) -> None:
    text = "Gunmen attacked a base in Gao, killing nine soldiers. Islamic State attacked a base in Mopti.\n"
    coding = coder.code(dateline.read(text))
    assert len(coding.events) == 2
