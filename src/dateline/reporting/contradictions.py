"""What cannot both hold: happenings that somebody denies, mutual accusations, numbers that are too far apart."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from dateline.records import EventType, Status
from dateline.reporting.happenings import DONE
from dateline.reporting.situation import Claim, Contradiction, Count, Happening, Side

BARE = frozenset({"people", "civilians"})
"""Kinds of figures that say who is counted, but not what became of them: two of them need not be about the same."""


def find_contradictions(happenings: Sequence[Happening], counts: Iterable[Count]) -> tuple[Contradiction, ...]:
    """All contradictions that the records show by themselves."""
    return (*_disputed(happenings), *_mutual(happenings), *_apart(counts))


def _disputed(happenings: Sequence[Happening]) -> Iterator[Contradiction]:
    """Some say that it happened, some that it did not."""
    for denied in happenings:
        if denied.status is Status.NEGATED:
            for told in happenings:
                if told.status in DONE and _alike(told, denied):
                    sides = Side("happened", told.evidence), Side("did not happen", denied.evidence)
                    yield Contradiction(_heading(told), sides)


def _alike(one: Happening, other: Happening) -> bool:
    same = one.type is other.type and one.date is not None and one.date == other.date
    return same and one.place in (other.place, None) and bool(set(one.actors) & set(other.actors))


def _heading(happening: Happening) -> str:
    return " ".join(filter(None, (happening.what, happening.place and f"at {happening.place}", happening.date)))


def _mutual(happenings: Sequence[Happening]) -> Iterator[Contradiction]:
    """Two parties that accuse each other."""
    accused = [h for h in happenings if h.type is EventType.ACCUSE and h.status in DONE and h.actors and h.recipients]
    for one, other in combinations(accused, 2):
        if set(one.actors) & set(other.recipients) and set(other.actors) & set(one.recipients):
            about = f"{one.actors[0]} and {other.actors[0]} accuse each other"
            yield Contradiction(about, (Side(one.actors[0], one.evidence), Side(other.actors[0], other.evidence)))


def _apart(counts: Iterable[Count]) -> Iterator[Contradiction]:
    """Numbers by different sources for the same thing, of which the bounds don't meet."""
    for count in counts:
        claims = [claim for claim in count.claims if claim.said_by and count.what not in BARE]
        rivals = ((a, b) for a, b in combinations(claims, 2) if _comparable(a, b) and not _meet(a, b))
        for one, other in rivals:
            sides = tuple(Side(f"{c.value}, says {c.said_by}", c.evidence) for c in (one, other))
            yield Contradiction(_counted(count.what, one), sides)


def _counted(what: str, claim: Claim) -> str:
    """What is counted, where and when; by the report's title where that is not said."""
    known = " ".join(filter(None, (claim.place and f"at {claim.place}", claim.date)))
    title = claim.evidence[0].title
    return f"{what} {known}" if known else f"{what}, in “{title}”" if title else what


def _comparable(one: Claim, other: Claim) -> bool:
    """Do two sources count the same: at one place and day, or side by side in one paragraph?"""
    pairs = (one.place, other.place), (one.date, other.date)
    apart = any(None not in pair and pair[0] != pair[1] for pair in pairs) or not one.setting.fits(other.setting)
    known = all(None not in pair for pair in pairs)
    return one.said_by != other.said_by and not apart and (known or bool(one.paragraphs & other.paragraphs))


def _meet(one: Claim, other: Claim) -> bool:
    """Can both numbers hold? An open end reaches as far as it may."""
    infinite = float("inf")
    low = max(one.low if one.low is not None else 0, other.low if other.low is not None else 0)
    high = min(one.high if one.high is not None else infinite, other.high if other.high is not None else infinite)
    return low <= high
