"""What differs between two codings of one report: records known again by where they stand, whatever their ids."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from dateline.ledger.anchors import Anchor, Record, anchor_of, common, records_of
from dateline.records import Coding, Span

KINDS = ("statement", "event", "figure", "position")
LINKS = frozenset(
    {"speaker", "via", "parent", "repeats", "actors", "recipients", "place", "time", "statement", "figures", "who"}
    | {"party", "towards", "evidence"}
)
"""Fields that name other records, or stretches."""


class Fate(StrEnum):
    """What became of a record."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that has another value; what it refers to is given in the report's words."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one record of a kind: `before` is None where it was added, `after` where it was removed."""

    fate: Fate
    kind: str
    before: Record | None
    after: Record | None
    differences: tuple[Difference, ...]


def compare(old: Coding, new: Coding) -> list[Change]:
    """The records that were added, removed or changed from one coding of a report to another, by kind and place."""
    return [change for kind in KINDS for change in _changes(kind, old, new)]


def _changes(kind: str, old: Coding, new: Coding) -> Iterator[Change]:
    before = [anchor_of(record, old) for record in records_of(old, kind)]
    after = [anchor_of(record, new) for record in records_of(new, kind)]
    pairs = _pairs(before, after)
    views = _View(old), _View(new)
    for i, record in enumerate(records_of(old, kind)):
        if i not in pairs:
            yield Change(Fate.REMOVED, kind, record, None, ())
        elif differences := tuple(_differences(record, records_of(new, kind)[pairs[i]], *views)):
            yield Change(Fate.CHANGED, kind, record, records_of(new, kind)[pairs[i]], differences)
    kept = set(pairs.values())
    yield from (Change(Fate.ADDED, kind, None, r, ()) for j, r in enumerate(records_of(new, kind)) if j not in kept)


def _pairs(before: Sequence[Anchor], after: Sequence[Anchor]) -> dict[int, int]:
    """Which record of the one coding is which of the other: those first that share type and most of their words."""
    found = sorted(_near(before, after), key=lambda pair: (-pair[0], pair[1], pair[2]))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in found:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _near(before: Sequence[Anchor], after: Sequence[Anchor]) -> Iterator[tuple[float, int, int]]:
    """Pairs that share words, each with how well they fit."""
    order = sorted(range(len(after)), key=lambda j: after[j].span)
    starts = [after[j].span.start for j in order]
    longest = max((anchor.span.end - anchor.span.start for anchor in after), default=0)
    for i, anchor in enumerate(before):
        first = bisect_left(starts, anchor.span.start - longest)
        for j in order[first : bisect_right(starts, anchor.span.end)]:
            if shared := common(anchor.span, after[j].span):
                yield shared + (after[j].type == anchor.type) + 0.01 * (after[j].id == anchor.id), i, j


class _View:
    """A coding's records by what they stand at, so that two codings can be compared."""

    def __init__(self, coding: Coding) -> None:
        self._text = coding.document.text
        self._stretches = {mention.id: mention.span for mention in coding.mentions}
        for kind in KINDS:
            self._stretches |= {record.id: anchor_of(record, coding).span for record in records_of(coding, kind)}

    def stretches(self, value: Any) -> Any:
        """Records and stretches as spans, whether one or several."""
        if isinstance(value, tuple):
            return tuple(map(self.stretches, value))
        return value if isinstance(value, Span) else self._stretches.get(value)

    def words(self, value: Any) -> Any:
        """Spans as their words."""
        if isinstance(value, tuple):
            return tuple(map(self.words, value))
        return value.of(self._text) if isinstance(value, Span) else value


def _differences(one: Record, other: Record, old: _View, new: _View) -> Iterable[Difference]:
    for name in (field.name for field in fields(one) if field.name != "id"):
        before, after = getattr(one, name), getattr(other, name)
        if name in LINKS:
            before, after = old.stretches(before), new.stretches(after)
        if before != after:
            yield Difference(name, old.words(before), new.words(after))
