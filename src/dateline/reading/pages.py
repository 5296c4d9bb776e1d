"""HTML pages."""

from dateline.reading.documents import About, make_document
from dateline.records import Document


def read_page(page: str, name: str, where: str) -> Document:
    """The article of a page."""
    import trafilatura

    text = trafilatura.extract(page, fast=True) or ""
    return make_document(text, About(name))
