"""Codings that are remembered, as long as they are the current ones."""

from dataclasses import replace

from dateline import Ledger
from dateline.ledger.fresh import MOST, Fresh
from dateline.ledger.keys import document_key
from dateline.records import CoderVersion, Coding


def read(ledger: Ledger, coding: Coding) -> dict[str, Coding]:
    with ledger.links() as links:
        return ledger._fresh.read(links._connection, [document_key(coding.document)])


def test_what_was_added_is_remembered_as_it_is(ledger: Ledger, coding: Coding) -> None:
    assert read(ledger, coding) == {document_key(coding.document): coding}
    assert read(ledger, coding) == {key: ledger.coding(key) for key in ledger.documents()}


def test_a_correction_by_another_is_not_missed(ledger: Ledger, coding: Coding) -> None:
    with Ledger(ledger.where) as other:
        other.review(f"{document_key(coding.document)}:e1", "reject", by="Ann")
    assert read(ledger, coding) == {}


def test_a_newer_coding_by_another_is_not_missed(ledger: Ledger, coding: Coding) -> None:
    with Ledger(ledger.where) as other:
        other.add([replace(coding, events=(), positions=(), coder=CoderVersion("9", "k", "model 1"))])
    assert read(ledger, coding) == {}


def test_only_the_last_ones_are_remembered(coding: Coding) -> None:
    fresh = Fresh()
    for number in range(MOST + 5):
        fresh.note(f"{number}", number, coding)
    assert len(fresh._kept) == MOST
    assert "4" not in fresh._kept
    assert "5" in fresh._kept
