"""The situation report: what is held, what happened, who says so, which figures stand against each other.

It is made from codings, whether they come from a ledger or straight from the coder, and is printed by `terminal`,
`markdown` and `html`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.records import Coding
from dateline.reporting.contradictions import find_contradictions
from dateline.reporting.counts import find_counts
from dateline.reporting.denials import find_answers, find_denials
from dateline.reporting.disagreements import find_disagreements, without_shown
from dateline.reporting.happenings import ahead, by_day, find_happenings
from dateline.reporting.moves import find_moves
from dateline.reporting.rivals import find_rivals
from dateline.reporting.situation import Contradiction, Count, Linked, Party, SituationReport
from dateline.reporting.sources import Source, mark_copies
from dateline.reporting.stages import find_stages
from dateline.reporting.stands import find_parties
from dateline.reporting.superseded import find_superseded
from dateline.reporting.wanted import Wanted


def situation_report(
    codings: Iterable[Coding],
    wanted: Wanted | None = None,
    *,
    incidents: Iterable[Linked] = (),
    keep_private: bool = False,
) -> SituationReport:
    """The situation report of some codings.

    Args:
        codings: what was read; the order of the reports does not matter.
        wanted: days, place and party asked for; everything, if None.
        incidents: events that are one incident; events in none are matched by what they say.
        keep_private: name private persons; for work that stays inside, not for publication.
    """
    wanted = wanted or Wanted()
    sources = sorted((Source(coding, keep_private=keep_private) for coding in codings), key=Source.order)
    mark_copies(sources)
    incidents = tuple(incidents)
    linked = {record: incident for incident in incidents for record in incident.events}
    happenings = [h for h in find_happenings(sources, linked) if wanted.happening(h)]
    counts, parties = _counts(sources, wanted), _parties(sources, wanted)
    published = [source.published for source in sources if source.published]
    return SituationReport(
        reports=len(sources),
        publishers=tuple(sorted({s.coding.document.publisher for s in sources if s.coding.document.publisher})),
        first=min(published, default=None),
        last=max(published, default=None),
        asked=wanted.words,
        parties=parties,
        moves=find_moves(parties),
        days=by_day(happenings),
        ahead=ahead(happenings),
        counts=counts,
        contradictions=_contradictions(sources, incidents, find_contradictions(happenings, counts), wanted),
        denials=tuple(filter(wanted.evidence, find_denials(sources))),
        superseded=tuple(item for item in find_superseded(sources, incidents) if wanted.claim(item.after)),
    )


def _contradictions(
    sources: Sequence[Source], incidents: Iterable[Linked], own: Iterable[Contradiction], wanted: Wanted
) -> tuple[Contradiction, ...]:
    """What contradicts itself in the incidents first, then what the records show besides."""
    linked = tuple(filter(wanted.contradiction, find_disagreements(sources, incidents)))
    besides = (
        *own,
        *filter(wanted.contradiction, (*find_answers(sources), *find_stages(sources), *find_rivals(sources))),
    )
    return (*linked, *without_shown(besides, linked))


def _counts(sources: Iterable[Source], wanted: Wanted) -> tuple[Count, ...]:
    found = (replace(count, claims=tuple(filter(wanted.claim, count.claims))) for count in find_counts(sources))
    return tuple(count for count in found if count.claims)


def _parties(sources: Iterable[Source], wanted: Wanted) -> tuple[Party, ...]:
    found = (
        replace(party, stands=tuple(stand for stand in party.stands if wanted.stand(party.name, stand)))
        for party in find_parties(sources)
    )
    return tuple(party for party in found if party.stands)
