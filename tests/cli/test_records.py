import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from running import Command

from dateline.cli import output


@pytest.mark.parametrize(("name", "count"), [("events", 2), ("statements", 2), ("figures", 1), ("positions", 1)])
def test_records_in_every_format(command: Command, ledger: Path, name: str, count: int) -> None:
    as_jsonl = command(name, ledger, "--format", "jsonl")
    found = [json.loads(line) for line in as_jsonl.stdout.splitlines()]
    assert len(found) == count
    as_csv = list(csv.DictReader(io.StringIO(command(name, ledger, "--format", "csv").stdout)))
    assert [row["id"] for row in as_csv] == [row["id"] for row in found]
    assert found[0]["id"] in command(name, ledger).stdout


def test_records_by_filter(command: Command, ledger: Path) -> None:
    found = command(
        "events", ledger, "--place", "Aleppo", "--since", "2016-12", "--party", "russian jets", "-f", "jsonl"
    )
    assert [json.loads(line)["type"] for line in found.stdout.splitlines()] == ["ASSAULT"]


def test_nothing_found_is_said_aside(command: Command, ledger: Path) -> None:
    done = command("events", ledger, "--place", "Homs")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "Nothing found" in done.stderr


def test_a_bad_date_is_wrong_use(command: Command, ledger: Path) -> None:
    done = command("events", ledger, "--since", "yesterday")
    assert done.exit_code == 2
    assert "Write a day, a month or a year" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_ledger_says_how_to_make_one(command: Command, tmp_path: Path) -> None:
    done = command("events", tmp_path / "none.ledger")
    assert done.exit_code == 2
    assert "dateline add" in done.stderr


def test_query_prints_what_sql_asks(command: Command, ledger: Path) -> None:
    done = command("query", ledger, "SELECT type, count(*) AS n FROM events GROUP BY type", "-f", "csv")
    assert done.stdout == "type,n\nASSAULT,1\nREQUEST,1\n"


def test_query_writes_nothing(command: Command, ledger: Path) -> None:
    done = command("query", ledger, "DELETE FROM event_actors")
    assert done.exit_code == 2
    assert "only queries that read" in done.stderr


def test_explain_shows_words_rule_and_links(command: Command, ledger: Path) -> None:
    key = _key(command, ledger)
    event = command("explain", ledger, f"{key[:5]}:e1").stdout
    for part in ("Russian jets bombed eastern Aleppo", "The Daily", 'm1 "Russian jets"', "aerial", "rule", 's1 "'):
        assert part in event
    statement = command("explain", ledger, f"{key}:s1").stdout
    assert "referred to by" in statement
    assert "e1, f1" in statement


def test_a_position_is_explained_by_what_shows_it(command: Command, ledger: Path) -> None:
    done = command("explain", ledger, f"{_key(command, ledger)}:p1")
    assert "Rebels demand a truce" in done.stdout
    assert 'm5 "Rebels"' in done.stdout


def test_explain_leads_to_the_rules_file(command: Command, tmp_path: Path, report: Path) -> None:
    command("add", tmp_path / "b.ledger", report)
    key = _key(command, tmp_path / "b.ledger")
    assert "codebook/plover/assault.toml, line" in command("explain", tmp_path / "b.ledger", f"{key}:e1").stdout


def test_explain_shows_a_time_in_words(command: Command, tmp_path: Path, report: Path) -> None:
    report.write_text("The army shelled rebels near Goma on 8 December 2016.\n")
    command("add", tmp_path / "b.ledger", report)
    key = _key(command, tmp_path / "b.ledger")
    shown = "".join(command("explain", tmp_path / "b.ledger", f"{key}:m{n}").stdout for n in range(1, 5))
    assert "timex DATE, value 2016-12-08" in shown
    assert "Time(" not in shown


def test_explain_leads_to_ones_own_rule(command: Command, tmp_path: Path, report: Path) -> None:
    own = tmp_path / "own" / "codebook" / "plover"
    own.mkdir(parents=True)
    (own / "own.toml").write_text('[[entry]]\nid = "assault.own"\ntype = "ASSAULT"\nverbs = ["zap [party]"]\n')
    report.write_text("The army zapped the rebels near Goma on Monday.\n")
    command("add", tmp_path / "b.ledger", report, "--knowledge", tmp_path / "own")
    record = f"{_key(command, tmp_path / 'b.ledger')}:e1"
    shown = command("explain", tmp_path / "b.ledger", record, "--knowledge", tmp_path / "own").stdout
    assert "assault.own" in shown
    assert "own.toml, line" in shown


def test_explain_shows_the_grammar_on_request(command: Command, ledger: Path) -> None:
    done = command("explain", ledger, f"{_key(command, ledger)}:e1", "--parse")
    assert "nsubj" in done.stdout


def test_explain_of_no_record_is_wrong_use(command: Command, ledger: Path) -> None:
    done = command("explain", ledger, f"{_key(command, ledger)}:e99")
    assert done.exit_code == 2
    assert "no such record" in done.stderr


def _key(command: Command, ledger: Path) -> str:
    return command("query", ledger, "SELECT id FROM documents", "-f", "csv").stdout.splitlines()[1]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("events", "--text", '"unclosed'), "can't be searched for"),
        (("events", "--type", "FIGHT"), "Known: AGREE, CONSULT"),
        (("events", "--status", "done"), "Known: happened"),
        (("positions", "--stance", "asserts"), "Known: demands"),
        (("events", "--since", "2017", "--until", "2016"), "ends before it begins"),
        (("sitrep", "--since", "2017", "--until", "2016"), "ends before it begins"),
        (("query", "SELECT 1; SELECT 2"), "one statement at a time. The tables"),
    ],
)
def test_bug_a_filter_that_can_find_nothing_looked_like_an_answer(
    command: Command, ledger: Path, asked: tuple[str, ...], said: str
) -> None:
    done = command(asked[0], ledger, *asked[1:])
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in " ".join(done.stderr.split())


def test_bug_a_narrow_terminal_crushed_the_columns(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.setattr(output, "WIDE", 40)
    output.show_table([{"id": "a:e1", "date": None, "type": "AID"}] * 2, ("id", "date", "type", *"abcdef"))
    assert capsys.readouterr().out == "id  a:e1\ntype  AID\n\n" * 2


def test_events_can_be_shown_with_acleds_types(command: Command, tmp_path: Path, report: Path) -> None:
    ledger = tmp_path / "seen.ledger"
    command("add", ledger, report)
    row = json.loads(command("events", ledger, "--view", "acled", "--format", "jsonl").stdout)
    assert (row["event_type"], row["sub_event_type"]) == ("Explosions/Remote violence", "Air/drone strike")
    assert (row["inter1"], row["rule"]) == ("External/Other Forces", "air-strike")
    assert "type" not in row
    as_csv = command("events", ledger, "--view", "acled", "--format", "csv").stdout
    assert as_csv.startswith("id,date,event_type,sub_event_type")
    assert "sub event type" in " ".join(command("events", ledger, "--view", "acled").stdout.split())


def test_bug_a_situation_report_of_nothing_was_a_bare_heading(command: Command, ledger: Path) -> None:
    done = command("sitrep", ledger, "--party", "Atlantis")
    assert (done.exit_code, done.stderr.strip()) == (0, "Nothing found.")
