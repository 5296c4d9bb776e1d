"""Made-up codings of made-up reports, as many as wanted: what they tell of never happened. Same seed, same reports."""

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate

from dateline.records import (
    Block,
    BlockKind,
    CoderVersion,
    Coding,
    Document,
    Event,
    EventType,
    Figure,
    Mention,
    MentionType,
    Place,
    Position,
    PositionStance,
    Precision,
    Published,
    Scope,
    Span,
    SpeechKind,
    Stance,
    Statement,
    Status,
)

CODER = CoderVersion("0", "made up", "none")
MIDDLE, DAYS = date(2016, 5, 15), 3650
"""The reports are spread evenly over so many days around this one."""
EVENTS = 10
"""Events of a report."""
TOLD, ALIKE = 4, 3
"""Reports of one story, and how many of their events are the same happenings."""
PLACES = 400
PARTIES = [f"{kind} {n}" for kind in ("Brigade", "Front", "Council", "Party") for n in range(1, 41)]
COUNTRIES = ("SYR", "RUS", "TUR", "IRQ", "USA")
VERBS = {
    "shelled": EventType.ASSAULT,
    "bombed": EventType.ASSAULT,
    "attacked": EventType.ASSAULT,
    "met": EventType.CONSULT,
    "detained": EventType.COERCE,
    "accused": EventType.ACCUSE,
    "threatened": EventType.THREATEN,
    "warned": EventType.THREATEN,
    "aided": EventType.AID,
    "left": EventType.RETREAT,
}
SYLLABLES = [a + b for a in ("b", "c", "d", "f", "g", "h", "k", "m", "r", "t") for b in ("al", "en", "id", "or", "um")]
WORDS = [a + b + c for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES[::10]]
WEIGHTS = list(accumulate(1 / (n + 10) for n in range(len(WORDS))))
"""A few words are common and most are rare, as in any text."""
SOURCES = [f"monitor {n}" for n in range(1, 31)]


def make_codings(count: int, seed: int = 1, *, first: int = 0, days: int = DAYS) -> Iterator[Coding]:
    """`count` codings, each of another report, spread over `days`; `first` is the number of the first."""
    for number in range(first, first + count):
        story, own = random.Random(f"{seed} story {number // TOLD}"), random.Random(f"{seed} report {number}")
        yield _Report(number, days, story, own).coding()


@dataclass
class _Report:
    """One report while it is written and coded."""

    number: int
    days: int
    story: random.Random
    own: random.Random
    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    def coding(self) -> Coding:
        self.day = MIDDLE + timedelta(days=self.story.randrange(self.days) - self.days // 2)
        self.home = self.story.randrange(PLACES)
        for n in range(EVENTS):
            self.chance = self.story if n < ALIKE else self.own
            self._paragraph()
        party = self.events[0].actors[0]
        position = Position("p1", party, "truce", PositionStance.DEMANDS, None, None, ("e1",))
        records = tuple(self.mentions), tuple(self.statements), tuple(self.events), tuple(self.figures)
        return Coding(self._document(), *records, (position,), CODER)

    def _document(self) -> Document:
        return Document(
            id=f"sha256:{hashlib.sha256(self.text.encode()).hexdigest()}",
            name=f"report-{self.number}",
            text=self.text,
            blocks=tuple(self.blocks),
            title=self.text.partition(",")[0],
            publisher=f"Paper {self.number % 50}",
            published=Published(self.day.isoformat(), "given"),
        )

    def _paragraph(self) -> None:
        """One paragraph with one event, every third with a figure, every second told by a source."""
        n, start = len(self.events) + 1, len(self.text)
        verb = self.chance.choice(list(VERBS))
        actor = self._party()
        trigger = self._say(verb)
        recipient = self._party()
        self._say("in")
        place = self._place()
        self._say("on " + self.day.isoformat())
        figures = (self._figure(place),) if n % 3 == 1 else ()
        said = Span(start, len(self.text))
        statement = self._source(said) if n % 2 else None
        self._say(" ".join(self.chance.choices(WORDS, cum_weights=WEIGHTS, k=12)) + ".")
        self._say(" ".join(self.own.choices(WORDS, cum_weights=WEIGHTS, k=12)) + ".")
        self.blocks.append(Block(BlockKind.PARAGRAPH, start, len(self.text)))
        self.text += "\n\n"
        happened = self.day - timedelta(days=self.chance.choice((0, 0, 1, 1, 1, 2, 30)))
        self.events.append(
            Event(
                id=f"e{n}",
                type=VERBS[verb],
                mode=None,
                contexts=("military",),
                cameo=None,
                trigger=trigger,
                evidence=(said,),
                actors=(actor,),
                recipients=(recipient,),
                place=place,
                time=None,
                date=happened.isoformat(),
                status=self.chance.choice((Status.HAPPENED, Status.HAPPENED, Status.HAPPENED, Status.PLANNED)),
                historical=False,
                statement=statement,
                topic=(),
                figures=figures,
                rule="made-up",
                salience=1.0 if n == 1 else 0.4,
            )
        )

    def _say(self, words: str) -> Span:
        """Write words with a space behind them; gives where they stand."""
        start = len(self.text)
        self.text += words + " "
        return Span(start, start + len(words))

    def _mention(self, words: str, type: MentionType, **more: object) -> str:
        span, id = self._say(words), f"m{len(self.mentions) + 1}"
        self.mentions.append(Mention(id, span.start, span.end, span, type, name=words, **more))  # type: ignore[arg-type]
        return id

    def _party(self) -> str:
        name = self.chance.choice(PARTIES)
        country = COUNTRIES[len(name) % len(COUNTRIES)]
        key = "org:" + name.lower().replace(" ", "-")
        return self._mention(name, MentionType.ORGANISATION, entity=key, country=country, sectors=("REB",))

    def _place(self) -> str:
        number = self.home if self.chance.random() < 0.7 else self.chance.randrange(PLACES)
        lat, lon = 32.5 + number // 20 * 0.2, 36.0 + number % 20 * 0.3
        place = Place(f"Town {number}", 1000 + number, "SYR", "Syria", None, lat, lon, Precision.TOWN)
        return self._mention(place.name, MentionType.LOCATION, place=place)

    def _figure(self, place: str) -> str:
        count, id = self.chance.randrange(1, 60), f"f{len(self.figures) + 1}"
        self._say("killing")
        quote = self._say(f"{count} people")
        date = self.day.isoformat()
        self.figures.append(
            Figure(id, quote, "killed", count, count, None, "exact", None, place, date, Scope.INCIDENT, None, "made-up")
        )
        return id

    def _source(self, said: Span) -> str:
        id = f"s{len(self.statements) + 1}"
        cue = self._say("said")
        speaker = self._mention(self.chance.choice(SOURCES), MentionType.PERSON)
        mention = self.mentions[-1]
        self.statements.append(
            Statement(
                id=id,
                kind=SpeechKind.INDIRECT,
                content=(said,),
                source=mention.span,
                cue=cue,
                speaker=speaker,
                via=(),
                parent=None,
                repeats=None,
                stance=Stance.ASSERTS,
                negated=False,
                date=None,
                rule="made-up",
            )
        )
        return id
