"""The situation report as Markdown."""

import re
from collections.abc import Iterator, Sequence

from dateline.reporting import wording
from dateline.reporting.situation import (
    Claim,
    Contradiction,
    Day,
    Evidence,
    Happening,
    Move,
    Party,
    SituationReport,
    Superseded,
)

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")


def to_markdown(report: SituationReport) -> str:
    """The whole report."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: SituationReport) -> Iterator[str]:
    yield f"# Situation report, {wording.span_words(report)}"
    yield ""
    yield _text(", ".join((wording.scale(report), *report.asked))) + "."
    yield from _section("Who holds what position", [line for party in report.parties for line in _party(party)])
    yield from _section("How positions moved", [line for move in report.moves for line in _move(move)])
    days = [line for day in report.days for line in _day(day)]
    yield from _section("What happened", days)
    yield from _section("Only planned or possible", [line for item in report.ahead for line in _happening(item)])
    counts = [line for count in report.counts for line in ("", f"### {_text(count.what)}", "", *_claims(count.claims))]
    yield from _section("Figures by source", counts)
    clashes = [line for item in report.contradictions for line in _contradiction(item)]
    yield from _section("What does not agree", clashes)
    yield from _section("Superseded", [line for item in report.superseded for line in _superseded(item)])
    yield from _section("Denied or rejected", [_denial(evidence) for evidence in report.denials])


def _section(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield from ("", f"## {title}")
        yield from lines if lines[0] == "" else ("", *lines)


def _party(party: Party) -> Iterator[str]:
    yield from ("", f"### {_text(party.name)}", "")
    for stand in party.stands:
        condition = f" “{_text(stand.condition)}”" if stand.condition else ""
        yield f"- **{stand.stance}** {_text(stand.issue)}{condition} ({wording.held(stand)})"
        yield from map(_quote, stand.evidence)


def _move(move: Move) -> Iterator[str]:
    yield f"- **{_text(move.party)}** on {_text(move.issue)}: {wording.moved(move)}"
    yield from (_quote(step.evidence[0]) for step in move.steps)


def _day(day: Day) -> Iterator[str]:
    yield from ("", f"### {wording.heading(day)}", "")
    for happening in (*day.deeds, *day.words):
        yield from _happening(happening)


def _happening(happening: Happening) -> Iterator[str]:
    place = wording.place(happening)
    where = f" · {place}" if place else ""
    yield f"- **{happening.what}** {_text(wording.parties(happening) + where)} ({_text(wording.told(happening))})"
    yield from map(_quote, happening.evidence)


def _claims(claims: Sequence[Claim]) -> Iterator[str]:
    yield "| number | words | who says so | place | where |"
    yield "| --- | --- | --- | --- | --- |"
    for claim in claims:
        first = claim.evidence[0]
        number = ", ".join(filter(None, (claim.value, wording.reach(claim))))
        cells = (number, f"“{claim.quote}”", claim.said_by or "the report itself", claim.place or "")
        yield f"| {' | '.join(map(_text, cells))} | {_where(first)} |"


def _contradiction(contradiction: Contradiction) -> Iterator[str]:
    yield f"- {_text(contradiction.about)}"
    for side in contradiction.sides:
        yield f"  - **{_text(side.holds)}**"
        yield from (f"  {_quote(evidence)}" for evidence in side.evidence)


def _superseded(item: Superseded) -> Iterator[str]:
    yield f"- **{_text(item.what)}** {_text(wording.replaced(item))}"
    yield from (_quote(claim.evidence[0]) for claim in (item.before, item.after))


def _denial(evidence: Evidence) -> str:
    return f"- {_text(evidence.said_by or 'unnamed')}: “{_text(evidence.words)}” {_where(evidence)}"


def _quote(evidence: Evidence) -> str:
    return f"  - “{_text(evidence.words)}” {_where(evidence)}"


def _where(evidence: Evidence) -> str:
    return f"{_text(wording.origin(evidence))} `{evidence.record}`"


def _text(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)
