"""PLACEHOLDER."""

from dateline.resolving.draft import Draft


def resolve_places(draft: Draft) -> None:
    """Placeholder."""
