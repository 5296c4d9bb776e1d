"""Codings made by hand, for tests of what comes after coding."""

import hashlib
import re
from typing import Any

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

CODER = CoderVersion("0.1", "k", "model 1")
ALEPPO = Place("Aleppo", 170063, "SYR", "Syria", "Aleppo", 36.2, 37.16, Precision.TOWN)
IDLIB = Place("Idlib", 169389, "SYR", "Syria", "Idlib", 35.93, 36.63, Precision.TOWN)


def document(text: str, name: str = "report.txt", day: str | None = "2016-12-08", **more: Any) -> Document:
    blocks = tuple(Block(BlockKind.PARAGRAPH, m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(f"sha256:{digest}", name, text, blocks, published=Published(day, "given") if day else None, **more)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def mention(key: str, text: str, words: str, type: MentionType, **more: Any) -> Mention:
    at = span(text, words)
    return Mention(key, at.start, at.end, at, type, **more)


def event(key: str, text: str, trigger: str, type: EventType = EventType.ASSAULT, **more: Any) -> Event:
    given: dict[str, Any] = {
        "mode": None,
        "contexts": ("military",),
        "cameo": None,
        "evidence": (Span(0, len(text)),),
        "actors": (),
        "recipients": (),
        "place": None,
        "time": None,
        "date": None,
        "status": Status.HAPPENED,
        "historical": False,
        "statement": None,
        "topic": (),
        "figures": (),
        "rule": "test",
        "salience": 0.5,
    }
    return Event(id=key, type=type, trigger=span(text, trigger), **{**given, **more})


def figure(key: str, text: str, quote: str, low: int | None, high: int | None, **more: Any) -> Figure:
    given: dict[str, Any] = {
        "what": "killed",
        "share": None,
        "qualifier": "exact",
        "who": None,
        "place": None,
        "date": None,
        "scope": Scope.INCIDENT,
        "statement": None,
        "rule": "test",
    }
    return Figure(id=key, quote=span(text, quote), low=low, high=high, **{**given, **more})


def statement(key: str, text: str, content: str, **more: Any) -> Statement:
    given: dict[str, Any] = {
        "kind": SpeechKind.INDIRECT,
        "source": None,
        "cue": None,
        "speaker": None,
        "via": (),
        "parent": None,
        "repeats": None,
        "stance": Stance.ASSERTS,
        "negated": False,
        "date": None,
        "rule": "test",
    }
    return Statement(id=key, content=(span(text, content),), **{**given, **more})


def aleppo() -> Coding:
    """One report with one record of each kind."""
    text = "Russian jets bombed eastern Aleppo, killing 12 people, a monitor told Reuters. Rebels demand a truce."
    person, group, place = MentionType.PERSON, MentionType.ORGANISATION, MentionType.LOCATION
    return Coding(
        document(text, publisher="The Daily", title="Aleppo bombed"),
        (
            mention("m1", text, "Russian jets", group, name="Russian jets", country="RUS", sectors=("MIL",)),
            mention("m2", text, "eastern Aleppo", place, name="Aleppo", place=ALEPPO),
            mention("m3", text, "a monitor", person),
            mention("m4", text, "Reuters", group, name="Reuters"),
            mention("m5", text, "Rebels", group, name="Rebels", country="SYR", sectors=("REB",)),
        ),
        (
            statement(
                "s1",
                text,
                "Russian jets bombed eastern Aleppo, killing 12 people",
                source=span(text, "a monitor"),
                cue=span(text, "told"),
                speaker="m3",
                via=("m4",),
            ),
            statement("s2", text, "a truce", speaker="m5", stance=Stance.DEMANDS, cue=span(text, "demand")),
        ),
        (
            event(
                "e1",
                text,
                "bombed",
                mode="aerial",
                actors=("m1",),
                place="m2",
                date="2016-12-07",
                statement="s1",
                figures=("f1",),
            ),
            event("e2", text, "demand", EventType.REQUEST, actors=("m5",), topic=("truce",)),
        ),
        (figure("f1", text, "12 people", 12, 12, place="m2", date="2016-12-07", statement="s1"),),
        (Position("p1", "m5", "truce", PositionStance.DEMANDS, None, None, ("s2", "e2")),),
        CODER,
    )
