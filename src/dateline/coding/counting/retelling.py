"""Is a count told again? A report tells the same figure in its title, its lead and once more further down.

A number is told again where the same voice gives the same bounds for the same people. One victim is told again where
the same person is named, by a part of the name too, and where a victim is spoken of as known ("the senator") after
one was told.
"""

from dateline.coding.counting.counts import Count


class Retelling:
    """What has been told so far."""

    def __init__(self) -> None:
        self._numbers: set[tuple[object, ...]] = set()
        self._bounds: dict[str, set[float | None]] = {}
        self._victims: dict[str, list[str]] = {}

    def is_new(self, count: Count, voice: str | None) -> bool:
        """Is this the first time? `voice` is the mention id of who says so; None: the report itself."""
        return self._is_new_victim(count) if count.single else self._is_new_number(count, voice)

    def _is_new_victim(self, count: Count) -> bool:
        told = self._victims.setdefault(count.what, [])
        if told and (count.definite or any(_same_person(count.key, other) for other in told)):
            return False
        told.append(count.key)
        return True

    def _is_new_number(self, count: Count, voice: str | None) -> bool:
        low, high = count.quantity.low, count.quantity.high
        bounds = self._bounds.setdefault(count.what, set())
        victims = len(self._victims.get(count.what, ()))
        if count.definite and (low in bounds or (not count.key and low is not None and 1 < low <= victims)):
            return False
        bounds.add(low)
        key = (count.what, low, high, count.key, voice)
        if key in self._numbers:
            return False
        self._numbers.add(key)
        return True


def _same_person(key: str, other: str) -> bool:
    """One key is the other, or its last name: "galan" and "per:luis-carlos-galan"."""
    mine, theirs = key.removeprefix("per:").split("-"), other.removeprefix("per:").split("-")
    shorter, longer = sorted((mine, theirs), key=len)
    return all(part in longer for part in shorter)
