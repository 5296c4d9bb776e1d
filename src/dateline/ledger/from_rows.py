"""Rows of the ledger's tables back as the records that they were made from; `to_rows` is the way in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import Connection, RowMapping, Select, Table, select

from dateline.ledger import schema
from dateline.ledger.among import among, listed, rows_of
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

Row: TypeAlias = Sequence[Any]
Rows = dict[str, list[Row]]
"""Rows by report; each begins with the report's key, and goes on in the order of its table in `_COLUMNS`."""

Links = dict[str, list[Any]]

_COLUMNS: dict[Table, str] = {
    schema.blocks: "kind start stop",
    schema.mentions: "id start stop head_start head_stop type name entity country sectors private"
    " place_name geonameid place_country place_country_name admin1 lat lon precision alternatives relation"
    " timex time_value time_start time_end time_anchor low high unit qualifier",
    schema.statements: "id kind source_start source_stop cue_start cue_stop speaker parent repeats stance negated"
    " date rule",
    schema.events: "id type mode contexts cameo trigger_start trigger_stop place time date status historical statement"
    " topic rule salience confidence",
    schema.figures: "id start stop what low high share qualifier who place date scope statement rule",
    schema.positions: "id party issue stance condition_start condition_stop towards",
}
"""What is read of each table, in the order in which it is unpacked below: rows are many, and names are slow."""


def read_documents(connection: Connection, keys: Sequence[str]) -> dict[str, Document]:
    """Documents by key; those that are not there are left out."""
    blocks = _of_documents(connection, schema.blocks, keys)
    table = schema.documents.c
    rows = connection.execute(rows_of(table.id, *table), {"keys": listed(keys)}).mappings()
    return {row["id"]: _document(row, blocks[row["id"]]) for row in rows}


def read_document(connection: Connection, key: str) -> Document | None:
    """The document of a key, or None."""
    return read_documents(connection, [key]).get(key)


def _document(row: RowMapping, blocks: Iterable[Row]) -> Document:
    return Document(
        id=row["content"],
        name=row["name"],
        text=row["text"],
        blocks=tuple(Block(BlockKind(kind), start, stop) for _, kind, start, stop in blocks),
        title=row["title"],
        byline=row["byline"],
        publisher=row["publisher"],
        credit=tuple(row["credit"]),
        url=row["url"],
        published=Published(row["published"], row["published_found"]) if row["published"] is not None else None,
        language=row["language"],
    )


_CODINGS = schema.codings.c
_CURRENT_CODERS = rows_of(
    _CODINGS.document, _CODINGS.document, _CODINGS.version, _CODINGS.knowledge, _CODINGS.model
).where(_CODINGS.current)


def current_coders(connection: Connection, keys: Sequence[str]) -> dict[str, CoderVersion]:
    """What made the current codings of reports."""
    found = connection.execute(_CURRENT_CODERS, {"keys": listed(keys)})
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
    for row in connection.execute(query, {"keys": listed(keys)}).all():
        found[row[0]].append(row)
    return found


@cache
def _records_query(table: Table, rejected: bool) -> Select[Any]:
    columns = (table.c[name] for name in ("document", *_COLUMNS[table].split()))
    query = rows_of(table.c.document, *columns).order_by(table.c.document, table.c.n)
    return query if rejected else query.where(~table.c.rejected)


def _links(connection: Connection, table: Table, owner: Table, keys: Sequence[str], columns: tuple[str, ...]) -> Links:
    """What a link table holds for the records of reports, by record: ids (local ones) or spans."""
    found: Links = defaultdict(list)
    for record, *values in connection.execute(_links_query(table, owner, columns), {"keys": listed(keys)}).all():
        found[record].append(Span(*values) if len(values) == 2 else local(values[0]))
    return found


@cache
def _links_query(table: Table, owner: Table, columns: tuple[str, ...]) -> Select[Any]:
    reference = table.c[owner.name.removesuffix("s")]
    query = select(reference, *(table.c[column] for column in columns)).join(owner, owner.c.id == reference)
    return query.where(among(owner.c.document)).order_by(reference, table.c.n)


def _local(key: str | None) -> str | None:
    return None if key is None else local(key)


def _span(start: int | None, stop: int | None) -> Span | None:
    return None if start is None or stop is None else Span(start, stop)


def _mention(row: Row) -> Mention:
    _, id, start, stop, head_start, head_stop, type, name, entity, country, sectors, private, *more = row
    return Mention(
        id=local(id),
        start=start,
        end=stop,
        head=Span(head_start, head_stop),
        type=MentionType(type),
        name=name,
        entity=entity,
        country=country,
        sectors=tuple(sectors),
        private=private,
        place=_place(*more[:10]),
        time=_time(*more[10:15]),
        quantity=_quantity(*more[15:]),
    )


def _place(name: str | None, *rest: Any) -> Place | None:
    if name is None:
        return None
    geonameid, country, country_name, admin1, lat, lon, precision, alternatives, relation = rest
    return Place(
        name=name,
        geonameid=geonameid,
        country=country,
        country_name=country_name,
        admin1=admin1,
        lat=lat,
        lon=lon,
        precision=Precision(precision) if precision else None,
        alternatives=tuple(alternatives),
        relation=relation,
    )


def _time(timex: str | None, *rest: Any) -> Time | None:
    return None if timex is None else Time(Timex(timex), *rest)


_NOTHING = (None, None, None, None)


def _quantity(*given: Any) -> Quantity | None:
    """A quantity that says nothing at all is none."""
    return None if given == _NOTHING else Quantity(*given)


def _statement(row: Row, content: Links, via: Links) -> Statement:
    _, id, kind, source_start, source_stop, cue_start, cue_stop, speaker, parent, repeats, *rest = row
    stance, negated, date, rule = rest
    return Statement(
        id=local(id),
        kind=SpeechKind(kind),
        content=tuple(content[id]),
        source=_span(source_start, source_stop),
        cue=_span(cue_start, cue_stop),
        speaker=_local(speaker),
        via=tuple(via[id]),
        parent=_local(parent),
        repeats=_local(repeats),
        stance=Stance(stance),
        negated=negated,
        date=date,
        rule=rule,
    )


def _event(row: Row, actors: Links, recipients: Links, figures: Links, evidence: Links) -> Event:
    _, id, type, mode, contexts, cameo, start, stop, place, time, date, *rest = row
    status, historical, statement, topic, rule, salience, confidence = rest
    return Event(
        id=local(id),
        type=EventType(type),
        mode=mode,
        contexts=tuple(contexts),
        cameo=cameo,
        trigger=Span(start, stop),
        evidence=tuple(evidence[id]),
        actors=tuple(actors[id]),
        recipients=tuple(recipients[id]),
        place=_local(place),
        time=_local(time),
        date=date,
        status=Status(status),
        historical=historical,
        statement=_local(statement),
        topic=tuple(topic),
        figures=tuple(figures[id]),
        rule=rule,
        salience=salience,
        confidence=confidence,
    )


def _figure(row: Row) -> Figure:
    _, id, start, stop, what, low, high, share, qualifier, who, place, date, scope, statement, rule = row
    return Figure(
        id=local(id),
        quote=Span(start, stop),
        what=what,
        low=low,
        high=high,
        share=share,
        qualifier=qualifier,
        who=_local(who),
        place=_local(place),
        date=date,
        scope=Scope(scope),
        statement=_local(statement),
        rule=rule,
    )


def _position(row: Row, evidence: Links) -> Position:
    _, id, party, issue, stance, condition_start, condition_stop, towards = row
    return Position(
        id=local(id),
        party=local(party),
        issue=issue,
        stance=PositionStance(stance),
        condition=_span(condition_start, condition_stop),
        towards=_local(towards),
        evidence=tuple(evidence[id]),
    )
