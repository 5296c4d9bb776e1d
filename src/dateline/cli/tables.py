"""A coding as tables for the terminal."""

from collections.abc import Iterable, Iterator
from typing import Any

from dateline.cli.output import screen, show_table
from dateline.records import Coding, Mention

Row = dict[str, Any]


def show_coding(coding: Coding) -> None:
    """Print what is coded of one report, a table a kind of record."""
    document = coding.document
    heading = " - ".join(part for part in (document.name, document.title, document.publisher) if part)
    screen().rule(heading, align="left")
    names = {mention.id: _called(mention, document.text) for mention in coding.mentions}
    for title, columns, rows in _tables(coding, names):
        if rows:
            show_table(rows, columns, title)


def _tables(coding: Coding, names: dict[str, str]) -> Iterator[tuple[str, tuple[str, ...], list[Row]]]:
    yield "Statements", ("id", "speaker", "via", "stance", "words"), list(_statements(coding, names))
    yield (
        "Events",
        ("id", "date", "type", "status", "actors", "recipients", "place", "words"),
        list(_events(coding, names)),
    )
    yield "Figures", ("id", "date", "what", "low", "high", "who", "place", "words"), list(_figures(coding, names))
    yield "Positions", ("id", "party", "stance", "issue", "towards", "condition"), list(_positions(coding, names))


def _called(mention: Mention, text: str) -> str:
    return mention.name or mention.span.of(text)


def _all(names: dict[str, str], ids: Iterable[str]) -> list[str]:
    return [names[key] for key in ids]


def _statements(coding: Coding, names: dict[str, str]) -> Iterator[Row]:
    for statement in coding.statements:
        words = " ... ".join(span.of(coding.document.text) for span in statement.content)
        stance = f"not {statement.stance}" if statement.negated else statement.stance
        speaker = names.get(statement.speaker or "")
        yield {
            "id": statement.id,
            "speaker": speaker,
            "via": _all(names, statement.via),
            "stance": stance,
            "words": words,
        }


def _events(coding: Coding, names: dict[str, str]) -> Iterator[Row]:
    for event in coding.events:
        yield {
            "id": event.id,
            "date": event.date,
            "type": f"{event.type} {event.mode or ''}",
            "status": event.status,
            "actors": _all(names, event.actors),
            "recipients": _all(names, event.recipients),
            "place": names.get(event.place or ""),
            "words": event.trigger.of(coding.document.text),
        }


def _figures(coding: Coding, names: dict[str, str]) -> Iterator[Row]:
    for figure in coding.figures:
        yield {
            "id": figure.id,
            "date": figure.date,
            "what": figure.what,
            "low": figure.low,
            "high": figure.high,
            "who": names.get(figure.who or ""),
            "place": names.get(figure.place or ""),
            "words": figure.quote.of(coding.document.text),
        }


def _positions(coding: Coding, names: dict[str, str]) -> Iterator[Row]:
    for position in coding.positions:
        condition = position.condition.of(coding.document.text) if position.condition else None
        yield {
            "id": position.id,
            "party": names[position.party],
            "stance": position.stance,
            "issue": position.issue,
            "towards": names.get(position.towards or ""),
            "condition": condition,
        }
