"""Who acts and who is acted upon, by grammatical construction."""

import pytest

import dateline

CASES = [
    # active, passive, agentless
    ("Rebels attacked the garrison in Gao.", "Rebels", "garrison"),
    ("The garrison was attacked by rebels.", "rebels", "garrison"),
    ("Four nurses were killed in Gao.", "", "nurses"),
    ("The banker, kidnapped in May by bandits, was rescued.", "bandits", "banker"),
    ("One officer, four soldiers, and three nurses were killed in Gao.", "", "nurses"),
    ("A soldier, a nurse and three farmers were wounded in the attack.", "", "nurse"),
    ("Among those killed were Judge Maria Lopez and two bodyguards.", "", "Maria Lopez"),
    ("Among those killed were Judge Maria Lopez and two bodyguards.", "", "bodyguards"),
    ("The militiamen have been demobilized.", "militiamen", ""),
    ("The general broke his promise to the miners.", "general", "miners"),
    # control, relative and reduced relative clauses, conjunction
    ("The soldiers threatened to attack the mayor.", "soldiers", "mayor"),
    ("Police arrested the men who attacked a nurse.", "men", "nurse"),
    ("The rebels entered the town and killed four farmers.", "rebels", "farmers"),
    ("The priest kidnapped by gunmen in Jos was from Ireland.", "gunmen", "priest"),
    # possessives, compounds, nominalisations
    ("Russia's air strikes on Idlib went on.", "Russia", "Idlib"),
    ("The retreat of the rebels surprised many.", "rebels", ""),
    ("The killing of two priests by gunmen shocked Jos.", "gunmen", "priests"),
    # what happens is nobody: whoever stands behind it acts
    ("Airstrikes carried out by the Saudis have killed 11 villagers.", "Saudis", "villagers"),
    ("A Syrian air strike killed 17 militants.", "Syrian", "militants"),
    ("The explosion killed nine farmers.", "", "farmers"),
    ("Shells from the rebel enclave hit the capital.", "rebel", "capital"),
    ("The jets flew sorties targeting rebels.", "jets", "rebels"),
    ("The monitor reported shelling in Juba.", "", "Juba"),
    ("Clashes erupted between the army and rebels near Jos.", "army", ""),
    ("Clashes continued for a third day between police and miners.", "police", ""),
    ("Niger sanctioned two generals it says ordered the massacre of miners.", "generals", "miners"),
    ("A bomb exploded outside a cafe as fans watched football, killing nine farmers.", "", "farmers"),
    ("An attack on a Danish consulate that killed seven clerks went on.", "", "clerks"),
    ("Seven farmers died in shelling by the rebels of Jos.", "rebels", "farmers"),
    ("Five miners died in a Danish raid on Jos.", "Danish", "miners"),
    ("The miners were abducted, tortured and beheaded by bandits.", "bandits", "miners"),
    ("The militia was charged with the murder of nine farmers.", "militia", "farmers"),
    ("Peacekeepers repelled an attack by bandits on a camp.", "bandits", "camp"),
    ("Officials from Chad, Niger and Mali met in Jos.", "Officials", "Niger Mali"),
    ("Spain, Ireland and Norway recognised Palestine.", "Norway", "Palestine"),
    ("A ceasefire mediated by Egypt between Israel and Chad took effect on Friday.", "Chad", ""),
    ("The rebels accused the army of bombing a clinic in Jos, killing 12 nurses.", "army", "nurses"),
    ("Police blamed rebels for firing rockets at the base, killing two nurses.", "rebels", "nurses"),
    ("The rapid advance of the militia alarmed Juba.", "militia", ""),
    ("The Mosul battle dragged on.", "", ""),
    ("The bridge was hit by coalition air strikes.", "coalition", "bridge"),
    ("A convoy was hit by shelling near Kafr Aya.", "", "convoy"),
    ("Snipers fired on ambulances, killing one driver.", "Snipers", "ambulances"),
    # objects that do what stands behind "of" and "from"
    ("The opposition accused government forces of killing sixty farmers.", "government forces", "farmers"),
    ("The army kept civilians from leaving.", "army", "civilians"),
    ("Aid agencies had been told to leave the city.", "", "agencies"),
    # light verbs, reciprocal events
    ("Envoys from Chad held talks with the Libyan premier.", "Envoys", "premier"),
    ("The convoy came under attack from bandits.", "bandits", "convoy"),
    ("Fiji and Tonga held talks on Friday.", "Fiji", "Tonga"),
    # places that frames name
    ("Bhutan rejected a request from India.", "Bhutan", "India"),
    ("Ireland praised Malawi's efforts.", "Ireland", "Malawi"),
    ("Uganda threatened to cut off electricity to Rwanda.", "Uganda", "Rwanda"),
    ("The Greek envoy said that Serbia must free the pilots.", "envoy", "Serbia"),
    ("Despite pleas from bishops and the United Nations, the general rejected a truce.", "United Nations", "general"),
    # who says it of themselves
    ("Greece said it had expelled two Maltese diplomats.", "Greece", "diplomats"),
    ("In a letter calling for a truce, the rebels thanked the bishop.", "rebels", ""),
]


@pytest.mark.parametrize(("text", "actor", "recipient"), CASES)
def test_parties_are_found(coder: dateline.Coder, text: str, actor: str, recipient: str) -> None:
    coding = coder.code(dateline.read(text + "\n"))
    words = {mention.id: mention.span.of(text) for mention in coding.mentions}
    found = [
        (" ".join(words[i] for i in event.actors), " ".join(words[i] for i in event.recipients))
        for event in coding.events
    ]
    assert any(bool(one) == bool(actor) and actor in one and recipient in other for one, other in found), found


def test_the_two_men_are_those_named_before(coder: dateline.Coder) -> None:
    text = "Sergei Lavrov was due to meet John Kerry in Hamburg after the two men held talks on Wednesday."
    coding = coder.code(dateline.read(text + "\n"))
    pairs = {(event.actors, event.recipients) for event in coding.events}
    assert len(coding.events) == 2
    assert len(pairs) == 1


def test_every_party_is_a_mention_and_every_trigger_is_in_its_evidence(coder: dateline.Coder) -> None:
    text = "\n\n".join(case[0] for case in CASES)
    coding = coder.code(dateline.read(text))
    ids = {mention.id for mention in coding.mentions}
    for event in coding.events:
        assert {*event.actors, *event.recipients} <= ids
        assert event.evidence[0].holds(event.trigger), event
        assert 0 < event.salience <= 1


def test_coding_twice_gives_the_same(coder: dateline.Coder) -> None:
    document = dateline.read("\n\n".join(case[0] for case in CASES))
    assert coder.code(document) == coder.code(document)


COUNTRIES = [
    ("Raiders attacked a temporary camp for Chadian refugees.", "ASSAULT", "TCD"),
    ("Serbia eased emergency measures in Montenegro province.", "CONCEDE", "MNE"),
    ("Algeria threatened to close the border if Mali goes ahead with the plan.", "THREATEN", "MLI"),
    ("Denmark pushed for Chad to withdraw its troops from Libya.", "REQUEST", "TCD"),
]


@pytest.mark.parametrize(("text", "type_", "country"), COUNTRIES, ids=[text for text, *_ in COUNTRIES])
def test_the_recipient_has_the_country_that_its_words_tell(
    coder: dateline.Coder, text: str, type_: str, country: str
) -> None:
    coding = coder.code(dateline.read(text + "\n"))
    countries = {mention.id: mention.country for mention in coding.mentions}
    event = next(event for event in coding.events if event.type.value == type_)
    assert country in [countries[id_] for id_ in event.recipients]


def test_who_backs_somebody_is_not_whose_they_are(coder: dateline.Coder) -> None:
    coding = coder.code(dateline.read("Jets struck Iran-backed militia groups in Iraq near Baghdad.\n"))
    assert [m.country for m in coding.mentions if m.id in coding.events[0].recipients] == ["IRQ"]


def test_the_same_demand_told_again_has_the_same_addressee(coder: dateline.Coder) -> None:
    text = (
        "Syrian rebels called on Damascus for a ceasefire on Monday.\n\n"
        "After a retreat, the rebels called for a ceasefire in the Old City.\n"
    )
    demands = [event for event in coder.code(dateline.read(text)).events if event.type.value == "REQUEST"]
    assert all(event.recipients for event in demands)


def test_strikes_that_back_an_advance_hit_whom_it_hits(coder: dateline.Coder) -> None:
    text = "Syrian rebels fled an advance by Syrian government troops, backed up by Russian air strikes.\n"
    coding = coder.code(dateline.read(text))
    strikes = next(event for event in coding.events if event.mode == "aerial")
    assert [m.span.of(text) for m in coding.mentions if m.id in strikes.recipients] == ["Syrian rebels"]
    assert strikes.rule.endswith("+adversary")


def _told(coder: dateline.Coder, text: str) -> list[tuple[str, str | None, list[str], list[str]]]:
    coding = coder.code(dateline.read(text))
    words = {mention.id: mention.span.of(text) for mention in coding.mentions}
    return [
        (e.type.value, e.mode, [words[i] for i in e.actors], [words[i] for i in e.recipients]) for e in coding.events
    ]


def test_a_reduced_relative_clause_tells_of_a_happening_of_its_own(coder: dateline.Coder) -> None:
    told = _told(coder, "The town captured by rebels in May was shelled on Friday.\n")
    assert ("ASSAULT", "heavy-weapons", [], ["The town"]) in told
    assert ("ASSAULT", None, ["rebels"], ["The town"]) in told


def test_talks_that_took_place_shelter_nobody(coder: dateline.Coder) -> None:
    told = _told(coder, "Talks between Fiji and Tonga took place in Suva.\n")
    assert [(type_, one, other) for type_, _, one, other in told] == [("CONSULT", ["Fiji"], ["Tonga"])]


def test_a_ceasefire_needs_no_party_to_begin(coder: dateline.Coder) -> None:
    assert _told(coder, "A ceasefire took effect in Gao on Friday.\n") == [("RETREAT", "ceasefire", [], [])]


def test_shells_rain_down_and_rain_does_not(coder: dateline.Coder) -> None:
    assert _told(coder, "Shells rained down on the market.\n") == [("ASSAULT", "heavy-weapons", [], ["the market"])]
    assert not _told(coder, "It rained on the village all day.\n")


def test_who_is_escorted_out_is_helped(coder: dateline.Coder) -> None:
    told = _told(coder, "Forty nurses were escorted out of the town by soldiers.\n")
    assert told == [("AID", "rescue", ["soldiers"], ["Forty nurses"])]


def test_he_is_no_court(coder: dateline.Coder) -> None:
    assert _told(coder, "The court heard that he had stabbed a farmer.\n")[0][2] != ["The court"]


@pytest.mark.parametrize(
    "text",
    [
        "The UN condemned an attack that killed 30 farmers in Jos.",
        "Niger deplored a raid that left 12 dead.",
        "Chad condemned the strikes that hit a clinic.",
    ],
)
def test_who_speaks_of_a_deed_has_not_done_it(coder: dateline.Coder, text: str) -> None:
    events = coder.code(dateline.read(text.encode())).events
    assert {e.type.value: bool(e.actors) for e in events} == {"ACCUSE": True, "ASSAULT": False}


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Chad vetoed a resolution that would have condemned Niger.", "ACCUSE"),
        ("A truce brokered by Chad collapsed on Monday.", "REJECT"),
    ],
)
def test_who_refuses_or_brokers_it_has_not_done_it(coder: dateline.Coder, text: str, type: str) -> None:
    events = coder.code(dateline.read(text.encode())).events
    assert [e.actors for e in events if e.type.value == type] == [()]


@pytest.mark.parametrize(
    "text",
    ["A Danish teacher was jailed for insulting the king.", "Six miners were arrested for attacking policemen in Jos."],
)
def test_who_is_punished_for_a_deed_punishes_nobody(coder: dateline.Coder, text: str) -> None:
    (event,) = coder.code(dateline.read(text.encode())).events
    assert (event.type.value, event.actors, len(event.recipients)) == ("COERCE", (), 1)
