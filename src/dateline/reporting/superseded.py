"""Numbers that their own sources have replaced."""

from collections.abc import Iterable, Iterator

from dateline.ledger.keys import full
from dateline.reporting.counts import claim
from dateline.reporting.situation import Linked, Superseded
from dateline.reporting.sources import Source


def find_superseded(sources: Iterable[Source], incidents: Iterable[Linked]) -> Iterator[Superseded]:
    """What was superseded among the figures of these reports, incident by incident."""
    figures = {full(source.key, figure.id): (source, figure) for source in sources for figure in source.coding.figures}
    for incident in incidents:
        for old, new in incident.superseded:
            if old in figures and new in figures:
                yield Superseded(figures[old][1].what, claim([figures[old]]), claim([figures[new]]))
