"""The tables of what people say: reviews of one record, and judgements whether two events are the same happening.

Both are anchored in the report's words (its key, the kind and type of the record, the span that it stands at), so that
they outlast a new coding. `record`, `one` and `other` are the ids of the records now, empty when the current coding has
none there; `record_then`, `one_then` and `other_then` are those of the coding that was judged.
"""

from sqlalchemy import JSON, Column, Table

from dateline.ledger.schema import SERIAL, WORDS, metadata, number, refers, text


def _said() -> tuple[Column[str], ...]:
    """Who said it, why and when (UTC), and whether and by whom it was taken back."""
    return (
        text("by"),
        text("why", optional=True),
        text("made"),
        Column("undone", WORDS),
        Column("undone_by", WORDS),
    )


def _anchor(prefix: str = "") -> tuple[Column[str] | Column[int], ...]:
    return text(f"{prefix}type"), number(f"{prefix}start"), number(f"{prefix}stop")


reviews = Table(
    "reviews",
    metadata,
    Column("id", SERIAL, primary_key=True),
    refers("document", "documents.id", optional=False),
    text("kind"),
    Column("record", WORDS, index=True),
    text("record_then"),
    *_anchor(),
    text("verdict"),
    text("field", optional=True),
    Column("value", JSON(none_as_null=True)),
    Column("was", JSON(none_as_null=True)),
    *_said(),
)


def _event(name: str) -> tuple[Column[str] | Column[int], ...]:
    return (
        refers(f"{name}_document", "documents.id", optional=False),
        refers(name, "events.id"),
        text(f"{name}_then"),
        *_anchor(f"{name}_"),
    )


judgements = Table(
    "judgements",
    metadata,
    Column("id", SERIAL, primary_key=True),
    *_event("one"),
    *_event("other"),
    text("verdict"),
    *_said(),
)
