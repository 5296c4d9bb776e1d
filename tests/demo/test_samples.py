"""The sample reports: whole, of their time, and marked as samples."""

import re
from itertools import combinations

import pytest

from dateline.demo import REPORTS
from dateline.linking.copies import is_copy, runs
from dateline.reading import Failure, read_all
from dateline.records import BlockKind, Document

PERSONS = (
    "Assad|Lavrov|Ryabkov|Kerry|Putin|Erdogan|Cavusoglu|Churkin|Power|Mistura|Egeland|Colville|Obama|Ban|Hoff|Saleh"
    "|Ayrault|Zeid"
)
SAID = "said|says|asked|told|added"


@pytest.fixture(scope="module")
def samples() -> dict[str, Document]:
    read = list(read_all([str(REPORTS)]))
    failures = [item for item in read if isinstance(item, Failure)]
    assert not failures
    return {item.document.name: item.document for item in read if not isinstance(item, Failure)}


def text_of(document: Document, *kinds: BlockKind) -> str:
    return "\n".join(block.span.of(document.text) for block in document.blocks if block.kind in kinds)


def test_seventeen_short_reports_of_eleven_days(samples: dict[str, Document]) -> None:
    assert len(samples) == 17
    days = {document.published.day for document in samples.values() if document.published}
    assert (min(days), max(days)) == ("2016-12-06", "2016-12-16")
    assert all(document.published for document in samples.values())
    assert all(150 < len(document.text.split()) < 450 for document in samples.values())


def test_every_sample_says_that_it_is_one() -> None:
    for path in REPORTS.iterdir():
        lines = path.read_text(encoding="utf-8").splitlines()
        articles = lines if path.suffix == ".jsonl" else ["\n".join(lines)]
        assert all("Sample report written for dateline; the" in article for article in articles)


def test_parts_of_the_page_are_not_the_story(samples: dict[str, Document]) -> None:
    for document in samples.values():
        story = text_of(document, BlockKind.PARAGRAPH, BlockKind.TITLE, BlockKind.STANDFIRST)
        assert "written for dateline" not in story, document.name
        assert "READ MORE" not in story, document.name
        assert "cookies" not in document.text, document.name


def test_captions_are_not_the_story(samples: dict[str, Document]) -> None:
    for document in samples.values():
        story = text_of(document, BlockKind.PARAGRAPH, BlockKind.TITLE, BlockKind.STANDFIRST)
        assert "Halyard" not in story, document.name


def test_no_real_person_is_quoted_directly(samples: dict[str, Document]) -> None:
    after = rf"""["”’']\s*(?:{SAID})?\s*(?:\w+ ){{0,4}}(?:{PERSONS})\b"""
    before = rf"""\b(?:{PERSONS}) (?:{SAID})[,:] ["“]"""
    said = re.compile(f"{after}|{before}")
    for document in samples.values():
        assert not said.search(document.text), document.name


def test_the_wire_story_has_two_copies(samples: dict[str, Document]) -> None:
    texts = {name: runs(document.text) for name, document in samples.items()}
    copies = [{one, other} for one, other in combinations(texts, 2) if is_copy(texts[one], texts[other])]
    wire = {"2016-12-07-halyard-wire.txt", "2016-12-07-northgate-courier.html", "tarn-valley-post-2016-12-07"}
    assert set().union(*copies) == wire
