"""What people read instead of codes: "shelling" for ASSAULT with mode heavy-weapons. The words are in `labels.toml`."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.records import Event, Mention, Status


@cache
def _labels() -> dict[str, dict[str, Any]]:
    return tomllib.loads((files(__package__) / "labels.toml").read_text(encoding="utf-8"))


def event_label(event: Event) -> str:
    """What kind of event this is: by type and mode, else by type."""
    labels: dict[str, str] = _labels()["event"]
    return labels.get(f"{event.type}.{event.mode}") or labels[event.type]


def status_label(status: Status) -> str:
    """What to say of an event that has not happened; empty for one that has."""
    labels: dict[str, str] = _labels()["status"]
    return labels.get(status, "")


def contradiction_label(field: str) -> str:
    """What reports do not agree on: "who did it", or the thing counted as it is."""
    return str(_labels()["contradiction"].get(field, field))


def figure_rank(what: str) -> int:
    """Where a kind of figure stands in the list: the dead first, what is not named in the order last."""
    order: dict[str, int] = _labels()["figures"]
    return order.get(what, len(order))


def private_label(person: Mention) -> str:
    """What a private person is called where the name is left out."""
    labels: dict[str, str] = _labels()["private"]
    return next((labels[sector] for sector in person.sectors if sector in labels), labels["other"])
