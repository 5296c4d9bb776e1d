"""The ledger's tables: one a kind of record, with names that read well in Datasette, DuckDB, pandas, R and QGIS.

Every record has an `id` that is unique in the ledger: the key of its document, a colon, and its id in the coding
(`3fa9c1d2b7e04a55:e4`); references between records hold these ids. `n` is the order among its like. Spans are
code points into `documents.text`, from `start` up to, not including, `stop`. Columns with words (`words`, `called`,
`cue`, `condition`) repeat what stands at the span beside them, so that a table can be read by itself.
`first_day` and `last_day` are the first and last day of an EDTF `date`.

The tables hold the current coding of each document, as people corrected it; `codings.records` keeps whole what was
superseded, and what the machine had coded where people have corrected it. A record that was rejected stays in its table
with `rejected` set, out of the views.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
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
    column,
    false,
)

VERSION = 2
"""The schema's version: raised with every change that an older dateline could not read."""

metadata = MetaData()

WORDS = Text().with_variant(Text(collation="C"), "postgresql")
"""Text in the order of its code points, wherever it is kept."""
COUNT = BigInteger()
SERIAL = BigInteger().with_variant(Integer, "sqlite")
"""A number that the database gives: 1, 2, 3 in the order in which rows came."""


def refers(name: str, to: str, *, optional: bool = True) -> Column[str]:
    """A reference, checked when the document is complete: a statement may stand before its parent.

    Each has an index: what it refers to could not be deleted without one but by reading the whole table.
    """
    key = ForeignKey(to, deferrable=True, initially="DEFERRED")
    return Column(name, WORDS, key, index=True, nullable=optional)


def _document() -> Column[str]:
    return refers("document", "documents.id", optional=False)


def number(name: str, *, optional: bool = False) -> Column[int]:
    """A whole number."""
    return Column(name, Integer, nullable=optional)


def span(prefix: str = "", *, optional: bool = False) -> tuple[Column[int], Column[int]]:
    """A stretch of the document's text."""
    return number(f"{prefix}start", optional=optional), number(f"{prefix}stop", optional=optional)


def text(name: str, *, optional: bool = False) -> Column[str]:
    """Words, or a code."""
    return Column(name, WORDS, nullable=optional)


def _days() -> tuple[Column[str], ...]:
    return tuple(text(name, optional=True) for name in ("date", "first_day", "last_day"))


def _asked_days() -> tuple[Column[str], ...]:
    """The days that a record is asked by: its own, else the day of its report's publication."""
    return text("from_day", optional=True), text("to_day", optional=True)


def _by_days(table: str) -> Index:
    return Index(f"{table}_by_days", "to_day", "from_day")


def _rejected() -> Column[bool]:
    return Column("rejected", Boolean, nullable=False, server_default=false())


meta = Table(
    "meta",
    metadata,
    Column("name", WORDS, primary_key=True),
    text("value"),
)

documents = Table(
    "documents",
    metadata,
    Column("serial", SERIAL, primary_key=True),
    Column("id", WORDS, nullable=False, unique=True),
    text("content"),
    text("name"),
    text("title", optional=True),
    text("byline", optional=True),
    text("publisher", optional=True),
    Column("credit", JSON, nullable=False),
    text("url", optional=True),
    text("published", optional=True),
    text("published_found", optional=True),
    Column("published_day", WORDS, index=True),
    text("language", optional=True),
    text("text"),
    text("added"),
    Column("known_day", WORDS, nullable=False, index=True),
)

document_names = Table(
    "document_names",
    metadata,
    _document(),
    Column("name", WORDS, nullable=False, index=True),
    number("n"),
    UniqueConstraint("document", "name"),
)

blocks = Table("blocks", metadata, _document(), number("n"), text("kind"), *span())

codings = Table(
    "codings",
    metadata,
    Column("serial", SERIAL, primary_key=True),
    _document(),
    text("version"),
    text("knowledge"),
    text("model"),
    text("made"),
    Column("current", Boolean, nullable=False),
    Column("records", JSON(none_as_null=True)),
    UniqueConstraint("document", "version", "knowledge", "model"),
)


def _where_given(name: str) -> Index:
    """An index of the rows that have a value."""
    given = column(name).is_not(None)
    return Index(f"mentions_by_{name}", name, sqlite_where=given, postgresql_where=given)


mentions = Table(
    "mentions",
    metadata,
    Column("serial", SERIAL, primary_key=True),
    Column("id", WORDS, nullable=False, unique=True),
    _document(),
    number("n"),
    text("type"),
    *span(),
    *span("head_"),
    text("words"),
    Column("called", WORDS, nullable=False, index=True),
    text("name", optional=True),
    Column("entity", WORDS, index=True),
    Column("country", WORDS, index=True),
    Column("sectors", JSON, nullable=False),
    Column("private", Boolean, nullable=False),
    text("place_name", optional=True),
    Column("geonameid", Integer, index=True),
    text("place_country", optional=True),
    text("place_country_name", optional=True),
    text("admin1", optional=True),
    Column("lat", Float),
    Column("lon", Float),
    text("precision", optional=True),
    Column("alternatives", JSON(none_as_null=True)),
    text("relation", optional=True),
    text("timex", optional=True),
    text("time_value", optional=True),
    text("time_start", optional=True),
    text("time_end", optional=True),
    text("time_anchor", optional=True),
    Column("low", Float),
    Column("high", Float),
    text("unit", optional=True),
    text("qualifier", optional=True),
    *map(_where_given, ("place_name", "place_country", "place_country_name")),
)

mention_names = Table(
    "mention_names",
    metadata,
    Column("name", WORDS, primary_key=True),
    text("plain"),
)
"""Each name that a party or place is called by, and its words in lower case with spaces around them."""

statements = Table(
    "statements",
    metadata,
    Column("id", WORDS, primary_key=True),
    _document(),
    number("n"),
    text("kind"),
    text("stance"),
    Column("negated", Boolean, nullable=False),
    refers("speaker", "mentions.id"),
    text("words"),
    *span("source_", optional=True),
    text("cue", optional=True),
    *span("cue_", optional=True),
    refers("parent", "statements.id"),
    refers("repeats", "statements.id"),
    *_days(),
    *_asked_days(),
    text("rule"),
    _rejected(),
    _by_days("statements"),
)

statement_content = Table(
    "statement_content",
    metadata,
    refers("statement", "statements.id", optional=False),
    number("n"),
    *span(),
)

statement_via = Table(
    "statement_via",
    metadata,
    refers("statement", "statements.id", optional=False),
    number("n"),
    refers("mention", "mentions.id", optional=False),
)

events = Table(
    "events",
    metadata,
    Column("id", WORDS, primary_key=True),
    _document(),
    number("n"),
    text("type"),
    text("mode", optional=True),
    Column("contexts", JSON, nullable=False),
    text("cameo", optional=True),
    text("status"),
    Column("historical", Boolean, nullable=False),
    text("words"),
    *span("trigger_"),
    refers("place", "mentions.id"),
    refers("time", "mentions.id"),
    *_days(),
    *_asked_days(),
    refers("statement", "statements.id"),
    Column("topic", JSON, nullable=False),
    text("rule"),
    Column("salience", Float, nullable=False),
    Column("confidence", Float),
    _rejected(),
    _by_days("events"),
    Index("events_by_type_and_days", "type", "to_day", "from_day"),
)


def _party_of_event(role: str) -> Table:
    return Table(
        f"event_{role}s",
        metadata,
        refers("event", "events.id", optional=False),
        number("n"),
        refers("mention", "mentions.id", optional=False),
    )


event_actors = _party_of_event("actor")
event_recipients = _party_of_event("recipient")

figures = Table(
    "figures",
    metadata,
    Column("id", WORDS, primary_key=True),
    _document(),
    number("n"),
    text("what"),
    Column("low", COUNT),
    Column("high", COUNT),
    Column("share", Float),
    text("qualifier"),
    text("words"),
    *span(),
    refers("who", "mentions.id"),
    refers("place", "mentions.id"),
    *_days(),
    *_asked_days(),
    text("scope"),
    refers("statement", "statements.id"),
    text("rule"),
    _rejected(),
    _by_days("figures"),
)

event_figures = Table(
    "event_figures",
    metadata,
    refers("event", "events.id", optional=False),
    number("n"),
    refers("figure", "figures.id", optional=False),
)

event_evidence = Table(
    "event_evidence",
    metadata,
    refers("event", "events.id", optional=False),
    number("n"),
    *span(),
    text("words"),
)

positions = Table(
    "positions",
    metadata,
    Column("id", WORDS, primary_key=True),
    _document(),
    number("n"),
    refers("party", "mentions.id", optional=False),
    text("issue"),
    text("stance"),
    text("condition", optional=True),
    *span("condition_", optional=True),
    refers("towards", "mentions.id"),
    _rejected(),
)

position_evidence = Table(
    "position_evidence",
    metadata,
    refers("position", "positions.id", optional=False),
    number("n"),
    text("record"),
)
