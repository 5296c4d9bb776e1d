"""The page of a coding: whole, self-contained, every mark and field on its words."""

import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given
from tests.handmade import aleppo, document
from tests.strategies import codings

from dateline.records import Coding
from dateline.reporting import coding_page
from dateline.reporting.marks import marked_blocks


class Page(HTMLParser):
    """What a page says: its tags with attributes, and the text of the story."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def having(self, attribute: str) -> list[dict[str, str | None]]:
        return [attributes for _, attributes in self.tags if attribute in attributes]


def test_page_fetches_nothing_and_declares_its_encoding() -> None:
    page = Page(coding_page(aleppo()))
    assert not [tag for tag, attributes in page.tags if {"src"} & set(attributes) or tag in ("link", "img", "iframe")]
    assert ("meta", {"charset": "utf-8"}) in page.tags
    assert "url(" not in coding_page(aleppo())


def test_every_record_has_a_card_and_a_mark() -> None:
    coding = aleppo()
    page = Page(coding_page(coding))
    cards = {attributes["id"] for attributes in page.having("id")}
    marked = {record for piece in page.having("data-records") for record in (piece["data-records"] or "").split()}
    for record in (*coding.statements, *coding.events, *coding.figures):
        assert f"record-{record.id}" in cards
        assert record.id in marked
    assert f"record-{coding.positions[0].id}" in cards


def test_narrowest_record_comes_first_and_mentions_last() -> None:
    (block,) = marked_blocks(aleppo())
    (jets,) = (piece for piece in block.pieces if piece.text == "Russian jets")
    (bombed,) = (piece for piece in block.pieces if piece.text == "bombed")
    assert (jets.records, bombed.records) == ("s1 m1", "e1 s1")
    assert bombed.layers == "statement event"
    assert bombed.begins


def test_field_leads_to_its_words() -> None:
    coding = aleppo()
    text = coding.document.text
    found = re.findall(
        r'<button type="button" data-start="(\d+)" data-end="(\d+)">([^<]*)</button>', coding_page(coding)
    )
    assert (text.index("bombed"), text.index("bombed") + 6, "bombed") in [
        (int(a), int(b), words) for a, b, words in found
    ]


def test_text_is_escaped() -> None:
    text = '<script>alert("x")</script> & more'
    page = coding_page(
        replace(aleppo(), document=document(text), mentions=(), statements=(), events=(), figures=(), positions=())
    )
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_report_without_blocks_is_one_paragraph() -> None:
    coding = aleppo()
    bare = replace(coding, document=replace(coding.document, blocks=()))
    (block,) = marked_blocks(bare)
    assert "".join(piece.text for piece in block.pieces) == coding.document.text


@given(codings())
def test_pieces_of_any_coding_are_its_blocks(coding: Coding) -> None:
    text = coding.document.text
    blocks = coding.document.blocks
    pieces = ["".join(piece.text for piece in block.pieces) for block in marked_blocks(coding)]
    assert pieces == ([block.span.of(text) for block in blocks] if blocks else [text])
    assert coding_page(coding).startswith("<!DOCTYPE html>")
