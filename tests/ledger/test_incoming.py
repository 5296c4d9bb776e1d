"""Codings as JSON lines into a ledger: exports come back, and what is no whole coding is refused with its line."""

import gzip
import itertools
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import dateline
from dateline import Ledger
from dateline.errors import MissingInput
from dateline.jsonform import dumps, to_json
from dateline.ledger.incoming import Refused, read_codings
from dateline.records import Coding
from dateline.reporting.exports import Format, export
from handmade import aleppo
from strategies import codings

PAPERS = itertools.count()
SETTINGS = settings(
    deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


def sent_and_taken(codings: list[Coding], folder: Path) -> tuple[list[Any], list[Any]]:
    """The codings of a ledger, and those of a ledger that took its export."""
    number = next(PAPERS)
    made = folder / f"{number}.jsonl"
    with Ledger(folder / f"{number}.ledger") as one, Ledger(folder / f"{number}.copy") as other:
        one.add(codings)
        export(one, Format.JSONL, made, keep_private=True)
        taken = list(read_codings(made))
        other.add(coding for coding in taken if isinstance(coding, Coding))
        assert len(taken) == len(one.documents())
        return list(one.codings()), list(other.codings())


@given(coding=codings())
@SETTINGS
def test_export_then_import_gives_the_same_records(coding: Coding, tmp_path: Path) -> None:
    renewed = replace(coding, document=replace(coding.document, publisher=f"Paper {next(PAPERS)}"))
    sent, taken = sent_and_taken([renewed], tmp_path)
    assert taken == sent
    assert sent[0][1] == renewed


def test_the_demos_codings_come_back(coder: dateline.Coder, tmp_path: Path) -> None:
    reports = Path(dateline.__file__).parent / "demo" / "reports"
    found = [
        coder.code(dateline.read(path)) for path in sorted(reports.glob("2016-12-0*.*")) if path.suffix != ".jsonl"
    ]
    sent, taken = sent_and_taken(found, tmp_path)
    assert taken == sent
    assert len(sent) >= 4


def test_what_is_left_out_for_publication_changes_no_id(tmp_path: Path) -> None:
    with Ledger(tmp_path / "war.ledger") as ledger:
        ledger.add([aleppo()])
        export(ledger, Format.JSONL, tmp_path / "made.jsonl")
        assert ledger.add(c for c in read_codings(tmp_path / "made.jsonl") if isinstance(c, Coding)) == 0


def test_gzip_and_blank_lines_are_read(tmp_path: Path) -> None:
    made = tmp_path / "made.jsonl.gz"
    made.write_bytes(gzip.compress(f"\n{dumps(aleppo())}\n\n".encode()))
    assert list(read_codings(made)) == [aleppo()]


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(MissingInput):
        list(read_codings(tmp_path / "none.jsonl"))


def refusal(line: str, tmp_path: Path) -> str:
    path = tmp_path / "made.jsonl"
    path.write_text(f"{dumps(aleppo())}\n{line}\n", encoding="utf-8")
    first, second = read_codings(path)
    assert isinstance(first, Coding)
    assert isinstance(second, Refused)
    assert second.where == f"{path}:2"
    return second.error.what


@pytest.mark.parametrize("line", ["{", "[]", "7", '{"document": {}}', '{"id": "1", "text": "An article."}'])
def test_a_line_that_is_no_coding_is_refused_and_the_others_are_read(line: str, tmp_path: Path) -> None:
    assert "no coding" in refusal(line, tmp_path)


def changed(change: Callable[[dict[str, Any]], object]) -> str:
    form = json.loads(json.dumps(to_json(aleppo())))
    change(form)
    return json.dumps(form)


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda form: form["events"][0].update(place="m99"), "no mention 'm99'"),
        (lambda form: form["events"][0].update(figures=["f9"]), "no figure 'f9'"),
        (lambda form: form["statements"][0].update(parent="s9"), "no statement 's9'"),
        (lambda form: form["positions"][0].update(evidence=["e9"]), "no record 'e9'"),
        (lambda form: form["events"][1].update(id="e1"), "'e1' is there twice"),
        (lambda form: form["figures"][0].update(quote={"start": 5, "end": 5000}), "no span of the text"),
        (lambda form: form["mentions"][0].update(start=-1), "no span of the text"),
        (lambda form: form["figures"][0].update(low=2**70), "no whole number"),
        (lambda form: form["document"].update(text="\ud800"), "no coding"),
        (lambda form: form["document"].update(title=7), "'title' is no text"),
    ],
)
def test_a_coding_that_is_not_whole_is_refused(
    change: Callable[[dict[str, Any]], object], what: str, tmp_path: Path
) -> None:
    assert what in refusal(changed(change), tmp_path)


def test_exports_of_a_file_and_of_a_database_are_the_same(ledger: Ledger, coding: Coding, tmp_path: Path) -> None:
    event = ledger.events()[0].id
    with Ledger(tmp_path / "file.ledger") as file:
        file.add([coding])
        for number, place in enumerate((ledger, file)):
            place.review(event, "correct", by="Ann", field="status", value="ongoing")
            for format in (Format.CSV, Format.POLECAT, Format.ACLED, Format.FTM):
                export(place, format, tmp_path / f"{format}{number}")
    for name in ("events.csv", "mentions.csv", "incidents.csv", "incident_chains.csv", "reviews.csv"):
        one, other = ((tmp_path / f"csv{number}" / name).read_text(encoding="utf-8") for number in (0, 1))
        assert _but_times(one) == _but_times(other)
        assert len(one.splitlines()) > 1
    assert (tmp_path / "polecat0").read_bytes() == (tmp_path / "polecat1").read_bytes()


def _but_times(text: str) -> str:
    """Without the moments at which something came into the ledger."""
    return re.sub(r"\d{4}-\d\d-\d\dT[\d:+]+", "", text)
