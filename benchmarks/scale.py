"""What a ledger of a million events costs: filled with made-up reports, then added to and asked.

    python benchmarks/scale.py [--events 1000000] [--days 3650] [--ledger FILE|postgresql://...] [--unlinked]

A ledger that is named and there already is taken as it is, so that it can be measured again. `--unlinked` leaves out
linking, and what asks for links: linking a million events from nothing takes hours. What linking one report costs
depends on how many reports the days around it have: `--events 20000 --days 73` has as many a day as a million events
in ten years. Times are those of the clock, and beside them those that this program computed itself, fewer where other
programs had the processor. Exits with 1 where something is slower than it has to be.
"""

import argparse
import gc
import multiprocessing
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from dateline.cli.app import COLLECT
from dateline.cli.sitrep import report_of
from dateline.ledger import Ledger
from dateline.linking import find_incidents, link
from dateline.reporting import Wanted, situation_report
from filling import fill
from made_up import DAYS, EVENTS, make_codings

MILLISECOND = 1e-3
ADDED, ASKED, REPORTED = 50 * MILLISECOND, 200 * MILLISECOND, 5.0
"""Seconds that adding a report, a question and a month's report may take."""
PROCESSES, EACH = 4, 25
DAY, MONTH, PLACE, PARTY = "2016-05-01", "2016-05", "Town 50", "Brigade 7"


class Took(NamedTuple):
    """Seconds by the clock, and those that this process computed: fewer where other programs had the processor."""

    clock: float
    own: float


class Scale:
    """Measures, and remembers whether something was too slow or went missing."""

    def __init__(self, ledger: Ledger, days: int, *, linked: bool) -> None:
        self.ledger, self.days, self.linked, self.failed = ledger, days, linked, False

    def run(self) -> None:
        """Measure everything."""
        self._add()
        self._ask()
        self._report_a_month()
        self._add_at_once()

    def _check(self, what: str, took: Sequence[Took], most: float, note: str = "") -> None:
        clock, own = (statistics.median(times) for times in zip(*took, strict=True))
        self.failed |= clock > most
        slow = "TOO SLOW" if clock > most else ""
        times = f"{clock * 1000:8.0f} ms of {most * 1000:5.0f} ({own * 1000:5.0f} of our own)"
        print(f"{what:44} {times} {slow:8} {note}", flush=True)

    def _add(self) -> None:
        codings = make_codings(21, seed=time.time_ns(), first=len(self.ledger.documents()), days=self.days)
        times = [timed(partial(self._keep, coding)) for coding in codings]
        self._check("add a report" + (" and link it" if self.linked else ""), times[1:], ADDED)

    def _keep(self, coding: object) -> None:
        self.ledger.add([coding])  # type: ignore[list-item]
        if self.linked:
            link(self.ledger)

    def _ask(self) -> None:
        kept, day, month = self.ledger, {"since": DAY, "until": DAY}, {"since": MONTH, "until": MONTH}
        questions: dict[str, Callable[[], list[object]]] = {
            "events of a day": lambda: kept.events(**day),
            "events of a place in a month": lambda: kept.events(**month, place=PLACE),
            "events of a party in a month": lambda: kept.events(**month, party=PARTY),
            "events of a country on a day": lambda: kept.events(**day, party="TUR"),
            "events of a place": lambda: kept.events(place=PLACE),
            "events by words of the text": lambda: kept.events(text='"Brigade 7" AND "Town 33" AND "Council 8"'),
            "events of a day as known two days later": lambda: kept.events(**day, as_of="2016-05-03"),
            "statements of a source in a month": lambda: kept.statements(**month, party="monitor 3"),
            "figures of a place in a month": lambda: kept.figures(**month, place=PLACE, what="killed"),
            "positions of a party": lambda: kept.positions(party=PARTY),
        }
        if self.linked:
            questions |= {
                "incidents of a day": lambda: find_incidents(kept, **day),
                "incidents of a place in a month": lambda: find_incidents(kept, **month, place=PLACE),
                "incidents of a party in a month": lambda: find_incidents(kept, **month, party=PARTY),
            }
        for what, ask in questions.items():
            found = ask()
            self._check(what, [timed(ask) for _ in range(3)], ASKED, f"{len(found)} found")

    def _report_a_month(self) -> None:
        def report() -> None:
            if self.linked:  # as the command makes it
                report_of(self.ledger.where, Wanted(MONTH, MONTH), private=False)
            else:
                situation_report(coding for _, coding in self.ledger.codings(since=MONTH, until=MONTH))

        self._check("situation report of a month", [timed(report) for _ in range(3)], REPORTED)

    def _add_at_once(self) -> None:
        before = set(self.ledger.documents())
        context = multiprocessing.get_context("spawn")
        work = [context.Process(target=add_some, args=(self.ledger.where, n)) for n in range(PROCESSES)]
        began = time.perf_counter()
        for process in work:
            process.start()
        for process in work:
            process.join()
        new = len(set(self.ledger.documents()) - before)
        self.failed |= new != PROCESSES * EACH
        took = time.perf_counter() - began
        print(f"{PROCESSES} processes added {new} of {PROCESSES * EACH} reports at once in {took:.1f} s")


def add_some(address: str, number: int) -> None:
    """Add a few reports, as one of several processes that do."""
    with Ledger(address) as ledger:
        for coding in make_codings(EACH, seed=time.time_ns() + number, first=10**8 * (number + 1)):
            ledger.add([coding])


def timed(work: Callable[[], object]) -> Took:
    """How long some work takes."""
    clock, own = time.perf_counter(), time.process_time()
    work()
    return Took(time.perf_counter() - clock, time.process_time() - own)


def main() -> None:
    """Fill, link, measure and print."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--events", type=int, default=1_000_000)
    ask.add_argument("--ledger")
    ask.add_argument("--days", type=int, default=DAYS)
    ask.add_argument("--unlinked", action="store_true")
    given = ask.parse_args()
    reports = given.events // EVENTS
    gc.set_threshold(*COLLECT)  # as the command does
    with tempfile.TemporaryDirectory() as folder, Ledger(given.ledger or Path(folder) / "scale.ledger") as ledger:
        if not ledger.documents():
            took = timed(lambda: fill(ledger, reports, given.days)).clock
            print(f"{reports:,} reports with {given.events:,} events kept in {took:.0f} s", flush=True)
        if not given.unlinked:
            print(f"linked in {timed(lambda: link(ledger)).clock:.0f} s", flush=True)
        scale = Scale(ledger, given.days, linked=not given.unlinked)
        scale.run()
    sys.exit(1 if scale.failed else 0)


if __name__ == "__main__":
    main()
