"""Judgements: a person's word whether two events are the same happening."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, or_, select, update

from dateline.errors import QueryError
from dateline.ledger.anchors import Anchor, anchor_of, find
from dateline.ledger.from_rows import read_document
from dateline.ledger.keys import full, local
from dateline.ledger.reviewing import machine_coding
from dateline.ledger.schema_reviews import judgements
from dateline.records import Span

SIDES = ("one", "other")


class Likeness(StrEnum):
    """What a person says of two events."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's word on two events, given by their ledger ids now; None where the current coding has none there.

    `one_then` and `other_then` are the ids at the time. Times are UTC; `undone` says when it was taken back.
    """

    id: int
    one: str | None
    other: str | None
    one_then: str
    other_then: str
    verdict: Likeness
    by: str
    why: str | None
    made: str
    undone: str | None
    undone_by: str | None


def keep_judgement(connection: Connection, one: tuple[str, str], other: tuple[str, str], said: dict[str, Any]) -> int:
    """Keep a judgement on two events (report's key, id in its coding); `said` has verdict, by, why and made."""
    if one == other:
        raise QueryError("an event is the same as itself", full(*one), "Name two events")
    row = {**said, **_side(connection, "one", *one), **_side(connection, "other", *other)}
    return int(connection.execute(insert(judgements).values(row).returning(judgements.c.id)).scalar_one())


def _side(connection: Connection, side: str, key: str, id: str) -> dict[str, Any]:
    document = read_document(connection, key)
    machine = machine_coding(connection, document, key) if document else None
    event = next((event for event in machine.events if event.id == id), None) if machine else None
    if machine is None or event is None:
        raise QueryError("there is no such event", full(key, id), "Events' ids look like 3fa9c1d2b7e04a55:e4")
    span = anchor_of(event, machine).span
    place = {"document": key, "then": full(key, id), "type": event.type.value, "start": span.start, "stop": span.end}
    return {side: full(key, id), **{f"{side}_{name}": value for name, value in place.items()}}


def undo_judgement(connection: Connection, number: int, by: str, now: str) -> None:
    """Take a judgement back; raises `QueryError` where there is none of this number that holds."""
    holds = (judgements.c.id == number, judgements.c.undone.is_(None))
    if connection.execute(update(judgements).where(*holds).values(undone=now, undone_by=by)).rowcount == 0:
        raise QueryError("there is no such judgement, or it was taken back before", str(number))


def list_judgements(connection: Connection, *, active: bool) -> list[Judgement]:
    """All judgements, oldest first; with `active` only those that were not taken back."""
    holds = [judgements.c.undone.is_(None)] if active else []
    found = connection.execute(select(judgements).where(*holds).order_by(judgements.c.id)).mappings()
    return [_judgement(row) for row in found]


def _judgement(row: RowMapping) -> Judgement:
    names = ("id", *SIDES, "one_then", "other_then", "by", "why", "made", "undone", "undone_by")
    return Judgement(**{name: row[name] for name in names}, verdict=Likeness(row["verdict"]))


def loosen(connection: Connection, key: str) -> None:
    """Let go of the events of a report, before its records are taken out of their tables."""
    for side in SIDES:
        mine = judgements.c[f"{side}_document"] == key
        connection.execute(update(judgements).where(mine).values({side: None}))


def anchor_anew(connection: Connection, key: str) -> None:
    """Note of every judgement on a report's events which events they are now."""
    columns = [judgements.c[f"{side}_document"] == key for side in SIDES]
    rows = connection.execute(select(judgements).where(or_(*columns))).mappings().all()
    document = read_document(connection, key) if rows else None
    if document is None:
        return
    machine = machine_coding(connection, document, key)
    for row in rows:
        for side in SIDES:
            if row[f"{side}_document"] == key:
                event = find(_anchor(row, side), machine)
                now = full(key, event.id) if event else None
                connection.execute(update(judgements).where(judgements.c.id == row["id"]).values({side: now}))


def _anchor(row: RowMapping, side: str) -> Anchor:
    span = Span(row[f"{side}_start"], row[f"{side}_stop"])
    return Anchor("event", row[f"{side}_type"], span, local(row[f"{side}_then"]))
