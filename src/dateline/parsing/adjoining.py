"""Adjoining: clauses that the parser joins to the wrong verb, or takes for the one that they only go with.

"He fled after soldiers who mutinied seized the palace": soldiers seized it, and he fled. "Rebels began leaving, hours
after an attempt was called off": the sentence is about who left. "Troops backed by jets killed nine, the minister
said", "have given up and surrendered, a source said": what is told is told of those who did it.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dateline.parsing.moving import make_root, move
from dateline.parsing.trailing import SPEAKING, TELLING

if TYPE_CHECKING:
    from dateline.parsing.tree import Word

SUBJECT = ("nsubj", "nsubjpass")
PAST = ("VBD", "VBN")
_SINCE = frozenset({"after", "before", "as", "since"})


def mend_adjoined(words: Sequence["Word"]) -> None:
    """Put right, in place, which clauses of a block's words belong to which."""
    for word in words:
        if word.lower in _SINCE and word.dep in ("prep", "mark") and word.child("pobj", "pcomp") is None:
            _mend_since(word)
        elif word.tag == "VBG" and word.dep in ("pcomp", "csubj") and word.child("nsubj") is not None:
            _mend_behind_mark(word)
        elif word.tag not in PAST or word.pos != "VERB":
            continue
        elif word.is_root and word.child(*SUBJECT) is None:
            _mend_rootless(word)
        elif word.dep == "conj" and word.head.lemma in TELLING:
            (_mend_before_telling if word.i < word.head.i else _mend_behind_telling)(word.head, word)
        elif word.dep in ("conj", "advcl") and word.child(*SUBJECT, "mark", "aux") is None:
            _mend_joined(words, word)
        elif word.dep == "advcl":
            _mend_lacking(words, word)
        elif word.dep == "acl" and word.child("dobj") is not None:
            _mend_told(word)


def _mend_joined(words: Sequence["Word"], verb: "Word") -> None:
    """Give a verb that is joined to nothing its own clause, behind "after": "after soldiers who mutinied seized it"."""
    above, base = verb.head, words[0].i
    since = [word for word in words[above.i - base + 1 : verb.i - base] if word.lower in _SINCE and word.dep == "prep"]
    doer = since[-1].child("pobj") if since else None
    joined = any(child.dep == "cc" and child.i < verb.i for child in above.children)
    if doer is None or above.pos not in ("VERB", "AUX") or joined:
        return
    closed = words[verb.i - base - 1].text == ","  # "after the rebels, who held the north, demanded a vote"
    if doer.child("relcl") if closed else doer.child("relcl", "acl"):
        move(doer, verb, "nsubj")
        move(since[-1], verb, "mark")
        verb.dep = "advcl"


def _mend_rootless(verb: "Word") -> None:
    """Turn a sentence round: "fighting began after the rebels, who held the north, demanded their departure"."""
    first = next((child for child in verb.children_in("advcl") if child.i < verb.i and child.tag == "VBD"), None)
    if first is None or first.child("mark") is not None or first.child(*SUBJECT) is None:
        return
    since = next((word for word in reversed(first.subtree()) if word.lower in _SINCE and word.dep == "prep"), None)
    doer = since.child("pobj") if since is not None else None
    if since is not None and doer is not None and doer.child("relcl", "acl", "appos") is not None:
        make_root(first, "advcl")
        move(doer, verb, "nsubj")
        move(since, verb, "mark")


def _mend_since(since: "Word") -> None:
    """Part a sentence from what came before it: "rebels began leaving, hours after an attempt was called off"."""
    verb = since.head
    first = verb.child("ccomp")
    if not verb.is_root or first is None or not first.i < since.i < verb.i or verb.lemma in TELLING:
        return
    doer = next((child for child in verb.children_in(*SUBJECT) if child.i > since.i), None)
    if doer is not None and first.child(*SUBJECT) is not None and first.child("mark") is None:
        make_root(first, "advcl")
        since.dep = "mark"


def _mend_behind_mark(participle: "Word") -> None:
    """Give a clause its subject: "after police firing shots cleared the square"."""
    verb = participle.head.head if participle.dep == "pcomp" else participle.head
    doer = participle.child("nsubj")
    marked = verb.child("mark") is not None and verb.tag in PAST
    if doer is not None and marked and verb.child(*SUBJECT, "auxpass") is None:
        move(doer, verb, "nsubj")
        move(participle, doer, "acl")
        verb.tag = "VBD"


def _mend_lacking(words: Sequence["Word"], verb: "Word") -> None:
    """Give a main verb the subject that the parser hangs on a name there: "President Ali has left, an aide said"."""
    saying, has = verb.head, verb.child("aux")
    before = words[has.i - words[0].i - 1] if has is not None and has.i > words[0].i else verb
    if before.dep == "appos" and before.pos == "PROPN" and saying.lemma in TELLING and verb.i < saying.i:
        if verb.child(*SUBJECT, "mark") is None:
            move(before, verb, "nsubj")
            verb.dep = "ccomp"


def _mend_before_telling(telling: "Word", verb: "Word") -> None:
    """Make a clause of the verb behind an aside: "the court, acting on a request, banned the party, relatives said"."""
    told = telling.child("ccomp")
    if told is None or told.i > verb.i:
        return
    doer = told.child("nsubj")
    if told.tag != "VBG" and verb.child("nsubj") is None:  # "have given up and surrendered, an army source said"
        for cc in [child for child in telling.children_in("cc") if told.i < child.i < verb.i]:
            move(cc, told, "cc")
        move(verb, told, "conj")
    elif told.tag == "VBG" and doer is not None and told.child("aux") is None:
        move(verb, telling, "ccomp")
        move(doer, verb, "nsubj")
        move(told, doer, "acl")


def _mend_behind_telling(telling: "Word", verb: "Word") -> None:
    """Join a deed to the one that its "and" hangs on: "witnesses said soldiers beat men and looted shops"."""
    told = telling.child("ccomp")
    joining = told.children_in("cc") if told is not None and told.i < verb.i else []
    apart = any(child.dep == "cc" and child.i < verb.i for child in telling.children)
    if told is not None and joining and not apart and told.i < joining[-1].i < verb.i:
        if verb.child("nsubj") is None and verb.lemma not in SPEAKING:
            move(verb, told, "conj")


def _mend_told(verb: "Word") -> None:
    """Make what is told of a deed: "troops backed by bombers killed nine rebels, the minister said"."""
    doer = verb.head
    while not doer.is_root and doer.dep not in SUBJECT:
        doer = doer.head
    telling = doer.head
    tellers = [child for child in telling.children_in(*SUBJECT) if child.i > verb.i]
    if doer.is_root or telling.lemma not in TELLING or not tellers or telling.child("ccomp") is not None:
        return
    if verb.head is not doer and verb.child("agent") is None:
        move(verb, telling, "ccomp")
        move(doer, verb, "nsubj")
        verb.tag = "VBD"
