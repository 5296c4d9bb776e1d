"""Topics: which issues an act of speech is about."""

from dateline.coding.eventing.composition import Composed
from dateline.coding.eventing.speech import SPOKEN
from dateline.knowledge.issues import Issues
from dateline.parsing.tree import Word

_OUTSIDE = frozenset({"advcl", "relcl", "appos", "parataxis", "nsubj", "nsubjpass", "agent", "npadvmod"})


def topics(composed: Composed, issues: Issues) -> tuple[str, ...]:
    """The issues named in what is demanded, refused, agreed or threatened, in the order of the text."""
    if composed.type not in SPOKEN:
        return ()
    found = [issue for word in said(composed.outer.anchor) if (issue := issues.of(word.lemma, word.lower))]
    return tuple(dict.fromkeys(found))


def said(anchor: Word) -> list[Word]:
    """The words of the complement below a trigger: subjects, asides and circumstances stay out."""
    found = [child for child in anchor.children if child.i > anchor.i and child.dep not in (*_OUTSIDE, "conj", "punct")]
    for word in found:
        found.extend(child for child in word.children if child.dep not in _OUTSIDE or word.dep in ("ccomp", "xcomp"))
    return sorted(found, key=lambda word: word.i)
