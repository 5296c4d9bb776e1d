"""Who denies what, in words."""

from collections.abc import Iterable

from dateline.records import Stance
from dateline.reporting.situation import Evidence
from dateline.reporting.sources import Source


def find_denials(sources: Iterable[Source]) -> tuple[Evidence, ...]:
    """The denials of all reports, each denial once: a copy's words are not another denial."""
    found: dict[tuple[str | None, str], Evidence] = {}
    for source in sources:
        for statement in source.coding.statements:
            content = statement.content[0]
            if statement.stance is Stance.DENIES and source.in_story(content) and statement.repeats is None:
                evidence = source.evidence(statement, source.saying(statement))
                found.setdefault((evidence.said_by, evidence.words), evidence)
    return tuple(found.values())
