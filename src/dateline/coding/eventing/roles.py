"""Roles: who stands where a frame puts its recipient: object, preposition, clause below, purpose, reading inside."""

from collections.abc import Sequence
from itertools import takewhile

from dateline.coding.eventing.doers import EXPLETIVES, is_done_to_subject
from dateline.coding.eventing.nominal import behind_preposition, doer_of, noun_actors, owner_hit, party_before, people
from dateline.coding.eventing.parties import behind, is_party, is_place, measured, modifying, parties_in
from dateline.coding.eventing.readings import FORCEFUL, Reading, happening
from dateline.coding.eventing.scenery import WHERE
from dateline.parsing.clauses import direct_object, is_passive, own_subject, subject
from dateline.parsing.modality import is_purpose
from dateline.parsing.phrases import NOMINAL, joined, object_of
from dateline.parsing.tree import Word
from dateline.records import EventType
from dateline.resolving import Draft
from dateline.resolving.descriptions import is_people_by_state

_PHYSICAL = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.PROTEST})
"""Types whose recipient can be a thing: a camp, a bridge, a newspaper."""
_BACKING = frozenset({"support", "solidarity", "favour", "favor", "memory", "honour", "honor", "defence", "defense"})
_GIVEN = frozenset({EventType.RETREAT, EventType.CONCEDE, EventType.AID})
"""What is asked for somebody, not of him, where he only undergoes it: "that prisoners be freed"."""
_HITTING = frozenset({"on", "at", "against", "to", "of", "inside", "into", "under"})
"""Prepositions behind which stands what is hit."""
_CALLING_BACK = frozenset({"recall", "call", "summon", "bring", "withdraw"})
_MEANT = frozenset({"mean", "intend", "earmark", "destine"})
"""Participles behind which stands whom a thing is for."""
_TO_PARTIES = ("to", "on", "against", "with", "from", "for", "by", "in")


def parties_at(draft: Draft, reading: Reading, role: str, rest: tuple[Reading, ...], type_: EventType) -> list[Word]:
    """The parties that stand in one role of a reading."""
    if role == "object":
        return _object(draft, reading, type_)
    if role == "subject":
        verb = reading.anchor if reading.anchor.pos in ("VERB", "AUX") else reading.anchor.head
        found = subject(verb)
        if found is None or found.lower in EXPLETIVES:
            return []
        owned = "speaker" in reading.frame.actor and not is_party(draft, found)  # "Beijing's actions were coercive"
        deed = happening(draft, found) if owned else None
        if deed is not None and deed.frame.type in FORCEFUL:
            return noun_actors(draft, deed)  # not the nurses: "the arrest of two nurses by Mali was unacceptable"
        return parties_in(draft, found, 1) if owned else people(draft, found)
    if role == "purpose":
        return _purpose(draft, reading)
    if role == "complement":
        return complement_parties(draft, reading.anchor)
    if role.startswith("inner"):
        return _inner(draft, rest, role, type_)
    return _hit_behind(draft, reading, role, type_)


def is_given(reading: Reading) -> bool:
    """Is something to be done for somebody, who is not who shall do it: "asked that prisoners be freed"?"""
    return reading.frame.type in _GIVEN and reading.is_verbal and is_passive(reading.anchor)


def is_backed(word: Word) -> bool:
    """Is it whom one stands by: the militias in "demonstrated in support of the militias"?"""
    return any(over.lemma in _BACKING and over.head.lower == "in" for over in word.ancestors())


def _hit_behind(draft: Draft, reading: Reading, preposition: str, type_: EventType) -> list[Word]:
    """Who or what is hit behind a preposition; for "on a school in Donetsk" that is the school."""
    fired = draft.knowledge.codebook.fired  # "a salvo of rockets"
    found = [word for word in behind_preposition(draft, reading, preposition) if word.lemma not in fired]
    struck = _struck(draft, reading, preposition, type_)
    where = struck and all(word.head.lower in WHERE and word.is_below(struck[0]) for word in found)
    return struck if where or not found else found


def _struck(draft: Draft, reading: Reading, preposition: str, type_: EventType) -> list[Word]:
    """The thing that is hit: ambulances for "fired on ambulances", a market for "the shelling of a market"."""
    if type_ not in FORCEFUL or preposition not in _HITTING:
        return []
    behind_ = (object_of(head, preposition) for head in (*reading.taken, reading.anchor))
    words = draft.knowledge.codebook.words
    struck = words("struck") | words("prize") | words("garrison")
    return next((joined(inner) for inner in behind_ if inner is not None and inner.lemma in struck), [])


def _is_ones_own(noun: Word) -> bool:
    return any(child.tag == "PRP$" for child in noun.children_in("poss"))


def _object(draft: Draft, reading: Reading, type_: EventType) -> list[Word]:
    if not reading.is_verbal:
        return _noun_object(draft, reading, type_)
    verb = reading.anchor
    noun = subject(verb) if is_done_to_subject(draft, reading) else verb.child("dative") or direct_object(verb)
    if noun is not None and noun.dep == "dative" and noun.pos == "ADP":
        noun = direct_object(verb)
    noun = _counted_among(verb) or noun or _behind_judgement(verb)
    if noun is None or not _is_nominal(noun) or (noun.lower in EXPLETIVES and draft.mentions.headed(noun) is None):
        given = [one.anchor for one in reading.inner if is_given(one)]
        return _clause_subject(draft, verb, given)
    meant = measured(draft, noun)  # "hundreds of rockets"
    fired = meant.lemma in draft.knowledge.codebook.fired and not is_party(draft, meant)
    if noun in reading.themes or (fired and not _is_downed(verb)):
        return []
    counted = meant is not noun and meant.lemma in draft.knowledge.codebook.nouns and meant.child("poss") is None
    if counted and not is_party(draft, meant):
        return []  # "a wave of strikes"
    if reading.frame.mode == "withdraw" and meant.lemma in draft.knowledge.codebook.words("troops"):
        return []  # whom one pulls out is one's own
    back = reading.anchor.lemma in _CALLING_BACK or any(child.lower == "home" for child in reading.anchor.children)
    if back and reading.frame.type is EventType.SANCTION and _is_ones_own(noun):
        return []  # "recalled its ambassador"
    if not is_party(draft, noun) and happening(draft, noun) is not None:
        doer = doer_of(noun)
        return people(draft, doer) if doer is not None else parties_in(draft, noun)
    if type_ in _PHYSICAL and noun.pos != "PRON" and not _is_reading(reading, noun):
        return _target(draft, noun)
    maker = doer_of(noun)  # "conditions proposed by Moscow"
    return parties_in(draft, noun) or (people(draft, maker) if maker is not None and is_party(draft, maker) else [])


def _is_downed(verb: Word) -> bool:
    """Is its object what is hit, not what is fired: "shot down two drones"?"""
    return verb.lemma == "down" or any(child.lower == "down" for child in verb.children_in("prt", "advmod", "prep"))


def _counted_among(verb: Word) -> Word | None:
    """Who is said to be among those it is done to: the judge for "among those killed was a judge"."""
    preposition = verb.head.head
    if verb.dep != "acl" or preposition.lower != "among" or preposition.head.lemma != "be":
        return None
    return preposition.head.child("nsubj", "attr")


def _is_nominal(word: Word) -> bool:
    return word.pos in (*NOMINAL, "NUM", "ADJ") or is_people_by_state(word)


def _behind_judgement(verb: Word) -> Word | None:
    """The object that stands behind what it is called: the seizure for "denounced as piracy Togo's seizure"."""
    called = object_of(verb, "as")
    return next((word for word in called.subtree() if word.dep == "appos"), None) if called is not None else None


def _target(draft: Draft, noun: Word) -> list[Word]:
    """Who or what is hit: a base, the refugees of "a camp for refugees"."""
    meant = measured(draft, noun)
    if owners := _belonging(draft, meant) or _seated(draft, meant):
        return owners
    if is_party(draft, meant) or is_place(draft, meant):
        return people(draft, noun) if meant is noun else [*_holders(draft, noun), *joined(meant)]
    owner = meant.child("poss")
    if owner is not None and is_party(draft, owner) and owner.pos != "PRON":
        return joined(owner)
    for child in meant.children:
        if child.dep == "prep" and child.lower in ("for", "of"):
            inner = behind(draft, child)
            if inner is not None and is_party(draft, measured(draft, inner)):
                return people(draft, inner)
            owners = parties_in(draft, inner, 0) if inner is not None else []
            if owners and not any(is_place(draft, word) for word in owners):
                return owners  # "a camp of the FARC's 29th Front"
    return [measured(draft, word) for word in joined(meant)]


def _belonging(draft: Draft, thing: Word) -> list[Word]:
    """Whose a thing is said to be: the rebels for "vehicles fitted with guns belonging to the rebels".

    Or whom it is for: refugees for "flour meant for refugees".
    """
    described = [clause for part in joined(thing) for clause in part.children_in("acl")]
    fitted = [noun for clause in described if (noun := object_of(clause, "with")) is not None]
    verbs = (*described, *(c for n in fitted for c in n.children_in("acl")))
    owner = next((found for verb in verbs if (found := _owner_by(verb)) is not None), None)
    return people(draft, owner) if owner is not None and is_party(draft, measured(draft, owner)) else []


def _owner_by(verb: Word) -> Word | None:
    """Who owns or is to have a thing, by the participle behind it."""
    if verb.lemma == "belong":
        return object_of(verb, "to") or direct_object(verb)  # "to" may be the number's
    return object_of(verb, "for") if verb.tag == "VBN" and verb.lemma in _MEANT else None


def _seated(draft: Draft, office: Word) -> list[Word]:
    """Whose offices they are: a party's for "set fire to the offices of a party"."""
    owner = object_of(office, "of") if office.lemma == "office" else None
    return people(draft, owner) if owner is not None and is_party(draft, owner) else []


def _holders(draft: Draft, part: Word) -> list[Word]:
    """Who holds the part of a place that is hit: the rebels for "rebel-held parts of Aleppo"."""
    held = (modifying(draft, child) for child in part.children_in("amod"))
    return [word for word in held if word is not None and word.pos != "ADJ"][:1]


def _clause_subject(draft: Draft, verb: Word, given: Sequence[Word] = ()) -> list[Word]:
    """They for "urged them to leave", the US for "demanded that the US leave"; nobody to whom something is `given`."""
    for child in verb.children:
        if child.dep in ("ccomp", "xcomp") and child not in given:
            for below in child.children:
                if below.dep in ("nsubj", "nsubjpass") and below.lower not in EXPLETIVES:
                    return parties_in(draft, below)
    return []


def complement_parties(draft: Draft, verb: Word) -> list[Word]:
    """The parties in a clause that no frame reads: Chad for "threatened to cut off the power to Chad"."""
    for child in verb.children:
        if child.dep in ("xcomp", "ccomp", "pcomp") and child.pos in ("VERB", "AUX"):
            return clause_parties(draft, child)
        if child.dep == "prep" and (inner := child.child("pcomp")) is not None:
            return clause_parties(draft, inner)
    return []


def _purpose(draft: Draft, reading: Reading) -> list[Word]:
    """The parties in what it is done for: the president for "rallied, demanding the resignation of the president"."""
    for word in reading.anchor.subtree():
        aim = word.dep == "advcl" and (is_purpose(word) or word.tag == "VBG") and word.i > reading.anchor.i
        if aim and not _is_told_apart(word, reading.anchor):
            return clause_parties(draft, word)
    return []


def _is_told_apart(verb: Word, anchor: Word) -> bool:
    """Does a verb stand in a clause of its own: "struck the town, as rebels said they had fired to avenge a raid"?"""
    between = takewhile(lambda above: above is not anchor, verb.ancestors())
    return any(above.pos in ("VERB", "AUX") and own_subject(above) is not None for above in between)


def clause_parties(draft: Draft, verb: Word) -> list[Word]:
    """The parties named below a verb: its object's, then those behind its prepositions, then the clause below."""
    noun = direct_object(verb)
    if noun is not None and (found := parties_in(draft, noun)):
        return found
    for child in verb.children:
        if child.dep in ("prep", "dative") and child.lower in _TO_PARTIES:
            inner = behind(draft, child)
            if inner is not None and (found := parties_in(draft, inner)):
                return found
    return _clause_subject(draft, verb) or complement_parties(draft, verb)


def _is_reading(reading: Reading, noun: Word) -> bool:
    return any(inner.anchor is noun for inner in reading.inner)


def _noun_object(draft: Draft, reading: Reading, type_: EventType) -> list[Word]:
    """Who a noun's deed is done to: the killing of X, hostage release, anti-government protests."""
    if reading.frame.type is EventType.PROTEST and (against := _opposed(draft, reading.anchor)) is not None:
        return [against]
    if (owner := owner_hit(draft, reading)) is not None:
        return joined(owner)
    if reading.frame.of == "recipient":
        if found := _hit_behind(draft, reading, "of", type_):
            return found
    if reading.frame.modifier == "recipient":
        return party_before(draft, reading.anchor)
    return []


def _opposed(draft: Draft, noun: Word) -> Word | None:
    """The government for "anti-government protests"."""
    words = draft.parse.words[max(noun.sentence.first, noun.i - 4) : noun.i]
    prefixes = [k for k, word in enumerate(words) if word.lower == "anti"]
    return words[prefixes[-1] + 2] if prefixes and prefixes[-1] + 2 < len(words) else None


def _inner(draft: Draft, rest: tuple[Reading, ...], role: str, type_: EventType) -> list[Word]:
    if not rest:
        return []
    first = rest[0]
    if role == "inner actor" and first.frame.type is None and len(rest) > 1 and not first.is_verbal:
        return noun_actors(draft, first) or _inner(draft, rest[1:], role, type_)
    if role == "inner actor":
        if not first.is_verbal:
            return [word for word in noun_actors(draft, first) if word.tag != "PRP$"]
        above = own_subject(first.anchor)
        return parties_in(draft, above) if above is not None and above.lower not in EXPLETIVES else []
    if role == "inner object":
        return _object(draft, first, type_)
    for inner in first.frame.recipient:
        if found := parties_at(draft, first, inner, rest[1:], type_):
            return found
    return []
