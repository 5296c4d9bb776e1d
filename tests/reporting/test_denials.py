"""What a denial answers."""

import pytest
from tests.handmade import CODER, document, event, mention, span, statement

from dateline.records import Coding, MentionType, Stance
from dateline.reporting import situation_report
from dateline.reporting.situation import Contradiction

GROUP = MentionType.ORGANISATION


def answered(text: str, denial: str, stance: Stance = Stance.DENIES) -> Contradiction | None:
    """A report in which television tells of a deed of the army, and the army denies what the words say."""
    words = ("Television", "soldiers", "The army")
    army = {"country": "SYR", "sectors": ("MIL",)}
    parties = tuple(
        mention(f"m{n}", text, word, GROUP, name=word, **(army if n else {})) for n, word in enumerate(words)
    )
    sayings = (
        statement("s0", text, "that soldiers shot a baker", speaker="m0", source=span(text, "Television")),
        statement("s1", text, denial, speaker="m2", source=span(text, "The army"), stance=stance),
    )
    deed = event("e0", text, "shot a baker", actors=("m1",), statement="s0")
    found = situation_report([Coding(document(text), parties, sayings, (deed,), (), (), CODER)]).contradictions
    return found[0] if found else None


CHARGE = "Television said that soldiers shot a baker."


def test_bug_a_denial_in_another_paragraph_answered_nothing() -> None:
    found = answered(f"{CHARGE}\n\nRain fell.\n\nThe army denied the reports.", "the reports")
    assert found is not None
    assert found.about == "Denied by army, said by Television"


def test_bug_a_denial_of_responsibility_answered_nothing() -> None:
    assert answered(f"{CHARGE} The army denied any responsibility for it.", "any responsibility for it") is not None
    assert answered(f"{CHARGE} The army denied any plan to leave.", "any plan to leave") is None


@pytest.mark.parametrize(
    ("denial", "is_answer"),
    [("that anybody shot a baker", False), ("that soldiers were in town", True), ("that a truce was near", False)],
)
def test_a_denial_of_its_own_words_answers_what_is_said_of_the_same(denial: str, is_answer: bool) -> None:
    assert (answered(f"{CHARGE} The army denied {denial}.", denial) is not None) is is_answer


def test_bug_what_was_called_false_was_not_denied() -> None:
    found = answered(f"{CHARGE} The army said that this was false.", "that this was false", Stance.ASSERTS)
    assert found is not None
    assert [side.holds for side in found.sides] == ["said", "denied"]
