from telling import Tell

from dateline import Ledger
from dateline.linking import find_incidents, link, links_of
from handmade import ALEPPO

FIRST = "Jets bombed the Haraj market in Aleppo, killing 12 people."
SECOND = "Twelve died when Jets bombed stalls at Haraj in Aleppo, medics said."
IN_ALEPPO = ("Aleppo", ALEPPO)


def test_the_links_of_an_event_with_their_reasons(tell: Tell, ledger: Ledger) -> None:
    tell("A", FIRST, place=IN_ALEPPO, date="2016-12-07")
    tell("B", SECOND, place=IN_ALEPPO, date="2016-12-07")
    (incident,) = find_incidents(ledger)
    (found,) = links_of(ledger, incident.events[0])
    assert (found.event, found.words, found.one_incident) == (incident.events[1], "bombed", True)
    assert "same day +0.6" in found.reasons
    assert found.score is not None
    assert found.score > 1


def test_what_a_person_says_of_two_is_shown_even_if_nothing_else_links_them(tell: Tell, ledger: Ledger) -> None:
    tell("A", FIRST, place=IN_ALEPPO, date="2016-12-07")
    tell("B", SECOND, place=IN_ALEPPO, date="2015-01-01", published="2015-01-02")
    one, other = (incident.events[0] for incident in find_incidents(ledger))
    ledger.judge(one, other, "same", by="Ann", why="one raid")
    link(ledger)
    (found,) = links_of(ledger, one)
    assert (found.event, found.score, found.reasons, found.one_incident) == (other, None, (), True)
    assert [(said.verdict, said.by, said.why) for said in found.judged] == [("same", "Ann", "one raid")]
    assert links_of(ledger, "nobody:e1") == []
