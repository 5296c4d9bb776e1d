"""Subjects: what the parser takes for one and is none, or hangs on another verb.

"Accusing Mali of breach, Chad cut its aid": who accuses is Chad. "Insurgents disguised as policemen stormed it", "those
demanding an end to the king's rule fought police": the noun behind a preposition is no second subject. "After soldiers
who mutinied seized the palace", "troops backed by jets killed nine, the minister said": each verb gets its own.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dateline.parsing.moving import make_root, move
from dateline.parsing.trailing import SPEAKING, TELLING

if TYPE_CHECKING:
    from dateline.parsing.tree import Word

_SUBJECT = ("nsubj", "nsubjpass")
_SINCE = frozenset({"after", "before", "as", "since"})
_PAST = ("VBD", "VBN")
_GUISES = frozenset({"dress", "disguise", "pose", "masquerade"})


def mend_subjects(words: Sequence["Word"]) -> None:
    """Put right, in place, the subjects of a block's words."""
    for i, word in enumerate(words):
        if word.is_root and word.tag == "VBD" and word.child(*_SUBJECT) is None:
            _mend_rootless(word)
            _mend_run_on(words, word)
            _mend_fronted_place(word)
        elif word.dep == "csubj" and word.tag == "VBG":
            _mend_fronted(word)
        elif word.dep == "conj" and word.tag in _PAST and word.pos == "VERB":
            _mend_joined(words, word)
        elif word.dep == "acl" and word.tag in _PAST and word.child("dobj") is not None:
            _mend_told(word)
        elif word.dep == "pcomp" and word.tag == "VBG" and word.head.dep == "mark":
            _mend_behind_mark(word)
        elif word.lower in _SINCE and word.dep == "prep" and word.child("pobj", "pcomp") is None:
            _mend_since(word)
        elif word.dep == "advcl" and word.tag in _PAST and i:
            _mend_lacking(words, word)
        elif word.tag == "WDT" and word.dep == "dep" and (doer := word.child("nsubj")) is not None:
            _mend_relative(word, doer)
        elif word.dep == "amod" and word.ent == "NORP" and word.head.tag in _PAST and word.head.pos == "VERB":
            if word.head.child("agent") is not None and word.head.child(*_SUBJECT) is None:
                word.dep, word.pos = "nsubjpass", "PROPN"  # "Palestinian shot dead by troops"
        elif word.tag == "VBN" and word.dep == "advcl" and word.i == word.sentence.first:
            _mend_agent(word)
        elif word.dep in _SUBJECT and i:
            _mend_second(words, word)


def _mend_fronted(verb: "Word") -> None:
    """Make a participle before the subject an adverbial: "accusing Mali, Chad cut its aid"."""
    doer = next((child for child in verb.head.children_in(*_SUBJECT) if child.i > verb.i), None)
    if doer is not None and verb.child("nsubj", "mark") is None and verb.i < doer.i < verb.head.i:
        verb.dep = "advcl"


def _mend_relative(pronoun: "Word", doer: "Word") -> None:
    """Make a relative clause: "the attack which the regime blamed on the rebels"."""
    verb = doer.child("acl")
    if verb is not None and verb.i == doer.i + 1 and verb.tag in _PAST:
        noun = pronoun.head
        move(verb, noun, "relcl")
        move(doer, verb, "nsubj")
        move(pronoun, verb, "dobj")
        verb.tag = "VBD"


def _mend_agent(verb: "Word") -> None:
    """Give a participle before the subject its doer: "surrounded on three sides by the army, the rebels gave up"."""
    by = next((word for word in verb.subtree() if word.lower == "by" and word.head.pos == "NOUN"), None)
    if by is not None and by.head.head.head is verb and verb.child("agent", "dobj") is None:
        move(by, verb, "agent")


def _mend_joined(words: Sequence["Word"], verb: "Word") -> None:
    """Give a verb that is joined to nothing its own clause: one before the telling, or one behind "after"."""
    above = verb.head
    if above.lemma in TELLING:
        (_mend_before_telling if verb.i < above.i else _mend_behind_telling)(above, verb)
        return
    before = words[verb.i - words[0].i - 1]
    parted = any(child.dep == "cc" and child.i < verb.i for child in above.children) or before.text == ","
    if parted or verb.child("nsubj", "nsubjpass", "aux") is not None or above.pos not in ("VERB", "AUX"):
        return
    since = [word for word in words[above.i - words[0].i + 1 : verb.i - words[0].i] if word.lower in _SINCE]
    doer = since[-1].child("pobj") if since and since[-1].dep == "prep" else None
    if doer is not None and doer.child("relcl", "acl") is not None:
        move(doer, verb, "nsubj")
        move(since[-1], verb, "mark")
        verb.dep = "advcl"


def _mend_before_telling(telling: "Word", verb: "Word") -> None:
    """Make a clause of the verb behind an aside: "the court, acting on a request, banned the party, relatives said"."""
    aside = telling.child("ccomp")
    if aside is not None and aside.i < verb.i and aside.tag != "VBG" and verb.child("nsubj") is None:
        for cc in [child for child in telling.children_in("cc") if aside.i < child.i < verb.i]:
            move(cc, aside, "cc")
        move(verb, aside, "conj")  # "have given up and surrendered, an army source said"
        return
    doer = aside.child("nsubj") if aside is not None and aside.tag == "VBG" and aside.i < verb.i else None
    if aside is None or doer is None or aside.child("aux") is not None:
        return
    move(verb, telling, "ccomp")
    move(doer, verb, "nsubj")
    move(aside, doer, "acl")


def _mend_behind_telling(telling: "Word", verb: "Word") -> None:
    """Join a deed to the one that its "and" hangs on: "witnesses said soldiers beat men and looted shops"."""
    told = telling.child("ccomp")
    joining = told.children_in("cc") if told is not None and told.i < verb.i else []
    apart = any(child.dep == "cc" and child.i < verb.i for child in telling.children)
    if told is not None and joining and not apart and told.i < joining[-1].i < verb.i and verb.child("nsubj") is None:
        if verb.lemma not in SPEAKING:
            move(verb, told, "conj")


def _mend_behind_mark(participle: "Word") -> None:
    """Give a clause its subject: "after police firing shots cleared the square"."""
    mark, doer = participle.head, participle.child("nsubj")
    verb = mark.head
    if doer is not None and verb.tag in _PAST and verb.child("nsubj", "nsubjpass", "auxpass") is None:
        move(doer, verb, "nsubj")
        move(participle, doer, "acl")
        verb.tag = "VBD"


def _mend_since(since: "Word") -> None:
    """Part a sentence from what came before it: "rebels began leaving, hours after an attempt was called off"."""
    verb = since.head
    first = verb.child("ccomp")
    if not verb.is_root or first is None or first.i > since.i or since.i > verb.i or first.child("mark") is not None:
        return
    doer = next((child for child in verb.children_in(*_SUBJECT) if child.i > since.i), None)
    if doer is None or first.child("nsubj", "nsubjpass") is None or verb.lemma in TELLING:
        return
    make_root(first, "advcl")
    since.dep = "mark"


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
    """Part a phrase from the subject that a lost comma joined to it: "on a separate front Syrian Kurds took the town"."""
    where = next((child for child in verb.children_in("prep") if child.i == verb.sentence.first), None)
    doer = where.child("pobj") if where is not None else None
    if where is None or doer is None or verb.child("nsubj", "dobj") is None or verb.child(*_SUBJECT) is not None:
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


def _mend_rootless(verb: "Word") -> None:
    """Turn a sentence round: "fighting began after the rebels, who held the north, demanded their departure"."""
    first = next((child for child in verb.children_in("advcl") if child.i < verb.i and child.tag == "VBD"), None)
    if first is None or first.child("mark") is not None or first.child("nsubj", "nsubjpass") is None:
        return
    since = next((word for word in reversed(first.subtree()) if word.lower in _SINCE and word.dep == "prep"), None)
    doer = since.child("pobj") if since is not None else None
    if since is None or doer is None or doer.child("relcl", "acl", "appos") is None:
        return
    make_root(first, "advcl")
    move(doer, verb, "nsubj")
    move(since, verb, "mark")


def _mend_lacking(words: Sequence["Word"], verb: "Word") -> None:
    """Give a main verb the subject that the parser hangs on a name before: "..., President Ali has left, an aide said"."""
    saying = verb.head
    first = min((child.i for child in verb.children_in("aux")), default=verb.i)
    before = words[first - words[0].i - 1] if first > words[0].i else verb
    if before.dep == "appos" and before.pos == "PROPN" and saying.lemma in TELLING and verb.i < saying.i:
        if verb.child("nsubj", "nsubjpass", "mark") is None and verb.child("aux") is not None:
            move(before, verb, "nsubj")
            verb.dep = "ccomp"


def _mend_told(verb: "Word") -> None:
    """Make what is told of a deed: "troops backed by bombers killed nine rebels, the minister said"."""
    doer = verb.head
    while not doer.is_root and doer.dep not in _SUBJECT:
        doer = doer.head
    telling = doer.head
    tellers = [child for child in telling.children_in(*_SUBJECT) if child.i > verb.i]
    if doer.is_root or telling.lemma not in TELLING or not tellers or telling.child("ccomp") is not None:
        return
    if verb.head is doer or verb.child("agent") is not None:
        return
    move(verb, telling, "ccomp")
    move(doer, verb, "nsubj")
    verb.tag = "VBD"


def _mend_second(words: Sequence["Word"], noun: "Word") -> None:
    """Hang a second subject on the preposition before it that lacks a noun."""
    verb, first = noun.head, noun
    left = min(below.i for below in noun.subtree()) - words[0].i
    preposition = words[left - 1] if left else noun
    if preposition.sentence is not noun.sentence or preposition.dep not in ("prep", "mark"):
        return
    if preposition.dep == "mark":
        _mend_guise(preposition, noun, verb)
        for other in [child for child in verb.children_in(*_SUBJECT) if child.i < preposition.i]:
            move(other, verb.head, "dep")  # "among them nine members, minutes after the EU blacklisted them"
        return
    if preposition.child("pobj", "pcomp") is not None:
        return
    first = next((child for child in verb.children_in(*_SUBJECT) if child.i < preposition.i), noun)
    if first is not noun and preposition.is_below(first):
        move(noun, preposition, "pobj")
    elif first is noun and verb.tag in _PAST:
        _mend_clause(preposition, noun, verb)


def _mend_clause(preposition: "Word", noun: "Word", verb: "Word") -> None:
    """Give a clause its verb: "as protesters demanding an end to the king's rule fought police"."""
    demand = preposition.head
    while not demand.is_root and not (demand.tag == "VBG" and demand.dep == "advcl"):
        demand = demand.head
    doer, mark = demand.child("nsubj"), demand.child("mark")
    if doer is None or mark is None or demand.child("aux") is not None or verb.head is not demand.head:
        return
    move(noun, preposition, "pobj")
    move(doer, verb, "nsubj")
    move(mark, verb, "mark")
    move(demand, doer, "acl")
    verb.dep = "advcl"


def _mend_guise(mark: "Word", noun: "Word", verb: "Word") -> None:
    """Make a sentence of its verb, and of the guise a participle: "gunmen dressed as hunters killed nine"."""
    guise = verb.head
    doer = guise.head if guise.dep == "acl" else guise.child("nsubj")
    if guise.lemma not in _GUISES or guise.tag not in ("VBN", "VBD") or verb.dep != "advcl" or doer is None:
        return
    if guise.child("aux", "auxpass", "dobj") is not None or mark.i != guise.i + 1 or mark.head is not verb:
        return
    if guise.is_root:
        make_root(verb, "acl")
    elif guise.dep == "acl" and guise.head.dep == "npadvmod" and guise.head.head.child("mark") is not None:
        make_root(verb, "advcl")  # "a day after the army left, gunmen disguised as guards stormed it"
    elif guise.dep == "acl":
        return
    else:
        move(verb, guise.head, guise.dep)
    for child in [child for child in guise.children if child.i > verb.i]:
        move(child, verb, child.dep)
    move(doer, verb, "nsubj")
    move(guise, doer, "acl")
    move(mark, guise, "prep")
    move(noun, mark, "pobj")
    guise.tag = "VBN"
