"""Contradictions as they are shown: a field, and the values of it that cannot all hold, each with words and source."""

from dataclasses import dataclass

from dateline.ledger.keys import full
from dateline.linking.accounts import Account
from dateline.linking.informants import source_of
from dateline.linking.values import Value
from dateline.records import Event, Statement


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values: what it is, the words, who says so, and where and when that was published."""

    value: str
    words: str
    said_by: str
    document: str
    record: str
    published: str | None
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Values of one field (a thing counted, `date`, `place`, `actor`, `denied`) that cannot all hold."""

    field: str
    values: tuple[Side, ...]


def figure_side(value: Value) -> Side:
    """A figure as a side."""
    if value.high is None:
        shown = f"at least {value.low}"
    else:
        shown = str(value.low) if value.low == value.high else f"{value.low} to {value.high}"
    at = value.document, value.record, value.published
    return Side(shown, value.words, value.said_by, *at, low=value.low, high=value.high)


def event_side(account: Account, event: Event, value: str) -> Side:
    """What an event tells, as a side."""
    words = next((span for span in event.evidence if span.holds(event.trigger)), event.trigger)
    return _side(account, event, event.statement, value, words.of(account.coding.document.text))


def denial_side(account: Account, denial: Statement) -> Side:
    """A denial as a side."""
    return _side(account, denial, denial.id, "denied", denial.content[0].of(account.coding.document.text))


def _side(account: Account, record: Event | Statement, statement: str | None, value: str, words: str) -> Side:
    said_by = source_of(account, statement).name
    key = full(account.report.key, record.id)
    return Side(value, " ".join(words.split()), said_by, account.name, key, account.report.published_day)
