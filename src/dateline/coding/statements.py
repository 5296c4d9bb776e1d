"""PLACEHOLDER."""

from dateline.records import Statement
from dateline.resolving import Draft


def find_statements(draft: Draft) -> tuple[Statement, ...]:
    """Placeholder."""
    return ()
