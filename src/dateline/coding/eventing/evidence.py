"""Evidence: the words that an event is read from: its trigger, its clause, the contexts they show."""

from dateline.coding.eventing.composition import Composed
from dateline.parsing.tree import Word
from dateline.records import Span
from dateline.resolving import Draft


def trigger_of(composed: Composed) -> Span:
    """The trigger: from the first to the last word of the outermost frame's own words."""
    outer, core = composed.outer, composed.core
    words = [outer.anchor, *outer.taken]
    if outer.frame.type is None:
        words += [core.anchor]
    start, end = min(w.start for w in words), max(w.end for w in words)
    return Span(start, end)


def clause_of(composed: Composed) -> Word:
    """The head of the clause that the event stands in."""
    word = composed.outer.anchor
    while not word.is_root and word.pos not in ("VERB", "AUX"):
        word = word.head
    return word


def evidence_of(composed: Composed) -> Span:
    """The clause around the trigger, without its full stop."""
    head = clause_of(composed)
    words = sorted(head.subtree(), key=lambda word: word.i)
    while len(words) > 1 and words[-1].dep == "punct":
        words.pop()
    while len(words) > 1 and words[0].dep == "punct":
        words.pop(0)
    return Span(words[0].start, words[-1].end)


def contexts(draft: Draft, composed: Composed) -> tuple[str, ...]:
    """The contexts that the frame names and the clause's words show, in the order of the text."""
    known = draft.knowledge.codebook.contexts
    shown = [known[word.lemma] for word in clause_of(composed).subtree() if word.lemma in known]
    return tuple(dict.fromkeys((*composed.core.frame.contexts, *shown)))
