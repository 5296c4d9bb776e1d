"""Patterns on the parse: does what a frame's trigger asks for hang on this verb?"""

from dateline.coding.eventing.parties import is_party, is_place, measured
from dateline.knowledge.frames import Element, Pattern
from dateline.parsing.clauses import is_finite, is_passive, own_subject, subject
from dateline.parsing.modality import is_purpose
from dateline.parsing.phrases import joined, tells_when
from dateline.parsing.tree import Word
from dateline.resolving import Draft

_OBJECTS = frozenset({"dobj", "obj", "attr", "oprd", "acomp", "dative", "xcomp", "advmod", "ccomp", "npadvmod"})
_ADVERBIAL = frozenset({"advmod", "npadvmod"})
_LINKS = frozenset({"prep", "prt", "agent", "dative", "advmod", "aux", "mark", "npadvmod"})

_CLAUSAL = frozenset({"to", "that", "for", "if", "unless", "until", "once", "when"})
"""Words that open a clause: "pushed for the US to support its plan"."""


def objects(verb: Word) -> list[Word]:
    """What stands on a verb where patterns ask for a noun, with all that is joined to it: the same for all patterns."""
    return _joined(_candidates(verb, None))


def match(draft: Draft, pattern: Pattern, verb: Word, nouns: list[Word]) -> list[Word] | None:
    """The words that the pattern finds below the verb, whose `objects` are `nouns`, in its order.

    None where one is missing.
    """
    found: list[Word] = []
    last: Word | None = None
    for element in pattern.elements:
        if element.link:
            word = _link(element, verb, found)
        else:
            word = _noun(draft, element, nouns if last is None else _joined(_candidates(verb, last)))
        if word is None or word in found:
            return None
        found.append(word)
        last = word if element.link and word.dep in ("prep", "agent", "dative") else None
    return found


def _link(element: Element, verb: Word, found: list[Word]) -> Word | None:
    """A particle or preposition on the verb, or on a noun that the pattern has found."""
    for head in (verb, *found):
        for child in head.children:
            if child.dep in _LINKS and child.lower in element.words and child.i > verb.i and not _dates(child):
                return child  # "marched on Sunday" is no "marched on"
    if not element.words.isdisjoint(_CLAUSAL):
        return _clause(element, verb)
    return None


def _dates(preposition: Word) -> bool:
    """Does it only say when: "marched on Sunday"? "Gave them until Sunday" says how long."""
    return preposition.lower != "until" and tells_when(preposition)


def _clause(element: Element, verb: Word) -> Word | None:
    for child in verb.children:
        if child.dep in ("xcomp", "ccomp", "advcl"):
            for mark in child.children:
                if mark.dep in ("aux", "mark", "advmod") and mark.lower in element.words:
                    return mark
    return None


def _noun(draft: Draft, element: Element, nouns: list[Word]) -> Word | None:
    return next((hit for noun in nouns if (hit := _fits(draft, element, noun)) is not None), None)


def _joined(candidates: list[Word]) -> list[Word]:
    return [
        word
        for candidate in candidates
        for word in (joined(candidate) if candidate.pos in ("NOUN", "PROPN", "PRON") else (candidate,))
    ]


def _candidates(verb: Word, link: Word | None) -> list[Word]:
    if link is not None:
        behind = [child for child in link.children if child.dep in ("pobj", "pcomp", "dobj")]
        return [*behind, *(state for child in behind for state in child.children_in("amod"))]
    found = [
        child for child in verb.children if child.dep in _OBJECTS and not (child.dep in _ADVERBIAL and child.i < verb.i)
    ]
    if verb.lemma == "give":  # "gave them a day to leave"
        found.extend(child for child in verb.children_in("advcl") if is_purpose(child))
    infinitives = (child for child in verb.children if child.dep == "ccomp" and not is_finite(child))
    found.extend(first for child in infinitives if (first := child.child("nsubj", "nsubjpass")) is not None)
    if is_passive(verb) and (below := subject(verb)) is not None:
        found.append(below)
    if verb.dep == "relcl" and (found_subject := verb.child("dobj")) is not None and found_subject.tag in ("WDT", "WP"):
        found.append(verb.head)
    if (judged := _judged_before(verb)) is not None:
        found.append(judged)
    return found


def _judged_before(verb: Word) -> Word | None:
    """What is called something in a clause behind it: the verdict for "a verdict that Norway called shameful"."""
    if verb.dep not in ("relcl", "acl") or verb.child("oprd") is None or own_subject(verb) is None:
        return None
    thing = verb.child("dobj")
    return verb.head if thing is None and not is_passive(verb) else None


def _fits(draft: Draft, element: Element, word: Word) -> Word | None:
    if element.open and word.dep == "amod":
        return None
    if element.open == "anything":
        return word if word.pos in ("NOUN", "PROPN", "PRON", "NUM") and word.ent not in ("DATE", "TIME") else None
    meant = measured(draft, word)
    if element.open == "party":
        return meant if is_party(draft, meant) else None
    if element.open == "place":
        return meant if is_place(draft, meant) else None
    if word.pos == "VERB" and not element.literal:
        return None
    for candidate in (word, meant):
        if candidate.lemma in element.words or candidate.lower in element.words:
            return candidate
    if _is_kind(draft, element, word):
        return word
    judged = word.head.child("oprd") is not None  # "called it a success" calls no strike
    return word if word.lower == "it" and not judged and _points_to(draft, element, word) else None


def _is_kind(draft: Draft, element: Element, container: Word) -> bool:
    """Does the noun before say what the pattern asks for: "suspended its assistance programs", "cut phone lines"?"""
    words = draft.knowledge.codebook.words
    wired = words("network") if container.lemma in words("wire") else frozenset()
    if element.literal or not (wired or container.lemma in words("container")):
        return False
    kinds = container.children_in("compound", "amod", "nmod")
    return any(kind.lemma in element.words and (not wired or kind.lemma in wired) for kind in kinds)


def _points_to(draft: Draft, element: Element, pronoun: Word) -> bool:
    """Does the sentence before name what the pattern asks for: "... the ceasefire. They broke it"?"""
    before = pronoun.sentence.i - 1
    if before < 0 or draft.parse.sentences[before].block_index != pronoun.sentence.block_index:
        return False
    return any(
        word.tag == "NN" and word.lemma in element.words for word in draft.parse.words_of(draft.parse.sentences[before])
    )
