"""`dateline positions --moves`: the changes of position as rows, a row a step."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.ledger import Ledger, PositionRow

MOVE_COLUMNS = ("party", "issue", "day", "stances", "words", "said_by", "report", "id")


def move_rows(ledger: "Ledger", rows: Iterable["PositionRow"]) -> Iterator[dict[str, Any]]:
    """The moves among some positions: the first words of each step, party by party and issue by issue."""
    from dateline.reporting.moves import find_moves
    from dateline.reporting.sources import Source
    from dateline.reporting.stands import find_parties

    asked = {row.id for row in rows}
    keys = dict.fromkeys(id.partition(":")[0] for id in sorted(asked))
    sources = sorted((Source(ledger.coding(key), keep_private=True) for key in keys), key=Source.order)
    parties = find_parties(sources, lambda source, position: source.record(position) in asked)
    for move in find_moves(parties):
        for step in move.steps:
            first = step.evidence[0]
            yield {
                "party": move.party,
                "issue": move.issue,
                "day": step.day,
                "stances": list(step.stances),
                "words": first.words,
                "said_by": first.said_by,
                "report": first.report,
                "id": first.record,
            }
