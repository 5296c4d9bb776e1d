"""Reporting clauses that close a sentence without a comma, tolls that are put and deaths that are recorded."""

import pytest
from codings import code, told
from marked import unmark

import dateline

CLOSING = [
    "{Shells fell on the harbour and wounded two dockers} [a doctor] said.",
    "{Two dockers were killed} [a port official] said on Sunday.",
    "{Four guards were killed on Friday} [several sources] confirmed.",
    "{The raid killed nine guards} said [the navy].",
    "{A mine killed six shepherds near the dam} [the Syrian Observatory for Human Rights (SOHR)] said.",
    "{A mine killed six shepherds and hurt two near the dam} [an army spokesman] told Reuters.",
    "{The blast tore through a bakery and killed five people} [a spokesman for the army] said late on Friday.",
    "{The mortars hit a school killing two teachers} [an opposition group and residents] said.",
    "{A bomb killed six dockers in the Salah district of Aleppo} [Syrian state television] reported on Monday.",
    "{Gunmen shot dead a judge} [a local broadcaster] claims.",
    "{Ten sailors drowned in the storm} [the navy] said as divers searched the wreck.",
]


@pytest.mark.parametrize("sentence", CLOSING)
def test_a_clause_at_the_end_needs_no_comma(coder: dateline.Coder, sentence: str) -> None:
    marked = unmark(sentence)
    expected = [(marked.source[0].of(marked.text), marked.content[0].of(marked.text))]
    assert told(code(coder, marked.text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mayor denied everything the general said.",
        "They left the town before the deal the ministry announced on Monday.",
    ],
)
def test_a_clause_about_a_noun_is_no_reporting_clause(coder: dateline.Coder, text: str) -> None:
    assert not any(content.startswith(("The mayor", "They")) for _, content in told(code(coder, text)))


def test_a_closing_according_to_holds_for_all_that_no_comma_parts(coder: dateline.Coder) -> None:
    text = "Nine people were killed in a blast that shook the port according to a port official."
    assert told(code(coder, text)) == [("a port official", "Nine people were killed in a blast that shook the port")]


def test_what_runs_into_the_source_is_not_what_it_says(coder: dateline.Coder) -> None:
    text = "The states run TV said the blast took place in the west and that nine people were hurt."
    contents = [content for _, content in told(code(coder, text))]
    assert contents == ["the blast took place in the west and that nine people were hurt"]


def test_what_somebody_is_told_needs_no_that(coder: dateline.Coder) -> None:
    text = "The manager of the clinic told an agency photographer the clinic had received four bodies."
    assert told(code(coder, text)) == [("The manager of the clinic", "the clinic had received four bodies")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clinic recorded nine deaths from gas.", [("The clinic", "nine deaths from gas")]),
        ("The group also listed 55 wounded nurses.", [("The group", "55 wounded nurses")]),
        ("The governor put the toll at 31.", [("The governor", "the toll at 31")]),
        ("The choir recorded a song for the fighters.", []),
        ("The army put a guard at the gate.", []),
    ],
)
def test_deaths_are_recorded_and_tolls_are_put(
    coder: dateline.Coder, text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(code(coder, text)) == expected


def test_who_speaks_stands_behind_where_it_was(coder: dateline.Coder) -> None:
    text = '"Nine traders were killed in an attack on the market" in the old town a resident of the district said.'
    assert [source for source, _ in told(code(coder, text))] == ["a resident of the district"]
