"""Codings that come as JSON lines: read one by one, and checked before a ledger takes them.

What `dateline export LEDGER jsonl` and `dateline code --format jsonl` write comes back as the same records.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline import jsonform
from dateline.errors import InputError, UnreadableInput
from dateline.reading.files import opened
from dateline.records import Coding, Span

_REMEDY = "Each line has to be a coding as `dateline code --format jsonl` prints it"
_LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Refused:
    """A line that holds no coding: where it stands, and why."""

    where: str
    error: InputError


def read_codings(path: str | Path) -> Iterator[Coding | Refused]:
    """The codings of a file (gzip too, "-" for standard input), one at a time; raises `InputError` for the file."""
    with opened(path) as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _read(line, f"{path}:{number}")


def _read(line: bytes, where: str) -> Coding | Refused:
    try:
        return read_coding(line)
    except InputError as error:
        return Refused(where, error)


def read_coding(line: bytes) -> Coding:
    """The coding of one line; raises `UnreadableInput` for one that no ledger could keep."""
    try:
        form = json.loads(line.decode("utf-8-sig"))
        json.dumps(form, ensure_ascii=False).encode()  # half characters can't be stored
        coding = jsonform.from_json(form)
        faults = list(_faults(coding))
    except (ValueError, RecursionError) as error:
        raise UnreadableInput(f"this is no coding ({error})", "", _REMEDY) from error
    except (KeyError, TypeError, AttributeError) as error:
        what = f"no {error}" if isinstance(error, KeyError) else str(error)
        raise UnreadableInput(f"this is no coding ({what})", "", _REMEDY) from error
    if faults:
        raise UnreadableInput(f"the coding is not whole ({faults[0]})", "", _REMEDY)
    return coding


def _faults(coding: Coding) -> Iterator[str]:
    """What would leave a reference without an end, or words without a text."""
    yield from _wrong_words(coding)
    yield from _wrong_ids(coding)
    yield from _wrong_spans(coding)
    numbers = (number for figure in coding.figures for number in (figure.low, figure.high) if number is not None)
    yield from (f"{number} is no whole number that can be kept" for number in numbers if not _is_count(number))


def _wrong_words(coding: Coding) -> Iterator[str]:
    document, coder = coding.document, coding.coder
    needed = {
        "id": document.id,
        "name": document.name,
        "text": document.text,
        **{name: getattr(coder, name) for name in ("version", "knowledge", "model")},
    }
    optional = {name: getattr(document, name) for name in ("title", "byline", "publisher", "url", "language")}
    given = {name: value for name, value in optional.items() if value is not None}
    yield from (f"'{name}' is no text" for name, value in {**needed, **given}.items() if not isinstance(value, str))


def _wrong_ids(coding: Coding) -> Iterator[str]:
    known: set[str] = set()
    for id in _ids(coding):
        if not isinstance(id, str) or id in known:
            yield f"the id {id!r} is there twice, or is no text"
        known.add(id)
    mentions, figures, statements = (
        {record.id for record in records} for records in (coding.mentions, coding.figures, coding.statements)
    )
    for kind, references, there in (
        ("mention", _mentions(coding), mentions),
        ("figure", (id for event in coding.events for id in event.figures), figures),
        ("statement", _statements(coding), statements),
        ("record", (id for position in coding.positions for id in position.evidence), known),
    ):
        yield from (f"there is no {kind} {id!r}" for id in references if id is not None and id not in there)


def _ids(coding: Coding) -> Iterator[str]:
    yield from (mention.id for mention in coding.mentions)
    yield from (statement.id for statement in coding.statements)
    yield from (event.id for event in coding.events)
    yield from (figure.id for figure in coding.figures)
    yield from (position.id for position in coding.positions)


def _mentions(coding: Coding) -> Iterator[str | None]:
    for statement in coding.statements:
        yield from (statement.speaker, *statement.via)
    for event in coding.events:
        yield from (*event.actors, *event.recipients, event.place, event.time)
    for figure in coding.figures:
        yield from (figure.who, figure.place)
    for position in coding.positions:
        yield from (position.party, position.towards)


def _statements(coding: Coding) -> Iterator[str | None]:
    for statement in coding.statements:
        yield from (statement.parent, statement.repeats)
    yield from (event.statement for event in coding.events)
    yield from (figure.statement for figure in coding.figures)


def _wrong_spans(coding: Coding) -> Iterator[str]:
    length = len(coding.document.text)
    for span in _spans(coding):
        if not (_is_count(span.start) and _is_count(span.end) and 0 <= span.start <= span.end <= length):
            yield f"{span.start} to {span.end} is no span of the text"


def _spans(coding: Coding) -> Iterable[Span]:
    yield from (block.span for block in coding.document.blocks)
    yield from (span for mention in coding.mentions for span in (mention.span, mention.head))
    for statement in coding.statements:
        yield from statement.content
        yield from (span for span in (statement.source, statement.cue) if span)
    for event in coding.events:
        yield from (event.trigger, *event.evidence)
    yield from (figure.quote for figure in coding.figures)
    yield from (position.condition for position in coding.positions if position.condition)


def _is_count(number: object) -> bool:
    return isinstance(number, int) and not isinstance(number, bool) and abs(number) <= _LARGEST
