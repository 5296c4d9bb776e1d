"""Quotation marks of every kind, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.coding.attribution.quotations import regions


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in regions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We agree," he said.', ['"We agree,"']),
        ("“We agree,” he said.", ["“We agree,”"]),
        ("'We agree,' he said.", ["'We agree,'"]),
        ("‘We agree,’ he said.", ["‘We agree,’"]),
        ("„Wir sind bereit“, sagte er.", ["„Wir sind bereit“"]),
        ("«We agree», he said.", ["«We agree»"]),
        ("''We agree,'' he said.", ["''We agree,''"]),
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("“He told me ‘go home’ twice,” she said.", ["“He told me ‘go home’ twice,”"]),
        ("‘He told me “go home” twice,’ she said.", ["‘He told me “go home” twice,’"]),
        ("“We will go on.", ["“We will go on."]),
    ],
)
def test_quotations_are_found(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The army's tanks and the rebels' guns fell silent.",
        "It's the '90s again, rock 'n' roll and all.",
        "He didn't say what he'd do.",
        'The gun fired 6" shells.',
        "",
    ],
)
def test_apostrophes_and_measures_are_not(text: str) -> None:
    assert quoted(text) == []


def test_apostrophes_inside_single_quotation_marks_do_not_close_it() -> None:
    text = "'We've seen the rebels' flag, but we don't know,' she said."
    assert quoted(text) == ["'We've seen the rebels' flag, but we don't know,'"]


def test_doubled_marks_are_one_and_those_around_the_cell_none() -> None:
    assert quoted('He said ""no"" and ""never"".') == ['""no""', '""never""']
    assert quoted('"He said ""no"" to all."') == ['""no""']


def test_an_unclosed_quotation_says_so() -> None:
    assert [closed for *_, closed in regions("“We will go on.")] == [False]


@given(st.text(alphabet="ab .,\"'‘’“”«»„\n"))
def test_regions_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    end_before = 0
    for start, end, _ in regions(text):
        assert end_before <= start < end <= len(text)
        end_before = end
