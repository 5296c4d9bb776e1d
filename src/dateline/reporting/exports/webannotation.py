"""W3C Web Annotations (JSON-LD): each record points to its words by quotation and by position."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from dateline.ledger.keys import full
from dateline.records import Coding, Event, Figure, Mention, MentionType, Position, Span, Statement
from dateline.reporting.exports.about import VERSION, origin
from dateline.reporting.exports.selection import Selection

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters of prefix and suffix with which a quotation is found again."""
Json = dict[str, Any]
_NAMED = (MentionType.PERSON, MentionType.ORGANISATION, MentionType.LOCATION)


def write(selection: Selection, stream: TextIO) -> None:
    """Write one AnnotationPage, an annotation a line."""
    head = {
        "@context": CONTEXT,
        "id": "urn:dateline:annotations",
        "type": "AnnotationPage",
        "generator": {"id": f"urn:dateline:{VERSION}", "type": "Software", "name": origin()},
    }
    stream.write(_json(head)[:-1] + ', "items": [')
    for n, annotation in enumerate(_annotations(selection)):
        stream.write(("," if n else "") + "\n" + _json(annotation))
    stream.write("\n]}\n")


def _annotations(selection: Selection) -> Iterator[Json]:
    for key, coding in selection.codings():
        page = _Report(key, coding)
        yield from map(page.mention, (mention for mention in coding.mentions if mention.type in _NAMED))
        yield from map(page.statement, coding.statements)
        yield from map(page.event, coding.events)
        yield from map(page.figure, coding.figures)
        yield from (page.position(position) for position in coding.positions if position.condition)


class _Report:
    """The annotations of one report."""

    def __init__(self, key: str, coding: Coding) -> None:
        self._key = key
        self._text = coding.document.text
        self._source = coding.document.url or f"urn:dateline:{key}"
        self._names = {mention.id: mention.name or mention.span.of(self._text) for mention in coding.mentions}

    def mention(self, mention: Mention) -> Json:
        place = mention.place
        known = place.geonameid if place else None
        page = [{"id": f"https://sws.geonames.org/{known}/", "purpose": "identifying"}] if known else []
        called = mention.name or (place.name if place else None)
        return self._annotation(
            mention.id, "identifying", {"mention": mention.type.value, "name": called}, [mention.span], page
        )

    def statement(self, statement: Statement) -> Json:
        said = {
            "statement": statement.stance.value,
            "negated": statement.negated or None,
            "speaker": self._names.get(statement.speaker or ""),
            "via": self._all(statement.via),
        }
        return self._annotation(statement.id, "classifying", said, statement.content)

    def event(self, event: Event) -> Json:
        told = {
            "event": event.type.value,
            "mode": event.mode,
            "status": event.status.value,
            "actors": self._all(event.actors),
            "recipients": self._all(event.recipients),
            "place": self._names.get(event.place or ""),
            "date": event.date,
        }
        return self._annotation(event.id, "classifying", told, (event.trigger, *event.evidence))

    def figure(self, figure: Figure) -> Json:
        counted = {
            "figure": figure.what,
            "low": figure.low,
            "high": figure.high,
            "who": self._names.get(figure.who or ""),
            "scope": figure.scope.value,
        }
        return self._annotation(figure.id, "classifying", counted, [figure.quote])

    def position(self, position: Position) -> Json:
        held = {"position": position.stance.value, "issue": position.issue, "party": self._names[position.party]}
        return self._annotation(position.id, "classifying", held, [position.condition] if position.condition else [])

    def _all(self, ids: Iterable[str]) -> str:
        return "; ".join(self._names[id] for id in ids)

    def _annotation(
        self, record: str, motivation: str, said: Json, spans: Iterable[Span], more: Iterable[Json] = ()
    ) -> Json:
        """What is said of a record, a tag a field ("status: planned"), and where its words stand, main ones first."""
        tags = (f"{name}: {value}" for name, value in said.items() if value not in (None, ""))
        bodies = [{"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": tag} for tag in tags]
        targets = [self._target(span) for span in dict.fromkeys(spans)]
        return {
            "id": f"urn:dateline:{full(self._key, record)}",
            "type": "Annotation",
            "motivation": motivation,
            "body": [*bodies, *more],
            "target": targets[0] if len(targets) == 1 else targets,
        }

    def _target(self, span: Span) -> Json:
        return {
            "type": "SpecificResource",
            "source": self._source,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": span.of(self._text),
                    "prefix": self._text[max(0, span.start - AROUND) : span.start],
                    "suffix": self._text[span.end : span.end + AROUND],
                },
                {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            ],
        }


def _json(form: Json) -> str:
    return json.dumps(form, ensure_ascii=False)
