"""Contradictions: what reports or sources say of one incident and what cannot both hold."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from dateline.ledger.keys import full
from dateline.linking.accounts import Account
from dateline.linking.blame import find_blame, find_denials
from dateline.linking.sides import Contradiction, figure_side
from dateline.linking.tolls import HARMING
from dateline.linking.values import Value, find_parts
from dateline.linking.whereabouts import find_dates, find_doers, find_places
from dateline.records import EventType

BARE = frozenset({"people", "civilians", "fighters", "households"})
"""Figures that say who is counted, but not what became of them: two of them need not be about the same.

Those who leave in a retreat are an exception: figures that stand with it count who left.
"""


def find_contradictions(told: Sequence[Account], values: Mapping[str, Sequence[Value]]) -> tuple[Contradiction, ...]:
    """The fields of an incident of which two reports or sources say what cannot both hold."""
    left = _linked(told) if all(t.kind is EventType.RETREAT for account in told for t in account.told) else frozenset()
    harm = any(account.kind in HARMING for account in told)  # Nobody is to blame for talks or aid.
    counts = {
        what: [value for value in said if what not in BARE or value.record in left] for what, said in values.items()
    }
    return (
        *_figures(counts),
        *_figures(find_parts(told)),
        *find_dates(told, values),
        *find_places(told, values),
        *(find_doers(told, values) if harm else ()),
        *(find_blame(told) if harm else ()),
        *find_denials(told),
    )


def _linked(told: Sequence[Account]) -> frozenset[str]:
    """The figures (ledger ids) that stand with the linked events."""
    return frozenset(
        full(account.report.key, figure.id)
        for account in told
        for figure in account.coding.figures
        if account.is_linked(figure)
    )


def _figures(values: Mapping[str, Sequence[Value]]) -> Iterator[Contradiction]:
    for what, said in values.items():
        clashing = (pair for pair in combinations(said, 2) if not pair[0].meets(pair[1]) and not _is_update(*pair))
        against = sorted({value for pair in clashing for value in pair}, key=_size)
        if against:
            yield Contradiction(what, tuple(map(figure_side, against)))


def _is_update(one: Value, other: Value) -> bool:
    """Does a source give on a later day what it gave otherwise before? That is superseded, not contradicted."""
    return one.source == other.source and one.published != other.published


def _size(value: Value) -> tuple[int, str, str]:
    return value.low, value.published or "", value.record
