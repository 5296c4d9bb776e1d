"""Which events a reviewer may want to merge an event with, or split it from: those that it was compared with."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from dateline.ledger import Ledger
    from dateline.linking import EventLink

SHOWN = 9
"""Events that are listed, each with a number of one digit."""


def candidates(ledger: "Ledger", event: str, *, together: bool) -> list["EventLink"]:
    """The events that stand in one incident with an event (`together`), or do not but are most like it."""
    from dateline.linking import links_of

    return [link for link in links_of(ledger, event) if link.one_incident is together][:SHOWN]


def print_candidates(console: Console, links: Sequence["EventLink"]) -> None:
    """List them by number: the report and the words that tell of each."""
    for number, link in enumerate(links, 1):
        line = Text.assemble((f"{number}  ", "bold"), f"{link.report}: “{link.words}”  ", (link.event, "dim"))
        console.print(line)


def chosen(links: Sequence["EventLink"], answer: str) -> str:
    """The event that an answer means: one of the listed by number, else the answer is an id."""
    listed = {str(number): link.event for number, link in enumerate(links, 1)}
    return listed.get(answer, answer)
