"""Tellings of reports that are made by hand."""

import hashlib
from collections.abc import Sequence
from typing import Any

from dateline.ledger import Report
from dateline.linking.tellings import Telling, tellings
from dateline.records import Coding, Event, Figure, Mention, Statement
from handmade import CODER, document


def reported(
    publisher: str,
    text: str,
    *,
    mentions: Sequence[Mention] = (),
    statements: Sequence[Statement] = (),
    events: Sequence[Event] = (),
    figures: Sequence[Figure] = (),
    day: str | None = "2016-12-08",
    **more: Any,
) -> list[Telling]:
    """The tellings of one report."""
    key = hashlib.sha256(f"{publisher}{text}{day}".encode()).hexdigest()[:16]
    report = Report(key, (f"{publisher}.txt",), None, publisher, day, text)
    about = document(text, f"{publisher}.txt", day, publisher=publisher, **more)
    coding = Coding(about, tuple(mentions), tuple(statements), tuple(events), tuple(figures), (), CODER)
    return list(tellings(report, coding))
