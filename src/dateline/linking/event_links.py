"""The links of one event: with which others it is one happening, or was compared, and why."""

from collections import defaultdict
from dataclasses import dataclass

from dateline.ledger import Judgement, Ledger


@dataclass(frozen=True, slots=True)
class EventLink:
    """A link of an event with another one, which stands in `report` at `words`.

    `one_incident`: both are in one incident; `judged`: all that people say of the two, oldest first.
    """

    event: str
    report: str
    words: str
    score: float | None
    reasons: tuple[str, ...]
    one_incident: bool
    judged: tuple[Judgement, ...]


def links_of(ledger: Ledger, event: str) -> list[EventLink]:
    """The links of an event: those inside its incident first, then by score."""
    with ledger.links() as links:
        found = {other: (score, reasons) for other, score, reasons in links.links_of(event)}
        judged = _judged(ledger, event)
        others = found.keys() | judged.keys()
        incidents = links.incidents_of({event, *others})
        told = links.words_of(others)
    made = [
        EventLink(
            other, *told[other], *_why(found.get(other)), _is_one(incidents, event, other), tuple(judged.get(other, ()))
        )
        for other in sorted(others & told.keys())
    ]
    return sorted(made, key=lambda link: (not link.one_incident, -(link.score or 0.0), link.event))


def _judged(ledger: Ledger, event: str) -> dict[str, tuple[Judgement, ...]]:
    """What people say of the event and others, by the others."""
    found: dict[str, tuple[Judgement, ...]] = defaultdict(tuple)
    for said in ledger.judgements():
        if said.one and said.other and event in (said.one, said.other):
            found[said.other if said.one == event else said.one] += (said,)
    return found


def _why(found: tuple[float, list[tuple[str, float]]] | None) -> tuple[float | None, tuple[str, ...]]:
    if found is None:
        return None, ()
    score, reasons = found
    return score, tuple(f"{name} {weight:+g}" for name, weight in reasons)


def _is_one(incidents: dict[str, str], event: str, other: str) -> bool:
    return event in incidents and incidents[event] == incidents.get(other)
