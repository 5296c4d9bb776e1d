"""The links of an event and of its report, as `dateline explain` shows them: with what, how strong, and why."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from dateline.cli.overruled import overruled_words

if TYPE_CHECKING:
    from dateline.ledger import Judgement, Overruled
    from dateline.linking import Copy, EventLink
    from dateline.linking.story_links import StoryLink

STORY = 5
"""Links inside the story that are shown, the strongest first: a report has one with every other."""


def print_copies(console: Console, copies: Sequence["Copy"]) -> None:
    """Which report the record's report carries, or is carried by."""
    for copy in copies:
        agency = f", agency {copy.agency}" if copy.agency else ""
        changed = f", {len(copy.differences)} passages differ" if copy.differences else ""
        how = f"{copy.kind}, {copy.share:.2f} of the shorter text{agency}{changed}"
        console.print(Text(f"copy: {copy.document} carries the text of {copy.original} ({how})", style="dim"))


def print_links(console: Console, links: Sequence["EventLink"], overruled: Sequence["Overruled"]) -> None:
    """With which events of other sentences and reports an event is one happening, or might have been, and why."""
    if links:
        table = Table("same incident", "judged", "event", "report", "words", "score", "reasons")
        for link in links:
            same, score = "yes" if link.one_incident else "no", "" if link.score is None else f"{link.score:g}"
            told, judged = (link.event, link.report, link.words), "; ".join(map(_judgement, link.judged))
            table.add_row(*map(escape, (same, judged, *told, score, ", ".join(link.reasons))))
        console.print(table)
    for item in overruled:
        console.print(Text(overruled_words(item)))


def _judgement(said: "Judgement") -> str:
    """A person's word: what, who, when and why."""
    return f"{said.verdict}, says {said.by}, {said.made[:10]}" + (f": {said.why}" if said.why else "")


def print_story(console: Console, links: Sequence["StoryLink"]) -> None:
    """With which reports the record's report is in one story, and why: the strongest links."""
    if links:
        table = Table("one story", "", "score", "reasons")
        for link in links[:STORY]:
            table.add_row(*map(escape, (link.one, link.other, f"{link.score:g}", "; ".join(link.reasons))))
        console.print(table)
