"""PLACEHOLDER."""

from dateline.resolving.draft import Draft


def find_times(draft: Draft) -> None:
    """Placeholder."""
