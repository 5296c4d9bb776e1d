"""Where the story stands, for what is told without a place."""

import pytest

import dateline
from dateline.parsing.pipeline import parse
from dateline.resolving import resolve
from dateline.resolving.placing import event_place
from dateline.resolving.scenes import scene_at


def _scene(coder: dateline.Coder, text: str, word: str) -> str | None:
    document = dateline.read(text.encode())
    draft = resolve(document, parse(document, coder.pipeline), coder.knowledge)
    found = scene_at(draft, next(w for w in draft.parse.words if w.text == word))
    return found.name if found else None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Turkish jets bombed a convoy, the minister told reporters in Ankara.", "bombed"),
        ("Soldiers opened fire, said a spokesman at the Foreign Office in London.", "fire"),
        ("Two men from Birmingham were killed.", "killed"),
        ("The ministers met in Geneva while troops captured three villages.", "captured"),
        ("A monitor based in Coventry said that 12 people were killed.", "killed"),
        ("Moscow's ally bombed a convoy.", "bombed"),
        ("Gunmen in Nigeria killed six people.", "killed"),
    ],
)
def test_a_seat_is_no_scene(coder: dateline.Coder, text: str, word: str) -> None:
    assert _scene(coder, text, word) is None


def test_residents_speak_from_the_scene(coder: dateline.Coder) -> None:
    assert _scene(coder, "Residents in Idlib said that jets bombed a market.", "bombed") == "Idlib"


def test_a_paragraph_has_its_own_scene(coder: dateline.Coder) -> None:
    text = "Jets bombed Idlib on Monday. Idlib is held by rebels.\n\nTroops entered Palmyra. Six soldiers died."
    assert _scene(coder, text, "died") == "Palmyra"


def test_a_new_paragraph_goes_back_to_the_scene_of_the_report(coder: dateline.Coder) -> None:
    text = (
        "Rebels shell Aleppo\n\nRebels have shelled Aleppo again. Aleppo has been divided since 2012.\n\n"
        "The road to Hama is closed.\n\nA mortar killed six people."
    )
    assert _scene(coder, text, "killed") == "Aleppo"


def test_a_round_up_has_no_scene_of_its_own(coder: dateline.Coder) -> None:
    text = "Jets bombed Idlib.\n\nTroops entered Palmyra.\n\nRebels left Homs.\n\nSix soldiers died."
    assert _scene(coder, text, "died") is None


def test_what_is_said_in_passing_of_somebody_has_no_running_place(coder: dateline.Coder) -> None:
    document = dateline.read(b"Aleppo matters to Iran, whose guards have suffered casualties.")
    draft = resolve(document, parse(document, coder.pipeline), coder.knowledge)
    assert event_place(draft, next(w for w in draft.parse.words if w.text == "suffered")) is None


@pytest.mark.parametrize(
    "head",
    [
        "BEIRUT An air strike",
        "CAIRO: Jets",
        "GAZIANTEP, Turkey: Rebels",
        "GENEVA — Rebels",
        "ISTANBUL/BEIRUT (AFP) - Jets",
    ],
)
def test_where_a_report_was_filed_is_no_scene(coder: dateline.Coder, head: str) -> None:
    """A dateline without a dash once placed the strike in Beirut, and "the town" behind one was Geneva."""
    document = dateline.read(f"News\n\n{head} bombed the town on Sunday.".encode())
    draft = resolve(document, parse(document, coder.pipeline), coder.knowledge)
    assert event_place(draft, next(w for w in draft.parse.words if w.text == "bombed")) in {
        None,
        *(m.id for m in draft.mentions if m.place is None),
    }
    assert not draft.scenes


def test_a_town_in_capitals_that_the_sentence_is_of_is_a_scene(coder: dateline.Coder) -> None:
    assert _scene(coder, "News\n\nRAQQA was shelled on Monday. Ten men died.", "died") == "RAQQA"
