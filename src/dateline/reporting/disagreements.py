"""What linking found to contradict itself in an incident, with the words of the reports."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.ledger.keys import full
from dateline.records import Event, Figure, Statement
from dateline.reporting.counts import value
from dateline.reporting.labels import contradiction_label, event_label
from dateline.reporting.situation import Contradiction, Evidence, Linked, Side
from dateline.reporting.sources import Source

Kept = tuple[Source, Event | Figure | Statement]


def find_disagreements(sources: Sequence[Source], incidents: Iterable[Linked]) -> Iterator[Contradiction]:
    """The contradictions of incidents, as far as these reports hold their records."""
    kept = {full(source.key, record.id): (source, record) for source in sources for record in _records(source)}
    shown: list[Contradiction] = []
    for incident in incidents:
        for field, values in incident.contradictions:
            known = [(held, record) for held, record in values if record in kept]
            sides = tuple(_side(held, *kept[record]) for held, record in known)
            if len(sides) > 1:
                about = _about(field, incident, [record for _, record in known], kept)
                shown += without_shown([Contradiction(about, sides)], shown)
    yield from shown


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


def _about(field: str, incident: Linked, records: Sequence[str], kept: Mapping[str, Kept]) -> str:
    """What the values are of: "killed: shelling at Aleppo, 2016-12-07"."""
    deeds, field = _deeds(incident, records, kept), contradiction_label(field)
    if not deeds:
        return field
    _, event = deeds[0]
    place = next((place for source, deed in deeds if (place := source.place(deed.place))), None)
    return (
        f"{field}: {event_label(event)}" + (f" at {place}" if place else "") + (f", {event.date}" if event.date else "")
    )


def _deeds(incident: Linked, records: Sequence[str], kept: Mapping[str, Kept]) -> list[tuple[Source, Event]]:
    """The deeds of an incident: first those that the values are, then those that their figures stand with."""
    told = [(key, *kept[key]) for key in incident.events if key in kept]
    deeds = [(key, source, event) for key, source, event in told if isinstance(event, Event)]
    ranked = sorted(deeds, key=lambda deed: _nearness(deed, records), reverse=True)
    return [(source, event) for _, source, event in ranked]


def _nearness(deed: tuple[str, Source, Event], records: Sequence[str]) -> tuple[bool, bool]:
    key, source, event = deed
    return key in records, any(full(source.key, figure) in records for figure in event.figures)
