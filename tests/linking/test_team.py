"""Linking in a team's ledger."""

from dateline import Ledger
from dateline.linking import find_copies, find_incidents, find_stories, link
from handmade import aleppo
from servers import postgres


def test_reports_are_linked_in_a_database_too() -> None:
    with postgres() as address, Ledger(address) as ledger:
        ledger.add([aleppo()])
        assert link(ledger) == 1
        (incident,) = find_incidents(ledger, place="Aleppo", party="Russian jets", since="2016-12", as_of="2016-12")
        assert incident.documents == ("report.txt",)
        assert [story.documents for story in find_stories(ledger)] == [("report.txt",)]
        assert find_copies(ledger) == []
        assert link(ledger, again=True) == 1
