"""From a word to who it names."""

from collections.abc import Callable

import pytest

import dateline
from dateline.parsing import SpacyPipeline
from dateline.parsing.pipeline import parse
from dateline.parsing.tree import Word
from dateline.records import Mention, MentionType
from dateline.resolving import resolve
from dateline.resolving.draft import Draft
from dateline.resolving.lookup import doer_of, may_act, mention_for, mentions_for

Look = Callable[[str, str], Mention | None]


@pytest.fixture
def look(coder: dateline.Coder, pipeline: SpacyPipeline) -> Look:
    """Who the first such word of a text names."""

    def find(text: str, word: str) -> Mention | None:
        document = dateline.read(text.encode())
        draft = resolve(document, parse(document, pipeline), coder.knowledge)
        return mention_for(draft, next(w for w in draft.parse.words if w.text == word))

    return find


@pytest.mark.parametrize(
    ("text", "word", "country", "sectors"),
    [
        ("Egyptian police fired.", "police", "EGY", ("COP",)),
        ("Russian air strikes hit the town.", "Russian", "RUS", ("GOV",)),
        ("A US-Russia deal is near.", "Russia", "RUS", ("GOV",)),
        ("Two of the Malian soldiers died.", "Two", "MLI", ("MIL",)),
        ("Colombian rebels who held the town left.", "who", "COL", ("REB",)),
        ("Syria is at war. A rebel withdrawal from Homs in Syria is near.", "rebel", "SYR", ("REB",)),
        ("Foreign Minister Sergei Lavrov left.", "Minister", "RUS", ("GOV",)),
    ],
)
def test_words_that_name_an_actor(look: Look, text: str, word: str, country: str, sectors: tuple[str, ...]) -> None:
    found = look(text, word)
    assert found is not None
    assert (found.country, found.sectors) == (country, sectors)


@pytest.mark.parametrize(
    ("text", "word"), [("The plan failed.", "plan"), ("It rained.", "It"), ("He nodded his head.", "head")]
)
def test_words_that_name_nobody(look: Look, text: str, word: str) -> None:
    assert look(text, word) is None


def test_a_possessive_stands_for_whom_it_was_resolved_to(look: Look) -> None:
    found = look("Vladimir Putin spoke. Few heard his words.", "his")
    assert found is not None
    assert found.name == "Vladimir Putin"


def test_a_town_that_is_shelled_stays_a_place(look: Look) -> None:
    found = look("Rebels shelled Damascus.", "Damascus")
    assert found is not None
    assert found.type is MentionType.LOCATION


@pytest.fixture
def drafted(coder: dateline.Coder, pipeline: SpacyPipeline) -> Callable[[str, str], tuple[Draft, Word]]:
    """A text as resolved, and the first such word of it."""

    def draft_of(text: str, word: str) -> tuple[Draft, Word]:
        document = dateline.read(text.encode())
        draft = resolve(document, parse(document, pipeline), coder.knowledge)
        return draft, next(w for w in draft.parse.words if w.text == word)

    return draft_of


@pytest.mark.parametrize(
    ("text", "word", "countries"),
    [
        ("U.S. and Russian negotiators met.", "negotiators", ["USA", "RUS"]),
        ("French and Egyptian warships sailed.", "warships", ["FRA", "EGY"]),
        ("Polish troops left.", "troops", ["POL"]),
        ("The rain fell.", "rain", []),
    ],
)
def test_a_noun_with_two_nations_names_two(
    drafted: Callable[[str, str], tuple[Draft, Word]], text: str, word: str, countries: list[str]
) -> None:
    assert [mention.country for mention in mentions_for(*drafted(text, word))] == countries


@pytest.mark.parametrize(
    ("word", "able"), [("attack", False), ("you", False), ("agreement", False), ("47", False), ("bridge", True)]
)
def test_what_happens_or_is_said_cannot_act(
    drafted: Callable[[str, str], tuple[Draft, Word]], word: str, able: bool
) -> None:
    assert may_act(*drafted("The attack on the bridge shook you and 47 others before the agreement.", word)) is able


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("An Israeli strike killed two.", "strike", "ISR"),
        ("They rejected Iran's offer.", "offer", "IRN"),
        ("The Damascus offensive went on.", "offensive", None),
        ("The Syrian war went on.", "war", None),
    ],
)
def test_a_deed_stands_for_its_doer(
    drafted: Callable[[str, str], tuple[Draft, Word]], text: str, word: str, country: str | None
) -> None:
    doer = doer_of(*drafted(text, word))
    assert (doer.country if doer else None) == country
