"""FollowTheMoney statements as CSV: incidents as Event, named parties as Person or Organization, reports as Article."""

import hashlib
from collections.abc import Iterator
from typing import Any

from dateline.records import MentionType
from dateline.reporting.exports.private import MARK
from dateline.reporting.exports.selection import Selection
from dateline.reporting.exports.told import Account, Party, Told
from dateline.reporting.labels import event_label

COLUMNS = (
    "canonical_id", "entity_id", "prop", "schema", "value", "dataset", "lang", "original_value", "first_seen",
    "last_seen", "external", "origin", "id", "prop_type",
)  # fmt: skip
DATASET = "dateline"
_TYPES = {
    "name": "name", "title": "string", "date": "date", "startDate": "date", "endDate": "date", "publishedAt": "date",
    "location": "string", "country": "country", "summary": "text", "description": "text", "recordId": "identifier",
    "sourceUrl": "url", "publisher": "string", "involved": "entity", "proof": "entity",
}  # fmt: skip
_SCHEMAS = {MentionType.PERSON: "Person", MentionType.ORGANISATION: "Organization"}
Value = tuple[str, str | None]
"""A property and its value; None: there is none."""


def rows(selection: Selection) -> Iterator[dict[str, Any]]:
    """The statements about all incidents, their parties and reports, each once."""
    known: set[str] = set()
    for told in selection.incidents():
        for row in _told(told, selection):
            if row["id"] not in known:
                known.add(row["id"])
                yield row


def _told(told: Told, selection: Selection) -> Iterator[dict[str, Any]]:
    first = min(selection.added(account.key) for account in told.accounts)
    parties = [party for party in (*told.actors, *told.recipients) if party.mention.name and party.name != MARK]
    for party in parties:
        country = selection.knowledge.country_codes.of(party.country).iso2.lower()
        schema = _SCHEMAS.get(party.mention.type, "LegalEntity")
        yield from _statements(_party_id(party), schema, (("name", party.name), ("country", country)), first)
    for account in told.reports:
        yield from _statements(_report_id(account), "Article", _report(account), selection.added(account.key))
    yield from _statements(_id(told.id), "Event", _event(told, parties, selection), first)


def _event(told: Told, parties: list[Party], selection: Selection) -> Iterator[Value]:
    place, span = told.place, told.span
    yield "name", _title(told)
    if span and span[0] == span[1]:
        yield "date", span[0].isoformat()
    elif span:
        yield "startDate", span[0].isoformat()
        yield "endDate", span[1].isoformat()
    if place:
        yield "location", place.name
        yield "country", selection.knowledge.country_codes.of(place.country).iso2.lower()
    yield "recordId", told.id
    yield "summary", _figures(told)
    for account in told.accounts:
        yield "description", account.words
    for account in told.reports:
        yield "sourceUrl", account.coding.document.url
        yield "proof", _report_id(account)
    for party in parties:
        yield "involved", _party_id(party)


def _title(told: Told) -> str:
    """A name for an incident, which FollowTheMoney demands: "shelling, Aleppo, 2016-12-07"."""
    label = event_label(told.fullest_first[0].event)
    return ", ".join(filter(None, (label, told.place.name if told.place else None, told.incident.date)))


def _figures(told: Told) -> str:
    """The figures in words: "killed: 12 to 20, best 12"."""
    return "; ".join(
        f"{what}: {span.low}" if span.low == span.high else f"{what}: {span.low} to {span.high}, best {span.best}"
        for what, span in told.incident.figures.items()
    )


def _report(account: Account) -> Iterator[Value]:
    document = account.coding.document
    yield "title", document.title or document.name
    yield "sourceUrl", document.url
    yield "publisher", document.publisher
    yield "publishedAt", account.published_day


def _party_id(party: Party) -> str:
    """The same in every report: what a mention stands for, else its name and country."""
    entity = party.mention.entity
    lasting = entity if entity and not entity.startswith(("private:", "dsc:")) else None
    key = lasting or f"{party.name.casefold()}:{party.country or ''}"
    return _id(hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest())


def _report_id(account: Account) -> str:
    return _id(account.key)


def _id(key: str) -> str:
    return f"{DATASET}-{key.replace(':', '-')}"


def _statements(entity: str, schema: str, values: Any, seen: str) -> Iterator[dict[str, Any]]:
    for prop, value in values:
        if value:
            key = f"{DATASET}.{entity}.{prop}.{value}"  # as FollowTheMoney makes a statement's id
            yield {
                "canonical_id": entity,
                "entity_id": entity,
                "prop": prop,
                "prop_type": _TYPES[prop],
                "schema": schema,
                "value": value,
                "dataset": DATASET,
                "external": "f",
                "first_seen": seen,
                "last_seen": seen,
                "id": hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest(),
            }
