"""PLACEHOLDER."""

from dateline.records import Event, Figure, Statement
from dateline.resolving import Draft


def find_events(draft: Draft, statements: tuple[Statement, ...], figures: tuple[Figure, ...]) -> tuple[Event, ...]:
    """Placeholder."""
    return ()
