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
