"""What stands around a figure: the place, and whether it is a running total."""

from dateline.parsing import Word
from dateline.parsing.clauses import subject
from dateline.records import Mention, MentionType, Scope, Timex
from dateline.resolving import Draft
from dateline.resolving.timing import governing_time

_AT = frozenset({"in", "at", "near", "outside", "inside", "around", "from", "across", "throughout", "on"})
_TOTALS = frozenset({"war", "conflict", "toll", "uprising", "revolt", "insurgency"})


def place_of(draft: Draft, *words: Word) -> Mention | None:
    """Where it happened: a place behind "in", "at" or "near" on one of the words or on what is above in the clause."""
    for word in words:
        for step in (word, *word.ancestors()):
            for near in (step, *step.children_in("nsubj", "nsubjpass", "dobj", "attr")):
                if (found := _place_on(draft, near)) is not None:
                    return found
            if step.pos in ("VERB", "AUX"):
                break
    return None


def _place_on(draft: Draft, word: Word) -> Mention | None:
    for child in word.children:
        if child.dep == "prep" and child.lower in _AT:
            inner = child.child("pobj")
            mention = draft.mentions.at(inner) if inner is not None else None
            if mention is not None and mention.place is not None:
                return mention
            if inner is not None and (mention := draft.mentions.at(inner, MentionType.LOCATION)) is not None:
                return mention
    return None


def scope_of(draft: Draft, word: Word) -> Scope:
    """A running total where it counts "since" a time, "so far", in the past months, or what a whole war has come to."""
    time = governing_time(draft, word)
    if time is not None and time.time is not None and time.time.timex is Timex.DURATION and time.time.start is not None:
        return Scope.TOTAL
    for step in (word, *word.ancestors()):
        if step.lemma in _TOTALS or any(_runs_on(draft, child) for child in step.children):
            return Scope.TOTAL
        if step.pos == "VERB":
            doer = subject(step)
            return Scope.TOTAL if doer is not None and doer.lemma in _TOTALS else Scope.INCIDENT
    return Scope.INCIDENT


def _runs_on(draft: Draft, child: Word) -> bool:
    if child.dep in ("prep", "mark") and child.lower == "since":
        return True
    return _so_far(draft, child)


def _so_far(draft: Draft, word: Word) -> bool:
    if word.lower != "far" or word.i == 0:
        return False
    return draft.parse.words[word.i - 1].lower == "so"
