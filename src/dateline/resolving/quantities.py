"""PLACEHOLDER."""

from dateline.resolving.draft import Draft


def find_quantities(draft: Draft) -> None:
    """Placeholder."""
