import pytest

from dateline.errors import EmptyInput
from dateline.reading.markdown import read_markdown


def told(text: str) -> list[tuple[str, str]]:
    document = read_markdown(text, "x.md", "x.md")
    assert document.text == text
    return [(block.kind.value, block.span.of(text)) for block in document.blocks]


def test_headings_of_both_forms() -> None:
    text = "Siege ends\n====\n\nRebels left.\n\nWhat next\n----\n\nTroops came.\n\n# Again\n\nThe mayor stayed.\n"
    assert told(text) == [
        ("title", "Siege ends"),
        ("paragraph", "Rebels left."),
        ("subheading", "What next"),
        ("paragraph", "Troops came."),
        ("subheading", "Again"),
        ("paragraph", "The mayor stayed."),
    ]


def test_lines_of_a_paragraph_belong_together() -> None:
    assert told("Rebels\nleft.\n- bread\n- Flour\n")[0] == ("paragraph", "Rebels\nleft.")


def test_marks_around_a_whole_paragraph_are_left_out() -> None:
    assert told("**Rebels left.**\n\n> Troops came.\n\n***\n\n[1]: https://example.org\n") == [
        ("paragraph", "Rebels left."),
        ("paragraph", "Troops came."),
    ]


def test_front_matter_is_metadata() -> None:
    document = read_markdown(
        '---\ntitle: "Siege ends"\ndate: 2018-05-08\nlang: en\n---\nRebels left.\n', "x.md", "x.md"
    )
    assert (document.title, document.language, len(document.blocks)) == ("Siege ends", "en", 1)
    assert document.published is not None
    assert document.published.at == "2018-05-08"


def test_marks_only_are_empty() -> None:
    with pytest.raises(EmptyInput):
        read_markdown("***\n\n---\n", "x.md", "x.md")
