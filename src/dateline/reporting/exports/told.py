"""An incident as its reports tell it, in the terms that the formats of the field ask for."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol

from dateline.ledger.dates import days
from dateline.ledger.keys import full
from dateline.linking import Incident
from dateline.records import BlockKind, Coding, Event, Mention, MentionType, Place

KILLED = "killed"
_OPENING = frozenset({BlockKind.TITLE, BlockKind.STANDFIRST})


class Bounds(Protocol):
    """A figure of an incident by all its reports."""

    @property
    def low(self) -> int | None:
        """The lowest; None: open."""

    @property
    def best(self) -> int | None:
        """The best, by dateline's rule."""

    @property
    def high(self) -> int | None:
        """The highest; None: open."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part: a name, and the codes of country and sectors; `mention` is the one that it was read from."""

    name: str
    country: str | None
    sectors: tuple[str, ...]
    mention: Mention


@dataclass(frozen=True)
class Account:
    """An event as one report tells it; `key` is the report's."""

    key: str
    coding: Coding
    event: Event

    @property
    def id(self) -> str:
        """The event's id in the ledger."""
        return full(self.key, self.event.id)

    @cached_property
    def mentions(self) -> dict[str, Mention]:
        """The report's mentions by id."""
        return {mention.id: mention for mention in self.coding.mentions}

    @property
    def place(self) -> Place | None:
        """Where it happened, where that was resolved."""
        mention = self.mentions.get(self.event.place or "")
        return mention.place if mention else None

    def words_of(self, mention: Mention) -> str:
        """The words of a mention, on one line."""
        return " ".join(mention.span.of(self.coding.document.text).split())

    def parties(self, ids: Iterable[str]) -> list[Party]:
        """The parties behind mentions."""
        found = (self.mentions[key] for key in ids)
        return [Party(m.name or self.words_of(m), m.country, m.sectors, m) for m in found]

    @property
    def words(self) -> str:
        """The words that tell of it, on one line."""
        text = self.coding.document.text
        return " ... ".join(" ".join(span.of(text).split()) for span in self.event.evidence)

    @property
    def publisher(self) -> str | None:
        """Who published the report."""
        return self.coding.document.publisher

    @property
    def published_day(self) -> str | None:
        """The report's day of publication, where it is known to the day."""
        published = self.coding.document.published
        return published.day if published else None

    @property
    def leads(self) -> bool:
        """Is it told in the title, the standfirst or the first paragraph?"""
        trigger = self.event.trigger
        first = next((block for block in self.coding.document.blocks if block.kind is BlockKind.PARAGRAPH), None)
        opening = [block for block in self.coding.document.blocks if block.kind in _OPENING or block is first]
        return any(block.span.holds(trigger) for block in opening)


@dataclass(frozen=True)
class Told:
    """An incident and the accounts of it; `chains` are its chains of sources, informant first."""

    incident: Incident
    accounts: tuple[Account, ...]
    chains: tuple[tuple[str, ...], ...]

    @property
    def id(self) -> str:
        """The incident's id in the ledger."""
        return self.incident.id

    @cached_property
    def number(self) -> str:
        """A whole number in place of the id, for formats that want one: 52 bits of its hash, as text."""
        return str(int(hashlib.sha256(self.id.encode()).hexdigest()[:13], 16))

    @cached_property
    def fullest_first(self) -> list[Account]:
        """The accounts, the most salient one first."""
        return sorted(self.accounts, key=lambda account: (-account.event.salience, account.id))

    @cached_property
    def reports(self) -> list[Account]:
        """One account of each report, in the order of publication."""
        ordered = sorted(self.accounts, key=lambda account: (account.published_day or "9999", account.id))
        found: dict[str, Account] = {}
        for account in ordered:
            found.setdefault(account.key, account)
        return list(found.values())

    @cached_property
    def actors(self) -> list[Party]:
        """Who did it, by all accounts, each name once."""
        return _once(party for account in self.fullest_first for party in account.parties(account.event.actors))

    @cached_property
    def recipients(self) -> list[Party]:
        """To whom it was done, by all accounts, each name once."""
        return _once(party for account in self.fullest_first for party in account.parties(account.event.recipients))

    @property
    def place(self) -> Place | None:
        """Where it happened."""
        return self.incident.place

    @property
    def span(self) -> tuple[date, date] | None:
        """The first and last day that it may have happened on; None where that is not known at both ends."""
        return day_span(self.incident.date)

    @property
    def killed(self) -> Bounds | None:
        """Low, best and high of the killed."""
        return self.incident.figures.get(KILLED)

    @property
    def informants(self) -> list[str]:
        """Where the chains of sources end."""
        return list(dict.fromkeys(chain[0] for chain in self.chains if chain))


def day_span(edtf: str | None) -> tuple[date, date] | None:
    """The first and last day of an EDTF date; None where one of them is not known."""
    first, last = days(edtf)
    return (date.fromisoformat(first), date.fromisoformat(last)) if first and last else None


def _once(parties: Iterator[Party]) -> list[Party]:
    """Each party once, places last: "Syria" tells less than "Syrian army"."""
    found: dict[str, Party] = {}
    for party in parties:
        found.setdefault(party.name.casefold(), party)
    return sorted(found.values(), key=lambda party: party.mention.type is MentionType.LOCATION)
