"""The mentions of a document in the order of its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dateline
from dateline.parsing.pipeline import parse
from dateline.parsing.tree import Parse
from dateline.records import Mention, MentionType
from dateline.resolving.mentions import Mentions

TYPES = (MentionType.PERSON, MentionType.LOCATION)
STRETCHES = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 3), st.sampled_from(TYPES)), max_size=12)
OFFSETS = st.integers(0, 60)


@pytest.fixture(scope="session")
def parsed(coder: dateline.Coder) -> Parse:
    return parse(dateline.read(b"One two three four five six seven eight nine ten eleven.\n"), coder.pipeline)


def _filled(parsed: Parse, stretches: list[tuple[int, int, MentionType]]) -> Mentions:
    """Mentions of so many words from the word of this index; every third one is taken out again."""
    mentions = Mentions(parsed)
    for at, more, type_ in stretches:
        first, last = parsed.words[at], parsed.words[at + more]
        mentions.add(first.start, last.end, last, type_)
    for i in range(3, len(stretches) + 1, 3):
        mentions.remove(f"m{i}")
    return mentions


def _order(mention: Mention) -> tuple[int, int, str]:
    return mention.start, mention.end, mention.id


@given(stretches=STRETCHES)
def test_mentions_come_in_the_order_of_the_text(parsed: Parse, stretches: list[tuple[int, int, MentionType]]) -> None:
    mentions = _filled(parsed, stretches)
    assert list(mentions) == sorted(mentions, key=_order)
    assert len(list(mentions)) == len(mentions) == len(stretches) - len(stretches) // 3


@given(stretches=STRETCHES, start=OFFSETS, length=OFFSETS)
def test_within_gives_what_lies_inside(
    parsed: Parse, stretches: list[tuple[int, int, MentionType]], start: int, length: int
) -> None:
    mentions, end = _filled(parsed, stretches), start + length
    inside = [m for m in mentions if start <= m.start and m.end <= end and m.type is MentionType.PERSON]
    assert mentions.within(start, end, MentionType.PERSON) == inside


@given(stretches=STRETCHES, offset=OFFSETS)
def test_before_goes_back_from_an_offset(
    parsed: Parse, stretches: list[tuple[int, int, MentionType]], offset: int
) -> None:
    mentions = _filled(parsed, stretches)
    assert list(mentions.before(offset)) == [m for m in mentions if m.start < offset][::-1]


def test_an_updated_mention_keeps_its_place(parsed: Parse) -> None:
    mentions = _filled(parsed, [(4, 0, MentionType.PERSON), (1, 0, MentionType.PERSON)])
    mentions.update("m1", name="Five")
    assert [(m.id, m.name) for m in mentions] == [("m2", None), ("m1", "Five")]


@given(stretches=STRETCHES, offset=OFFSETS)
def test_the_last_mention_of_a_sector_is_the_one_before(
    parsed: Parse, stretches: list[tuple[int, int, MentionType]], offset: int
) -> None:
    mentions = _filled(parsed, stretches)
    for mention in [*mentions][::2]:
        mentions.update(mention.id, country="TCD", sectors=("REB",))
    coded = [m for m in mentions if m.sectors and m.type is MentionType.PERSON]
    before = [m for m in coded if m.start < offset]
    expected = before[-1] if before else (coded[0] if coded else None)
    assert mentions.of_sector("REB", offset, MentionType.PERSON) == expected
