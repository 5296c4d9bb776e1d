from telling import Tell

from dateline import Ledger
from dateline.linking import find_stories
from handmade import ALEPPO, document

MARKET = "Jets bombed the Haraj market in Aleppo on Tuesday. The market was full, said Abu Omar, a baker in Haraj."
MARKET_TOO = "Warplanes hit Haraj market in Aleppo: Jets bombed the crowded stalls, the baker Abu Omar told reporters."
TALKS = "Jets bombed nobody while envoys met in Geneva. Staffan de Mistura hosted the delegations on Lake Leman."


def test_reports_about_the_same_thing_are_one_story(tell: Tell, ledger: Ledger) -> None:
    tell("A", MARKET)
    tell("B", TALKS)
    tell("C", MARKET_TOO)
    assert [set(story.documents) for story in find_stories(ledger)] == [{"A.txt", "C.txt"}, {"B.txt"}]


def test_the_same_words_weeks_later_are_another_story(tell: Tell, ledger: Ledger) -> None:
    tell("A", MARKET, published="2016-12-08")
    tell("B", MARKET, published="2017-03-08")
    tell("C", MARKET_TOO, published=None)
    found = [set(story.documents) for story in find_stories(ledger)]
    assert {"A.txt", "B.txt"} not in found
    assert len(found) == 2


def test_an_empty_ledger_has_no_stories(ledger: Ledger) -> None:
    assert find_stories(ledger) == []


def test_a_document_is_named_as_it_came(tell: Tell, ledger: Ledger) -> None:
    tell("A", MARKET)
    assert find_stories(ledger)[0].documents == (document(MARKET, "A.txt").name,)


def test_a_link_says_what_two_reports_share(tell: Tell, ledger: Ledger) -> None:
    said = ' "We dug with our hands until the morning," he said.'
    tell("A", MARKET + said, place=("Aleppo", ALEPPO))
    tell("B", TALKS)
    tell("C", MARKET_TOO + said, place=("Aleppo", ALEPPO), published="2016-12-09")
    found = {story.documents: story.links for story in find_stories(ledger, reasons=True)}
    (link,) = found["A.txt", "C.txt"]
    assert {link.one, link.other} == {"A.txt", "C.txt"}
    assert link.reasons[0] == 'shared quotation: "we dug with our hands until the morning"'
    assert link.reasons[1] == "same place: Aleppo"
    assert link.reasons[2].startswith("same names: ")
    assert "haraj" in link.reasons[2]
    assert link.reasons[3].startswith("shared rare words: ")
    assert "baker" in link.reasons[3]
    assert link.reasons[4] == "days near"
    assert found["B.txt",] == ()
