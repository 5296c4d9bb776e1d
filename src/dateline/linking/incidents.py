"""Incidents: events of several reports that are the same happening, linked by reasons that can be read."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from dateline.ledger import Ledger
from dateline.linking.contradictions import (
    Contradiction,
    Range,
    find_contradictions,
    find_values,
    range_of,
)
from dateline.linking.evidence import LEAST, Reason, reasons, weight
from dateline.linking.grouping import group
from dateline.linking.similarity import TextIndex
from dateline.linking.sources import Sources, find_sources
from dateline.linking.tellings import Telling, tellings
from dateline.records import Place, Precision

Links = dict[tuple[int, int], list[Reason]]

SAME_REPORT = 0.0
"""The likeness that two tellings of one report get: they share its words whatever they tell of."""


@dataclass(frozen=True, slots=True)
class Incident:
    """One happening as all its reports tell it. `id` is the ledger id of its first event, `date` EDTF."""

    id: str
    type: str
    date: str | None
    place: Place | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    events: tuple[str, ...]
    documents: tuple[str, ...]
    sources: Sources
    figures: dict[str, Range]
    contradictions: tuple[Contradiction, ...]
    reasons: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """As plain dictionaries and lists."""
        return asdict(self)


def find_incidents(
    ledger: Ledger,
    *,
    since: str | None = None,
    until: str | None = None,
    place: str | None = None,
    party: str | None = None,
) -> list[Incident]:
    """The incidents of a ledger, those with most reports first; the filters are those of `Ledger.events`."""
    wanted = {row.id for row in ledger.events(since=since, until=until, place=place, party=party)}
    reports = ledger.reports()
    told = [telling for report in reports for telling in tellings(report, ledger.coding(report.key))]
    numbers = {report.key: n for n, report in enumerate(reports)}
    index = TextIndex([f"{report.title or ''}\n{report.text}" for report in reports])
    links = _links(told, index, numbers)
    groups = group(len(told), ((i, j, weight(found)) for (i, j), found in links.items()), LEAST)
    incidents = [_incident(members, told, links) for members in groups if any(told[i].id in wanted for i in members)]
    return sorted(incidents, key=lambda incident: (-len(incident.documents), incident.date or "9999", incident.id))


def _links(told: Sequence[Telling], index: TextIndex, numbers: dict[str, int]) -> Links:
    """The reasons of every pair that may be the same happening."""
    links: Links = {}
    for i, j in _candidates(told):
        one, other = numbers[told[i].report.key], numbers[told[j].report.key]
        found = reasons(told[i], told[j], SAME_REPORT if one == other else index.pair(one, other))
        if found is not None:
            links[i, j] = found
    return links


def _candidates(told: Sequence[Telling]) -> list[tuple[int, int]]:
    """Pairs of one kind with days near each other or, where no day is known, with one place."""
    blocks: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for n, telling in enumerate(told):
        for key in _blocks(telling):
            blocks[key].append(n)
    return sorted({(i, j) for block in blocks.values() for n, j in enumerate(block) for i in block[:n]})


def _blocks(telling: Telling) -> Iterator[tuple[Any, ...]]:
    for day in sorted(telling.days):
        yield telling.kind, day
        yield telling.kind, day + 1
    if not telling.days and telling.place:
        yield telling.kind, telling.place.geonameid or telling.place.name


def _incident(members: Sequence[int], told: Sequence[Telling], links: Links) -> Incident:
    """Put an incident together; the most salient telling gives what only one can."""
    mine = [told[i] for i in members]
    fullest = sorted(mine, key=lambda telling: -telling.event.salience)
    values = find_values(mine)
    ranges = {what: found for what, said in values.items() if (found := range_of(said))}
    return Incident(
        id=mine[0].id,
        type=Counter(telling.event.type.value for telling in fullest).most_common(1)[0][0],
        date=next((telling.event.date for telling in fullest if telling.dated), None),
        place=min((t.place for t in fullest if t.place), key=_coarseness, default=None),
        actors=_names(telling.called(telling.event.actors) for telling in fullest),
        recipients=_names(telling.called(telling.event.recipients) for telling in fullest),
        events=tuple(telling.id for telling in mine),
        documents=_names(telling.report.names for telling in mine),
        sources=find_sources(mine),
        figures=ranges,
        contradictions=tuple(find_contradictions(values)),
        reasons=_reasons(members, links),
    )


def _coarseness(place: Place) -> int:
    order = list(Precision)
    return order.index(place.precision) if place.precision else len(order)


def _names(several: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for names in several for name in names))


def _reasons(members: Sequence[int], links: Links) -> tuple[str, ...]:
    """The names of the reasons that hold the incident together, the commonest first, with the number of pairs."""
    named = Counter(
        reason.name
        for n, j in enumerate(members)
        for i in members[:n]
        for reason in links.get((i, j), ())
        if reason.weight > 0
    )
    return tuple(f"{name} ({count})" for name, count in named.most_common())
