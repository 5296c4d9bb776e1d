"""Phrases hang on what they belong to, not on the nearest word."""

import pytest
from tests.drafting import words_of

import dateline


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("The army fired rockets at Jos in retaliation for the killing of a nurse.", "for", "retaliation"),
        ("The fighting drew alarm from the UN on Sunday, which called for restraint.", "called", "UN"),
        ("Mali, the United States and Chad, which mediates with Niger, had talked for weeks.", "mediates", "Chad"),
        (
            "It dealt a blow to Saudi Arabia and the United States, which have been mediating in Jos.",
            "mediating",
            "Arabia",
        ),
        (
            "The rebels had attacked a post in Bor district - not the one in which Chad carried out its raid - on "
            "Tuesday, killing two guards.",
            "killing",
            "attacked",
        ),
        ("Strikes hit shafts where fighters were hiding and destroyed launchers.", "destroyed", "hit"),
        ("Keita said the army had eliminated the rockets and urged people to stay.", "urged", "said"),
        ("Keita said the militia is weak and called for calm.", "called", "said"),
        ("Troops, supported by air strikes from a coalition, retook the town.", "from", "strikes"),
        ("The killing by Malian soldiers of two boys near Gao set off protests.", "of", "killing"),
        (
            "Those held were among 900 people who rallied outside the base, calling for it to close.",
            "calling",
            "rallied",
        ),
        ("The death of a Tuareg leader, gunned down by assailants in Gao, threatens the deal.", "gunned", "leader"),
        ("Rebels accused Malian forces of massacring civilians in Gao.", "of", "accused"),
        ("Kiev has admitted that no vote can be held in Donetsk and has accused Chad of fraud.", "accused", "admitted"),
        ("A woman was shot in the camp in northern occupied West Bank.", "occupied", "Bank"),
    ],
)
def test_it_hangs_on_what_it_belongs_to(coder: dateline.Coder, text: str, word: str, head: str) -> None:
    assert words_of(coder, text)[word].head.text == head


def test_a_second_deed_stays_with_the_first(coder: dateline.Coder) -> None:
    words = words_of(coder, "The minister said that rebels had attacked the base and killed five soldiers.")
    assert words["killed"].head.text == "attacked"


def test_nobody_is_spoken_by_telephone(coder: dateline.Coder) -> None:
    words = words_of(coder, "Chad's foreign minister and his Malian counterpart, Ali Keita, spoke by telephone.")
    assert (words["by"].dep, words["minister"].dep) == ("prep", "nsubj")


def test_two_named_side_by_side(coder: dateline.Coder) -> None:
    words = words_of(coder, "Erdogan and Russian President Vladimir Putin also spoke.")
    assert (words["Erdogan"].dep, words["Putin"].dep, words["Putin"].head.text) == ("nsubj", "conj", "Erdogan")


def test_who_speaks_of_a_list_is_none_of_it(coder: dateline.Coder) -> None:
    words = words_of(coder, "A strike killed four members, a Chadian official and a Malian security official said.")
    assert words["said"].child("nsubj") is not None


@pytest.mark.parametrize("text", ["The northern district is totally encircled.", "Jos is encircled by the army."])
def test_a_closed_in_place_has_been_closed_in(coder: dateline.Coder, text: str) -> None:
    word = words_of(coder, text)["encircled"]
    assert (word.pos, word.lemma, word.child("nsubjpass") is not None) == ("VERB", "encircle", True)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Chad and its close ally Mali condemned the raid.", "Mali"),
        ("Russia's ally Syria blamed rebels for the raid.", "Syria"),
        ("Syrian troops and their ally Hezbollah captured Qusair.", "Hezbollah"),
    ],
)
def test_an_ally_is_who_is_named_behind(coder: dateline.Coder, text: str, named: str) -> None:
    words = words_of(coder, text)
    assert (words["ally"].head.text, words["ally"].dep) == (named, "nmod")


def test_a_clause_is_no_noun(coder: dateline.Coder) -> None:
    words = words_of(
        coder,
        "A legal adviser for the rebels said that in talks to salvage the deal, the rebels offered to leave town.",
    )
    assert (words["offered"].dep, words["rebels"].head.text) == ("ccomp", "offered")
