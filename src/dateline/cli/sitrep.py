"""`dateline sitrep`: the situation report of a ledger."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from dateline.cli.options import AsOf, LedgerPath, Party, Place, Since, Until
from dateline.cli.output import Screen
from dateline.cli.talk import say

if TYPE_CHECKING:
    from dateline.linking import Incident
    from dateline.reporting import Linked, SituationReport, Wanted

SHORT = 5
"""Lines of each list on a terminal unless all are asked for."""
PAGE = 80
"""Columns of a report that goes to a file or a pipe, and at most 20 more on a terminal."""


class SitrepFormat(StrEnum):
    """What the report is written as."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


All = Annotated[bool, typer.Option("--all", help="Print every line; without it lists end after five (text only).")]


def sitrep(
    ledger: LedgerPath,
    since: Since = None,
    until: Until = None,
    place: Place = None,
    party: Party = None,
    as_of: AsOf = None,
    format: Annotated[SitrepFormat, typer.Option("--format", "-f", help="What to write.")] = SitrepFormat.TEXT,
    private: Annotated[
        bool, typer.Option("--private", help="Name private persons in Markdown and HTML; not for publication.")
    ] = False,
    all: All = False,
) -> None:
    """Write the situation report: who holds what position, what happened, who says so, figures by source.

    Every line leads to its words. Markdown and HTML are meant to be passed on: private persons go without their names.

    **Example:** `dateline sitrep war.ledger --since 2016-12-13 --party Russia`
    """
    from dateline.reporting import Wanted, print_report, to_html, to_markdown

    wanted = Wanted(since, until, place, party, as_of)
    report = report_of(ledger, wanted, private=private or format is SitrepFormat.TEXT)
    if report.empty:
        say("Nothing found.")
    match format:
        case SitrepFormat.TEXT:
            print_report(report, paper(), None if all else SHORT)
        case SitrepFormat.MARKDOWN:
            typer.echo(to_markdown(report), nl=False)
        case SitrepFormat.HTML:
            typer.echo(to_html(report))


def report_of(ledger: str | Path, wanted: "Wanted", *, private: bool) -> "SituationReport":
    """The situation report of a ledger."""
    from dateline.cli.linking import open_linked
    from dateline.linking import find_incidents
    from dateline.reporting import situation_report

    with open_linked(ledger) as kept:
        asked = {"since": wanted.since, "until": wanted.until, "as_of": wanted.as_of}
        linked = map(_linked, find_incidents(kept, **asked))
        codings = (coding for _, coding in kept.codings(**asked))
        return situation_report(codings, wanted, incidents=linked, keep_private=private)


def _linked(incident: "Incident") -> "Linked":
    """What the situation report shows of an incident."""
    from dateline.linking.superseding import superseded
    from dateline.reporting import Linked

    replaced = (pair for span in incident.figures.values() for pair in superseded(span.values))
    records = tuple((old.record, new.record) for old, new in replaced)
    against = tuple((c.field, tuple((side.value, side.record) for side in c.values)) for c in incident.contradictions)
    sources = incident.sources
    return Linked(incident.events, sources.reports, sources.independent, records, against, incident.date)


def paper() -> Console:
    """Standard output, narrow enough to be read."""
    console = Screen()
    return Screen(width=min(console.width, PAGE + 20) if console.is_terminal else PAGE)
