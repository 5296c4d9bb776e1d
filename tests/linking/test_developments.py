"""What became of incidents between two days."""

from dataclasses import replace

from dateline.ledger.comparing import Difference
from dateline.linking import Incident
from dateline.linking.developments import Kind, find_developments
from dateline.linking.ranges import Range
from dateline.linking.sources import Sources

ONE = Incident(
    id="a:e1",
    type="ASSAULT",
    date="2016-12-07",
    place=None,
    actors=("army",),
    recipients=("rebels",),
    events=("a:e1",),
    documents=("a.txt",),
    sources=Sources(1, 1, (("army", "The Daily"),)),
    figures={"killed": Range(15, 15, 15)},
    contradictions=(),
    reasons=(),
)
OTHER = replace(ONE, id="b:e1", events=("b:e1",), documents=("b.txt",))


def test_what_stays_is_no_change() -> None:
    assert find_developments([ONE, OTHER], [OTHER, ONE]) == []


def test_what_is_told_for_the_first_time_is_new() -> None:
    (found,) = find_developments([ONE], [ONE, OTHER])
    assert (found.kind, found.incident, found.before) == (Kind.NEW, OTHER, ())


def test_a_toll_that_rises_with_another_report() -> None:
    told_again = replace(
        ONE,
        events=("a:e1", "b:e1"),
        sources=Sources(2, 2, (("army", "The Daily"), ("medics", "The Weekly"))),
        figures={"killed": Range(15, 15, 18)},
    )
    (found,) = find_developments([ONE], [told_again])
    assert (found.kind, found.before) == (Kind.CHANGED, ("a:e1",))
    assert found.differences == (
        Difference("reports", "1", "2"),
        Difference("independent sources", "1", "2"),
        Difference("killed", "15", "15 to 18"),
    )


def test_a_fact_that_was_not_known_before() -> None:
    (found,) = find_developments([replace(ONE, date=None, figures={})], [ONE])
    assert found.differences == (Difference("date", None, "2016-12-07"), Difference("killed", None, "15"))


def test_two_that_turn_out_to_be_one() -> None:
    both = replace(ONE, events=("a:e1", "b:e1"))
    (found,) = find_developments([OTHER, ONE], [both])
    assert (found.kind, set(found.before), found.differences) == (Kind.MERGED, {"a:e1", "b:e1"}, ())


def test_what_is_known_no_more_is_gone() -> None:
    (found,) = find_developments([ONE, OTHER], [ONE])
    assert (found.kind, found.incident) == (Kind.GONE, OTHER)
