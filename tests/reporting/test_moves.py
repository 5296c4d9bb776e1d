"""How positions moved."""

from dataclasses import replace

from tests.handmade import CODER, document, mention, span

from dateline.records import Coding, MentionType, Position, PositionStance
from dateline.reporting import situation_report, to_html, to_markdown

REJECTS, ACCEPTS = PositionStance.REJECTS, PositionStance.ACCEPTS


def holding(day: str | None, stance: PositionStance, issue: str = "withdrawal") -> Coding:
    """A report of a day in which the rebels hold a position."""
    text = f"The rebels spoke of it, it was said on {day}."
    party = mention("m1", text, "The rebels", MentionType.ORGANISATION, name="rebels", entity="grp:SYR-REB")
    position = Position("p1", "m1", issue, stance, span(text, "spoke of it"), None, ())
    return Coding(document(text, day=day), (party,), (), (), (), (position,), CODER)


def test_a_position_that_changes_is_a_move() -> None:
    report = situation_report([holding("2016-12-13", ACCEPTS), holding("2016-12-06", REJECTS)])
    (move,) = report.moves
    assert (move.party, move.issue) == ("rebels", "withdrawal")
    assert [(step.day, step.stances) for step in move.steps] == [("2016-12-06", (REJECTS,)), ("2016-12-13", (ACCEPTS,))]
    assert move.steps[1].evidence[0].words == "spoke of it"


def test_a_position_told_again_is_no_move() -> None:
    assert situation_report([holding("2016-12-06", REJECTS), holding("2016-12-07", REJECTS)]).moves == ()


def test_positions_on_two_issues_are_no_move() -> None:
    assert situation_report([holding("2016-12-06", REJECTS), holding("2016-12-13", ACCEPTS, "talks")]).moves == ()


def test_a_report_without_a_day_tells_of_no_move() -> None:
    assert situation_report([holding("2016-12-06", REJECTS), holding(None, ACCEPTS)]).moves == ()


def test_going_back_is_a_move() -> None:
    days = [("2016-12-06", REJECTS), ("2016-12-08", ACCEPTS), ("2016-12-09", REJECTS)]
    (move,) = situation_report([holding(*day) for day in days]).moves
    assert [step.stances for step in move.steps] == [(REJECTS,), (ACCEPTS,), (REJECTS,)]


def test_moves_are_written() -> None:
    report = situation_report([holding("2016-12-06", REJECTS), holding("2016-12-13", ACCEPTS)])
    assert "- **rebels** on withdrawal: rejects (6 Dec), then accepts (13 Dec)" in to_markdown(report)
    assert "on withdrawal: rejects (6 Dec), then accepts (13 Dec)" in to_html(report)
    assert "How positions moved" not in to_markdown(replace(report, moves=()))
