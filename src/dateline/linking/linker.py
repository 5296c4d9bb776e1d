"""The linker: takes reports from the queue, step by step, and keeps how they hang together.

Each step is taken by all waiting reports before the next, so that it does not matter in which order they came:
what a report is compared by is worked out when the words of all are counted, reports are compared when all have that,
and they are put in groups when all are compared. Every step of some reports is one transaction.
"""

from collections import Counter
from collections.abc import Callable, Sequence

from dateline.ledger import Ledger
from dateline.ledger.links import Links
from dateline.linking.clues import clues
from dateline.linking.comparing import Comparison
from dateline.linking.copy_groups import group_copies
from dateline.linking.incident_groups import group_incidents
from dateline.linking.signatures import bands
from dateline.linking.similarity import Words
from dateline.linking.sketches import full_text, sketch
from dateline.linking.story_groups import group_stories
from dateline.linking.tellings import tellings

LINKER = "3"
"""The linker's version: with another one everything is linked anew."""

FEW = 50
"""Reports that are linked in one transaction."""

Step = Callable[[Links, Sequence[str]], None]


def link(ledger: Ledger, *, again: bool = False) -> int:
    """Link the reports that wait for it, with `again` all reports from scratch; gives how many were linked."""
    with ledger.links(write=True) as links:
        if again or links.linker() != LINKER:
            links.start_over(LINKER)
        waiting = links.count_waiting()
        if not waiting:
            group_incidents(links, ())
        elif waiting <= FEW:
            _link_few(links)
    if waiting > FEW:
        _link_many(ledger)
    return waiting


def _link_few(links: Links) -> None:
    """Take all steps that are next for the few reports that wait."""
    waiting = links.waiting()
    for number, (step, _) in enumerate(STEPS):
        if keys := [key for key, following in waiting.items() if following <= number]:
            step(links, keys)
    links.done(list(waiting), LINKER)


def _link_many(ledger: Ledger) -> None:
    """Take each step with some of the reports at a time, so that others can write meanwhile."""
    for number, (_, most) in enumerate(STEPS):
        with ledger.links() as links:
            waiting = links.queued(number)
        for first in range(0, len(waiting), most):
            with ledger.links(write=True) as links:
                _take(links, number, waiting[first : first + most])


def _take(links: Links, number: int, keys: Sequence[str]) -> None:
    """Take a step with those of some reports that still wait for it: another process may have taken it."""
    if waiting := links.still_queued(number, keys):
        step, _ = STEPS[number]
        step(links, waiting)
        if number + 1 < len(STEPS):
            links.advance(waiting, number + 1)
        else:
            links.done(waiting, LINKER)


def is_waiting(ledger: Ledger) -> bool:
    """Is there anything to link: reports that were added or coded anew, judgements that were made or undone?"""
    with ledger.links() as links:
        return links.linker() != LINKER or links.count_waiting() > 0 or links.judgements() != links.judged()


def link_pending(ledger: Ledger) -> None:
    """Link what waits for it, if the ledger was opened to write."""
    if ledger.writable and is_waiting(ledger):
        link(ledger)


def _tell(links: Links, keys: Sequence[str]) -> None:
    """Keep the tellings of reports, and count their words."""
    known, codings = links.counted(keys), links.codings(keys)
    counts: Counter[str] = Counter()
    for key, report in links.reports(keys).items():
        if key not in known:
            counts.update([*Words(full_text(report)), ""])
        before = links.forget_tellings([key])
        told = [clues(telling) for telling in tellings(report, codings[key])]
        blocks = [{"event": one.event, "block": block} for one in told for block in one.blocks()]
        members = [
            {"event": one.event, "document": key, "incident": before[at]}
            for one in told
            if (at := (key, one.kind.value, one.start)) in before
        ]
        rows = [{"event": one.event, "document": key, "clues": one.to_form()} for one in told]
        links.keep_tellings(rows, blocks, members)
    links.count_words(counts)


def _sketch(links: Links, keys: Sequence[str]) -> None:
    """Work out what reports are compared by."""
    reports = list(links.reports(keys).values())
    words = [Words(full_text(report)) for report in reports]
    counts = links.frequencies({"", *(word for of_report in words for word in of_report)})
    found = [sketch(report, said, counts) for report, said in zip(reports, words, strict=True)]
    signed = [{"document": report.key, "band": band} for report in reports for band in bands(report.text)]
    links.keep_sketches([one.row() for one in found], [row for one in found for row in one.term_rows()], signed)


def _compare(links: Links, keys: Sequence[str]) -> None:
    Comparison(links).compare(keys)


def _group(links: Links, keys: Sequence[str]) -> None:
    group_copies(links, keys)
    group_stories(links, keys)
    group_incidents(links, keys)


STEPS: tuple[tuple[Step, int], ...] = ((_tell, 200), (_sketch, 200), (_compare, 200), (_group, 2000))
"""The steps, and with how many reports each is taken at once."""
