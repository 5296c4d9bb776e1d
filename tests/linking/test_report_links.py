from telling import Tell

from dateline import Ledger
from dateline.ledger.keys import document_key
from dateline.linking import link, links_of_report

FIRST = "Jets bombed the Haraj market in Aleppo at noon on Friday and killed 12 people, the medics in the town said."
COPY = f"{FIRST} Nobody else was hurt."


def test_the_original_and_the_story_of_a_report(tell: Tell, ledger: Ledger) -> None:
    told = [tell("A", FIRST), tell("B", COPY), tell("C", "Jets bombed Oslo airport.", published="2019-02-02")]
    link(ledger)
    found = [links_of_report(ledger, document_key(coding.document)) for coding in told]
    assert [len(links.copies) for links in found] == [1, 1, 0]
    assert [len(links.story) for links in found] == [1, 1, 0]
    assert found[0] == found[1]
    assert (found[0].copies[0].document, found[0].copies[0].original) in {("A.txt", "B.txt"), ("B.txt", "A.txt")}
    assert found[0].story[0].reasons
