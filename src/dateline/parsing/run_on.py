"""Run-on text: what the parser joins where reports have lost their commas.

"Killed ten people a monitor said": who says it is nobody who was killed. "On Monday rebels shelled", "on Monday, Chad,
one of ..., said": a day is no kind of rebels, and a country no other name of a day. "Hit a market in Jos killing ten":
no market kills. "Clashed with rebels killing five": the clash is with rebels.
"""

from typing import TYPE_CHECKING

from dateline.parsing.moving import first_below, make_root, move, root_above

if TYPE_CHECKING:
    from dateline.parsing.tree import Word

KINDS = frozenset({"compound", "nmod", "amod"})
OUTCOMES = frozenset({"kill", "wound", "injure", "leave", "destroy", "damage", "displace", "claim"})
"""What an attack does."""
RESULTS = OUTCOMES | {
    "inflict", "cause", "capture", "set", "trigger", "force", "seize", "spark", "prompt", "raise", "burn", "hit",
    "strike", "hurt", "maim", "bury", "trap", "halt", "disrupt", "sever", "cut", "drive", "free", "wreck", "bring",
    "take", "end",
}  # fmt: skip
"""What comes of a deed, behind it: ", killing nine people", ", forcing hundreds to flee"."""
_SPOTS = frozenset({"in", "at", "on", "near", "of", "outside", "into"})
_URGING = frozenset(
    {"demand", "call", "urge", "say", "insist", "accuse", "warn", "blame", "condemn", "criticise", "criticize"}
    | {"describe", "threaten", "pledge", "vow", "argue"}
)
_FIGHTING = frozenset({"clash", "fight", "battle", "skirmish"})
DONE = frozenset({"carry", "commit", "perpetrate", "stage", "launch", "mount"})
"""Verbs by which a deed that is a noun is done."""
_BUILT = frozenset(
    {"station", "office", "post", "building", "house", "home", "bridge", "school", "hospital", "clinic",
     "church", "mosque", "bank", "shop", "store", "factory", "plant", "residence", "camp", "base", "market",
     "car", "truck", "bus", "vehicle", "tank", "helicopter", "warehouse", "depot", "hotel", "restaurant",
     "garrison", "checkpoint", "tower", "pipeline"}
)  # fmt: skip
"""Things that are hit: a person beside another in a list may be the same ("the leader, a Frenchman, and ...")."""


def mend_hanging(deed: "Word") -> None:
    """Hang on the verb what came of it, where a lost comma hangs it on the place: "hit a market in Jos killing ten"."""
    place = deed.head
    if deed.dep != "acl" or deed.lemma not in RESULTS or deed.child("dobj", "prep") is None:
        return
    if place.dep == "dobj" and place.head.lemma in DONE:
        move(deed, place.head, "advcl")  # "carried out operations inflicting losses"
        return
    if place.dep != "pobj" or place.head.lower not in _SPOTS or place.tag in ("NNS", "NNPS"):
        return
    if place.ent in ("PERSON", "NORP", "ORG"):
        return
    above = place
    while not above.is_root and (above.pos != "VERB" or above.dep == "acl"):
        above = above.head
    if above.pos == "VERB":
        move(deed, above, "advcl")


def mend_fought(deed: "Word") -> None:
    """Give back whom somebody fought: "clashed with the rebels killing five" is no clash with killing."""
    with_, rebels = deed.head, deed.child("nsubj")
    if deed.dep != "pcomp" or with_.lower != "with" or rebels is None or with_.head.lemma not in _FIGHTING:
        return
    move(rebels, with_, "pobj")
    move(deed, with_.head, "advcl")


def mend_absolute(last: "Word", deed: "Word") -> None:
    """Give those behind "with" what they say: "the council met, with France and Spain demanding a truce"."""
    if deed.lemma not in _URGING or deed.dep not in ("advcl", "acl") or last.pos not in ("PROPN", "NOUN"):
        return
    noun = last
    while noun.dep in ("conj", "compound", "appos") and noun.head.i < noun.i:
        noun = noun.head
    with_ = noun.head
    if noun.pos != "PROPN" or noun.child("conj") is None:
        return  # "clashed with students demanding reforms"
    if noun.dep == "pobj" and with_.lower == "with" and with_.i < deed.i and deed.child("nsubj") is None:
        move(deed, with_, "pcomp")
        move(noun, deed, "nsubj")


def mend_joint(deed: "Word") -> None:
    """Give both their deed: "resulted in the Front and its allies taking the town"."""
    one, other = deed.head, deed.child("nsubj")
    and_ = next((child for child in one.children_in("cc") if child.i > one.i), None)
    if deed.dep != "conj" or deed.tag != "VBG" or one.dep != "pobj" or other is None or and_ is None:
        return
    if and_.i < other.i < deed.i:
        move(other, one, "conj")
        move(deed, one.head, "pcomp")
        move(one, deed, "nsubj")


def mend_result_of(place: "Word", deed: "Word") -> None:
    """Give a preposition its place back, where the outcome behind it is taken for the noun: "on Ghouta killing ten"."""
    on = deed.head
    if deed.dep != "pobj" or deed.tag != "VBG" or deed.lemma not in OUTCOMES or deed.child("dobj") is None:
        return
    if place.head is not deed or place.tag != "NNP" or on.head.pos != "VERB":
        return
    move(place, on, "pobj")
    for child in [child for child in deed.children if child.i < place.i]:
        move(child, place, child.dep)
    move(deed, on.head, "advcl")


def mend_quarter(name: "Word", quarter: "Word") -> None:
    """Take from a name the quarter behind it: "in Adra northeast of Damascus" is Adra."""
    of = next((child for child in quarter.children_in("prep") if child.i == quarter.i + 1), None)
    if of is None or of.lower != "of" or name.head is not quarter or name.tag != "NNP":
        return
    move(name, quarter.head, quarter.dep)
    for child in [child for child in quarter.children if child.i < name.i]:
        move(child, name, child.dep)
    move(quarter, name, "advmod")


def mend_said_of(said: "Word") -> None:
    """Part who says it from what is told, where a lost comma joins them: "killed ten people a monitor said"."""
    who, told = said.child("nsubj"), said.head
    if who is None or who.tag in ("WDT", "WP") or said.child("ccomp", "xcomp", "dobj") is not None:
        return
    if said.lemma != "say" or (told.child("nummod") is None and told.pos != "PROPN"):
        return  # "everything the general said"
    if told.i == first_below(who) - 1 or (told.dep == "dobj" and first_below(who) > told.i):
        root = root_above(told)
        if root.pos == "VERB" and root.i < said.i:
            make_root(said, "ccomp")


def mend_conditions(deed: "Word") -> None:
    """Join to a condition what goes on from it: "would leave if he held talks, freed the prisoners and resigned"."""
    above = deed.head
    if above.children_in("cc"):
        return  # "would leave if they were attacked, and urged calm"
    if above.tag != "VB":  # "said it would not leave unless he came, talked and paid"
        told = above.child("ccomp")
        if told is None or deed.child("cc") is None or deed.child("nsubj") is not None:
            return
        above = told
    clauses = [child for child in above.children_in("advcl") if child.i < deed.i and child.tag == "VBD"]
    if clauses and any(mark.lower in ("if", "once", "unless") for mark in clauses[-1].children_in("mark")):
        move(deed, clauses[-1], "conj")


def mend_dated_subject(name: "Word") -> None:
    """Make a name behind a date the subject of the verb that has none: "On Monday, Chad, an ally, agreed to"."""
    day = name.head
    if day.dep != "pobj" or not any(child.text == "," and child.i < name.i for child in day.children):
        return
    verb = day.head.head
    if verb.pos not in ("VERB", "AUX") or verb.i < name.i:
        return
    others = [child for child in day.children if child.dep in ("appos", "relcl", "acl") and child.i > name.i]
    known = verb.child("nsubj", "nsubjpass")
    if known is not None and (known.lower != "one" or known.i != name.i + 2):
        return
    if known is not None:
        known.dep = "appos"
        others.append(known)
    move(name, verb, "nsubjpass" if verb.child("auxpass") is not None else "nsubj")
    for other in others:
        move(other, name, other.dep)


def mend_day_before_subject(on: "Word", day: "Word") -> None:
    """Part a day from the subject that follows without a comma: "On Monday rebels shelled the town"."""
    while day.head.ent in ("DATE", "TIME") and day.head.dep in KINDS:
        day = day.head  # "on Monday night"
    noun, verb = day.head, on.head
    if noun.dep in ("nsubj", "nsubjpass") and not on.children and verb.i < noun.i:
        move(day, on, "pobj")
        return
    if verb.tag not in ("VBD", "VBZ", "VBP", "VBN") or verb.i < noun.i:
        return
    subject = verb.child("nsubj", "nsubjpass", "expl")
    if subject is noun and not on.children:
        move(day, on, "pobj")
    elif subject is None and noun.head is on and noun.dep == "pobj":
        move(day, on, "pobj")
        move(noun, verb, "nsubjpass" if verb.child("auxpass") is not None else "nsubj")


def mend_list(second: "Word") -> None:
    """Join the middle of a list that was taken for another name: "destroyed the office, a station, and a post"."""
    first, above = second.head, second.head.head
    if second.lemma not in _BUILT or not any(child.lower in ("a", "an") for child in second.children_in("det")):
        return
    rest = [c for c in (*above.children_in("conj"), *first.children_in("conj")) if c.i > second.i and c.pos == "NOUN"]
    if rest and any(child.dep == "det" for child in rest[0].children):
        second.dep = "conj"
        move(rest[0], first, "conj")


def mend_object_said(noun: "Word") -> None:
    """Give back its object to what is said without a comma: "Jets pounded a town said the mayor" has two subjects."""
    said = noun.head
    told = next((child for child in said.children if child.dep == "ccomp" and child.i < noun.i), None)
    if told is None or told.child("dobj") is not None or first_below(noun) != told.subtree()[-1].i + 1:
        return
    if any(child.dep == "nsubj" and child.i > said.i for child in said.children):
        move(noun, told, "dobj")


def mend_said_by(before: "Word", said: "Word") -> None:
    """Make a subject of the noun that was joined to what is told: "killed ten including children the mayor said"."""
    told = next((child for child in said.children if child.dep == "ccomp" and child.i < said.i), None)
    if told is None or said.child("nsubj", "nsubjpass", "expl") is not None or before.pos not in ("NOUN", "PROPN"):
        return
    noun, on = before, before.head
    day = next((child for child in noun.children if child.ent == "DATE" and child.i == on.i + 1), None)
    if noun.dep == "pobj" and on.lower == "on" and day is not None:
        move(day, on, "pobj")  # "jets patrolled the border on Friday the army said"
        move(noun, said, "nsubj")
        return
    while noun.dep == "conj" and any(child.dep == "cc" and child.i > noun.head.i for child in noun.head.children):
        noun = noun.head
    joined = noun.dep in ("conj", "appos") and noun.head.i > told.i and first_below(noun) > noun.head.i + 1
    if joined and any(child.dep == "det" for child in noun.children) and not _is_joined(noun):
        move(noun, said, "nsubj")


def mend_run_into(name: "Word", said: "Word") -> None:
    """Part from what is told a name that a lost comma joins to it: "killed ten people Human Rights Watch said"."""
    if said.child("nsubj", "nsubjpass", "expl") is not None or name.ent not in ("ORG", "PERSON") or name.tag != "NNP":
        return
    others = [child for child in name.head.children_in("dobj") if child.i < name.i] if name.dep == "dobj" else []
    if not others or said.is_root or said.head.i > said.i:
        return
    move(name, said, "nsubj")
    make_root(said, "ccomp")


def _is_joined(noun: "Word") -> bool:
    """Does a comma or "and" stand before a noun that hangs on another?"""
    return any(child.dep in ("cc", "punct") and child.i == first_below(noun) - 1 for child in noun.head.children)
