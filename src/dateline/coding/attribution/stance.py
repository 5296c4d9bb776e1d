"""The stance of a statement: its class's own, turned by negation and by a verb of refusal above it."""

from dateline.coding.attribution.match import infinitive, that_clause
from dateline.knowledge.cues import CueLexicon, CueSense
from dateline.parsing import Word
from dateline.parsing.modality import modal
from dateline.parsing.modality import negated as verb_negated
from dateline.records import Stance

_ACTORS = frozenset({"GPE", "ORG", "NORP", "PERSON"})
_ABLE = frozenset({"can", "ca", "could"})
_POWERLESS = frozenset({"unable", "failed", "struggled"})


def is_negated(cue: Word) -> bool:
    """Is the cue denied: "did not say", "was not ready", "made no mention"?"""
    if _neither(cue) or _yet_to(cue):
        return True
    if cue.pos in ("VERB", "AUX"):
        return verb_negated(cue) or (cue.dep in ("acomp", "oprd") and verb_negated(cue.head))
    if any(child.dep == "det" and child.lower in ("no", "neither") for child in cue.children):
        return True
    return cue.dep in ("dobj", "attr") and cue.head.pos in ("VERB", "AUX") and verb_negated(cue.head)


def _yet_to(cue: Word) -> bool:
    """Is it still to come: "has yet to comment"?"""
    if cue.dep != "xcomp" or cue.head.lemma not in ("have", "be"):
        return False
    return any(child.lower == "yet" for child in cue.head.children)


def _neither(cue: Word) -> bool:
    """Is it one of two that are denied together: "neither confirmed nor denied"?"""
    first = cue.head if cue.dep == "conj" else cue
    return any(child.dep == "preconj" and child.lower == "neither" for child in first.children)


def stance_of(cue: Word, sense: CueSense, negated: bool, cues: CueLexicon) -> Stance:
    """What the source does with the content: "could not verify", "declined to confirm", "did not deny"."""
    if cue.dep == "xcomp" and any(above.stance is Stance.DECLINES for above in cues.senses("verb", cue.head.lemma)):
        return Stance.DECLINES
    if sense.stance is Stance.CONFIRMS and _unable_by_word(cue):
        return Stance.COULD_NOT_VERIFY
    if _neither(cue) and sense.stance in (Stance.CONFIRMS, Stance.DENIES):
        return Stance.DECLINES
    if negated and sense.denied is not None:
        return sense.denied
    if negated and sense.stance is Stance.CONFIRMS:
        return Stance.COULD_NOT_VERIFY if _unable(cue) else Stance.ASSERTS
    if not negated and _wants_of_others(cue, sense, cues):
        return Stance.DEMANDS
    return Stance.ASSERTS if negated and sense.stance is Stance.DENIES else sense.stance


def _wants_of_others(cue: Word, sense: CueSense, cues: CueLexicon) -> bool:
    """Is it wanted of others: "wants the rebels to leave", "insists that the army leave"?

    Of happenings and things nothing is demanded: "wants the war to end" is a wish.
    """
    clause = next((child for child in cue.children_in("ccomp") if child.i > cue.i), None)
    other = clause.child("nsubj", "nsubjpass") if clause is not None else None
    if clause is None or other is None:
        return False
    if sense.of_others is not None and infinitive(clause) is not None:
        return other.ent in _ACTORS or other.tag in ("NNS", "NNPS")
    demands = any(each.stance is Stance.DEMANDS and "that" in each.frames for each in cues.senses("verb", cue.lemma))
    return demands and that_clause(clause) and _is_subjunctive(clause, other)


def _is_subjunctive(verb: Word, subject: Word) -> bool:
    """Is it in the form of a demand: "that the army leave", "that he be freed"?"""
    helpers = verb.children_in("aux", "auxpass")
    if helpers:
        return all(helper.lower == "be" for helper in helpers)
    if subject.child("conj") is not None:
        return False
    return verb.tag in ("VB", "VBP") and (subject.tag in ("NN", "NNP") or subject.lower in ("he", "she", "it"))


def _unable(cue: Word) -> bool:
    return modal(cue) in _ABLE or (cue.dep == "xcomp" and cue.head.lower == "able")


def _unable_by_word(cue: Word) -> bool:
    """Does a word above the cue deny that it was possible: "was unable to verify"?"""
    return cue.dep == "xcomp" and cue.head.lower in _POWERLESS
