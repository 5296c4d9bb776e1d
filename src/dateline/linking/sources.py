"""Who is behind a telling: chains from the informant over whoever passes it on to the publisher.

Copies, and reports that go back to one informant, are one independent source.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.linking.copies import is_copy, runs
from dateline.linking.tellings import Telling
from dateline.records import Mention


@dataclass(frozen=True, slots=True)
class Sources:
    """How many reports, how many independent sources, and the chains, informant first."""

    reports: int
    independent: int
    chains: tuple[tuple[str, ...], ...]


def find_sources(tellings: Sequence[Telling]) -> Sources:
    """The sources of an incident's tellings."""
    by_report: dict[str, list[Telling]] = {}
    for telling in tellings:
        by_report.setdefault(telling.report.key, []).append(telling)
    originals = _originals([told[0] for told in by_report.values()])
    chains = [_chain(by_report[first.report.key]) for first in originals]
    informants = {chain[0].lower() for chain in chains}
    return Sources(len(by_report), len(informants), tuple(dict.fromkeys(chains)))


def _originals(firsts: Sequence[Telling]) -> list[Telling]:
    """One telling of each report that is no copy of an earlier one."""
    kept: list[tuple[Telling, frozenset[str]]] = []
    for telling in sorted(firsts, key=lambda told: (told.report.published_day or "9999", told.report.key)):
        text = runs(telling.report.text)
        if not any(is_copy(text, other) for _, other in kept):
            kept.append((telling, text))
    return [telling for telling, _ in kept]


def _chain(tellings: Sequence[Telling]) -> tuple[str, ...]:
    """The chain of one report: that of its weightiest telling with a speaker, or else it ends at the report itself."""
    spoken = [(telling, chain) for telling in tellings if (chain := _spoken(telling))]
    return max(spoken, key=lambda found: found[0].event.salience)[1] if spoken else _own(tellings[0])


def _spoken(telling: Telling) -> tuple[str, ...] | None:
    statement = next((s for s in telling.coding.statements if s.id == telling.event.statement), None)
    if statement is None or statement.speaker is None:
        return None
    speaker = telling.mentions[statement.speaker]
    return (_informant(telling, speaker), *telling.called(statement.via), _own(telling)[-1])


def _informant(telling: Telling, speaker: Mention) -> str:
    """A name; one who has none ("a resident") is this report's own."""
    if speaker.name:
        return speaker.name
    return f"{speaker.span.of(telling.coding.document.text)} ({_own(telling)[-1]})"


def _own(telling: Telling) -> tuple[str, ...]:
    """The agencies that the report credits, and its publisher."""
    return (*telling.coding.document.credit, telling.report.publisher or telling.report.names[0])
