from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.layout import bullet, ends_sentence, find_units


def laid_out(text: str) -> list[str]:
    return [unit.of(text) for unit in find_units(text)]


def test_blank_lines_part_paragraphs() -> None:
    assert laid_out("Rebels left.\n\n\nTroops came. \n") == ["Rebels left.", "Troops came."]


def test_one_paragraph_a_line() -> None:
    assert laid_out("Rebels left the town on Monday.\r\nTroops came an hour later.\r\n") == [
        "Rebels left the town on Monday.",
        "Troops came an hour later.",
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "   The mayor said that the last of the rebels\nhad left the town of Saltwick before\nSunday.\n   Troops came."
    )
    assert laid_out(text)[0].count("\n") >= 2


def test_a_paragraph_ends_where_the_next_word_would_have_fitted() -> None:
    text = (
        "The mayor said that the last of the rebels had left the\n"
        "town of Saltwick before Sunday.\n"
        "Troops came an hour later and took the flag down from\n"
        "the mill."
    )
    assert [words.split()[0] for words in laid_out(text)] == ["The", "Troops"]


def test_capitals_are_wrapped_too() -> None:
    text = "THE MAYOR SAID THAT THE LAST OF THE REBELS\nHAD LEFT THE TOWN, WHICH THEY\nHAD HELD.\n\nTROOPS CAME."
    assert len(laid_out(text)) == 2


def test_a_label_on_its_own_line_is_not_joined_to_what_follows() -> None:
    lines = ["Keep reading", "how the siege began"]
    assert laid_out("\n".join(lines)) == ["\n".join(lines)]
    assert [unit.end for unit in find_units("\n".join(lines), lambda line: line == lines[0])] == [12, 32]


def test_a_headline_above_a_paragraph_is_not_joined_to_it() -> None:
    assert (
        laid_out("Rebels leave the town of Saltwick\nRebels left the town on Monday.")[0]
        == "Rebels leave the town of Saltwick"
    )


def test_a_dash_inside_wrapped_words_is_no_bullet() -> None:
    text = (
        "The flag was taken from the mill by the\n- visibly moved - mayor of the town, who\nsaid that it would be kept."
    )
    assert len(laid_out(text)) == 1


def test_a_text_without_breaks_stays_whole() -> None:
    assert laid_out("Rebels left. Troops came. The mayor stayed.") == ["Rebels left. Troops came. The mayor stayed."]


def test_lines_without_letters_are_none() -> None:
    assert laid_out("Rebels left.\n* * *\nTroops came.") == ["Rebels left.", "Troops came."]


def test_a_very_long_paragraph_is_cut_between_sentences() -> None:
    pieces = laid_out("Rebels left the town. " * 3000)
    assert len(pieces) > 1
    assert all(piece.endswith(".") and len(piece) <= 20_000 for piece in pieces)


def test_sentence_ends() -> None:
    assert all(map(ends_sentence, ["He left.", 'He left."', "Why?", "He said:", "He left.[3]", "He left. ”"]))
    assert not any(map(ends_sentence, ["He left", "left,", "the end'"]))


def test_bullets() -> None:
    assert [bullet(words) for words in ("- bread", "1. bread", "• bread", "bread", "-bread")] == [2, 3, 2, 0, 0]


@given(st.text(max_size=300))
def test_units_are_sorted_and_hold_all_letters(text: str) -> None:
    units = find_units(text)
    assert all(a.end <= b.start for a, b in pairwise(units))
    assert "".join(filter(str.isalnum, "".join(unit.of(text) for unit in units))) == "".join(filter(str.isalnum, text))
