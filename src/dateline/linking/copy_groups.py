"""Putting copies beside their originals: those that were added, and the copies that they touch."""

import re
from collections.abc import Sequence
from dataclasses import asdict
from enum import StrEnum
from typing import Any

from dateline.ledger.links import Links
from dateline.ledger.report import Source
from dateline.linking.copies import LEAST, runs, share
from dateline.linking.differences import Difference, find_differences

_DATELINE = re.compile(r"\(([^()\n]{2,40})\) ?[-–—]")

HEAD = 600
"""Characters within which a report names where and from whom its text comes."""


class CopyKind(StrEnum):
    """How a copy stands to its original: word for word, by the same publisher again, or edited."""

    SAME = "same"
    EDITION = "edition"
    EDITED = "edited"


def group_copies(links: Links, keys: Sequence[str]) -> None:
    """Note of which report each of these, and each that shares their text, is a copy."""
    shares = links.copied(keys, LEAST)
    touched = sorted({*keys, *(key for pair in shares for key in pair)})
    sources = links.sources(touched)
    rows = [row for members in _connected(touched, list(shares)) for row in _rows(members, sources)]
    links.keep_copies(touched, rows)


def _connected(keys: Sequence[str], pairs: Sequence[tuple[str, str]]) -> list[list[str]]:
    """The reports that hang together by pairs."""
    groups = {key: [key] for key in keys}
    for one, other in pairs:
        if groups[one] is not groups[other]:
            groups[one] += groups[other]
            groups |= dict.fromkeys(groups[other], groups[one])
    return list({id(members): members for members in groups.values()}.values())


def _rows(members: Sequence[str], sources: dict[str, Source]) -> list[dict[str, Any]]:
    original = _original([sources[key] for key in members])
    return [_row(sources[key], original) for key in sorted(members) if key != original.key]


def _original(group: Sequence[Source]) -> Source:
    """The report of the agency that the others credit; else the earliest."""

    def order(source: Source) -> tuple[bool, str, str]:
        is_agency = any(_credits(other, source) for other in group if other is not source)
        return not is_agency, source.published or "9999", source.key

    return min(group, key=order)


def _credits(copy: Source, original: Source) -> bool:
    """Does a report credit the other's publisher?"""
    publisher = (original.publisher or "").casefold()
    if not publisher or original.publisher == copy.publisher:
        return False
    return any(name.casefold() in (publisher, publisher.split()[0]) for name in _agencies(copy))


def _agencies(source: Source) -> list[str]:
    """The agencies that a report credits, and the one that its dateline names: "BEIRUT (Halyard) - ..."."""
    return [*source.credit, *_DATELINE.findall(source.text[:HEAD])]


def _row(copy: Source, original: Source) -> dict[str, Any]:
    differences = find_differences(original.text, copy.text)
    return {
        "document": copy.key,
        "original": original.key,
        "kind": _kind(copy, original, differences).value,
        "share": round(share(runs(copy.text), runs(original.text)), 4),
        "agency": _agency(copy, original),
        "differences": [asdict(difference) for difference in differences],
    }


def _kind(copy: Source, original: Source, differences: Sequence[Difference]) -> CopyKind:
    if copy.publisher and copy.publisher == original.publisher:
        return CopyKind.EDITION
    return CopyKind.EDITED if differences else CopyKind.SAME


def _agency(copy: Source, original: Source) -> str | None:
    """The agency whose report the original is, or that the two name."""
    return original.publisher if _credits(copy, original) else next(iter(_agencies(original) + _agencies(copy)), None)
