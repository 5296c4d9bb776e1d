"""Stories: reports about the same thing, by their words and their days of publication."""

from dataclasses import dataclass

from dateline.ledger import Ledger
from dateline.linking.linker import link_pending


@dataclass(frozen=True, slots=True)
class Story:
    """Reports about the same thing: their names, the oldest first; `id` is the key of the oldest."""

    id: str
    title: str | None
    documents: tuple[str, ...]


def find_stories(ledger: Ledger) -> list[Story]:
    """All reports of a ledger in stories, the largest story first; a report may be alone in one."""
    link_pending(ledger)
    with ledger.links() as links:
        return [Story(id, title, tuple(names)) for id, title, names in links.stories()]
