"""Conditions: under what condition a party takes its stance ("unless that happens", "only after a withdrawal")."""

from collections.abc import Iterator

from dateline.parsing.tree import Word
from dateline.records import Event, Span
from dateline.resolving import Draft

_MARKS = frozenset({"unless", "if", "until", "provided", "providing", "once", "till", "before", "when", "after"})
_LOOSE = frozenset({"before", "when", "after"})
"""Marks that open a condition only behind "only" or "not", else a time."""
_PREPOSITIONS = frozenset({"after", "without", "until", "pending", "before"})
_PHRASES = frozenset({"condition", "exchange", "return"})
"""Nouns of "on condition that", "in exchange for", "in return for"."""


def condition_of(draft: Draft, event: Event) -> Span | None:
    """The clause or phrase that names the condition, with its first word; None where there is none."""
    word = draft.parse.word_at(event.trigger.start)
    if word is None:
        return None
    strict = event.rule.startswith("reject.condition") or _is_none(word)
    for verb in (*_upwards(word), *_below(word)):
        for child in verb.children:
            if (child.i > word.i or child.dep == "advcl") and (found := _condition(child, strict)) is not None:
                return found
    return None


def _is_none(word: Word) -> bool:
    """Is there to be none of it: "there can be no truce without a withdrawal"?"""
    return any(child.lower == "no" for child in word.children)


def _upwards(word: Word) -> Iterator[Word]:
    """The word and those above it in its clause."""
    yield word
    for above in word.ancestors():
        yield above
        if above.dep == "ccomp":
            return


def _below(word: Word) -> Iterator[Word]:
    """The verbs of what is demanded or offered: allow for "prepared to allow inspections if"."""
    for child in word.children_in("xcomp", "ccomp", "dobj", "acomp", "prep"):
        yield child
        yield from child.children_in("xcomp", "ccomp", "pobj")


def _condition(word: Word, strict: bool) -> Span | None:
    """The span of a clause with a conditional mark; of a phrase only where it has to be met ("only possible after")."""
    marks = [child.lower for child in word.children if child.dep in ("mark", "advmod") and child.lower in _MARKS]
    only = any(child.lower == "only" and child.i < word.i for child in (*word.children, *word.head.children))
    if word.lower == "long" and {child.lower for child in word.children} & {"as", "so"}:
        marks = [word.lower]  # "as long as the army withdraws"
    clause = word.dep in ("advcl", "ccomp", "advmod") and bool(marks) and (only or marks[0] not in _LOOSE)
    phrase = word.dep == "prep" and word.lower in _PREPOSITIONS and (strict or only)
    bargain = word.dep == "prep" and any(child.lemma in _PHRASES for child in word.children_in("pobj"))
    if not clause and not phrase and not (bargain and word.lower in ("on", "in")):
        return None
    words = [w for w in word.subtree() if w.dep != "punct"]
    return Span(words[0].start, words[-1].end)
