"""Attaching: phrases that the parser hangs on the nearest word, and that belong further off.

"In retaliation for the killing", "from the UN on Sunday, which called for restraint", "Mali, Chad and Niger, which
mediates", "an office - the one where he works - on Tuesday, killing two", "where fighters hid and destroyed launchers",
"Déby and President Keïta spoke by telephone".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from dateline.parsing.listing import mend_imposed, mend_listed
from dateline.parsing.moving import make_root, move, take_place
from dateline.parsing.trailing import mend_trailing

if TYPE_CHECKING:
    from dateline.parsing.tree import Word

_RELATED = frozenset(
    {"ally", "rival", "neighbour", "neighbor", "foe", "enemy", "adversary", "opponent", "backer", "patron"}
)
"""What one party is to another."""
_OF_NOUN = frozenset({"det", "amod", "compound", "poss", "nummod", "nmod"})
_ANSWERS = frozenset({"retaliation", "response", "reprisal", "revenge", "retribution", "vengeance"})
_DASHES = frozenset({"-", "–", "—", "--"})
_NOUNS = ("NOUN", "PROPN", "PRON")
_TIMES = ("DATE", "TIME")
_AFTER_NOUN = ("for", "to", "against")
_SAYING = frozenset({"say", "report", "confirm", "add"})
_UNCHANGED = frozenset({"hit", "cut", "set", "put", "shut", "hurt", "beat"})
"""Verbs whose past looks like their present."""
_SPEAKING = frozenset(
    {"urge", "call", "appeal", "warn", "add", "stress", "insist", "reiterate", "express", "thank", "praise", "welcome"}
)
"""What a speaker goes on to do: "said the army had left and urged people to stay"."""
_DEEDS = frozenset(
    {"killing", "murder", "shooting", "abduction", "kidnapping", "arrest", "detention", "assassination", "bombing"}
    | {"shelling", "seizure", "capture", "massacre", "execution", "torture", "beating", "expulsion", "jailing", "rape"}
)
_ACCUSING = frozenset({"accuse", "suspect", "convict", "acquit"})
_ENDS = frozenset({"death", "body", "fate", "case", "killing", "disappearance"})
_CLAUSES = ("ROOT", "ccomp", "dep")
_BESIDE = ("relcl", "advcl")
_CLOSED_IN = {"encircled": "encircle", "besieged": "besiege", "surrounded": "surround", "blockaded": "blockade",
              "severed": "sever", "sealed": "seal"}  # fmt: skip
"""What the parser takes for a state and is done to a place, with its verb."""
_TITLES = frozenset(
    {"president", "minister", "secretary", "chancellor", "king", "queen", "prince", "leader", "general", "senator"}
    | {"ambassador", "envoy", "premier", "chief", "commander", "pope", "sheikh", "counterpart", "spokesman", "colonel"}
)
_STRIKES = frozenset({"strike", "airstrike", "raid", "bombardment", "shelling", "attack", "bombing", "fire"})


def attach(words: Sequence["Word"]) -> None:
    """Hang, in place, what the words around show to hang on something else; `words` are those of a block."""
    for before, word in pairwise(words):
        if word.tag == "VBP" and word.dep == "ccomp" and word.lower in _UNCHANGED and word.head.tag == "VBD":
            word.tag = "VBD"  # "witnesses said soldiers beat shopkeepers"
        mend_trailing(before, word)
        mend_listed(words, word)
        if word.dep == "prep" and before.lemma in _ANSWERS and word.lower in _AFTER_NOUN:
            _own(before, word)
        elif word.lower == "by" and word.dep in ("prep", "agent") and word.head.lemma in _ANSWERS:
            _mend_answered(word)
        elif word.tag == "VBZ" and word.dep == "ccomp":
            mend_imposed(word)
        elif word.lower == "of" and word.dep == "prep" and word.head.dep == "pobj" and word.head.head.lower == "by":
            _mend_deed_of(word)
        elif word.text == "-" and before.pos == "NOUN" and word.start == before.end:
            _mend_hyphen(words, before, word)
        elif word.lower == "of" and word.head.dep == "dobj" and word.head.head.lemma in _ACCUSING:
            _mend_accused(word)
        elif word.lower == "occupied" and word.tag == "VBD" and (ground := word.child("dobj")) is not None:
            _mend_occupied(before, word, ground)
        elif word.dep == "relcl" and word.head.ent in _TIMES:
            _mend_dated_relative(words, word)
        elif word.dep == "relcl" and _finite(word).tag == "VBZ":
            _mend_relative_of_last(words, word)
        elif word.dep == "relcl" and _finite(word).tag == "VBP" and word.head.dep == "conj":
            _mend_relative_of_all(words, word)
        elif word.dep == "acl" and word.tag == "VBN" and word.head.lemma in _ENDS and before.text == ",":
            _mend_end(word)
        elif word.dep == "conj" and word.tag == "VBD" and word.head.tag == "VBG" and word.head.dep in _BESIDE:
            _mend_conjunct(word)
        elif word.dep == "relcl" and word.tag == "VBD" and word.head.dep in _CLAUSES and word.head.pos == "NOUN":
            _mend_dated_verb(before, word)
        elif word.dep == "conj" and word.tag == "VBD" and word.head.dep == "ccomp" and word.child("nsubj") is None:
            _mend_said_on(word)
        elif word.dep == "conj" and word.tag == "VBN" and word.head.dep == "ccomp" and word.head.i < word.i:
            _mend_has_said(word)
        elif word.dep == "agent" and word.head.tag != "VBN" and _is_by_means(word):
            word.dep = "prep"
        elif word.dep == "conj" and word.head.dep == "appos" and word.head.head.tag in ("NN", "NNP"):
            _mend_second(words, word)
        elif word.dep == "acl" and word.tag == "VBD" and word.head.head.is_root and word.head.dep == "nsubj":
            _mend_calling(word)
        elif word.dep == "conj" and word.head.dep in ("nmod", "compound") and word.head.head.i == _behind_title(word):
            _mend_pair(word.head, word)
        elif word.lower == "from" and word.dep == "prep" and before.lemma in _STRIKES:
            _mend_strikes_from(before, word)
        elif word.lower in _CLOSED_IN and word.pos == "ADJ":
            _mend_closed_in(word)
        elif (
            word.dep == "acl" and word.tag == "VBD" and word.head.dep == "ccomp" and word.head.child("mark") is not None
        ):
            _mend_clause(word.head, word)
        elif word.lemma in _RELATED and word.tag == "NN" and word.child("poss") is not None:
            _mend_related(words, word)
        elif word.tag == "VBG" and word.dep == "advcl" and word.head.lemma == "be" and before.text == ",":
            _mend_following(words, before, word)
        elif word.lemma in _SAYING and word.is_root and word.child("nsubj") is None:
            _mend_sayer(before, word)
    for first, last in _asides(words):
        _mend_aside(words, first, last)


def _mend_related(words: Sequence["Word"], noun: "Word") -> None:
    """Let the name be the party, and what it is to another hang on it: Mali for "its ally Mali"."""
    behind = next((word for word in words[noun.i - words[0].i + 1 :] if word.lower != "the"), noun)
    named = behind.head if behind.dep == "compound" else behind
    if named.pos != "PROPN" or named.i <= noun.i:
        return
    if named.head is noun and named.dep == "appos":
        take_place(named, "nmod", [child for child in noun.children if child.i < noun.i])
    elif named.dep == "nsubj" and named.head in (noun.head, noun.head.head):
        if noun.dep == "conj":
            move(named, noun.head, "conj")
        move(noun, named, "nmod")


def _mend_answered(by: "Word") -> None:
    """Give the deed that is answered its doer: "in response to shelling by rebels" is no response by rebels."""
    to = next((child for child in by.head.children_in("prep") if child.lower in _AFTER_NOUN and child.i < by.i), None)
    deed = to.child("pobj") if to is not None else None
    if deed is not None and deed.pos == "NOUN" and by.i > deed.i:
        move(by, deed, "prep")


def _mend_deed_of(of: "Word") -> None:
    """Give a deed those to whom it was done: "the killing by soldiers of two boys"."""
    deed = of.head.head.head
    if deed.lemma in _DEEDS and deed.pos == "NOUN" and not any(child.lower == "of" for child in deed.children):
        move(of, deed, "prep")


def _mend_accused(of: "Word") -> None:
    """Give a charge what it is about: "accused the troops of massacring civilians"."""
    victim = of.child("pobj")
    deed = next((child for child in victim.children_in("amod") if child.tag == "VBG"), None) if victim else None
    if victim is not None and deed is not None and deed.i == of.i + 1:
        move(deed, of, "pcomp")
        move(victim, deed, "dobj")
        deed.pos = "VERB"
    move(of, of.head.head, "prep")


def _mend_occupied(before: "Word", state: "Word", ground: "Word") -> None:
    """Make an adjective of what a place is called: "in northern occupied Jarin"."""
    placed = before.dep in ("pobj", "amod", "prep", "det") and before.i < state.i and ground.pos == "PROPN"
    if not placed or state.child("nsubj", "aux") is not None or state.is_root:
        return
    preposition = before if before.dep == "prep" else before.head
    for child in [child for child in state.children if child is not ground]:
        move(child, state.head, child.dep)
    if preposition.dep == "prep":
        move(ground, preposition, "pobj")
        for child in [before] if before.dep == "pobj" else []:
            move(child, ground, "amod")
    move(state, ground, "amod")
    state.pos = "ADJ"


def _mend_end(verb: "Word") -> None:
    """Hang what was done on whom it was done to: "the death of a leader, gunned down by rebels"."""
    of = next((child for child in verb.head.children_in("prep") if child.lower == "of"), None)
    victim = of.child("pobj") if of is not None else None
    if victim is not None and verb.child("agent") is not None:
        move(verb, victim, "acl")


def _mend_hyphen(words: Sequence["Word"], before: "Word", hyphen: "Word") -> None:
    """Make one noun of two that the parser hangs side by side: "launched a counter-attack"."""
    at = hyphen.i - words[0].i + 1
    after = words[at] if at < len(words) else hyphen
    if after.start == hyphen.end and after.pos == "NOUN" and before.head is after.head and before.dep == after.dep:
        for child in list(before.children):
            move(child, after, child.dep)
        move(before, after, "compound")
        move(hyphen, after, "punct")


def _mend_clause(noun: "Word", verb: "Word") -> None:
    """Make a clause of a noun and its participle: "said that, for now, the rebels offered to leave"."""
    take_place(verb, "nsubj", [child for child in noun.children if child.dep in _OF_NOUN and child.i < noun.i])


def _own(noun: "Word", preposition: "Word") -> None:
    """Give a preposition to the noun right before it: "fired at the town in retaliation for the killing"."""
    if preposition.head is not noun and not preposition.is_below(noun) and not noun.is_below(preposition):
        move(preposition, noun, "prep")


def _relative_pronoun(verb: "Word") -> "Word | None":
    return next((w for w in verb.children_in("nsubj") if w.lower in ("which", "who", "that")), None)


def _mend_dated_relative(words: Sequence["Word"], verb: "Word") -> None:
    """Hang a relative clause on who or what stands before a day: "from the UN on Sunday, which called for"."""
    day = verb.head
    preposition = day.head if day.dep == "pobj" else day
    at = preposition.i - words[0].i - 1
    if _relative_pronoun(verb) is None or at < 0:
        return
    before = words[at]
    if before.pos in _NOUNS and before.ent not in _TIMES and before.sentence is verb.sentence:
        move(verb, before, "relcl")


def _before_comma(words: Sequence["Word"], verb: "Word") -> "Word | None":
    """The word before the comma of a relative clause: Niger for "Chad and Niger, which"."""
    pronoun = _relative_pronoun(verb)
    at = pronoun.i - words[0].i if pronoun is not None else 0
    return words[at - 2] if at > 1 and words[at - 1].text == "," else None


def _mend_relative_of_last(words: Sequence["Word"], verb: "Word") -> None:
    """Hang a relative clause in the singular on the last of a list: "Mali, Chad and Niger, which mediates"."""
    last, first = _before_comma(words, verb), verb.head
    if (
        last is not None
        and last is not first
        and last.dep == "conj"
        and last.pos == "PROPN"
        and first.pos == "PROPN"
        and last.is_below(first)
    ):
        move(verb, last, "relcl")


def _finite(verb: "Word") -> "Word":
    """The word that carries the number of a clause: have for "which have been mediating"."""
    return next((aux for aux in verb.children_in("aux", "auxpass") if aux.tag in ("VBZ", "VBP")), verb)


def _mend_relative_of_all(words: Sequence["Word"], verb: "Word") -> None:
    """Hang a relative clause in the plural on the whole list: "Mali and Chad, which have mediated"."""
    last = verb.head
    if last.tag == "NNP" and last.head.pos == "PROPN" and _before_comma(words, verb) is not None:
        first = last
        while first.dep == "conj" and first.head.pos == "PROPN":
            first = first.head
        move(verb, first, "relcl")


def _mend_conjunct(verb: "Word") -> None:
    """Join a verb in the past to the one above: "strikes hit the shafts where fighters were hiding and destroyed"."""
    above = verb.head.head.head if verb.head.dep == "relcl" else verb.head.head
    past = above.tag == "VBD" or above.lower in _UNCHANGED
    if verb.child("nsubj") is not None or verb.head.child("aux") is None or not past:
        return
    for adverb in [child for child in verb.children if child.i < verb.head.i]:
        move(adverb, verb.head, adverb.dep)
    move(verb, above, "conj")


def _mend_dated_verb(before: "Word", verb: "Word") -> None:
    """Make a sentence of a noun with a day between it and its verb: "a strike Tuesday hit inside the clinic"."""
    dated = before.ent in _TIMES and before.head is verb
    if dated and verb.child("nsubj", "nsubjpass", "dobj", "auxpass") is None:
        take_place(verb, "nsubj", [child for child in verb.head.children if child.i < verb.i])


def _mend_said_on(verb: "Word") -> None:
    """Join a verb to the one of saying: "said the army is ready and urged", "said it had left and urged"."""
    told, saying = verb.head, verb.head.head
    tense = next((aux for aux in told.children_in("aux", "auxpass") if aux.tag != "TO"), told)
    had = tense.lemma == "have" and tense.tag == "VBD"
    parted = verb.lemma in _SPEAKING if had else tense.tag not in ("VBD", "VBN")
    if saying.tag == "VBD" and parted and saying.child("nsubj") is not None:
        move(verb, saying, "conj")


def _mend_has_said(verb: "Word") -> None:
    """Join a verb to the one of saying: "has admitted that no vote can be held and has accused Chad"."""
    saying, told = verb.head.head, verb.head
    has = verb.child("aux")
    own = saying.child("aux")
    if has is None or own is None or has.lemma != "have" or own.lower != has.lower or verb.child("nsubj") is not None:
        return
    if saying.pos == "VERB" and not any(aux.lemma == "have" for aux in told.children_in("aux")):
        move(verb, saying, "conj")


def _mend_sayer(before: "Word", saying: "Word") -> None:
    """Make who speaks of the last of a list: "killed four members, a police official and a doctor said"."""
    told = saying.child("ccomp")
    thing = told.child("dobj") if told is not None and told.i < saying.i else None
    named = [child for child in thing.children_in("appos") if child.i < saying.i] if thing is not None else []
    if named and before.is_below(named[-1]) and named[-1].child("conj") is not None:
        move(named[-1], saying, "nsubj")


def _mend_following(words: Sequence["Word"], comma: "Word", verb: "Word") -> None:
    """Hang a participle on the relative clause right before it: "were among those who rallied, calling for talks"."""
    above = words[comma.i - words[0].i - 1]
    while not above.is_root and above.dep != "relcl":
        above = above.head
    told = above.tag == "VBD" and above.i > verb.head.i and _relative_pronoun(above) is not None
    if told and verb.child("nsubj", "mark") is None:
        move(verb, above, "advcl")


def _is_by_means(by: "Word") -> bool:
    """Does it say by what means somebody does it: "spoke by telephone", where nobody is spoken?"""
    means = by.child("pobj")
    active = by.head.child("nsubj") is not None and by.head.child("auxpass") is None
    return active and means is not None and means.tag == "NN" and means.child("det", "amod", "compound", "poss") is None


def _behind_title(title: "Word") -> int:
    """The index of the last word of the name that a title stands before: Keïta for "President Ibrahim Keïta"."""
    name = title.head.head
    between = name.i - title.i
    parts = sum(child.i > title.i for child in name.children_in("compound") if child.i < name.i)
    return name.i if between == parts + 1 and name.pos == "PROPN" else -1


def _mend_pair(first: "Word", title: "Word") -> None:
    """Put two names side by side of which the parser hangs the first on the second: "Déby and President Keïta"."""
    second = first.head
    if first.pos != "PROPN" or first.child("cc") is None or title.lower not in _TITLES:
        return
    move(title, second, "compound")
    for child in [child for child in second.children if child.i < first.i and child.dep != "punct"]:
        move(child, first, child.dep)
    take_place(first, "conj")
    for child in [child for child in first.children if child.i > first.i and child.dep not in ("cc", "conj")]:
        move(child, second, child.dep)


def _mend_second(words: Sequence["Word"], second: "Word") -> None:
    """Join a second party to the first one: "the king, Ali Keita, and his Malian counterpart, agreed"."""
    named, owner = second.head, second.child("poss")
    cc = named.child("cc")
    if cc is None or owner is None or owner.tag != "PRP$" or words[cc.i - words[0].i - 1].text != ",":
        return
    move(cc, named.head, "cc")
    move(second, named.head, "conj")


def _mend_calling(verb: "Word") -> None:
    """Make a sentence's verb of one that the parser passes over: "the bishop, Ali Keita, called on Chad to act"."""
    noun, root = verb.head, verb.head.head
    infinitive = root.tag == "VB" and any(child.lower == "to" for child in root.children_in("aux"))
    if not infinitive or verb.child("agent", "auxpass") is not None:
        return
    move(verb, root, "conj")
    before = [child for child in root.children if child.i < verb.i and child is not noun]
    make_root(verb, "xcomp")
    move(noun, verb, "nsubj")
    for child in before:
        move(child, verb, child.dep)


def _mend_strikes_from(strikes: "Word", preposition: "Word") -> None:
    """Give strikes those that they come from: "supported by strikes from a coalition"."""
    if strikes.dep == "pobj" and strikes.head.dep == "agent" and strikes.head.head is preposition.head:
        move(preposition, strikes, "prep")


def _mend_closed_in(state: "Word") -> None:
    """Make a passive of a place's state: "the countryside is totally encircled"."""
    if state.dep == "acomp" and state.head.lemma == "be" and state.head.child("nsubj") is not None:
        take_place(state, "auxpass")
    elif state.child("auxpass") is None:
        return
    state.pos, state.tag, state.lemma = "VERB", "VBN", _CLOSED_IN[state.lower]
    for child in state.children_in("nsubj"):
        child.dep = "nsubjpass"


def _asides(words: Sequence["Word"]) -> Iterator[tuple["Word", "Word"]]:
    """Pairs of dashes with a space on both sides, within a sentence."""
    opened: Word | None = None
    for i, word in enumerate(words[1:-1], 1):
        if word.text not in _DASHES or word.start == words[i - 1].end or word.end == words[i + 1].start:
            continue
        if opened is not None and opened.sentence is word.sentence:
            yield opened, word
            opened = None
        else:
            opened = word


def _mend_aside(words: Sequence["Word"], first: "Word", last: "Word") -> None:
    """Give what stands behind an aside between dashes back to the clause around it."""
    base = words[0].i
    for word in words[last.i - base + 1 :]:
        if word.sentence is not last.sentence:
            return
        inside = word.head
        if word.pos == "PUNCT" or not first.i < inside.i < last.i or word.dep not in ("prep", "advcl", "conj"):
            continue
        above = inside
        while not above.is_root and (first.i < above.i or above.pos not in ("VERB", "AUX")):
            above = above.head
        if above.i < first.i:
            move(word, above, word.dep)
