"""The lexicons that reading uses: every example of every entry is run."""

import pytest

from dateline.knowledge import Knowledge
from dateline.knowledge.files import Entry

KNOWLEDGE = Knowledge()


def examples(name: str, key: str) -> list[object]:
    return [
        pytest.param(entry, words, id=f"{entry.id}: {words}")
        for entry in KNOWLEDGE.files.entries(name)
        for words in entry.texts(key)
    ]


@pytest.mark.parametrize(("entry", "line"), examples("furniture.toml", "examples"))
def test_furniture_is_known_by_its_examples(entry: Entry, line: str) -> None:
    if "endings" in entry.values:
        assert KNOWLEDGE.furniture.is_role(line)
    else:
        found = KNOWLEDGE.furniture.label(line)
        assert found is not None
        assert found[0] == entry.text("kind")


@pytest.mark.parametrize(("entry", "line"), examples("furniture.toml", "counterexamples"))
def test_lines_of_the_story_are_no_furniture(entry: Entry, line: str) -> None:
    assert KNOWLEDGE.furniture.label(line) is None
    assert not KNOWLEDGE.furniture.is_role(line)


@pytest.mark.parametrize(("entry", "words"), examples("agencies.toml", "examples"))
def test_agencies_are_found_in_their_examples(entry: Entry, words: str) -> None:
    assert KNOWLEDGE.agencies.names_any(words)
    assert KNOWLEDGE.agencies.find(words) == (() if entry.flag("outlet") else (entry.id,))


def test_agencies_come_in_the_order_of_the_words_each_once() -> None:
    assert KNOWLEDGE.agencies.find("Reuters, AFP and Reuters; pictures: Getty Images") == ("Reuters", "AFP")


def test_short_names_count_only_as_they_are_written() -> None:
    assert KNOWLEDGE.agencies.find("The ap in my phone, a map and PAPER") == ()


@pytest.mark.parametrize(("entry", "names"), examples("page_classes.toml", "examples"))
def test_class_names_are_known_by_their_examples(entry: Entry, names: str) -> None:
    if entry.text("kind") == "none":
        assert KNOWLEDGE.page_classes.is_none(names)
    else:
        assert KNOWLEDGE.page_classes.kind(names) == entry.text("kind")


@pytest.mark.parametrize(("entry", "names"), examples("page_classes.toml", "counterexamples"))
def test_class_names_that_only_look_alike(entry: Entry, names: str) -> None:
    assert KNOWLEDGE.page_classes.kind(names) is None
    assert not KNOWLEDGE.page_classes.is_none(names)


@pytest.mark.parametrize(("entry", "words"), examples("state_media.toml", "examples"))
def test_media_of_states_are_known_by_the_words_for_them(entry: Entry, words: str) -> None:
    assert KNOWLEDGE.state_media.is_state(words)


@pytest.mark.parametrize(("entry", "words"), examples("state_media.toml", "counterexamples"))
def test_other_media_are_not_the_states(entry: Entry, words: str) -> None:
    assert not KNOWLEDGE.state_media.is_state(words)


NAMES = [("SANA", "SYR"), ("sana", "SYR"), ("the TASS", "RUS"), ("Reuters", None)]


@pytest.mark.parametrize(("name", "country"), NAMES)
def test_media_of_states_are_known_by_name(name: str, country: str | None) -> None:
    assert KNOWLEDGE.state_media.country(name) == country
