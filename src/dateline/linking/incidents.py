"""Incidents: events of several reports that are the same happening, linked by reasons that can be read."""

from cattrs import Converter

from dateline.ledger import Ledger
from dateline.ledger.dates import asked_days, asked_span
from dateline.ledger.link_queries import Asked
from dateline.ledger.links import Links
from dateline.linking.assembling import Assembler, Incident
from dateline.linking.clues import from_form
from dateline.linking.incident_groups import put_together
from dateline.linking.linker import link_pending

__all__ = ["Incident", "find_incidents"]

_CONVERTER = Converter()


def find_incidents(
    ledger: Ledger,
    *,
    since: str | None = None,
    until: str | None = None,
    place: str | None = None,
    party: str | None = None,
    as_of: str | None = None,
) -> list[Incident]:
    """The incidents of a ledger, those with most reports first; the filters are those of `Ledger.events`.

    With `as_of` (a day, month or year) only by what was known by then: incidents are put together without the reports
    that came later. What waits to be linked is linked first, if the ledger was opened to write.
    """
    link_pending(ledger)
    asked = Asked(*asked_span(since, until), place, party)
    with ledger.links() as links:
        if as_of is not None:
            return _known_by(links, asked, asked_days(as_of)[1])
        return [_CONVERTER.structure(form, Incident) for form in links.incidents(asked)]


def _known_by(links: Links, asked: Asked, day: str) -> list[Incident]:
    """The incidents as they would be if only the reports known by a day were there."""
    events = links.incident_events(asked, day)
    told = {event: from_form(form) for event, form in links.tellings(events).items()}
    assembler = Assembler(links)
    groups = [[told[event] for event in members] for members in put_together(links, told, links.judgements())]
    assembler.read(groups)
    found = [assembler.incident(members[0].event, assembler.told(members)) for members in groups]
    return sorted(found, key=lambda incident: (-incident.sources.reports, incident.date or "9999", incident.id))
