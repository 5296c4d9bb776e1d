"""Which time governs a word."""

import pytest
from tests.drafting import draft

import dateline
from dateline.resolving.timing import event_date, governing_time, narrative_time


def date_of(coder: dateline.Coder, text: str, trigger: str) -> str | None:
    made = draft(coder, text)
    start = text.index(trigger)
    return event_date(made, made.parse.words_in(start, start + len(trigger))[0])[1]


@pytest.mark.parametrize(
    ("text", "trigger", "date"),
    [
        ("Rebels attacked the base on Wednesday.", "attacked", "2016-12-07"),
        ("Wednesday's attack was the worst.", "attack", "2016-12-07"),
        ("The town has been bombed since 2015, when the army intervened.", "intervened", "2015"),
        ("The attack carried out on Wednesday was the worst.", "attack", "2016-12-07"),
        ("Six rebels were killed in an attempt to enter the town on Monday.", "enter", "2016-12-05"),
        ("They held talks with the envoy on Wednesday.", "talks", "2016-12-07"),
        ("In the past several days an exchange of letters took place.", "exchange", "2016-12-05/2016-12-08"),
        ("The army has besieged the town since 2011.", "besieged", "2011/.."),
        ("The truce will hold until Friday.", "hold", "../2016-12-09"),
        ("Prisoners were hanged between 2011 and 2015.", "hanged", "2011/2015"),
        ("Prisoners were hanged in 2011-16.", "hanged", "2011/2016"),
        ("He ruled in 1998–2003.", "ruled", "1998/2003"),
        ("Villages burned from October to December.", "burned", "2016-10/2016-12"),
        ("Russia stepped in to save its ally in September 2015.", "stepped", "2015-09"),
        ("In the five years since the protests, much has changed.", "protests", "2011"),
        ("Troops took the town and burned it on Monday.", "took", "2016-12-05"),
        ("He was tried last week.", "tried", "2016-11-28/2016-12-04"),
        ("Rebels attacked the base.", "attacked", None),
        ("He was held for three days.", "held", None),
        ("He said on Wednesday that troops had entered the city.", "entered", None),
        ("The ministers met after the sides had talked on Monday.", "met", None),
        ("He goes there every week.", "goes", None),
        ("After the retreat, the rebels on Wednesday called for a truce.", "retreat", None),
        ("Fighting shook the city on Saturday as rebels battled to break a siege.", "battled", "2016-12-03"),
        ("On Friday, while the army rested, rebels fired rockets.", "rested", "2016-12-02"),
        ("He left on Friday because rebels had fired rockets.", "fired", None),
        ("The UN condemned Monday's attack.", "condemned", None),
        ("Monday's attack killed ten people.", "killed", "2016-12-05"),
        ("The ministers will meet later on Friday.", "meet", "2016-12-09"),
        ("The rebels launched an assault to retake the town on November 22.", "retake", "2016-11-22"),
        ("Convoys have been unable to reach the town since June.", "reach", "2016-06/.."),
        ("The war began on December 2 when the king accused his cousin.", "accused", "2016-12-02"),
    ],
)
def test_dates(coder: dateline.Coder, text: str, trigger: str, date: str | None) -> None:
    assert date_of(coder, text, trigger) == date


def test_the_mention_is_told(coder: dateline.Coder) -> None:
    made = draft(coder, "Rebels attacked on Wednesday.")
    mention = governing_time(made, made.parse.words[1])
    assert mention is not None
    assert made.text[mention.start : mention.end] == "Wednesday"
    assert event_date(made, made.parse.words[1]) == (mention.id, "2016-12-07")


def test_the_publication_date_is_never_put_in(coder: dateline.Coder) -> None:
    made = draft(coder, "Rebels attacked.\nShells fell.")
    assert all(event_date(made, word) == (None, None) for word in made.parse.words)


def test_a_date_carries_on_in_its_paragraph_and_a_little_beyond(coder: dateline.Coder) -> None:
    made = draft(coder, "On Monday the city fell. The army moved in.\nOthers waited.\nNobody came.")
    mention = narrative_time(made, made.parse.sentences[1])
    assert mention is not None
    assert mention.time is not None
    assert mention.time.value == "2016-12-05"
    assert narrative_time(made, made.parse.sentences[2]) is mention
    assert narrative_time(made, made.parse.sentences[3]) is None


def test_the_date_of_a_saying_does_not_carry_on(coder: dateline.Coder) -> None:
    made = draft(coder, "Police said on Monday that the city was quiet. The army moved in.")
    assert narrative_time(made, made.parse.sentences[1]) is None
