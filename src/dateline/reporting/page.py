"""The page of a coding: the report's text with its records marked, and the records beside it leading to their words."""

from dateline.records import Coding
from dateline.reporting.cards import Cards
from dateline.reporting.marks import LAYERS, marked_blocks
from dateline.reporting.pages import render


def coding_page(coding: Coding) -> str:
    """One self-contained HTML page: no network, no framework, readable without its script and on paper."""
    cards = Cards(coding)
    sections = (
        ("events", "Events", {"": cards.events()}),
        ("statements", "Statements", cards.statements()),
        ("figures", "Figures", {"": cards.figures()}),
        ("positions", "Positions", {"": cards.positions()}),
        ("named", "Named", {"": cards.mentions()}),
    )
    return render(
        "coding.html", document=coding.document, coder=coding.coder, blocks=marked_blocks(coding), sections=sections,
        layers=LAYERS,
    )  # fmt: skip
