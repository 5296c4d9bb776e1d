"""The demo's situation report against what a person who knows the subject must find in it (`expected.toml`)."""

import io
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from readme import excerpt, shown
from rich.console import Console

import dateline
from dateline.cli.demo import MOST
from dateline.cli.sitrep import report_of
from dateline.demo import REPORTS
from dateline.ledger import Ledger
from dateline.linking import find_incidents
from dateline.reading import Input, read_all
from dateline.reporting import SituationReport, Wanted, print_report
from dateline.reporting.situation import Claim, Contradiction, Evidence, Happening, Stand

EXPECTED = tomllib.loads((Path(__file__).parent / "expected.toml").read_text(encoding="utf-8"))
Fact = dict[str, Any]


@pytest.fixture(scope="module")
def ledger(coder: dateline.Coder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's reports in a ledger."""
    path = tmp_path_factory.mktemp("demo") / "demo.ledger"
    with Ledger(path) as ledger:
        ledger.add(coder.code(item.document) for item in read_all([str(REPORTS)]) if isinstance(item, Input))
    return path


@pytest.fixture(scope="module")
def report(ledger: Path) -> SituationReport:
    """The situation report that `dateline demo` prints."""
    return report_of(ledger, Wanted(), private=True)


def facts(kind: str) -> list[Any]:
    """The facts of a kind as test parameters; those with a `gap` may fail."""
    return [pytest.param(fact, marks=_allowed(fact), id=_name(fact)) for fact in EXPECTED[kind]]


def _allowed(fact: Fact) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(reason=fact["gap"], strict=True)] if "gap" in fact else []


def _name(fact: Fact) -> str:
    values = (value for key, value in fact.items() if key not in ("gap", "types"))
    return " ".join(" ".join(value) if isinstance(value, list) else str(value) for value in values)[:60]


def says(evidence: Iterable[Evidence], *more: str | None, words: Iterable[str] = ()) -> bool:
    """Do the words all stand in the evidence (or in what is shown with it)?"""
    shown = "\n".join([*(e.words for e in evidence), *(part or "" for part in more)])
    return all(word in shown for word in words)


def named(part: str, names: Iterable[str | None]) -> bool:
    return not part or any(part in (name or "") for name in names)


@pytest.mark.parametrize("fact", facts("position"))
def test_position(report: SituationReport, fact: Fact) -> None:
    def fits(party: str, stand: Stand) -> bool:
        told = says(stand.evidence, stand.issue, stand.condition, words=fact["words"])
        return fact["party"] in party and stand.stance == fact["stance"] and told

    assert any(fits(party.name, stand) for party in report.parties for stand in party.stands)


@pytest.mark.parametrize("fact", facts("event"))
def test_event(report: SituationReport, fact: Fact) -> None:
    def fits(happening: Happening) -> bool:
        parties = named(fact.get("actor", ""), happening.actors) and named(
            fact.get("recipient", ""), (*happening.recipients, happening.place)
        )
        place = fact.get("place", "") in (happening.place or "")
        return happening.type in fact["types"] and parties and place and says(happening.evidence, words=fact["words"])

    found = [h for day in report.days if day.date == fact["day"] for h in (*day.deeds, *day.words)]
    assert any(map(fits, found))


@pytest.mark.parametrize("fact", facts("figure"))
def test_figure(report: SituationReport, fact: Fact) -> None:
    def fits(what: str, claim: Claim) -> bool:
        bounds = claim.low == fact["low"] and ("high" not in fact or claim.high == fact["high"])
        return what in fact["what"] and bounds and named(fact["said_by"], [claim.said_by])

    assert any(fits(count.what, claim) for count in report.counts for claim in count.claims)


@pytest.mark.parametrize("fact", facts("denial"))
def test_denial(report: SituationReport, fact: Fact) -> None:
    denials = [denial for denial in report.denials if named(fact["said_by"], [denial.said_by])]
    assert any(says([denial], words=fact["words"]) for denial in denials)


@pytest.mark.parametrize("fact", facts("disagreement"))
def test_disagreement(report: SituationReport, fact: Fact) -> None:
    def fits(found: Contradiction) -> bool:
        return all(any(says(side.evidence, words=[words]) for side in found.sides) for words in fact["sides"])

    assert any(map(fits, report.contradictions))


@pytest.mark.parametrize("fact", facts("ahead"))
def test_ahead(report: SituationReport, fact: Fact) -> None:
    assert any(says(happening.evidence, words=fact["words"]) for happening in report.ahead)


@pytest.mark.parametrize("fact", facts("wire"))
def test_wire_story_and_its_copies_count_as_one_text(report: SituationReport, fact: Fact) -> None:
    wire = set(fact["reports"])
    told = [h for day in report.days for h in (*day.deeds, *day.words) if {e.report for e in h.evidence} == wire]
    assert told
    assert all((happening.reports, happening.texts) == (3, 1) for happening in told)


@pytest.mark.parametrize("fact", facts("wire"))
def test_wire_story_and_its_copies_are_one_source_of_an_incident(ledger: Path, fact: Fact) -> None:
    with Ledger(ledger) as kept:
        incidents = find_incidents(kept)
    publishers = {"2016-12-07-halyard-wire.txt", "Northgate Courier", "Tarn Valley Post"}
    told = [incident for incident in incidents if set(fact["reports"]) <= set(incident.documents)]
    assert told
    for incident in told:
        assert len({chain[-1] for chain in incident.sources.chains} & publishers) <= 1
        assert incident.sources.independent < incident.sources.reports


def test_every_line_leads_to_its_words(report: SituationReport) -> None:
    happenings = [h for day in report.days for h in (*day.deeds, *day.words)]
    assert len(happenings) > 60
    assert all(evidence.words and ":" in evidence.record for h in happenings for evidence in h.evidence)


def test_readme_shows_what_the_demo_prints(report: SituationReport) -> None:
    out = io.StringIO()
    print_report(report, Console(file=out, width=80), MOST)
    assert shown() == excerpt(out.getvalue()), "README.md shows another output: run make readme"
