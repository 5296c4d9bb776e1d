"""The fields that a person may correct, how a value is given, how it is kept, and how it is put into a record.

A value is kept as JSON. A mention is kept as its stretch, words and id: in a new coding it is found at its stretch.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from dateline.errors import QueryError
from dateline.ledger.anchors import Record, common, kind_of
from dateline.ledger.dates import days
from dateline.records import (
    Coding,
    Event,
    EventType,
    Figure,
    Mention,
    MentionType,
    PositionStance,
    Scope,
    Span,
    Stance,
    Status,
)

NOBODY = (MentionType.TIME, MentionType.QUANTITY)
"""Types of mentions that are no party."""


class Lost(Exception):
    """The mention that a correction names is not in this coding."""


@dataclass(frozen=True, slots=True)
class Field:
    """`keep` makes a given value one to keep, and raises `QueryError`; `put` makes a kept one the record's.

    `put` raises `Lost` where the coding does not have what the value names.
    """

    keep: Callable[[Any, Coding], Any]
    put: Callable[[Any, Coding], Any]
    names_mentions: bool = False


def keep_value(record: Record, field: str, value: Any, coding: Coding) -> Any:
    """The value of a correction as it is kept; raises `QueryError` for a field or value that can't be."""
    known = FIELDS[kind_of(record)]
    if field not in known:
        raise QueryError(f"{field} can't be corrected", record.id, f"Fields: {', '.join(known)}")
    kept = known[field].keep(value, coding)
    if field in ("low", "high"):
        _check_bounds(put_value(record, field, kept, coding))
    return kept


def put_value(record: Record, field: str, kept: Any, coding: Coding) -> Record:
    """The record with a kept value in a field. With another type an event has neither the mode nor CAMEO's code."""
    value = FIELDS[kind_of(record)][field].put(kept, coding)
    if isinstance(record, Event) and field == "type" and value is not record.type:
        return replace(record, type=value, mode=None, cameo=None)
    return replace(record, **{field: value})


def kept_value(record: Record, field: str, coding: Coding) -> Any:
    """The value that a record has, in the form in which one is kept."""
    value = getattr(record, field)
    if value is None or not FIELDS[kind_of(record)][field].names_mentions:
        return value
    mentions = {mention.id: mention for mention in coding.mentions}
    return _form(mentions[value], coding) if isinstance(value, str) else [_form(mentions[id], coding) for id in value]


def _check_bounds(record: Record) -> None:
    if isinstance(record, Figure) and record.low is not None and record.high is not None and record.low > record.high:
        raise QueryError("the lowest is above the highest", f"{record.low} to {record.high}", "Correct the other first")


def _as_kept(kept: Any, _: Coding) -> Any:
    return kept


def _code(codes: type[StrEnum]) -> Field:
    def keep(value: Any, _: Coding) -> str:
        known = {code.lower(): code.value for code in codes}
        if str(value).lower() not in known:
            raise QueryError("there is no such code", repr(value), f"Known: {', '.join(codes)}")
        return known[str(value).lower()]

    return Field(keep, lambda kept, _: codes(kept))


def _words(*, optional: bool = False) -> Field:
    def keep(value: Any, _: Coding) -> str | None:
        if optional and value is None:
            return None
        if not isinstance(value, str):
            raise QueryError("these are no words", repr(value), "Give words")
        return value

    return Field(keep, _as_kept)


def _keep_flag(value: Any, _: Coding) -> bool:
    known = {"true": True, "yes": True, "false": False, "no": False}
    if str(value).lower() not in known:
        raise QueryError("this is neither true nor false", repr(value), "Give true or false")
    return known[str(value).lower()]


def _keep_count(value: Any, _: Coding) -> int | None:
    if value is None:
        return None
    try:
        count = int(value)
    except (TypeError, ValueError):
        count = -1
    if count < 0 or count >= 2**63:
        raise QueryError("this is no count", repr(value), "Give a whole number, or none where it is open")
    return count


def _keep_date(value: Any, _: Coding) -> str | None:
    if value is None:
        return None
    if days(str(value)) == (None, None):
        raise QueryError(
            "this is no date", repr(value), "Write a day, month, year or a range of them: 2016-12-05/2016-12-08"
        )
    return str(value)


def _mention(fits: Callable[[Mention], bool], what: str) -> Field:
    """One mention of the report, by its id, or none."""

    def keep(value: Any, coding: Coding) -> dict[str, Any] | None:
        return None if value is None else _keep_mention(value, coding, fits, what)

    return Field(keep, lambda kept, coding: None if kept is None else _find_mention(kept, coding), names_mentions=True)


def _mentions(fits: Callable[[Mention], bool], what: str) -> Field:
    """Several mentions of the report, by their ids."""

    def keep(value: Any, coding: Coding) -> list[dict[str, Any]]:
        given: Sequence[Any] = value.replace(",", " ").split() if isinstance(value, str) else value or ()
        return [_keep_mention(id, coding, fits, what) for id in given]

    return Field(keep, lambda kept, coding: tuple(_find_mention(one, coding) for one in kept), names_mentions=True)


def _keep_mention(value: Any, coding: Coding, fits: Callable[[Mention], bool], what: str) -> dict[str, Any]:
    id = str(value).rpartition(":")[2]
    found = next((mention for mention in coding.mentions if mention.id == id), None)
    if found is None:
        raise QueryError("the report has no such mention", repr(value), "Give the id of one, such as m4")
    form = _form(found, coding)
    if not fits(found):
        raise QueryError(f"this is no {what}", f'{id} "{form["words"]}"', f"Give the id of a {what}")
    return form


def _form(mention: Mention, coding: Coding) -> dict[str, Any]:
    words = mention.span.of(coding.document.text)
    return {"mention": mention.id, "start": mention.start, "stop": mention.end, "words": words}


def _find_mention(kept: dict[str, Any], coding: Coding) -> str:
    """The id of the mention at the kept stretch; of several at the same stretch the one with the kept id."""
    span = Span(kept["start"], kept["stop"])
    best = max(coding.mentions, key=lambda m: (common(m.span, span), m.id == kept["mention"]), default=None)
    if best is None or not best.span.overlaps(span):
        raise Lost
    return best.id


def _is_place(mention: Mention) -> bool:
    return mention.place is not None or mention.type is MentionType.LOCATION


def _is_party(mention: Mention) -> bool:
    return mention.type not in NOBODY


_PLACE, _PARTY, _PARTIES = _mention(_is_place, "place"), _mention(_is_party, "party"), _mentions(_is_party, "party")
_FLAG, _COUNT, _DATE = Field(_keep_flag, _as_kept), Field(_keep_count, _as_kept), Field(_keep_date, _as_kept)

FIELDS: dict[str, dict[str, Field]] = {
    "event": {
        "type": _code(EventType),
        "mode": _words(optional=True),
        "status": _code(Status),
        "date": _DATE,
        "place": _PLACE,
        "actors": _PARTIES,
        "recipients": _PARTIES,
        "historical": _FLAG,
    },
    "figure": {
        "what": _words(),
        "low": _COUNT,
        "high": _COUNT,
        "qualifier": _words(),
        "scope": _code(Scope),
        "who": _PARTY,
        "place": _PLACE,
        "date": _DATE,
    },
    "statement": {"speaker": _PARTY, "stance": _code(Stance), "negated": _FLAG, "date": _DATE},
    "position": {"stance": _code(PositionStance), "issue": _words()},
}
"""The fields that may be corrected, by kind of record."""
