"""PLACEHOLDER."""

from dateline.resolving.draft import Draft


def resolve_coreference(draft: Draft) -> None:
    """Placeholder."""
