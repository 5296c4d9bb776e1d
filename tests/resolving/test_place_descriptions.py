"""Places that are described, not named."""

from collections.abc import Callable

import pytest

import dateline
from dateline.records import Mention, MentionType

Described = Callable[[str], dict[str, Mention]]


@pytest.fixture
def described(coder: dateline.Coder) -> Described:
    """The locations of a text by their words."""

    def find(text: str) -> dict[str, Mention]:
        mentions = coder.code(dateline.read(text.encode())).mentions
        return {text[m.start : m.end]: m for m in mentions if m.type is MentionType.LOCATION}

    return find


def test_the_city_is_the_town_named_last(described: Described) -> None:
    found = described("Troops left Homs and drove to Aleppo. Shells fell on the city at night.")
    assert found["the city"].entity == found["Aleppo"].entity
    assert found["the city"].place is None


def test_the_province_is_no_town(described: Described) -> None:
    found = described("Rebels hold Idlib province. Jets bombed the city of Homs, then returned to the province.")
    assert found["the province"].entity == found["Idlib"].entity


@pytest.mark.parametrize("words", ["the country's largest city", "Syrias second city"])
def test_the_foremost_city_of_a_land_is_its_town_named_last(described: Described, words: str) -> None:
    found = described(f"Troops left Homs and drove to Aleppo. Shells fell on {words} at night.")
    assert found[words].entity == found["Aleppo"].entity


@pytest.mark.parametrize("words", ["a city", "another city", "the old industrial city"])
def test_some_city_is_none_that_was_named(described: Described, words: str) -> None:
    found = described(f"Troops left Aleppo. They went on to {words}.")
    assert found[words].entity is None


def test_a_building_is_a_place(described: Described) -> None:
    assert "a hospital" in described("Jets bombed a hospital on Monday.")


def test_a_noun_before_a_noun_is_none(described: Described) -> None:
    assert not described("The school year begins on Monday.")
