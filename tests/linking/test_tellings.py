from dataclasses import replace
from datetime import date

import pytest

from dateline.ledger import Report
from dateline.linking.tellings import report_days, tellings
from dateline.records import Coding, Event, EventType, Mention, MentionType, Scope, Status, Time, Timex
from handmade import CODER, document, event, figure, mention

TEXT = "On 6 December jets bombed a market. The war began in March 2011."


def ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def coded(*events: Event, mentions: tuple[Mention, ...] = ()) -> tuple[Report, Coding]:
    about = document(TEXT, day="2016-12-08")
    report = Report("k", ("report.txt",), None, None, "2016-12-08", TEXT)
    return report, Coding(about, mentions, (), tuple(events), (), (), CODER)


def day(words: str, first: str, last: str) -> Mention:
    return mention("m1", TEXT, words, MentionType.TIME, time=Time(Timex.DATE, first, first, last))


def test_a_report_is_about_the_days_that_its_opening_names() -> None:
    found = report_days(*coded(mentions=(day("6 December", "2016-12-06", "2016-12-06"),)))
    assert found == {ordinal("2016-12-06")}


@pytest.mark.parametrize("mentions", [(), (day("March 2011", "2011-03-01", "2011-03-31"),)])
def test_else_about_the_day_that_it_was_published_on(mentions: tuple[Mention, ...]) -> None:
    assert report_days(*coded(mentions=mentions)) == {ordinal("2016-12-08")}


def test_an_event_may_have_happened_on_its_own_days_or_else_the_reports() -> None:
    dated, undated, vague = tellings(
        *coded(
            event("e1", TEXT, "bombed", date="2016-12-04/2016-12-05"),
            event("e2", TEXT, "bombed"),
            event("e3", TEXT, "bombed", date="2016"),
        )
    )
    assert dated.days == {ordinal("2016-12-04"), ordinal("2016-12-05")}
    assert undated.days == vague.days == {ordinal("2016-12-08")}
    assert dated.dated
    assert not vague.dated


def test_only_deeds_that_were_done_are_told() -> None:
    report, coding = coded(
        event("e1", TEXT, "bombed", EventType.ACCUSE),
        event("e2", TEXT, "bombed", status=Status.NEGATED),
        event("e3", TEXT, "bombed", historical=True),
        event("e4", TEXT, "bombed", status=Status.ONGOING),
    )
    assert [telling.event.id for telling in tellings(report, coding)] == ["e4"]


def test_bug_a_total_since_a_month_was_told_of_the_day_of_its_report() -> None:
    count = figure("f1", TEXT, "a market", 380, None, scope=Scope.TOTAL)
    since = event("e1", TEXT, "bombed", date="2016-11/..", figures=("f1",))
    report, coding = coded(since)
    assert not list(tellings(report, replace(coding, figures=(count,))))
    assert list(tellings(report, replace(coding, figures=(replace(count, scope=Scope.INCIDENT),))))


def test_what_is_recalled_from_another_month_is_no_deed_of_the_reports_days() -> None:
    report, coding = coded(
        event("e1", TEXT, "bombed", date="2016-05"),
        event("e2", TEXT, "bombed", date="2016-12"),
        event("e3", TEXT, "bombed", date="2016-11-20"),
    )
    assert [telling.event.id for telling in tellings(report, coding)] == ["e2", "e3"]


@pytest.mark.parametrize("before", ["have regularly ", "have repeatedly and heavily ", "often "])
def test_what_is_done_again_and_again_is_no_one_happening(before: str) -> None:
    text = f"Jets {before}bombed a market."
    report, coding = coded(event("e1", text, "bombed"))
    report, coding = replace(report, text=text), replace(coding, document=document(text))
    assert not list(tellings(report, coding))
    dated = replace(coding.events[0], date="2016-12-08")
    assert list(tellings(report, replace(coding, events=(dated,))))
