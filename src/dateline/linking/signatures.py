"""Signatures of texts (MinHash), by which those that share a good part are found among many."""

from datasketch import MinHash

from dateline.linking.copies import runs

BANDS = 42
ROWS = 3
"""Bands of a signature and numbers in a band: of texts with a third of their runs in common four in five share one."""


def bands(text: str) -> list[str]:
    """The bands of a text's signature; texts that share one may be copies."""
    signature = MinHash(num_perm=BANDS * ROWS)
    signature.update_batch([run.encode() for run in sorted(runs(text))])
    numbers = signature.hashvalues.tolist()
    return [f"{n} {'-'.join(map(str, numbers[n * ROWS : (n + 1) * ROWS]))}" for n in range(BANDS)]
