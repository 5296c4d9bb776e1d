"""PLACEHOLDER."""

from dateline.records import Event, Position, Statement
from dateline.resolving import Draft


def find_positions(draft: Draft, statements: tuple[Statement, ...], events: tuple[Event, ...]) -> tuple[Position, ...]:
    """Placeholder."""
    return ()
