"""Places that no list holds, but the text calls places."""

import pytest

import dateline
from dateline.records import Mention, MentionType


def _places(coder: dateline.Coder, text: str) -> dict[str, Mention]:
    mentions = coder.code(dateline.read(text.encode())).mentions
    return {m.span.of(text): m for m in mentions if m.type is MentionType.LOCATION and m.name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shells hit a school in the village of Zorbil in Idlib province.", "Zorbil"),
        ("Shells fell on the district of al-Qarvas in Homs.", "al-Qarvas"),
        ("Clashes broke out near Zorbil town.", "Zorbil"),
        ("The army took the village of Tal Zorbil on Sunday.", "Tal Zorbil"),
    ],
)
def test_what_is_called_a_village_is_a_place_without_a_position(coder: dateline.Coder, text: str, name: str) -> None:
    place = _places(coder, text)[name]
    assert (place.name, place.place) == (name, None)


def test_it_is_the_place_of_what_happened_there(coder: dateline.Coder) -> None:
    text = "Jets hit a school in the village of Zorbil in Idlib province. Shells fell on the village at night."
    coding = coder.code(dateline.read(text.encode()))
    names = {mention.id: mention.name for mention in coding.mentions}
    assert {names[event.place] for event in coding.events if event.place} == {"Zorbil"}


def test_a_name_said_to_be_a_place_is_one_everywhere(coder: dateline.Coder) -> None:
    text = "Rebels took the village of Zorbil. Six people died in Zorbil."
    found = [m for m in coder.code(dateline.read(text.encode())).mentions if m.name == "Zorbil"]
    assert [(m.type, m.entity) for m in found] == [(MentionType.LOCATION, "loc:zorbil")] * 2


@pytest.mark.parametrize("text", ["He belongs to the community of Nations.", "The city of Aleppo was shelled."])
def test_nothing_else_is(coder: dateline.Coder, text: str) -> None:
    assert not [m for m in _places(coder, text).values() if m.place is None]


def test_bug_the_first_part_of_a_name_was_another_place(coder: dateline.Coder) -> None:
    assert "Khan" not in _places(coder, "The army destroyed two bases in Khan al-Zorbil south of Aleppo.")
    assert "Damascus" in _places(coder, "In Damascus al-Qaeda claimed the attack.")


def test_the_same_report_gives_the_same_ids(coder: dateline.Coder) -> None:
    """The further mentions were numbered in the order of a set, which differs from run to run."""
    names = ("Zorbil", "Qarvas", "Tellun", "Marsek", "Oburin")
    text = "".join(f"Shells hit the village of {name}. " for name in names) + f"Troops left {', '.join(names)}."
    again = [m for m in coder.code(dateline.read(text.encode())).mentions if m.name in names and m.start > 150]
    assert sorted(again, key=lambda m: int(m.id[1:])) == sorted(again, key=lambda m: m.start)
    assert len(again) > 2
