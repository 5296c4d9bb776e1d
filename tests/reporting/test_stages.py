"""How far something has come, by two speakers."""

import pytest
from tests.handmade import CODER, document, mention, span, statement

from dateline.records import Coding, MentionType
from dateline.reporting.sources import Source
from dateline.reporting.stages import find_stages

ONE, OTHER = "the evacuation was complete", "the operation was suspended"


def said(one: str, other: str, speakers: tuple[str, str] = ("ministry", "official")) -> Source:
    """A report in which two speakers say something."""
    text = f"The {speakers[0]} said that {one}. An {speakers[1]} of the other side said that {other}."
    people = [f"The {speakers[0]}", f"An {speakers[1]}"]
    mentions = tuple(
        mention(f"m{n}", text, words, MentionType.ORGANISATION, name=words.split()[1]) for n, words in enumerate(people)
    )
    statements = tuple(
        statement(f"s{n}", text, content, speaker=f"m{n}", source=span(text, people[n]))
        for n, content in enumerate((one, other))
    )
    return Source(Coding(document(text), mentions, statements, (), (), (), CODER))


def test_over_and_suspended_cannot_both_hold() -> None:
    (found,) = find_stages([said(ONE, OTHER)])
    assert found.about == "How far the evacuation has come"
    assert [side.holds for side in found.sides] == ["over", "not over"]
    assert [side.evidence[0].said_by for side in found.sides] == ["ministry", "official"]


@pytest.mark.parametrize(
    "other",
    ["the evacuation was not over", "the evacuation was far from complete", "the evacuation is still to be discussed",
     "the evacuation was over", "the evacuation was never suspended", "the harvest was suspended"],
)  # fmt: skip
def test_only_what_differs_about_the_same_is_shown(other: str) -> None:
    assert len(find_stages([said(ONE, other)])) == (" not " in other or "far" in other)


def test_one_speaker_does_not_contradict_himself() -> None:
    assert find_stages([said(ONE, OTHER, ("ministry", "ministry"))]) == ()


def test_reports_of_different_days_are_not_compared() -> None:
    one, other = said(ONE, "nothing was known"), said("nothing was known", OTHER)
    assert find_stages([one, other]) == ()


def test_bug_each_who_disagreed_made_another_contradiction() -> None:
    text = (
        "The ministry said that the evacuation was complete. Turkey said that the evacuation was not over. "
        "An official said that the operation was suspended."
    )
    contents = ("the evacuation was complete", "the evacuation was not over", "the operation was suspended")
    people = ("The ministry", "Turkey", "An official")
    mentions = tuple(mention(f"m{n}", text, who, MentionType.ORGANISATION, name=who) for n, who in enumerate(people))
    statements = tuple(statement(f"s{n}", text, said, speaker=f"m{n}") for n, said in enumerate(contents))
    (found,) = find_stages([Source(Coding(document(text), mentions, statements, (), (), (), CODER))])
    assert [side.holds for side in found.sides] == ["over", "not over", "not over"]
