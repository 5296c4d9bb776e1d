"""The queue of reports that are still to be linked with others, and the step that is next for each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from sqlalchemy import Connection

from dateline.ledger.inserts import in_place
from dateline.ledger.schema_links import link_queue

Key = TypeVar("Key")

FIRST = 0
"""The step that linking a report begins with."""

MANY = 500
"""Keys asked for at once: databases take only so many values in one question."""


def parts(keys: Sequence[Key]) -> Iterator[Sequence[Key]]:
    """Keys, as many at once as may be asked for."""
    return (keys[n : n + MANY] for n in range(0, len(keys), MANY))


def queue(connection: Connection, keys: Iterable[str], step: int = FIRST) -> None:
    """Put reports in the queue; one that is there already goes on to, or back to, this step."""
    if rows := [{"document": key, "step": step} for key in keys]:
        connection.execute(in_place(link_queue, connection.dialect.name), rows)
