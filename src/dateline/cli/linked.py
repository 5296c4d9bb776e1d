"""`dateline link`, `copies`, `stories` and `incidents`: what the reports of a ledger have in common."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.linking import open_linked
from dateline.cli.options import As, AsOf, Format, LedgerPath, Party, Place, Since, Until
from dateline.cli.output import show
from dateline.cli.talk import say

if TYPE_CHECKING:
    from dateline.linking import Copy, Incident
    from dateline.linking.differences import Difference
    from dateline.linking.values import Value

NAMES = 3
"""Names of a party that are shown in a line: every report has its own."""


class FiguresRule(StrEnum):
    """How the best of several figures is chosen: see `linking.ranges`."""

    CONSERVATIVE = "conservative"
    MIDDLE = "middle"
    HIGHEST = "highest"


CONSERVATIVE = FiguresRule.CONSERVATIVE


def link(
    ledger: LedgerPath,
    again: Annotated[bool, typer.Option("--again", help="Forget all links and link every report anew.")] = False,
) -> None:
    """Link the reports that are not linked yet: `add` does it at its end, and so do the commands that ask for links.

    Reports that came one after the other may be grouped a little differently than all at once; `--again` settles it.

    **Example:** `dateline link war.ledger --again`
    """
    from dateline.ledger import Ledger
    from dateline.linking import link as link_reports

    with Ledger(ledger, create=False, write=True) as kept:
        linked = link_reports(kept, again=again)
    say(f"{linked:,} {'report' if linked == 1 else 'reports'} linked.")


def copies(ledger: LedgerPath, format: As = Format.TABLE) -> None:
    """List reports that carry another's text: wire copies, edited versions, editions; and what was changed in them.

    **Example:** `dateline copies war.ledger --format jsonl`
    """
    from dateline.linking import find_copies

    with open_linked(ledger) as kept:
        found = find_copies(kept)
    if format is Format.JSONL:
        show(found, format, ())
    else:
        columns = ("document", "publisher", "original", "agency", "kind", "share", "changes")
        show((_copy_line(copy) for copy in found), format, columns)


def _copy_line(copy: "Copy") -> dict[str, Any]:
    """A copy in a line of a table; of the changes those that change figures come first."""
    changes = sorted(copy.differences, key=lambda difference: not difference.figures)
    return {
        "document": copy.document,
        "publisher": copy.publisher,
        "published": copy.published,
        "original": copy.original,
        "original_publisher": copy.original_publisher,
        "agency": copy.agency,
        "kind": copy.kind,
        "share": copy.share,
        "changes": _first([_change(change) for change in changes], NAMES),
    }


def _change(difference: "Difference") -> str:
    if not difference.was:
        return f"added: {difference.now}"
    return f"was: {difference.was} | now: {difference.now}" if difference.now else f"left out: {difference.was}"


def stories(ledger: LedgerPath, format: As = Format.TABLE) -> None:
    """Group reports about the same thing, the largest story first; as JSONL with the links between them, and why.

    **Example:** `dateline stories war.ledger --format jsonl`
    """
    from dateline.linking import find_stories

    with open_linked(ledger) as kept:
        show(find_stories(kept, reasons=format is Format.JSONL), format, ("id", "title", "documents"))


def incidents(
    ledger: LedgerPath,
    since: Since = None,
    until: Until = None,
    place: Place = None,
    party: Party = None,
    as_of: AsOf = None,
    reports: Annotated[int, typer.Option(metavar="N", help="Only what at least N reports tell of.")] = 1,
    figures_rule: Annotated[
        FiguresRule, typer.Option(help="How the best of several figures is chosen.")
    ] = CONSERVATIVE,
    format: As = Format.TABLE,
) -> None:
    """Link events that are the same happening in several reports; count reports and independent sources.

    **Example:** `dateline incidents war.ledger --place Aleppo --since 2016-12 --reports 2`
    """
    from dateline.linking import find_incidents

    with open_linked(ledger) as kept:
        found = find_incidents(kept, since=since, until=until, place=place, party=party, as_of=as_of)
    told = [_by_rule(incident, figures_rule) for incident in found if incident.sources.reports >= reports]
    if format is Format.JSONL:
        show((incident.to_json() for incident in told), format, ())
    else:
        columns = ("date", "type", "place", "actors", "recipients", "figures", "reports", "independent", "id")
        show((_line(incident, None if format is Format.CSV else NAMES) for incident in told), format, columns)


def _by_rule(incident: "Incident", rule: str) -> "Incident":
    """The incident with the best of its figures chosen by another rule."""
    from dateline.linking.ranges import range_of

    figures = {what: range_of(span.values, rule) or span for what, span in incident.figures.items()}
    return replace(incident, figures=figures)


def _line(incident: "Incident", most: int | None) -> dict[str, Any]:
    """An incident in a line with at most so many names of a party; running totals stand behind its own figures."""
    figures = (
        f"{what} {span.low:,}" if span.low == span.high else f"{what} {span.low:,} to {span.high:,}"
        for what, span in incident.figures.items()
    )
    totals = (f"in all {what} {_newest(said)}" for what, said in incident.totals.items())
    return {
        "date": incident.date,
        "type": incident.type,
        "place": incident.place.name if incident.place else None,
        "country": incident.place.country if incident.place else None,
        "actors": _first(incident.actors, most),
        "recipients": _first(incident.recipients, most),
        "figures": [*figures, *totals],
        "reports": incident.sources.reports,
        "independent": incident.sources.independent,
        "id": incident.id,
        "contradictions": [clash.field for clash in incident.contradictions],
        "documents": incident.documents,
    }


def _newest(totals: Sequence["Value"]) -> str:
    """The total that was published last, with the day that it counts from where that is given."""
    from dateline.ledger.dates import since

    total = max(totals, key=lambda value: value.published or "")
    first = since(total.date)
    return f"{total.low:,} since {first}" if first else f"{total.low:,}"


def _first(names: Sequence[str], most: int | None) -> list[str]:
    """The first few names, or all."""
    return [*names] if most is None or len(names) <= most else [*names[:most], "..."]
