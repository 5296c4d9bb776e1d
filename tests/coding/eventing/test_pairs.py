"""Who "the two leaders" and "both countries" are: the two that have dealt with each other."""

import pytest
from tests.drafting import who_to_whom

import dateline


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Salva Kiir and the rebel commander Riek Machar signed an accord. "
            "Seyoum Mesfin, the mediator, said the two leaders had agreed to resume talks.",
            (["Salva Kiir"], ["Riek Machar"]),
        ),
        (
            "Armenia and Azerbaijan accused each other of shelling. The two countries agreed to hold talks in Geneva.",
            (["Armenia"], ["Azerbaijan"]),
        ),
    ],
)
def test_a_pair_is_who_was_named(coder: dateline.Coder, text: str, parties: tuple[list[str], list[str]]) -> None:
    document = dateline.read(text + "\n")
    coding = coder.code(document)
    name = {m.id: m.name or m.span.of(document.text) for m in coding.mentions}
    agreed = [e for e in coding.events if e.type.value == "AGREE"][-1]
    assert ([name[i] for i in agreed.actors], [name[i] for i in agreed.recipients]) == parties


def test_those_who_are_named_are_who_they_are(coder: dateline.Coder) -> None:
    text = "Kenya accused Somalia of killing two men. The two states of Djibouti and Eritrea signed a deal.\n"
    coding = coder.code(dateline.read(text))
    signed = next(e for e in coding.events if e.type.value == "SUPPORT")
    assert not {m.name for m in coding.mentions if m.id in signed.actors} & {"Kenya", "Somalia"}


def test_any_two_are_no_pair(coder: dateline.Coder) -> None:
    document = dateline.read("Vladimir Putin met Xi Jinping in Moscow. Two officials agreed to hold talks.\n")
    coding = coder.code(document)
    agreed = next(e for e in coding.events if e.type.value == "AGREE")
    words = {m.id: m.span.of(document.text) for m in coding.mentions}
    assert [words[id_] for id_ in agreed.actors] == ["Two officials"]


def test_who_agrees_at_talks_has_talked_there(coder: dateline.Coder) -> None:
    told = who_to_whom(coder, "Mali and Niger, at Algerian-mediated talks in Algiers, agreed to a truce.")
    assert ("CONSULT", ["Mali", "Algerian"], ["Niger"]) in told
