"""Mending: what the parser takes wrongly again and again in reports of war.

"Killed in government shelling": the deed is a noun, and the word before it says whose it is. "Killed in shelling the
day before": a day is no object.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.parsing.tree import Word

_WITHIN = frozenset({"in", "during", "amid", "by", "of"})
_LOOSE = frozenset({"acl", "advcl", "pobj"})


def mend(words: Sequence["Word"]) -> None:
    """Make nouns of the gerunds that end a phrase like "in regime shelling", and hang the word before on them."""
    for i, deed in enumerate(words):
        if not i or deed.text[-3:] != "ing":
            continue
        before = words[i - 1]
        if _is_deed_of(before, deed):
            _move(deed, before.head, "pobj")
            _move(before, deed, "compound")
            _make_noun(deed)
        elif (day := _day_taken_for_object(before, deed)) is not None:
            _move(day, before.head, "npadvmod")
            deed.dep = "pobj"
            _make_noun(deed)


def _make_noun(deed: "Word") -> None:
    deed.pos, deed.tag, deed.lemma = "NOUN", "NN", deed.lower


def _day_taken_for_object(before: "Word", deed: "Word") -> "Word | None":
    """The time that the parser took for the object of a deed right behind "in", None where there is none."""
    if deed.dep != "pcomp" or deed.head is not before or before.lower not in _WITHIN or before.is_root:
        return None
    found = deed.child("dobj")
    return found if found is not None and found.ent in ("DATE", "TIME") else None


def _is_deed_of(before: "Word", deed: "Word") -> bool:
    """Does a bare singular noun behind "in" stand right before a deed in -ing that has no object?"""
    if deed.dep not in _LOOSE or before.dep != "pobj" or deed.is_root:
        return False
    if before.tag not in ("NN", "NNP", "JJ") or before.head.lower not in _WITHIN or before.head.i != before.i - 1:
        return False
    if deed.dep == "pobj":
        return deed.head is before.head
    return deed.tag == "VBG" and not deed.children_in("dobj", "dative", "ccomp", "xcomp", "aux", "prt", "nsubj")


def _move(word: "Word", head: "Word", dep: str) -> None:
    word.head.children.remove(word)
    word.head, word.dep = head, dep
    head.children.append(word)
    head.children.sort(key=lambda child: child.i)
