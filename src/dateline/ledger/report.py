"""A report as the ledger keeps it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """A report as the ledger keeps it: its key, all names under which it came, and its text."""

    key: str
    names: tuple[str, ...]
    title: str | None
    publisher: str | None
    published_day: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Head:
    """A report without its text."""

    key: str
    title: str | None
    published_day: str | None


@dataclass(frozen=True, slots=True)
class Source:
    """A report as it may be a copy of another: who published it when, which agencies it credits, and its text."""

    key: str
    publisher: str | None
    published: str | None
    credit: tuple[str, ...]
    text: str
