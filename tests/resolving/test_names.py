"""Sentences of our own: who and what is named, and with which words."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dateline
from dateline.parsing.pipeline import parse
from dateline.records import Mention, MentionType
from dateline.resolving import resolve

WORDS = "Syrian|President|of|the|al|-|Assad|troops|'s|(|UN|)|.|he|said|two|men|Foreign|Minister|IS|é|🙂|Let|and|,"
Mentions = Callable[[str], list[Mention]]


@pytest.fixture
def mentions(coder: dateline.Coder) -> Mentions:
    """All mentions of a text, before anything is coded."""

    def find(text: str) -> list[Mention]:
        document = dateline.read(text.encode())
        return list(resolve(document, parse(document, coder.pipeline), coder.knowledge).mentions)

    return find


@pytest.fixture
def named(mentions: Mentions) -> Callable[..., list[str]]:
    """The words of a text's mentions of some types."""
    return lambda text, *types: [text[m.start : m.end] for m in mentions(text) if m.type in types]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Jordanian Foreign Minister Ayman Safadi left for Cairo.", "Jordanian Foreign Minister Ayman Safadi"),
        ("The rebel commander Abu Firas spoke to reporters.", "The rebel commander Abu Firas"),
        ("Talks with US Secretary of State John Kerry go on.", "US Secretary of State John Kerry"),
        ("Gen. Pierre Dubois inspected the troops.", "Gen. Pierre Dubois"),
        ("A Turkish man was hurt.", "A Turkish man"),
        ("A spokesman for the army declined to comment.", "A spokesman for the army"),
    ],
)
def test_a_person_is_named_with_titles(named: Callable[..., list[str]], text: str, person: str) -> None:
    assert person in named(text, MentionType.PERSON)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Mourners filled the square.", "Mourners"),
        ("Yemeni government troops advanced.", "Yemeni government troops"),
        ("Residents of the old quarter fled.", "Residents of the old quarter"),
        ("He works for the Ministry of Defence.", "the Ministry of Defence"),
        ("The Syrian Observatory for Human Rights said so.", "The Syrian Observatory for Human Rights"),
        ("It was reported by the Interfax news agency.", "the Interfax news agency"),
        ("Fighting with IS fighters went on.", "IS fighters"),
        ("Kurds and Turks live here.", "Kurds"),
    ],
)
def test_a_group_is_named_whole(named: Callable[..., list[str]], text: str, group: str) -> None:
    assert group in named(text, MentionType.ORGANISATION)


@pytest.mark.parametrize(
    ("text", "type_", "words"),
    [
        ("They dropped barrel bombs on the market.", MentionType.WEAPON, "barrel bombs"),
        ("Two fighter jets crossed the border.", MentionType.PLATFORM, "Two fighter jets"),
        ("It was a Russian proposal.", MentionType.NATIONALITY, "Russian"),
    ],
)
def test_arms_and_nationalities(named: Callable[..., list[str]], text: str, type_: MentionType, words: str) -> None:
    assert words in named(text, type_)


def test_the_whole_document_says_what_a_name_is(named: Callable[..., list[str]]) -> None:
    text = "President Orhan Demir spoke on Friday.\n\nLater Demir flew home, and nobody saw Demir again."
    assert named(text, MentionType.PERSON).count("Demir") == 2


@pytest.mark.parametrize(
    "text",
    [
        "The use of force was ruled out.",
        "The figures were published in May.",
        "He nodded his head.",
        "She was a doctor.",
        "The shell of the building is left.",
    ],
)
def test_what_names_nobody(named: Callable[..., list[str]], text: str) -> None:
    assert named(text, MentionType.ORGANISATION) == []


def test_the_word_let_is_no_armed_group(named: Callable[..., list[str]]) -> None:
    assert named('"Let the aid in," it read.', MentionType.ORGANISATION) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS.split("|")), min_size=1, max_size=25))
def test_any_words_can_be_read(coder: dateline.Coder, words: list[str]) -> None:
    text = " ".join(["Well", *words])
    for mention in coder.code(dateline.read(text.encode())).mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.span.holds(mention.head)
        assert mention.country is None or len(mention.country) == 3


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The Cessation of Hostilities held.", "Cessation"),
        ("Troops began Operation Iron Shield on Monday.", "Operation Iron Shield"),
        ("Near Ar Raqqah, one strike hit a tank.", "Near Ar Raqqah"),
        ("Hashim al-Sheikh left. They bombed Sheikh Omar and Homs.", "Omar"),
    ],
)
def test_what_is_nobody_is_no_actor(coder: dateline.Coder, text: str, wrong: str) -> None:
    actors = [
        m
        for m in coder.code(dateline.read(text.encode())).mentions
        if m.type in (MentionType.PERSON, MentionType.ORGANISATION)
    ]
    assert wrong not in {m.name for m in actors}


def test_a_description_is_not_cut_inside_a_hyphenated_name(coder: dateline.Coder) -> None:
    text = "A resident of al-Bab fled."
    assert "A resident of al-Bab" in {text[m.start : m.end] for m in coder.code(dateline.read(text.encode())).mentions}


def test_an_office_with_its_body_is_a_title(coder: dateline.Coder) -> None:
    text = "Director of Homs Health Directorate Samir al-Masri resigned."
    found = coder.code(dateline.read(text.encode())).mentions
    assert "Samir al-Masri" in {m.name for m in found if m.type is MentionType.PERSON}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Paris Hilton was at the party.", "Paris Hilton"),
        ("Sydney Carter is in Rome.", "Sydney Carter"),
        ("Jordan Baker was photographed in Milan.", "Jordan Baker"),
    ],
)
def test_a_town_that_is_a_given_name(named: Callable[..., list[str]], text: str, person: str) -> None:
    assert person in named(text, MentionType.PERSON)


@pytest.mark.parametrize("text", ["Jordan Valley was quiet.", "Virginia Beach was hit."])
def test_a_town_is_nobody(named: Callable[..., list[str]], text: str) -> None:
    assert not named(text, MentionType.PERSON)


@pytest.mark.parametrize(
    ("text", "person"), [("Ms. London visited Kabul.", "London"), ("President Obama met Mr Jordan.", "Jordan")]
)
def test_a_title_makes_a_surname_of_a_capital(mentions: Mentions, text: str, person: str) -> None:
    assert person in [m.name for m in mentions(text) if m.type is MentionType.PERSON]
