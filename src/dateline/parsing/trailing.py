"""Trailing attributions: what stands behind ", police said," hangs on what is told or on who tells it.

"A bomb exploded, police said, killing nine"; "rebels raided a camp, the agency reported, and took hostages"; "Mali will
cut its aid, the minister said, denouncing the junta". Nor does what comes of a deed hang on those who were hit.
"""

from typing import TYPE_CHECKING

from dateline.parsing.moving import move
from dateline.parsing.run_on import RESULTS

if TYPE_CHECKING:
    from dateline.parsing.tree import Word

TELLING = frozenset({"say", "report", "confirm", "add", "tell", "announce", "state"})
_GOING_ON = frozenset({"say", "add", "stress", "note", "cite"})
SPEAKING = frozenset(
    {"urge", "call", "appeal", "warn", "add", "stress", "insist", "reiterate", "express", "thank", "praise", "welcome",
     "demand", "denounce", "condemn", "accuse", "blame", "criticise", "criticize", "cite", "quote", "vow", "deny",
     "say", "tell", "promise", "pledge", "describe", "reject", "note", "refuse", "decline", "ask", "refer", "speak"}
)  # fmt: skip
"""What a speaker goes on to do: "the minister said, accusing the rebels"."""


def mend_trailing(before: "Word", verb: "Word") -> None:
    """Hang a participle, or a verb behind "and", on what is told or on the verb of telling; `before` is left of it."""
    if verb.dep == "advcl" and verb.tag == "VBG" and verb.lemma in _GOING_ON and verb.head.dep == "ccomp":
        _mend_going_on(verb)
    elif verb.dep == "advcl" and verb.tag == "VBG" and before.text == ",":
        _mend_participle(verb)
    elif verb.dep == "acl" and verb.tag == "VBG" and verb.lemma in RESULTS and before.text == ",":
        _mend_outcome(verb)
    elif verb.dep == "conj" and verb.tag in ("VBD", "VBZ") and before.lower == "and":
        _mend_joined(verb)


def _mend_going_on(verb: "Word") -> None:
    """Let who tells go on: "the monitor confirmed that a woman was killed, saying it also wounded twenty"."""
    telling = verb.head.head
    if telling.lemma in TELLING and telling.i < verb.head.i < verb.i and verb.child("nsubj", "mark") is None:
        move(verb, telling, "advcl")


def _mend_participle(verb: "Word") -> None:
    if verb.child("nsubj", "mark") is not None:
        return
    saying, told = verb.head, _told(verb.head)
    if told is not None and saying.i < verb.i and verb.lemma in RESULTS:
        move(verb, told, "advcl")
        return
    saying = next((child for child in verb.head.children_in("parataxis") if child.lemma in TELLING), verb)
    if saying is not verb and verb.lemma in SPEAKING and verb.head.i < saying.i < verb.i and not _sees(saying, verb):
        move(verb, saying, "advcl")


def _mend_outcome(verb: "Word") -> None:
    """Hang what comes of a deed on the deed, not on those who were hit: "killed ten rebels, forcing them to flee"."""
    above = verb.head
    while not above.is_root and above.pos not in ("VERB", "AUX"):
        above = above.head
    if above.tag in ("VBD", "VBN") and above.i < verb.head.i and verb.head.dep in ("dobj", "pobj", "conj", "appos"):
        move(verb, above, "advcl")


def _mend_joined(verb: "Word") -> None:
    """Join a deed to the one that is told: "attacked a plant, the agency reported, and took hostages"."""
    saying = next((child for child in verb.head.children_in("parataxis") if child.lemma in TELLING), None)
    if saying is not None and verb.head.i < saying.i < verb.i and verb.lemma in SPEAKING and saying.child("cc"):
        move(verb, saying, "conj")  # "rebels attacked, the minister said, and urged people to stay"
        return
    told, cc = _told(verb.head), verb.head.child("cc")
    between = [child for child in verb.head.children if verb.head.i < child.i < verb.i]
    apart = cc in between and any(child.text == "," for child in between)
    if told is not None and cc is not None and apart and verb.lemma not in SPEAKING and verb.child("nsubj") is None:
        move(cc, told, "cc")
        move(verb, told, "conj")


def _told(saying: "Word") -> "Word | None":
    """What is told before the verb of telling: exploded for "a bomb exploded, police said"."""
    if saying.lemma not in TELLING:
        return None
    if saying.dep == "parataxis" and saying.head.i < saying.i and saying.head.pos in ("VERB", "AUX"):
        return saying.head
    told = saying.child("ccomp")
    return told if told is not None and told.i < saying.i else None


def _sees(saying: "Word", verb: "Word") -> bool:
    """Does another clause stand between the two?"""
    return any(child.dep in ("ccomp", "advcl") and saying.i < child.i < verb.i for child in saying.children)
