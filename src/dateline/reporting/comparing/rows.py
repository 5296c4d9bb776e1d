"""A row of another project's file, in terms that incidents can be compared in."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.records import EventType


@dataclass(frozen=True, slots=True)
class Spot:
    """Where: `within` is how many kilometres from the point it may have been; None: only the country is known."""

    country: str | None
    admin1: str | None
    name: str | None
    lat: float | None
    lon: float | None
    within: float | None


@dataclass(frozen=True, slots=True)
class OtherRow:
    """One row: `first` and `last` are the days that it may have happened on, `what` its own name for the type.

    `types` are the PLOVER types that it may be; `killed` the lowest and highest number of dead, None where not given.
    """

    id: str
    line: int
    first: date
    last: date
    what: str
    types: frozenset[EventType]
    spot: Spot
    actors: tuple[str, ...]
    killed: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Unusable:
    """A row that can't be compared: its line in the file, and why."""

    line: int
    why: str


@cache
def tolerances() -> dict[str, dict[str, Any]]:
    """What `tolerances.toml` holds."""
    return tomllib.loads((files(__package__) / "tolerances.toml").read_text(encoding="utf-8"))


def within(project: str, code: str) -> float | None:
    """The kilometres that a project's code of precision stands for; None: as far as the country reaches."""
    return tolerances()[project].get(code)


def division(name: str | None) -> str:
    """The name of a first-order division without what it is called: "Aleppo Governorate" is "aleppo"."""
    kinds = tolerances()["divisions"]["words"]
    words = (name or "").casefold().replace("-", " ").split()
    return " ".join(word for word in words if word not in kinds) or " ".join(words)
