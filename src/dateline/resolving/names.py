"""PLACEHOLDER."""

from dateline.resolving.draft import Draft


def find_names(draft: Draft) -> None:
    """Placeholder."""
