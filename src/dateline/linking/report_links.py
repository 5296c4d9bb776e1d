"""The links of one report: with its original or its copies, and with the others of its story, and why."""

from dataclasses import dataclass

from dateline.ledger import Ledger
from dateline.linking.found_copies import Copy, find_copies
from dateline.linking.story_links import StoryLink, story_links


@dataclass(frozen=True, slots=True)
class ReportLinks:
    """The copies that a report is, or is the original of, and its links inside its story, the strongest first."""

    copies: tuple[Copy, ...]
    story: tuple[StoryLink, ...]


def links_of_report(ledger: Ledger, report: str) -> ReportLinks:
    """The links of a report (key)."""
    copies = find_copies(ledger, report)
    with ledger.links() as links:
        found = [link for links_of_story in story_links(links, report).values() for link in links_of_story]
    return ReportLinks(tuple(copies), tuple(found))
