"""One deed, two actors, two speakers."""

from typing import Any

from tests.handmade import CODER, document, event, mention, statement

from dateline.records import Coding, MentionType, Status
from dateline.reporting.rivals import find_rivals
from dateline.reporting.sources import Source

TEXT = "The mayor said that soldiers broke the truce. The general said that rebels broke it."
WHO = ("The mayor", "The general", "soldiers", "rebels")


def told(text: str = TEXT, **second: Any) -> Source:
    """A report of two sayings on who broke a truce; fields of the second event can be changed."""
    mentions = tuple(
        mention(f"m{n}", text, words, MentionType.ORGANISATION, name=words, entity=f"org:{n}")
        for n, words in enumerate(WHO)
    )
    statements = (
        statement("s0", text, "soldiers broke the truce", speaker="m0"),
        statement("s1", text, "rebels broke it", speaker="m1"),
    )
    events = (
        event("e0", text, "broke the truce", actors=("m2",), statement="s0"),
        event("e1", text, "broke it", **{"actors": ("m3",), "statement": "s1", **second}),
    )
    return Source(Coding(document(text), mentions, statements, events, (), (), CODER))


def test_each_says_that_another_did_it() -> None:
    (found,) = find_rivals([told()])
    assert [side.holds for side in found.sides] == ["by soldiers", "by rebels"]
    assert [side.evidence[0].said_by for side in found.sides] == ["mayor", "general"]


def test_two_deeds_are_no_contradiction() -> None:
    assert find_rivals([told(mode="aerial")]) == ()
    assert find_rivals([told(rule="test+adversary", recipients=("m0",))]) != ()
    assert find_rivals([told(rule="another")]) == ()
    assert find_rivals([told(status=Status.PLANNED)]) == ()


def test_one_speaker_or_one_actor_is_no_contradiction() -> None:
    assert find_rivals([told(statement="s0")]) == ()
    assert find_rivals([told(actors=("m2",))]) == ()


def test_what_the_report_itself_says_is_no_rival() -> None:
    assert find_rivals([told(statement=None)]) == ()


def test_other_paragraphs_tell_of_other_deeds() -> None:
    assert find_rivals([told(TEXT.replace(". The general", ".\n\nThe general"))]) == ()
