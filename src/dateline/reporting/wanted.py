"""What a situation report is asked for, and which of its lines that leaves."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.ledger.dates import asked_span, days
from dateline.reporting.situation import Claim, Contradiction, Evidence, Happening, Stand


@dataclass(frozen=True, slots=True)
class Wanted:
    """Days (EDTF day, month or year), a place and a party by words of their names or a country's code.

    None asks for everything.
    """

    since: str | None = None
    until: str | None = None
    place: str | None = None
    party: str | None = None
    as_of: str | None = None

    def __post_init__(self) -> None:
        asked_span(self.since, self.until)

    @property
    def words(self) -> tuple[str, ...]:
        """The filters in words."""
        named = (
            ("since", self.since),
            ("until", self.until),
            ("place", self.place),
            ("party", self.party),
            ("as known by the end of", self.as_of),
        )
        return tuple(f"{name} {value}" for name, value in named if value)

    def happening(self, happening: Happening) -> bool:
        """Is the happening asked for: by its day or the first report's, its place, its parties and who says so?"""
        parties = (*happening.actors, *happening.recipients, *happening.said_by)
        day = happening.date or happening.published
        codes = happening.codes.union(*(evidence.codes for evidence in happening.evidence))
        return self._in_time(day) and self._at(happening.lies_in) and self._of(parties, codes)

    def claim(self, claim: Claim) -> bool:
        """Is the number asked for: by its day or the first report's, its place and who gives it?"""
        day = claim.date or claim.evidence[0].published
        return self._in_time(day) and self._at(claim.lies_in) and self._of((claim.said_by,), claim.evidence[0].codes)

    def stand(self, party: str, stand: Stand) -> bool:
        """Is the position asked for: by the days of the reports, its party and towards whom? It has no place."""
        timely = any(self._in_time(evidence.published) for evidence in stand.evidence)
        return timely and self._of((party, stand.towards), stand.codes)

    def evidence(self, evidence: Evidence) -> bool:
        """Are the words asked for: by the day of the report and who says them? They have no place."""
        return self._in_time(evidence.published) and not self.place and self._of((evidence.said_by,), evidence.codes)

    def contradiction(self, contradiction: Contradiction) -> bool:
        """Is any of its words asked for?"""
        return any(self.evidence(evidence) for side in contradiction.sides for evidence in side.evidence)

    def _in_time(self, date: str | None) -> bool:
        if self.since is None and self.until is None:
            return True
        first, last = days(date)
        since, until = asked_span(self.since, self.until)
        return first is not None and (last or first) >= (since or "") and first <= (until or "9999")

    def _at(self, names: Iterable[str]) -> bool:
        return not self.place or any(_has_words(name, self.place) for name in names)

    def _of(self, parties: Iterable[str | None], codes: frozenset[str]) -> bool:
        return (
            not self.party or self.party.upper() in codes or any(_has_words(name or "", self.party) for name in parties)
        )


def _has_words(name: str, wanted: str) -> bool:
    """Do the words stand in the name as whole words? "US" is not in "Russia"."""
    spaced = (f" {' '.join(words.casefold().replace('-', ' ').split())} " for words in (wanted, name))
    return next(spaced) in next(spaced)
