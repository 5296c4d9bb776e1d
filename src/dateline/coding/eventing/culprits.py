"""Culprits: who is said to be behind a deed in other words than those of the deed.

"The ELN was behind the attack", "the killers were members of the ELN", "it was the work of the ELN", "the attack bore
the hallmarks of the ELN", "the ELN is thought to be responsible": each is about a deed that has been told before.
"""

from collections.abc import Iterable, Iterator

from dateline.coding.eventing.composition import is_denied_above
from dateline.coding.eventing.parties import is_party, parties_in
from dateline.parsing.clauses import own_subject, subject
from dateline.parsing.modality import Mood, mood
from dateline.parsing.phrases import appositions, object_of
from dateline.parsing.tree import Word
from dateline.resolving import Draft
from dateline.resolving.actor_codes import IRREGULAR

_DEED = frozenset({"it", "this", "that"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_ARMED = IRREGULAR | {"MIL", "COP", "SPY"}
_CLASSES = ("culpable", "handiwork", "hallmark", "culprit")
"""Classes of the words that say it."""
_NOBODY = frozenset({"no", "nobody", "none", "neither", "nor"})
_PERHAPS = frozenset({"may", "might", "could"})
"""A suspicion, where it is said of who did it: "the ELN may be behind it"."""


def culprits(draft: Draft) -> Iterator[tuple[Word, list[Word]]]:
    """Each word that says who is behind a deed, and the heads of those who are."""
    telling = {"behind", "those"}.union(*(draft.knowledge.codebook.words(name) for name in _CLASSES))
    for word in draft.parse.words:
        if word.lemma not in telling and word.lower not in telling:
            continue
        verb, found = _behind(draft, word)
        if found and _is_said(draft, verb):
            yield word, found


def introduced(draft: Draft, doer: Word) -> list[Word]:
    """Who those are that did it, told right behind them: "gunmen believed to belong to the ELN", "men, ELN members"."""
    for beside in appositions(doer):
        if found := _members(draft, beside):
            return found
    verbs = [verb for clause in doer.children_in("acl", "relcl") for verb in _clause(clause) if _is_said(draft, verb)]
    return next((found for verb in verbs if (found := _members(draft, _identity(verb)))), [])


def names_nobody(words: Iterable[Word]) -> bool:
    """Is it "no group", "nobody", "neither the ELN nor the army"?"""
    return any(child.lower in _NOBODY for word in words for child in (word, *word.children))


def _clause(verb: Word) -> Iterator[Word]:
    """The verb of a clause and those below it whose subject is the same: belong for "who said they belonged to"."""
    yield verb
    for below in verb.children_in("xcomp", "ccomp"):
        who = own_subject(below)
        if below.pos in ("VERB", "AUX") and (who is None or who.lower == "they"):
            yield from _clause(below)


def _behind(draft: Draft, word: Word) -> tuple[Word, list[Word]]:
    """The verb that says it and who is behind the deed; nobody where the word says nothing of the kind."""
    words, head = draft.knowledge.codebook.words, word.head
    if word.lower == "behind" and word.dep == "prep" and head.lemma == "be" and _is_deed(draft, word.child("pobj")):
        return head, _who(draft, head)
    if word.lemma in words("culpable") and (verb := _state(word)) is not None and _is_of_known_deed(draft, word):
        found = _who(draft, verb)
        left_out = object_of(word, "for", "in", "of") is None
        return verb, [one for one in found if _is_armed(draft, one)] if left_out else found
    if word.lemma in words("handiwork") and word.dep == "attr" and _is_deed(draft, own_subject(head)):
        return head, _those(draft, object_of(word, "of"))
    if word.lemma in words("hallmark") and word.dep == "dobj" and _is_deed(draft, own_subject(head)):
        return head, _those(draft, object_of(word, "of"))
    if word.dep == "attr" and word.lemma in words("culprit") and _is_violent(draft, object_of(word, "of", "behind")):
        return head, _who(draft, head)
    if word.dep == "nsubj" and _is_culprit(draft, word):
        return head, _members(draft, _identity(head))
    return head, []


def _state(word: Word) -> Word | None:
    """The verb by which somebody is said to be responsible or involved."""
    if word.pos == "VERB":
        return word if word.tag == "VBN" and word.child("auxpass", "nsubjpass") is not None else None
    return word.head if word.dep in ("acomp", "oprd") and word.head.lemma == "be" else None


def _is_of_known_deed(draft: Draft, word: Word) -> bool:
    """Is what somebody is responsible for, or involved in, left out or a deed told before?"""
    thing = object_of(word, "for", "in", "of")
    return thing is None or _is_deed(draft, thing)


def _is_deed(draft: Draft, noun: Word | None) -> bool:
    """Does it stand for a deed told before: "it", "the attack", "the crime"?"""
    if noun is None:
        return False
    if noun.lower in _DEED:
        return True
    return (
        _is_violent(draft, noun)
        and noun.tag == "NN"
        and any(child.lower in _DEFINITE for child in noun.children_in("det"))
    )


def _is_violent(draft: Draft, noun: Word | None) -> bool:
    book = draft.knowledge.codebook
    return noun is not None and noun.lemma in book.words("violence") | book.words("incident")


def _is_armed(draft: Draft, word: Word) -> bool:
    mention = draft.mentions.headed(word)
    return mention is not None and not _ARMED.isdisjoint(mention.sectors)


def _is_culprit(draft: Draft, noun: Word) -> bool:
    """Is it who did it, by the deed alone: "the attackers", "those responsible", "those behind the raid"?"""
    if noun.lower == "those":
        return any(child.lemma == "responsible" or child.lower == "behind" for child in noun.children)
    of = object_of(noun, "of", "behind")
    known = noun.lemma in draft.knowledge.codebook.words("culprit") and (of is None or _is_violent(draft, of))
    return known and any(child.lower in _DEFINITE for child in noun.children_in("det"))


def _identity(verb: Word) -> Word | None:
    """Behind what words it is said who they are: "were members of the ELN", "belonged to the ELN"."""
    if verb.lemma == "be":
        return verb.child("attr") or object_of(verb, "from")
    if verb.lemma == "belong":
        return object_of(verb, "to")
    itself = verb.child("dobj")
    if verb.lemma == "identify" and itself is not None and itself.lower == "themselves":
        return object_of(verb, "as")
    return None


def _who(draft: Draft, verb: Word) -> list[Word]:
    found = subject(verb)
    if found is not None and found.lower == "it" and verb.dep == "ccomp":  # "the group said it was behind the raid"
        found = subject(verb.head)
    return _those(draft, found)


def _those(draft: Draft, noun: Word | None) -> list[Word]:
    found = [word for word in parties_in(draft, noun) if is_party(draft, word)] if noun is not None else []
    return [] if names_nobody(found) else found


def _members(draft: Draft, noun: Word | None) -> list[Word]:
    """Of which side somebody is said to be: the ELN for "members of the ELN", not for "critics of the ELN"."""
    if noun is None or (noun.pos != "PROPN" and noun.lemma not in draft.knowledge.codebook.words("membership")):
        return []
    return [word for word in _those(draft, noun) if word.ent != "GPE"]


def _is_said(draft: Draft, verb: Word) -> bool:
    """Is it told as so, or as what somebody thinks, and not denied or asked?"""
    if is_denied_above(verb, draft.knowledge.codebook):
        return False
    perhaps = any(child.lower in _PERHAPS for child in verb.children_in("aux"))
    raised = verb.head if verb.dep == "xcomp" and verb.head.pos == "VERB" else None  # "is thought to be"
    return (perhaps or mood(verb) is Mood.ASSERTED) and (raised is None or mood(raised) is Mood.ASSERTED)
