"""Judgements that contradict each other, in words: whose no longer holds, and by whose word."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.ledger import Judgement, Ledger, Overruled


def contradicted_by(ledger: "Ledger", number: int) -> Iterator[str]:
    """What a new judgement contradicts, and what holds now; nothing if it agrees with all that was said."""
    for item in ledger.overruled():
        if number in (said.id for said in item.by):
            yield f"This contradicts {_with_others(item, number)}."
            yield f"The last word counts. It holds no longer: {_number(item.judgement)}. It holds: {_listed(item.by)}."


def _with_others(item: "Overruled", number: int) -> str:
    others = [said for said in item.by if said.id != number]
    given = f", as {' and '.join(map(judgement_words, others))}" if others else ""
    return f"{judgement_words(item.judgement)}{given}"


def overruled_words(item: "Overruled") -> str:
    """A judgement that does not hold, and why, on one line."""
    return f"{judgement_words(item.judgement)} does not hold, by {' and '.join(map(judgement_words, item.by))}"


def judgement_words(said: "Judgement") -> str:
    """A judgement with who, when and why: "judgement 3 (a:e1 and b:e2 are the same, says Ada, 2026-11-29: a raid)"."""
    verdict = {"same": "are the same", "different": "are different"}.get(said.verdict, "may be either")
    why = f": {said.why}" if said.why else ""
    return f"{_number(said)} ({said.one} and {said.other} {verdict}, says {said.by}, {said.made[:10]}{why})"


def _number(said: "Judgement") -> str:
    return f"judgement {said.id}"


def _listed(several: Iterable["Judgement"]) -> str:
    return ", ".join(map(_number, several))
