"""Judgements between several events that cannot all hold."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.ledger import Judgement, Likeness
from dateline.ledger.overruling import weigh

SAME, DIFFERENT, UNSURE = Likeness.SAME, Likeness.DIFFERENT, Likeness.UNSURE
Said = tuple[str, str, Likeness]


def judgements(*said: Said) -> list[Judgement]:
    """Judgements, numbered in their order."""
    return [
        Judgement(n, one, other, one, other, verdict, "Ann", None, "2026-01-01T00:00:00+00:00", None, None)
        for n, (one, other, verdict) in enumerate(said, 1)
    ]


def outcome(*said: Said) -> tuple[list[int], dict[int, list[int]]]:
    """The numbers of those that hold, and of those that are overruled with what overrules them."""
    holding, overruled = weigh(judgements(*said))
    return [j.id for j in holding], {item.judgement.id: [j.id for j in item.by] for item in overruled}


def test_the_last_word_on_a_pair_counts() -> None:
    assert outcome(("a", "b", SAME), ("b", "a", DIFFERENT)) == ([2], {1: [2]})
    assert outcome(("a", "b", DIFFERENT), ("a", "b", SAME), ("a", "b", SAME)) == ([2, 3], {1: [3]})


def test_bug_what_is_different_was_one_over_a_third() -> None:
    assert outcome(("a", "b", SAME), ("b", "c", SAME), ("a", "c", DIFFERENT)) == ([2, 3], {1: [2, 3]})
    assert outcome(("a", "b", DIFFERENT), ("b", "c", SAME), ("a", "c", SAME)) == ([2, 3], {1: [2, 3]})


def test_what_agrees_or_says_nothing_overrules_nothing() -> None:
    assert outcome(("a", "b", SAME), ("b", "c", DIFFERENT), ("a", "c", DIFFERENT)) == ([1, 2, 3], {})
    assert outcome(("a", "b", SAME), ("a", "b", UNSURE)) == ([1], {})


EVENTS = st.sampled_from("abcd")
SAID = st.tuples(EVENTS, EVENTS, st.sampled_from([SAME, DIFFERENT])).filter(lambda said: said[0] != said[1])


@given(st.lists(SAID, max_size=8))
def test_what_holds_can_hold_together_and_the_last_word_always_does(said: list[Said]) -> None:
    holding, overruled = weigh(judgements(*said))
    assert sorted([*(j.id for j in holding), *(item.judgement.id for item in overruled)]) == [*range(1, len(said) + 1)]
    assert weigh(holding) == (holding, [])
    assert not said or holding[-1].id == len(said)
    for item in overruled:
        again, out = weigh([*item.by, replaced(item.judgement)])
        assert (len(again) <= len(item.by), bool(out)) == (True, True)


def replaced(said: Judgement) -> Judgement:
    """The judgement as if it were the last."""
    return Judgement(99, *(getattr(said, name) for name in said.__slots__[1:]))
