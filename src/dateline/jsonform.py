"""The coding as JSON: one object a document, the form that other programs read.

Fields may be added, never renamed without a word in the CHANGELOG. Absent and null mean the same: the text does not
say. Spans are `{"start", "end"}` in code points, `Mention.head` is `[start, end]`.
"""

import json
from dataclasses import asdict
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
    Quantity,
    Scope,
    Span,
    SpeechKind,
    Stance,
    Statement,
    Status,
    Time,
    Timex,
)

Json = dict[str, Any]


def dumps(coding: Coding) -> str:
    """One line of JSON, without a line break at its end."""
    return json.dumps(to_json(coding), ensure_ascii=False)


def loads(line: str) -> Coding:
    """The coding back from its JSON."""
    return from_json(json.loads(line))


def to_json(coding: Coding) -> Json:
    """A coding as plain dictionaries and lists."""
    return {
        "document": document_to_json(coding.document),
        "mentions": [mention_to_json(mention) for mention in coding.mentions],
        "statements": [asdict(statement) for statement in coding.statements],
        "events": [event_to_json(event) for event in coding.events],
        "figures": [asdict(figure) for figure in coding.figures],
        "positions": [asdict(position) for position in coding.positions],
        "coder": asdict(coding.coder),
    }


def document_to_json(document: Document) -> Json:
    """A document: `published` is the time itself, `published_found` where it was read."""
    published = document.published
    return {
        **{key: value for key, value in asdict(document).items() if key != "published"},
        "published": published.at if published else None,
        "published_found": published.found if published else None,
    }


def mention_to_json(mention: Mention) -> Json:
    """A mention; `place`, `time` and `quantity` only where it has them."""
    found = {**asdict(mention), "head": [mention.head.start, mention.head.end]}
    return {key: value for key, value in found.items() if value is not None or key not in ("place", "time", "quantity")}


def event_to_json(event: Event) -> Json:
    """An event: `evidence` is the first stretch of evidence, `also` the others."""
    first, *others = event.evidence
    return {**asdict(event), "evidence": asdict(first), "also": [asdict(span) for span in others]}


def from_json(form: Json) -> Coding:
    """The coding back from what `to_json` gives."""
    return Coding(
        document=document_from_json(form["document"]),
        mentions=tuple(mention_from_json(row) for row in form["mentions"]),
        statements=tuple(statement_from_json(row) for row in form["statements"]),
        events=tuple(event_from_json(row) for row in form["events"]),
        figures=tuple(figure_from_json(row) for row in form["figures"]),
        positions=tuple(position_from_json(row) for row in form["positions"]),
        coder=CoderVersion(**form["coder"]),
    )


def document_from_json(row: Json) -> Document:
    """A document back from its JSON."""
    at, found = row.get("published"), row.get("published_found")
    return Document(
        **{key: row.get(key) for key in ("title", "byline", "publisher", "url", "language")},
        id=row["id"],
        name=row["name"],
        text=row["text"],
        credit=tuple(row.get("credit") or ()),
        blocks=tuple(Block(BlockKind(b["kind"]), b["start"], b["end"]) for b in row["blocks"]),
        published=Published(at, found or "given") if at else None,
    )


def mention_from_json(row: Json) -> Mention:
    """A mention back from its JSON."""
    place, time, quantity = row.get("place"), row.get("time"), row.get("quantity")
    return Mention(
        **{
            **row,
            "head": Span(*row["head"]),
            "type": MentionType(row["type"]),
            "sectors": tuple(row.get("sectors") or ()),
            "place": _place(place) if place else None,
            "time": Time(**{**time, "timex": Timex(time["timex"])}) if time else None,
            "quantity": Quantity(**quantity) if quantity else None,
        }
    )


def _place(row: Json) -> Place:
    precision = row.get("precision")
    return Place(
        **{
            **row,
            "precision": Precision(precision) if precision else None,
            "alternatives": tuple(row.get("alternatives") or ()),
        }
    )


def statement_from_json(row: Json) -> Statement:
    """A statement back from its JSON."""
    return Statement(
        **{
            **row,
            "kind": SpeechKind(row["kind"]),
            "stance": Stance(row["stance"]),
            "content": tuple(Span(**span) for span in row["content"]),
            "source": _span(row.get("source")),
            "cue": _span(row.get("cue")),
            "via": tuple(row.get("via") or ()),
        }
    )


def event_from_json(row: Json) -> Event:
    """An event back from its JSON."""
    rest = {key: value for key, value in row.items() if key not in ("also", "evidence")}
    lists = {key: tuple(row.get(key) or ()) for key in ("contexts", "actors", "recipients", "topic", "figures")}
    return Event(
        **{
            **rest,
            **lists,
            "type": EventType(row["type"]),
            "status": Status(row["status"]),
            "trigger": Span(**row["trigger"]),
            "evidence": tuple(Span(**span) for span in (row["evidence"], *row.get("also", ()))),
        }
    )


def figure_from_json(row: Json) -> Figure:
    """A figure back from its JSON."""
    return Figure(**{**row, "quote": Span(**row["quote"]), "scope": Scope(row["scope"])})


def position_from_json(row: Json) -> Position:
    """A position back from its JSON."""
    return Position(
        **{
            **row,
            "stance": PositionStance(row["stance"]),
            "condition": _span(row.get("condition")),
            "evidence": tuple(row.get("evidence") or ()),
        }
    )


def _span(row: Json | None) -> Span | None:
    return Span(**row) if row else None
