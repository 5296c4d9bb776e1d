"""`dateline diff`: incidents between two days, and a report that was coded again."""

import json
from dataclasses import replace
from pathlib import Path

from running import Command

from dateline import Ledger
from dateline.records import CoderVersion, Published
from handmade import aleppo


def later(ledger: Path) -> None:
    """The same report by another publisher, five days later."""
    coding = aleppo()
    document = replace(coding.document, publisher="The Other", published=Published("2016-12-13", "given"))
    with Ledger(ledger) as kept:
        kept.add([replace(coding, document=document)])


def test_another_report_of_an_incident_changes_it(command: Command, ledger: Path) -> None:
    later(ledger)
    rows = [json.loads(line) for line in command("diff", ledger, "2016-12-09", "-f", "jsonl").stdout.splitlines()]
    assert "changed" in {row["kind"] for row in rows}
    assert any("reports: 1 → 2" in row["what"] for row in rows)


def test_nothing_changed_after_the_last_report(command: Command, ledger: Path) -> None:
    later(ledger)
    assert command("diff", ledger, "2016-12-13", "-f", "jsonl").stdout == ""


def test_what_coding_again_changed(command: Command, ledger: Path) -> None:
    coding = aleppo()
    event = replace(coding.events[0], mode="heavy-weapons")
    with Ledger(ledger) as kept:
        kept.add([replace(coding, events=(event, *coding.events[1:]), coder=CoderVersion("0.2", "k", "model 1"))])
    out = command("diff", ledger, "--document", coding.document.name, "-f", "jsonl").stdout
    (row,) = map(json.loads, out.splitlines())
    assert (row["fate"], row["kind"]) == ("changed", "event")
    assert row["what"] == [f"mode: {coding.events[0].mode} → heavy-weapons"]


def test_days_or_a_report_are_needed_and_have_to_be_there(command: Command, ledger: Path) -> None:
    assert command("diff", ledger).exit_code == 2
    assert command("diff", ledger, "2016", "--document", "report.txt").exit_code == 2
    assert command("diff", ledger, "yesterday").exit_code == 2
    assert command("diff", ledger, "2017", "2016").exit_code == 2
    assert command("diff", ledger, "--document", "nix").exit_code == 2


def test_the_situation_report_as_it_was_known_on_a_day(command: Command, ledger: Path) -> None:
    later(ledger)
    assert "1 report by 1 publisher, as known by the end of 2016-12-09" in command(
        "sitrep", ledger, "--as-of", "2016-12-09"
    ).stdout.replace("\n", " ")
    assert command("sitrep", ledger).stdout.splitlines()[1].startswith("2 reports")
    assert command("sitrep", ledger, "--as-of", "some day").exit_code == 2
