"""Records as they are read in a list: names and words in place of references. One class a kind of record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event: who did what to whom, where and when, who says so (None: the report itself), in which words."""

    id: str
    date: str | None
    type: str
    mode: str | None
    status: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None
    country: str | None
    lat: float | None
    lon: float | None
    precision: str | None
    said_by: str | None
    words: str
    report: str
    publisher: str | None
    published: str | None
    historical: bool
    salience: float
    confidence: float | None
    rule: str


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement: who says what, passed on by whom."""

    id: str
    date: str | None
    speaker: str | None
    via: tuple[str, ...]
    stance: str
    negated: bool
    kind: str
    cue: str | None
    words: str
    parent: str | None
    repeats: str | None
    report: str
    publisher: str | None
    published: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A claimed number: of what, of whom, where and when, who says so."""

    id: str
    date: str | None
    what: str
    low: int | None
    high: int | None
    share: float | None
    qualifier: str
    scope: str
    who: str | None
    place: str | None
    country: str | None
    lat: float | None
    lon: float | None
    said_by: str | None
    words: str
    report: str
    publisher: str | None
    published: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class PositionRow:
    """A position: where a party stands on an issue; `evidence` are ids of statements and events."""

    id: str
    party: str
    stance: str
    issue: str
    condition: str | None
    towards: str | None
    evidence: tuple[str, ...]
    report: str
    publisher: str | None
    published: str | None
