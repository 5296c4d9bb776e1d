"""Tellings: an event as one report tells it, with what is needed to see whether another report tells of the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dateline.ledger import Report
from dateline.ledger.dates import days
from dateline.ledger.keys import full
from dateline.records import Coding, Event, EventType, Figure, Mention, Place, Scope, Status

DEEDS = (
    EventType.ASSAULT,
    EventType.COERCE,
    EventType.PROTEST,
    EventType.MOBILIZE,
    EventType.RETREAT,
    EventType.AID,
    EventType.SANCTION,
    EventType.AGREE,
    EventType.CONSULT,
)
"""Types whose events happen at a time and a place, whoever tells of them. Sayings are each their own."""

KINDS = {EventType.CONSULT: EventType.AGREE}
"""Types that reports take for one another: an agreement and the talks that it was made in."""


@dataclass(frozen=True)
class Telling:
    """An event in a report."""

    report: Report
    coding: Coding
    event: Event

    @cached_property
    def id(self) -> str:
        """The event's id in the ledger."""
        return full(self.report.key, self.event.id)

    @property
    def kind(self) -> EventType:
        """The type that it is linked by."""
        return KINDS.get(self.event.type, self.event.type)

    @cached_property
    def mentions(self) -> dict[str, Mention]:
        """The report's mentions by id."""
        return {mention.id: mention for mention in self.coding.mentions}

    @cached_property
    def dated(self) -> bool:
        """Is the day the event's own, to the week at least, not the report's?"""
        first, last = days(self.event.date)
        return first is not None and last is not None and _ordinal(last) - _ordinal(first) <= 7

    @cached_property
    def days(self) -> tuple[int, int] | None:
        """First and last day (ordinals): the event's own, else that of publication."""
        first, last = days(self.event.date) if self.dated else (self.report.published_day, self.report.published_day)
        return (_ordinal(first), _ordinal(last)) if first and last else None

    @cached_property
    def place(self) -> Place | None:
        """Where it happened, where that was resolved."""
        mention = self.mentions.get(self.event.place or "")
        return mention.place if mention else None

    @cached_property
    def parties(self) -> frozenset[str]:
        """Who did it and to whom: countries, and entities of named parties."""
        return frozenset(code for key in (*self.event.actors, *self.event.recipients) for code in self._codes(key))

    def _codes(self, key: str) -> Iterator[str]:
        mention = self.mentions[key]
        if mention.country:
            yield " ".join((mention.country, *mention.sectors))
        if mention.entity and mention.name:
            yield mention.entity

    def called(self, keys: tuple[str, ...]) -> list[str]:
        """The names of the mentions."""
        found = (self.mentions[key] for key in keys)
        return [mention.name or mention.span.of(self.coding.document.text) for mention in found]

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """What it is said to have cost, running totals aside."""
        known = {figure.id: figure for figure in self.coding.figures if figure.scope is Scope.INCIDENT}
        return tuple(known[key] for key in self.event.figures if key in known)


def tellings(report: Report, coding: Coding) -> Iterator[Telling]:
    """The deeds that a report tells of as news: happened or going on, and not history."""
    for event in coding.events:
        done = event.status in (Status.HAPPENED, Status.ONGOING) and not event.historical
        if done and event.type in DEEDS:
            yield Telling(report, coding, event)


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
