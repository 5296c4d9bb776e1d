"""Conditions: under what condition a party takes its stance ("unless that happens", "only after a withdrawal")."""

from dateline.parsing.tree import Word
from dateline.records import Event, Span
from dateline.resolving import Draft

_MARKS = frozenset({"unless", "if", "until", "provided", "providing", "once", "till"})
_PREPOSITIONS = frozenset({"after", "without", "until", "pending"})


def condition_of(draft: Draft, event: Event) -> Span | None:
    """The clause or phrase that names the condition, with its first word; None where there is none."""
    word = draft.parse.word_at(event.trigger.start)
    if word is None:
        return None
    strict = event.rule.startswith("reject.condition")
    for above in (word, *word.ancestors()):
        for child in above.children:
            if child.i > word.i and (found := _condition(child, strict)) is not None:
                return found
        if above.dep == "ccomp" or above.is_root:
            break
    return None


def _condition(word: Word, strict: bool) -> Span | None:
    """The span of a clause with a conditional mark; of a phrase only where it has to be met ("only possible after")."""
    clause = word.dep == "advcl" and any(c.dep == "mark" and c.lower in _MARKS for c in word.children)
    phrase = strict and word.dep == "prep" and word.lower in _PREPOSITIONS
    if not clause and not phrase:
        return None
    words = [w for w in word.subtree() if w.dep != "punct"]
    return Span(words[0].start, words[-1].end)
