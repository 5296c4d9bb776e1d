"""Sentences of our own: who they are that belong to somebody who is only pointed to."""

import pytest

import dateline
from dateline.records import Mention


def _said(coder: dateline.Coder, text: str, words: str) -> Mention:
    coding = coder.code(dateline.read(f"{text}\n".encode()))
    return next(mention for mention in coding.mentions if mention.span.of(text) == words)


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("Al Shabaab said its fighters had burned a bus in Mandera.", "its fighters", "org:al-shabaab"),
        ("Boko Haram raided Diffa. The group's gunmen killed a nurse.", "The group's gunmen", "org:boko-haram"),
        ("Hezbollah killed two men after its commanders were shot.", "its commanders", "org:hezbollah"),
        ("NATO said one of its aircraft had bombed a depot.", "its aircraft", "org:nato"),
        ("Turkey sent tanks into Syria. Its warplanes struck a village.", "Its warplanes", "grp:TUR-MIL"),
        ("Chad's army said its patrols had been ambushed in Niger.", "its patrols", "grp:TCD-MIL"),
    ],
)
def test_what_is_theirs_is_coded_as_by_name(coder: dateline.Coder, text: str, words: str, entity: str) -> None:
    assert _said(coder, text, words).entity == entity


def test_who_belongs_to_an_armed_group_by_kin_is_not_it(coder: dateline.Coder) -> None:
    villagers = _said(coder, "Boko Haram raided Diffa. Villagers said their children were taken.", "their children")
    assert villagers.name is None
    assert "CVL" in villagers.sectors


def test_nobody_attacks_what_is_his_own(coder: dateline.Coder) -> None:
    text = "Boko Haram raided Diffa in Niger. The army shelled its hideouts."
    assert _said(coder, text, "its hideouts").name == "Boko Haram"
    text = "Boko Haram raided Diffa in Niger. The army reopened its hideouts."
    assert all(m.name != "Boko Haram" for m in coder.code(dateline.read(f"{text}\n".encode())).mentions if m.start > 40)


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("Armenia said Azeri troops had shelled a town. Baku accused its neighbour of lying.", "its neighbour", "ARM"),
        ("Iran accused Israel of a killing. Israel said its rival was lying.", "its rival", "IRN"),
        ("Indian soldiers fled Pakistani fire in Kashmir. Islamabad blamed its neighbour.", "its neighbour", "IND"),
    ],
)
def test_of_two_states_the_neighbour_is_the_other(coder: dateline.Coder, text: str, words: str, entity: str) -> None:
    assert _said(coder, text, words).entity == f"gov:{entity}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Chad and Niger accused Libya of spying. Libya blamed its neighbour.", "its neighbour"),
        ("Mali's government said its neighbour was arming rebels.", "its neighbour"),
    ],
)
def test_of_more_or_fewer_it_is_nobody(coder: dateline.Coder, text: str, words: str) -> None:
    assert _said(coder, text, words).country is None


def test_the_neighbouring_country_is_the_other_of_two(coder: dateline.Coder) -> None:
    text = "Hugo Chavez of Venezuela accused Colombia. He said he would cut ties with the neighbouring country.\n"
    coding = coder.code(dateline.read(text))
    other = next(m for m in coding.mentions if m.span.of(text) == "the neighbouring country")
    assert other.entity == "gov:COL"
