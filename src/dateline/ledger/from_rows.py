"""Rows of the ledger's tables back as the records that they were made from; `to_rows` is the way in."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, select

from dateline.ledger import schema
from dateline.ledger.keys import local
from dateline.records import (
    Block,
    BlockKind,
    CoderVersion,
    Coding,
    Document,
    Event,
    EventType,
    Figure,
    Mention,
    MentionType,
    Place,
    Position,
    PositionStance,
    Precision,
    Published,
    Quantity,
    Scope,
    Span,
    SpeechKind,
    Stance,
    Statement,
    Status,
    Time,
    Timex,
)

Links = dict[str, list[Any]]


def read_document(connection: Connection, key: str) -> Document | None:
    """The document of a key, or None."""
    table = schema.documents
    row = connection.execute(select(table).where(table.c.id == key)).mappings().one_or_none()
    if row is None:
        return None
    blocks = (Block(BlockKind(b["kind"]), b["start"], b["stop"]) for b in _of_document(connection, schema.blocks, key))
    return Document(
        id=row["content"],
        name=row["name"],
        text=row["text"],
        blocks=tuple(blocks),
        title=row["title"],
        byline=row["byline"],
        publisher=row["publisher"],
        credit=tuple(row["credit"]),
        url=row["url"],
        published=Published(row["published"], row["published_found"]) if row["published"] is not None else None,
        language=row["language"],
    )


def current_coder(connection: Connection, key: str) -> CoderVersion:
    """What made the current coding of a report."""
    codings = schema.codings.c
    query = select(codings.version, codings.knowledge, codings.model)
    return CoderVersion(*connection.execute(query.where(codings.document == key, codings.current)).one())


def read_coding(
    connection: Connection, document: Document, key: str, coder: CoderVersion, *, rejected: bool = False
) -> Coding:
    """The current coding of a document as people corrected it; with the records that they reject if wanted."""

    def records(table: Table) -> Iterable[RowMapping]:
        found = _of_document(connection, table, key)
        return found if rejected else (row for row in found if not row.get("rejected"))

    def links(table: Table, owner: Table, *columns: str) -> Links:
        return _links(connection, table, owner, key, columns)

    content = links(schema.statement_content, schema.statements, "start", "stop")
    via = links(schema.statement_via, schema.statements, "mention")
    actors = links(schema.event_actors, schema.events, "mention")
    recipients = links(schema.event_recipients, schema.events, "mention")
    counted = links(schema.event_figures, schema.events, "figure")
    evidence = links(schema.event_evidence, schema.events, "start", "stop")
    grounds = links(schema.position_evidence, schema.positions, "record")
    return Coding(
        document=document,
        mentions=tuple(_mention(row) for row in records(schema.mentions)),
        statements=tuple(_statement(row, content, via) for row in records(schema.statements)),
        events=tuple(_event(row, actors, recipients, counted, evidence) for row in records(schema.events)),
        figures=tuple(_figure(row) for row in records(schema.figures)),
        positions=tuple(_position(row, grounds) for row in records(schema.positions)),
        coder=coder,
    )


def _of_document(connection: Connection, table: Table, key: str) -> Iterable[RowMapping]:
    return connection.execute(select(table).where(table.c.document == key).order_by(table.c.n)).mappings()


def _links(connection: Connection, table: Table, owner: Table, key: str, columns: tuple[str, ...]) -> Links:
    """What a link table holds for the records of a document, by record: ids (local ones) or spans."""
    reference = table.c[owner.name.removesuffix("s")]
    wanted = [table.c[column] for column in columns]
    query = select(reference, *wanted).join(owner, owner.c.id == reference)
    found: Links = defaultdict(list)
    for record, *values in connection.execute(query.where(owner.c.document == key).order_by(reference, table.c.n)):
        found[record].append(Span(*values) if len(values) == 2 else local(values[0]))
    return found


def _local(key: str | None) -> str | None:
    return None if key is None else local(key)


def _span(row: RowMapping, prefix: str = "") -> Span:
    return Span(row[f"{prefix}start"], row[f"{prefix}stop"])


def _optional_span(row: RowMapping, prefix: str) -> Span | None:
    return None if row[f"{prefix}start"] is None else _span(row, prefix)


def _mention(row: RowMapping) -> Mention:
    return Mention(
        id=local(row["id"]),
        start=row["start"],
        end=row["stop"],
        head=_span(row, "head_"),
        type=MentionType(row["type"]),
        name=row["name"],
        entity=row["entity"],
        country=row["country"],
        sectors=tuple(row["sectors"]),
        private=row["private"],
        place=_place(row),
        time=_time(row),
        quantity=_quantity(row),
    )


def _place(row: RowMapping) -> Place | None:
    if row["place_name"] is None:
        return None
    return Place(
        name=row["place_name"],
        geonameid=row["geonameid"],
        country=row["place_country"],
        country_name=row["place_country_name"],
        admin1=row["admin1"],
        lat=row["lat"],
        lon=row["lon"],
        precision=Precision(row["precision"]) if row["precision"] else None,
        alternatives=tuple(row["alternatives"]),
        relation=row["relation"],
    )


def _time(row: RowMapping) -> Time | None:
    if row["timex"] is None:
        return None
    return Time(Timex(row["timex"]), row["time_value"], row["time_start"], row["time_end"], row["time_anchor"])


def _quantity(row: RowMapping) -> Quantity | None:
    """A quantity that says nothing at all is none."""
    parts = (row["low"], row["high"], row["unit"], row["qualifier"])
    return Quantity(*parts) if any(part is not None for part in parts) else None


def _statement(row: RowMapping, content: Links, via: Links) -> Statement:
    return Statement(
        id=local(row["id"]),
        kind=SpeechKind(row["kind"]),
        content=tuple(content[row["id"]]),
        source=_optional_span(row, "source_"),
        cue=_optional_span(row, "cue_"),
        speaker=_local(row["speaker"]),
        via=tuple(via[row["id"]]),
        parent=_local(row["parent"]),
        repeats=_local(row["repeats"]),
        stance=Stance(row["stance"]),
        negated=row["negated"],
        date=row["date"],
        rule=row["rule"],
    )


def _event(row: RowMapping, actors: Links, recipients: Links, figures: Links, evidence: Links) -> Event:
    return Event(
        id=local(row["id"]),
        type=EventType(row["type"]),
        mode=row["mode"],
        contexts=tuple(row["contexts"]),
        cameo=row["cameo"],
        trigger=_span(row, "trigger_"),
        evidence=tuple(evidence[row["id"]]),
        actors=tuple(actors[row["id"]]),
        recipients=tuple(recipients[row["id"]]),
        place=_local(row["place"]),
        time=_local(row["time"]),
        date=row["date"],
        status=Status(row["status"]),
        historical=row["historical"],
        statement=_local(row["statement"]),
        topic=tuple(row["topic"]),
        figures=tuple(figures[row["id"]]),
        rule=row["rule"],
        salience=row["salience"],
        confidence=row["confidence"],
    )


def _figure(row: RowMapping) -> Figure:
    return Figure(
        id=local(row["id"]),
        quote=_span(row),
        what=row["what"],
        low=row["low"],
        high=row["high"],
        share=row["share"],
        qualifier=row["qualifier"],
        who=_local(row["who"]),
        place=_local(row["place"]),
        date=row["date"],
        scope=Scope(row["scope"]),
        statement=_local(row["statement"]),
        rule=row["rule"],
    )


def _position(row: RowMapping, evidence: Links) -> Position:
    return Position(
        id=local(row["id"]),
        party=local(row["party"]),
        issue=row["issue"],
        stance=PositionStance(row["stance"]),
        condition=_optional_span(row, "condition_"),
        towards=_local(row["towards"]),
        evidence=tuple(evidence[row["id"]]),
    )
