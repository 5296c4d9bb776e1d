from dateline.ledger.keys import document_key, full
from dateline.records import Coding, EventType, MentionType, Stance
from dateline.reporting import Linked, situation_report
from handmade import ALEPPO, CODER, document, event, figure, mention, statement


def told(publisher: str, killed: int) -> Coding:
    """A report of a bombing in which somebody gives the number of the killed."""
    text = f"Jets bombed Aleppo. The {publisher} monitor said that {killed} people were killed."
    mentions = (
        mention("m1", text, f"The {publisher} monitor", MentionType.ORGANISATION, name=f"{publisher} monitor"),
        mention("m2", text, "Aleppo", MentionType.LOCATION, place=ALEPPO),
    )
    saying = statement("s1", text, f"{killed} people were killed", speaker="m1")
    count = figure("f1", text, f"{killed} people", killed, killed, statement="s1")
    deed = event("e1", text, "bombed", place="m2", date="2016-12-07", figures=("f1",))
    about = document(text, f"{publisher}.txt", publisher=publisher)
    return Coding(about, mentions, (saying,), (deed,), (count,), (), CODER)


def record(coding: Coding, key: str) -> str:
    return full(document_key(coding.document), key)


def test_what_linking_found_is_shown_with_the_words_of_both_reports() -> None:
    one, other = told("Northern", 15), told("Southern", 18)
    events = record(one, "e1"), record(other, "e1")
    against = (("killed", (("15", record(one, "f1")), ("18", record(other, "f1")))),)
    report = situation_report([one, other], incidents=[Linked(events, 2, 2, contradictions=against)])
    (found,) = report.contradictions
    assert found.about == "killed: attack at Aleppo, 2016-12-07"
    assert [side.holds for side in found.sides] == ["15, says Northern monitor", "18, says Southern monitor"]
    assert [side.evidence[0].report for side in found.sides] == ["Northern.txt", "Southern.txt"]


def test_a_side_without_its_report_is_no_contradiction() -> None:
    one, other = told("Northern", 15), told("Southern", 18)
    against = (("killed", (("15", record(one, "f1")), ("18", record(other, "f1")))),)
    linked = Linked((record(one, "e1"),), 1, 1, contradictions=against)
    assert situation_report([one], incidents=[linked]).contradictions == ()


def test_bug_one_contradiction_was_shown_for_each_of_two_incidents() -> None:
    one, other = told("Northern", 15), told("Southern", 18)
    against = (("killed", (("15", record(one, "f1")), ("18", record(other, "f1")))),)
    linked = [Linked((record(coding, "e1"),), 2, 2, contradictions=against) for coding in (one, other)]
    assert len(situation_report([one, other], incidents=linked).contradictions) == 1


def test_bug_a_contradiction_was_headed_by_another_deed_of_the_incident() -> None:
    text = "People left Aleppo. Jets bombed Aleppo. Damascus denied it."
    mentions = (
        mention("m1", text, "Damascus", MentionType.ORGANISATION, name="Syria"),
        mention("m2", text, "Aleppo", MentionType.LOCATION, place=ALEPPO),
    )
    denial = statement("s1", text, "it", speaker="m1", stance=Stance.DENIES)
    deeds = event("e1", text, "left", EventType.RETREAT), event("e2", text, "bombed", place="m2")
    coding = Coding(document(text), mentions, (denial,), deeds, (), (), CODER)
    against = (("denied", (("happened", record(coding, "e2")), ("denied", record(coding, "s1")))),)
    linked = Linked((record(coding, "e1"), record(coding, "e2")), 1, 1, contradictions=against)
    (found,) = situation_report([coding], incidents=[linked]).contradictions
    assert found.about == "denied: attack at Aleppo"


def test_what_reports_do_not_agree_on_is_told_in_words() -> None:
    one, other = told("Northern", 15), told("Southern", 15)
    against = (("actor", (("army", record(one, "e1")), ("rebels", record(other, "e1")))),)
    linked = Linked((record(one, "e1"),), 2, 2, contradictions=against)
    (found,) = situation_report([one, other], incidents=[linked]).contradictions
    assert found.about == "who did it: attack at Aleppo, 2016-12-07"
