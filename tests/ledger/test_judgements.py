from dataclasses import replace

import pytest

from dateline import Ledger
from dateline.errors import QueryError
from dateline.ledger.keys import document_key
from dateline.records import Coding
from handmade import aleppo

KEY = document_key(aleppo().document)
ONE, OTHER = f"{KEY}:e1", f"{KEY}:e2"


def test_a_judgement_says_who_when_and_why(ledger: Ledger) -> None:
    number = ledger.judge(ONE, OTHER, "different", by="Ann", why="a raid is no demand")
    (judgement,) = ledger.judgements()
    assert (judgement.id, judgement.one, judgement.other) == (number, ONE, OTHER)
    assert (judgement.verdict, judgement.by, judgement.why) == ("different", "Ann", "a raid is no demand")
    assert judgement.made.endswith("+00:00")


def test_a_judgement_that_is_taken_back_is_kept(ledger: Ledger) -> None:
    number = ledger.judge(ONE, OTHER, "same", by="Ann")
    ledger.undo_judgement(number, by="Bob")
    assert ledger.judgements() == []
    (judgement,) = ledger.judgements(active=False)
    assert (judgement.undone is not None, judgement.undone_by) == (True, "Bob")


def test_judgements_are_on_two_events(ledger: Ledger) -> None:
    with pytest.raises(QueryError, match="same as itself"):
        ledger.judge(ONE, ONE, "same", by="Ann")
    with pytest.raises(QueryError, match="no such event"):
        ledger.judge(ONE, f"{KEY}:s1", "same", by="Ann")
    with pytest.raises(QueryError, match="no such verdict"):
        ledger.judge(ONE, OTHER, "alike", by="Ann")


def test_a_judgement_outlasts_codings_in_which_an_event_is_gone_or_has_another_id(
    ledger: Ledger, coding: Coding
) -> None:
    ledger.judge(ONE, OTHER, "different", by="Ann")
    ledger.add([replace(coding, coder=replace(coding.coder, version="2"), events=coding.events[:1], positions=())])
    assert [(j.one, j.other) for j in ledger.judgements()] == [(ONE, None)]
    events = tuple(replace(event, id=f"e{n}") for n, event in enumerate(reversed(coding.events), 5))
    ledger.add([replace(coding, coder=replace(coding.coder, version="3"), events=events, positions=())])
    (judgement,) = ledger.judgements()
    assert (judgement.one, judgement.other) == (f"{KEY}:e6", f"{KEY}:e5")
    assert (judgement.one_then, judgement.other_then) == (ONE, OTHER)
