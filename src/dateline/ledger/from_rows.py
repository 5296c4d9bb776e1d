"""Rows of the ledger's tables back as the records that they were made from; `to_rows` is the way in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Connection, RowMapping, Select, Table, bindparam, select

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

Rows = dict[str, list[RowMapping]]
Links = dict[str, list[Any]]

_KEYS: BindParameter[str] = bindparam("keys", expanding=True)
"""The reports that are read."""


def read_documents(connection: Connection, keys: Sequence[str]) -> dict[str, Document]:
    """Documents by key; those that are not there are left out."""
    table = schema.documents
    blocks = _of_documents(connection, schema.blocks, keys)
    rows = connection.execute(select(table).where(table.c.id.in_(keys))).mappings()
    return {row["id"]: _document(row, blocks[row["id"]]) for row in rows}


def read_document(connection: Connection, key: str) -> Document | None:
    """The document of a key, or None."""
    return read_documents(connection, [key]).get(key)


def _document(row: RowMapping, blocks: Iterable[RowMapping]) -> Document:
    return Document(
        id=row["content"],
        name=row["name"],
        text=row["text"],
        blocks=tuple(Block(BlockKind(block["kind"]), block["start"], block["stop"]) for block in blocks),
        title=row["title"],
        byline=row["byline"],
        publisher=row["publisher"],
        credit=tuple(row["credit"]),
        url=row["url"],
        published=Published(row["published"], row["published_found"]) if row["published"] is not None else None,
        language=row["language"],
    )


def current_coders(connection: Connection, keys: Sequence[str]) -> dict[str, CoderVersion]:
    """What made the current codings of reports."""
    codings = schema.codings.c
    query = select(codings.document, codings.version, codings.knowledge, codings.model)
    found = connection.execute(query.where(codings.document.in_(keys), codings.current))
    return {key: CoderVersion(*made) for key, *made in found}


def current_coder(connection: Connection, key: str) -> CoderVersion:
    """What made the current coding of a report."""
    return current_coders(connection, [key])[key]


def read_codings(connection: Connection, keys: Sequence[str]) -> dict[str, Coding]:
    """The current codings of reports as people corrected them, in the order of the keys."""
    documents, coders = read_documents(connection, keys), current_coders(connection, keys)
    return _read(connection, {key: documents[key] for key in keys if key in coders}, coders, rejected=False)


def read_coding(
    connection: Connection, document: Document, key: str, coder: CoderVersion, *, rejected: bool = False
) -> Coding:
    """The current coding of a document as people corrected it; with the records that they reject if wanted."""
    return _read(connection, {key: document}, {key: coder}, rejected=rejected)[key]


def _read(
    connection: Connection, documents: Mapping[str, Document], coders: Mapping[str, CoderVersion], *, rejected: bool
) -> dict[str, Coding]:
    keys = list(documents)

    def records(table: Table) -> Rows:
        return _of_documents(connection, table, keys, rejected=rejected)

    def links(table: Table, owner: Table, *columns: str) -> Links:
        return _links(connection, table, owner, keys, columns)

    content = links(schema.statement_content, schema.statements, "start", "stop")
    via = links(schema.statement_via, schema.statements, "mention")
    actors = links(schema.event_actors, schema.events, "mention")
    recipients = links(schema.event_recipients, schema.events, "mention")
    counted = links(schema.event_figures, schema.events, "figure")
    evidence = links(schema.event_evidence, schema.events, "start", "stop")
    grounds = links(schema.position_evidence, schema.positions, "record")
    mentions, statements, events = records(schema.mentions), records(schema.statements), records(schema.events)
    figures, positions = records(schema.figures), records(schema.positions)
    return {
        key: Coding(
            document=document,
            mentions=tuple(map(_mention, mentions[key])),
            statements=tuple(_statement(row, content, via) for row in statements[key]),
            events=tuple(_event(row, actors, recipients, counted, evidence) for row in events[key]),
            figures=tuple(map(_figure, figures[key])),
            positions=tuple(_position(row, grounds) for row in positions[key]),
            coder=coders[key],
        )
        for key, document in documents.items()
    }


def _of_documents(connection: Connection, table: Table, keys: Sequence[str], *, rejected: bool = True) -> Rows:
    """The rows of reports, by report, in their order."""
    found: Rows = defaultdict(list)
    query = _records_query(table, rejected or "rejected" not in table.c)
    for row in connection.execute(query, {"keys": keys}).mappings().all():
        found[row["document"]].append(row)
    return found


@cache
def _records_query(table: Table, rejected: bool) -> Select[Any]:
    query = select(table).where(table.c.document.in_(_KEYS)).order_by(table.c.document, table.c.n)
    return query if rejected else query.where(~table.c.rejected)


def _links(connection: Connection, table: Table, owner: Table, keys: Sequence[str], columns: tuple[str, ...]) -> Links:
    """What a link table holds for the records of reports, by record: ids (local ones) or spans."""
    found: Links = defaultdict(list)
    for record, *values in connection.execute(_links_query(table, owner, columns), {"keys": keys}).all():
        found[record].append(Span(*values) if len(values) == 2 else local(values[0]))
    return found


@cache
def _links_query(table: Table, owner: Table, columns: tuple[str, ...]) -> Select[Any]:
    reference = table.c[owner.name.removesuffix("s")]
    query = select(reference, *(table.c[column] for column in columns)).join(owner, owner.c.id == reference)
    return query.where(owner.c.document.in_(_KEYS)).order_by(reference, table.c.n)


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
