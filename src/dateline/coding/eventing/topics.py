"""Topics: which issues an act of speech is about."""

from dateline.coding.eventing.composition import Composed
from dateline.knowledge.issues import Issues
from dateline.parsing.clauses import complement, is_finite
from dateline.parsing.phrases import object_of
from dateline.parsing.tree import Word
from dateline.records import EventType

_SPOKEN = frozenset(EventType) - {EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.CONSULT}
_OUTSIDE = frozenset({"advcl", "relcl", "appos", "parataxis", "agent", "npadvmod"})
_AROUND = frozenset({"before", "after", "until", "during", "since", "despite", "amid", "without", "unless", "into"})
"""Prepositions of what lies around a demand and is not demanded: "leave before any ceasefire"."""
_ABOUT = ("of", "on", "about", "for")
"""Prepositions behind which talks name what they are about."""


def topics(composed: Composed, issues: Issues) -> tuple[str, ...]:
    """The issues named in what is demanded, refused, agreed or conceded, in the order of the text."""
    if composed.type not in _SPOKEN:
        return ()
    words = [composed.core.anchor, *said(composed.outer.anchor)]
    if "speaker" in composed.outer.frame.actor:
        words = [
            below for child in composed.outer.anchor.children_in("nsubj", "nsubjpass") for below in child.subtree()
        ]
    if composed.outer.anchor.dep == "advcl":
        words += _as_said(composed.outer.anchor)
    found = [issue for word in words if not _only_talk(word, issues) and (issue := issues.of(word.lemma, word.lower))]
    return tuple(dict.fromkeys(found))


def said(anchor: Word) -> list[Word]:
    """The words of the complement of a trigger: asides and circumstances stay out."""
    found = [
        child
        for child in anchor.children
        if (child.dep == "nsubjpass" and complement(anchor) is None)
        or (child.i > anchor.i and child.dep not in (*_OUTSIDE, "conj") and child.lower not in _AROUND)
    ]
    for word in found:
        below = (child for child in word.children if child.dep not in _OUTSIDE and child.lower not in _AROUND)
        found.extend(child for child in below if not _goes_on(child))
    return sorted(found, key=lambda word: word.i)


def _goes_on(verb: Word) -> bool:
    """Does a joined verb start a clause of its own?"""
    return verb.dep == "conj" and verb.pos in ("VERB", "AUX") and is_finite(verb)


def _as_said(verb: Word) -> list[Word]:
    """Withdraw for "were ready to withdraw, as demanded by Damascus"."""
    if any(child.dep == "mark" and child.lower == "as" for child in verb.children):
        return [verb.head, *said(verb.head)]
    return []


def _only_talk(word: Word, issues: Issues) -> bool:
    """Talks of a ceasefire are about the ceasefire."""
    if issues.of(word.lemma) != "talks":
        return False
    about = object_of(word, *_ABOUT)
    return about is not None and any(issues.of(below.lemma) for below in about.subtree())
