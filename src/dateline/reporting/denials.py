"""Who denies what, and what others say to which it is the answer."""

from collections.abc import Iterable, Iterator

from dateline.records import Stance, Statement
from dateline.reporting.situation import Contradiction, Evidence, Side
from dateline.reporting.sources import Source

POINTING = frozenset({"this", "that", "it", "these", "those", "the", "such"})
"""What begins words that point back: "denied this", "denied the reports"."""


def find_denials(sources: Iterable[Source]) -> tuple[Evidence, ...]:
    """The denials of all reports, each denial once: a copy's words are not another denial."""
    told = (source.evidence(denial, source.saying(denial)) for source in sources for denial in _denials(source))
    return _once(told)


def find_answers(sources: Iterable[Source]) -> tuple[Contradiction, ...]:
    """Denials that point back to what somebody else says just before in the same paragraph."""
    found: dict[tuple[str, ...], Contradiction] = {}
    for source in sources:
        for denial in _denials(source):
            if denied := _answered(source, denial):
                sides = tuple(source.evidence(s, source.saying(s)) for s in (denied, denial))
                about = f"Denied by {sides[1].said_by}, said by {sides[0].said_by}"
                answer = Contradiction(about, (Side("said", sides[:1]), Side("denied", sides[1:])))
                found.setdefault(tuple(side.words for side in sides), answer)
    return tuple(found.values())


def _denials(source: Source) -> Iterator[Statement]:
    for statement in source.coding.statements:
        denies = statement.stance is Stance.DENIES and statement.speaker is not None
        if denies and statement.repeats is None and source.in_story(statement.content[0]):
            yield statement


def _answered(source: Source, denial: Statement) -> Statement | None:
    """The last statement by another speaker that ends before the denial in its paragraph, if the denial points back."""
    denied = source.words(denial.content[0]).lower().split()
    if not 0 < len(denied) <= 2 or denied[0] not in POINTING:
        return None
    begins = source.saying(denial).start
    before = [
        statement
        for statement in source.coding.statements
        if source.called(statement.speaker) not in (None, source.called(denial.speaker))
        and source.paragraph(statement.content[0]) == source.paragraph(denial.content[0])
        and source.saying(statement).end <= begins
    ]
    return max(before, key=lambda statement: statement.content[0].start, default=None)


def _once(told: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple({(evidence.said_by, evidence.words): evidence for evidence in told}.values())
