"""Time expressions in sentences of our own: what is one, what it means, and what it counts from."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.drafting import draft, times

import dateline
from dateline.records import MentionType, Timex


def values(coder: dateline.Coder, text: str, published: str | None = "2016-12-08") -> dict[str, str]:
    return {words: time.value for words, time in times(draft(coder, text, published)).items()}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Troops entered the city on Wednesday.", "Wednesday", "2016-12-07"),
        ("The ministers met on Thursday.", "Thursday", "2016-12-08"),
        ("The ministers will meet on Monday.", "Monday", "2016-12-12"),
        ("The envoy is due to arrive on Saturday.", "Saturday", "2016-12-10"),
        ("Shelling began early on Sunday morning.", "early on Sunday morning", "2016-12-04TMO"),
        ("Rebels tried to storm the base on Friday.", "Friday", "2016-12-02"),
        ("The army was able to reach the base on Friday.", "Friday", "2016-12-02"),
        ("The army will try to reach the base on Friday.", "Friday", "2016-12-09"),
        ("The truce broke down last week.", "last week", "2016-W48"),
        ("Talks were held earlier this month.", "earlier this month", "2016-12"),
        ("He fled two years ago.", "two years ago", "2014"),
        ("The siege has gone on since 2011.", "2011", "2011"),
        ("Jets struck in the early hours of Tuesday.", "the early hours of Tuesday", "2016-12-06TMO"),
        ("The army wants the town by the end of the year.", "the end of the year", "2016"),
        ("They left in the autumn of 2012.", "the autumn of 2012", "2012-FA"),
        ("The party was founded in the 1990s.", "the 1990s", "199"),
        ("Output fell in the third quarter.", "The third quarter".lower(), "2016-Q3"),
        ("The church was built in the 12th century.", "the 12th century", "11"),
        ("He was released in April.", "April", "2016-04"),
        ("Elections will be held in April.", "April", "2017-04"),
        ("He spoke at 5 p.m. on Friday.", "5 p.m.", "2016-12-02T17:00"),
        ("The blast was heard at 0430 GMT.", "0430 GMT", "2016-12-08T04:30Z"),
        ("The lines were cut over the weekend.", "the weekend", "2016-W48-WE"),
        ("A convoy arrived on Christmas Eve 2015.", "Christmas Eve 2015", "2015-12-24"),
        ("Women marched on Good Friday 2016.", "Good Friday 2016", "2016-03-25"),
        ("The war in Greece lasted until 490 BC.", "490 BC", "BC0490"),
        ("Shots were heard about 9:40 p.m. Saturday night.", "9:40 p.m. Saturday night", "2016-12-03T21:40"),
        ("The trial will last six to eight weeks.", "six to eight weeks", "PXW"),
        ("He ruled for nearly a half-century.", "nearly a half-century", "P50Y"),
        ("Sales fell last quarter.", "last quarter", "2016-Q3"),
        ("Sales will fall in the current quarter.", "the current quarter", "2016-Q4"),
        ("The envoy will soon leave.", "soon", "FUTURE_REF"),
    ],
)
def test_times_in_news(coder: dateline.Coder, text: str, words: str, value: str) -> None:
    assert values(coder, text)[words] == value


@pytest.mark.parametrize(
    "text",
    [
        "She may leave.",
        "The march to the sea was long.",
        "The fall of the city shocked them.",
        "Prices took a sharp fall.",
        "It cost 2000 dollars.",
        "Some 1950 soldiers came.",
        "The Security Council passed Resolution 1701.",
        "He was the second man.",
    ],
)
def test_what_is_no_time(coder: dateline.Coder, text: str) -> None:
    assert values(coder, text) == {}


def test_prepositions_stay_outside_and_edges_inside(coder: dateline.Coder) -> None:
    assert set(values(coder, "By late March 2015, nearly five months had passed.")) == {
        "late March 2015",
        "nearly five months",
    }


def test_two_dates_joined_share_their_year(coder: dateline.Coder) -> None:
    assert values(coder, "It rained in April and June 1955.") == {"April": "1955-04", "June 1955": "1955-06"}


def test_short_ranges_are_two_times(coder: dateline.Coder) -> None:
    assert values(coder, "The battle of April 6-7, 2015 was lost.") == {
        "April 6": "2015-04-06",
        "7, 2015": "2015-04-07",
    }
    assert values(coder, "Protests spread in 2011-16.") == {"2011": "2011", "16": "2016"}


def test_a_length_that_reaches_back_has_a_range(coder: dateline.Coder) -> None:
    time = times(draft(coder, "In the past several days much has changed."))["the past several days"]
    assert (time.timex, time.value, time.start, time.end) == (Timex.DURATION, "PXD", "2016-12-05", "2016-12-08")
    time = times(draft(coder, "Voting ends in the next two weeks."))["the next two weeks"]
    assert (time.start, time.end, time.anchor) == ("2016-12-08", "2016-12-22", "2016-12-08")


def test_without_a_publication_date_relative_times_stay_relative(coder: dateline.Coder) -> None:
    found = times(draft(coder, "He came on Wednesday, last week, in March.", None))
    assert {words: time.value for words, time in found.items()} == {
        "Wednesday": "XXXX-WXX-3",
        "last week": "XXXX-WXX",
        "March": "XXXX-03",
    }
    assert all(time.start is time.end is time.anchor is None for time in found.values())


HISTORY = (
    "In 1939 the war broke out. On September 17, 1939 the army crossed the border. By early October it was over.\n"
    "In 1940 the war went on. In March 1940 it ended. The following month ships sailed. On 9 April they landed.\n"
    "Two days later the town fell. In 1941 the front moved east. On June 22, 1941 a new attack began."
)


def test_in_a_history_dates_go_on_from_the_last(coder: dateline.Coder) -> None:
    found = values(coder, HISTORY, "2009-12-19")
    assert found["early October"] == "1939-10"
    assert found["The following month"] == "1940-04"
    assert found["9 April"] == "1940-04-09"
    assert found["Two days later"] == "1940-04-11"


def test_a_name_that_is_a_month(coder: dateline.Coder) -> None:
    assert values(coder, "May said that talks would go on in May.") == {"May": "2017-05"}


def test_mid_year_in_one_word(coder: dateline.Coder) -> None:
    assert values(coder, "Work began in mid-2007.") == {"mid-2007": "2007"}


def test_a_number_that_is_no_count_of_the_unit(coder: dateline.Coder) -> None:
    """A figure before "last week" once made it fifteen thousand weeks."""
    assert values(coder, "Claims rose 15,000 last week.") == {"last week": "2016-W48"}


@pytest.mark.parametrize(
    "words", ["900000 months later", "9" * 30 + " years ago", "5000 decades ago", "999999999 days ago"]
)
def test_times_beyond_the_calendar_have_no_range(coder: dateline.Coder, words: str) -> None:
    for time in times(draft(coder, f"It was so {words}.")).values():
        assert time.start is time.end is None


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The next day, shelling resumed.", "The next day", "XXXX-XX-XX"),
        ("Two decades later, nothing has changed.", "Two decades later", "XXX"),
        ("The following week, the road was shut.", "The following week", "XXXX-WXX"),
        ("On 5 December the deal collapsed. The next day, shelling resumed.", "The next day", "2016-12-06"),
        ("On 5 December 2011 the deal collapsed.\n\nThe next day, shells fell.", "The next day", "2011-12-06"),
        ("The bridge fell in 1995. Two decades later, nothing has changed.", "Two decades later", "201"),
        ("The envoys will meet the next week.", "the next week", "2016-W50"),
    ],
)
def test_later_times_count_from_a_time_told_before(coder: dateline.Coder, text: str, words: str, value: str) -> None:
    assert values(coder, text)[words] == value


@pytest.mark.parametrize(
    ("text", "words", "published", "expected"),
    [
        ("Ramadan 2016 was violent.", "Ramadan 2016", None, ("2016-06", "2016-06-06", "2016-07-07")),
        ("Shells fell on Eid al-Adha in 2015.", "Eid al-Adha", "2016-12-08", ("2015-09", "2015-09-23", "2015-09-28")),
        ("Fighting will pause for Ramadan.", "Ramadan", "2016-12-08", ("2017-05", "2017-05-26", "2017-06-26")),
        ("A mosque was attacked on Ashura.", "Ashura", "2016-12-08", ("2016-10", "2016-10-11", "2016-10-13")),
        ("Fighting paused for Ramadan.", "Ramadan", None, ("XXXX-XX-XX", None, None)),
        ("Two fell in 2000: Eid al-Fitr 2000.", "Eid al-Fitr 2000", None, ("XXXX-XX-XX", None, None)),
        ("Shops shut on Orthodox Easter 2016.", "Orthodox Easter 2016", None, ("2016-05-01",) * 3),
    ],
)
def test_feasts_have_a_range_where_the_year_is_known(
    coder: dateline.Coder, text: str, words: str, published: str | None, expected: tuple[str | None, ...]
) -> None:
    time = dict(times(draft(coder, text, published)))[words]
    assert (time.value, time.start, time.end) == expected


def test_the_lexicon_examples(coder: dateline.Coder) -> None:
    wrong = []
    for entry in coder.knowledge.times.entries:
        for example in entry.texts("examples"):
            words, value = example.split(" => ")
            found = values(coder, f"It was so in {words}.")
            wrong += [f"{entry.where}: {example}: {found}"] * (value not in found.values())
    assert not wrong, "\n".join(wrong)


PIECES = st.sampled_from(
    ["5", "May", "1990", "last", "week", "31", ",", "-", "the", "of", "Monday", "mid", "'82", "24:00", "é"]
)


@given(st.lists(PIECES).map(" ".join))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_gives_spans_of_it(coder: dateline.Coder, text: str) -> None:
    for mention in draft(coder, text).mentions:
        assert text[mention.start : mention.end].strip()
        assert mention.start <= mention.head.start < mention.head.end <= mention.end
        if mention.type is MentionType.TIME and mention.time is not None and mention.time.start is not None:
            assert mention.time.end is not None
            assert mention.time.start <= mention.time.end


@pytest.mark.parametrize("text", ["He moved abroad in his 20s.", "Call as soon as you arrive."])
def test_no_times(coder: dateline.Coder, text: str) -> None:
    assert values(coder, text) == {}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("April of the next year", "2012-04"),
        ("March of the following year", "2012-03"),
        ("June of the previous year", "2010-06"),
        ("July of the same year", "2011-07"),
        ("May that year", "2011-05"),
    ],
)
def test_a_year_beside_the_one_told(coder: dateline.Coder, words: str, value: str) -> None:
    text = f"Protests began in 2011. In {words} they ended."
    assert values(coder, text)[words] == value


def test_next_year_counts_from_publication(coder: dateline.Coder) -> None:
    assert (
        values(coder, "Protests began in 2011. Talks will resume in April next year.")["April next year"] == "2017-04"
    )


@pytest.mark.parametrize("published", [None, "2016-12-08"])
def test_quarters_by_their_codes(coder: dateline.Coder, published: str | None) -> None:
    assert values(coder, "Output rose in Q3 2015.", published) == {"Q3 2015": "2015-Q3"}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The revolt (499-493 BC) failed.", "499", "BC0499"),
        ("It raged from 499 to 493 BC.", "493 BC", "BC0493"),
        ("In the 470s BC the league grew.", "the 470s BC", "BC047"),
        ("The battles of May-August 1950 were bloody.", "May", "1950-05"),
        ("They waited through the spring and early summer of 1943.", "the spring", "1943-SP"),
        ("They waited through the winter and spring of 1943.", "the winter", "1942-WI"),
        ("The March offensive failed.", "March", "2016-03"),
    ],
)
def test_what_is_joined_shares_its_year(coder: dateline.Coder, text: str, words: str, value: str) -> None:
    assert values(coder, text)[words] == value


def test_an_end_not_come_to_takes_nothing_along(coder: dateline.Coder) -> None:
    text = (
        "In 1939 the war began. In 1941 it spread. In 1942 it turned. In October 1944 the siege began. It lasted until "
        "the fall of the city in February 1945. By July they had left."
    )
    found = values(coder, text)
    assert (found["February 1945"], found["July"]) == ("1945-02", "1944-07")


def test_without_any_date_no_day_is_made_up(coder: dateline.Coder) -> None:
    coding = coder.code(
        dateline.read(b"Gunmen killed two men in Jos on Monday. Last week soldiers arrested nine others.")
    )
    assert [mention.time.start for mention in coding.mentions if mention.time] == [None, None]
    assert {event.date for event in coding.events} == {None}
