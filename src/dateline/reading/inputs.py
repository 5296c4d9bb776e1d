"""PLACEHOLDER: JSONL only, one paragraph a line."""

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import InputError
from dateline.records import Block, BlockKind, Document, Published


@dataclass(frozen=True, slots=True)
class Input:
    """A document that was read, and where from."""

    origin: str
    document: Document


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be used, and why."""

    origin: str
    error: InputError


def read(source: str | Path | bytes) -> Document:
    """Read one report."""
    text = Path(source).read_text() if not isinstance(source, bytes) else source.decode()
    return document_of({"id": "x", "text": text})


def document_of(row: dict[str, str]) -> Document:
    """Placeholder."""
    text = row["text"]
    blocks = tuple(Block(BlockKind.PARAGRAPH, m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text))
    published = Published(row["published"], "given") if row.get("published") else None
    digest = "sha256:" + hashlib.sha256(text.encode()).hexdigest()
    return Document(
        digest, row["id"], text, blocks, row.get("title"), publisher=row.get("publisher"), published=published
    )


def read_all(sources: Sequence[str]) -> Iterator[Input | Failure]:
    """Placeholder."""
    for source in sources:
        for line in Path(source).read_text(encoding="utf-8").splitlines():
            yield Input(source, document_of(json.loads(line)))
