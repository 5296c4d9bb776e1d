"""Where codings are kept and asked: the tables, the store on SQLite, the queries."""

from dateline.ledger.queries import Filter
from dateline.ledger.rows import EventRow, FigureRow, PositionRow, StatementRow
from dateline.ledger.store import Ledger, Report

__all__ = ["EventRow", "FigureRow", "Filter", "Ledger", "PositionRow", "Report", "StatementRow"]
