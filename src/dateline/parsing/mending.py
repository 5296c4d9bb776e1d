"""Mending: what the parser takes wrongly again and again in reports of war.

"Killed in government shelling": the deed is a noun, and the word before it says whose it is. "Reported shelling": who
reports does not shell. "Killed in shelling the day before": a day is no object. "Were on Monday due to meet": what is
due is no preposition. "Held the army responsible", "held hostage by gunmen", "a murder, carried out by gunmen".
What lost commas join is parted in `run_on`.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dateline.parsing.moving import make_root, move, take_place
from dateline.parsing.run_on import (
    DONE,
    KINDS,
    OUTCOMES,
    mend_absolute,
    mend_conditions,
    mend_dated_subject,
    mend_day_before_subject,
    mend_fought,
    mend_hanging,
    mend_joint,
    mend_list,
    mend_object_said,
    mend_quarter,
    mend_result_of,
    mend_run_into,
    mend_said_by,
    mend_said_of,
)

if TYPE_CHECKING:
    from dateline.parsing.tree import Word

_WITHIN = frozenset({"in", "during", "amid", "by", "of"})
_ASKING = frozenset({"calling", "demanding", "urging", "condemning", "requiring"})
"""What a paper does, not what is done: "a draft by France calling for a truce"."""
_CALLING = frozenset({"call", "appeal", "ask", "push", "press", "plead", "campaign", "lobby", "pray", "beg"})
"""Verbs of asking for what others are to do: "called for monitors to be sent"."""
_WISHING = frozenset({"want", "like", "wish", "prefer"})
_KILLED = frozenset({"behead", "kill", "murder", "shoot", "stab", "hang", "torture", "execute", "strangle"})
_SAYING = frozenset({"say", "report", "add", "announce", "tell"})
_TELLING = frozenset({"report", "confirm", "describe", "document", "witness", "record", "hear"})
"""Verbs whose object is what others did: "the monitor reported shelling"."""
_DEEDS = frozenset(
    {"attack", "raid", "strike", "airstrike", "bombing", "bombardment", "blast", "explosion", "assault", "ambush",
     "shelling", "shooting", "clash", "siege", "massacre", "offensive", "battle"}
)  # fmt: skip
_MOVING = frozenset({"infiltrate", "advance", "retreat", "arrive", "return", "clash", "escape"})
"""Verbs of who moves or fights: nobody is infiltrated from anywhere."""
_QUARTERS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west"}
    | {"south-east", "south-west"}
)
_PLOTS = frozenset({"plot", "conspiracy", "attempt", "bid"})
"""What somebody means to do: the deed hangs on it."""
_SINGULAR = ("NN", "NNP")
_SUBJECTS = frozenset({"fighting", "shelling", "bombing", "shooting", "killing", "looting"})
_FIRING = frozenset({"shelling", "bombing", "bombarding"})
_ACCUSING = frozenset({"accuse", "blame", "suspect", "condemn", "criticise", "criticize", "denounce", "charge"})
_HELD = frozenset({"responsible", "accountable", "liable", "hostage", "captive", "prisoner"})
"""What somebody can be held."""
_MEANWHILE = frozenset({"as", "while", "when"})
_LOOSE_STATES = frozenset({"advcl", "xcomp", "ccomp", "conj"})
_LOOSE = frozenset({"acl", "advcl", "pobj"})


def mend(words: Sequence["Word"]) -> None:
    """Put right, in place, what the words and their own tags show to be wrong."""
    for i, word in enumerate(words):
        if word.tag == "VBG" and word.lower in _SUBJECTS and _is_told_of(word):
            _make_noun(word)  # "Fighting between the two spread to the east"
        elif i and word.text[-3:] == "ing":
            mend_hanging(word)
            mend_fought(word)
            mend_absolute(words[i - 1], word)
            mend_joint(word)
            mend_result_of(words[i - 1], word)
            _mend_outcome(word)
            _mend_deed(words[i - 1], word)
        elif word.dep == "relcl" and word.lemma in OUTCOMES:
            _mend_relative(word)
        elif word.dep == "relcl" and word.lemma in _SAYING and word.tag in ("VBD", "VBZ"):
            mend_said_of(word)
        elif word.dep == "conj" and word.tag == "VBD" and i and (word.head.tag == "VB" or words[i - 1].text == ","):
            mend_conditions(word)
        elif word.lower == "provided" and word.dep == "ccomp" and word.child("ccomp") is not None:
            _mend_provided(word)
        elif word.lower == "against" and word.head.dep == "pobj" and word.head.head.lower == "by":
            _mend_against(word)
        elif word.lower == "by" and word.dep == "prep" and i and words[i - 1].lemma in _DEEDS:
            _mend_deed_by(words[i - 1], word)
        elif word.lemma == "see" and word.dep == "xcomp" and word.head.lemma in _WISHING:
            _mend_wanted(word)
        elif word.dep == "ccomp" and word.head.lemma == "find" and word.lemma in _KILLED and word.child("mark") is None:
            word.tag = word.tag if word.child("dobj", "aux") is not None else "VBN"  # "found the mayor beheaded"
        elif word.dep == "ccomp" and word.head.lemma == "be":
            _mend_cleft(word)
        elif word.dep == "advcl" and word.tag == "VB" and i > 1 and words[i - 2].lemma in _PLOTS:
            _mend_plot(words[i - 2], word)
        elif word.dep == "advcl" and word.head.lemma in _CALLING and _is_called_for(word):
            word.dep = "ccomp"
        elif word.dep == "advcl" and word.tag == "VBD" and (saying := word.child("parataxis")) is not None:
            _mend_spoken_of(words, saying, word)
        elif word.tag == "VBN" and word.dep == "acl" and word.i == word.head.i + 1 and word.lemma in _MOVING:
            _mend_moved(word)
        elif i and word.tag == "VBN" and words[i - 1].tag == "CD":
            _mend_counted(words[i - 1], word)
        elif word.dep in KINDS and word.ent == "DATE" and i and words[i - 1].lower == "on":
            mend_day_before_subject(words[i - 1], word)
        elif word.dep == "appos" and word.head.ent == "DATE" and word.ent and word.ent != "DATE":
            mend_dated_subject(word)
        elif word.tag == "IN" and word.lower == "due" and word.head.lemma == "be":
            _mend_due(word)
        elif word.dep == "nsubj" and word.tag == "VBP" and i and words[i - 1].dep == "nsubj":
            _mend_subject(words[i - 1], word)
        elif word.dep == "nsubj" and word.head.i == word.i + 1 and word.head.pos == "NOUN" and word.tag in _SINGULAR:
            _mend_compound(word)
        elif word.dep == "nsubj" and word.i < word.head.i and word.head.lemma in _SAYING:
            mend_object_said(word)
        elif word.lower == "overrun" and word.dep == "attr" and word.head.lemma == "be":
            _mend_overrun(word)
        elif word.lower in _HELD:
            _mend_held(word)
        elif word.lower == "front" and word.dep == "pobj" and word.head.lower == "in":
            _mend_front(word)
        elif word.dep == "appos" and word.head.tag == "NN":
            mend_list(word)
        elif word.lemma in DONE and word.dep in ("conj", "advcl") and i and words[i - 1].text == ",":
            _mend_done_by(word)
        elif i and word.lemma in _SAYING and word.tag in ("VBD", "VBZ"):
            mend_said_by(words[i - 1], word)
            mend_run_into(words[i - 1], word)
        elif i and word.lower in _QUARTERS and word.dep in ("pobj", "conj") and word.child("prep") is not None:
            mend_quarter(words[i - 1], word)


def _mend_moved(verb: "Word") -> None:
    """Make a sentence of a phrase whose verb is never passive: "some of the fighters infiltrated from the north"."""
    noun = verb.head
    part = noun.head.head if noun.dep == "pobj" and noun.head.lower == "of" else noun
    if not part.is_root or verb.child("agent", "auxpass", "dobj") is not None:
        return
    verb.tag = "VBD"
    make_root(verb, "nsubj")
    for child in [child for child in part.children if child.i > noun.i]:
        move(child, verb, child.dep)


def _mend_outcome(deed: "Word") -> None:
    """Give what came of it back to what happened: "exploded as customers watched football, killing nine".

    Nor does who accuses them kill, in "accused the army of bombing a hospital, killing twelve".
    """
    beside = deed.head
    if deed.dep != "advcl" or deed.lemma not in OUTCOMES or beside.i > deed.i:
        return
    if beside.lemma in _ACCUSING:
        told = [word for word in beside.subtree() if word.dep == "pcomp" and word.pos == "VERB" and word.i < deed.i]
        if told:
            move(deed, told[-1], "advcl")
    if beside.dep != "advcl":
        return
    if any(child.lower in _MEANWHILE for child in beside.children_in("mark", "advmod")) and beside.head.pos == "VERB":
        move(deed, beside.head, "advcl")


def _mend_relative(verb: "Word") -> None:
    """Hang a relative clause on the deed, not on what it hit: "an attack on a consulate that killed seven"."""
    hit, who = verb.head, verb.child("nsubj")
    if verb.lemma not in OUTCOMES or who is None or who.lower not in ("that", "which") or hit.dep != "pobj":
        return
    deed = hit.head.head
    while deed.dep == "pobj" and deed.lemma not in _DEEDS:
        deed = deed.head.head
    if deed.lemma in _DEEDS and deed.pos == "NOUN":
        move(verb, deed, "relcl")


def _mend_deed_by(deed: "Word", by: "Word") -> None:
    """Hang on a deed whose it is: "prompting air strikes by the coalition"."""
    if (
        deed.dep == "dobj"
        and deed.head is by.head
        and by.child("pobj") is not None
        and by.head.child("auxpass", "nsubjpass") is None
    ):
        move(by, deed, "prep")


def _mend_against(against: "Word") -> None:
    """Hang on a deed against whom it is, not on who does it: "attacks by the army against the rebels"."""
    deed = against.head.head.head
    if deed.lemma in _DEEDS:
        move(against, deed, "prep")


def _mend_overrun(taken: "Word") -> None:
    """Make a verb of "overrun" behind "was", which the parser takes for a noun: "was overrun by the militia"."""
    taken.pos, taken.tag, taken.lemma = "VERB", "VBN", "overrun"
    take_place(taken, "auxpass")
    for child in taken.children:
        if child.dep == "nsubj":
            child.dep = "nsubjpass"


def _mend_provided(provided: "Word") -> None:
    """Make a condition of "provided that", which the parser takes for a verb: "is ready to talk provided that"."""
    noun = provided.child("nsubj")
    if noun is None or noun.child("acl") is None or provided.child("dobj") is not None:
        return
    move(noun, provided.head, "dobj")
    move(provided, noun, "prep")


def _mend_wanted(see: "Word") -> None:
    """Hang on a wish what is wished for: "wants to see sanctions eased" as "wants sanctions to be eased"."""
    deed, thing = see.child("ccomp"), see.child("dobj")
    state = thing.child("acl") if thing is not None else None
    if deed is not None and deed.child("nsubj", "nsubjpass") is not None:
        move(deed, see.head, "ccomp")
    elif thing is not None and state is not None and state.tag == "VBN":
        move(state, see.head, "ccomp")
        move(thing, state, "nsubjpass")


def _mend_cleft(deed: "Word") -> None:
    """Hang on a name what is said of it alone: "it was Armenia that violated the truce"."""
    it, name, who = deed.head.child("nsubj"), deed.head.child("attr"), deed.child("nsubj")
    if deed.head.child("neg") is not None:
        return
    if it is not None and it.lower == "it" and name is not None and who is not None and who.lower in ("that", "who"):
        who.tag = "WDT"
        move(deed, name, "relcl")


def _is_called_for(deed: "Word") -> bool:
    """Is it what somebody asks for: "called for the troops to be withdrawn", "called again for them to leave"?"""
    infinitive = any(child.lower == "to" for child in deed.children_in("aux"))
    return deed.i > deed.head.i and infinitive and any(child.lower == "for" for child in deed.children_in("mark"))


def _mend_plot(plot: "Word", deed: "Word") -> None:
    """Hang on a plot what it was to do, not on who foils it: "police uncovered a plot to bomb the embassy"."""
    if plot.head is deed.head and plot.dep == "dobj" and any(child.lower == "to" for child in deed.children_in("aux")):
        move(deed, plot, "acl")


def _mend_spoken_of(words: Sequence["Word"], saying: "Word", deed: "Word") -> None:
    """Hang on a noun what is said of it: "generals it says ordered the killing"."""
    teller = saying.child("nsubj")
    if teller is None or deed.child("nsubj", "nsubjpass") is not None or saying.lemma not in _SAYING:
        return
    of_whom = words[teller.i - words[0].i - 1] if teller.i > words[0].i else teller
    if of_whom.pos == "NOUN" and of_whom is not teller:
        move(deed, of_whom, "relcl")


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
    elif deed.lower in _FIRING and deed.head is before and before.dep in ("nsubj", "nsubjpass") and _is_bare(deed):
        if before.tag == "NN" and before.child("det") is None:  # "regime shelling killed three"
            take_place(deed, "compound")
            _make_noun(deed)
    elif _is_deed_of(before, deed):
        move(deed, before.head, "pobj")
        move(before, deed, "compound")
        _make_noun(deed)
    elif (day := _day_taken_for_object(before, deed)) is not None:
        move(day, before.head, "npadvmod")
        deed.dep = "pobj"
        _make_noun(deed)


def _mend_counted(number: "Word", state: "Word") -> None:
    """Hang what became of those counted on their number: "gave a toll of 31 killed and 74 wounded"."""
    if state.dep not in _LOOSE_STATES or state.children_in("aux", "auxpass", "dobj"):
        return
    first = state.head
    if number.head is not state and number.dep in ("pobj", "dobj", "attr"):
        move(state, number, "acl")
    elif number.head is state and state.dep == "conj" and first.dep == "acl" and first.head.tag == "CD":
        move(number, first.head, "conj")
        move(state, number, "acl")


def _mend_held(state: "Word") -> None:
    """Hang on the verb what somebody is held, and by whom: "held the army responsible", "held hostage by gunmen"."""
    held = state.head
    if state.dep == "amod" and state.i > held.i and held.dep == "dobj" and held.head.lemma == "hold":
        move(state, held.head, "oprd")
    by = next((child for child in state.children_in("prep") if child.lower == "by"), None)
    if by is not None and state.dep in ("oprd", "dobj") and state.head.lemma in ("hold", "take"):
        move(by, state.head, "agent")
    if held.lemma in ("hold", "take") and held.tag == "VBD" and held.child("nsubj") is not None:
        _mend_captives(held)


def _mend_captives(held: "Word") -> None:
    """Hang "held" on those who are held: "soldiers held captive by the rebels were freed"."""
    captives = held.child("nsubj")
    by = next((child for child in held.children_in("agent", "prep") if child.lower == "by"), None)
    told = next((child for child in held.children_in("conj") if child.child("auxpass", "aux") is not None), None)
    told = held.head if held.dep in ("csubj", "csubjpass") else told
    if captives is None or by is None or told is None or held.child("cc") is not None:
        return
    if held.is_root:
        make_root(told, "acl")
    elif told.head is held:
        move(told, held.head, held.dep)
    move(captives, told, "nsubjpass" if told.child("auxpass") is not None else "nsubj")
    move(held, captives, "acl")
    held.tag, by.dep = "VBN", "agent"


def _mend_front(front: "Word") -> None:
    """Hang what stands behind "in front of" on its "in", as behind any preposition."""
    of = front.child("prep")
    thing = of.child("pobj") if of is not None and of.lower == "of" else None
    if thing is not None and len(front.children) == 1:
        move(thing, front.head, "pobj")
        front.dep = "advmod"


def _mend_done_by(verb: "Word") -> None:
    """Hang on the deed by whom it was done: "condemned the murder of a judge, carried out by gunmen"."""
    deed = verb.head.child("dobj", "nsubjpass")
    alone = verb.child("agent") is not None and verb.child("nsubj", "dobj", "auxpass", "aux") is None
    if alone and deed is not None and deed.i < verb.i:
        verb.tag = "VBN"
        move(verb, deed, "acl")


def _mend_subject(before: "Word", noun: "Word") -> None:
    """Make a noun of a subject taken for a verb: "the ceasefire deal between them was off"."""
    if before.head is noun and before.tag == "NN":
        noun.pos, noun.tag, noun.lemma = "NOUN", "NN", noun.lower
        before.dep = "compound"


def _mend_compound(before: "Word") -> None:
    """Make one phrase of two nouns: "a ceasefire deal was on track", "struck the militia's south Bor stronghold"."""
    noun = before.head
    before.dep = "compound"
    for owner in before.children_in("poss"):
        move(owner, noun, "poss")
    if noun.dep == "ccomp" and noun.head.tag[:2] == "VB" and noun.head.child("dobj") is None:
        noun.dep = "dobj"


def _mend_due(due: "Word") -> None:
    below = due.child("pcomp")
    if below is not None and below.tag == "VB":
        due.pos, due.tag, due.dep, below.dep = "ADJ", "JJ", "acomp", "xcomp"


def _is_told_of(deed: "Word") -> bool:
    """Is it what something is said of, or what there is: "fighting spread", "there was fighting around it"?"""
    if deed.dep in ("nsubj", "nsubjpass", "csubj"):
        return _is_bare(deed)
    there = any(child.lower == "there" for child in deed.children_in("expl", "nsubj"))
    return there and deed.child("dobj", "prt") is None


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
    bare = before.head.i == before.i - 1
    described = deed.lower in _SUBJECTS and before.tag == "NN" and before.child("det") is None
    if before.tag not in ("NN", "NNP", "JJ") or before.head.lower not in _WITHIN or not (bare or described):
        return False  # "in Syrian regime shelling", not "in the town fighting"
    if deed.dep == "pobj":
        return deed.head is before.head
    return deed.tag == "VBG" and not deed.children_in("dobj", "dative", "ccomp", "xcomp", "aux", "prt", "nsubj")
