"""`dateline stories` and `incidents`: what the reports of a ledger have in common."""

from dateline.cli.options import As, Format, LedgerPath, Party, Place, Since, Until
from dateline.cli.output import show


def stories(ledger: LedgerPath, format: As = Format.TABLE) -> None:
    """Group reports about the same thing.

    **Example:** `dateline stories war.ledger --format jsonl`
    """
    from dateline.ledger import Ledger
    from dateline.linking import find_stories

    with Ledger(ledger, create=False) as kept:
        show(find_stories(kept), format, ("id", "title", "documents"))


def incidents(
    ledger: LedgerPath,
    since: Since = None,
    until: Until = None,
    place: Place = None,
    party: Party = None,
    format: As = Format.TABLE,
) -> None:
    """Link events that are the same happening in several reports; count reports and independent sources.

    **Example:** `dateline incidents war.ledger --place Aleppo --since 2016-12`
    """
    from dateline.ledger import Ledger
    from dateline.linking import find_incidents

    with Ledger(ledger, create=False) as kept:
        found = find_incidents(kept, since=since, until=until, place=place, party=party)
    show((incident.to_json() for incident in found), format, ("date", "type", "place", "actors", "documents", "id"))
