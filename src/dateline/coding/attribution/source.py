"""The source of a statement: the phrase that names who says or holds it."""

from collections.abc import Sequence

from dateline.knowledge.cues import CueLexicon
from dateline.parsing import Word
from dateline.parsing.clauses import agent, is_passive, own_subject, subject
from dateline.parsing.phrases import NOMINAL, first_conjunct, possessor
from dateline.records import Span
from dateline.resolving import Draft
from dateline.resolving.lookup import may_act

_SOURCES = NOMINAL | {"DET", "NUM", "ADJ", "X"}
_NAMES = frozenset({"ORG", "NORP", "GPE", "PERSON"})
_BEFORE = frozenset({"compound", "amod", "nmod"})
_WITHIN = _BEFORE | {"poss", "npadvmod"}
_BESIDE = 6
"""How many words behind a cue its source can begin: "said on Tuesday the minister"."""

_LONGEST_ASIDE = 16
"""A relative clause of more words behind a comma tells a story of its own and names nobody."""


def source_of_verb(verb: Word, cues: CueLexicon) -> Word | None:
    """The head of a verb's source; None for an agentless passive ("is said to have fled") and an empty "it"."""
    if verb.tag == "VBN" and (is_passive(verb) or _reduced(verb)):
        return agent(verb)
    own = set_off_subject(verb) or own_subject(verb)
    if is_asked(verb):
        return agent(verb)
    if own is not None and verb.dep == "relcl" and own.tag in ("WDT", "WP"):
        return verb.head if own.lower == "that" else own
    found = own if own is not None else subject(verb)
    if found is None or found is verb or found.pos not in _SOURCES or found.dep == "expl":
        return None
    return writer(found, cues) if verb.dep == "acl" and found is verb.head else found


def source_of_participle(draft: Draft, verb: Word, found: Word | None) -> Word | None:
    """Who says it where a verb hangs on what can't: she for "she gave a speech calling for a truce", "to call for"."""
    if found is None or found.pos != "NOUN" or may_act(draft, found):
        return found
    if found.dep == "dobj" and found.head is verb.head:
        return subject(found.head) or found
    if found is not verb.head:
        return found
    owner = possessor(found)
    above = found.head.head if found.dep == "pobj" else found.head
    return owner or (subject(above) if above.pos in ("VERB", "AUX") else None) or found


def is_asked(verb: Word) -> bool:
    """Was the one before the comma asked: "villagers, asked about the rebels, kept silent"?"""
    name = verb.child("nsubj")
    if name is None or verb.lemma != "ask" or verb.tag not in ("VBD", "VBN") or name.i > verb.i:
        return False
    if verb.child("dobj", "dative", "aux", "auxpass") is not None:
        return False
    marks = [mark.i for word in (verb, name) for mark in word.children_in("punct") if mark.text == ","]
    return verb.i - 1 in marks and name.right in (verb.i - 1, verb.i - 2)


def _reduced(verb: Word) -> bool:
    """Is it a passive without its auxiliary: "Asked about the truce, he ..."?"""
    return verb.dep == "advcl" and not any(child.dep in ("aux", "mark", "nsubj") for child in verb.children)


def set_off_subject(verb: Word) -> Word | None:
    """Who speaks where the parser gives the name before an aside to the aside: "Ibarra, in a speech read live, said".

    The aside stands between commas, one right behind the name and one right before the cue.
    """
    if any(child.dep == "nsubj" and child.i < verb.i for child in verb.children):
        return None
    if not verb.is_root and is_asked(verb.head) and verb.i > verb.head.i:
        return verb.head.child("nsubj")
    for aside in verb.children_in("ccomp", "advcl"):
        name = aside.child("nsubj", "npadvmod") if aside.i < verb.i else None
        if name is None or name.i > aside.i or name.pos not in NOMINAL:
            continue
        marks = {mark.i for word in (verb, aside, name) for mark in word.children_in("punct") if mark.text == ","}
        if name.right + (name.right not in marks) in marks and verb.i - 1 in marks:
            return name
    return None


def misread_subject(verb: Word) -> Word | None:
    """The noun that the parser hangs a main verb on as a participle: "the general offered to surrender"."""
    first = first_conjunct(verb)
    return first.head if first.tag == "VBN" and first.dep == "acl" else None


def source_in_reach(verb: Word) -> Word | None:
    """A guess for a cue whose own clause names nobody: the noun a participle stands on, the subject of the sentence."""
    if verb.tag != "VBG":
        return misread_subject(verb)
    top = verb
    while not top.is_root:
        top = top.head
    found = own_subject(top)
    return found if found is not None and found.dep != "expl" else None


def source_beside(verb: Word, words: Sequence[Word]) -> Word | None:
    """The head of the name next to a verb, for a parse that has lost the subject: "said the minister"."""
    before = verb.i - 1
    while before >= verb.sentence.first and words[before].dep in ("aux", "advmod", "neg"):
        before -= 1
    if before >= verb.sentence.first and words[before].pos in NOMINAL:
        return phrase_head(words[before])
    for word in words[verb.i + 1 : min(verb.i + _BESIDE, verb.sentence.last + 1)]:
        if word.pos == "PUNCT":
            return None
        if word.pos in NOMINAL:
            return phrase_head(word)
    return None


def is_tail(verb: Word) -> bool:
    """Is it a reporting tail whose source the parser takes for victims: "killing two guards, farmers and a nun said"?

    It joins the verb to what is said, though no "and" does.
    """
    above = verb.head
    if verb.dep != "conj" or above.pos != "VERB" or above.i > verb.i or own_subject(verb) is not None:
        return False
    if verb.tag not in ("VBD", "VBZ", "VBP") or any(above.i < cc.i < verb.i for cc in above.children_in("cc")):
        return False
    before = next((word for word in above.subtree() if word.i == verb.i - 1), verb)
    return before.pos in NOMINAL and before.dep == "conj" and before.head.dep == "conj"


def first_teller(head: Word, words: Sequence[Word]) -> Word:
    """The first of those who say it: residents for "killing two guards, residents and the mayor said".

    The parser joins them to the victims before the comma; only the last two are sure to belong together.
    """
    above = head.head
    if head.dep != "conj" or above.dep != "conj" or above.i > head.i or not above.children_in("cc"):
        return head
    opened = above.left > 0 and words[above.left - 1].text == ","
    return above if opened and not above.head.children_in("cc") else head


def phrase_head(word: Word) -> Word:
    """The head of the name that a word is part of."""
    while word.dep in _WITHIN and word.head.i > word.i:
        word = word.head
    return word


def source_of_noun(noun: Word) -> Word | None:
    """The head of a noun's source: Russia for "Russia's claim", "a claim by Russia"."""
    owner = possessor(noun)
    if owner is not None:
        return owner
    for child in noun.children:
        if child.dep in ("prep", "agent") and child.lower in ("by", "from", "among"):
            inner = child.child("pobj")
            if inner is not None:
                return inner
    return next((child for child in noun.children if child.dep in _BEFORE and child.ent in _NAMES), None)


def writer(noun: Word, cues: CueLexicon) -> Word:
    """Who stands behind a text: they for "they sent a letter saying", "a letter saying ... was sent by them"."""
    if not cues.senses("document", noun.lemma):
        return noun
    owner = possessor(noun)
    if owner is not None:
        return owner
    above = noun.head.head if noun.dep == "pobj" else noun.head
    if noun.dep in ("dobj", "pobj") and above.pos in ("VERB", "AUX"):
        return subject(above) or noun
    if noun.dep == "nsubjpass" and cues.senses("carrier", above.lemma):
        return agent(above) or noun
    return noun


def source_span(words: Sequence[Word], head: Word, apart: set[int]) -> Span:
    """The source as it is printed: appositions and relative clauses included, but no word of `apart` (cue, content)."""
    first, last = head.i, head.i
    behind = min((i for i in apart if i > head.i), default=len(words))
    for child in head.children:
        if child.dep in ("case", "punct") or child.left > behind:
            continue
        if any(child.left <= i <= child.right for i in apart):
            continue
        if child.dep in ("acl", "advcl") and child.left > 0 and words[child.left - 1].text == ",":
            continue
        if child.dep == "relcl" and child.right - child.left > _LONGEST_ASIDE and words[child.left - 1].text == ",":
            continue
        first, last = min(first, child.left), max(last, child.right)
    while last > head.i and words[last].pos in ("PUNCT", "CCONJ") and words[last].text != ")":
        last -= 1
    while last + 1 < len(words) and last + 1 not in apart and _hyphenated(words[last], words[last + 1]):
        last += 1
    return Span(words[first].start, words[last].end)


def _hyphenated(word: Word, following: Word) -> bool:
    """Are two words parts of one that a hyphen joins: "al-Assad"?"""
    return word.end == following.start and "-" in (word.text, following.text)
