"""Clauses: subjects (through control, raising, relative clauses and joined verbs), objects, agents, complements."""

from dateline.parsing.phrases import NOMINAL
from dateline.parsing.tree import Word

SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_OPEN = frozenset({"xcomp", "conj", "advcl", "pcomp", "prep"})
"""Relations over which a clause without a subject of its own takes the one above."""

_MOMENTS = frozenset({"point", "time", "moment", "stage"})
_CHARGING = frozenset(
    {"accuse", "suspect", "convict", "acquit", "blame", "criticise", "criticize", "keep", "prevent", "stop"}
)
"""Verbs whose object does the deed behind its preposition, wherever the parser hangs it."""
_STRIKING = frozenset(
    {"battle", "attack", "capture", "seize", "arrest", "detain", "kill", "target", "bomb", "shell", "besiege",
     "bombard", "kidnap", "abduct", "storm", "occupy", "hold", "oppose", "back", "support", "free", "release"}
)  # fmt: skip
"""Verbs that somebody or something always undergoes: a relative clause that names none is about what it hangs on."""
_LEAVING = frozenset({"leave", "find", "see", "get", "have", "keep"})
"""Verbs behind which a participle says what was done to their object."""
_COMPLEMENTS = frozenset({"ccomp", "oprd", "xcomp"})
_PAPERS = frozenset({"message", "statement", "video", "comment", "note", "post", "write", "tweet", "say"})
"""What is put on a website or the air: who puts it there says it."""
_QUOTING = frozenset({"quote", "cite"})
_USING = frozenset({"use", "employ"})
"""Verbs whose subject does what the object is for: "police used water cannon to disperse them"."""
_OTHERS_PLANS = frozenset(
    {"foil", "thwart", "uncover", "avert", "disrupt", "expose", "discover", "condemn", "denounce", "oppose", "block",
     "criticise", "criticize", "reject"}
)  # fmt: skip
"""Verbs whose object is what others mean to do: "police foiled a plot to bomb the embassy"."""
_CARRIERS = frozenset({"helicopter", "plane", "bus", "boat", "ship", "train", "road", "sea", "air", "truck", "lorry"})
"""By which one is taken somewhere: "was evacuated by helicopter"."""
_CONTROLLING = frozenset({"of", "from", "for"})
"""Prepositions behind which the object's deed stands: accused them of, kept them from, thanked them for."""


def own_subject(verb: Word) -> Word | None:
    """The subject that hangs on the verb itself."""
    for child in verb.children:
        if child.dep in SUBJECT:
            return _misread_compound(child) or child
    return _misread_subject(verb)


def _misread_compound(word: Word) -> Word | None:
    """Workers for "Aid workers were killed", where the parser takes the first noun for a verb."""
    if word.tag != "VB" or word.dep != "csubj" or word.child("aux", "nsubj") is not None:
        return None
    return word.child("dobj")


def _misread_subject(verb: Word) -> Word | None:
    """A name right before a finite verb that the parser took for an adverbial: "Sweden suspended aid"."""
    for child in verb.children:
        adverbial = child.dep == "npadvmod" or (child.dep == "advmod" and child.tag == "NNP")
        if adverbial and child.i < verb.i and child.ent in ("GPE", "ORG", "PERSON", "NORP"):
            return child
    return None


def subject(verb: Word) -> Word | None:
    """Who does what the verb says, grammatically; for a passive verb, who it is done to.

    Follows control ("vowed to attack"), joined verbs ("came and attacked"), relative clauses ("rebels who attacked",
    "fighters defending") and participles. An object controls where the verb above gives it the deed ("urged them to
    leave"). None when there is none.
    """
    for _ in range(6):
        found = own_subject(verb)
        if found is not None:
            return verb.head if verb.dep == "relcl" and found.tag in ("WDT", "WP") else found
        if verb.dep == "acl" and verb.tag == "VBG" and (verb.head.lemma in _MOMENTS or _is_medium(verb.head)):
            above = _above(verb.head)
        elif verb.dep in ("acl", "relcl") and verb.head.pos in NOMINAL:
            if verb.dep == "relcl" or verb.tag in ("VBG", "VBN"):
                return verb.head
            return _holder(verb.head)
        else:
            above = joined_above(verb) or _clause_above(verb)
        if above is None:
            return None
        if _is_controlled(verb) and (controller := above.child("dobj", "dative") or _charged(above)) is not None:
            if controller.pos in NOMINAL and controller.i < verb.i:
                return controller
        verb = above
    return None


def _is_medium(noun: Word) -> bool:
    """Is it where something is said: Twitter for "posted a message on Twitter blaming Iran"?"""
    on = noun.head
    return (
        noun.dep == "pobj" and on.lower in ("on", "via") and (on.head.lemma in _PAPERS or on.head.head.lemma in _PAPERS)
    )


def _above(noun: Word) -> Word | None:
    """The verb that an adverbial phrase hangs on: retaliated for "retaliated, at one point shelling a village"."""
    above = noun.head.head if noun.dep == "pobj" else noun.head
    if above.pos == "NOUN" and above.dep == "dobj":
        above = above.head
    return above if above.pos in ("VERB", "AUX") else None


def _is_controlled(verb: Word) -> bool:
    """May the object above do it: "urged them to leave", "accused them of leaving"?"""
    if verb.dep == "pcomp":
        over = verb.head.head
        if verb.head.lower == "as" and over.lemma in _QUOTING:
            return True  # "quoted Lebed as saying"
        bound = over.dep in ("dobj", "dative") and over.head.lemma in _CHARGING
        return verb.head.lower in _CONTROLLING and (bound or over.pos in ("VERB", "AUX"))
    return verb.dep in ("xcomp", "ccomp") and verb.head.lemma not in _USING


def is_finite(verb: Word) -> bool:
    """Does the verb carry tense, by itself or by an auxiliary?"""
    return verb.tag in ("VBD", "VBZ", "VBP", "MD") or any(
        child.dep in ("aux", "auxpass") and child.tag in ("VBD", "VBZ", "VBP", "MD") for child in verb.children
    )


def joined_above(verb: Word) -> Word | None:
    """The verb that a finite verb goes on from, where the parser has joined it to an infinitive.

    In "they want rebels to leave and will not consider a truce", "consider" goes on from "want", not from "leave".
    """
    head = verb.head
    if verb.dep != "conj" or not is_finite(verb) or head.pos not in ("VERB", "AUX") or is_finite(head):
        return None
    return head.head if head.dep in ("xcomp", "ccomp") and head.head.pos in ("VERB", "AUX") else None


def _clause_above(verb: Word) -> Word | None:
    if verb.is_root or verb.dep not in _OPEN:
        return None
    head = verb.head
    while (
        head.pos not in ("VERB", "AUX") and not head.is_root and head.dep in ("prep", "pcomp", "acomp", "attr", "dobj")
    ):
        head = head.head
    return head if head.pos in ("VERB", "AUX") else None


def _holder(noun: Word) -> Word | None:
    """Who holds a noun that opens a clause: Russia for "Russia's plan to withdraw", they for "they made a vow to"."""
    owner = noun.child("poss")
    if owner is not None:
        return owner
    if noun.dep in ("dobj", "attr", "pobj"):
        above = noun.head if noun.dep != "pobj" else noun.head.head
        others = noun.dep == "dobj" and above.lemma in _OTHERS_PLANS
        return subject(above) if above.pos in ("VERB", "AUX") and not others else None
    return None


def is_passive(verb: Word) -> bool:
    """Is the verb passive? Counts "was seized", "the city seized by", "got seized" and "was found seized"."""
    while True:
        if verb.child("nsubjpass", "csubjpass", "auxpass", "agent") is not None:
            return True
        if verb.tag != "VBN":
            return False
        if verb.dep in ("acl", "amod"):
            return verb.child("aux") is None
        if _is_fronted(verb):
            return True
        small = verb.head.lemma in _LEAVING and verb.dep in _COMPLEMENTS and verb.child("aux") is None
        if small and verb.child("nsubj") is not None:
            return True  # "left ten people wounded", "found the mayor beheaded"
        shares = verb.dep == "conj" or (verb.dep in ("xcomp", "oprd") and verb.head.tag == "VBN")
        if not shares or verb.is_root or verb.child("aux") is not None:
            return False
        verb = verb.head


def _is_fronted(verb: Word) -> bool:
    """Is it a bare participle before the subject: "arrested on Monday, the editor was tried"?"""
    doer = verb.head.child("nsubj", "nsubjpass") if verb.dep == "advcl" else None
    bare = verb.child("aux", "nsubj", "dobj", "mark", "ccomp") is None
    return bare and doer is not None and verb.i < doer.i < verb.head.i and verb.i == verb.sentence.first


def agent(verb: Word) -> Word | None:
    """The doer in a passive clause: rebels for "was seized by rebels", and for "was seized and held by rebels"."""
    for child in verb.children:
        if child.dep == "agent" or (child.dep == "prep" and child.lower == "by"):
            inner = child.child("pobj")
            if inner is not None and not (inner.lemma in _CARRIERS and inner.child("det", "amod", "poss") is None):
                return inner
    joined = (
        [child for child in verb.children_in("conj", "advcl") if _shares_passive(child)] if verb.tag == "VBN" else []
    )
    return next((found for child in joined if (found := agent(child)) is not None), None)


def _shares_passive(verb: Word) -> bool:
    """Is it a participle with neither subject nor auxiliary of its own, joined to a passive one?"""
    if verb.dep == "advcl" and verb.child("conj") is None:
        return False
    return verb.tag == "VBN" and verb.child("aux", "auxpass", "nsubj", "nsubjpass") is None


def direct_object(verb: Word) -> Word | None:
    """The direct object; advisers too for "kidnapped up to 16 advisers", where the parser makes it a phrasal verb."""
    found = _named_object(verb) or _counted_object(verb) or _charged(verb)
    return found if found is None or found.ent not in ("DATE", "TIME") else None  # "killed in shelling the day before"


def _named_object(verb: Word) -> Word | None:
    """The object by name: Qatar for "Qatar, which they accuse of spying", China for "a ban they accuse China of"."""
    objects = verb.children_in("dobj", "obj")
    named = next((word for word in objects if word.tag not in ("WDT", "WP")), None)
    return named or (verb.head if objects and verb.dep == "relcl" else next(iter(objects), None))


def _charged(verb: Word) -> Word | None:
    """Whom a relative clause without "whom" is about: "an imam it accuses of plotting", "the force it is battling"."""
    charging = verb.lemma in _CHARGING and verb.child("prep") is not None
    if verb.dep != "relcl" or not (charging or verb.lemma in _STRIKING):
        return None
    teller = own_subject(verb)
    return verb.head if teller is not None and teller.tag not in ("WDT", "WP") and not is_passive(verb) else None


def _counted_object(verb: Word) -> Word | None:
    for up in verb.children:
        if up.lower == "up" and up.dep in ("prt", "advmod", "prep") and up.i == verb.i + 1:
            noun = next((to.child("pobj") for to in up.children if to.lower == "to"), None)
            if noun is not None and noun.child("nummod") is not None:
                return noun
    return None


def complement(verb: Word) -> Word | None:
    """The verb of a clause that completes this one: "said that X left", "wants to leave"."""
    return verb.child("ccomp", "xcomp")


def particle(verb: Word) -> str:
    """The particle of a phrasal verb ("out" for "drive out"), or ''."""
    found = verb.child("prt")
    return found.lower if found is not None else ""


def verb_above(word: Word) -> Word | None:
    """The nearest verb above a word."""
    for above in word.ancestors():
        if above.pos in ("VERB", "AUX"):
            return above
    return None
