from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline import Ledger
from dateline.errors import QueryError
from dateline.ledger.anchors import find_record
from dateline.ledger.keys import document_key
from dateline.records import Coding, EventType, Span, Status
from handmade import aleppo
from strategies import codings

KEY = document_key(aleppo().document)


def review(ledger: Ledger, record: str, verdict: str, by: str = "Ann", **more: object) -> int:
    return ledger.review(f"{KEY}:{record}", verdict, by=by, **more)  # type: ignore[arg-type]


def correct(ledger: Ledger, record: str, field: str, value: object, by: str = "Ann") -> int:
    return review(ledger, record, "correct", by, field=field, value=value)


def recoded(coding: Coding, **more: object) -> Coding:
    return replace(coding, coder=replace(coding.coder, version="0.2"), **more)  # type: ignore[arg-type]


def test_a_correction_is_seen_by_every_question(ledger: Ledger) -> None:
    correct(ledger, "e1", "type", "coerce")
    correct(ledger, "e1", "status", "planned")
    correct(ledger, "e1", "actors", ["m5", "m1"])
    correct(ledger, "e1", "date", "2016-12-06")
    (event,) = ledger.events(type="COERCE", status="planned", until="2016-12-06")
    assert (event.actors, event.mode) == (("Rebels", "Russian jets"), None)
    coded = ledger.coding(KEY).events[0]
    assert (coded.type, coded.status, coded.actors) == (EventType.COERCE, Status.PLANNED, ("m5", "m1"))


@pytest.mark.parametrize(
    ("record", "field", "value", "column"),
    [
        ("e1", "mode", "artillery", "mode"),
        ("e1", "place", None, "place"),
        ("e1", "historical", "yes", "historical"),
        ("f1", "what", "injured", "what"),
        ("f1", "high", 20, "high"),
        ("f1", "qualifier", "about", "qualifier"),
        ("f1", "scope", "total", "scope"),
        ("f1", "who", f"{KEY}:m5", "who"),
        ("s1", "speaker", "m4", "speaker"),
        ("s1", "stance", "denies", "stance"),
        ("s1", "negated", True, "negated"),
        ("p1", "stance", "rejects", "stance"),
        ("p1", "issue", "ceasefire", "issue"),
    ],
)
def test_each_field_is_corrected_and_put_back(
    ledger: Ledger, record: str, field: str, value: object, column: str
) -> None:
    before = ledger.coding(KEY)
    number = correct(ledger, record, field, value)
    rows = {"e": ledger.events, "f": ledger.figures, "s": ledger.statements, "p": ledger.positions}[record[0]]()
    after = ledger.coding(KEY)
    changed = [one.id for one, other in zip(_records(before), _records(after), strict=True) if one != other]
    assert changed == [record]
    shown = {"yes": True, f"{KEY}:m5": "Rebels", "m4": "Reuters"}.get(str(value), value)
    assert getattr(rows[0], column) == shown
    ledger.undo_review(number, by="Ann")
    assert ledger.coding(KEY) == before


def _records(coding: Coding) -> list[object]:
    return [*coding.statements, *coding.events, *coding.figures, *coding.positions]


@pytest.mark.parametrize(
    ("record", "field", "value", "said"),
    [
        ("e1", "rule", "x", "rule can't be corrected.*Fields: type, mode"),
        ("p1", "type", "ASSAULT", "type can't be corrected"),
        ("e1", "type", "FIGHT", "no such code.*Known: AGREE"),
        ("e1", "date", "yesterday", "no date"),
        ("e1", "place", "m99", "no such mention"),
        ("e1", "place", "m1", "no place.*"),
        ("e1", "historical", "perhaps", "neither true nor false"),
        ("f1", "low", "dozens", "no count"),
        ("f1", "low", -1, "no count"),
        ("f1", "low", 13, "lowest is above the highest"),
        ("f1", "what", None, "no words"),
        ("e9", "type", "ASSAULT", "no such statement"),
        ("m1", "name", "x", "no such statement"),
    ],
)
def test_what_can_not_be_corrected_is_told(ledger: Ledger, record: str, field: str, value: object, said: str) -> None:
    with pytest.raises(QueryError, match=said):
        correct(ledger, record, field, value)
    assert ledger.reviews() == []
    assert ledger.coding(KEY) == aleppo()


def test_a_review_has_a_verdict_a_name_and_a_field_only_to_correct(ledger: Ledger) -> None:
    with pytest.raises(QueryError, match="no such verdict"):
        review(ledger, "e1", "perhaps")
    with pytest.raises(QueryError, match="nobody"):
        review(ledger, "e1", "accept", by=" ")
    with pytest.raises(QueryError, match="has a field"):
        review(ledger, "e1", "correct")
    with pytest.raises(QueryError, match="has a field"):
        review(ledger, "e1", "accept", field="type", value="AID")


def test_a_rejected_record_is_out_of_sight_and_comes_back(ledger: Ledger) -> None:
    number = review(ledger, "e1", "reject", why="a film")
    assert [event.type for event in ledger.events()] == ["REQUEST"]
    assert [event.id for event in ledger.coding(KEY).events] == ["e2"]
    assert ledger.coding(KEY, reviewed=False) == aleppo()
    with ledger.query("SELECT count(*) FROM events WHERE rejected") as (_, rows):
        assert list(rows) == [(1,)]
    ledger.undo_review(number, by="Bob")
    assert ledger.coding(KEY) == aleppo()
    (said,) = ledger.reviews()
    assert (said.why, said.undone is not None, said.undone_by) == ("a film", True, "Bob")


def test_what_stands_in_a_rejected_statement_stands_in_the_one_around_it(ledger: Ledger) -> None:
    inner = replace(aleppo().statements[0], parent="s2")
    ledger.add([recoded(aleppo(), statements=(inner, aleppo().statements[1]))])
    review(ledger, "s1", "reject")
    assert (ledger.events()[0].said_by, ledger.figures()[0].said_by) == ("Rebels", "Rebels")
    review(ledger, "s2", "reject")
    assert (ledger.events()[0].said_by, ledger.positions()[0].evidence) == (None, (f"{KEY}:e2",))


def test_two_people_may_review_one_record_and_the_last_word_counts(ledger: Ledger) -> None:
    correct(ledger, "e1", "type", "COERCE", by="Ann")
    by_bob = correct(ledger, "e1", "type", "MOBILIZE", by="Bob")
    assert ledger.events()[0].type == "MOBILIZE"
    assert [(said.by, said.was, said.value) for said in ledger.reviews(f"{KEY}:e1")] == [
        ("Ann", "ASSAULT", "COERCE"),
        ("Bob", "ASSAULT", "MOBILIZE"),
    ]
    ledger.undo_review(by_bob, by="Bob")
    assert ledger.events()[0].type == "COERCE"
    review(ledger, "e1", "reject", by="Bob")
    review(ledger, "e1", "note", by="Bob", why="look again")
    assert len(ledger.events()) == 1
    review(ledger, "e1", "accept", by="Cid")
    assert len(ledger.events()) == 2
    assert [said.verdict for said in ledger.reviews(by="Bob")] == ["correct", "reject", "note"]


def test_undoing_twice_or_nothing_is_told(ledger: Ledger) -> None:
    number = review(ledger, "e1", "accept")
    ledger.undo_review(number, by="Ann")
    with pytest.raises(QueryError, match="no such review"):
        ledger.undo_review(number, by="Ann")
    with pytest.raises(QueryError, match="no such judgement"):
        ledger.undo_judgement(7, by="Ann")


def test_reviews_outlast_a_coding_with_other_ids(ledger: Ledger, coding: Coding) -> None:
    correct(ledger, "e1", "status", "possible")
    correct(ledger, "e1", "recipients", ["m5"])
    review(ledger, "s1", "reject")
    shifted = tuple(replace(mention, id=f"n{mention.id}") for mention in coding.mentions)
    event = replace(coding.events[0], id="e7", actors=("nm1",), place="nm2", statement=None, figures=())
    event = replace(event, trigger=Span(13, 35))
    ledger.add([recoded(coding, mentions=shifted, statements=(), events=(event,), figures=(), positions=())])
    (now,) = ledger.events()
    assert (now.id, now.status, now.recipients) == (f"{KEY}:e7", "possible", ("Rebels",))
    assert [said.record for said in ledger.reviews()] == [f"{KEY}:e7", f"{KEY}:e7", None]
    assert ledger.reviews()[2].record_then == f"{KEY}:s1"
    assert ledger.history(KEY) == [coding]


def test_a_correction_whose_mention_is_gone_waits(ledger: Ledger, coding: Coding) -> None:
    correct(ledger, "e1", "recipients", ["m5"])
    left = recoded(coding, mentions=coding.mentions[:4], statements=coding.statements[:1], events=coding.events[:1])
    ledger.add([replace(left, positions=())])
    assert ledger.events()[0].recipients == ()
    ledger.add([replace(coding, coder=replace(coding.coder, version="0.3"))])
    assert ledger.events()[0].recipients == ("Rebels",)


CHECKS = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]


@given(coding=codings(), data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=CHECKS)
def test_reviews_that_are_taken_back_leave_the_coding_as_it_was(
    coding: Coding, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    ids = [record.id for record in _records(coding)]  # type: ignore[attr-defined]
    with Ledger(tmp_path_factory.mktemp("ledger") / "a.ledger") as ledger:
        ledger.add([coding])
        key = document_key(coding.document)
        numbers = [
            ledger.review(f"{key}:{id}", verdict, by="Ann", field=field, value=value)
            for id in data.draw(st.lists(st.sampled_from(ids), max_size=5) if ids else st.just([]))
            for verdict, field, value in [data.draw(_sayings(coding, id))]
        ]
        assert ledger.coding(key, reviewed=False) == coding
        for number in data.draw(st.permutations(numbers)):
            ledger.undo_review(number, by="Ann")
        assert ledger.coding(key) == coding


def _sayings(coding: Coding, id: str) -> st.SearchStrategy[tuple[str, str | None, object]]:
    """What may be said of a record."""
    mentions = st.lists(st.sampled_from([m.id for m in coding.mentions if m.type not in ("time", "quantity")]))
    no_mention = all(m.type in ("time", "quantity") for m in coding.mentions)
    corrections = {
        "e": st.tuples(st.just("actors"), st.just([]) if no_mention else mentions)
        | st.tuples(st.just("type"), st.sampled_from(EventType)),
        "f": st.tuples(st.just("what"), st.text("abc", max_size=3)),
        "s": st.tuples(st.just("negated"), st.booleans()),
        "p": st.tuples(st.just("issue"), st.text("abc", max_size=3)),
    }
    assert find_record(coding, id)
    plain = st.sampled_from([("reject", None, None), ("accept", None, None), ("note", None, None)])
    return plain | corrections[id[0]].map(lambda given: ("correct", *given))
