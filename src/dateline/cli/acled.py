"""`dateline events --view acled`: the events of a ledger with ACLED's types in place of PLOVER's."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.ledger import Ledger
    from dateline.ledger.rows import EventRow

ACLED_COLUMNS = (
    "date", "event_type", "sub_event_type", "actors", "inter1", "recipients", "inter2", "place", "words", "id",
)  # fmt: skip
_REPLACED = {"type", "mode", "status", "rule"}


def acled_rows(ledger: "Ledger", rows: "Sequence[EventRow]") -> Iterator[dict[str, Any]]:
    """The rows that ACLED has a type for, with its names for type, sub-event type and kinds of actor."""
    from dateline.knowledge import Knowledge
    from dateline.reporting.acled import acled_view

    acled, coding = Knowledge().acled, cache(ledger.coding)
    for row in rows:
        key, _, name = row.id.partition(":")
        event = next(event for event in coding(key).events if event.id == name)
        code = acled_view(event, coding(key), acled)
        if code is not None:
            kept = {field: value for field, value in asdict(row).items() if field not in _REPLACED}
            yield {"id": kept.pop("id"), "date": kept.pop("date"), **asdict(code), **kept}
