"""The records of a coding as cards for people: a heading, and fields that lead to their words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.records import Coding, Event, Figure, Mention, Place, Position, Span, Statement
from dateline.reporting.counts import value
from dateline.reporting.labels import event_label, status_label
from dateline.reporting.sources import Source

_ARROW = " → "


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record; `span` are the words that it rests on, `record` what they are, where it has any."""

    name: str
    text: str
    span: Span | None = None
    record: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """One record. `group` is what it is listed under, if anything."""

    id: str
    layer: str
    kind: str
    heading: str
    fields: tuple[Field, ...]
    span: Span
    group: str = ""


class Cards:
    """Makes the cards of a coding."""

    def __init__(self, coding: Coding) -> None:
        self._coding = coding
        self._source = Source(coding, keep_private=True)
        self._spans = {event.id: event.trigger for event in coding.events}
        self._spans |= {s.id: s.content[0] for s in coding.statements}
        self._spans |= {f.id: f.quote for f in coding.figures}

    def statements(self) -> dict[str, list[Card]]:
        """The statements by speaker, in the order in which the speakers come up."""
        grouped: dict[str, list[Card]] = {}
        for statement in self._coding.statements:
            card = self._statement(statement)
            grouped.setdefault(card.group, []).append(card)
        return grouped

    def events(self) -> list[Card]:
        """The events in the order of the text."""
        return [self._event(event) for event in self._coding.events]

    def figures(self) -> list[Card]:
        """The figures in the order of the text."""
        return [self._figure(figure) for figure in self._coding.figures]

    def positions(self) -> list[Card]:
        """The positions, party by party."""
        return [self._position(position) for position in self._coding.positions]

    def mentions(self) -> list[Card]:
        """One card for each thing named: with all its mentions."""
        things: dict[tuple[str, str], list[Mention]] = {}
        for mention in self._coding.mentions:
            things.setdefault((mention.type, mention.entity or self._name(mention.id)), []).append(mention)
        return [self._thing(mentions) for mentions in things.values()]

    def _statement(self, statement: Statement) -> Card:
        fields = (
            *self._parties("speaker", [statement.speaker]),
            *self._words("source", statement.source),
            *self._words("cue", statement.cue),
            *(field for span in statement.content for field in self._words("content", span)),
            *self._parties("passed on by", statement.via),
            *_plain("stance", f"not {statement.stance}" if statement.negated else statement.stance),
            *_plain("kind", statement.kind),
            *_plain("date", statement.date),
            *self._records("stands in", [statement.parent]),
            *self._records("repeats", [statement.repeats]),
            *_plain("rule", statement.rule),
        )
        content = statement.content[0]
        speaker = self._source.said_by(statement.id) or "Nobody named"
        return Card(statement.id, "statement", statement.stance, self._short(content), fields, content, speaker)

    def _event(self, event: Event) -> Card:
        source = self._source
        fields = (
            *_plain("type", " ".join(filter(None, (event.type, event.mode, event.cameo and f"(CAMEO {event.cameo})")))),
            *_plain("status", f"{event.status}, background" if event.historical else event.status),
            *self._words("trigger", event.trigger),
            *self._parties("actor", event.actors),
            *self._parties("recipient", event.recipients),
            *self._parties("place", [event.place]),
            *_plain("date", event.date),
            *self._parties("time", [event.time]),
            *self._records("said in", [event.statement]),
            *self._records("figures", event.figures),
            *_plain("topic", ", ".join(event.topic)),
            *_plain("contexts", ", ".join(event.contexts)),
            *(field for span in event.evidence for field in self._words("evidence", span)),
            *_plain("salience", f"{event.salience:.2f}"),
            *_plain("confidence", None if event.confidence is None else f"{event.confidence:.2f}"),
            *_plain("rule", event.rule),
        )
        parties = _ARROW.join(filter(None, (", ".join(source.names(p)) for p in (event.actors, event.recipients))))
        heading = " · ".join(filter(None, (parties or self._short(event.trigger), status_label(event.status))))
        return Card(event.id, "event", event_label(event), heading, fields, event.trigger)

    def _figure(self, figure: Figure) -> Card:
        fields = (
            *self._words("words", figure.quote),
            *_plain("counts", figure.what),
            *_plain("number", value(figure)),
            *_plain("qualifier", figure.qualifier),
            *self._parties("who", [figure.who]),
            *self._parties("place", [figure.place]),
            *_plain("date", figure.date),
            *_plain("scope", figure.scope),
            *self._records("said in", [figure.statement]),
            *_plain("rule", figure.rule),
        )
        return Card(figure.id, "figure", figure.what, self._short(figure.quote), fields, figure.quote)

    def _position(self, position: Position) -> Card:
        fields = (
            *self._parties("party", [position.party]),
            *_plain("stance", position.stance),
            *_plain("issue", position.issue),
            *self._words("condition", position.condition),
            *self._parties("towards", [position.towards]),
            *self._records("rests on", position.evidence),
        )
        heading = f"{self._name(position.party)}: {position.issue}"
        span = self._source.party(position).span
        return Card(position.id, "position", position.stance, heading, fields, span)

    def _thing(self, mentions: list[Mention]) -> Card:
        first = next((m for m in mentions if m.name or m.place), mentions[0])
        fields = (
            *_plain("country", first.country),
            *_plain("sectors", " ".join(first.sectors)),
            *_plain("private", "a person without a public role" if first.private else None),
            *(_place(first.place) if first.place else ()),
            *_resolved(first),
            *(Field("named", self._source.words(m.span), m.span, m.id) for m in mentions),
        )
        return Card(first.id, "mention", first.type, self._name(first.id), fields, first.span)

    def _name(self, mention: str) -> str:
        return self._source.called(mention) or "unnamed"

    def _words(self, name: str, span: Span | None) -> Iterator[Field]:
        if span:
            yield Field(name, self._source.words(span), span)

    def _parties(self, name: str, mentions: Iterable[str | None]) -> Iterator[Field]:
        for mention in map(self._source.mention, mentions):
            if mention:
                yield Field(name, self._name(mention.id), mention.span)

    def _records(self, name: str, records: Iterable[str | None]) -> Iterator[Field]:
        for record in records:
            if record and (span := self._spans.get(record)):
                yield Field(name, f"{record}: {self._short(span)}", span)

    def _short(self, span: Span) -> str:
        words = self._source.words(span)
        return words if len(words) <= 120 else words[:118].rsplit(" ", 1)[0] + " …"


def _plain(name: str, text: str | None) -> Iterator[Field]:
    if text:
        yield Field(name, text)


def _place(place: Place) -> Iterator[Field]:
    where = (place.name, place.admin1, place.country_name or place.country)
    yield from _plain("place", ", ".join(dict.fromkeys(part for part in where if part)))
    yield from _plain("lies", place.relation)
    if place.lat is not None and place.lon is not None:
        yield Field("degrees", f"{place.lat:.4f}, {place.lon:.4f} ({place.precision or 'precision not known'})")
    yield from _plain("GeoNames", str(place.geonameid) if place.geonameid else None)


def _resolved(mention: Mention) -> Iterator[Field]:
    """What a time or a quantity was resolved to."""
    if time := mention.time:
        yield from _plain("time", " ".join((time.timex, time.value)))
        yield from _plain("from", time.start)
        yield from _plain("to", time.end)
        yield from _plain("resolved against", time.anchor)
    if quantity := mention.quantity:
        bounds = (quantity.qualifier, quantity.low, quantity.high, quantity.unit)
        yield from _plain("quantity", " ".join(str(part) for part in bounds if part is not None))
