"""Copies as they are asked for: which report carries whose text, and what was changed in it."""

from dataclasses import dataclass

from dateline.ledger import Ledger
from dateline.linking.differences import Difference
from dateline.linking.linker import link_pending


@dataclass(frozen=True, slots=True)
class Copy:
    """A report that carries another's text, whole or in good part.

    `kind`: same (word for word), edition (by the same publisher again: an update, a correction) or edited; `share`: of
    the shorter text's runs of words those that stand in the other; `agency`: the one that the two credit, or whose
    report the original is.
    """

    document: str
    publisher: str | None
    published: str | None
    original: str
    original_publisher: str | None
    kind: str
    share: float
    agency: str | None
    differences: tuple[Difference, ...]


def find_copies(ledger: Ledger, report: str | None = None) -> list[Copy]:
    """All copies in a ledger, those of one original together; or those that one report (key) is, or is carried by."""
    link_pending(ledger)
    with ledger.links() as links:
        found = links.copies(report)
        keys = {key for document, original, *_ in found for key in (document, original)}
        sources, names = links.sources(keys), links.names(keys)
    return [
        Copy(
            document=names[document],
            publisher=sources[document].publisher,
            published=sources[document].published,
            original=names[original],
            original_publisher=sources[original].publisher,
            kind=kind,
            share=share,
            agency=agency,
            differences=tuple(Difference(**difference) for difference in differences),
        )
        for document, original, kind, share, agency, differences in found
    ]
