"""Events to happenings: the same event in several reports is one happening with all its words.

Events of one incident are one happening if they are of one type and their actors agree as far as known: nobody is said
to have done what only others are said to have done. Events of two incidents never are one. Others are, if they share a
party or place, and type, day, mode, place and parties agree as far as known.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dateline.records import Event, EventType, Stance, Status
from dateline.reporting.labels import event_label
from dateline.reporting.situation import Day, Happening, Linked, Spot
from dateline.reporting.sources import Source, count_texts

WORDS = frozenset(
    {
        EventType.AGREE,
        EventType.CONSULT,
        EventType.SUPPORT,
        EventType.CONCEDE,
        EventType.REQUEST,
        EventType.ACCUSE,
        EventType.REJECT,
        EventType.THREATEN,
    }
)
"""The types that are done with words."""
DONE = frozenset({Status.HAPPENED, Status.ONGOING})


@dataclass(frozen=True)
class Told:
    """An event as one report tells it."""

    source: Source
    event: Event
    incident: Linked | None

    @property
    def kind(self) -> tuple[object, ...]:
        """What all tellings of one happening have in common: type, standing, and the incident or else the day."""
        day = self.event.date or f"by {self.source.published}"
        return self.event.type, self.status in DONE, self.status is Status.NEGATED, self.incident or day

    @property
    def status(self) -> Status:
        """The event's status; what somebody denies is denied, whatever the grammar of the denial."""
        saying = self.source.statement(self.event.statement)
        return Status.NEGATED if saying and saying.stance is Stance.DENIES else self.event.status

    @property
    def fullness(self) -> tuple[int, float]:
        """How much this telling says of who, whom and where, then how central it is."""
        event = self.event
        return bool(event.actors) + bool(event.recipients) + bool(event.place), event.salience

    @cached_property
    def facets(self) -> tuple[frozenset[str], ...]:
        """What it says of actors, recipients, place, mode and day, by keys that hold across reports."""
        event, source = self.event, self.source
        place = source.keys(filter(None, [event.place]))
        others = (frozenset(filter(None, [value])) for value in (event.mode, event.date))
        return source.keys(event.actors), source.keys(event.recipients), place, *others


@dataclass(slots=True, eq=False)
class Group:
    """The tellings of one happening, and all that they say of it, facet by facet."""

    told: list[Told] = field(default_factory=list)
    facets: list[set[str]] = field(default_factory=lambda: [set() for _ in range(5)])

    def takes(self, told: Told) -> bool:
        """Is this, which is of the same kind, another telling of the same?"""
        pairs = list(zip(self.facets, told.facets, strict=True))
        asked = pairs[:1] if told.incident else pairs
        agree = all(not known or not new or known & new for known, new in asked)
        return agree and (told.incident is not None or any(known & new for known, new in pairs[:3]))

    def add(self, told: Told) -> None:
        """Take it in."""
        self.told.append(told)
        for known, new in zip(self.facets, told.facets, strict=True):
            known |= new


def find_happenings(sources: Iterable[Source], incidents: Mapping[str, Linked]) -> list[Happening]:
    """All happenings, those that most texts tell of first; `incidents` gives the incident of an event's ledger id."""
    groups: list[Group] = []
    alike: dict[object, list[Group]] = {}
    for told in _tellings(sources, incidents):
        candidates = alike.setdefault(told.kind, [])
        group = next((group for group in candidates if group.takes(told)), None)
        if group is None:
            group = Group()
            groups.append(group)
            candidates.append(group)
        group.add(told)
    found = [_happening(group.told) for group in groups]
    return sorted(found, key=_weight)


def _weight(happening: Happening) -> tuple[int, int, float, str, str]:
    """What most texts tell of first (copies count once), then the fullest, then the most central."""
    known = bool(happening.actors) + bool(happening.recipients or happening.place)
    return -happening.texts, -known, -happening.salience, happening.day or "", happening.evidence[0].record


def _tellings(sources: Iterable[Source], incidents: Mapping[str, Linked]) -> Iterable[Told]:
    for source in sources:
        for event in source.coding.events:
            if source.in_story(event.trigger) and not event.historical:
                yield Told(source, event, incidents.get(source.record(event)))


def _happening(told: Sequence[Told]) -> Happening:
    """One happening of its tellings; the fullest one gives the names and comes first."""
    told = sorted(told, key=lambda t: t.fullness, reverse=True)
    event, source, incident = told[0].event, told[0].source, told[0].incident
    return Happening(
        what=event_label(event),
        type=event.type,
        status=told[0].status,
        date=_date(told),
        published=min((t.source.published for t in told if t.source.published), default=None),
        place=next((place for place in map(_place, told) if place), None),
        spots=next((spots for spots in map(_spots, told) if spots), ()),
        lies_in=frozenset().union(*(t.source.lies_in(_places(t)) for t in told)),
        codes=frozenset().union(*(t.source.codes((*t.event.actors, *t.event.recipients)) for t in told)),
        actors=source.names(event.actors),
        recipients=source.names(id for id in event.recipients if not source.is_place(id)),
        evidence=tuple(t.source.evidence(t.event, t.source.telling(t.event), t.event.trigger) for t in told),
        texts=count_texts(t.source for t in told),
        incident=incident,
        salience=event.salience,
    )


def _date(told: Sequence[Told]) -> str | None:
    """The day of the incident where a telling gives it, else the first that is given."""
    given = [t.event.date for t in told if t.event.date]
    incident = told[0].incident
    return incident.date if incident and incident.date in given else next(iter(given), None)


def _places(told: Told) -> list[str]:
    """Where it happened: the places that it was done to, which are no parties, before the one that it lies in."""
    return [*filter(told.source.is_place, told.event.recipients), *filter(None, [told.event.place])]


def _place(told: Told) -> str | None:
    """What the place is called; several that it was done to are all named."""
    done_to = [told.source.place(id) for id in told.event.recipients if told.source.is_place(id)]
    return ", ".join(dict.fromkeys(filter(None, done_to))) or told.source.place(told.event.place)


def _spots(told: Told) -> tuple[Spot, ...]:
    """Where it lies on the map: the places that it was done to, else the one that it lies in."""
    done_to = _located(told, filter(told.source.is_place, told.event.recipients))
    return done_to or _located(told, filter(None, [told.event.place]))


def _located(told: Told, mentions: Iterable[str]) -> tuple[Spot, ...]:
    found = (mention.place for mention in map(told.source.mention, mentions) if mention and mention.place)
    spots = (Spot(p.lat, p.lon, p.precision) for p in found if p.lat is not None and p.lon is not None)
    return tuple(dict.fromkeys(spots))


def by_day(happenings: Iterable[Happening]) -> tuple[Day, ...]:
    """What has happened, day by day, then what the reports of that day give no day for.

    What is planned, possible or denied is left out.
    """
    days: dict[tuple[str | None, bool], list[Happening]] = {}
    for happening in happenings:
        if happening.status in DONE:
            days.setdefault((happening.day, happening.date is None or happening.since is not None), []).append(
                happening
            )
    return tuple(
        Day(
            day,
            reported,
            tuple(h for h in days[day, reported] if h.type not in WORDS),
            tuple(h for h in days[day, reported] if h.type in WORDS),
        )
        for day, reported in sorted(days, key=lambda key: (key[0] or "9999", key[1]))
    )


def ahead(happenings: Iterable[Happening]) -> tuple[Happening, ...]:
    """What is only planned or possible."""
    return tuple(h for h in happenings if h.status in (Status.PLANNED, Status.POSSIBLE))
