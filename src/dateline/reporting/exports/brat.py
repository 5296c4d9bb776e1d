"""brat's standoff format: a `.txt` and a `.ann` a report, and the `annotation.conf` that brat shows them by."""

import re
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from dateline.records import Coding, Event, EventType, Figure, MentionType, Span, Stance, Statement, Status
from dateline.reporting.exports.selection import Selection

_LINE = re.compile(r"[^\r\n]+")
STATEMENT, CUE, FIGURE = "Statement", "Cue", "Figure"


def write(selection: Selection, folder: Path) -> None:
    """Write the files of every report that is asked for."""
    (folder / "annotation.conf").write_text(configuration(), encoding="utf-8")
    for key, coding in selection.codings():
        (folder / f"{key}.txt").write_bytes(coding.document.text.encode())
        (folder / f"{key}.ann").write_bytes("".join(f"{line}\n" for line in _Standoff(coding).lines()).encode())


def configuration() -> str:
    """What may stand in the files: types, roles, attributes and their values."""
    types = [*(_entity(type) for type in MentionType), STATEMENT, CUE, FIGURE]
    events = [f"{type}\tActor*:<ENTITY>, Recipient*:<ENTITY>, Place?:Location, Figure*:{FIGURE}" for type in EventType]
    said = [f"Speaker\tArg1:{STATEMENT}, Arg2:<ENTITY>", f"Via\tArg1:{STATEMENT}, Arg2:<ENTITY>"]
    attributes = [
        f"Status\tArg:<EVENT>, Value:{'|'.join(Status)}",
        f"Stance\tArg:{STATEMENT}, Value:{'|'.join(Stance)}",
        "Historical\tArg:<EVENT>",
        f"Negated\tArg:{STATEMENT}",
    ]
    parts = {"entities": types, "relations": [*said, f"Cued\tArg1:{STATEMENT}, Arg2:{CUE}"], "events": events}
    return "\n".join(
        f"[{name}]\n" + "\n".join(lines) + "\n" for name, lines in {**parts, "attributes": attributes}.items()
    )


class _Standoff:
    """The annotations of one report."""

    def __init__(self, coding: Coding) -> None:
        self._coding = coding
        self._text = coding.document.text
        self._numbers = {kind: count(1) for kind in "TERANM#"}
        self._marked: dict[str, str] = {}
        """The ids of brat by ours, of what got a mark in the text."""

    def lines(self) -> Iterator[str]:
        for mention in self._coding.mentions:
            yield from self._mark(mention.id, _entity(mention.type), [mention.span])
            if mention.id in self._marked and mention.place and mention.place.geonameid:
                place = mention.place
                normal = f"Reference {self._marked[mention.id]} GeoNames:{place.geonameid}"
                yield f"{self._next('N')}\t{normal}\t{place.name}"
        for figure in self._coding.figures:
            yield from self._figure(figure)
        for statement in self._coding.statements:
            yield from self._statement(statement)
        for event in self._coding.events:
            yield from self._event(event)

    def _next(self, kind: str) -> str:
        return f"{kind}{next(self._numbers[kind])}"

    def _mark(self, record: str, type: str, spans: Iterable[Span]) -> Iterator[str]:
        """A mark in the text; none where there is nothing but line breaks."""
        parts = [part for span in spans for part in self._parts(span)]
        if parts:
            mark = self._marked[record] = self._next("T")
            where = ";".join(f"{part.start} {part.end}" for part in parts)
            yield f"{mark}\t{type} {where}\t{' '.join(part.of(self._text) for part in parts)}"

    def _parts(self, span: Span) -> list[Span]:
        """A span line by line: brat's marks do not run over a line's end."""
        return [Span(*found.span()) for found in _LINE.finditer(self._text, span.start, span.end)]

    def _figure(self, figure: Figure) -> Iterator[str]:
        yield from self._mark(figure.id, FIGURE, [figure.quote])
        if figure.id in self._marked:
            yield self._note(self._marked[figure.id], f"{figure.what} {figure.low} to {figure.high}, {figure.scope}")

    def _statement(self, statement: Statement) -> Iterator[str]:
        yield from self._mark(statement.id, STATEMENT, statement.content)
        mark = self._marked.get(statement.id)
        if mark is None:
            return
        yield f"{self._next('A')}\tStance {mark} {statement.stance}"
        if statement.negated:
            yield f"{self._next('A')}\tNegated {mark}"
        if statement.cue:
            yield from self._mark(f"{statement.id} cue", CUE, [statement.cue])
        links = [("Cued", f"{statement.id} cue"), ("Speaker", statement.speaker), *(("Via", v) for v in statement.via)]
        for name, other in links:
            if other in self._marked:
                yield f"{self._next('R')}\t{name} Arg1:{mark} Arg2:{self._marked[other]}"

    def _event(self, event: Event) -> Iterator[str]:
        yield from self._mark(event.id, event.type.value, [event.trigger])
        trigger = self._marked.get(event.id)
        if trigger is None:
            return
        roles = (("Actor", event.actors), ("Recipient", event.recipients), ("Figure", event.figures))
        links = [(role, id) for role, ids in roles for id in ids] + ([("Place", event.place)] if event.place else [])
        arguments = [f"{role}:{self._marked[id]}" for role, id in _numbered(links) if id in self._marked]
        mine = self._next("E")
        yield f"{mine}\t" + " ".join((f"{event.type}:{trigger}", *arguments))
        yield f"{self._next('A')}\tStatus {mine} {event.status}"
        if event.historical:
            yield f"{self._next('A')}\tHistorical {mine}"
        yield self._note(mine, f"rule {event.rule}; mode {event.mode}; date {event.date}")

    def _note(self, mark: str, words: str) -> str:
        return f"{self._next('#')}\tAnnotatorNotes {mark}\t{' '.join(words.split())}"


def _numbered(links: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Roles that are taken twice get a number, as brat wants it: Actor, Actor2, Actor3."""
    taken: dict[str, int] = {}
    for role, id in links:
        taken[role] = taken.get(role, 0) + 1
        yield (role if taken[role] == 1 else f"{role}{taken[role]}"), id


def _entity(type: MentionType) -> str:
    return type.value.capitalize()
