"""Accounts: what one report says of an incident, from the tellings that were linked and from what it says beside them.

A report gives its toll in the headline, again with who says so, and a rival one further down; only some of the events
that these stand with are linked. So an account also looks at the report's other tellings: they may be the same
happening where day, place and actors let them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from dateline.ledger import Report
from dateline.linking.bodies import bodies, is_body
from dateline.linking.evidence import reasons, ruled_out, weight
from dateline.linking.introduced import introduced
from dateline.linking.tellings import OPENING, Telling, tellings
from dateline.records import Coding, Event, EventType, Figure, Mention, MentionType, Statement

EARLY = 2500
"""Characters within which a report tells of what it is about."""

COMPARED = 20
"""Tellings of other reports that an event is held against: enough to see whether it may be the same happening."""


@dataclass(frozen=True)
class Account:
    """One report's tellings of an incident; `elsewhere` are some of those of other reports."""

    report: Report
    coding: Coding
    told: tuple[Telling, ...]
    elsewhere: tuple[Telling, ...]

    @property
    def name(self) -> str:
        """The name of the report."""
        return self.report.names[0]

    @property
    def publisher(self) -> str:
        """Who published it; the report's own name where that is not known."""
        return self.report.publisher or self.name

    @property
    def kind(self) -> EventType:
        """The type that its tellings are linked by."""
        return self.told[0].kind

    @cached_property
    def mentions(self) -> dict[str, Mention]:
        """The report's mentions by id."""
        return self.told[0].mentions

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """The report's statements by id."""
        return {statement.id: statement for statement in self.coding.statements}

    @cached_property
    def organisations(self) -> list[Mention]:
        """The mentions that name organisations."""
        return [mention for mention in self.coding.mentions if is_body(mention)]

    @cached_property
    def quantities(self) -> list[Mention]:
        """The mentions that are numbers."""
        return [mention for mention in self.coding.mentions if mention.type is MentionType.QUANTITY]

    @cached_property
    def bodies(self) -> dict[str, Mention]:
        """Entities that stand for an organisation, and the mention that names it."""
        return bodies(self.coding)

    @cached_property
    def introduced(self) -> dict[str, Mention]:
        """Entities of people who are described first, and the mention that names them."""
        return introduced(self.coding)

    @cached_property
    def linked(self) -> frozenset[str]:
        """The ids of the events that were linked."""
        return frozenset(telling.event.id for telling in self.told)

    @cached_property
    def starts(self) -> int:
        """Where in its text the report begins to tell of it."""
        return min(telling.event.begins for telling in self.told)

    @property
    def opens(self) -> bool:
        """Does the report open with it?"""
        return self.starts < OPENING

    @property
    def early(self) -> bool:
        """Is it among what the report is about, and not recalled far below?"""
        return self.starts < EARLY

    def is_early(self, start: int) -> bool:
        """Does what starts there belong to what the report is about? Where it only recalls it, anything does."""
        return start < EARLY or not self.early

    @cached_property
    def fitting(self) -> dict[str, float]:
        """Events that may be the same happening as another report's telling: id, weight of the reasons for it."""
        mine = tellings(self.report, self.coding)
        found = ((told.event.id, _fit(told, self.elsewhere)) for told in mine if not self._sets_apart(told))
        return {event: fit for event, fit in found if fit is not None}

    def _sets_apart(self, telling: Telling) -> bool:
        """Does the report itself put an event on other days or at other places than all that was linked?"""
        return all(ruled_out(telling, told) for told in self.told)

    def events(self, figure: Figure) -> list[Event]:
        """The events that a figure stands with."""
        return self._by_figure.get(figure.id, [])

    def is_linked(self, figure: Figure) -> bool:
        """Does a figure stand with a linked event?"""
        return any(event.id in self.linked for event in self.events(figure))

    @cached_property
    def _by_figure(self) -> dict[str, list[Event]]:
        found: dict[str, list[Event]] = {}
        for event in self.coding.events:
            for key in event.figures:
                found.setdefault(key, []).append(event)
        return found


def accounts(told: Iterable[Telling]) -> list[Account]:
    """The accounts of an incident, in the order of its tellings."""
    by_report: dict[str, list[Telling]] = {}
    everything = list(told)
    for telling in everything:
        by_report.setdefault(telling.report.key, []).append(telling)
    return [_account(mine, everything) for mine in by_report.values()]


def _account(mine: Sequence[Telling], everything: Iterable[Telling]) -> Account:
    report = mine[0].report
    others = (telling for telling in everything if telling.report.key != report.key)
    return Account(report, mine[0].coding, tuple(mine), tuple(islice(others, COMPARED)))


def _fit(telling: Telling, others: Iterable[Telling]) -> float | None:
    """The weight of the best reasons without regard to words; None where days or places rule all others out."""
    found = (reasons(telling, other, 0.0) for other in others if other.kind is telling.kind)
    return max((weight(reason) for reason in found if reason is not None), default=None)
