"""Forms that a line's layout makes: transcripts, headlines, colons."""

import pytest
from codings import code, names, told

import dateline
from dateline.records import BlockKind

TITLE = {0: BlockKind.TITLE}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Q: Will you go? A: Not today.", [("Q", "Will you go?"), ("A", "Not today.")]),
        ("Q. Will you go? A. Not today.", [("Q", "Will you go?"), ("A", "Not today.")]),
        ("A. J. Weber arrived on Monday.", []),
        ("MILLER: It is over. HOLT: It is not.", [("MILLER", "It is over."), ("HOLT", "It is not.")]),
        ("Mr. Miller: We are looking into it.", [("Mr. Miller", "We are looking into it.")]),
        ("Orsk: a port of 90,000 people.", []),
    ],
)
def test_transcripts(coder: dateline.Coder, line: str, expected: list[tuple[str, str]]) -> None:
    assert told(code(coder, "A line before it.", line)) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Bridge hit in the night - state media", [("state media", "Bridge hit in the night")]),
        ("'We have nothing left' - aid chief", [("aid chief", "'We have nothing left'")]),
        ("Bridge hit in the night - BBC News", []),
        ("Hostages alive, mediators tell families", [("mediators", "Hostages alive")]),
        ("Rebels vow to fight on", [("Rebels", "to fight on")]),
        ("Iran rejects 'baseless' claims", [("Iran", "'baseless' claims")]),
        ("Rebels leave the town as the army closes in", []),
    ],
)
def test_headlines(coder: dateline.Coder, headline: str, expected: list[tuple[str, str]]) -> None:
    assert told(code(coder, headline, kinds=TITLE)) == expected


def test_the_source_behind_a_dash_is_the_speaker_alone(coder: dateline.Coder) -> None:
    coding = code(coder, "Village shelled overnight - governor", kinds=TITLE)
    (speaker,) = [mention for mention in coding.mentions if mention.id == coding.statements[0].speaker]
    assert speaker.span.of(coding.document.text) == "governor"


def test_a_quotation_in_a_headline_repeats_what_the_story_attributes(coder: dateline.Coder) -> None:
    lines = ("Army 'will not leave the valley'", "The army will not leave the valley, Omar Haddad said.")
    headline, story = code(coder, *lines, kinds=TITLE).statements
    assert headline.repeats == story.id
    assert headline.source is None
    assert headline.speaker == story.speaker


def test_a_quotation_in_a_headline_that_nobody_says_is_none(coder: dateline.Coder) -> None:
    assert told(code(coder, "Army enters the 'valley of the dead'", "It met no resistance.", kinds=TITLE)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The admiral was blunt: the blockade would stay.", [("The admiral", "the blockade would stay")]),
        ("The rebels' answer: no deal without an amnesty.", [("The rebels", "no deal without an amnesty")]),
        ("Their message to the army was clear: leave now.", [("Their", "leave now")]),
        ("The sky was clear: one could see for miles.", []),
        ("The fleet has three tasks: patrol, escort and rescue.", []),
    ],
)
def test_colons(coder: dateline.Coder, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(code(coder, "A line before it.", text)) == expected


def test_a_medium_of_a_common_noun_keeps_its_whole_name(coder: dateline.Coder) -> None:
    coding = code(coder, "Army denies shelling hospital - state TV", kinds=TITLE)
    assert names(coding, coding.statements[0].via) == "state TV"
