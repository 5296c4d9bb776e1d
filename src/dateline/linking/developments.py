"""What became of the incidents between two days: what is new, what is known otherwise, what turned out to be one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dateline.ledger.comparing import Difference
from dateline.linking.assembling import Incident


class Kind(StrEnum):
    """What became of an incident."""

    NEW = "new"
    CHANGED = "changed"
    MERGED = "merged"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Development:
    """What became of an incident: its ids `before` (several: they turned out to be one), and what is known otherwise.

    The values of the differences are in words; None: not known.
    """

    kind: Kind
    incident: Incident
    before: tuple[str, ...]
    differences: tuple[Difference, ...]


def find_developments(before: Sequence[Incident], after: Sequence[Incident]) -> list[Development]:
    """What became of the incidents from as they were known on one day to those of another, in the order of `after`.

    Incidents are the same if they share an event. What is gone (its reports were coded again, or it was split) comes
    last.
    """
    homes = {event: incident for incident in before for event in incident.events}
    found = [development for incident in after if (development := _development(incident, homes))]
    told = {event for incident in after for event in incident.events}
    gone = (incident for incident in before if told.isdisjoint(incident.events))
    return [*found, *(Development(Kind.GONE, incident, (incident.id,), ()) for incident in gone)]


def _development(incident: Incident, homes: dict[str, Incident]) -> Development | None:
    """What became of an incident that is known now; None: nothing."""
    was = {home.id: home for event in incident.events if (home := homes.get(event))}
    if not was:
        return Development(Kind.NEW, incident, (), ())
    first = was[incident.id] if incident.id in was else next(iter(was.values()))
    differences = tuple(_differences(first, incident))
    kind = Kind.MERGED if len(was) > 1 else Kind.CHANGED
    return Development(kind, incident, tuple(was), differences) if differences or len(was) > 1 else None


def _differences(before: Incident, after: Incident) -> Iterator[Difference]:
    then, now = dict(_facts(before)), dict(_facts(after))
    for name in dict.fromkeys((*then, *now)):
        if then.get(name) != now.get(name):
            yield Difference(name, then.get(name), now.get(name))


def _facts(incident: Incident) -> Iterator[tuple[str, str | None]]:
    """What is known of an incident, each fact in words."""
    yield "type", incident.type
    yield "date", incident.date
    yield "place", incident.place.name if incident.place else None
    yield "actors", _listed(incident.actors)
    yield "recipients", _listed(incident.recipients)
    yield "reports", str(incident.sources.reports)
    yield "independent sources", str(incident.sources.independent)
    for what, span in incident.figures.items():
        yield what, str(span.low) if span.low == span.high else f"{span.low} to {span.high}"
    yield "contradictions", _listed(dict.fromkeys(clash.field for clash in incident.contradictions))


def _listed(names: Iterable[str]) -> str | None:
    return ", ".join(names) or None
