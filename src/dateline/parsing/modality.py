"""Negation, tense, modality and aspect of a verb: has it happened, is it going on, planned, possible or denied?"""

from enum import StrEnum

from dateline.parsing.tree import Word

FUTURE = frozenset({"will", "shall", "'ll", "wo"})
CONDITIONAL = frozenset({"would", "could", "might", "may", "should", "can", "'d", "ca"})
_LIMITS = frozenset({"until", "till", "before", "unless"})
_FORETELLING = frozenset(
    {"hope", "pray", "wish", "fear", "worry", "doubt", "predict", "forecast", "foresee", "anticipate", "expect",
     "believe", "think", "suspect", "assume", "warn", "caution", "reckon", "imagine"}
)  # fmt: skip
_NARROWLY = frozenset({"nearly", "almost", "narrowly"})
_HARDLY = frozenset({"only", "hardly", "barely", "scarcely", "not", "never"})
_EXPECTING = frozenset({"expect", "anticipate"})
PROSPECTIVE_ADJECTIVES = frozenset(
    {"due", "set", "likely", "expected", "scheduled", "poised", "ready", "about", "bound"}
)
_ARRANGED = frozenset({"due", "set", "expected", "scheduled", "slated", "supposed", "planned", "about"})
"""Words of what is on the calendar: "the talks are due to resume", "he is due in Geneva"."""
_HOLDING_BACK = frozenset({"hesitate"})
"""Verbs that deny what hangs on them, and denied affirm it: "would not hesitate to impose martial law"."""
_AIMS = frozenset(
    {"aim", "goal", "purpose", "objective", "plan", "task", "job", "mission", "idea", "intention", "priority", "way"}
    | {"solution", "challenge", "responsibility", "demand", "condition", "hope", "step", "role", "policy", "point"}
    | {"duty", "choice", "option", "thing", "strategy", "decision", "desire", "wish", "effort", "answer", "alternative"}
)
"""Nouns of which an infinitive says what they are: "the aim is to meet" arranges nothing."""


def auxiliaries(verb: Word) -> list[Word]:
    """The auxiliaries of a verb, those of the verb it is joined to included where it has none of its own."""
    while True:
        own = [child for child in verb.children if child.dep in ("aux", "auxpass")]
        joined = verb.dep == "conj" and verb.head.pos in ("VERB", "AUX") and verb.tag == verb.head.tag
        if own or verb.is_root or not joined:
            return own
        verb = verb.head


def negated(verb: Word) -> bool:
    """Is the verb denied: "did not", "never", "no one", "without attacking"?"""
    for child in verb.children:
        if child.dep == "neg" or child.lower in ("never", "neither", "nor"):
            return True
        if child.dep in ("nsubj", "nsubjpass") and _is_nobody(child):
            return True
        if child.dep == "acomp" and verb.lemma == "be" and child.child("neg") is not None:
            return True  # 'said he was "not ready"'
    if is_yet_to(verb):
        return True
    return verb.dep == "pcomp" and verb.head.lower == "without"


def _is_nobody(subject: Word) -> bool:
    """Is it nobody: "none", "no civilian", "neither the army nor the rebels", "not one soldier", "not a single truck"?

    "Not all" are some.
    """
    before = [c.lower for c in subject.children if c.i < subject.i]
    not_one = "single" in before or "one" in (*before, subject.lower)
    denied = any(word.lower == "not" for word in subject.subtree() if word.i < subject.i)
    return (
        subject.lower in ("nobody", "none")
        or any(c.dep in ("det", "preconj", "cc") and c.lower in ("no", "neither") for c in subject.children)
        or (not_one and denied)
    )


def future(verb: Word) -> bool:
    """Is it said to lie ahead: "will", "is going to", "is due to", "expect the army to"?"""
    if any(aux.lower in FUTURE for aux in auxiliaries(verb)) or is_expected(verb):
        return True
    return is_going_to(verb) or (verb.dep == "xcomp" and verb.head.lower in PROSPECTIVE_ADJECTIVES)


def is_simple_past(verb: Word) -> bool:
    """Does it tell what happened then, active or passive: "detained", "were detained"; not "had been detained"?"""
    if verb.tag == "VBD":
        return True
    helps = [aux for aux in auxiliaries(verb) if aux.dep == "auxpass"]
    return verb.tag == "VBN" and len(helps) == 1 and helps[0].tag == "VBD" and len(auxiliaries(verb)) == 1


def is_expected(verb: Word) -> bool:
    """Is it what somebody expects of others: "residents expect troops to storm the town"?"""
    below = verb.dep in ("ccomp", "xcomp") and verb.tag == "VB" and verb.head.lemma in _EXPECTING
    return below and any(aux.lower == "to" for aux in auxiliaries(verb))


def is_foretold(verb: Word) -> bool:
    """Is it what others hope, fear or predict of somebody: "officials fear that Russia will bomb the city"?

    What one says of oneself ("warned that it would respond") is an announcement.
    """
    if verb.dep != "ccomp" or verb.head.lemma not in _FORETELLING:
        return False
    return not any(child.pos == "PRON" for child in verb.children_in("nsubj", "nsubjpass"))


def is_narrow(verb: Word) -> bool:
    """Did it just not come about: "nearly captured the town"? "Nearly all" is another's."""
    return any(child.lower in _NARROWLY and child.i < verb.i for child in verb.children_in("advmod"))


def is_going_to(verb: Word) -> bool:
    """Does the verb stand behind "is going to"?"""
    head = verb.head
    return verb.dep == "xcomp" and head.lower == "going" and any(aux.lemma == "be" for aux in auxiliaries(head))


def is_managed(able: Word) -> bool:
    """Was somebody able to do it, so that it is done: "the rebels were able to retake the town"?"""
    be = able.head
    if able.lower != "able" or be.lemma != "be" or be.tag != "VBD" or auxiliaries(be):
        return False
    if be.dep == "ccomp" and be.head.lower not in ("said", "says", "reported", "announced"):
        return False  # "doubted (claimed) that they were able to"
    limits = [child.lower for child in (*be.children, *able.children) if child.dep in ("advmod", "neg", "advcl")]
    conditions = [mark.lower for word in able.subtree() for mark in word.children_in("mark")]
    what = [child.lower for word in able.subtree() for child in word.children_in("det", "amod")]
    return not ({*limits} & _HARDLY or "if" in conditions or "any" in what)


def is_yet_to(verb: Word) -> bool:
    """Does the verb stand behind "has yet to"?"""
    return (
        verb.dep == "xcomp"
        and verb.head.lemma in ("have", "be")
        and any(child.lower == "yet" for child in verb.head.children)
    )


def only_helps(verb: Word) -> bool:
    """Is the verb only a help to the one below: "is going to meet", "has yet to agree"?"""
    return any(is_going_to(child) or is_yet_to(child) for child in verb.children_in("xcomp"))


def is_to_be(verb: Word) -> bool:
    """Is it arranged: "they are to meet", "hundreds are to be freed"? Not in "the aim is to meet"."""
    head = verb.head
    if verb.dep != "xcomp" or head.lemma != "be" or head.tag not in ("VBP", "VBZ", "VBD"):
        return False
    if not any(aux.lower == "to" for aux in verb.children_in("aux")):
        return False
    if verb.lemma == "blame" and verb.child("dobj") is None:
        return False  # "the army is to blame"
    subjects = head.children_in("nsubj", "nsubjpass")
    return bool(subjects) and not any(
        word.lemma in _AIMS or (word.pos == "PRON" and word.tag != "PRP") for word in subjects
    )


def is_announced(verb: Word) -> bool:
    """Is it the infinitive of a headline: "Russia to withdraw troops", "Rebels to hand over weapons"?"""
    if not _is_infinitive(verb):
        return False
    if verb.is_root:
        return verb.child("nsubj") is not None
    head = verb.head
    return (
        verb.dep in ("acl", "relcl", "xcomp")
        and head.is_root
        and head.i == verb.i - 2
        and (head.tag in ("NNS", "NNP", "NNPS", "VBZ") or (head.i == head.sentence.first and head.text.istitle()))
        and head.lemma not in _AIMS
        and head.child("nsubj", "nsubjpass") is None
    )


def is_arranged(verb: Word) -> bool:
    """Does it say of its subject that it is on the calendar: "are due to begin", "is expected on Friday"?"""
    active = verb.child("dobj", "prt") is not None and verb.child("auxpass") is None  # "set off a blast"
    if is_to_be(verb) or (verb.lower in _ARRANGED and not active):
        return True
    told = verb.children_in("acomp", "oprd", "xcomp")
    return verb.lemma == "be" and any(word.lower in _ARRANGED or is_to_be(word) for word in told)


def modal(verb: Word) -> str:
    """The modal of a verb in lower case ("could"), or ''."""
    for aux in auxiliaries(verb):
        if aux.tag == "MD":
            return aux.lower
    return ""


def conditional(verb: Word) -> bool:
    """Does the verb stand in an if-clause, or behind "would", "could", "might"?"""
    if any(aux.lower in CONDITIONAL for aux in auxiliaries(verb)):
        return True
    while verb.dep == "conj" and verb.head.pos == "VERB" and verb.child("mark", "nsubj", "nsubjpass") is None:
        verb = verb.head  # "if he held talks and freed the prisoners"
    if verb.dep == "ccomp" and verb.head.lower in ("provided", "providing"):
        return True
    return any(child.dep == "mark" and child.lower in ("if", "unless", "whether") for child in verb.children)


def progressive(verb: Word) -> bool:
    """Is it going on: "are advancing", "continued to advance"?"""
    if verb.tag == "VBG" and any(aux.lemma == "be" for aux in auxiliaries(verb)):
        return not past(verb)
    return verb.dep == "xcomp" and verb.head.lemma in ("continue", "keep", "remain")


def past(verb: Word) -> bool:
    """Is the verb, or its first auxiliary, in the past?"""
    if verb.tag == "VBD":
        return True
    return any(aux.tag == "VBD" for aux in auxiliaries(verb))


class Mood(StrEnum):
    """How a clause stands to the facts."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    FUTURE = "future"
    REFUSED = "refused"
    """Future and negated: "will not leave"."""
    POSSIBLE = "possible"
    """Behind "could", in an if-clause, in a question, or a purpose that lies ahead."""


def mood(verb: Word) -> Mood:
    """The mood of a verb's clause. A reported "would" is the future of the past; with a condition it is possible."""
    over = verb.head if is_going_to(verb) or is_to_be(verb) else verb
    denied, word = negated(over) != (over.lemma in _HOLDING_BACK), modal(verb)
    if denied and any(child.dep == "mark" and child.lower in ("if", "unless") for child in verb.children):
        return Mood.POSSIBLE
    if _is_shunned(verb):
        return Mood.NEGATED
    if denied and word in ("can", "could", "ca"):
        return Mood.REFUSED
    if word in ("would", "'d") and (verb.dep == "ccomp" or not (has_condition(verb) or _is_without(verb))):
        ahead = True
    else:
        ahead = any(aux.lower in FUTURE for aux in auxiliaries(verb)) or is_going_to(verb) or is_to_be(verb)
    if ahead and not _is_perfect(verb):
        return Mood.REFUSED if denied else Mood.FUTURE
    if denied:
        return Mood.NEGATED
    if (
        conditional(verb)
        or _is_without(verb)
        or is_question(verb)
        or is_purpose(verb)
        or is_limit_ahead(verb)
        or _is_subjunctive(verb)
    ):
        return Mood.POSSIBLE
    return Mood.ASSERTED


def _is_without(verb: Word) -> bool:
    """Is it "without the truce they would attack"?"""
    return any(child.lower == "without" for child in verb.children_in("prep")) and modal(verb) in ("would", "'d")


def _is_shunned(verb: Word) -> bool:
    """Is it what was not done: "instead of attacking", "rather than arrest them", "without firing a shot"?"""
    if verb.dep == "pcomp":
        of = verb.head
        near = (of, of.head, *of.children, *of.head.children)
        return of.lower == "without" or (
            of.lower == "of" and any(w.lower == "instead" and w.i == of.i - 1 for w in near)
        )
    marks = {child.lower for child in verb.children if child.dep in ("mark", "advmod", "prep")}
    return {"rather", "than"} <= marks


def _is_subjunctive(verb: Word) -> bool:
    """Is it only asked for: "demands that they be released"?"""
    if verb.tag != "VBN":
        return False
    helps = auxiliaries(verb)
    return len(helps) == 1 and helps[0].lower == "be" and helps[0].tag == "VB"


def is_purpose(verb: Word) -> bool:
    """Is the verb the purpose of another ("opened fire to disperse them")? Then it need not have come about."""
    return verb.dep == "advcl" and _is_infinitive(verb)


def is_limit_ahead(verb: Word) -> bool:
    """Is the verb the limit of what is still to come: "will go on until they leave", "promised to stop before ..."?

    In the present tense it lies ahead whatever stands above; in the past tense, behind "will", "would" or "to" only.
    """
    only = any(c.lower == "only" for c in (*verb.children, *verb.head.children))
    ahead_when = {"once", "when"} if verb.tag in ("VBZ", "VBP") and modal(verb.head) in FUTURE else frozenset()
    limits = _LIMITS | ({"after", "once", "when"} if only else frozenset()) | ahead_when
    if _is_as_soon_as(verb):
        return True
    if verb.dep != "advcl" or not any(c.lower in limits and c.dep in ("mark", "advmod") for c in verb.children):
        return False
    above = verb.head
    if any(c.lower == "only" for c in verb.children_in("advmod")) and above.lemma == "be" and not past(above):
        return True  # "talks are possible only after they have left"
    ahead = modal(above) in FUTURE | CONDITIONAL or (above.tag == "VB" and not _is_perfect(above))
    return ahead if past(verb) else ahead or not past(above) or verb.tag in ("VBZ", "VBP")


def _is_as_soon_as(verb: Word) -> bool:
    """Does it say what is waited for: "as soon as they lift the siege, we will talk"?"""
    soon = verb.head
    like = any(child.lower == "as" for child in (*verb.children, *soon.children))
    return verb.dep == "advcl" and soon.lower in ("soon", "long") and like and verb.tag in ("VBZ", "VBP")


_RANKED = frozenset({"first", "last", "latest", "only", "second", "third"})


def is_aim(verb: Word) -> bool:
    """Does the verb only say what a noun is for: "the means to attack", "a duty to leave and disarm"?"""
    while verb.dep == "conj" and verb.tag == "VB" and verb.head.pos == "VERB":
        verb = verb.head
    return verb.dep in ("acl", "relcl") and _is_infinitive(verb) and not _is_first_to(verb)


def _is_first_to(verb: Word) -> bool:
    """Is it what the noun was the first or the only one to do: "the first town to fall", "the last to leave"?"""
    return verb.head.lower in _RANKED or any(child.lower in _RANKED for child in verb.head.children)


def _is_infinitive(verb: Word) -> bool:
    return verb.tag == "VB" and any(child.lower == "to" for child in verb.children_in("aux"))


def is_untensed(verb: Word) -> bool:
    """Is it a bare infinitive or an order: "To occupy the town would ...", "Destroy them!", "knew how to fight"?"""
    while verb.dep == "conj" and verb.tag == "VB" and verb.head.pos == "VERB":
        verb = verb.head
    if verb.tag != "VB" or any(aux.lower != "to" for aux in auxiliaries(verb)):
        return False
    return verb.is_root or verb.dep == "csubj" or any(child.lower == "how" for child in verb.children)


def is_question(verb: Word) -> bool:
    """Does the verb stand in a question? What a relative clause tells in one is taken as a fact."""
    root = verb
    for above in verb.ancestors():
        if root.dep == "relcl":
            return False
        root = above
    return any(child.dep == "punct" and child.text == "?" for child in root.children)


def _is_perfect(verb: Word) -> bool:
    return any(aux.lemma == "have" for aux in auxiliaries(verb))


def has_condition(verb: Word) -> bool:
    """Does an if-clause hang on the verb, or is it one itself?"""
    for child in verb.children:
        if child.dep == "mark" and child.lower in ("if", "unless", "whether"):
            return True
        if child.dep == "advcl" and any(c.dep == "mark" and c.lower == "if" for c in child.children):
            return True
    return False
