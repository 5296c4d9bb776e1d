"""Conditions: under what condition a party takes its stance ("unless that happens", "only after a withdrawal")."""

from collections.abc import Iterator
from enum import Enum

from dateline.coding.positioning.polarity import top_of
from dateline.parsing.clauses import complement
from dateline.parsing.modality import modal, negated, past
from dateline.parsing.phrases import tells_when
from dateline.parsing.tree import Word
from dateline.records import Event, EventType, Span
from dateline.resolving import Draft

_PHRASES = frozenset({"condition", "exchange", "return"})
"""Nouns of "on condition that", "in exchange for", "in return for"."""


_HOLDING = frozenset({"include", "contain", "provide", "guarantee", "involve", "ensure", "address", "require", "call"})
"""Verbs of what a deal is to hold."""


class Bond(Enum):
    """How firmly a stance binds what is said beside it: which marks then open a condition, and which only a time."""

    LOOSE = frozenset({"unless", "if", "until", "provided", "providing", "once", "till", "lest"})
    AHEAD = frozenset({"when"}) | LOOSE
    """What is promised: "will withdraw when the hostages are freed"."""
    REFUSED = frozenset({"before", "while", "whilst"}) | LOOSE
    """What there will be none of: "will not disarm before the army leaves"."""
    ONLY = frozenset({"before", "when", "after", "while", "with", "without", "pending"}) | LOOSE
    """What has "only" beside it, or is only possible under it."""


_PREPOSITIONS = {
    Bond.REFUSED: frozenset({"without", "until", "till", "pending", "before"}),
    Bond.ONLY: frozenset({"after", "without", "until", "till", "pending", "before", "with"}),
}
"""Prepositions of a condition, by how it is bound."""


def condition_of(draft: Draft, event: Event) -> Span | None:
    """The clause or phrase that names the condition, with its first word; None where there is none."""
    words = draft.parse.words_in(event.trigger.start, event.trigger.end)
    if not words:
        return None
    return condition_on(words[0], bond_of(event, words)) or _lacking(event, top_of(words))


def _lacking(event: Event, top: Word) -> Span | None:
    """What a thing is refused without: "rejected any deal that did not include his removal"."""
    thing = top.child("dobj", "nsubjpass") if event.type is EventType.REJECT else None
    if thing is None or not any(child.lower in ("any", "a", "an") for child in thing.children_in("det")):
        return None
    clause = next((c for c in thing.children_in("relcl") if c.lemma in _HOLDING and negated(c)), None)
    words = [w for w in clause.subtree() if w.dep != "punct"] if clause is not None else []
    return Span(words[0].start, words[-1].end) if words else None


def condition_on(word: Word, bond: Bond) -> Span | None:
    """The condition that hangs on a word, on those over it in its clause, or on what is demanded or offered."""
    for verb in (*_upwards(word), *_below(word)):
        for child in verb.children:
            fronted = child.dep in ("advcl", "prep") and child.i < verb.i
            if (child.i > word.i or fronted) and (found := _condition(child, bond)) is not None:
                return found
    return None


def bond_of(event: Event, words: list[Word]) -> Bond:
    """How the event binds what is said beside it."""
    if event.rule.startswith("reject.condition"):
        return Bond.ONLY
    if event.type is EventType.REJECT:
        top = top_of(words)
        firm = negated(top) or complement(top) is not None or _has_deed(top) or _is_none(words[0]) or _is_none(top)
        return Bond.REFUSED if firm or _is_refused_above(top) else Bond.LOOSE
    return Bond.AHEAD if event.type in (EventType.AGREE, EventType.CONCEDE) else Bond.LOOSE


def _has_deed(word: Word) -> bool:
    """Is a deed ruled out, and no plan: "ruled out ceding land"?"""
    return word.child("pcomp") is not None or any(p.child("pcomp") is not None for p in word.children_in("prep"))


def _is_refused_above(word: Word) -> bool:
    """Does "will not" stand over the verb: "are not going to lay down arms"?"""
    return word.dep == "xcomp" and (negated(word.head) or (word.head.dep == "acomp" and negated(word.head.head)))


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
        yield from child.children_in("xcomp", "ccomp", "pobj", "pcomp")


def _condition(word: Word, bond: Bond) -> Span | None:
    """The span of a clause with a conditional mark, of a phrase that has to be met, or of a bargain."""
    only = any(child.lower == "only" and child.i < word.i for child in (*word.children, *word.head.children))
    bound = Bond.ONLY if only else bond
    marks = [child.lower for child in word.children if child.dep in ("mark", "advmod")]
    clausal = word.dep in ("advcl", "ccomp") or (word.dep == "advmod" and word.pos in ("VERB", "AUX"))
    clause = clausal and any(mark in bound.value for mark in marks)
    if bound is Bond.AHEAD and "when" in marks and past(word) and modal(word.head) not in ("would", "'d"):
        return None  # "agreed when they met in May"
    phrase = word.dep == "prep" and word.lower in _PREPOSITIONS.get(bound, ()) and not tells_when(word)
    bargain = bound is not Bond.REFUSED and _is_bargain(word)  # who rules out land for peace sets no condition
    if not (clause or phrase or bargain or _is_provided(word) or _is_as_long_as(word, marks)):
        return None
    words = [w for w in word.subtree() if w.dep != "punct"]
    return Span(words[0].start, words[-1].end)


def _is_bargain(word: Word) -> bool:
    """Is it "on condition that", "in exchange for", "in return for"?"""
    nouns = word.children_in("pobj") if word.dep == "prep" and word.lower in ("on", "in") else []
    return any(noun.lemma in _PHRASES and noun.child("prep", "acl", "ccomp", "relcl") is not None for noun in nouns)


def _is_as_long_as(word: Word, marks: list[str]) -> bool:
    """Is it "as long as they stay", "as soon as they leave", and not "as soon as possible"?"""
    like = any(child.lower in ("as", "so") for child in word.children)
    return (
        like and bool({"long", "soon"} & {word.lower, *marks}) and any(w.pos in ("VERB", "AUX") for w in word.subtree())
    )


def _is_provided(word: Word) -> bool:
    """Is it "provided that", which the parser hangs on a noun?"""
    return word.lower in ("provided", "providing") and word.child("ccomp") is not None
