"""People's words on the record from the command line: review, audit, judge, judgements, reviews."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from running import Command

from dateline.ledger import Ledger
from handmade import aleppo

REVIEW = ("--by", "Ada", "--kind", "event")


def said(ledger: Path) -> list[tuple[str, str | None, object, str | None]]:
    with Ledger(ledger, create=False) as kept:
        return [(review.verdict, review.field, review.value, review.why) for review in kept.reviews()]


def events(ledger: Path) -> list[str]:
    with Ledger(ledger, create=False) as kept:
        return [row.id for row in kept.events()]


def test_keys_accept_reject_and_leave(command: Command, ledger: Path) -> None:
    result = command("review", ledger, *REVIEW, input="arnot so\nq")
    assert result.exit_code == 0
    assert said(ledger) == [("accept", None, None, None), ("reject", None, None, "not so")]
    assert "2 kept, by Ada" in result.stderr


def test_a_review_of_nothing_says_so(command: Command, ledger: Path) -> None:
    result = command("review", ledger, "--by", "Ada", "--since", "2030")
    assert (result.exit_code, result.stderr.strip()) == (0, "Nothing is left to review, by Ada.")


def test_a_second_run_goes_on_where_the_first_ended(command: Command, ledger: Path) -> None:
    command("review", ledger, *REVIEW, input="aq")
    number = len(events(ledger))
    assert f"event 1 of {number - 1} " in command("review", ledger, *REVIEW, input="q").stdout


def test_a_field_is_corrected(command: Command, ledger: Path) -> None:
    command("review", ledger, *REVIEW, input="cdate\n2016-12-09\na slip\nq")
    assert said(ledger) == [("correct", "date", "2016-12-09", "a slip")]
    assert "2016-12-09" in command("events", ledger, "--format", "csv").stdout


def test_a_wrong_value_is_refused_and_the_review_goes_on(command: Command, ledger: Path) -> None:
    result = command("review", ledger, *REVIEW, input="cdate\nsometime\n\nxaq")
    assert "this is no date" in result.stderr
    assert "this key does nothing here" in result.stderr
    assert [verdict for verdict, *_ in said(ledger)] == ["accept"]


def test_bug_a_complaint_was_pushed_off_the_screen(command: Command, ledger: Path) -> None:
    """By the record, which is shown again: what went wrong stands below it, and nothing more is asked."""
    result = command("review", ledger, *REVIEW, input="cstatu\nq")
    assert "'statu': there is no such field" in result.output.rpartition("q quit")[2]
    assert said(ledger) == []


def test_bug_a_reviewer_without_a_name_was_let_in(command: Command, ledger: Path) -> None:
    result = command("review", ledger, "--by", " ", input="q")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "nobody is named" in result.stderr


def test_bug_no_terminal_was_called_a_file_that_cannot_be_written(
    command: Command, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_terminal() -> str:
        raise OSError(6, "No such device or address", "/dev/tty")

    monkeypatch.setattr("typer.getchar", no_terminal)
    result = command("review", ledger, *REVIEW)
    assert result.exit_code == 2
    assert "there is no keyboard" in result.stderr


def test_the_last_word_can_be_taken_back(command: Command, ledger: Path) -> None:
    before = len(events(ledger))
    command("review", ledger, *REVIEW, input="r\nzq")
    assert len(events(ledger)) == before


def test_notes_and_skipping(command: Command, ledger: Path) -> None:
    command("review", ledger, *REVIEW, input="nlook at the map\n bq")
    assert said(ledger) == [("note", None, None, "look at the map")]


@pytest.fixture
def two(ledger: Path) -> tuple[str, str]:
    """Events of two reports."""
    coding = aleppo()
    with Ledger(ledger) as kept:
        kept.add([replace(coding, document=replace(coding.document, publisher="The Other"))])
    found = events(ledger)
    one = found[0]
    return one, next(id for id in found if id.partition(":")[0] != one.partition(":")[0])


def test_events_are_merged_from_the_review(command: Command, ledger: Path, two: tuple[str, str]) -> None:
    result = command("review", ledger, *REVIEW, input="m" + two[0] + "\nthe same jets\nq")
    reviewed = re.search(r"[0-9a-f]{16}:e\d+", result.stdout)
    assert reviewed is not None
    if reviewed.group() == two[0]:
        assert "the same as itself" in result.stderr
    else:
        (row,) = judgements(command, ledger)
        assert (row["verdict"], row["other"], row["why"]) == ("same", two[0], "the same jets")


def test_bug_going_back_to_a_rejected_record_ended_the_review(command: Command, ledger: Path) -> None:
    result = command("review", ledger, *REVIEW, input="rnot told\nbq")
    assert (result.exit_code, said(ledger)) == (0, [("reject", None, None, "not told")])
    assert "Ada" in result.stdout
    assert "reject: not told" in result.stdout


def test_bug_taking_a_word_back_left_the_record_of_which_it_was_said(command: Command, ledger: Path) -> None:
    shown = command("review", ledger, *REVIEW, input="anlook at it\nzq").stdout
    assert [part.split()[0] for part in shown.split("event ") if part[:1].isdigit()] == ["1", "2", "2", "2"]


def test_what_was_judged_is_shown(command: Command, ledger: Path, two: tuple[str, str]) -> None:
    result = command("review", ledger, *REVIEW, input="m" + two[1] + "\n\nm" + two[0] + "\n\nq")
    assert "same happening as" in result.stdout


def judgements(command: Command, ledger: Path) -> list[dict[str, object]]:
    lines = command("judgements", ledger, "--format", "jsonl").stdout.splitlines()
    return [json.loads(line) for line in lines]


def test_judge_and_take_back(command: Command, ledger: Path, two: tuple[str, str]) -> None:
    result = command("judge", ledger, *two, "different", "--by", "Ada", "--why", "another day")
    assert result.exit_code == 0
    (row,) = judgements(command, ledger)
    assert (row["one"], row["other"], row["verdict"], row["undone"]) == (*two, "different", None)
    command("judgements", ledger, "--undo", row["id"], "--by", "Ben")
    (row,) = judgements(command, ledger)
    assert row["undone_by"] == "Ben"


def test_bug_a_judgement_that_contradicts_an_earlier_one_was_taken_silently(
    command: Command, ledger: Path, two: tuple[str, str]
) -> None:
    command("judge", ledger, *two, "same", "--by", "Ada", "--why", "one raid")
    result = command("judge", ledger, *two, "different", "--by", "Ben")
    told = " ".join(result.stderr.split())
    assert "This contradicts judgement 1" in told
    assert "are the same, says Ada" in told
    assert "one raid" in told
    assert "It holds no longer: judgement 1. It holds: judgement 2." in told
    assert [row["overruled_by"] for row in judgements(command, ledger)] == [[2], []]
    assert "judgement 1" in command("audit", ledger).stdout
    assert "does not hold, by judgement 2" in " ".join(command("explain", ledger, two[0]).stdout.split())


def test_bug_the_password_of_a_database_was_shown(
    command: Command, ledger: Path, two: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Ledger(ledger)
    kept.where = "postgresql://ada:***@host/war"
    monkeypatch.setattr("dateline.cli.judge.open_to_write", lambda _: kept)
    result = command("judge", "postgresql://ada:secret@host/war", *two, "same", "--by", "Ada")
    assert "dateline judgements postgresql://ada:***@host/war --undo 1" in result.stderr.replace("\n", " ")


def test_who_takes_back_is_named(command: Command, ledger: Path) -> None:
    command("review", ledger, *REVIEW, input="aq")
    assert command("reviews", ledger, "--undo", "1").exit_code == 2
    assert command("reviews", ledger, "--undo", "1", "--by", "Ada").exit_code == 0
    assert command("reviews", ledger, "--undo", "1", "--by", "Ada").exit_code == 2


def test_a_review_needs_a_ledger_that_is_there(command: Command, tmp_path: Path) -> None:
    result = command("review", tmp_path / "none.ledger", "--by", "Ada")
    assert result.exit_code == 2
    assert not (tmp_path / "none.ledger").exists()


def test_a_sample_is_blind(command: Command, ledger: Path) -> None:
    command("review", ledger, *REVIEW, "--sample", "9", input="nwhat Ada thinks\naq")
    shown = command("review", ledger, "--by", "Ben", "--kind", "event", "--sample", "9", input="q").stdout
    assert "what Ada thinks" not in shown
    assert "what Ada thinks" in command("review", ledger, "--by", "Ben", "--kind", "event", input=" " * 9).stdout


def test_a_sample_is_of_the_whole_ledger(command: Command, ledger: Path) -> None:
    assert command("review", ledger, "--by", "Ada", "--sample", "9", "--place", "Aleppo").exit_code == 2


def test_audit(command: Command, ledger: Path) -> None:
    nothing = command("audit", ledger)
    assert "Nothing was reviewed" in nothing.stderr
    command("review", ledger, *REVIEW, input="ar\nq")
    command("review", ledger, "--by", "Ben", "--kind", "event", "--sample", "9", input="aq")
    shown = command("audit", ledger).stdout
    assert "reviewed by Ada, Ben" in shown
    assert "Krippendorff's alpha" in shown
    found = json.loads(command("audit", ledger, "--format", "jsonl").stdout)
    assert found["types"][0]["kind"] == "event"
    assert command("audit", ledger, "--format", "csv").stdout.startswith("kind,type,accepted,corrected,rejected,")
