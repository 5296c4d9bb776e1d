"""Markdown: the text stays as it is; headings, quotes and pictures are taken for what their marks say."""

from dateline.reading.documents import About, make_document
from dateline.records import Document


def read_markdown(text: str, name: str) -> Document:
    """The report of a Markdown text."""
    return make_document(text, About(name))
