"""Putting tellings in incidents: those that were added, and the incidents that they touch."""

from collections.abc import Iterable, Sequence

from dateline.ledger import schema_links as tables
from dateline.ledger.links import Links
from dateline.linking.assembling import Assembler
from dateline.linking.clues import Clues, from_form
from dateline.linking.evidence import LEAST
from dateline.linking.grouping import DIFFERENT, SAME, Edge, group
from dateline.linking.ids import group_ids, unchanged

MEMBER, INCIDENT = tables.incident_events.c.event, tables.incident_events.c.incident

Judged = dict[tuple[str, str], str]
"""What people say of pairs of events: same or different."""


def group_incidents(links: Links, keys: Sequence[str]) -> None:
    """Put the tellings of reports in incidents, with all members of the incidents that they are linked to.

    So are the members of incidents that lost one, and the events that people judged since.
    """
    judged = links.judgements()
    judged_since = {event for pair, _ in judged.items() ^ links.judged().items() for event in pair}
    stale = links.stale(tables.incidents)
    if not keys and not stale and not judged_since:
        return
    added = {event for event, _ in links.tellings_of(keys)}
    beginning = added | judged_since
    near = links.groups_of(MEMBER, INCIDENT, beginning | _near(links, beginning, judged)).values()
    _regroup(links, added, {*near, *stale}, set(stale), judged)
    if judged_since:
        links.keep_judged(judged)


def _near(links: Links, events: Iterable[str], judged: Judged) -> set[str]:
    """The events that these may be one with."""
    known = set(events)
    said = {event for pair in judged if not known.isdisjoint(pair) for event in pair}
    return links.near(tables.event_links, known, LEAST) | said


def _regroup(links: Links, added: set[str], touched: set[str], stale: set[str], judged: Judged) -> None:
    """Group the members of incidents and what was added; keep the incidents that are not as they were."""
    former = links.members(MEMBER, INCIDENT, touched)
    told = {event: from_form(form) for event, form in links.tellings({*added, *former}).items()}
    groups = put_together(links, told, judged)
    serials = links.serials(tables.incidents, [*sorted(touched), *told])
    ids = group_ids(groups, former, serials, serials.keys() - touched)
    same = unchanged(ids, groups, former) - stale
    changed = {id: members for id, members in zip(ids, groups, strict=True) if id not in same or added & {*members}}
    assembler = Assembler(links)
    tellings = {id: [told[event] for event in members] for id, members in changed.items()}
    assembler.read(tellings.values())
    rows = [assembler.row(id, members) for id, members in tellings.items()]
    links.keep_incidents(rows, touched - (same - changed.keys()), serials)


def put_together(links: Links, told: dict[str, Clues], judged: Judged) -> list[list[str]]:
    """Groups of tellings that are of one happening, in the order of publication."""
    items = sorted(told, key=lambda event: told[event].order)
    prominence = {event: told[event].prominence for event in items}
    return group(items, _edges(links, told, judged), LEAST, weights=prominence)


def _edges(links: Links, told: dict[str, Clues], judged: Judged) -> list[Edge]:
    """The links between tellings; what people say of two stands in the place of their score."""
    said = {"same": SAME, "different": DIFFERENT}
    scores = links.scores(tables.event_links, told) | {pair: said[verdict] for pair, verdict in judged.items()}
    return [(one, other, score) for (one, other), score in scores.items() if one in told and other in told]
