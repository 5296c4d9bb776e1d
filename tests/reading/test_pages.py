from pathlib import Path

import pytest

from dateline.errors import EmptyInput
from dateline.reading import Failure, read, read_all
from dateline.records import BlockKind, Document, Published

DATA = Path(__file__).parent / "data"
LEDE = "<p>Rebels left the town of Saltwick on Monday, the mayor said, after a siege of two years.</p>"


def page(body: str, head: str = "") -> Document:
    return read(f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>\n{body}</body></html>")


def kinds(document: Document) -> list[BlockKind]:
    return [block.kind for block in document.blocks]


def test_metadata_of_a_page() -> None:
    document = read(DATA / "harbour-post.html")
    assert document.title == "Truce holds in Port Amber as talks resume"
    assert document.byline == "Ann Ash, Ben Birch"
    assert document.publisher == "The Harbour Post"
    assert document.url == "https://harbourpost.example/world/truce-holds"
    assert document.published == Published("2019-04-03T06:15:00Z", "json-ld")
    assert document.language == "en-GB"


def test_a_stamp_on_the_page_where_the_metadata_has_no_date() -> None:
    assert read(DATA / "quay-drupal.html").published == Published("2018-05-02T16:45:00Z", "updated stamp")


def test_a_page_of_links_holds_no_article() -> None:
    with pytest.raises(EmptyInput, match="no article"):
        read(DATA / "front-page.html")


def test_the_body_of_a_scripted_page_is_taken_from_its_metadata() -> None:
    assert "curfew that was imposed" in read(DATA / "mill-scripted.html").text


def test_a_charset_that_is_declared_and_wrong() -> None:
    document = read(DATA / "tern-wire.html")
    assert document.credit == ("Reuters",)
    assert document.published == Published("2012-06-11", "meta")


def test_a_short_page_of_one_paragraph() -> None:
    assert kinds(page(LEDE)) == [BlockKind.PARAGRAPH]


def test_a_date_in_a_sentence_is_not_cut_out() -> None:
    date = "<time datetime='2016-05-02'>2 May 2016</time>"
    sentence = f"<p>The siege began on {date}, when the bridge over the river was blown up at night.</p>"
    assert kinds(page(LEDE + sentence)) == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


def test_a_plain_blockquote_is_story_unless_it_is_repeated() -> None:
    said = "We have buried our dead and we will not leave this town again"
    quote = f"<blockquote><p>{said}</p></blockquote>"
    other = "<p>The mayor read a letter from the bishop in front of the mill, and most of the town came to listen.</p>"
    assert BlockKind.PULL_QUOTE not in kinds(page(LEDE + quote + other))
    assert BlockKind.PULL_QUOTE in kinds(page(f"{LEDE}<p>“{said},” the mayor said.</p>{quote}{other}"))


def test_broken_metadata_is_passed_over() -> None:
    broken = '{"@type": "NewsArticle", "headline": {"a": 1}, "datePublished": 5,'
    odd = '[[{"@type": ["NewsArticle"], "author": [null, {"name": "Jane Doe"}], "datePublished": "soon"}]]'
    head = "".join(f'<script type="application/ld+json">{words}</script>' for words in (broken, odd))
    assert page(LEDE, head).byline == "Jane Doe"


def test_scripts_forms_and_hidden_words_are_no_part() -> None:
    extra = "<script>var a = 'Rebels';</script><form>Search all reports</form><p hidden>Nobody sees these words.</p>"
    assert page(LEDE + extra).text.endswith("two years.")


def test_elements_nested_without_end_are_refused_and_no_crash() -> None:
    with pytest.raises(EmptyInput, match="no article"):
        page("<div>" * 3000 + LEDE)


@pytest.mark.parametrize(
    "words", ["<html></html>\n", "<!DOCTYPE html>\n", "<html><frameset><frame src='a'></frameset></html>\n"]
)
def test_pages_without_words(words: str) -> None:
    with pytest.raises(EmptyInput):
        read(words)


def test_the_muc_pages_beside_the_project(shared: Path, tmp_path: Path) -> None:
    import tarfile

    with tarfile.open(shared / "eval/corpus/muc3-html.tar.gz") as pages:
        names = [name for name in pages.getnames() if name.endswith(".xhtml")][:60]
        for name in names:
            (tmp_path / Path(name).name).write_bytes(pages.extractfile(name).read())  # type: ignore[union-attr]
    items = list(read_all([tmp_path]))
    assert not any(isinstance(item, Failure) for item in items)
    assert all(
        "dateline" in [block.kind for block in item.document.blocks] for item in items if not isinstance(item, Failure)
    )
