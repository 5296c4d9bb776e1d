"""Sentences of our own: country, sectors and entity of who is named."""

from collections.abc import Callable
from dataclasses import replace

import pytest

import dateline
from dateline.records import Mention, MentionType, Published

Of = Callable[..., Mention]


@pytest.fixture
def of(coder: dateline.Coder) -> Of:
    """The mention of these words in a text."""

    def find(text: str, words: str, published: str | None = None) -> Mention:
        document = dateline.read(text.encode())
        if published:
            document = replace(document, published=Published(published, "given"))
        found = [m for m in coder.code(document).mentions if text[m.start : m.end] == words]
        assert found, words
        return found[0]

    return find


@pytest.mark.parametrize(
    ("text", "words", "country", "sectors"),
    [
        ("Syrian government troops advanced.", "Syrian government troops", "SYR", {"MIL", "GOV"}),
        ("Colombian rebels attacked.", "Colombian rebels", "COL", {"REB"}),
        ("The Kremlin said no.", "The Kremlin", "RUS", {"GOV"}),
        ("Egyptian police arrested ten people.", "Egyptian police", "EGY", {"COP"}),
        ("Aid agencies left Sudan.", "Aid agencies", "NGO", {"SOC"}),
        ("A UN official resigned.", "A UN official", "IGO", {"GOV"}),
        ("Hezbollah fighters entered Homs in Syria.", "Hezbollah fighters", "LBN", {"REB"}),
        ("Nepalese Foreign Minister Ram Thapa resigned.", "Nepalese Foreign Minister Ram Thapa", "NPL", {"GOV"}),
        ("A spokesman for the Turkish army declined to comment.", "A spokesman for the Turkish army", "TUR", {"MIL"}),
        ("Guatemalan guerrilla commandos attacked.", "Guatemalan guerrilla commandos", "GTM", {"REB"}),
        ("The former French president died.", "The former French president", "FRA", {"ELI"}),
        ("Ukraine's General Staff reported 12 attacks.", "General Staff", "UKR", {"MIL"}),
        ("Judges of the International Criminal Court met.", "the International Criminal Court", "IGO", {"JUD"}),
    ],
)
def test_codes(of: Of, text: str, words: str, country: str, sectors: set[str]) -> None:
    found = of(text, words)
    assert found.country == country
    assert set(found.sectors) >= sectors


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Moscow rejected the plan.", "Moscow", "RUS"),
        ("Syria has accused Israel of an attack.", "Syria", "SYR"),
        ("Syria has accused Israel of an attack.", "Israel", "ISR"),
        ("The withdrawal was demanded by Damascus and Moscow.", "Damascus", "SYR"),
    ],
)
def test_states_that_act_are_parties(of: Of, text: str, words: str, country: str) -> None:
    found = of(text, words)
    assert (found.type, found.country, found.entity) == (MentionType.ORGANISATION, country, f"gov:{country}")
    assert found.place is not None


def test_a_state_where_something_happens_is_a_place(of: Of) -> None:
    assert of("Heavy rain fell in Syria.", "Syria").type is MentionType.LOCATION


def test_the_reports_own_country_stands_in(of: Of) -> None:
    text = "Fighting went on in Idlib in Syria. Government troops shelled a Syrian town."
    assert of(text, "Government troops").country == "SYR"


@pytest.mark.parametrize("words", ["foreign troops", "world leaders"])
def test_the_reports_own_country_does_not_stand_in_for_those_abroad(of: Of, words: str) -> None:
    assert of(f"Syria is at war. In Syria, many doubt {words}.", words).country is None


def test_a_group_without_a_country_is_not_the_reports_own(of: Of) -> None:
    found = of("Mosul is in Iraq. IS fighters hold Mosul.", "IS fighters")
    assert (found.country, found.sectors) == (None, ("UAF",))


def test_an_ally_is_not_of_the_country_whose_ally_it_is(of: Of) -> None:
    assert of("It attacked Moscow's ally on Friday.", "Moscow's ally").country is None


def test_whom_somebody_is_against_does_not_code_him(of: Of) -> None:
    assert of("An anti-Syria journalist was killed in Lebanon.", "An anti-Syria journalist").country == "LBN"


def test_ethnic_groups_are_not_their_namesake_country(of: Of) -> None:
    assert of("In Macedonia, ethnic Albanians voted. Macedonia is calm.", "ethnic Albanians").country != "ALB"


def test_a_general_staff_is_no_general(of: Of) -> None:
    found = of("The Ukrainian General Staff said on Monday that the bridge had fallen.", "The Ukrainian General Staff")
    assert (found.type, found.name) == (MentionType.ORGANISATION, "Ukrainian General Staff")


def test_leaders_are_known_by_name_and_date(of: Of) -> None:
    bush = of("Bush arrived in London.", "Bush", "1991-03-04")
    assert (bush.name, bush.country) == ("George H. W. Bush", "USA")
    assert of("Bush arrived in London.", "Bush", "2005-03-04").name == "George W. Bush"


def test_who_has_left_office_no_longer_governs(of: Of) -> None:
    assert of("Barack Obama spoke in Berlin.", "Barack Obama", "2016-06-01").sectors == ("GOV",)
    assert of("Barack Obama spoke in Berlin.", "Barack Obama", "2018-06-01").sectors == ("ELI",)
    assert of("Barack Obama spoke in Berlin.", "Barack Obama", "2001-06-01").sectors == ()


def test_residents_are_private_and_ministers_are_not(of: Of) -> None:
    text = "Reem, a mother of two in Syria, spoke by phone. The Syrian minister did not."
    assert of(text, "Reem").private
    assert of(text, "Reem").sectors == ("CVL",)
    assert not of(text, "The Syrian minister").private


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("A terror group based in Trinidad threatened Britain.", "A terror group", "TTO"),
        ("Ethnic Albanian guerrillas operating in Macedonia attacked.", "Ethnic Albanian guerrillas", "MKD"),
        ("The Albanians of southern Serbia demanded autonomy.", "The Albanians", "SRB"),
        ("Two Danish aid groups sent tents.", "Two Danish aid groups", "DNK"),
        ("Israel's militia ally in southern Lebanon fought on.", "Israel's militia ally", "LBN"),
        ("Damascus, Syria. Kurdish forces advanced on Sunday.", "Kurdish forces", "SYR"),
        ("Assads regime fell.", "Assads regime", "SYR"),
        ("Ukrainian warplanes bombed the bridge.", "Ukrainian warplanes", "UKR"),
    ],
)
def test_country_by_grammar(of: Of, text: str, words: str, country: str) -> None:
    assert of(text, words).country == country


@pytest.mark.parametrize(
    ("text", "words", "sectors"),
    [
        ("The Libyan leader resigned.", "The Libyan leader", {"GOV"}),
        ("The leader of Hamas resigned.", "The leader of Hamas", {"REB"}),
        ("Leader Omar Salih was killed in Syria.", "Leader Omar Salih", set()),
        ("Rebel leader Omar Salih was killed.", "Rebel leader Omar Salih", {"REB"}),
        ("Government snipers shot at the crowd.", "Government snipers", {"MIL", "GOV"}),
        ("UN weapons inspectors left.", "UN weapons inspectors", {"MIL", "GOV"}),
    ],
)
def test_leaders_and_compounds_take_the_right_sectors(of: Of, text: str, words: str, sectors: set[str]) -> None:
    assert set(of(text, words).sectors) == sectors


def test_fighters_of_a_named_group_are_the_group(of: Of) -> None:
    found = of("IS fighters fled and Islamic State holds the town.", "IS fighters")
    assert (found.name, found.entity) == ("Islamic State", "org:islamic-state")


def test_those_against_a_group_are_not_the_group(of: Of) -> None:
    assert of("The army armed anti-IS fighters in Syria.", "anti-IS fighters").name is None


def test_an_entity_does_not_depend_on_capitals(of: Of) -> None:
    text = "Rebels shelled Homs in Syria. Later the rebels fled."
    assert of(text, "Rebels").entity == of(text, "the rebels").entity


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The civil defence in Syria said 12 people were killed.", "The civil defence"),
        ("Civil defence workers pulled a child from the rubble in Aleppo, Syria.", "Civil defence workers"),
        ("The White Helmets said five people died in Douma, Syria.", "The White Helmets"),
        ("The fire department said four people were killed in Damascus, Syria.", "The fire department"),
        ("The Red Crescent evacuated 30 patients from Homs, Syria.", "The Red Crescent"),
    ],
)
def test_rescuers_are_no_part_of_the_government(of: Of, text: str, words: str) -> None:
    found = of(text, words)
    assert not {"GOV", "MIL", "LAB"} & set(found.sectors)
    assert {"SOC", "MED"} & set(found.sectors)
    assert found.entity is not None
    assert not found.entity.startswith("gov:")


def test_the_governments_civil_defence_is_the_governments(of: Of) -> None:
    assert (
        "GOV"
        in of("The government's civil defence in Syria said two drowned.", "The government's civil defence").sectors
    )


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("Rebels agreed to a truce in Aleppo, Syria. The rebels left.", ("Rebels", "The rebels"), "grp:SYR-REB"),
        ("Rebels agreed to leave Aleppo. Later, the rebels left Syria.", ("Rebels", "the rebels"), "grp:SYR-REB"),
        ("Syrian Rebels Agree to Leave\n\nSyrian rebels agreed to go.", ("Syrian rebels",), "grp:SYR-REB"),
        ('"Rebels have left Aleppo in Syria," he said. The rebels agreed.', ("Rebels", "The rebels"), "grp:SYR-REB"),
        ("Troops entered Aleppo, Syria. The troops fired.", ("Troops", "The troops"), "grp:SYR-MIL"),
        ("Insurgents fled Aleppo, Syria. Insurgents said so.", ("Insurgents",), "grp:SYR-REB"),
    ],
)
def test_a_description_that_opens_a_sentence_is_no_name(of: Of, text: str, words: tuple[str, ...], entity: str) -> None:
    assert {of(text, said).entity for said in words} == {entity}


def test_a_body_that_was_just_called_is_meant_again(of: Of) -> None:
    text = (
        "Rebels fled Aleppo and Homs in Syria. The Turkish army shelled Idlib, in Syria. The army said it would go on."
    )
    assert of(text, "The army").country == "TUR"


def test_a_body_that_was_not_called_is_the_reports_own(of: Of) -> None:
    text = "Rebels fled Aleppo and Homs in Syria. Turkish officials met in Idlib, Syria. The army said it would go on."
    assert of(text, "The army").country == "SYR"


def test_a_news_agency_owns_nobody_whom_another_owns(of: Of) -> None:
    assert of("AFP Syrian regime warplanes hit Aleppo.", "AFP Syrian regime warplanes").country == "SYR"
