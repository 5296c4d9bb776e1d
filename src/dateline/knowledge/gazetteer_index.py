"""The gazetteer's file: columns of features and a table of hashed names, read by mapping it into memory.

    magic, length of the header (8 bytes), header (JSON), columns (each aligned to 8 bytes)

The names by which a feature can be found are not kept, only 48 bits of their hash: the upper 16 pick a bucket, the
lower 32 stand sorted within it. A name that is in no gazetteer is taken for one that is once in 500 million times.
Features stand in the order of their GeoNames ids. Opening reads the header only.
"""

import hashlib
import json
import mmap
from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dateline.errors import KnowledgeError

MAGIC = b"DATELINE GAZETTEER 1\n\0\0\0"
BUCKETS = 1 << 16
NOWHERE = -(1 << 31)
"""Stands for a latitude or longitude that is not known."""
ROOT = (1 << 32) - 1
"""Stands for the container of a feature that lies in none."""


def hashed(key: str) -> tuple[int, int]:
    """The bucket of a normalised name, and its 32 bits there."""
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=6).digest()
    return int.from_bytes(digest[:2], "big"), int.from_bytes(digest[2:], "big")


def write_index(path: Path, header: dict[str, Any], columns: dict[str, tuple[str, bytes]]) -> None:
    """Write a gazetteer file: `columns` are name to `struct` type code and bytes.

    It takes its place when it is whole: one that was there before stays until then, and for those who have it open.
    """
    at, places = 0, {}
    for name, (code, data) in columns.items():
        places[name] = [code, at, len(data)]
        at += len(data) + (-len(data) % 8)
    head = json.dumps({**header, "columns": places}, ensure_ascii=False).encode()
    head += b" " * (-(len(MAGIC) + 8 + len(head)) % 8)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    try:
        with part.open("wb") as out:
            out.write(MAGIC + len(head).to_bytes(8, "little") + head)
            for _, data in columns.values():
                out.write(data + b"\0" * (-len(data) % 8))
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


class GazetteerIndex:
    """A gazetteer file, open for reading."""

    def __init__(self, path: Path) -> None:
        """Map the file; raises `KnowledgeError` where it is missing or something else."""
        try:
            with path.open("rb") as file:
                self._map = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except (OSError, ValueError) as error:
            raise KnowledgeError(
                f"the gazetteer can't be opened ({error})", str(path), "Make it with: dateline knowledge build"
            ) from error
        if self._map[: len(MAGIC)] != MAGIC:
            raise KnowledgeError("not a gazetteer of this version", str(path), "Make it with: dateline knowledge build")
        begin = len(MAGIC) + 8
        length = int.from_bytes(self._map[len(MAGIC) : begin], "little")
        self.header: dict[str, Any] = json.loads(bytes(self._map[begin : begin + length]))
        self._base = begin + length
        self.bucket = self.column("bucket")
        self.key = self.column("key")
        self.entry = self.column("entry")
        self.id = self.column("id")

    def column(self, name: str) -> Any:
        """One column, as a sequence of whole numbers (of bytes, for text)."""
        code, at, length = self.header["columns"][name]
        return self._map[self._base + at : self._base + at + length].cast(code)

    def entries(self, key: str) -> Sequence[int]:
        """What is kept under a normalised name: twice the feature's row, plus one where this is its main name."""
        bucket, low = hashed(key)
        last = self.bucket[bucket + 1]
        at = bisect_left(self.key, low, self.bucket[bucket], last)
        found = []
        while at < last and self.key[at] == low:
            found.append(self.entry[at])
            at += 1
        return found

    def row_of(self, geonameid: int) -> int | None:
        """The row of the feature with this GeoNames id."""
        at = bisect_left(self.id, geonameid)
        return at if at < len(self.id) and self.id[at] == geonameid else None
