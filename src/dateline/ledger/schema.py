"""The ledger's tables: one a kind of record, with names that read well in Datasette, DuckDB, pandas, R and QGIS.

Every record has an `id` that is unique in the ledger: the key of its document, a colon, and its id in the coding
(`3fa9c1d2b7e04a55:e4`); references between records hold these ids. `n` is the order among its like. Spans are
code points into `documents.text`, from `start` up to, not including, `stop`. Columns with words (`words`, `called`,
`cue`, `condition`) repeat what stands at the span beside them, so that a table can be read by itself.
`first_day` and `last_day` are the first and last day of an EDTF `date`.

The tables hold the current coding of each document; one that was superseded is kept whole in `codings.records`.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

VERSION = 1
"""The schema's version: raised with every change that an older dateline could not read."""

metadata = MetaData()


def _refers(name: str, to: str, *, index: bool = False, optional: bool = True) -> Column[str]:
    """A reference, checked when the document is complete: a statement may stand before its parent."""
    key = ForeignKey(to, deferrable=True, initially="DEFERRED")
    return Column(name, Text, key, index=index, nullable=optional)


def _document() -> Column[str]:
    return _refers("document", "documents.id", index=True, optional=False)


def _number(name: str, *, optional: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=optional)


def _span(prefix: str = "", *, optional: bool = False) -> tuple[Column[int], Column[int]]:
    return _number(f"{prefix}start", optional=optional), _number(f"{prefix}stop", optional=optional)


def _text(name: str, *, optional: bool = False) -> Column[str]:
    return Column(name, Text, nullable=optional)


def _days() -> tuple[Column[str], ...]:
    return tuple(_text(name, optional=True) for name in ("date", "first_day", "last_day"))


meta = Table(
    "meta",
    metadata,
    Column("name", Text, primary_key=True),
    _text("value"),
)

documents = Table(
    "documents",
    metadata,
    Column("serial", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _text("content"),
    _text("name"),
    _text("title", optional=True),
    _text("byline", optional=True),
    _text("publisher", optional=True),
    Column("credit", JSON, nullable=False),
    _text("url", optional=True),
    _text("published", optional=True),
    _text("published_found", optional=True),
    Column("published_day", Text, index=True),
    _text("language", optional=True),
    _text("text"),
    _text("added"),
)

document_names = Table(
    "document_names",
    metadata,
    _document(),
    Column("name", Text, nullable=False, index=True),
    _number("n"),
    UniqueConstraint("document", "name"),
)

blocks = Table("blocks", metadata, _document(), _number("n"), _text("kind"), *_span())

codings = Table(
    "codings",
    metadata,
    Column("serial", Integer, primary_key=True),
    _document(),
    _text("version"),
    _text("knowledge"),
    _text("model"),
    _text("made"),
    Column("current", Boolean, nullable=False),
    Column("records", JSON(none_as_null=True)),
    UniqueConstraint("document", "version", "knowledge", "model"),
)

mentions = Table(
    "mentions",
    metadata,
    Column("serial", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _document(),
    _number("n"),
    _text("type"),
    *_span(),
    *_span("head_"),
    _text("words"),
    _text("called"),
    _text("name", optional=True),
    Column("entity", Text, index=True),
    Column("country", Text, index=True),
    Column("sectors", JSON, nullable=False),
    Column("private", Boolean, nullable=False),
    _text("place_name", optional=True),
    Column("geonameid", Integer, index=True),
    _text("place_country", optional=True),
    _text("place_country_name", optional=True),
    _text("admin1", optional=True),
    Column("lat", Float),
    Column("lon", Float),
    _text("precision", optional=True),
    Column("alternatives", JSON(none_as_null=True)),
    _text("relation", optional=True),
    _text("timex", optional=True),
    _text("time_value", optional=True),
    _text("time_start", optional=True),
    _text("time_end", optional=True),
    _text("time_anchor", optional=True),
    Column("low", Float),
    Column("high", Float),
    _text("unit", optional=True),
    _text("qualifier", optional=True),
)

statements = Table(
    "statements",
    metadata,
    Column("id", Text, primary_key=True),
    _document(),
    _number("n"),
    _text("kind"),
    _text("stance"),
    Column("negated", Boolean, nullable=False),
    _refers("speaker", "mentions.id", index=True),
    _text("words"),
    *_span("source_", optional=True),
    _text("cue", optional=True),
    *_span("cue_", optional=True),
    _refers("parent", "statements.id"),
    _refers("repeats", "statements.id"),
    *_days(),
    _text("rule"),
)

statement_content = Table(
    "statement_content",
    metadata,
    _refers("statement", "statements.id", index=True, optional=False),
    _number("n"),
    *_span(),
)

statement_via = Table(
    "statement_via",
    metadata,
    _refers("statement", "statements.id", index=True, optional=False),
    _number("n"),
    _refers("mention", "mentions.id", optional=False),
)

events = Table(
    "events",
    metadata,
    Column("id", Text, primary_key=True),
    _document(),
    _number("n"),
    _text("type"),
    _text("mode", optional=True),
    Column("contexts", JSON, nullable=False),
    _text("cameo", optional=True),
    _text("status"),
    Column("historical", Boolean, nullable=False),
    _text("words"),
    *_span("trigger_"),
    _refers("place", "mentions.id", index=True),
    _refers("time", "mentions.id"),
    *_days(),
    _refers("statement", "statements.id"),
    Column("topic", JSON, nullable=False),
    _text("rule"),
    Column("salience", Float, nullable=False),
    Column("confidence", Float),
    Index("events_by_type_and_day", "type", "first_day"),
)


def _party_of_event(role: str) -> Table:
    return Table(
        f"event_{role}s",
        metadata,
        _refers("event", "events.id", index=True, optional=False),
        _number("n"),
        _refers("mention", "mentions.id", index=True, optional=False),
    )


event_actors = _party_of_event("actor")
event_recipients = _party_of_event("recipient")

figures = Table(
    "figures",
    metadata,
    Column("id", Text, primary_key=True),
    _document(),
    _number("n"),
    _text("what"),
    Column("low", Integer),
    Column("high", Integer),
    Column("share", Float),
    _text("qualifier"),
    _text("words"),
    *_span(),
    _refers("who", "mentions.id"),
    _refers("place", "mentions.id"),
    *_days(),
    _text("scope"),
    _refers("statement", "statements.id"),
    _text("rule"),
)

event_figures = Table(
    "event_figures",
    metadata,
    _refers("event", "events.id", index=True, optional=False),
    _number("n"),
    _refers("figure", "figures.id", index=True, optional=False),
)

event_evidence = Table(
    "event_evidence",
    metadata,
    _refers("event", "events.id", index=True, optional=False),
    _number("n"),
    *_span(),
    _text("words"),
)

positions = Table(
    "positions",
    metadata,
    Column("id", Text, primary_key=True),
    _document(),
    _number("n"),
    _refers("party", "mentions.id", index=True, optional=False),
    _text("issue"),
    _text("stance"),
    _text("condition", optional=True),
    *_span("condition_", optional=True),
    _refers("towards", "mentions.id"),
)

position_evidence = Table(
    "position_evidence",
    metadata,
    _refers("position", "positions.id", index=True, optional=False),
    _number("n"),
    _text("record"),
)
