"""`dateline diff`: what is known now that was not known then, and what coding a report again has changed."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.options import As, Format, LedgerPath, Party, Place, Report
from dateline.cli.output import show
from dateline.errors import QueryError

if TYPE_CHECKING:
    from dateline.ledger import Ledger
    from dateline.ledger.comparing import Change
    from dateline.linking.developments import Development
    from dateline.records import Coding

DEVELOPMENTS = ("kind", "date", "type", "place", "actors", "recipients", "what", "id")
RECORDS = ("fate", "kind", "id", "before", "words", "what")
PARTIES = 3
"""Names of a party that are shown in a line."""


def diff(
    ledger: LedgerPath,
    then: Annotated[
        str | None, typer.Argument(metavar="THEN", help="A day, month or year: what was known at its end.")
    ] = None,
    now: Annotated[
        str | None, typer.Argument(metavar="NOW", help="A later one; without it, all that is known.")
    ] = None,
    place: Place = None,
    party: Party = None,
    document: Report = None,
    format: As = Format.TABLE,
) -> None:
    """What became of the incidents from one day to another: new ones, other figures and sources, merges.

    What was known on a day are the reports published by then (where that is not known, added by then). The table leaves
    out what only one report tells of. With --document instead of days: what the last new coding of a report changed.

    **Example:** `dateline diff war.ledger 2016-12-08 2016-12-13 --place Aleppo`
    """
    from dateline.cli.linking import open_linked

    if (then is None) == (document is None):
        raise QueryError("nothing to compare", "diff", "Give a day, or a report: --document NAME")
    with open_linked(ledger) as kept:
        if document is not None:
            show(_recoded(kept, document), format, RECORDS)
        else:
            shown = _developments(kept, then, now, place, party)
            if format is Format.TABLE:
                shown = (development for development in shown if development.incident.sources.reports > 1)
            show(map(_row, shown), format, DEVELOPMENTS)


def _developments(
    ledger: "Ledger", then: str | None, now: str | None, place: str | None, party: str | None
) -> "Iterable[Development]":
    from dateline.ledger.dates import asked_span
    from dateline.linking import find_incidents
    from dateline.linking.developments import find_developments

    if now is not None:
        asked_span(then, now)  # the later day comes second
    before, after = (find_incidents(ledger, place=place, party=party, as_of=day) for day in (then, now))
    return find_developments(before, after)


def _row(development: "Development") -> dict[str, Any]:
    incident = development.incident
    differences = development.differences
    return {
        "kind": development.kind,
        "date": incident.date,
        "type": incident.type,
        "place": incident.place.name if incident.place else None,
        "actors": list(incident.actors[:PARTIES]),
        "recipients": list(incident.recipients[:PARTIES]),
        "what": [f"{d.field}: {d.before or _unknown(d.field)} → {d.after or _unknown(d.field)}" for d in differences],
        "before": list(development.before),
        "id": incident.id,
    }


def _unknown(field: str) -> str:
    """What stands for nothing: what contradicts itself is there or not, all else is known or not."""
    return "none" if field == "contradictions" else "not known"


def _recoded(ledger: "Ledger", name: str) -> Iterator[dict[str, Any]]:
    """The records that the last new coding of a report added, removed or changed."""
    from dateline.ledger.comparing import compare

    keys = ledger.documents(name=name)
    if not keys:
        raise QueryError("there is no such report", repr(name), "Give its name or key")
    for key in keys:
        new = ledger.coding(key, reviewed=False)
        for old in ledger.history(key)[-1:]:
            for change in compare(old, new):
                yield _record(key, change, old, new)


def _record(key: str, change: "Change", old: "Coding", new: "Coding") -> dict[str, Any]:
    from dateline.ledger.anchors import anchor_of
    from dateline.ledger.keys import full

    record, coding = (change.after, new) if change.after else (change.before, old)
    assert record is not None
    return {
        "fate": change.fate,
        "kind": change.kind,
        "id": full(key, change.after.id) if change.after else None,
        "before": change.before.id if change.before else None,
        "words": anchor_of(record, coding).span.of(coding.document.text),
        "what": [f"{d.field}: {d.before} → {d.after}" for d in change.differences],
    }
