"""The blocks of whole texts and of single lines that can be mistaken."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import InputError
from dateline.reading import read
from dateline.reading.documents import About, make_document
from dateline.records import BlockKind, Document, Published

DATA = Path(__file__).parent / "data"
WHOLE = sorted(path for path in DATA.iterdir() if path.with_name(f"{path.name}.blocks").exists())


def told(document: Document) -> list[str]:
    return [f"{block.kind}\t{' '.join(block.span.of(document.text).split())}" for block in document.blocks]


def kinds(text: str, title: str | None = None) -> list[BlockKind]:
    return [block.kind for block in make_document(text, About(title=title)).blocks]


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.name)
def test_whole_reports(path: Path) -> None:
    expected = path.with_name(f"{path.name}.blocks").read_text(encoding="utf-8").splitlines()
    assert told(read(path)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rebels left the town",
        "Rebels left the town on Monday.",
        "Rebels left the town on Monday.\n\nTroops came an hour later and took the mill.",
        "Smoke rises over the old town (AFP)",
        "Bread\nFlour\nMedicine",
        '"We had to go," she said.\n"We took the cat."',
    ],
)
def test_short_and_headless_texts_are_paragraphs(text: str) -> None:
    assert set(kinds(text)) == {BlockKind.PARAGRAPH}


def test_a_title_is_short_and_stands_above_a_story() -> None:
    assert kinds("Rebels leave Saltwick\n\nRebels left the town of Saltwick on Monday.")[0] is BlockKind.TITLE


def test_a_title_in_title_case_may_have_a_stop() -> None:
    story = "Rebels left the town of Saltwick on Monday."
    assert kinds(f"Last Rebels Leave Saltwick After Truce.\n\n{story}")[0] is BlockKind.TITLE
    assert kinds(f"The last rebels have left Saltwick.\n\n{story}")[0] is BlockKind.PARAGRAPH


def test_a_known_title_at_the_head_is_the_title() -> None:
    text = "Thu Sep 5 2013 Car bomb kills four in Saltwick. A car bomb has killed four people, the mayor said."
    document = make_document(text, About(title="Car bomb kills four in Saltwick"))
    assert told(document) == [
        "updated\tThu Sep 5 2013",
        "title\tCar bomb kills four in Saltwick",
        "paragraph\tA car bomb has killed four people, the mayor said.",
    ]


def test_a_known_title_is_not_cut_out_of_a_sentence() -> None:
    assert kinds("Saltwick residents left on Monday.", title="Saltwick") == [BlockKind.PARAGRAPH]


def test_a_known_title_elsewhere_is_metadata_only() -> None:
    document = make_document("Rebels left on Monday.", About(title="End of a siege"))
    assert (document.title, told(document)) == ("End of a siege", ["paragraph\tRebels left on Monday."])


def test_a_dateline_is_parted_from_its_paragraph() -> None:
    assert kinds("SALTWICK (Reuters) - Rebels left on Monday.") == [BlockKind.DATELINE, BlockKind.PARAGRAPH]


def test_the_agency_at_the_end_is_parted_from_the_last_sentence() -> None:
    text = "Rebels left on Monday. (AFP)"
    document = make_document(text, About())
    assert [block.span.of(text) for block in document.blocks] == ["Rebels left on Monday.", "(AFP)"]
    assert document.credit == ("AFP",)


def test_a_long_paragraph_that_begins_as_furniture_is_a_paragraph() -> None:
    text = f"They left.\n\nRead: {'he read to them from the letter of the mayor, ' * 12}and they wept.\n\nThey slept."
    assert kinds(text) == [BlockKind.PARAGRAPH] * 3


def test_headlines_below_a_related_label() -> None:
    lines = ["They left on Monday, the mayor said.", "Related stories", "The siege in numbers", "Who holds the mill?"]
    text = "\n\n".join([*lines, "The mayor stayed behind, he said."])
    related = BlockKind.RELATED
    assert kinds(text) == [BlockKind.PARAGRAPH, related, related, related, BlockKind.PARAGRAPH]


def test_a_label_in_the_first_line_may_be_part_of_a_title() -> None:
    assert (
        kinds("Analysis: Why the siege ended\n\nThe siege of Saltwick ended on Monday, for three reasons.")[0]
        is BlockKind.TITLE
    )


def test_the_agencies_of_pictures_are_not_credited_with_the_report() -> None:
    head = "Rebels leave Saltwick\n\nA tank in the square (AFP)\n\nQM and agencies"
    text = f"{head}\n\nRebels left the town of Saltwick on Monday."
    assert make_document(text, About()).credit == ("agencies",)


def test_an_agency_in_brackets_on_its_own_line_is_a_credit_and_a_speaker_is_not() -> None:
    assert kinds("Rebels left on Monday.\n\n[AFP]\n\nThey slept.")[1] is BlockKind.CREDIT
    assert kinds("Rebels left on Monday.\n\n[MODERATOR] JANE DOE OF AFP.\n\nThey slept.")[1] is BlockKind.PARAGRAPH


def test_a_publication_stamp_goes_before_an_update() -> None:
    text = (
        "Rebels leave Saltwick\nUpdated: 9 May 2018\nPublished: 8 May 2018\nRebels left the town of Saltwick on Monday."
    )
    published = make_document(text, About()).published
    assert published is not None
    assert (published.at, published.found) == ("2018-05-08", "stamp")


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (
            "Published June 3 2016 Shells hit the mill.",
            ["updated\tPublished June 3 2016", "paragraph\tShells hit the mill."],
        ),
        (
            "Sat 04 Oct 2014 at 1514 Shells hit the mill.",
            ["updated\tSat 04 Oct 2014 at 1514", "paragraph\tShells hit the mill."],
        ),
        (
            "Shells hit the old mill AFP Friday 3 Jun 2016 At least four died.",
            [
                "title\tShells hit the old mill",
                "byline\tAFP",
                "updated\tFriday 3 Jun 2016",
                "paragraph\tAt least four died.",
            ],
        ),
        (
            "Shells hit the old mill\n\nSat Jun 4 2016 Four people died.",
            ["title\tShells hit the old mill", "updated\tSat Jun 4 2016", "paragraph\tFour people died."],
        ),
        (
            "Shells hit the old mill by night\n\n4 June 2016 Shells hit the old mill by night. Four people died.",
            [
                "title\tShells hit the old mill by night",
                "updated\t4 June 2016",
                "title\tShells hit the old mill by night",
                "paragraph\tFour people died.",
            ],
        ),
        (
            "Shells hit the old mill by night\n\nShells hit the old mill by night AFP Saturday 4 Jun 2016 Four died.",
            [
                "title\tShells hit the old mill by night",
                "title\tShells hit the old mill by night",
                "byline\tAFP",
                "updated\tSaturday 4 Jun 2016",
                "paragraph\tFour died.",
            ],
        ),
        (
            "Last updated at Jun 032016 SALTWICK Shells hit the mill.",
            ["updated\tLast updated at Jun 032016", "paragraph\tSALTWICK Shells hit the mill."],
        ),
    ],
)
def test_bug_a_stamp_that_the_story_runs_on_from_was_read_as_its_first_words(text: str, blocks: list[str]) -> None:
    assert told(make_document(text, About())) == blocks


@pytest.mark.parametrize(
    "text",
    ["3 June 2016 was a quiet day.", "On 3 June 2016 Shells of all sizes fell.", "Posted on the door was a list."],
)
def test_a_date_that_belongs_to_the_first_sentence_is_no_stamp(text: str) -> None:
    assert kinds(text) == [BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    ("stamp", "given", "published"),
    [
        ("Published June 3 2016", "2016-05-12", "2016-06-03"),
        ("Published June 3 2016", "2016-06-02", "2016-06-02"),
        ("Last updated June 3 2016", "2016-06-20", "2016-06-03"),
        ("Last updated June 3 2016", "2016-05-12", "2016-05-12"),
    ],
    ids=["against the stamp", "zones", "after the update", "before the update"],
)
def test_the_stamp_of_a_report_goes_before_a_given_date_that_it_is_against(
    stamp: str, given: str, published: str
) -> None:
    document = make_document(f"{stamp} Shells hit the mill on Friday.", About(published=Published(given, "given")))
    assert document.published is not None
    assert document.published.day == published


def test_text_in_other_scripts_is_read() -> None:
    assert kinds("غادر المقاتلون المدينة يوم الاثنين\n\n戦闘員は月曜日に町を去った。") == [BlockKind.PARAGRAPH] * 2


LINES = st.sampled_from(
    [
        "Rebels leave Saltwick",
        "Rebels left the town of Saltwick on Monday, the mayor said.",
        "By Jane Doe",
        "Last update:",
        "Thursday 8 December 2016 14:30 UTC",
        "SALTWICK (Reuters) - Rebels left.",
        "'We had to go'",
        "- Karin, nurse",
        "READ MORE: How it began",
        "A tank in the square (AFP)",
        "wrapped on",
        "- bread",
        "",
    ]
)


@given(st.one_of(st.text(max_size=300), st.lists(LINES, max_size=14).map("\n".join)), st.none() | st.text(max_size=30))
def test_blocks_are_sorted_apart_and_inside_the_unchanged_text(text: str, title: str | None) -> None:
    document = make_document(text, About(title=title))
    assert document.text == text
    assert all(0 <= block.start < block.end <= len(text) for block in document.blocks)
    assert all(a.end <= b.start for a, b in pairwise(document.blocks))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text = read(data).text
    except InputError as refused:
        text = refused.what
    assert text


@pytest.mark.parametrize(
    "caption", ["Smoke rises over the old town on Monday (Tern)", "A man walks past a burnt bus (Kestrel News)"]
)
def test_bug_a_caption_with_an_unknown_agency_became_a_subheading(caption: str) -> None:
    text = (
        f"Troops enter Saltwick\n\nTroops entered Saltwick on Monday.\n\n{caption}\n\nThe rebels left an hour before.\n"
    )
    assert kinds(text)[2] is BlockKind.CAPTION


@pytest.mark.parametrize(
    "line",
    [
        "Troops enter Saltwick as talks go on (Update)",
        "The talks in Saltwick broke down again (Saltwick)",
        "The free army of the coast and valley (FACV)",
        "Troops entered the town on Monday. (Tern)",
    ],
)
def test_what_stands_in_brackets_need_not_be_an_agency(line: str) -> None:
    text = f"Troops enter Saltwick\n\nTroops entered Saltwick on Monday.\n\n{line}\n\nThe rebels left an hour before.\n"
    assert kinds(text)[2] is not BlockKind.CAPTION


def test_bug_a_paragraph_that_ends_with_a_quotation_was_taken_for_a_related_headline() -> None:
    text = "The army left.\n\nRead more\nTalks break down\n\n“We have bread,” said a nurse. “We do.”\n\nHe left.\n"
    paragraph, related = BlockKind.PARAGRAPH, BlockKind.RELATED
    assert kinds(text) == [paragraph, related, related, paragraph, paragraph]
