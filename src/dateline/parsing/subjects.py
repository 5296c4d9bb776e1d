"""Subjects: what the parser takes for one and is none, or hangs on something else.

"Accusing Mali of breach, Chad cut its aid": who accuses is Chad. "Insurgents disguised as policemen stormed it", "those
demanding an end to the king's rule fought police": the noun behind a preposition is no second subject. "On a separate
front Syrian Kurds took the town": a lost comma joins no subject to a place.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dateline.parsing.adjoining import PAST, SUBJECT
from dateline.parsing.moving import make_root, move

if TYPE_CHECKING:
    from dateline.parsing.tree import Word

_GUISES = frozenset({"dress", "disguise", "pose", "masquerade"})

_PREPOSITIONS = frozenset(
    {"about", "above", "across", "after", "against", "along", "alongside", "although", "amid", "amidst", "among"}
    | {"amongst", "around", "as", "at", "atop", "because", "before", "behind", "below", "beneath", "beside", "besides"}
    | {"between", "beyond", "but", "by", "concerning", "despite", "down", "due", "during", "except", "for", "from"}
    | {"given", "if", "in", "inside", "into", "less", "lest", "like", "near", "next", "notwithstanding", "of", "off"}
    | {"on", "once", "onto", "opposite", "out", "outside", "over", "past", "pending", "per", "regarding", "since"}
    | {"so", "than", "that", "though", "through", "throughout", "till", "to", "together", "toward", "towards", "under"}
    | {"underneath", "unless", "unlike", "until", "up", "upon", "versus", "via", "whereas", "whether", "while", "with"}
    | {"whilst", "within", "without", "wherever", "aboard", "round", "ahead", "apart", "aside", "instead", "even"}
)  # fmt: skip
"""What can open a sentence as a preposition or a conjunction, and is no given name."""
_OPENING = frozenset(
    {"rebels", "guerrillas", "insurgents", "militants", "jihadists", "separatists", "fighters", "troops", "soldiers"}
    | {"protesters", "demonstrators", "officials", "villagers", "residents", "witnesses", "activists", "negotiators"}
    | {"mediators", "diplomats", "lawmakers", "opponents", "supporters", "students", "workers", "miners", "migrants"}
    | {"refugees", "peacekeepers", "commandos", "paratroopers", "pirates", "kidnappers", "attackers", "hijackers"}
    | {"militias", "warplanes", "jets", "drones", "rockets", "shells", "mourners", "looters", "rioters", "settlers"}
)
"""Plurals that the parser takes for a name where their capital only opens a sentence."""
_UNDERGONE = frozenset(
    {"sentence", "jail", "imprison", "deport", "expel", "fine", "bar", "execute", "torture", "remand", "detain"}
    | {"arrest", "order", "allow", "permit", "force", "exile", "suspend", "sack", "indict", "extradite", "transfer"}
    | {"send", "handcuff", "blindfold", "release", "rescue", "evacuate", "treat", "wound", "injure", "burn", "bring"}
)  # fmt: skip
"""What without an object is done to the subject: "was convicted and sentenced"."""


def mend_subjects(words: Sequence["Word"]) -> None:
    """Put right, in place, the subjects of a block's words."""
    for i, word in enumerate(words):
        if word.tag == "IN" and word.i == word.sentence.first and word.lower not in _PREPOSITIONS:
            _mend_given_name(word)
        elif word.tag == "NNP" and word.i == word.sentence.first and word.lower in _OPENING:
            word.tag, word.pos, word.lemma = "NNS", "NOUN", word.lower.removesuffix("s")
        if word.is_root and word.tag == "VBD" and word.child(*SUBJECT) is None:
            _mend_run_on(words, word)
            _mend_fronted_place(word)
            _mend_loose(word)
        elif word.dep == "csubj" and word.tag == "VBG":
            _mend_fronted(word)
        elif word.tag == "WDT" and word.dep == "dep" and (doer := word.child("nsubj")) is not None:
            _mend_relative(word, doer)
        elif word.dep == "amod" and word.ent == "NORP" and word.head.tag in PAST and word.head.pos == "VERB":
            if word.head.child("agent") is not None and word.head.child(*SUBJECT) is None:
                word.dep, word.pos = "nsubjpass", "PROPN"  # "Palestinian shot dead by troops"
        elif word.tag == "VBN" and word.dep == "advcl" and word.i == word.sentence.first:
            _mend_agent(word)
        elif word.dep in SUBJECT and i:
            _mend_second(words, word)
        elif word.dep == "conj" and word.tag == "VBD" and word.lemma in _UNDERGONE:
            _mend_undergone(words, word)
        elif word.is_root and word.tag in ("NNS", "NNPS") and (clause := word.child("relcl")) is not None:
            _mend_described(word, clause)


def _mend_loose(verb: "Word") -> None:
    """Make a subject of a noun that hangs loose before the verb: "gunmen dressed as hunters killed nine"."""
    loose = next((child for child in verb.children_in("dep") if child.i < verb.i), None)
    if loose is not None and loose.pos in ("NOUN", "PROPN") and verb.child(*SUBJECT) is None:
        loose.dep = "nsubj"


def _mend_fronted(verb: "Word") -> None:
    """Make a participle before the subject an adverbial: "accusing Mali, Chad cut its aid"."""
    doer = next((child for child in verb.head.children_in(*SUBJECT) if child.i > verb.i), None)
    if doer is None and (stray := _stray_doer(verb)) is not None:
        move(stray, verb.head, "nsubj")
        doer = stray
    if doer is not None and verb.child("nsubj", "mark") is None and verb.i < doer.i < verb.head.i:
        verb.dep = "advcl"


def _stray_doer(verb: "Word") -> "Word | None":
    """Who stands right before the main verb behind a comma, taken for the object of a fronted participle.

    "Waving flags and calling for the end of the king, some 90 marchers stood before the gates".
    """
    main = verb.head
    for participle in (verb, *verb.children_in("conj")):
        last = max(participle.children_in("dobj", "npadvmod"), key=lambda word: word.i, default=None)
        if last is None or last.pos not in ("NOUN", "PROPN") or last.i != main.i - 1:
            continue
        begin = min(word.i for word in last.subtree())
        parted = any(word.text == "," and word.i == begin - 1 for word in verb.subtree())
        if parted and any(child.i < begin for child in participle.children_in("prep", "dobj")):
            return last
    return None


def _mend_given_name(name: "Word") -> None:
    """Make a name of what the parser takes for a preposition: "Barack Obama announced a deal"."""
    surname = name.child("pobj")
    if surname is None or surname.i != name.i + 1 or surname.tag != "NNP" or name.head.child(*SUBJECT) is not None:
        return
    move(surname, name.head, "nsubj")
    move(name, surname, "compound")
    name.tag, name.pos = "NNP", "PROPN"


def _mend_undergone(words: Sequence["Word"], verb: "Word") -> None:
    """Make passive what is joined to a passive and has no object: "were stopped by police and allowed to leave"."""
    if verb.child(*SUBJECT, "dobj", "ccomp", "aux", "auxpass") is not None:
        return
    first, base = verb.head, words[0].i
    between = [first, *words[first.i - base + 1 : verb.i - base]]
    passive = next((word for word in reversed(between) if word.tag == "VBN" and word.child("auxpass")), None)
    if passive is None or passive.sentence is not verb.sentence:
        return
    verb.tag = "VBN"
    if passive is not first:
        move(verb, passive, "conj")


def _mend_relative(pronoun: "Word", doer: "Word") -> None:
    """Make a relative clause: "the attack which the regime blamed on the rebels"."""
    verb = doer.child("acl")
    if verb is not None and verb.i == doer.i + 1 and verb.tag in PAST:
        noun = pronoun.head
        move(verb, noun, "relcl")
        move(doer, verb, "nsubj")
        move(pronoun, verb, "dobj")
        verb.tag = "VBD"


def _mend_described(noun: "Word", clause: "Word") -> None:
    """Make a sentence of what those did whom others call something: "men whom villagers described as rebels fled"."""
    whom, teller = clause.child("dobj"), clause.child("nsubj")
    if whom is None or teller is None or whom.tag not in ("WP", "WDT", "IN") or whom.i != noun.i + 1:
        return
    calling = teller.child("acl")
    if calling is not None and calling.i == teller.i + 1 and calling.tag in PAST and _names(calling) is not None:
        move(calling, noun, "relcl")
        move(teller, calling, "nsubj")
        move(whom, calling, "dobj")
        make_root(clause, "nsubj")
        return
    called = _names(clause)
    deed = called.child("acl") if called is not None else None
    if deed is not None and deed.tag in PAST and deed.child("dobj", "prep") is not None:
        deed.tag = "VBD"
        make_root(deed, "nsubj")


def _names(calling: "Word") -> "Word | None":
    """What somebody is called: rebels for "described as rebels"."""
    as_ = next((child for child in calling.children_in("prep") if child.lower == "as"), None)
    return as_.child("pobj") if as_ is not None else None


def _mend_agent(verb: "Word") -> None:
    """Give a participle before the subject its doer: "surrounded on three sides by the army, the rebels gave up"."""
    by = next((word for word in verb.subtree() if word.lower == "by" and word.head.pos == "NOUN"), None)
    if by is not None and by.head.head.head is verb and verb.child("agent", "dobj") is None:
        move(by, verb, "agent")


def _mend_run_on(words: Sequence["Word"], verb: "Word") -> None:
    """Give a main verb the subject that a lost comma gave away: "after taking the town the army shelled the camp"."""
    first = min((child.i for child in verb.children_in("aux", "neg")), default=verb.i)
    doer = words[first - words[0].i - 1] if first > words[0].i else verb
    opening = doer.head.head
    fronted = opening.head is verb and opening.dep == "prep" and opening.i == verb.sentence.first
    if not fronted or doer.head.dep != "pcomp" or doer.dep not in ("dobj", "npadvmod") or doer.ent in ("DATE", "TIME"):
        return
    if (
        doer.pos in ("NOUN", "PROPN")
        and verb.child("dobj") is not None
        and not any(w.text == "," for w in verb.children)
    ):
        move(doer, verb, "nsubj")


def _mend_fronted_place(verb: "Word") -> None:
    """Part a phrase from the subject that a lost comma joined to it: "on another front Syrian Kurds took the town"."""
    where = next((child for child in verb.children_in("prep") if child.i == verb.sentence.first), None)
    doer = where.child("pobj") if where is not None else None
    if where is None or doer is None or verb.child("nsubj", "dobj") is None or verb.child(*SUBJECT) is not None:
        return
    before = [child for child in doer.children if child.i < doer.i]
    at = next((k for k, child in enumerate(before) if child.ent == "NORP" and child.dep == "amod"), 0)
    if at < 2 or before[at - 1].dep not in ("amod", "compound") or any(w.text == "," for w in verb.children):
        return
    place = before[at - 1]
    move(place, where, "pobj")
    for child in before[: at - 1]:
        move(child, place, child.dep)
    move(doer, verb, "nsubj")
    place.pos, place.tag = "NOUN", "NN"


def _mend_second(words: Sequence["Word"], noun: "Word") -> None:
    """Hang a second subject on the preposition before it that lacks a noun."""
    verb, first = noun.head, noun
    left = min(below.i for below in noun.subtree()) - words[0].i
    preposition = words[left - 1] if left else noun
    if preposition.sentence is not noun.sentence or preposition.dep not in ("prep", "mark"):
        return
    if preposition.dep == "mark":
        if not _mend_guise(preposition, noun, verb):
            for other in [child for child in verb.children_in(*SUBJECT) if child.i < preposition.i]:
                move(other, verb.head, "dep")  # "among them nine members, minutes after the EU blacklisted them"
        return
    if preposition.child("pobj", "pcomp") is not None:
        return
    first = next((child for child in verb.children_in(*SUBJECT) if child.i < preposition.i), noun)
    if first is not noun and preposition.is_below(first):
        move(noun, preposition, "pobj")
    elif first is noun and verb.tag in PAST:
        _mend_clause(preposition, noun, verb)


def _mend_clause(preposition: "Word", noun: "Word", verb: "Word") -> None:
    """Give a clause its verb: "as protesters demanding an end to the king's rule fought police"."""
    demand = preposition.head
    while not demand.is_root and not (demand.tag == "VBG" and demand.dep in ("advcl", "pcomp")):
        demand = demand.head
    behind = demand.dep == "pcomp"
    doer, mark = demand.child("nsubj"), demand.head if behind else demand.child("mark")
    above = demand.head.head if behind else demand.head
    if doer is None or mark is None or demand.child("aux") is not None:
        return
    if verb.head is not above and not above.is_below(verb.head):
        return
    move(noun, preposition, "pobj")
    move(doer, verb, "nsubj")
    move(mark, verb, "mark")
    move(demand, doer, "acl")
    verb.dep = "advcl"


def _mend_guise(mark: "Word", noun: "Word", verb: "Word") -> bool:
    """Make a sentence of its verb, and of the guise a participle: "gunmen dressed as hunters killed nine".

    Is it one?
    """
    guise = verb.head
    doer = guise.head if guise.dep == "acl" else guise.child("nsubj")
    if guise.lemma not in _GUISES or guise.tag not in ("VBN", "VBD") or verb.dep != "advcl" or doer is None:
        return False
    if guise.child("aux", "auxpass", "dobj") is not None or mark.i != guise.i + 1 or mark.head is not verb:
        return False
    if guise.is_root:
        make_root(verb, "acl")
    elif guise.dep == "acl" and guise.head.dep == "npadvmod" and guise.head.head.child("mark") is not None:
        make_root(verb, "advcl")  # "a day after the army left, gunmen disguised as guards stormed it"
    elif guise.dep == "acl":
        return False
    else:
        move(verb, guise.head, guise.dep)
    for child in [child for child in guise.children if child.i > verb.i]:
        move(child, verb, child.dep)
    move(doer, verb, "nsubj")
    move(guise, doer, "acl")
    move(mark, guise, "prep")
    move(noun, mark, "pobj")
    guise.tag = "VBN"
    return True
