"""Generality: violence that is only spoken of in general, or only referred to, is no happening that a report tells of.

"The guerrillas' terrorist actions must end", "a wave of kidnapping and murder", "they thought that by killing their
opponents they would win": no one act is meant. What makes an act one of its own is a particular: a day, a spot, a
number, a victim who is named, counted or pointed out.
"""

from dateline.coding.eventing.composition import Composed
from dateline.coding.eventing.evidence import is_answered
from dateline.coding.eventing.scenery import stated_place
from dateline.parsing.modality import negated, past
from dateline.parsing.tree import Word
from dateline.records import BlockKind, Event, EventType, Mention, MentionType, Precision, Status
from dateline.resolving import Draft

_ASIDE = frozenset({"pobj", "conj", "appos", "dep", "npadvmod", "dobj", "compound", "poss", "nmod", "pcomp"})
"""Where a noun is no part of the clause's own news."""
_HEADS = frozenset({BlockKind.TITLE, BlockKind.STANDFIRST})
"""Blocks that tell what is new, in as few words as will do."""
_USUALLY = frozenset({"usually", "often", "always", "generally", "typically"})
_SINGLING = frozenset({"a", "an", "another", "one", "each", "every"})
_POINTING = frozenset({"the", "this", "that"})
_SIDES = frozenset({"MIL", "GOV", "COP", "PRM", "REB", "OPP"})
"""Sectors of those who wage a war."""
_WIDE = frozenset({None, Precision.COUNTRY, Precision.REGION})


def is_general(draft: Draft, composed: Composed, event: Event) -> bool:
    """Is an act of violence spoken of in general, with nothing that makes it one happening?"""
    if event.type is not EventType.ASSAULT or _has_particulars(draft, event):
        return False
    if composed.status is Status.NEGATED and event.actors:
        return False  # "said that it did not attack"
    anchor = composed.outer.anchor
    if _is_what_they_are(anchor) or _is_of_a_kind(draft, anchor):
        return True
    if composed.outer.is_verbal:
        if composed.outer.governor is not None:  # What somebody is accused of: "of breaking the truce".
            return False
        hit = anchor.child("dobj", "nsubjpass")
        pointed_out = hit is not None and _is_marked(hit)
        return (
            _is_habit(anchor)
            and not (pointed_out or _is_war_waged(draft, anchor, event))
            and not any(_is_told_of(draft, id_) for id_ in event.recipients)
        )
    if event.actors and is_answered(draft, [anchor]):
        return False  # "in response to rocket fire by the militia"
    aside = anchor.sentence.kind not in _HEADS and anchor.dep in _ASIDE and not _is_brought_about(draft, anchor)
    return aside and not (_is_singled_out(anchor) or _has_both_sides(draft, event) or _is_at_a_site(draft, anchor))


def _is_what_they_are(anchor: Word) -> bool:
    """Does it only say what somebody is: "the ELN is a group waging a war"?"""
    return anchor.dep == "acl" and anchor.tag == "VBG" and anchor.head.dep == "attr" and anchor.head.head.lemma == "be"


def _is_of_a_kind(draft: Draft, noun: Word) -> bool:
    """Is no one deed meant: "this kind of attack", "an attack, which is usually carried out"?"""
    kinds = draft.knowledge.codebook.words("kind")
    if noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.lemma in kinds:
        return True
    return any(word.lower in _USUALLY for child in noun.children_in("relcl") for word in child.children_in("advmod"))


def _has_particulars(draft: Draft, event: Event) -> bool:
    if event.figures or any(_is_particular(draft, draft.mentions.get(id_)) for id_ in event.recipients):
        return True
    return _is_dated(draft, event) or _has_spot(draft, event)


def _is_dated(draft: Draft, event: Event) -> bool:
    """Does its own clause say when?"""
    return event.time is not None and event.evidence[0].holds(draft.mentions.get(event.time).span)


def _has_spot(draft: Draft, event: Event) -> bool:
    """Does its own sentence say where, more closely than the country?"""
    place = stated_place(event, draft)
    return place is not None and place.place is not None and place.place.precision not in _WIDE


def _has_both_sides(draft: Draft, event: Event) -> bool:
    """Is it told who against whom: "fighting between the Karen and the army"?"""
    sides = [draft.mentions.get(id_) for id_ in (*event.actors, *event.recipients)]
    return len(sides) > 1 and all(side.name or side.sectors for side in sides)


def _is_particular(draft: Draft, mention: Mention) -> bool:
    """Is it somebody whom one act can hit: named, counted or pointed out, and no side of a war?"""
    if mention.type is MentionType.LOCATION:
        return False
    head = draft.parse.word_at(mention.head.start)
    if mention.name:
        return _SIDES.isdisjoint(mention.sectors) or mention.type is MentionType.PERSON
    if head is None:
        return False
    if head.pos == "PRON":
        return mention.entity is not None and mention.type is MentionType.PERSON
    return _is_marked(head)


def _is_marked(noun: Word) -> bool:
    """Is it counted, pointed out or somebody's: "three villages", "the town", "their camp"?"""
    return any(child.dep in ("det", "nummod", "poss", "predet", "quantmod") for child in noun.children)


def _is_told_of(draft: Draft, id_: str) -> bool:
    """Is a recipient more than a kind of people: "have taken the village", not "have killed civilians"?"""
    mention = draft.mentions.get(id_)
    head = draft.parse.word_at(mention.head.start)
    if head is not None and head.lemma in draft.knowledge.codebook.words("prize"):
        return True  # "have seized key towns"
    return bool(mention.name) or head is None or head.tag != "NNS" or _is_particular(draft, mention)


def _is_war_waged(draft: Draft, verb: Word, event: Event) -> bool:
    """Is it told of a war between two sides that goes on: "the army has been fighting several rebel groups"?"""
    sides = [draft.mentions.get(id_) for id_ in (*event.actors, *event.recipients)]
    armed = all(not _SIDES.isdisjoint(side.sectors) for side in sides)
    return verb.tag == "VBG" and verb.dep == "ROOT" and bool(event.actors and event.recipients) and armed


def _is_singled_out(noun: Word) -> bool:
    """Is one act, or a number of them, singled out: "an attack", "six attacks", "the chemical attack"?"""
    if any(child.dep == "nummod" for child in noun.children):
        return True
    if noun.tag not in ("NN", "NNP"):
        return False
    marks = [child.lower for child in noun.children if child.dep == "det"]
    return any(mark in _SINGLING for mark in marks) or (bool(marks) and _is_described(noun))


def _is_at_a_site(draft: Draft, noun: Word) -> bool:
    """Does it say at which spot, if not by name: "shelling near the airport"?"""
    places = draft.knowledge.toponyms
    spots = [prep.child("pobj") for prep in noun.children_in("prep") if prep.lower in places.locatives]
    known = (spot for spot in spots if spot is not None and spot.lemma in places.nouns and spot.tag == "NN")
    return any(child.lower in _POINTING for spot in known for child in spot.children_in("det"))


def _is_described(noun: Word) -> bool:
    return any(child.dep in ("amod", "compound", "nmod", "prep") for child in noun.children)


def _is_brought_about(draft: Draft, noun: Word) -> bool:
    """Is it what something has led to: "the assault prompted air strikes by the coalition"?"""
    verb = noun.head
    if noun.dep != "dobj" or verb.lemma not in draft.knowledge.codebook.words("causing"):
        return False
    return (past(verb) or verb.tag == "VBG") and not negated(verb)


def _is_habit(verb: Word) -> bool:
    """Is the verb told as what is done now and again, or as a way to do something: "they kill", "by killing"?"""
    if verb.tag in ("VBZ", "VBP", "VB"):
        return True
    if verb.tag == "VBG":
        return verb.dep in ("pcomp", "csubj") or any(child.lower == "been" for child in verb.children_in("aux"))
    return verb.tag == "VBN" and any(child.lower in ("have", "has", "'ve") for child in verb.children)
