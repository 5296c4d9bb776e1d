"""Refusals: a speaker says that he will not do something that no frame has: "it would not improve its offer"."""

from dateline.parsing.clauses import own_subject, subject
from dateline.parsing.modality import FUTURE, is_question, modal, negated
from dateline.parsing.tree import Word

FRAME = "reject.unwilling"
_AHEAD = FUTURE | {"would", "'d"}
_SAYING = frozenset(
    {"say", "announce", "declare", "warn", "insist", "vow", "stress", "reiterate", "tell", "add", "state", "promise"}
)
_OWN = frozenset({"it", "they", "he", "she", "we", "i"})
_OPEN = frozenset(
    {"be", "have", "know", "comment", "hesitate", "forget", "rest", "happen", "become", "seem", "let", "go", "get"}
    | {"come", "see", "stop", "work", "last", "take", "do", "need", "want", "make", "fail", "lose", "die", "succeed"}
    | {"affect"}
)
"""Verbs that in the negative refuse nothing by themselves: "will not be easy", "would not comment", "will not fail"."""


def is_refusal(verb: Word) -> bool:
    """Does somebody say of himself that he will not do what the verb says?"""
    if verb.lemma in _OPEN or modal(verb) not in _AHEAD or not negated(verb) or is_question(verb):
        return False
    doer, saying = own_subject(verb), verb.head
    if verb.dep != "ccomp" or doer is None or saying.lemma not in _SAYING:
        return False
    speaker = subject(saying)
    if doer.lower in ("we", "i"):
        return True
    named = speaker is not None and speaker.pos in ("NOUN", "PROPN")
    return (
        doer.lower in _OWN and named and not any(child.dep == "mark" and child.lower == "if" for child in verb.children)
    )
