"""What is kept of links: one step for all, the same in any order; ids that last; judgements that win."""

from itertools import permutations
from pathlib import Path

from telling import Tell

from dateline import Ledger
from dateline.linking import Incident, find_incidents, find_stories, link
from dateline.linking.linker import is_waiting
from dateline.records import CoderVersion, Coding, MentionType
from handmade import ALEPPO, CODER, IDLIB, document, event, mention

FIRST = "Jets bombed the Haraj market in Aleppo, killing 12 people."
SECOND = "Twelve died when jets bombed stalls at Haraj in Aleppo, medics said."
THIRD = "Aleppo: Haraj market bombed, 12 killed, a witness said."
OTHER = "Shells bombed a bakery in Idlib on Wednesday, a baker said."


def coding(text: str, publisher: str, *, day: str = "2016-12-07", coder: CoderVersion = CODER) -> Coding:
    name, place = ("Idlib", IDLIB) if "Idlib" in text else ("Aleppo", ALEPPO)
    where = mention("m1", text, name, MentionType.LOCATION, place=place)
    about = document(text, f"{publisher}.txt", publisher=publisher)
    return Coding(about, (where,), (), (event("e1", text, "bombed", place="m1", date=day),), (), (), coder)


REPORTS = [coding(FIRST, "A"), coding(SECOND, "B"), coding(THIRD, "C"), coding(OTHER, "D")]


def reports(incidents: list[Incident]) -> list[list[str]]:
    return sorted(sorted(incident.documents) for incident in incidents)


def linked(path: Path, *parts: list[Coding]) -> list[Incident]:
    """The incidents of a ledger to which reports were added in parts, each linked at its end."""
    with Ledger(path) as ledger:
        for part in parts:
            ledger.add(part)
            link(ledger)
        return find_incidents(ledger)


def test_the_order_of_reports_does_not_matter(tmp_path: Path) -> None:
    found = [linked(tmp_path / f"{n}", list(order)) for n, order in enumerate(permutations(REPORTS))]
    assert len(found[0]) == 2
    assert all(incidents == found[0] for incidents in found)


def test_a_report_that_comes_later_joins_and_the_id_stays(tmp_path: Path) -> None:
    (before,) = linked(tmp_path / "a", REPORTS[:1])
    after = linked(tmp_path / "a", REPORTS[1:])
    assert reports(after) == [["A.txt", "B.txt", "C.txt"], ["D.txt"]]
    assert after[0].id == before.id


def test_nothing_waits_once_all_is_linked(tmp_path: Path) -> None:
    with Ledger(tmp_path / "a") as ledger:
        assert is_waiting(ledger)
        ledger.add(REPORTS)
        assert link(ledger) == len(REPORTS)
        assert not is_waiting(ledger)
        assert link(ledger) == 0


def test_again_gives_the_same(tmp_path: Path) -> None:
    with Ledger(tmp_path / "a") as ledger:
        ledger.add(REPORTS)
        before, stories = find_incidents(ledger), find_stories(ledger)
        assert link(ledger, again=True) == len(REPORTS)
        assert (find_incidents(ledger), find_stories(ledger)) == (before, stories)


def test_a_ledger_opened_to_read_gives_what_is_linked(tmp_path: Path) -> None:
    linked(tmp_path / "a", REPORTS)
    with Ledger(tmp_path / "a", create=False) as ledger:
        assert len(find_incidents(ledger)) == 2


def test_a_new_coding_is_linked_anew_and_the_id_stays(tmp_path: Path) -> None:
    newer = CoderVersion("0.2", "k", "model 1")
    (before, _) = linked(tmp_path / "a", REPORTS)
    (same, _) = linked(tmp_path / "a", [coding(FIRST, "A", coder=newer)])
    assert same.id == before.id
    assert len(same.documents) == 3
    apart = linked(tmp_path / "a", [coding(SECOND, "B", day="2016-11-01", coder=newer)])
    assert reports(apart) == [["A.txt", "C.txt"], ["B.txt"], ["D.txt"]]


def test_a_judgement_wins_survives_and_is_undone(tmp_path: Path) -> None:
    with Ledger(tmp_path / "a") as ledger:
        ledger.add(REPORTS)
        (three, alone) = find_incidents(ledger)
        first, *_, last = three.events
        number = ledger.judge(first, last, "different", by="Ann")
        ledger.judge(first, alone.events[0], "same", by="Ann")
        found = find_incidents(ledger)
        assert {first, alone.events[0]} <= set(next(i for i in found if first in i.events).events)
        assert not any({first, last} <= set(incident.events) for incident in found)
        link(ledger, again=True)
        assert find_incidents(ledger) == found
        ledger.undo_judgement(number, by="Ann")
        assert reports(find_incidents(ledger)) == [["A.txt", "B.txt", "C.txt", "D.txt"]]


def test_who_is_unsure_changes_nothing(tmp_path: Path) -> None:
    with Ledger(tmp_path / "a") as ledger:
        ledger.add(REPORTS)
        before = find_incidents(ledger)
        ledger.judge(before[0].events[0], before[1].events[0], "unsure", by="Ann")
        assert find_incidents(ledger) == before


def test_a_rejected_event_leaves_its_incident(tmp_path: Path) -> None:
    with Ledger(tmp_path / "a") as ledger:
        ledger.add(REPORTS)
        (three, _) = find_incidents(ledger)
        ledger.review(three.events[0], "reject", by="Ann")
        assert sorted(len(incident.events) for incident in find_incidents(ledger)) == [1, 2]


def test_what_was_known_by_a_day(tell: Tell, ledger: Ledger) -> None:
    tell("A", FIRST, place=("Aleppo", ALEPPO), date="2016-12-07", published="2016-12-07")
    tell("B", SECOND.replace("jets", "Jets"), place=("Aleppo", ALEPPO), date="2016-12-07", published="2016-12-09")
    assert [len(incident.documents) for incident in find_incidents(ledger)] == [2]
    assert reports(find_incidents(ledger, as_of="2016-12-08")) == [["A.txt"]]
    assert find_incidents(ledger, as_of="2016-12-01") == []


def test_a_name_with_a_character_of_code_0_is_linked_like_others(ledger: Ledger) -> None:
    text = "Jets bombed a market in Aleppo, killing many people."
    jets = mention("m1", text, "Jets", MentionType.ORGANISATION, name="Je\0ts", entity="org:jets")
    bombed = event("e1", text, "bombed", actors=("m1",))
    for publisher in "AB":
        about = document(f"{text} {publisher}", f"{publisher}.txt", publisher=publisher)
        ledger.add([Coding(about, (jets,), (), (bombed,), (), (), CODER)])
        link(ledger)
    assert find_incidents(ledger, party="ts")
