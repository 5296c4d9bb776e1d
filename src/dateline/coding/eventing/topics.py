"""Topics: which issues an act of speech is about."""

from collections.abc import Sequence

from dateline.coding.eventing.composition import Composed
from dateline.knowledge.issues import Issues
from dateline.parsing.clauses import complement, is_finite, subject
from dateline.parsing.modality import is_aim, is_purpose
from dateline.parsing.phrases import object_of
from dateline.parsing.tree import Word
from dateline.records import EventType

_SPOKEN = frozenset(EventType) - {EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.CONSULT}
_OUTSIDE = frozenset({"advcl", "relcl", "appos", "parataxis", "agent", "npadvmod"})
_AROUND = frozenset(
    {
        "provided",
        "providing",
        "before",
        "after",
        "until",
        "during",
        "since",
        "despite",
        "amid",
        "without",
        "unless",
        "into",
        "over",
        "under",
    }
)
"""Prepositions of what lies around a demand and is not demanded: "leave before any ceasefire"."""
_PLACES = frozenset({"town", "village", "city", "area", "region", "district", "post", "crossing", "camp", "province"})
_GROUND = frozenset({"corridor", "border", "territory", "land", "island", "enclave", "peninsula"})
"""Nouns that name an issue, or only where something is."""
_WHERE = frozenset({"in", "at", "near", "along", "from", "across", "inside", "around", "into"})
_ENDING = frozenset(
    {
        "end",
        "stop",
        "halt",
        "cease",
        "suspend",
        "suspension",
        "cessation",
        "pause",
        "refrain",
        "avoid",
        "lift",
        "lifting",
        "ease",
        "easing",
        "remove",
        "removal",
        "scrap",
        "drop",
        "dropping",
    }
)
"""Words by which something is to end."""
_LEAVING = frozenset({"go", "leave", "depart"})
_PARTING = frozenset({"departure", "exit"})
_FROM_WHERE = frozenset({"from", "for", "to", "into"})
_LEADERS = frozenset({"president", "leader", "dictator", "ruler", "premier", "minister", "king", "regime", "junta"})
_ASKING = frozenset(
    {"demand", "call", "appeal", "request", "pressure", "plea", "order", "proposal", "offer", "suggestion"}
)
"""Nouns whose clause says what is asked, wherever the parser hangs it: "resisted calls to step down"."""
_FREEING = frozenset(
    {"release", "freedom", "freeing", "exchange", "swap", "return", "liberation", "repatriation", "handover", "deal"}
)
"""Nouns of what is to be done to prisoners."""
_BARGAINS = frozenset({"condition", "exchange", "return"})
_IF = frozenset({"if", "unless", "once", "until"})
_ABOUT = ("of", "on", "about", "for")
"""Prepositions behind which talks name what they are about."""


def topics(composed: Composed, issues: Issues) -> tuple[str, ...]:
    """The issues named in what is demanded, refused, agreed or conceded, in the order of the text."""
    if composed.type not in _SPOKEN:
        return ()
    anchor = composed.outer.anchor
    core = composed.core.anchor
    words = [*([] if any(_is_beside(word) for word in core.ancestors()) else [core]), *said(anchor)]
    if _is_said_of_subject(composed):
        subjects = anchor.children_in("nsubj", "nsubjpass", "csubj")
        words = [] if composed.type is not EventType.REQUEST else words
        words += [below for child in subjects for below in child.subtree()]
    if anchor.dep == "advcl":
        words += _as_said(anchor)
    words += [*_agreed(anchor), *_equated(anchor), *_asked_for(composed)]
    named = _named(words, issues, _ends_something(composed))
    return named or tuple(dict.fromkeys(_of_frames(composed, issues)))


def _of_frames(composed: Composed, issues: Issues) -> list[str]:
    """The issues that the frames are about; of a state that is wanted out, that it withdraws."""
    frames = [reading.frame.id for reading in composed.chain]
    ousted = composed.outer.anchor.child("dobj") if "request.ouster" in frames else None
    if ousted is not None and ousted.ent in ("GPE", "NORP", "ORG"):
        return [issues.frames["retreat.withdraw"]]
    return [issues.frames[id_] for id_ in frames if id_ in issues.frames]


def issues_of(words: Sequence[Word], issues: Issues) -> tuple[str, ...]:
    """The issues that words name, those that are to end included where one of the words ends something."""
    return _named(words, issues, any(word.lemma in _ENDING for word in words))


def _named(words: Sequence[Word], issues: Issues, ending: bool) -> tuple[str, ...]:
    told = (word for word in words if not _only_talk(word, issues))
    named = (departure(word, issues) or issue_of(word, issues, ending) for word in told)
    return issues.firm([issue for issue in named if issue is not None])


def _is_said_of_subject(composed: Composed) -> bool:
    """Does the subject name what it is about: "a truce is impossible", "the siege must be lifted"?"""
    return "subject" not in composed.outer.frame.actor and composed.outer.is_verbal


def departure(word: Word, issues: Issues) -> str | None:
    """The issue of a leader's leaving power: "the president must go", "the departure of the president"."""
    if word.lemma in _PARTING and word.pos == "NOUN":
        leader = word.child("poss") or object_of(word, "of")
    elif word.lemma in _LEAVING and word.pos == "VERB" and not _goes_somewhere(word):
        leader = subject(word)
    else:
        return None
    return issues.frames.get("retreat.resign") if leader is not None and _is_leader(leader) else None


def _goes_somewhere(verb: Word) -> bool:
    """Does a verb of leaving say what is left, or for where?"""
    left = [noun for noun in verb.children_in("dobj") if noun.lower != "that"]
    return bool(left) or any(prep.lower in _FROM_WHERE for prep in verb.children_in("prep"))


def _is_leader(word: Word) -> bool:
    return word.ent == "PERSON" or word.lemma in _LEADERS


def _agreed(verb: Word) -> list[Word]:
    """What they agreed, or refused: "a truce deal agreed by Iran and Russia", "a truce which Iran rejected"."""
    if verb.dep == "relcl":
        relative = any(child.tag in ("WDT", "WP") for child in verb.children_in("dobj", "nsubjpass"))
    else:
        relative = verb.dep == "acl" and verb.tag in ("VBN", "VBD")  # a clause without a subject is no past tense
    return [verb.head, *verb.head.children_in("compound")] if relative else []


def _equated(noun: Word) -> list[Word]:
    """What a demand is said to be: the lifting of the siege for "their main demand is the lifting of the siege"."""
    if noun.dep != "nsubj" or noun.head.lemma != "be":
        return []
    told = noun.head.children_in("attr", "xcomp", "ccomp")
    return [below for child in told if child.i > noun.i for below in child.subtree()]


def issue_of(word: Word, issues: Issues, ending: bool) -> str | None:
    """The issue that a word names: no state ("the besieged town"), no kind of place ("a border town").

    `ending`: something is to end, of which some words then name the issue ("an end to the attacks").
    """
    if word.dep in ("amod", "poss") or (word.dep == "compound" and word.head.lemma in _PLACES):
        return None
    if word.lower == "according" or _is_ground(word, issues) or _is_part(word, issues):
        return None
    if any(word.lemma in people for people in issues.people.values()) and _is_only_theirs(word):
        return None
    if word.lemma == "peace" and word.dep == "compound":
        return None  # "a peace delegation"
    if word.tag == "NNP" and word.ent == "ORG":  # The Government of National Accord is no accord.
        return None
    below = [child.lemma for child in word.children]
    below += [inner.lemma for child in word.children_in("prep") for inner in child.children_in("pobj")]
    issue = issues.of(word.lemma, word.lower, below, ending=ending)
    if issue is not None and _undoes_another(word, issues):
        return None
    if issue in issues.ends and any(above.lemma in _ENDING for above in word.ancestors()):
        return issues.ends[issue]
    return issue


def _is_ground(word: Word, issues: Issues) -> bool:
    """Is it only where something is, or what talks are about: "monitors along the border", "talks on the border"?"""
    if word.dep != "pobj" or word.lemma not in _GROUND:
        return False
    return word.head.lower in _WHERE or issues.of(word.head.head.lemma) == "talks"


def _is_only_theirs(people: Word) -> bool:
    """Is it something of theirs, or about them, that is asked for: "a list of the detainees", "the detainees issue"?"""
    if people.dep in ("compound", "poss"):
        return people.head.lemma not in _FREEING
    over = people.head.head if people.dep == "pobj" else people
    return people.dep == "pobj" and people.head.lower in ("of", "about", "on") and over.lemma not in _FREEING


def _is_part(word: Word, issues: Issues) -> bool:
    """Does a noun before another one only make up the other's phrase: sanctions in "sanctions relief"?"""
    noun = word.head
    if word.dep != "compound":
        return False
    named = issues.of(noun.lemma, noun.lower, ending=True)
    if named is not None and any(word.lemma in things for id_, things in issues.things.items() if id_ != named):
        return True  # "chemical weapons inspectors"
    return issues.of(noun.lemma, noun.lower, [word.lemma]) not in (None, issues.of(noun.lemma, noun.lower))


def _undoes_another(word: Word, issues: Issues) -> bool:
    """Does a word for leaving say of another issue that it is over: "withdrew from the talks", "left the talks"?"""
    left = [word.child("dobj"), object_of(word, "from")] if word.pos in ("VERB", "NOUN") else []
    named = [issues.of(noun.lemma, noun.lower) for noun in left if noun is not None and noun.i > word.i]
    return any(issue is not None and word.lemma in issues.undone[issue] for issue in named)


def _ends_something(composed: Composed) -> bool:
    """Is something to end? Who demands an inquiry into an attack demands no end of attacks."""
    if "cease" in composed.rule or composed.core.anchor.lemma in _ENDING:
        return True
    anchor = composed.outer.anchor
    return any(word.lemma in _ENDING for word in (anchor, *said(anchor), *_equated(anchor), *_asked_for(composed)))


def said(anchor: Word) -> list[Word]:
    """The words of the complement of a trigger: asides and circumstances stay out."""
    found = [
        child
        for child in anchor.children
        if (child.dep == "nsubjpass" and complement(anchor) is None)
        or (child.i > anchor.i and child.dep != "conj" and _is_inside(child))
    ]
    for word in found:
        found.extend(child for child in word.children if _is_inside(child) and not _goes_on(child))
    return sorted(found, key=lambda word: word.i)


def _is_inside(child: Word) -> bool:
    if child.lower in _AROUND or _is_beside(child):
        return False
    if child.dep == "advcl" and child.head.lemma in _ASKING and is_purpose(child):
        return True
    return child.dep not in _OUTSIDE or (child.dep == "relcl" and (is_aim(child) or _is_asked(child)))


def _is_asked(verb: Word) -> bool:
    """Is it the content of a demand, and no relative clause: "demands that he resign"? Its verb does not agree."""
    named = verb.child("nsubj", "nsubjpass")
    if verb.head.lemma not in _ASKING or named is None or verb.children[0].lower != "that":
        return False
    single = named.tag in ("NN", "NNP") or named.lower in ("he", "she", "it")
    return verb.tag == "VB" or (verb.tag == "VBP" and (single or len(verb.children_in("dobj")) > 1))


def _asked_for(composed: Composed) -> list[Word]:
    """What they are called on to do, where the parser takes it for a purpose: "called on the army to stop shelling"."""
    anchor = composed.outer.anchor
    noun = anchor.child("dobj")
    if composed.type is not EventType.REQUEST and (noun is None or noun.lemma not in _ASKING):
        return []
    clauses = [child for child in anchor.children if is_purpose(child)]
    subjects = [word for clause in clauses for word in clause.children_in("nsubj")]
    return [*subjects, *(word for clause in clauses for word in (clause, *said(clause)))]


def _is_beside(verb: Word) -> bool:
    """Is it a condition ("in exchange for"), or a clause that only describes ("people fleeing the violence")?"""
    if verb.dep == "acl" and verb.tag in ("VBG", "VBN"):
        return True
    if verb.dep == "prep" and any(child.lemma in _BARGAINS for child in verb.children_in("pobj")):
        return True
    return any(child.dep == "mark" and child.lower in _IF for child in verb.children)


def _goes_on(verb: Word) -> bool:
    """Does a joined verb start a clause of its own?"""
    return verb.dep == "conj" and verb.pos in ("VERB", "AUX") and is_finite(verb)


def _as_said(verb: Word) -> list[Word]:
    """Withdraw for "were ready to withdraw, as demanded by Damascus"."""
    if any(child.dep == "mark" and child.lower == "as" for child in verb.children):
        return [verb.head, *said(verb.head)]
    return []


def _only_talk(word: Word, issues: Issues) -> bool:
    """Talks of a ceasefire are about the ceasefire."""
    if issues.of(word.lemma) != "talks":
        return False
    about = object_of(word, *_ABOUT)
    return about is not None and any(issues.of(w.lemma) and not _is_ground(w, issues) for w in about.subtree())
