"""The queue of reports that are still to be linked with others, and the step that is next for each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from sqlalchemy import Connection, delete, insert

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
    for part in parts(list(keys)):
        connection.execute(delete(link_queue).where(link_queue.c.document.in_(part)))
        connection.execute(insert(link_queue), [{"document": key, "step": step} for key in part])
