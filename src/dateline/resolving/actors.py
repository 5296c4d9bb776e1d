"""PLACEHOLDER."""

from dateline.resolving.draft import Draft


def resolve_actors(draft: Draft) -> None:
    """Placeholder."""
