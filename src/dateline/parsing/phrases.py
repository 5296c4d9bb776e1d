"""Noun phrases: where they begin and end, who is joined to whom, what stands in apposition, whose it is."""

from dateline.parsing.tree import Word
from dateline.records import Span

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_OUTSIDE = frozenset({"relcl", "acl", "conj", "cc", "appos", "punct", "advcl", "preconj", "parataxis", "dep", "ccomp"})
_BEFORE = frozenset(
    {"det", "amod", "compound", "nmod", "nummod", "poss", "quantmod", "predet", "case", "advmod", "neg"}
)


def core(head: Word, *, prepositions: tuple[str, ...] = ()) -> Span:
    """The noun phrase around `head`, from its determiner to the head.

    Appositions, clauses and joined phrases stay outside. Prepositional phrases do too, but for those that begin
    with one of `prepositions` ("of": "the government of Syria").
    """
    first, last = head, head
    article = head.child("det")
    for child in head.children:
        if child.dep == "advmod" and article is not None and child.i < article.i:
            continue  # "Later a military source"
        if child.i < head.i and child.dep in _BEFORE:
            first = min(first, _leftmost(child), key=_index)
        elif child.i > head.i and child.dep == "prep" and child.lower in prepositions:
            inner = child.child("pobj")
            if inner is not None:
                last = max(last, _rightmost(inner), key=_index)
        elif child.i > head.i and child.dep == "nummod":
            last = max(last, child, key=_index)
    return Span(first.start, last.end)


def whole(head: Word) -> Span:
    """The noun phrase with all that hangs on it, without its joined phrases and surrounding punctuation."""
    left, right = head, head
    for child in head.children:
        if child.dep in ("conj", "cc", "preconj", "punct"):
            continue
        left = min(left, _leftmost(child), key=_index)
        right = max(right, _rightmost(child), key=_index)
    return Span(left.start, right.end)


def joined(head: Word) -> list[Word]:
    """The head and the heads joined to it: "Russia, Iran and Turkey" gives three, in order."""
    found = [head]
    for word in found:
        found.extend(child for child in word.children if child.pos in NOMINAL and _is_joined(child))
    return sorted(found, key=_index)


def _is_joined(word: Word) -> bool:
    """Is the noun joined to its head? Counted nouns in a row are a list ("one officer, four soldiers and ...")."""
    if word.dep == "conj":
        return True
    if word.dep != "appos":
        return False
    numbered = word.child("nummod") is not None and word.head.child("nummod") is not None
    return numbered or (word.child("conj") is not None and _is_one_of_several(word) and _is_one_of_several(word.head))


def _is_one_of_several(noun: Word) -> bool:
    """Does it have a number or "a": the first two of "a soldier, a nurse and three farmers"?"""
    return any(child.dep == "nummod" or child.lower in ("a", "an") for child in noun.children)


def first_joined(head: Word) -> Word:
    """The first head of a joined phrase: Russia for any of "Russia, Iran and Turkey"."""
    while head.dep == "conj" and head.head.pos in NOMINAL:
        head = head.head
    return head


def first_conjunct(word: Word) -> Word:
    """The first of joined words of any kind: bombed for "bombed, strafed and sank"."""
    while word.dep == "conj":
        word = word.head
    return word


def appositions(head: Word) -> list[Word]:
    """The heads of phrases in apposition: "Ryabkov, the deputy minister" gives minister."""
    return [child for child in head.children if child.dep == "appos"]


def possessor(head: Word) -> Word | None:
    """Whose it is: Russia for "Russia's strikes"."""
    return head.child("poss")


def object_of(head: Word, *prepositions: str) -> Word | None:
    """The noun behind the first of these prepositions on `head`: Aleppo for "the retaking of Aleppo"."""
    for child in head.children:
        if child.dep in ("prep", "agent", "dative") and (not prepositions or child.lower in prepositions):
            inner = child.child("pobj") or child.child("pcomp")
            if inner is not None:
                return inner
    return None


def tells_when(preposition: Word) -> bool:
    """Does only a time follow: "on Monday", "before Sunday"?"""
    noun = preposition.child("pobj")
    return noun is not None and noun.ent in ("DATE", "TIME")


def is_reflexive(word: Word) -> bool:
    """Does it say that something is done to who does it: "blew himself up"?"""
    return word.lower.endswith(("self", "selves"))


def _index(word: Word) -> int:
    return word.i


def _leftmost(word: Word) -> Word:
    return min(word.subtree(), key=_index)


def _rightmost(word: Word) -> Word:
    return max(word.subtree(), key=_index)
