"""Mending: what the parser takes wrongly again and again in reports of war.

"Killed in government shelling": the deed is a noun, and the word before it says whose it is.
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
        if i and deed.text[-3:] == "ing" and _is_deed_of(words[i - 1], deed):
            before, preposition = words[i - 1], words[i - 1].head
            _move(deed, preposition, "pobj")
            _move(before, deed, "compound")
            deed.pos, deed.tag, deed.lemma = "NOUN", "NN", deed.lower


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
