"""Claims: one stance that one record shows, before those of a party are put together."""

from dataclasses import dataclass

from dateline.records import Event, PositionStance, Span


@dataclass(frozen=True, slots=True)
class Claim:
    """A party's (mention id) stance on an issue, its condition, whom it is towards, and the records that show it."""

    party: str
    issue: str
    stance: PositionStance
    condition: Span | None
    towards: str | None
    evidence: tuple[str, ...]


def shown_by(event: Event) -> tuple[str, ...]:
    """The records that show what an event shows: it, and the statement that it stands in."""
    return (event.id, *((event.statement,) if event.statement else ()))


def frames_of(event: Event) -> list[str]:
    """The ids of the frames that the event was composed of, from the outside in, without how its parties were found."""
    return event.rule.split("+")[0].split(">")
