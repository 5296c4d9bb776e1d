"""Figures that their own source has replaced by later ones: kept, and shown as what they are."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from dateline.linking.values import Value


def superseded(values: Iterable[Value]) -> list[tuple[Value, Value]]:
    """Each value that the same source gave otherwise on a later day, with what took its place.

    Of several values that a source gives on one day the first counts: which is the later one is not known.
    """
    told: dict[tuple[str, str | None], dict[str, Value]] = defaultdict(dict)
    for value in values:
        if value.published:
            told[value.source, value.group].setdefault(value.published, value)
    steps = (pair for days in told.values() for pair in pairwise(days[day] for day in sorted(days)))
    return [(old, new) for old, new in steps if (old.low, old.high) != (new.low, new.high)]
