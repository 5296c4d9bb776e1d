"""What linking found to contradict itself in an incident, with the words of the reports."""

from collections.abc import Iterable, Iterator, Sequence

from dateline.ledger.keys import full
from dateline.records import Event, Figure, Statement
from dateline.reporting.counts import value
from dateline.reporting.labels import event_label
from dateline.reporting.situation import Contradiction, Evidence, Linked, Side
from dateline.reporting.sources import Source

Kept = tuple[Source, Event | Figure | Statement]


def find_disagreements(sources: Sequence[Source], incidents: Iterable[Linked]) -> Iterator[Contradiction]:
    """The contradictions of incidents, as far as these reports hold their records."""
    kept = {full(source.key, record.id): (source, record) for source in sources for record in _records(source)}
    for incident in incidents:
        for field, values in incident.contradictions:
            sides = [_side(held, *kept[record]) for held, record in values if record in kept]
            if len(sides) > 1:
                yield Contradiction(_about(field, incident, kept), tuple(sides))


def without_shown(found: Iterable[Contradiction], shown: Iterable[Contradiction]) -> Iterator[Contradiction]:
    """Those of which not every side rests on words that are shown already."""
    known = _words(shown)
    return (item for item in found if not _words([item]) <= known)


def _words(items: Iterable[Contradiction]) -> set[tuple[str, str]]:
    return {(e.report, e.words) for item in items for side in item.sides for e in side.evidence}


def _records(source: Source) -> Iterator[Event | Figure | Statement]:
    yield from source.coding.events
    yield from source.coding.figures
    yield from source.coding.statements


def _side(held: str, source: Source, record: Event | Figure | Statement) -> Side:
    """A side; a figure is shown as its report gives it ("about 3,000"), not by its bounds."""
    evidence = _evidence(source, record)
    shown = value(record) if isinstance(record, Figure) else held
    return Side(f"{shown}, says {evidence.said_by}" if evidence.said_by else shown, (evidence,))


def _evidence(source: Source, record: Event | Figure | Statement) -> Evidence:
    match record:
        case Event():
            return source.evidence(record, source.telling(record), record.trigger)
        case Figure():
            return source.evidence(record, source.claiming(record), record.quote)
        case Statement():
            return source.evidence(record, source.saying(record))


def _about(field: str, incident: Linked, kept: dict[str, Kept]) -> str:
    """What the values are of: "killed: shelling at Aleppo, 2016-12-07"."""
    source, event = next((kept[key] for key in incident.events if key in kept), (None, None))
    if source is None or not isinstance(event, Event):
        return field
    place = source.place(event.place)
    return (
        f"{field}: {event_label(event)}" + (f" at {place}" if place else "") + (f", {event.date}" if event.date else "")
    )
