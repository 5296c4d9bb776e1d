"""`dateline compare`: a ledger beside ACLED's, UCDP's or GDELT's rows."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.linking import open_linked
from dateline.cli.options import As, Format, LedgerPath, Party, Place, Since, Until
from dateline.cli.output import show
from dateline.cli.talk import say

if TYPE_CHECKING:
    from dateline.reporting.comparing import Comparison

REASONS = 3
"""Reasons that are told why rows could not be compared."""


def compare(
    ledger: LedgerPath,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="CSV of ACLED's or UCDP GED's columns, or GDELT's events (.gz too).")
    ],
    since: Since = None,
    until: Until = None,
    place: Place = None,
    party: Party = None,
    days: Annotated[int, typer.Option(min=0, metavar="N", help="Days that both may lie apart.")] = 1,
    rows: Annotated[bool, typer.Option("--rows", help="Each row with its incident, then what they lack.")] = False,
    format: As = Format.TABLE,
) -> None:
    """Say which rows of another project have an incident here, and which of ours they lack, by place and week.

    The filters choose among our incidents. Nothing of the file is kept.

    **Example:** `dateline compare war.ledger acled.csv`
    """
    from dateline.knowledge import Knowledge
    from dateline.linking import find_incidents
    from dateline.reporting.comparing import by_place_and_week, one_by_one
    from dateline.reporting.comparing import compare as compared

    with open_linked(ledger) as kept:
        incidents = find_incidents(kept, since=since, until=until, place=place, party=party)
        with kept.query("SELECT id, published_day FROM documents") as (_, documents):
            reported = dict(documents)
    found = compared(file, incidents, Knowledge(), days, reported)
    if rows:
        columns = ("row", "incident", "date", "admin1", "place", "type", "km", "days", "reasons")
        show(one_by_one(found), format, columns)
    else:
        show(by_place_and_week(found), format, ("country", "admin1", "week", "theirs", "here", "ours", "there"))
    _summarise(found)


def _summarise(found: "Comparison") -> None:
    """The sums, and what could not be compared, as talk."""
    theirs, ours, here = len(found.rows), len(found.ours), found.here
    there = sum(other.incident.id in found.there for other in found.ours)
    shape = found.shape.upper()
    say(f"Rows in {shape}'s shape: {theirs:,}. With an incident here: {here:,}, without: {theirs - here:,}.")
    say(f"Incidents here of their days, countries and types: {ours:,}. They have {there:,}, and lack {ours - there:,}.")
    if found.uncompared:
        say(f"Incidents here that have no day or no country, and were not compared: {found.uncompared:,}.")
    if found.unusable:
        reasons = Counter(row.why for row in found.unusable).most_common(REASONS)
        named = "; ".join(f"{why} ({count:,})" for why, count in reasons)
        say(f"Rows that could not be compared: {len(found.unusable):,}. Why: {named}.")
