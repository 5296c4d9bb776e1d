"""Sentences of our own: which mentions are of one person or thing."""

from collections.abc import Callable

import pytest

import dateline
from dateline.records import Mention

Entities = Callable[[str], dict[str, Mention]]


@pytest.fixture
def of(coder: dateline.Coder) -> Entities:
    """The last mention of a text by its words."""
    return lambda text: {text[m.start : m.end]: m for m in coder.code(dateline.read(text.encode())).mentions}


def test_a_surname_goes_with_the_full_name(of: Entities) -> None:
    found = of("Finnish Foreign Minister Erkki Lahti spoke. Lahti said little.")
    assert found["Lahti"].entity == "per:erkki-lahti"
    assert (found["Lahti"].name, found["Lahti"].country) == ("Erkki Lahti", "FIN")


def test_an_acronym_goes_with_the_name_it_stands_behind(of: Entities) -> None:
    found = of("The Northern Relief Committee (NRC) left. The NRC gave no reason.")
    assert found["The NRC"].entity == found["NRC"].entity == found["The Northern Relief Committee"].entity


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("President Bashar al-Assad spoke on Monday. He said little.", "He", "Bashar al-Assad"),
        ("Angela Merkel met Barack Obama, and she praised him.", "she", "Angela Merkel"),
        ("Angela Merkel met Barack Obama, and she praised him.", "him", "Barack Obama"),
        ("Sergei Lavrov met Ban Ki-moon. John Kerry rang Sergei Lavrov and urged him to come.", "him", "Sergei Lavrov"),
        ("The rebels gave up the town because they had no food.", "they", "The rebels"),
        ("Al Shabaab raided Garissa before the army chased it away.", "it", "al-Shabaab"),
    ],
)
def test_pronouns(of: Entities, text: str, pronoun: str, name: str) -> None:
    assert of(text)[pronoun].name == name


@pytest.mark.parametrize("text", ["He left.", "It was raining in Paris.", "Angela Merkel came. He left."])
def test_a_pronoun_without_antecedent_is_no_mention(of: Entities, text: str) -> None:
    assert not {"He", "It"} & of(text).keys()


def test_the_minister_is_the_minister_named_before(of: Entities) -> None:
    found = of("Foreign Minister Erkki Lahti of Finland spoke. Later the minister left.")
    assert found["the minister"].name == "Erkki Lahti"


def test_the_source_is_the_source_described_before(of: Entities) -> None:
    found = of("A military source confirmed it. Hours later the source denied it.")
    assert found["the source"].entity == found["A military source"].entity


def test_the_observatory_is_the_one_named_before(of: Entities) -> None:
    found = of("The Northern Observatory for Relief left. Later the Observatory gave a reason.")
    assert found["the Observatory"].name == "Northern Observatory for Relief"


def test_a_car_is_driven_and_is_no_party(of: Entities) -> None:
    assert "it" not in of("Al Shabaab seized a car before the army drove it to Garissa.")


def test_the_two_men_are_both(of: Entities) -> None:
    found = of("Sergei Lavrov met John Kerry. The two men talked for hours.")
    assert found["The two men"].name == "Sergei Lavrov; John Kerry"
    assert found["The two men"].entity == "per:sergei-lavrov+per:john-kerry"


def test_who_speaks_of_himself_is_left_to_the_statement(of: Entities) -> None:
    spoken = of('"I am tired," said Anna Berg.')["I"]
    assert (spoken.entity, spoken.name) == (None, None)


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("The defence ministry said the army had retaken the town. It said ten died.", "It", "The defence ministry"),
        ("The army said it won. They deny that anybody died.", "They", "The army"),
        ("We met the French government and they agreed.", "they", "the French government"),
        (
            "Ten died, Anna Berg told reporters. Shops were shut. Roads were icy. It rained. She added this.",
            "She",
            "Anna Berg",
        ),
    ],
)
def test_who_speaks_goes_on_speaking(coder: dateline.Coder, text: str, pronoun: str, name: str) -> None:
    found = [m for m in coder.code(dateline.read(text.encode())).mentions if text[m.start : m.end] == pronoun]
    assert [m.name for m in found] == [name]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Syrian Coalition met. The coalition warned of war.", "The coalition", "Syrian Coalition"),
        ("Oxfam sent tents. The London-based aid agency wants more.", "The London-based aid agency", "Oxfam"),
        ("The group's leader, Omar Salih, fled.", "The group's leader", "Omar Salih"),
        ("Press Secretary Ann Field spoke. The spokeswoman left.", "The spokeswoman", "Ann Field"),
    ],
)
def test_descriptions_stand_for_whom_they_describe(coder: dateline.Coder, text: str, words: str, name: str) -> None:
    found = [m for m in coder.code(dateline.read(text.encode())).mentions if text[m.start : m.end] == words]
    assert [m.name for m in found] == [name]


def test_the_guerrillas_are_the_armed_group_that_is_the_only_one_told_of(coder: dateline.Coder) -> None:
    text = "The FMLN attacked a post in El Salvador. The guerrillas withdrew at dawn.\n"
    found = {m.span.of(text): m.entity for m in coder.code(dateline.read(text)).mentions}
    assert found["The guerrillas"] == found["The FMLN"]


def test_the_rebels_told_of_before_a_group_are_not_only_that_group(coder: dateline.Coder) -> None:
    text = "Rebels in El Salvador called for a truce. The FMLN agreed. The rebels withdrew at dawn.\n"
    found = {m.span.of(text): m.entity for m in coder.code(dateline.read(text)).mentions}
    assert found["The rebels"] != found["The FMLN"]


def test_a_group_that_works_from_abroad_is_the_monitor_named_before(of: Entities) -> None:
    found = of("The Syrian Observatory for Human Rights told of shelling. The Britain-based group said that ten died.")
    assert found["The Britain-based group"].entity == "org:sohr"


def test_whom_something_is_done_to_is_not_who_does_it(of: Entities) -> None:
    found = of("Protesters gathered in Jos. Riot police used water cannon to disperse them.")
    assert found["them"].entity == found["Protesters"].entity
    found = of("The rebels captured 40 soldiers and executed 30 of them.")
    assert found["them"].entity == found["40 soldiers"].entity


def test_a_name_is_spelt_out_by_its_initials(of: Entities) -> None:
    found = of("The charity Aid to the Church in Need (ACN) spoke to villagers.")
    assert found["Aid to the Church in Need"].name == "Aid to the Church in Need"


def test_a_unit_is_named_by_its_number(of: Entities) -> None:
    assert of("On Monday the 7th Brigade entered Tripoli.")["the 7th Brigade"].name == "7th Brigade"


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("Hamas rejected the plan. The terror group said it would fight on.", "The terror group", "org:hamas"),
        ("The guerrillas attacked Tolu. The ELN said so.", "The guerrillas", "org:eln"),
        ("The rebels attacked Aleppo. The Nusra Front said so.", "The rebels", "grp:SYR-REB"),
        ("The guerrillas attacked Tolu. The ELN and the M-19 said so.", "The guerrillas", "grp:--REB"),
    ],
)
def test_fighters_are_the_one_group_that_is_named(of: Entities, text: str, words: str, entity: str) -> None:
    assert (of(text)[words].entity or "").startswith(entity)


def test_they_are_a_name_with_a_plural_verb(of: Entities) -> None:
    assert of("The Taliban have stopped attacks. But they are killing farmers.")["they"].entity == "org:taliban"


def test_it_does_not_speak_of_itself(of: Entities) -> None:
    text = 'The mission spoke in Tripoli. "Any party to a clash will be held responsible," it said.'
    found = of(text)
    assert "it" not in found or found["it"].entity != found["Any party"].entity
    assert "it" not in found or found["it"].start > text.index("responsible")


def test_people_are_called_by_their_own_name(of: Entities) -> None:
    found = of("Israeli troops arrested twelve Palestinians.")["twelve Palestinians"]
    assert (found.name, found.country) == ("Palestinians", "PSE")


def test_counted_people_are_not_the_body_named_behind_them(of: Entities) -> None:
    assert of("The blast killed ten people Human Rights Watch said.")["ten people"].name is None


def test_rebels_at_a_sentences_start_are_several(coder: dateline.Coder) -> None:
    coding = coder.code(dateline.read("Rebels in Mali seized Gao on Sunday. They killed nine men.\n"))
    they = next(mention for mention in coding.mentions if mention.start == 37)
    assert (they.entity, they.country) == ("grp:MLI-REB", "MLI")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Israeli tanks rolled into the West Bank town of Jenin. Troops shot dead two men.", "ISR"),
        ("Rebels attacked Gao in Mali on Sunday. Troops fired back.", "MLI"),
    ],
)
def test_troops_alone_are_those_just_told_of(coder: dateline.Coder, text: str, country: str) -> None:
    coding = coder.code(dateline.read(text + "\n"))
    troops = next(m for m in coding.mentions if m.span.of(text) == "Troops")
    assert troops.country == country


def test_attackers_are_no_soldiers(coder: dateline.Coder) -> None:
    text = "Masked gunmen stormed a police academy in Quetta. The attackers killed 59 cadets.\n"
    coding = coder.code(dateline.read(text))
    attackers = next(m for m in coding.mentions if m.span.of(text) == "The attackers")
    assert attackers.sectors == ("UAF",)


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Chinese police arrested two activists on Friday. They were charged with subversion.", "grp:CHN-CVL"),
        ("Gunmen kidnapped two nurses. They were arrested on Friday.", "grp:--UAF"),
    ],
)
def test_who_was_arrested_is_charged(coder: dateline.Coder, text: str, entity: str) -> None:
    coding = coder.code(dateline.read(text + "\n"))
    they = next(mention for mention in coding.mentions if mention.span.of(text) == "They")
    assert (they.entity or "").startswith(entity)


def test_whose_plan_is_condemned_is_urged(coder: dateline.Coder) -> None:
    text = "The European Union condemned Israel's plan to build homes and urged it to stop.\n"
    coding = coder.code(dateline.read(text))
    it = next(mention for mention in coding.mentions if mention.span.of(text) == "it")
    assert it.entity == "gov:ISR"


def test_separatist_authorities_are_no_government(coder: dateline.Coder) -> None:
    text = "Two women were killed, the separatist authorities said, and they accused Baku of targeting civilians.\n"
    coding = coder.code(dateline.read(text))
    entity = {m.span.of(text): m.entity for m in coding.mentions}
    assert entity["the separatist authorities"] != entity["Baku"] == "gov:AZE"


def test_himself_is_who_does_it(coder: dateline.Coder) -> None:
    text = "One attacker came alone. He planted a bomb and then blew himself up nearby, Rami Abdel Rahman told AFP.\n"
    coding = coder.code(dateline.read(text))
    entity = {mention.span.of(text): mention.entity for mention in coding.mentions}
    assert entity["himself"] == entity["He"] != entity["Rami Abdel Rahman"]
