"""From a word to who it names."""

from collections.abc import Callable

import pytest

import dateline
from dateline.parsing import SpacyPipeline
from dateline.parsing.pipeline import parse
from dateline.records import Mention, MentionType
from dateline.resolving import resolve
from dateline.resolving.lookup import mention_for

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
