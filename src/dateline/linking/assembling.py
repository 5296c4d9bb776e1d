"""Assembling incidents: what all tellings of one say together."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from dateline.ledger.dates import days
from dateline.ledger.link_queries import spaced
from dateline.ledger.links import Links, Name
from dateline.linking.accounts import accounts
from dateline.linking.clues import Clues
from dateline.linking.contradictions import find_contradictions
from dateline.linking.ranges import Range, range_of
from dateline.linking.sides import Contradiction
from dateline.linking.sources import Sources, find_sources
from dateline.linking.tellings import Telling, tellings
from dateline.linking.values import Value, find_totals, find_values
from dateline.records import Mention, Place, Precision


@dataclass(frozen=True, slots=True)
class Incident:
    """One happening as all its reports tell it. `id` is lasting, and that of its first event at first; `date` EDTF.

    `figures` are what it has cost, `totals` the running totals that its reports give beside it ("since March").
    """

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
    totals: dict[str, tuple[Value, ...]] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """As plain dictionaries and lists."""
        return asdict(self)


class Assembler:
    """Puts incidents together from the codings of their reports, each of which is read once."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._read: dict[str, dict[str, Telling]] = {}
        self._edges: dict[str, list[tuple[str, list[tuple[str, float]]]]] = defaultdict(list)

    def row(self, id: str, members: Sequence[Clues]) -> dict[str, Any]:
        """An incident as the ledger keeps it, with its members and names."""
        told = self.told(members)
        incident = self.incident(id, told)
        first, last = _days(incident, told)
        return {
            "id": id,
            "type": incident.type,
            "date": incident.date,
            "first_day": first,
            "last_day": last,
            "place": incident.place.name if incident.place else None,
            "country": incident.place.country if incident.place else None,
            "reports": incident.sources.reports,
            "independent": incident.sources.independent,
            "stale": 0,
            "record": incident.to_json(),
            "members": [{"event": one.event, "incident": id, "document": one.document} for one in members],
            "names": {name for telling in told for name in _names_of(telling)},
        }

    def told(self, members: Sequence[Clues]) -> list[Telling]:
        """The tellings themselves."""
        return [self._read[one.document][one.event] for one in members]

    def read(self, incidents: Collection[Sequence[Clues]]) -> None:
        """Read the reports of several incidents, and the links inside these, at once."""
        keys = sorted({one.document for members in incidents for one in members})
        codings = self._links.codings(keys)
        for key, report in self._links.reports(keys).items():
            self._read[key] = {telling.id: telling for telling in tellings(report, codings[key])}
        events = [one.event for members in incidents if len(members) > 1 for one in members]
        for one, other, reasons in self._links.reasons_among(events):
            self._edges[one].append((other, reasons))

    def incident(self, id: str, told: Sequence[Telling]) -> Incident:
        """Put an incident together; the most salient telling gives what only one can."""
        fullest = sorted(told, key=lambda telling: -telling.event.salience)
        reports = accounts(told)
        values = find_values(reports)
        ranges = {what: found for what, said in values.items() if (found := range_of(said))}
        return Incident(
            id=id,
            type=Counter(telling.event.type.value for telling in fullest).most_common(1)[0][0],
            date=next((telling.event.date for telling in fullest if telling.dated), None),
            place=min((t.place for t in fullest if t.place), key=_coarseness, default=None),
            actors=_once(telling.called(telling.event.actors) for telling in fullest),
            recipients=_once(telling.called(telling.event.recipients) for telling in fullest),
            events=tuple(telling.id for telling in told),
            documents=_once(telling.report.names for telling in told),
            sources=find_sources(reports),
            figures=ranges,
            contradictions=find_contradictions(reports, values),
            reasons=self._reasons({telling.id for telling in told}),
            totals={what: tuple(said) for what, said in find_totals(reports).items()},
        )

    def _reasons(self, events: set[str]) -> tuple[str, ...]:
        """The names of the reasons that hold an incident together, the commonest first, with the number of pairs."""
        among = (reasons for one in sorted(events) for other, reasons in self._edges.get(one, ()) if other in events)
        named = Counter(name for reasons in among for name, weight in reasons if weight > 0)
        return tuple(f"{name} ({count})" for name, count in sorted(named.items(), key=lambda pair: (-pair[1], pair[0])))


def _coarseness(place: Place) -> int:
    order = list(Precision)
    return order.index(place.precision) if place.precision else len(order)


def _once(several: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for names in several for name in names))


def _days(incident: Incident, told: Sequence[Telling]) -> tuple[str | None, str | None]:
    """First and last day of an incident: its own, else those on which it was reported."""
    first, last = days(incident.date)
    if first and last:
        return first, last
    published = [telling.report.published_day for telling in told if telling.report.published_day]
    return min(published, default=None), max(published, default=None)


def _names_of(telling: Telling) -> Iterator[Name]:
    """The names that an incident can be asked by."""
    for key in (*telling.event.actors, *telling.event.recipients):
        party = telling.mentions[key]
        yield _name("party", telling.called((key,))[0], party.entity, party.country, None)
    place = telling.mentions.get(telling.event.place or "")
    if place is not None:
        yield from _places(telling, place)


def _places(telling: Telling, mention: Mention) -> Iterator[Name]:
    place = mention.place
    called = {*telling.called((mention.id,)), *([place.name] if place else [])}
    for name in sorted(called):
        yield _name("place", name, None, place.country if place else None, place.country_name if place else None)


def _name(role: str, name: str, key: str | None, country: str | None, country_name: str | None) -> Name:
    return (role, spaced(name), *((part or "").lower() for part in (key, country, country_name)))
