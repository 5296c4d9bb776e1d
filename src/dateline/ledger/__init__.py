"""Where codings are kept and asked: the tables, the store, the queries, and what people say of the records."""

from dateline.ledger.judgements import Judgement, Likeness
from dateline.ledger.overruling import Overruled
from dateline.ledger.queries import Filter
from dateline.ledger.report import Report
from dateline.ledger.reviews import Review, Verdict
from dateline.ledger.rows import EventRow, FigureRow, PositionRow, StatementRow
from dateline.ledger.store import Ledger

__all__ = [
    "EventRow",
    "FigureRow",
    "Filter",
    "Judgement",
    "Ledger",
    "Likeness",
    "Overruled",
    "PositionRow",
    "Report",
    "Review",
    "StatementRow",
    "Verdict",
]
