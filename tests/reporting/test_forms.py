"""The forms of a situation report: terminal, Markdown, HTML."""

import io
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from rich.console import Console
from tests.handmade import aleppo
from tests.strategies import codings

from dateline.records import Coding, EventType
from dateline.reporting import print_report, situation_report, to_html, to_markdown, wording


def on_terminal(most: int | None = None, width: int = 80, *reports: Coding) -> str:
    out = io.StringIO()
    print_report(situation_report(reports or [aleppo()], keep_private=True), Console(file=out, width=width), most)
    return out.getvalue()


def test_terminal_says_what_happened_who_says_so_and_where_it_stands() -> None:
    text = on_terminal()
    for part in (
        "WHAT HAPPENED",
        "Wednesday 7 December 2016",
        "air attack  Russian jets",
        "Aleppo",
        "The Daily, 8 Dec",
    ):
        assert part in text
    assert "says a monitor (through Reuters)" in " ".join(text.split())


@pytest.mark.parametrize("width", [40, 80, 160])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, on_terminal(None, width).splitlines())) <= width


def test_long_lists_are_cut_and_say_so() -> None:
    assert "more (--all)" in on_terminal(0)
    assert "more (--all)" not in on_terminal(None)


def test_markdown() -> None:
    text = to_markdown(situation_report([aleppo()]))
    assert text.startswith("# Situation report, 8 December 2016\n")
    assert "### Rebels\n\n- **demands** truce (1 report, 8 Dec)\n  - “demand a truce”" in text
    assert "| 12 | “12 people” |" in text


def test_markdown_has_no_empty_lines_in_a_row() -> None:
    assert "\n\n\n" not in to_markdown(situation_report([aleppo()]))


class Tags(HTMLParser):
    """Checks that what is opened is closed."""

    EMPTY = frozenset({"meta", "br", "link", "input"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += [value or "" for name, value in attrs if name in ("src", "href")]
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_html_is_whole_and_self_contained() -> None:
    page = to_html(situation_report([aleppo()]))
    tags = Tags(page)
    assert not tags.open
    assert '<meta charset="utf-8">' in page
    assert tags.links
    assert all(link.startswith("#") for link in tags.links)


@given(codings())
def test_any_coding_can_be_written(coding: Coding) -> None:
    report = situation_report([coding])
    assert not Tags(to_html(report)).open
    assert to_markdown(report).startswith("# Situation report")
    on_terminal(3, 80, coding)


def test_place_is_not_said_twice() -> None:
    coding = aleppo()
    (_, done) = situation_report([coding]).days
    assert wording.place(done.words[0]) == ""
    (bombed,) = situation_report([coding]).days[0].deeds
    assert wording.place(bombed) == "Aleppo"
    assert wording.place(replace(bombed, recipients=("eastern Aleppo",))) == ""


@pytest.mark.parametrize(
    ("edtf", "words", "short"),
    [
        ("2016-12-06", "Tuesday 6 December 2016", "6 Dec"),
        ("2016-12", "2016-12", "2016-12"),
        (None, "Day not known", ""),
        ("nonsense", "nonsense", "nonsense"),
    ],
)
def test_days_in_words(edtf: str | None, words: str, short: str) -> None:
    assert (wording.day_words(edtf), wording.short_day(edtf)) == (words, short)


def test_bug_lines_to_a_file_ended_in_spaces() -> None:
    assert [line for line in on_terminal().splitlines() if line != line.rstrip()] == []


def test_the_same_words_are_quoted_once_in_a_row() -> None:
    coding = aleppo()
    other = replace(coding.events[0], id="e9", mode="heavy-weapons")
    assert "the same words" in on_terminal(None, 80, replace(coding, events=(*coding.events, other)))


def test_who_is_not_named_is_said() -> None:
    (bombed,) = situation_report([aleppo()]).days[0].deeds
    unknown = replace(bombed, actors=(), recipients=("two medics",))
    assert wording.parties(unknown) == "not said who → two medics"
    assert wording.parties(replace(unknown, type=EventType.AGREE)) == "two medics"
