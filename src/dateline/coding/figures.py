"""PLACEHOLDER."""

from dateline.records import Figure, Statement
from dateline.resolving import Draft


def find_figures(draft: Draft, statements: tuple[Statement, ...]) -> tuple[Figure, ...]:
    """Placeholder."""
    return ()
