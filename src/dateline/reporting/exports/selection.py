"""What an export holds: the reports, events and incidents of a ledger that are asked for.

Codings are read one at a time. Unless private persons are kept, what goes out is without their names.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cached_property, lru_cache

from dateline.knowledge import Knowledge
from dateline.ledger import Ledger
from dateline.ledger.dates import asked_span
from dateline.ledger.keys import full
from dateline.linking import Incident, find_incidents
from dateline.records import Coding
from dateline.reporting.exports.private import PrivateNames, without_private
from dateline.reporting.exports.told import Account, Told

CODINGS_KEPT = 256
"""Codings held in memory at once: an incident's reports do not come in the ledger's order."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The filters of an export, as in `dateline.ledger.Filter`; None asks for everything."""

    since: str | None = None
    until: str | None = None
    place: str | None = None
    party: str | None = None
    as_of: str | None = None

    def __post_init__(self) -> None:
        asked_span(self.since, self.until)

    @property
    def given(self) -> dict[str, str]:
        """The filters that are given, by name."""
        return {name: value for name, value in asdict(self).items() if value is not None}

    @property
    def words(self) -> str:
        """The filters in words: "since 2016-12, place Aleppo"."""
        return ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in self.given.items())


class Selection:
    """The part of a ledger that is asked for."""

    def __init__(self, ledger: Ledger, asked: Asked | None = None, *, keep_private: bool = False) -> None:
        """`keep_private`: with the names of private persons, for work that stays inside."""
        self.ledger = ledger
        self.asked = asked or Asked()
        self.keep_private = keep_private
        self.knowledge = Knowledge()
        self._read = lru_cache(CODINGS_KEPT)(self._read_coding)

    def codings(self) -> Iterator[tuple[str, Coding]]:
        """Key and coding of the reports with a record that is asked for, whole, in the ledger's order."""
        for key in self.ledger.documents(as_of=self.asked.as_of):
            if self._reports is None or key in self._reports:
                yield key, self._read(key)[0]

    def events(self) -> Iterator[Account]:
        """The events that are asked for, report by report."""
        for key, coding in self.codings():
            for event in coding.events:
                if self._events is None or full(key, event.id) in self._events:
                    yield Account(key, coding, event)

    def incidents(self) -> Iterator[Told]:
        """The incidents with an event that is asked for, by their first day."""
        found = find_incidents(self.ledger, **self.asked.given)
        for incident in sorted(found, key=lambda incident: (incident.date or "9999", incident.id)):
            told = self._told(incident)
            if told.accounts:
                yield told

    def shown_name(self, key: str, name: str) -> str:
        """A name under which a report came; one that holds a private person's gives way to the report's key."""
        names = self._read(key)[1]
        return key if names and names.are_in(name) else name

    def added(self, key: str) -> str:
        """When a report came into the ledger (ISO 8601, UTC)."""
        return self._added[key]

    @cached_property
    def _added(self) -> dict[str, str]:
        with self.ledger.query("SELECT id, added FROM documents") as (_, rows):
            return dict(rows)

    @cached_property
    def _events(self) -> set[str] | None:
        """The ids of the events that are asked for; None: all."""
        chosen = self.asked.given.keys() - {"as_of"}
        return {row.id for row in self.ledger.events(**self.asked.given)} if chosen else None

    @cached_property
    def _reports(self) -> set[str] | None:
        """The keys of the reports that are asked for; None: all."""
        if self._events is None:
            return None
        ids = set(self._events)
        for find in (self.ledger.statements, self.ledger.figures):
            ids.update(row.id for row in find(**self.asked.given))
        if not self.asked.place:  # positions are held nowhere
            ids.update(row.id for row in self.ledger.positions(**self.asked.given))
        return {id.partition(":")[0] for id in ids}

    def _read_coding(self, key: str) -> tuple[Coding, PrivateNames | None]:
        coding = self.ledger.coding(key)
        if self.keep_private:
            return coding, None
        names = PrivateNames(coding)
        return without_private(coding, names), names

    def _told(self, incident: Incident) -> Told:
        accounts: list[Account] = []
        hidden: list[PrivateNames] = []
        for record in incident.events:
            key, _, name = record.partition(":")
            coding, names = self._read(key)
            accounts.extend(Account(key, coding, event) for event in coding.events if event.id == name)
            hidden.extend([names] if names else [])
        chains = tuple(tuple(_marked(name, hidden) for name in chain) for chain in incident.sources.chains)
        return Told(incident, tuple(accounts), chains)


def _marked(words: str, hidden: list[PrivateNames]) -> str:
    for names in hidden:
        words = names.marked(words)
    return words
