"""Comparing a ledger with ACLED-, UCDP- and GDELT-shaped files: by type, day and place."""

from dateline.reporting.comparing.comparison import SLACK, Comparison, by_place_and_week, compare, one_by_one
from dateline.reporting.comparing.reading import Shape

__all__ = ["SLACK", "Comparison", "Shape", "by_place_and_week", "compare", "one_by_one"]
