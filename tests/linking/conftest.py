"""Ledgers of a few reports, made by hand."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from telling import Tell

from dateline import Ledger
from dateline.records import Coding, EventType, MentionType, Place
from handmade import CODER, document, event, figure, mention


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "a.ledger") as ledger:
        yield ledger


@pytest.fixture
def tell(ledger: Ledger) -> Tell:
    """Adds a report that tells of one attack: publisher, words, place, day of the event, killed."""

    def add(
        publisher: str,
        text: str = "Jets bombed a market in Aleppo, killing many people, witnesses said.",
        *,
        place: tuple[str, Place] | None = None,
        date: str | None = None,
        killed: tuple[str, int | None, int | None] | None = None,
        type: EventType = EventType.ASSAULT,
        published: str | None = "2016-12-08",
        **more: Any,
    ) -> Coding:
        mentions = [mention("m1", text, "Jets", MentionType.ORGANISATION, name="Jets", entity="org:jets")]
        if place:
            mentions.append(mention("m2", text, place[0], MentionType.LOCATION, place=place[1]))
        figures = (figure("f1", text, *killed),) if killed else ()
        attack = event(
            "e1",
            text,
            "bombed",
            type,
            actors=("m1",),
            place="m2" if place else None,
            date=date,
            figures=tuple(f.id for f in figures),
            **more,
        )
        about = document(text, f"{publisher}.txt", published, publisher=publisher)
        coding = Coding(about, tuple(mentions), (), (attack,), figures, (), CODER)
        ledger.add([coding])
        return coding

    return add
