"""JSONL: one article a line, `{"id", "text", "title"?, "published"?, "publisher"?, "url"?, "language"?, "byline"?}`."""

import json
from typing import Any

from dateline.errors import EmptyInput, UnreadableInput
from dateline.reading.documents import GIVEN, About, make_document
from dateline.reading.encoding import sound
from dateline.reading.stamps import normal
from dateline.records import Document, Published

_FORM = 'Each line has to be an object such as {"id": "1", "text": "..."}'


def read_row(line: bytes, where: str) -> Document:
    """The article of one line; raises `UnreadableInput` for a broken line and `EmptyInput` for one without text."""
    row = _object(line, where)
    text = row.get("text")
    if not isinstance(text, str) or not any(map(str.isalnum, text)):
        raise EmptyInput("the row has no text", where, _FORM)
    published = _string(row, "published", where)
    at = normal(published) if published else None
    about = About(
        name=_string(row, "id", where) or where,
        title=_string(row, "title", where),
        byline=_string(row, "byline", where),
        publisher=_string(row, "publisher", where),
        url=_string(row, "url", where),
        published=Published(at, GIVEN) if at else None,
        language=_string(row, "language", where),
    )
    return make_document(sound(text.removeprefix("\ufeff")), about)


def not_utf8(found: str, where: str) -> UnreadableInput:
    """The error for rows in another encoding."""
    return UnreadableInput(f"rows have to be UTF-8, but there is {found}", where, "Save the file as UTF-8")


def _object(line: bytes, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise not_utf8(f"byte {error.start} of the row", where) from error
    except (ValueError, RecursionError) as error:
        what = f"{error.msg}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else str(error)
        raise UnreadableInput(f"the row is not JSON ({what})", where, _FORM) from error
    if not isinstance(row, dict):
        raise UnreadableInput("the row is not a JSON object", where, _FORM)
    return row


def _string(row: dict[str, Any], key: str, where: str) -> str | None:
    """The value as a string; a number is taken as it is written."""
    value = row.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise UnreadableInput(f"'{key}' of the row is not a string", where, _FORM)
    return sound(str(value))
