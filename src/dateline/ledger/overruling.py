"""Judgements that cannot all hold: the last word counts, and what it rules out is kept and named, but holds no more.

Three events can be judged against each other: A is B, B is C, A is not C. Read from the last judgement back, each holds
unless those after it that hold rule it out.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.ledger.judgements import Judgement, Likeness


@dataclass(frozen=True, slots=True)
class Overruled:
    """A judgement that no longer holds, with the later ones that together rule it out."""

    judgement: Judgement
    by: tuple[Judgement, ...]


def weigh(judgements: Iterable[Judgement]) -> tuple[list[Judgement], list[Overruled]]:
    """The judgements that hold, and those that later ones overrule, oldest first.

    Those that are unsure, were taken back or have no event in the current codings say nothing and are in neither.
    """
    holding, overruled = _Holding(), []
    telling = [said for said in judgements if said.one and said.other and not said.undone]
    for said in sorted(telling, key=lambda said: -said.id):
        if said.verdict is not Likeness.UNSURE:
            against = holding.against(said)
            if against:
                overruled.append(Overruled(said, tuple(sorted(against, key=lambda other: other.id))))
            else:
                holding.add(said)
    return holding.judgements[::-1], overruled[::-1]


class _Holding:
    """The judgements that hold, with the events that these make one."""

    def __init__(self) -> None:
        self.judgements: list[Judgement] = []
        self._same: dict[str, list[tuple[str, Judgement]]] = defaultdict(list)
        self._different: list[Judgement] = []

    def add(self, said: Judgement) -> None:
        """Let a judgement hold."""
        self.judgements.append(said)
        if said.verdict is Likeness.SAME:
            for one, other in (_events(said), _events(said)[::-1]):
                self._same[one].append((other, said))
        else:
            self._different.append(said)

    def against(self, said: Judgement) -> Sequence[Judgement]:
        """The judgements that together rule one out; none if it may hold."""
        one, other = _events(said)
        mine = self._reached(one)
        if said.verdict is Likeness.DIFFERENT:
            return mine.get(other, ())
        theirs = self._reached(other)
        for apart in self._different:
            for near, far in (_events(apart), _events(apart)[::-1]):
                if near in mine and far in theirs:
                    return [*mine[near], apart, *theirs[far]]
        return ()

    def _reached(self, event: str) -> dict[str, list[Judgement]]:
        """The events that are the same as one, each with the judgements that say so, one over the other."""
        found: dict[str, list[Judgement]] = {event: []}
        waiting = deque([event])
        while waiting:
            here = waiting.popleft()
            for other, said in self._same[here]:
                if other not in found:
                    found[other] = [*found[here], said]
                    waiting.append(other)
        return found


def _events(said: Judgement) -> tuple[str, str]:
    return said.one or "", said.other or ""
