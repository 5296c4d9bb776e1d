"""Tellings: an event as one report tells it, with what is needed to see whether another report tells of the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dateline.ledger import Report
from dateline.ledger.dates import days
from dateline.ledger.keys import full
from dateline.linking.camps import camps
from dateline.records import Coding, Event, EventType, Figure, Mention, MentionType, Place, Scope, Status

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

OPENING = 700
"""Characters within which a report says what it is about."""

WEEK = 7

REACH = 40
"""Characters before the words of an event in which it is said to be a habit."""

_HABIT = re.compile(
    r"\b(?:often|(?:regular|repeated|routine|frequent|constant|continual|usual|dai)(?:ly)?) (?:\w+ ){0,2}\Z",
    re.IGNORECASE,
)

LOSSES = ("killed", "injured")
"""What a toll counts."""

VAGUE = "vague"
"""The qualifier of figures that give no number: "dozens"."""

KINDS = {EventType.CONSULT: EventType.AGREE}
"""Types that reports take for one another: an agreement and the talks that it was made in."""


@dataclass(frozen=True)
class Telling:
    """An event in a report, and the days that the report is about."""

    report: Report
    coding: Coding
    event: Event
    report_days: frozenset[int]

    @cached_property
    def id(self) -> str:
        """The event's id in the ledger."""
        return full(self.report.key, self.event.id)

    @property
    def kind(self) -> EventType:
        """The type that it is linked by."""
        return KINDS.get(self.event.type, self.event.type)

    @property
    def mode(self) -> str | None:
        """How it was done."""
        return self.event.mode

    @cached_property
    def mentions(self) -> dict[str, Mention]:
        """The report's mentions by id."""
        return {mention.id: mention for mention in self.coding.mentions}

    @cached_property
    def dated(self) -> bool:
        """Has the event a date of its own, to the week at least?"""
        return bool(_range(self.event.date))

    @cached_property
    def days(self) -> frozenset[int]:
        """The days (ordinals) that it may have happened on: its own, else those that the report is about."""
        return frozenset(_range(self.event.date)) or self.report_days

    @cached_property
    def place(self) -> Place | None:
        """Where it happened, where that was resolved."""
        mention = self.mentions.get(self.event.place or "")
        return mention.place if mention else None

    @cached_property
    def parties(self) -> frozenset[str]:
        """Who did it and to whom: countries, and entities of named parties."""
        return frozenset(code for key in (*self.event.actors, *self.event.recipients) for code in self._codes(key))

    @cached_property
    def actors(self) -> frozenset[str]:
        """Who did it, as far as reports share a key for them: countries, named parties, groups; not places."""
        acting = (self.mentions[key] for key in self.event.actors)
        mentions = [mention for mention in acting if mention.type is not MentionType.LOCATION]
        groups = {mention.entity for mention in mentions if mention.entity and mention.entity.startswith("grp:")}
        return frozenset(code for mention in mentions for code in self._codes(mention.id)) | groups

    @cached_property
    def camps(self) -> frozenset[str]:
        """The camps of who did it."""
        return camps(self.mentions[key] for key in self.event.actors)

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
    def tolls(self) -> frozenset[tuple[str, int]]:
        """What it is said to have cost in people, and how many, where that is told in numbers."""
        words = (self.event.trigger, *self.event.evidence)
        return frozenset(
            (figure.what, figure.low)
            for figure in self.coding.figures
            if _is_toll(figure) and figure.low is not None
            if figure.id in self.event.figures or any(span.holds(figure.quote) for span in words)
        )


def _is_toll(figure: Figure) -> bool:
    return figure.what in LOSSES and figure.scope is Scope.INCIDENT and figure.qualifier != VAGUE


def tellings(report: Report, coding: Coding) -> Iterator[Telling]:
    """The deeds that a report tells of as news: happened or going on, not history, and not only a running total."""
    about = report_days(report, coding)
    totals = {figure.id for figure in coding.figures if figure.scope is Scope.TOTAL}
    for event in coding.events:
        done = event.status in (Status.HAPPENED, Status.ONGOING) and not event.historical
        wide = event.date is not None and not _range(event.date)
        summed_up = wide and bool(event.figures) and totals.issuperset(event.figures)
        recalled = wide and not any(_covers(event.date, day) for day in about)
        one = not (summed_up or recalled or _is_habit(coding.document.text, event))
        if done and event.type in DEEDS and one:
            yield Telling(report, coding, event, about)


def _is_habit(text: str, event: Event) -> bool:
    """Is it done again and again: "has regularly targeted", "frequent bombardment"? That is no one happening."""
    return (
        event.date is None and _HABIT.search(text, max(event.trigger.start - REACH, 0), event.trigger.start) is not None
    )


def _covers(date: str | None, day: int) -> bool:
    """Does a date that is not known to the week hold the day?"""
    first, last = (ordinal(end) if end else None for end in days(date))
    return (first is None or first <= day) and (last is None or day <= last)


def report_days(report: Report, coding: Coding) -> frozenset[int]:
    """The days (ordinals) that a report is about: those its opening names, else that of its publication."""
    named = (mention.time for mention in coding.mentions if mention.time and mention.start < OPENING)
    days_named = frozenset(_range(time.start)[0] for time in named if time.start == time.end and _is_day(time.start))
    return days_named or frozenset(_range(report.published_day))


def _is_day(date: str | None) -> bool:
    return len(_range(date)) == 1


def _range(date: str | None) -> range:
    """The days (ordinals) of an EDTF date; none where it is not known to the week."""
    first, last = (ordinal(day) if day else None for day in days(date))
    if first is None or last is None or last - first >= WEEK:
        return range(0)
    return range(first, last + 1)


def ordinal(day: str) -> int:
    """The day as a number."""
    return date.fromisoformat(day).toordinal()
