"""Setting: when and where an event takes place, and whether it is history by the time of the report."""

from datetime import date

from dateline.coding.eventing.composition import Composed
from dateline.parsing.tree import Word
from dateline.records import EventType
from dateline.resolving import Draft
from dateline.resolving.placing import event_place
from dateline.resolving.timing import event_date

_SPOKEN = frozenset(
    {EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN}
)
_LONG_AGO = 365
"""Days after which an event is background: older than the news that tells of it."""


def date_of(draft: Draft, composed: Composed) -> tuple[str | None, str | None]:
    """The id of the time that dates the event, and its date in EDTF; None where the text gives none."""
    for word in dict.fromkeys(_words(composed)):
        mention, found = event_date(draft, word)
        if found is not None:
            return mention, found
    return None, None


def place_of(draft: Draft, composed: Composed) -> str | None:
    """The id of the place where the event took place; words and talks have none but the one they are given."""
    running = composed.type not in _SPOKEN
    return event_place(draft, composed.core.anchor, running=running)


def _words(composed: Composed) -> list[Word]:
    return [composed.core.anchor, *composed.core.taken, composed.outer.anchor]


def is_historical(draft: Draft, day: str | None) -> bool:
    """Did it end more than a year before the report was published?"""
    published = draft.document.published
    if day is None or published is None or published.day is None:
        return False
    end = day.split("/")[-1]
    if not end or end == "..":
        return False
    try:
        return (date.fromisoformat(published.day) - date.fromisoformat(_last_day(end))).days > _LONG_AGO
    except ValueError:
        return False


def _last_day(text: str) -> str:
    """The last day of a month or year, near enough: what is compared is a year."""
    return text + {4: "-12-31", 7: "-28"}.get(len(text), "")
