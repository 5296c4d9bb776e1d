"""Stories: reports about the same thing, by their words and their days of publication."""

from dataclasses import dataclass

from dateline.ledger import Ledger
from dateline.linking.linker import link_pending
from dateline.linking.story_links import StoryLink, story_links


@dataclass(frozen=True, slots=True)
class Story:
    """Reports about the same thing: their names, the oldest first; `id` is the key of the oldest.

    `links`: of each report the one with the report that it is most like, and why; empty where they were not asked for.
    """

    id: str
    title: str | None
    documents: tuple[str, ...]
    links: tuple[StoryLink, ...] = ()


def find_stories(ledger: Ledger, *, reasons: bool = False) -> list[Story]:
    """All reports of a ledger in stories, the largest story first; a report may be alone in one.

    With `reasons` each with the links between its reports.
    """
    link_pending(ledger)
    with ledger.links() as links:
        why = story_links(links) if reasons else {}
        return [Story(id, title, tuple(names), tuple(why.get(id, ()))) for id, title, names in links.stories()]
