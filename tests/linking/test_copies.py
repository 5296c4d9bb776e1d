"""Copies: found by content, beside their originals, with what was changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import Ledger
from dateline.linking import Copy, find_copies
from dateline.linking.copies import copies_among, is_copy, runs
from dateline.linking.differences import Difference, find_differences
from dateline.linking.signatures import bands
from dateline.records import Coding
from handmade import CODER, document

WIRE = (
    "Jets bombed the Haraj market in Aleppo on Tuesday, killing 12 people. Medics said that most of them were children."
    " The market was full, said Abu Omar, a baker in Haraj. The army denied the attack. Rescuers worked through the"
    " night under lamps that they had brought from the hospital."
)
LATER = WIRE.replace("killing 12 people", "killing 15 people") + " A curfew was declared."
TALKS = "Envoys met in Geneva. Staffan hosted the delegations on the lake, and nobody spoke of a market or of jets."


def add(ledger: Ledger, text: str, publisher: str, day: str, credit: tuple[str, ...] = ()) -> None:
    about = document(text, f"{publisher} {day}.txt", day, publisher=publisher, credit=credit)
    ledger.add([Coding(about, (), (), (), (), (), CODER)])


def shown(copies: list[Copy]) -> list[tuple[str, str, str, str | None]]:
    return sorted((copy.document, copy.original, copy.kind, copy.agency) for copy in copies)


def test_a_lightly_edited_text_is_a_copy() -> None:
    assert is_copy(runs(WIRE), runs(LATER))
    assert not is_copy(runs(WIRE), runs(TALKS))


def test_texts_that_share_much_share_a_band() -> None:
    assert set(bands(WIRE)) & set(bands(LATER))
    assert not set(bands(WIRE)) & set(bands(TALKS))


def test_the_earliest_is_the_original(ledger: Ledger) -> None:
    add(ledger, LATER, "B", "2016-12-08")
    add(ledger, WIRE, "A", "2016-12-07")
    add(ledger, TALKS, "C", "2016-12-07")
    (copy,) = find_copies(ledger)
    assert shown([copy]) == [("B 2016-12-08.txt", "A 2016-12-07.txt", "edited", None)]
    assert copy.share > 0.5


def test_the_credited_agency_s_report_is_the_original_whenever_it_came(ledger: Ledger) -> None:
    add(ledger, WIRE, "B", "2016-12-06", credit=("Halyard Wire",))
    add(ledger, WIRE, "Halyard Wire", "2016-12-07")
    add(ledger, LATER, "C", "2016-12-08")
    assert shown(find_copies(ledger)) == [
        ("B 2016-12-06.txt", "Halyard Wire 2016-12-07.txt", "same", "Halyard Wire"),
        ("C 2016-12-08.txt", "Halyard Wire 2016-12-07.txt", "edited", None),
    ]


def test_the_same_publisher_s_later_version_is_an_edition(ledger: Ledger) -> None:
    add(ledger, WIRE, "A", "2016-12-07")
    add(ledger, LATER, "A", "2016-12-08")
    assert [copy.kind for copy in find_copies(ledger)] == ["edition"]


def test_a_copy_that_comes_later_is_put_beside_its_original(ledger: Ledger) -> None:
    add(ledger, LATER, "B", "2016-12-08")
    assert find_copies(ledger) == []
    add(ledger, WIRE, "A", "2016-12-07")
    assert shown(find_copies(ledger)) == [("B 2016-12-08.txt", "A 2016-12-07.txt", "edited", None)]


def test_what_was_changed() -> None:
    first = WIRE.partition(".")[0] + "."
    assert find_differences(WIRE, LATER) == [
        Difference(first, first.replace("12", "15"), True),
        Difference("", "A curfew was declared.", False),
    ]
    assert find_differences(WIRE, WIRE.upper()) == []


@pytest.mark.parametrize("text", ["", "   \n\n", "One", "No end\nof it"])
def test_any_text_can_be_compared(text: str) -> None:
    assert find_differences(text, text) == []
    assert bands(text) == bands(text)


def test_an_agency_is_known_by_the_brackets_of_a_dateline(ledger: Ledger) -> None:
    add(ledger, f"ALEPPO (Halyard) - {WIRE}", "B", "2016-12-06")
    add(ledger, WIRE, "Halyard Wire", "2016-12-07")
    assert shown(find_copies(ledger)) == [
        ("B 2016-12-06.txt", "Halyard Wire 2016-12-07.txt", "edited", "Halyard Wire"),
    ]


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.frozensets(st.sampled_from("123456"), min_size=1)))
def test_copies_among_many_are_those_of_each_pair(texts: dict[str, frozenset[str]]) -> None:
    pairs = {(one, other) for one in texts for other in texts if one != other and is_copy(texts[one], texts[other])}
    assert copies_among(texts) == pairs


def test_bug_a_shortened_opening_was_one_change_with_the_sentences_beside_it() -> None:
    wire = (
        "Rebels seek truce as army advances\n\nPublished: 7 December 2016\n\n"
        "BEIRUT, Dec 7 (Halyard) - Rebels called on Wednesday for a truce of five days in the town.\n\nSnow fell."
    )
    copy = "Rebels seek a truce\n\nBEIRUT (Halyard) - Rebels called on Wednesday for a truce of five days in the town."
    changes = [(bool(d.was), bool(d.now), d.figures) for d in find_differences(wire, copy)]
    assert changes == [(True, True, False), (True, False, False), (True, True, False), (True, False, False)]
