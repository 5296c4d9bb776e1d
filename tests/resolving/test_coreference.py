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
