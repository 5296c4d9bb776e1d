"""A coding as rows of the ledger's tables; `from_rows` is the way back."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Table

from dateline.ledger import schema
from dateline.ledger.dates import days
from dateline.ledger.keys import document_key, full
from dateline.records import Coding, Document, Event, Figure, Mention, MentionType, Position, Span, Statement

Row = dict[str, Any]
Rows = dict[Table, list[Row]]

NAMES = ("called", "place_name", "place_country_name")
UNNAMED = (MentionType.TIME, MentionType.QUANTITY)


def document_row(document: Document) -> Row:
    """The row of `documents`; `added` is the store's."""
    published = document.published
    return {
        "id": document_key(document),
        "content": document.id,
        "name": document.name,
        "title": document.title,
        "byline": document.byline,
        "publisher": document.publisher,
        "credit": list(document.credit),
        "url": document.url,
        "published": published.at if published else None,
        "published_found": published.found if published else None,
        "published_day": published.day if published else None,
        "language": document.language,
        "text": document.text,
    }


def block_rows(document: Document) -> list[Row]:
    """The rows of `blocks`."""
    key = document_key(document)
    return [
        {"document": key, "n": n, "kind": block.kind.value, "start": block.start, "stop": block.end}
        for n, block in enumerate(document.blocks)
    ]


def record_rows(coding: Coding) -> Rows:
    """The rows of all records, by table, in an order that keeps references whole."""
    return _Writer(coding).rows()


class _Writer:
    """Writes the rows of one coding."""

    def __init__(self, coding: Coding) -> None:
        self._coding = coding
        self._text = coding.document.text
        self._key = document_key(coding.document)
        published = coding.document.published
        self._published = published.day if published else None
        self._rows: Rows = defaultdict(list)

    def rows(self) -> Rows:
        coding = self._coding
        for n, mention in enumerate(coding.mentions):
            self._rows[schema.mentions].append(self._mention(n, mention))
        for n, statement in enumerate(coding.statements):
            self._statement(n, statement)
        for n, figure in enumerate(coding.figures):
            self._rows[schema.figures].append(self._figure(n, figure))
        for n, event in enumerate(coding.events):
            self._event(n, event)
        for n, position in enumerate(coding.positions):
            self._position(n, position)
        return self._rows

    def _ref(self, record: str | None) -> str | None:
        return None if record is None else full(self._key, record)

    def _base(self, n: int, record: str) -> Row:
        return {"id": self._ref(record), "document": self._key, "n": n}

    def _days(self, date: str | None) -> Row:
        first, last = days(date)
        asked = {"from_day": first or self._published, "to_day": last or self._published}
        return {"date": date, "first_day": first, "last_day": last, **asked}

    def _words(self, span: Span | None) -> str | None:
        return None if span is None else span.of(self._text)

    def _links(self, table: Table, owner: str, record: str, column: str, linked: Iterable[str]) -> None:
        self._rows[table].extend(
            {owner: self._ref(record), "n": n, column: self._ref(other)} for n, other in enumerate(linked)
        )

    def _mention(self, n: int, mention: Mention) -> Row:
        words = mention.span.of(self._text)
        return {
            **self._base(n, mention.id),
            "type": mention.type.value,
            **_span(mention.span),
            **_span(mention.head, "head_"),
            "words": words,
            "called": mention.name or (mention.place.name if mention.place else words),
            "name": mention.name,
            "entity": mention.entity,
            "country": mention.country,
            "sectors": list(mention.sectors),
            "private": mention.private,
            **_place(mention),
            **_time(mention),
            **_quantity(mention),
        }

    def _statement(self, n: int, statement: Statement) -> None:
        self._rows[schema.statements].append(
            {
                **self._base(n, statement.id),
                "kind": statement.kind.value,
                "stance": statement.stance.value,
                "negated": statement.negated,
                "speaker": self._ref(statement.speaker),
                "words": " ... ".join(span.of(self._text) for span in statement.content),
                **_span(statement.source, "source_"),
                "cue": self._words(statement.cue),
                **_span(statement.cue, "cue_"),
                "parent": self._ref(statement.parent),
                "repeats": self._ref(statement.repeats),
                **self._days(statement.date),
                "rule": statement.rule,
            }
        )
        self._rows[schema.statement_content].extend(
            {"statement": self._ref(statement.id), "n": i, **_span(span)} for i, span in enumerate(statement.content)
        )
        self._links(schema.statement_via, "statement", statement.id, "mention", statement.via)

    def _figure(self, n: int, figure: Figure) -> Row:
        return {
            **self._base(n, figure.id),
            "what": figure.what,
            "low": figure.low,
            "high": figure.high,
            "share": figure.share,
            "qualifier": figure.qualifier,
            "words": figure.quote.of(self._text),
            **_span(figure.quote),
            "who": self._ref(figure.who),
            "place": self._ref(figure.place),
            **self._days(figure.date),
            "scope": figure.scope.value,
            "statement": self._ref(figure.statement),
            "rule": figure.rule,
        }

    def _event(self, n: int, event: Event) -> None:
        self._rows[schema.events].append(
            {
                **self._base(n, event.id),
                "type": event.type.value,
                "mode": event.mode,
                "contexts": list(event.contexts),
                "cameo": event.cameo,
                "status": event.status.value,
                "historical": event.historical,
                "words": event.trigger.of(self._text),
                **_span(event.trigger, "trigger_"),
                "place": self._ref(event.place),
                "time": self._ref(event.time),
                **self._days(event.date),
                "statement": self._ref(event.statement),
                "topic": list(event.topic),
                "rule": event.rule,
                "salience": event.salience,
                "confidence": event.confidence,
            }
        )
        self._links(schema.event_actors, "event", event.id, "mention", event.actors)
        self._links(schema.event_recipients, "event", event.id, "mention", event.recipients)
        self._links(schema.event_figures, "event", event.id, "figure", event.figures)
        self._rows[schema.event_evidence].extend(
            {"event": self._ref(event.id), "n": i, **_span(span), "words": span.of(self._text)}
            for i, span in enumerate(event.evidence)
        )

    def _position(self, n: int, position: Position) -> None:
        self._rows[schema.positions].append(
            {
                **self._base(n, position.id),
                "party": self._ref(position.party),
                "issue": position.issue,
                "stance": position.stance.value,
                "condition": self._words(position.condition),
                **_span(position.condition, "condition_"),
                "towards": self._ref(position.towards),
            }
        )
        self._links(schema.position_evidence, "position", position.id, "record", position.evidence)


def _span(span: Span | None, prefix: str = "") -> Row:
    return {f"{prefix}start": span.start if span else None, f"{prefix}stop": span.end if span else None}


def _place(mention: Mention) -> Row:
    place = mention.place
    return {
        "place_name": place.name if place else None,
        "geonameid": place.geonameid if place else None,
        "place_country": place.country if place else None,
        "place_country_name": place.country_name if place else None,
        "admin1": place.admin1 if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "precision": place.precision.value if place and place.precision else None,
        "alternatives": list(place.alternatives) if place else None,
        "relation": place.relation if place else None,
    }


def _time(mention: Mention) -> Row:
    time = mention.time
    return {
        "timex": time.timex.value if time else None,
        "time_value": time.value if time else None,
        "time_start": time.start if time else None,
        "time_end": time.end if time else None,
        "time_anchor": time.anchor if time else None,
    }


def _quantity(mention: Mention) -> Row:
    quantity = mention.quantity
    return {
        "low": quantity.low if quantity else None,
        "high": quantity.high if quantity else None,
        "unit": quantity.unit if quantity else None,
        "qualifier": quantity.qualifier if quantity else None,
    }


def names_of(rows: Rows) -> set[str]:
    """The names that the parties and places of these rows are called by, and those of their countries."""
    named = [row for row in rows[schema.mentions] if row["type"] not in UNNAMED]
    return {row[column] for row in named for column in NAMES if row[column]}


def plain(name: str) -> str:
    """A name as it is looked for: its words in lower case, each with spaces around it."""
    return f" {' '.join(name.lower().replace('-', ' ').split())} "
