"""What is looked at next, and what the reviews say of the record."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.handmade import ALEPPO, CODER, document, event, mention

from dateline.ledger import Ledger
from dateline.records import Coding, EventType, MentionType
from dateline.reviewing.audit import audit
from dateline.reviewing.queue import queue, sample, unseen


def shelled(publisher: str, **more: object) -> Coding:
    """A report of an attack and a visit: the attack is known in all its parts unless some are changed."""
    text = f"Rebels shelled Aleppo on Tuesday. The envoy visited Aleppo, {publisher} writes."
    parts = {"actors": ("m1",), "place": "m2", "date": "2016-12-06", "salience": 0.9, **more}
    return Coding(
        document(text, publisher=publisher),
        (
            mention("m1", text, "Rebels", MentionType.ORGANISATION, name="rebels"),
            mention("m2", text, "Aleppo", MentionType.LOCATION, name="Aleppo", place=ALEPPO),
            mention("m3", text, "The envoy", MentionType.PERSON, name="envoy"),
        ),
        (),
        (
            event("e1", text, "shelled", **parts),
            event(
                "e2", text, "visited", EventType.CONSULT, actors=("m3",), date="2016-12-06", place="m2", rule="visit"
            ),
        ),
        (),
        (),
        CODER,
    )


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "war.ledger") as kept:
        kept.add([shelled("A"), replace(shelled("B", place=None, actors=()), figures=())])
        yield kept


def ids(ledger: Ledger, by: str = "Ada") -> list[str]:
    return [item.record for item in queue(ledger, by)]


def test_the_doubtful_and_weighty_come_first(ledger: Ledger) -> None:
    first = queue(ledger, "Ada")[0]
    assert {doubt.why for doubt in first.doubts} == {"no actor", "no place"}
    assert first.record.endswith(":e1")
    assert first.weight > queue(ledger, "Ada")[-1].weight


def test_what_a_person_has_reviewed_is_not_asked_again(ledger: Ledger) -> None:
    first = ids(ledger)[0]
    ledger.review(first, "accept", by="Ada")
    assert first not in ids(ledger)
    assert first in ids(ledger, "Ben")


def test_a_note_is_no_review(ledger: Ledger) -> None:
    first = ids(ledger)[0]
    ledger.review(first, "note", by="Ada", why="look again")
    assert ids(ledger)[0] == first


def test_what_reviewers_do_not_agree_on_comes_up_for_a_third(ledger: Ledger) -> None:
    last = ids(ledger)[-1]
    ledger.review(last, "accept", by="Ada")
    ledger.review(last, "accept", by="Ben")
    assert ids(ledger, "Cyd")[0] != last
    ledger.review(last, "correct", by="Ben", field="status", value="planned")
    assert "reviewers do not agree on it" in {d.why for i in queue(ledger, "Cyd") for d in i.doubts if i.record == last}


def test_a_rule_that_fails_makes_its_other_records_doubtful(ledger: Ledger) -> None:
    ledger.add([shelled("C"), shelled("D")])
    visits = [id for id in ids(ledger) if id.endswith(":e2")]
    for visit in visits[:3]:
        ledger.review(visit, "reject", by="Ada")
    (left,) = [item for item in queue(ledger, "Ada") if item.record == visits[3]]
    assert [doubt.why for doubt in left.doubts] == ["100% of what its rule made was corrected or rejected"]


def test_a_sample_is_the_same_for_all_and_keeps_what_was_rejected(ledger: Ledger) -> None:
    drawn = sample(ledger, 3)
    ledger.review(drawn[0].record, "reject", by="Ada")
    assert {item.record for item in sample(ledger, 3)} == {item.record for item in drawn}
    assert len(unseen(sample(ledger, 3), ledger, "Ada")) == 2
    assert len(unseen(sample(ledger, 3), ledger, "Ben")) == 3


def test_audit_counts_each_record_once_by_its_last_word(ledger: Ledger) -> None:
    one, other, *_ = ids(ledger)
    ledger.review(one, "reject", by="Ada")
    ledger.review(one, "accept", by="Ada")
    ledger.review(other, "correct", by="Ada", field="date", value="2016-12-07")
    ledger.review(other, "accept", by="Ada")
    found = audit(ledger)
    (whole, *_) = found.types
    assert (found.records, whole.accepted, whole.corrected, whole.rejected) == (2, 1, 1, 0)
    assert (whole.right.share, whole.kept.share) == (0.5, 1.0)
    dates = next(said for said in found.fields if said.field == "date")
    assert (dates.right.right, dates.right.of) == (1, 2)


def test_audit_of_a_sample_leaves_out_other_reviews(ledger: Ledger) -> None:
    drawn = {item.record for item in sample(ledger, 1)}
    for id in ids(ledger):
        ledger.review(id, "accept", by="Ada")
    assert (audit(ledger).records, audit(ledger, sample=1).records) == (4, len(drawn))


def test_two_reviewers_agree_or_not(ledger: Ledger) -> None:
    one, other, *_ = ids(ledger)
    for by, verdicts in {"Ada": ("accept", "reject"), "Ben": ("accept", "accept")}.items():
        for record, verdict in zip((one, other), verdicts, strict=True):
            ledger.review(record, verdict, by=by)
    found = audit(ledger)
    assert (found.agreement.units, found.agreement.alike) == (2, 1)
    assert [dispute.record for dispute in found.disputes] == [other]


def test_what_was_taken_back_does_not_count(ledger: Ledger) -> None:
    number = ledger.review(ids(ledger)[0], "reject", by="Ada")
    ledger.undo_review(number, by="Ada")
    assert audit(ledger).records == 0
