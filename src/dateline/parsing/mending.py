"""Mending: what the parser takes wrongly again and again in reports of war.

"Killed in government shelling": the deed is a noun, and the word before it says whose it is. "Reported shelling": who
reports does not shell. "Killed in shelling the day before": a day is no object. "On Monday, Chad, one of ..., said": a
country is no other name of a day. "On Monday rebels shelled": a day is no kind of rebels. "Were on Monday due to meet":
what is due is no preposition. "Held the army responsible", "held hostage by gunmen", "a murder, carried out by gunmen".
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.parsing.tree import Word

_WITHIN = frozenset({"in", "during", "amid", "by", "of"})
_ASKING = frozenset({"calling", "demanding", "urging", "condemning", "requiring"})
"""What a paper does, not what is done: "a draft by France calling for a truce"."""
_SAYING = frozenset({"say", "report", "add", "announce", "tell"})
_TELLING = frozenset({"report", "confirm", "describe", "document", "witness", "record", "hear"})
"""Verbs whose object is what others did: "the monitor reported shelling"."""
_KINDS = frozenset({"compound", "nmod", "amod"})
_OUTCOMES = frozenset({"kill", "wound", "injure", "leave", "destroy", "damage", "displace", "claim"})
"""What an attack does."""
_RESULTS = _OUTCOMES | {"inflict", "cause", "capture", "set", "trigger", "force", "seize"}
_SPOTS = frozenset({"in", "at", "on", "near", "of", "outside", "into"})
_DEEDS = frozenset(
    {"attack", "raid", "strike", "airstrike", "bombing", "bombardment", "blast", "explosion", "assault", "ambush",
     "shelling", "shooting", "clash", "siege", "massacre", "offensive", "battle"}
)  # fmt: skip
_URGING = frozenset(
    {"demand", "call", "urge", "say", "insist", "accuse", "warn", "blame", "condemn", "criticise", "criticize"}
    | {"describe", "threaten", "pledge", "vow", "argue"}
)
_MOVING = frozenset({"infiltrate", "advance", "retreat", "arrive", "return", "clash", "escape"})
"""Verbs of who moves or fights: nobody is infiltrated from anywhere."""
_FIGHTING = frozenset({"clash", "fight", "battle", "skirmish"})
_QUARTERS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west"}
    | {"south-east", "south-west"}
)
_PLOTS = frozenset({"plot", "conspiracy", "attempt", "bid"})
"""What somebody means to do: the deed hangs on it."""
_SUBJECTS = frozenset({"fighting", "shelling", "bombing", "shooting", "killing", "looting"})
_ACCUSING = frozenset({"accuse", "blame", "suspect", "condemn", "criticise", "criticize", "denounce", "charge"})
_HELD = frozenset({"responsible", "accountable", "liable", "hostage", "captive", "prisoner"})
"""What somebody can be held."""
_DONE = frozenset({"carry", "commit", "perpetrate", "stage", "launch", "mount"})
"""Verbs by which a deed that is a noun is done."""
_BUILT = frozenset(
    {"station", "office", "post", "building", "house", "home", "bridge", "school", "hospital", "clinic",
     "church", "mosque", "bank", "shop", "store", "factory", "plant", "residence", "camp", "base", "market",
     "car", "truck", "bus", "vehicle", "tank", "helicopter", "warehouse", "depot", "hotel", "restaurant",
     "garrison", "checkpoint", "tower", "pipeline"}
)  # fmt: skip
"""Things that are hit: a person beside another in a list may be the same ("the leader, a Frenchman, and ...")."""
_MEANWHILE = frozenset({"as", "while", "when"})
_LOOSE_STATES = frozenset({"advcl", "xcomp", "ccomp", "conj"})
_LOOSE = frozenset({"acl", "advcl", "pobj"})


def mend(words: Sequence["Word"]) -> None:
    """Put right, in place, what the words and their own tags show to be wrong."""
    for i, word in enumerate(words):
        if word.tag == "VBG" and word.dep in ("nsubj", "nsubjpass") and word.lower in _SUBJECTS and _is_bare(word):
            _make_noun(word)  # "Fighting between the two spread to the east"
        elif i and word.text[-3:] == "ing":
            _mend_hanging(word)
            _mend_fought(word)
            _mend_absolute(words[i - 1], word)
            _mend_joint(word)
            _mend_result_of(words[i - 1], word)
            _mend_outcome(word)
            _mend_deed(words[i - 1], word)
        elif word.dep == "relcl" and word.lemma in _OUTCOMES:
            _mend_relative(word)
        elif word.dep == "relcl" and word.lemma in _SAYING and word.tag in ("VBD", "VBZ"):
            _mend_said_of(word)
        elif word.dep == "conj" and word.tag == "VBD" and word.head.tag == "VB":
            _mend_conditions(word)
        elif word.lower == "by" and word.dep == "prep" and i and words[i - 1].lemma in _DEEDS:
            _mend_deed_by(words[i - 1], word)
        elif word.dep == "ccomp" and word.head.lemma == "be":
            _mend_cleft(word)
        elif word.dep == "advcl" and word.tag == "VB" and i > 1 and words[i - 2].lemma in _PLOTS:
            _mend_plot(words[i - 2], word)
        elif word.dep == "advcl" and word.tag == "VBD" and (saying := word.child("parataxis")) is not None:
            _mend_spoken_of(words, saying, word)
        elif word.tag == "VBN" and word.dep == "acl" and word.i == word.head.i + 1 and word.lemma in _MOVING:
            _mend_moved(word)
        elif i and word.tag == "VBN" and words[i - 1].tag == "CD":
            _mend_counted(words[i - 1], word)
        elif word.dep in _KINDS and word.ent == "DATE" and i and words[i - 1].lower == "on":
            _mend_day_before_subject(words[i - 1], word)
        elif word.dep == "appos" and word.head.ent == "DATE" and word.ent and word.ent != "DATE":
            _mend_dated_subject(word)
        elif word.tag == "IN" and word.lower == "due" and word.head.lemma == "be":
            _mend_due(word)
        elif word.dep == "nsubj" and word.tag == "VBP" and i and words[i - 1].dep == "nsubj":
            _mend_subject(words[i - 1], word)
        elif word.dep == "nsubj" and word.head.i == word.i + 1 and word.head.pos == "NOUN" and word.tag == "NN":
            word.dep = "compound"  # "a ceasefire deal was back on track"
        elif word.dep == "nsubj" and word.i < word.head.i and word.head.lemma in _SAYING:
            _mend_object_said(word)
        elif word.lower in _HELD:
            _mend_held(word)
        elif word.lower == "front" and word.dep == "pobj" and word.head.lower == "in":
            _mend_front(word)
        elif word.dep == "appos" and word.head.tag == "NN":
            _mend_list(word)
        elif word.lemma in _DONE and word.dep in ("conj", "advcl") and i and words[i - 1].text == ",":
            _mend_done_by(word)
        elif i and word.lemma in _SAYING and word.tag in ("VBD", "VBZ"):
            _mend_said_by(words[i - 1], word)
            _mend_run_into(words[i - 1], word)
        elif i and word.lower in _QUARTERS and word.dep in ("pobj", "conj") and word.child("prep") is not None:
            _mend_quarter(words[i - 1], word)


def _mend_hanging(deed: "Word") -> None:
    """Hang on the verb what came of it, where a lost comma hangs it on the place: "hit a market in Jos killing ten"."""
    place = deed.head
    if deed.dep != "acl" or deed.lemma not in _RESULTS or deed.child("dobj", "prep") is None:
        return
    if place.dep == "dobj" and place.head.lemma in _DONE:
        _move(deed, place.head, "advcl")  # "carried out operations inflicting losses"
        return
    if place.dep != "pobj" or place.head.lower not in _SPOTS or place.tag in ("NNS", "NNPS"):
        return
    if place.ent in ("PERSON", "NORP", "ORG"):
        return
    above = place
    while not above.is_root and (above.pos != "VERB" or above.dep == "acl"):
        above = above.head
    if above.pos == "VERB":
        _move(deed, above, "advcl")


def _mend_moved(verb: "Word") -> None:
    """Make a sentence of a phrase whose verb is never passive: "some of the fighters infiltrated from the north"."""
    noun = verb.head
    part = noun.head.head if noun.dep == "pobj" and noun.head.lower == "of" else noun
    if not part.is_root or verb.child("agent", "auxpass", "dobj") is not None:
        return
    verb.tag = "VBD"
    verb.head.children.remove(verb)
    verb.head, verb.dep = verb, "ROOT"
    for child in [child for child in part.children if child.i > noun.i]:
        _move(child, verb, child.dep)
    part.head, part.dep = verb, "nsubj"
    verb.children.append(part)
    verb.children.sort(key=lambda child: child.i)


def _mend_fought(deed: "Word") -> None:
    """Give back whom somebody fought: "clashed with the rebels killing five" is no clash with killing."""
    with_, rebels = deed.head, deed.child("nsubj")
    if deed.dep != "pcomp" or with_.lower != "with" or rebels is None or with_.head.lemma not in _FIGHTING:
        return
    _move(rebels, with_, "pobj")
    _move(deed, with_.head, "advcl")


def _mend_absolute(last: "Word", deed: "Word") -> None:
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
        _move(deed, with_, "pcomp")
        _move(noun, deed, "nsubj")


def _mend_joint(deed: "Word") -> None:
    """Give both their deed: "resulted in the Front and its allies taking the town"."""
    one, other = deed.head, deed.child("nsubj")
    and_ = next((child for child in one.children_in("cc") if child.i > one.i), None)
    if deed.dep != "conj" or deed.tag != "VBG" or one.dep != "pobj" or other is None or and_ is None:
        return
    if and_.i < other.i < deed.i:
        _move(other, one, "conj")
        _move(deed, one.head, "pcomp")
        _move(one, deed, "nsubj")


def _mend_result_of(place: "Word", deed: "Word") -> None:
    """Give a preposition its place back, where the outcome behind it is taken for the noun: "on Ghouta killing ten"."""
    on = deed.head
    if deed.dep != "pobj" or deed.tag != "VBG" or deed.lemma not in _OUTCOMES or deed.child("dobj") is None:
        return
    if place.head is not deed or place.tag != "NNP" or on.head.pos != "VERB":
        return
    _move(place, on, "pobj")
    for child in [child for child in deed.children if child.i < place.i]:
        _move(child, place, child.dep)
    _move(deed, on.head, "advcl")


def _mend_quarter(name: "Word", quarter: "Word") -> None:
    """Take from a name the quarter behind it: "in Adra northeast of Damascus" is Adra."""
    of = next((child for child in quarter.children_in("prep") if child.i == quarter.i + 1), None)
    if of is None or of.lower != "of" or name.head is not quarter or name.tag != "NNP":
        return
    _move(name, quarter.head, quarter.dep)
    for child in [child for child in quarter.children if child.i < name.i]:
        _move(child, name, child.dep)
    _move(quarter, name, "advmod")


def _mend_outcome(deed: "Word") -> None:
    """Give what came of it back to what happened: "exploded as customers watched football, killing nine".

    Nor does who accuses them kill, in "accused the army of bombing a hospital, killing twelve".
    """
    beside = deed.head
    if deed.dep != "advcl" or deed.lemma not in _OUTCOMES or beside.i > deed.i:
        return
    if beside.lemma in _ACCUSING:
        told = [word for word in beside.subtree() if word.dep == "pcomp" and word.pos == "VERB" and word.i < deed.i]
        if told:
            _move(deed, told[-1], "advcl")
    if beside.dep != "advcl":
        return
    if any(child.lower in _MEANWHILE for child in beside.children_in("mark", "advmod")) and beside.head.pos == "VERB":
        _move(deed, beside.head, "advcl")


def _mend_relative(verb: "Word") -> None:
    """Hang a relative clause on the deed, not on what it hit: "an attack on a consulate that killed seven"."""
    hit, who = verb.head, verb.child("nsubj")
    if verb.lemma not in _OUTCOMES or who is None or who.lower not in ("that", "which") or hit.dep != "pobj":
        return
    deed = hit.head.head
    while deed.dep == "pobj" and deed.lemma not in _DEEDS:
        deed = deed.head.head
    if deed.lemma in _DEEDS and deed.pos == "NOUN":
        _move(verb, deed, "relcl")


def _mend_deed_by(deed: "Word", by: "Word") -> None:
    """Hang on a deed whose it is: "prompting air strikes by the coalition"."""
    if (
        deed.dep == "dobj"
        and deed.head is by.head
        and by.child("pobj") is not None
        and by.head.child("auxpass", "nsubjpass") is None
    ):
        _move(by, deed, "prep")


def _mend_cleft(deed: "Word") -> None:
    """Hang on a name what is said of it alone: "it was Armenia that violated the truce"."""
    it, name, who = deed.head.child("nsubj"), deed.head.child("attr"), deed.child("nsubj")
    if deed.head.child("neg") is not None:
        return
    if it is not None and it.lower == "it" and name is not None and who is not None and who.lower in ("that", "who"):
        who.tag = "WDT"
        _move(deed, name, "relcl")


def _mend_plot(plot: "Word", deed: "Word") -> None:
    """Hang on a plot what it was to do, not on who foils it: "police uncovered a plot to bomb the embassy"."""
    if plot.head is deed.head and plot.dep == "dobj" and any(child.lower == "to" for child in deed.children_in("aux")):
        _move(deed, plot, "acl")


def _mend_said_of(said: "Word") -> None:
    """Part who says it from what is told, where a lost comma joins them: "killed ten people a monitor said"."""
    who, told = said.child("nsubj"), said.head
    if who is None or who.tag in ("WDT", "WP") or said.child("ccomp", "xcomp", "dobj") is not None:
        return
    if said.lemma != "say" or (told.child("nummod") is None and told.pos != "PROPN"):
        return  # "everything the general said"
    if told.i == _first(who) - 1 or (told.dep == "dobj" and _first(who) > told.i):
        while not told.is_root:
            told = told.head
        if told.pos == "VERB" and told.i < said.i:
            _make_root(said, told)


def _mend_conditions(deed: "Word") -> None:
    """Join to a condition what goes on from it: "would leave if he held talks, freed the prisoners and resigned"."""
    clauses = [child for child in deed.head.children_in("advcl") if child.i < deed.i and child.tag == "VBD"]
    if deed.head.children_in("cc"):
        return  # "would leave if they were attacked, and urged calm"
    if clauses and any(mark.lower in ("if", "once", "unless") for mark in clauses[-1].children_in("mark")):
        _move(deed, clauses[-1], "conj")


def _make_root(said: "Word", told: "Word") -> None:
    """Make a verb the sentence's own, and what was its root what it says."""
    said.head.children.remove(said)
    said.head, said.dep = said, "ROOT"
    told.head, told.dep = said, "ccomp"
    said.children.append(told)
    said.children.sort(key=lambda child: child.i)


def _mend_spoken_of(words: Sequence["Word"], saying: "Word", deed: "Word") -> None:
    """Hang on a noun what is said of it: "generals it says ordered the killing"."""
    teller = saying.child("nsubj")
    if teller is None or deed.child("nsubj", "nsubjpass") is not None or saying.lemma not in _SAYING:
        return
    of_whom = words[teller.i - words[0].i - 1] if teller.i > words[0].i else teller
    if of_whom.pos == "NOUN" and of_whom is not teller:
        _move(deed, of_whom, "relcl")


def _mend_deed(before: "Word", deed: "Word") -> None:
    """Make a noun of the gerund that ends a phrase like "in regime shelling", and hang the word before on it."""
    if deed.dep == "advcl" and deed.head.lemma == "rule" and before.lower == "out" and before.head is deed.head:
        deed.dep = "xcomp"  # "ruled out sending troops"
    elif deed.dep == "pcomp" and before.lower in _WITHIN and deed.lower in _DEEDS and _is_by_somebody(deed):
        deed.dep = "pobj"  # "died in shelling by rebels"
        _make_noun(deed)
    elif deed.dep == "xcomp" and deed.head.lemma in _TELLING and not deed.children_in("dobj", "aux", "prt", "dative"):
        deed.dep = "dobj"
        _make_noun(deed)
    elif _is_deed_of(before, deed):
        _move(deed, before.head, "pobj")
        _move(before, deed, "compound")
        _make_noun(deed)
    elif (day := _day_taken_for_object(before, deed)) is not None:
        _move(day, before.head, "npadvmod")
        deed.dep = "pobj"
        _make_noun(deed)


def _mend_counted(number: "Word", state: "Word") -> None:
    """Hang what became of those counted on their number: "gave a toll of 31 killed and 74 wounded"."""
    if state.dep not in _LOOSE_STATES or state.children_in("aux", "auxpass", "dobj"):
        return
    first = state.head
    if number.head is not state and number.dep in ("pobj", "dobj", "attr"):
        _move(state, number, "acl")
    elif number.head is state and state.dep == "conj" and first.dep == "acl" and first.head.tag == "CD":
        _move(number, first.head, "conj")
        _move(state, number, "acl")


def _mend_dated_subject(name: "Word") -> None:
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
    _move(name, verb, "nsubjpass" if verb.child("auxpass") is not None else "nsubj")
    for other in others:
        _move(other, name, other.dep)


def _mend_day_before_subject(on: "Word", day: "Word") -> None:
    """Part a day from the subject that follows without a comma: "On Monday rebels shelled the town"."""
    while day.head.ent in ("DATE", "TIME") and day.head.dep in _KINDS:
        day = day.head  # "on Monday night"
    noun, verb = day.head, on.head
    if noun.dep in ("nsubj", "nsubjpass") and not on.children and verb.i < noun.i:
        _move(day, on, "pobj")
        return
    if verb.tag not in ("VBD", "VBZ", "VBP", "VBN") or verb.i < noun.i:
        return
    subject = verb.child("nsubj", "nsubjpass", "expl")
    if subject is noun and not on.children:
        _move(day, on, "pobj")
    elif subject is None and noun.head is on and noun.dep == "pobj":
        _move(day, on, "pobj")
        _move(noun, verb, "nsubjpass" if verb.child("auxpass") is not None else "nsubj")


def _mend_held(state: "Word") -> None:
    """Hang on the verb what somebody is held, and by whom: "held the army responsible", "held hostage by gunmen"."""
    held = state.head
    if state.dep == "amod" and state.i > held.i and held.dep == "dobj" and held.head.lemma == "hold":
        _move(state, held.head, "oprd")
    by = next((child for child in state.children_in("prep") if child.lower == "by"), None)
    if by is not None and state.dep in ("oprd", "dobj") and state.head.lemma in ("hold", "take"):
        _move(by, state.head, "agent")


def _mend_front(front: "Word") -> None:
    """Hang what stands behind "in front of" on its "in", as behind any preposition."""
    of = front.child("prep")
    thing = of.child("pobj") if of is not None and of.lower == "of" else None
    if thing is not None and len(front.children) == 1:
        _move(thing, front.head, "pobj")
        front.dep = "advmod"


def _mend_list(second: "Word") -> None:
    """Join the middle of a list that was taken for another name: "destroyed the office, a station, and a post"."""
    first, above = second.head, second.head.head
    if second.lemma not in _BUILT or not any(child.lower in ("a", "an") for child in second.children_in("det")):
        return
    rest = [c for c in (*above.children_in("conj"), *first.children_in("conj")) if c.i > second.i and c.pos == "NOUN"]
    if rest and any(child.dep == "det" for child in rest[0].children):
        second.dep = "conj"
        _move(rest[0], first, "conj")


def _mend_done_by(verb: "Word") -> None:
    """Hang on the deed by whom it was done: "condemned the murder of a judge, carried out by gunmen"."""
    deed = verb.head.child("dobj", "nsubjpass")
    alone = verb.child("agent") is not None and verb.child("nsubj", "dobj", "auxpass", "aux") is None
    if alone and deed is not None and deed.i < verb.i:
        verb.tag = "VBN"
        _move(verb, deed, "acl")


def _mend_object_said(noun: "Word") -> None:
    """Give back its object to what is said without a comma: "Jets pounded a town said the mayor" has two subjects."""
    said = noun.head
    told = next((child for child in said.children if child.dep == "ccomp" and child.i < noun.i), None)
    if told is None or told.child("dobj") is not None or _first(noun) != told.subtree()[-1].i + 1:
        return
    if any(child.dep == "nsubj" and child.i > said.i for child in said.children):
        _move(noun, told, "dobj")


def _mend_said_by(before: "Word", said: "Word") -> None:
    """Make a subject of the noun that was joined to what is told: "killed ten including children the mayor said"."""
    told = next((child for child in said.children if child.dep == "ccomp" and child.i < said.i), None)
    if told is None or said.child("nsubj", "nsubjpass", "expl") is not None or before.pos not in ("NOUN", "PROPN"):
        return
    noun, on = before, before.head
    day = next((child for child in noun.children if child.ent == "DATE" and child.i == on.i + 1), None)
    if noun.dep == "pobj" and on.lower == "on" and day is not None:
        _move(day, on, "pobj")  # "jets patrolled the border on Friday the army said"
        _move(noun, said, "nsubj")
        return
    while noun.dep == "conj" and any(child.dep == "cc" and child.i > noun.head.i for child in noun.head.children):
        noun = noun.head
    joined = noun.dep in ("conj", "appos") and noun.head.i > told.i and _first(noun) > noun.head.i + 1
    if joined and any(child.dep == "det" for child in noun.children) and not _is_joined(noun):
        _move(noun, said, "nsubj")


def _mend_run_into(name: "Word", said: "Word") -> None:
    """Part from what is told a name that a lost comma joins to it: "killed ten people Human Rights Watch said"."""
    if said.child("nsubj", "nsubjpass", "expl") is not None or name.ent not in ("ORG", "PERSON") or name.tag != "NNP":
        return
    others = [child for child in name.head.children_in("dobj") if child.i < name.i] if name.dep == "dobj" else []
    if not others or said.is_root or said.head.i > said.i:
        return
    _move(name, said, "nsubj")
    told = said.head
    while not told.is_root:
        told = told.head
    _make_root(said, told)


def _is_joined(noun: "Word") -> bool:
    """Does a comma or "and" stand before a noun that hangs on another?"""
    return any(child.dep in ("cc", "punct") and child.i == _first(noun) - 1 for child in noun.head.children)


def _first(word: "Word") -> int:
    """The index of the first word below a word, before edges are noted."""
    return word.subtree()[0].i


def _mend_subject(before: "Word", noun: "Word") -> None:
    """Make a noun of a subject taken for a verb: "the ceasefire deal between them was off"."""
    if before.head is noun and before.tag == "NN":
        noun.pos, noun.tag, noun.lemma = "NOUN", "NN", noun.lower
        before.dep = "compound"


def _mend_due(due: "Word") -> None:
    below = due.child("pcomp")
    if below is not None and below.tag == "VB":
        due.pos, due.tag, due.dep, below.dep = "ADJ", "JJ", "acomp", "xcomp"


def _is_bare(deed: "Word") -> bool:
    return deed.child("dobj", "nsubj", "aux", "prt") is None


def _is_by_somebody(deed: "Word") -> bool:
    return deed.child("dobj") is None and any(child.lower == "by" for child in deed.children_in("prep", "agent"))


def _make_noun(deed: "Word") -> None:
    deed.pos, deed.tag, deed.lemma = "NOUN", "NN", deed.lower


def _day_taken_for_object(before: "Word", deed: "Word") -> "Word | None":
    """The time that the parser took for the object of a deed right behind "in", None where there is none."""
    if deed.dep != "pcomp" or deed.head is not before or before.lower not in _WITHIN or before.is_root:
        return None
    found = deed.child("dobj")
    return found if found is not None and found.ent in ("DATE", "TIME") else None


def _is_deed_of(before: "Word", deed: "Word") -> bool:
    """Does a bare singular noun behind "in" stand right before a deed in -ing that has no object?"""
    if deed.dep not in _LOOSE or before.dep != "pobj" or deed.is_root or deed.lower in _ASKING:
        return False
    if before.tag not in ("NN", "NNP", "JJ") or before.head.lower not in _WITHIN or before.head.i != before.i - 1:
        return False
    if deed.dep == "pobj":
        return deed.head is before.head
    return deed.tag == "VBG" and not deed.children_in("dobj", "dative", "ccomp", "xcomp", "aux", "prt", "nsubj")


def _move(word: "Word", head: "Word", dep: str) -> None:
    word.head.children.remove(word)
    word.head, word.dep = head, dep
    head.children.append(word)
    head.children.sort(key=lambda child: child.i)
