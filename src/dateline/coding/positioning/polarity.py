"""Polarity: is the issue to come about, or do the words over it undo it ("urged Mali not to withdraw")?"""

from collections.abc import Iterator
from enum import Enum

from dateline.coding.eventing.topics import issue_of, said
from dateline.knowledge.issues import Issues
from dateline.parsing.clauses import complement, is_finite
from dateline.parsing.modality import negated
from dateline.parsing.tree import Word
from dateline.resolving import Draft

_MODIFYING = frozenset({"compound", "amod", "nmod", "npadvmod"})
"""Relations of what only says of which kind: "a cease-fire agreement" ceases nothing."""


class Way(Enum):
    """What the words between a stance's word and the issue make of the issue."""

    STRAIGHT = 0
    TURNED = 1
    """It is not to be: "called for the cancellation of the vote"."""
    ALL = 2
    """Nothing but it will do: "will accept nothing less than independence"."""
    HAVING = 3
    """A thing is only to be had: "wants heavy weapons" is no demand for disarmament."""
    UNSAID = 4
    """It is not said whether it is to be: "dropped its demand for independence"."""


def top_of(words: list[Word]) -> Word:
    """The word that the other words of a trigger hang on."""
    inside = {word.i for word in words}
    return next((word for word in words if not any(above.i in inside for above in word.ancestors())), words[0])


def way_of(draft: Draft, trigger: list[Word], issue: str, *, counted: bool, denied: bool) -> Way:
    """What the words from the issue up to the top of the trigger say of the issue.

    `counted`: do the trigger's own words count, as in "must stop"? `denied`: does its "not", as in "must not stop"?
    """
    issues, lexicon, top = draft.knowledge.issues, draft.knowledge.stances, top_of(trigger)
    word = _named(top, issue, issues) or _lowest(top)
    path = [*_upwards(word, top), *_done_by(word, top)]
    if denied and any(w.dep == "ccomp" and is_finite(w) for w in path):
        return Way.UNSAID  # "must not think that they are safe from prosecution"
    if _is_nothing_less(path):
        return Way.ALL
    given_up = any(is_in(w, lexicon.words("dropping")) for w in (top, *top.children_in("xcomp")))
    if given_up and any(is_in(w, lexicon.words("asking")) for w in (*path, *trigger)):
        return Way.UNSAID  # "refused to budge from its demand for a truce"
    denials = [w for w in path if _is_denied(w)]
    if any(is_in(w, lexicon.words("asking")) for w in denials):
        return Way.UNSAID
    undoing = lexicon.words("undoing") | issues.undone.get(issue, frozenset())
    over = [*path, *(w for w in reversed(trigger) if w not in path)]
    turns = [w for w in over if w is not word and w.dep not in _MODIFYING and is_in(w, undoing)]
    if word.lemma in issues.things.get(issue, ()):
        had = len(path) == 1 or any(w.lemma in lexicon.words("entitling") for w in path)
        return Way.HAVING if had and not (turns or denials) and not (denied and negated(top)) else Way.STRAIGHT
    if turns and _is_ended(word, issue, issues):
        turns = turns[1:]
    turns = [w for w in turns if counted or not (w in trigger or (w.head is top and w.pos == "ADP"))]
    odd = (len(turns) + len(denials) + (denied and negated(top))) % 2
    if odd and word.lemma in issues.people.get(issue, ()):
        return Way.UNSAID
    return Way.TURNED if odd else Way.STRAIGHT


def _named(top: Word, issue: str, issues: Issues) -> Word | None:
    """The word that names the issue below `top`: one for a deed sooner than one for a thing or for people."""
    below = [*said(top), *(word for word in top.subtree() if word is not top), top]
    found = [word for word in below if issue_of(word, issues, True) == issue]
    loose = issues.things.get(issue, frozenset()) | issues.people.get(issue, frozenset())
    return next((word for word in found if word.lemma not in loose), found[0] if found else None)


def _lowest(top: Word) -> Word:
    """The lowest verb of the complement: withdraw for "urged them not to pull out"."""
    for _ in range(4):
        below = complement(top) or next((p.child("pcomp") for p in top.children_in("prep") if p.child("pcomp")), None)
        if below is None:
            return top
        top = below
    return top


def _upwards(word: Word, top: Word) -> Iterator[Word]:
    """The word and those over it, `top` left out; of joined words only the one that is gone up from."""
    while word is not top:
        yield word
        if word.is_root:
            return
        while word.dep == "conj" and word.head is not top:
            word = word.head
        word = word.head


def _done_by(word: Word, top: Word) -> list[Word]:
    """What those that are asked are to do: leave for "asked the monitors to leave", "the monitors have to leave"."""
    does = complement(top) if word.dep in ("dobj", "nsubj") and word.head is top else None
    return [does] if does is not None and does.i > word.i else []


def is_in(word: Word, words: frozenset[str]) -> bool:
    """Is the word, with its particle where the list has one, in the list?"""
    if word.lemma in words:
        return True
    return any(f"{word.lemma} {child.lower}" in words for child in word.children if child.i > word.i)


def _is_denied(word: Word) -> bool:
    """Is there to be none of it: "not to withdraw (or disarm)", "no truce"?"""
    if word.pos in ("VERB", "AUX"):
        either = word.dep == "conj" and any(child.lower in ("or", "nor") for child in word.head.children_in("cc"))
        return negated(word) or (either and word.head.pos == "VERB" and negated(word.head))
    return any(child.lower in ("no", "neither") and child.dep in ("det", "neg", "preconj") for child in word.children)


def _is_nothing_less(path: list[Word]) -> bool:
    """Is it "nothing less than", "nothing short of"?"""
    return any(word.lower == "nothing" and any(c.lower in ("less", "short") for c in word.subtree()) for word in path)


def _is_ended(word: Word, issue: str, issues: Issues) -> bool:
    """Does the word name the issue only where it is to end: raids for an end of attacks?"""
    return issue_of(word, issues, False) != issue or issue in issues.ends.values()
