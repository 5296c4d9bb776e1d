"""What is kept: documents, mentions, statements, events, figures, positions, and the coding that holds them.

All records are frozen. Offsets are Unicode code points into `Document.text`, end exclusive, so that
`text[start:end]` is always the words. Dates are EDTF (ISO 8601-2) strings, times are UTC, degrees WGS 84,
countries ISO 3166-1 alpha-3 codes (or IGO, NGO, MNC), sectors PLOVER's. A field that is None or empty means
that the text does not say.
"""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a stretch of a report is. Related links, notices and captions are not the story."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    UPDATED = "updated"
    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    CAPTION = "caption"
    CREDIT = "credit"
    PULL_QUOTE = "pull_quote"
    RELATED = "related"
    NOTICE = "notice"


class MentionType(StrEnum):
    """What a mention names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    LOCATION = "location"
    NATIONALITY = "nationality"
    TIME = "time"
    QUANTITY = "quantity"
    WEAPON = "weapon"
    PLATFORM = "platform"


class Precision(StrEnum):
    """How closely a place is known, finest first."""

    POINT = "point"
    TOWN = "town"
    DISTRICT = "district"
    REGION = "region"
    COUNTRY = "country"


class Timex(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class SpeechKind(StrEnum):
    """How a statement's words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """What a source does with a content: the attitude of a statement."""

    ASSERTS = "asserts"
    DENIES = "denies"
    CONFIRMS = "confirms"
    HOPES = "hopes"
    FEARS = "fears"
    DEMANDS = "demands"
    PROMISES = "promises"
    THREATENS = "threatens"
    COULD_NOT_VERIFY = "could-not-verify"
    DECLINES = "declines"


class EventType(StrEnum):
    """PLOVER's sixteen types."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Status(StrEnum):
    """Whether an event has taken place."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    NEGATED = "negated"


class Scope(StrEnum):
    """Whether a figure counts one incident, a part of another figure ("six of them children") or a running total."""

    INCIDENT = "incident"
    PART = "part"
    TOTAL = "total"


class PositionStance(StrEnum):
    """Where a party stands on an issue."""

    DEMANDS = "demands"
    OFFERS = "offers"
    ACCEPTS = "accepts"
    SUPPORTS = "supports"
    CONDITIONS = "conditions"
    REJECTS = "rejects"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the document's text: code points, `end` exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Do the two share a character?"""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Does `other` lie wholly inside?"""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a report: a title, a paragraph, a caption."""

    kind: BlockKind
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where the block stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Published:
    """When a report was published; `found` says where it was read.

    `at` is EDTF: a year, month or day, or a time to the second, in UTC ("Z") where the report gives its zone and
    without "Z" where it does not.
    """

    at: str
    found: str

    @property
    def day(self) -> str | None:
        """The day as YYYY-MM-DD, where it is known to the day."""
        return self.at[:10] if len(self.at) >= 10 else None


@dataclass(frozen=True, slots=True)
class Document:
    """One report: its text as read, and what the report says of itself."""

    id: str
    name: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    credit: tuple[str, ...] = ()
    url: str | None = None
    published: Published | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """What a toponym was resolved to. Without coordinates the gazetteer has none: they are never made up."""

    name: str
    geonameid: int | None = None
    country: str | None = None
    country_name: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: Precision | None = None
    alternatives: tuple[int, ...] = ()
    relation: str | None = None
    """How the event's place lies to this one: "30 km north of", "near"; None when it is the place itself."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression: TIMEX3 type and value, the range it stands for (EDTF days), what it was resolved against."""

    timex: Timex
    value: str
    start: str | None = None
    end: str | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in words: bounds (None: open), unit, and how it is hedged ("exact", "about", "at least", ...)."""

    low: float | None
    high: float | None
    unit: str | None = None
    qualifier: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names something, and what it was resolved to. `entity` is shared by all mentions of one thing."""

    id: str
    start: int
    end: int
    head: Span
    type: MentionType
    name: str | None = None
    entity: str | None = None
    country: str | None = None
    sectors: tuple[str, ...] = ()
    private: bool = False
    place: Place | None = None
    time: Time | None = None
    quantity: Quantity | None = None

    @property
    def span(self) -> Span:
        """Where the mention stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Statement:
    """One act of saying or holding. `speaker`, `via` are mention ids; `parent`, `repeats` are statement ids."""

    id: str
    kind: SpeechKind
    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    speaker: str | None
    via: tuple[str, ...]
    parent: str | None
    repeats: str | None
    stance: Stance
    negated: bool
    date: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom. Actors, recipients, place, time are mention ids; `statement` the saying it stands in."""

    id: str
    type: EventType
    mode: str | None
    contexts: tuple[str, ...]
    cameo: str | None
    trigger: Span
    evidence: tuple[Span, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None
    time: str | None
    date: str | None
    status: Status
    historical: bool
    statement: str | None
    topic: tuple[str, ...]
    figures: tuple[str, ...]
    rule: str
    salience: float
    confidence: float | None = None

    @property
    def begins(self) -> int:
        """Where the text first tells of it: at its trigger, or in a headline before that."""
        others = (span.start for span in self.evidence if not span.overlaps(self.trigger))
        return min((self.trigger.start, *others))


@dataclass(frozen=True, slots=True)
class Figure:
    """A claimed number: `low` and `high` are whole numbers (None: open or not given), `share` of a whole 0 to 1."""

    id: str
    quote: Span
    what: str
    low: int | None
    high: int | None
    share: float | None
    qualifier: str
    who: str | None
    place: str | None
    date: str | None
    scope: Scope
    statement: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Position:
    """Where a party (mention id) stands on an issue, under what condition, towards whom, by which records.

    `issue` is one of the list in `issues.toml`, or the report's own words in quotation marks.
    """

    id: str
    party: str
    issue: str
    stance: PositionStance
    condition: Span | None
    towards: str | None
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoderVersion:
    """What made a coding: the package's version, the knowledge's hash, the language pipeline's name and version."""

    version: str
    knowledge: str
    model: str


@dataclass(frozen=True, slots=True)
class Coding:
    """All records read off one document. The same input, coder and knowledge give the same coding."""

    document: Document
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    figures: tuple[Figure, ...]
    positions: tuple[Position, ...]
    coder: CoderVersion
