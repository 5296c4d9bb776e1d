"""Positions: who holds what on which issue, in all the reports that say so."""

from collections import Counter
from collections.abc import Callable, Iterable

from dateline.records import Position
from dateline.reporting.situation import Evidence, Party, Stand
from dateline.reporting.sources import Source, count_texts


def find_parties(
    sources: Iterable[Source], wanted: Callable[[Source, Position], bool] = lambda source, position: True
) -> tuple[Party, ...]:
    """All parties with their positions, those of whom most is told first; one position of several reports is one."""
    parties: dict[str, dict[object, list[tuple[Source, Position]]]] = {}
    for source in sources:
        for position in (position for position in source.coding.positions if wanted(source, position)):
            party = source.thing(source.party(position))
            same = (position.stance, position.issue.casefold())
            parties.setdefault(party, {}).setdefault(same, []).append((source, position))
    found = (_party(stands) for stands in parties.values())
    return tuple(sorted(found, key=lambda party: (-sum(stand.texts for stand in party.stands), party.name)))


def _party(stands: dict[object, list[tuple[Source, Position]]]) -> Party:
    names = Counter(source.called(position.party) or "unnamed" for held in stands.values() for source, position in held)
    held = sorted(map(_stand, stands.values()), key=lambda stand: (-stand.texts, stand.issue, stand.stance))
    return Party(min(names, key=lambda name: (-names[name], len(name), name)), tuple(held))


def _stand(held: list[tuple[Source, Position]]) -> Stand:
    held = sorted(held, key=lambda found: found[1].condition is None)
    source, position = held[0]
    return Stand(
        stance=position.stance,
        issue=position.issue,
        condition=source.words(position.condition) if position.condition else None,
        towards=source.called(position.towards),
        codes=frozenset().union(*(s.codes((p.party, p.towards)) for s, p in held)),
        evidence=tuple(_evidence(s, p) for s, p in held),
        texts=count_texts(s for s, _ in held),
    )


def _evidence(source: Source, position: Position) -> Evidence:
    """The words of the first event or statement that the position rests on; around its party if of none."""
    grounds = (source.ground(record) for record in position.evidence)
    span = next((span for span in grounds if span), position.condition or source.around(source.party(position).span))
    return source.evidence(position, span)
