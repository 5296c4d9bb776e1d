"""All tables of a ledger together: those of what was read and those of what people say."""

from dateline.ledger.schema import metadata
from dateline.ledger.schema_reviews import judgements, reviews

__all__ = ["judgements", "metadata", "reviews"]
