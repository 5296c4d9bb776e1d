"""What a situation report holds, whatever form it is printed in: every line leads to the words that it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from dateline.ledger.dates import since
from dateline.records import EventType, PositionStance, Precision, Status
from dateline.reporting.settings import Setting

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that a line rests on. `record` is its id for `dateline explain`, `report` the file.

    `said_by` None: the report itself says so; `codes`: the countries of who says so.
    """

    words: str
    record: str
    report: str
    title: str | None
    publisher: str | None
    published: str | None
    said_by: str | None = None
    codes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Spot:
    """Where on the map something happened (degrees WGS 84), and how closely that is known (None: not known)."""

    lat: float
    lon: float
    precision: Precision | None


@dataclass(frozen=True, slots=True)
class Linked:
    """Events (ledger ids) that are one incident, with its reports and independent sources.

    `superseded` are figures (ledger ids), each with the one that its source gave later in its place; `contradictions`
    are fields with the values that cannot all hold, each with the ledger id of its record. `date` is EDTF.
    """

    events: tuple[str, ...]
    reports: int
    independent: int
    superseded: tuple[tuple[str, str], ...] = ()
    contradictions: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    date: str | None = None


class Line:
    """A line of the report that rests on the words of one or more reports."""

    __slots__ = ()
    evidence: tuple[Evidence, ...]

    @property
    def reports(self) -> int:
        """How many reports the words come from."""
        return len({evidence.record.partition(":")[0] for evidence in self.evidence})


@dataclass(frozen=True, slots=True)
class Happening(Line):
    """One thing that happened, or may: the same in all the reports that tell of it.

    `date` is EDTF, None where no report gives one; `published` is the day of the first report; `texts` is how many
    reports there are if copies count once, `incident` the incident that it is, or is a part of (None: not linked).
    `spots`: where it lies on the map, as far as the gazetteer knows. `lies_in`: all names and codes that its place may
    be asked by; `codes`: the countries of its parties.
    """

    what: str
    type: EventType
    status: Status
    date: str | None
    published: str | None
    place: str | None
    spots: tuple[Spot, ...]
    lies_in: frozenset[str]
    codes: frozenset[str]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    texts: int
    incident: Linked | None
    salience: float

    @property
    def said_by(self) -> tuple[str, ...]:
        """All others than the actors who say so, in the order of the reports; empty where only the reports do."""
        speakers = {e.said_by.casefold(): e.said_by for e in reversed(self.evidence) if e.said_by}
        return tuple(speaker for speaker in reversed(speakers.values()) if speaker not in self.actors)

    @property
    def since(self) -> str | None:
        """The day since which it goes on or is counted, where no end is given: "since 15 November"."""
        return since(self.date)

    @property
    def day(self) -> str | None:
        """The day to list it under: its first; without one, or with only a beginning, that of the first report."""
        return self.date.partition("/")[0] if self.date and not self.since else self.published


@dataclass(frozen=True, slots=True)
class Day:
    """What happened on a day (EDTF; None: not known): deeds on the ground, and words between the parties.

    `reported`: it is the day of the first report; the day of the happenings themselves is not given.
    """

    date: str | None
    reported: bool
    deeds: tuple[Happening, ...]
    words: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class Stand(Line):
    """Where a party stands on an issue, in all the reports that say so; `codes` are the countries of both parties."""

    stance: PositionStance
    issue: str
    condition: str | None
    towards: str | None
    codes: frozenset[str]
    evidence: tuple[Evidence, ...]
    texts: int


@dataclass(frozen=True, slots=True)
class Party:
    """A party with all its positions."""

    name: str
    stands: tuple[Stand, ...]


@dataclass(frozen=True, slots=True)
class Step(Line):
    """What a party held on an issue from a day on (the first report's); `stances` are all that it held then."""

    day: str
    stances: tuple[PositionStance, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """How the position of a party on an issue changed, step by step; two steps at least."""

    party: str
    issue: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Claim(Line):
    """A number that somebody gives: `value` in digits ("at least 82"), `quote` in the report's words.

    `paragraphs`: the reports and paragraphs that give it. `lies_in`: as of a happening. `setting`: what it is told of.
    """

    value: str
    quote: str
    low: int | None
    high: int | None
    share: float | None
    qualifier: str
    said_by: str | None
    place: str | None
    lies_in: frozenset[str]
    date: str | None
    evidence: tuple[Evidence, ...]
    paragraphs: frozenset[tuple[str, int]]
    setting: Setting
    texts: int


@dataclass(frozen=True, slots=True)
class Count:
    """All numbers given for one thing: the killed, the displaced."""

    what: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Superseded:
    """A number that its own source has replaced by a later one."""

    what: str
    before: Claim
    after: Claim


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contradiction."""

    holds: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What cannot both hold, each side with its words."""

    about: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class SituationReport:
    """The whole: what `situation_report` gives and the writers print.

    `first` and `last` are the days of the first and last report, `asked` the filters in words, `ahead` what is only
    planned or possible.
    """

    reports: int
    publishers: tuple[str, ...]
    first: str | None
    last: str | None
    asked: tuple[str, ...]
    parties: tuple[Party, ...]
    moves: tuple[Move, ...]
    days: tuple[Day, ...]
    ahead: tuple[Happening, ...]
    counts: tuple[Count, ...]
    contradictions: tuple[Contradiction, ...]
    denials: tuple[Evidence, ...]
    superseded: tuple[Superseded, ...]

    @property
    def empty(self) -> bool:
        """Is there nothing of what was asked for?"""
        lines = self.parties, self.days, self.ahead, self.counts, self.contradictions, self.denials, self.superseded
        return not any(lines)


def top(items: Sequence[Item], most: int | None) -> tuple[Sequence[Item], int]:
    """The first `most` items (all, if None), and how many are left out."""
    return (items, 0) if most is None else (items[:most], max(0, len(items) - most))
