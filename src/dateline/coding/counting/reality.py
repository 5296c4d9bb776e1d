"""Has it happened? What is denied, possible, planned, wanted or feared is no casualty."""

from dateline.knowledge.figures import FigureLexicon
from dateline.parsing import Word
from dateline.parsing.clauses import direct_object, verb_above
from dateline.parsing.modality import conditional, future, negated

_NOT_QUITE = frozenset({"nearly", "almost", "narrowly"})


def unreal(word: Word, lexicon: FigureLexicon) -> bool:
    """Has it not happened: denied, future, conditional, wanted or planned? For a noun the verb above tells."""
    if word.pos not in ("VERB", "AUX"):
        noun = word.head if word.dep in ("amod", "acl") else word
        verb = verb_above(noun)
        if verb is None or noun.dep not in ("dobj", "pobj", "attr"):
            return False
        return verb.lemma in lexicon.wants if _is_known(noun) else unreal(verb, lexicon)
    if any(child.dep == "advmod" and child.lower in _NOT_QUITE for child in word.children):
        return True
    if negated(word) or future(word) or conditional(word):
        return True
    if word.lemma in lexicon.wants and not _is_suffering(word, lexicon):
        return True
    if word.dep == "pcomp":
        above = word.head.head
        return above.lemma in lexicon.wants or any(child.lower == "no" for child in above.children)
    while _is_infinitive(word) and word.dep == "conj" and not word.is_root:
        word = word.head
    if not _is_infinitive(word):
        return False
    return word.dep in ("xcomp", "acl", "advcl", "relcl") and word.head.lemma not in lexicon.told


def _is_suffering(verb: Word, lexicon: FigureLexicon) -> bool:
    """Does it happen to those who want it, with its object: "sought shelter"?"""
    thing = direct_object(verb)
    return thing is not None and f"{verb.lemma} {thing.lemma}" in lexicon.suffers


def _is_known(noun: Word) -> bool:
    """Is the deed spoken of as known ("to investigate the murder")? Then it has happened unless it is wanted."""
    return any(child.dep == "poss" or child.lower in ("the", "this", "these", "that") for child in noun.children)


def _is_infinitive(verb: Word) -> bool:
    auxiliaries = [child.lower for child in verb.children_in("aux", "auxpass")]
    return "to" in auxiliaries or (verb.tag == "VB" and not any(aux in ("do", "does", "did") for aux in auxiliaries))
