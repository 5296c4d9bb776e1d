import multiprocessing
import random
import time
from dataclasses import replace

from dateline import Ledger
from dateline.errors import NotALedger
from handmade import aleppo


def _add_without_end(place: str, begin: int) -> None:
    coding = aleppo()
    with Ledger(place) as ledger:
        for n in range(begin, begin + 10_000):
            ledger.add([replace(coding, document=replace(coding.document, publisher=f"Paper {n}"))])


def test_a_kill_at_any_moment_loses_no_report_and_leaves_none_half_written(place: str) -> None:
    chance, had = random.Random(1), set[str]()
    for number in range(5):
        process = multiprocessing.get_context("spawn").Process(target=_add_without_end, args=(place, number * 10_000))
        process.start()
        while _keys(place) <= had:
            time.sleep(0.01)
        time.sleep(chance.uniform(0, 0.1))
        process.kill()
        process.join()
        found = _keys(place)
        assert found > had
        had = found
    with Ledger(place, create=False) as ledger:
        for _, coding in ledger.codings():
            assert replace(coding, document=aleppo().document) == aleppo()


def _keys(place: str) -> set[str]:
    try:
        with Ledger(place, create=False) as ledger:
            return set(ledger.documents())
    except NotALedger:  # its tables are not laid yet
        return set()
