"""Where a happening took place, for its verb or noun."""

from collections.abc import Callable

import pytest

import dateline
from dateline.parsing.pipeline import parse
from dateline.resolving import resolve
from dateline.resolving.placing import event_place

Where = Callable[..., str | None]


@pytest.fixture
def where(coder: dateline.Coder) -> Where:
    """The name of the place of the happening that the first word of this form names."""

    def find(text: str, word: str, *, running: bool = True) -> str | None:
        document = dateline.read(text.encode())
        draft = resolve(document, parse(document, coder.pipeline), coder.knowledge)
        event = next(w for w in draft.parse.words if w.text == word)
        found = event_place(draft, event, running=running)
        return draft.mentions.get(found).name if found else None

    return find


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Rebels attacked an army post in Homs.", "attacked", "Homs"),
        ("The retaking of Aleppo took four weeks.", "retaking", "Aleppo"),
        ("The Mosul offensive began in October.", "offensive", "Mosul"),
        ("Government troops recaptured Palmyra.", "recaptured", "Palmyra"),
        ("Palmyra was recaptured by government troops.", "recaptured", "Palmyra"),
        ("The ministers held talks in Geneva.", "talks", "Geneva"),
        ("Two London women were killed in Nice.", "killed", "Nice"),
        ("The war in Yemen has killed thousands.", "killed", "Yemen"),
        ("Rebels in Idlib have called for a truce.", "called", "Idlib"),
        ("Troops seized control of Kirkuk.", "seized", "Kirkuk"),
        ("Shells fell on the outskirts of Damascus, killing four people.", "killing", "Damascus"),
    ],
)
def test_the_clause_names_the_place(where: Where, text: str, word: str, place: str) -> None:
    assert where(text, word) == place


def test_the_story_stays_where_it_is(where: Where) -> None:
    text = "Government jets bombed Idlib at dawn. A second strike killed six people."
    assert where(text, "strike") == "Idlib"


def test_talks_can_be_had_anywhere(where: Where) -> None:
    text = "Government jets bombed Idlib at dawn. The two ministers spoke on Friday."
    assert where(text, "spoke", running=False) is None


def test_a_capital_that_speaks_is_no_place_of_an_attack(where: Where) -> None:
    assert where("Moscow said that jets had bombed a convoy.", "bombed") is None


def test_countries_that_deal_are_not_where_the_deal_is(where: Where) -> None:
    assert where("A US-Russia deal is close.", "deal") is None


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("The ministers discussed the next steps in the Mosul operation.", "discussed", None),
        ("The ministers discussed the battle for Mosul.", "discussed", None),
        ("The secretary met with Prime Minister Haider al-Abadi in Baghdad.", "met", "Baghdad"),
        ("The Geneva talks have failed.", "talks", "Geneva"),
        ("Peace negotiations are due to begin in Geneva on Monday.", "negotiations", "Geneva"),
        ("The two are to meet in Hamburg after they held talks on Wednesday.", "talks", None),
    ],
)
def test_what_people_meet_about_is_not_where_they_meet(
    coder: dateline.Coder, text: str, word: str, place: str | None
) -> None:
    document = dateline.read(text.encode())
    draft = resolve(document, parse(document, coder.pipeline), coder.knowledge)
    found = event_place(draft, next(w for w in draft.parse.words if w.text == word), running=False, talk=True)
    assert (draft.mentions.get(found).name if found else None) == place


def test_a_clause_with_where_takes_what_it_hangs_on(where: Where) -> None:
    assert where("Nobody lives in Harasta, where rebels seized ground.", "seized") == "Harasta"


def test_a_clause_with_that_takes_the_place_of_its_noun(where: Where) -> None:
    text = "A group condemned an attack on a mosque in Kirkuk that killed 13 people."
    assert where(text, "killed", running=False) == "Kirkuk"


def test_a_deal_is_about_the_place_that_it_lets_people_leave(where: Where) -> None:
    assert where("A deal to allow rebels to leave Aleppo is near.", "deal", running=False) == "Aleppo"


def test_the_city_is_the_one_named_before(where: Where) -> None:
    text = "Rebels still hold Aleppo. They have rejected any talk of abandoning the city."
    assert where(text, "rejected", running=False) == "Aleppo"


def test_the_city_is_not_where_somebody_comes_from(where: Where) -> None:
    text = "Rebels still hold Aleppo. Fighters from Idlib were attacking districts of the city."
    assert where(text, "attacking") == "Aleppo"


def test_where_a_speaker_sits_is_no_place(where: Where) -> None:
    assert where("A minister in London condemned the strike.", "condemned", running=False) is None


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("A car bomb killed 20 people in Helmand's Nad Ali district.", "killed", "Nad Ali"),
        ("Rockets hit Aleppo's Salaheddin neighbourhood, killing two.", "hit", "Salaheddin"),
        ("A rocket hit Kyiv's Obolon district.", "hit", "Obolon"),
        ("Rockets hit the Salaheddin district of Aleppo.", "hit", "Salaheddin"),
    ],
)
def test_the_finer_place_is_kept(where: Where, text: str, word: str, place: str) -> None:
    assert where(text, word) == place


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("BEIRUT (Reuters) - Warplanes struck a hospital in Idlib.", "struck", "Idlib"),
        ("Speaking in Geneva, the minister said jets had killed 12 people in Idlib.", "killed", "Idlib"),
        ("The agency's office in Amman said shells had killed three aid workers.", "killed", None),
        ("Ministers in Paris urged an end to the bombing of Aleppo.", "bombing", "Aleppo"),
        ("Leaders meeting in Brussels condemned the shelling of Kharkiv.", "shelling", "Kharkiv"),
        ("Moscow said its jets had killed 30 militants.", "killed", None),
        ("He told a conference in Munich that rebels had attacked Bamako.", "attacked", "Bamako"),
        ("Soldiers shot a teenager near Nablus, a Ramallah-based medic said.", "shot", "Nablus"),
        ("In Washington, officials said the strike had killed a commander in Marib.", "killed", "Marib"),
        ("CAIRO - Gunmen attacked a church. Eleven people died.", "attacked", None),
        ("ISTANBUL (AFP) - Rebels seized two villages, a monitor said.", "seized", None),
    ],
)
def test_no_event_is_where_it_is_told(where: Where, text: str, word: str, place: str | None) -> None:
    assert where(text, word) == place


def test_a_visit_is_where_it_leads(coder: dateline.Coder) -> None:
    coding = coder.code(dateline.read(b"The foreign minister visited Kabul on Monday."))
    names = {mention.id: mention.name for mention in coding.mentions}
    assert [names.get(event.place) for event in coding.events] == ["Kabul"]


def test_where_people_come_from_is_not_where_it_happened(where: Where) -> None:
    assert where("A peacekeeper from Burundi was killed in Timbuktu.", "killed", running=False) == "Timbuktu"
    assert where("A peacekeeper from Burundi was killed on Monday.", "killed", running=False) is None
