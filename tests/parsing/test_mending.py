"""What the parser takes wrongly is mended before anything reads it."""

import pytest

import dateline
from dateline.parsing.pipeline import parse


@pytest.mark.parametrize(
    "text",
    [
        "Eleven people were killed in government shelling on the town of Jisreen on Tuesday.",
        "Nine died in rebel shelling of Jos.",
    ],
)
def test_a_deed_behind_in_is_a_noun(coder: dateline.Coder, text: str) -> None:
    words = {word.lower: word for word in parse(dateline.read(text + "\n"), coder.pipeline).words}
    deed = words["shelling"]
    assert (deed.pos, deed.dep, deed.head.lower) == ("NOUN", "pobj", "in")
    owner = words.get("government") or words["rebel"]
    assert owner.head is deed
    assert owner in deed.children


def test_people_who_do_something_stay_people(coder: dateline.Coder) -> None:
    words = {
        w.lower: w for w in parse(dateline.read("Nine were killed by troops firing at Jos.\n"), coder.pipeline).words
    }
    assert words["firing"].pos == "VERB"
