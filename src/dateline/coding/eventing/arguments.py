"""Arguments: who acts and who is acted upon in a composed event."""

from dateline.coding.eventing.composition import CLAIMING, SPOKEN, Composed, clause_verb, is_denied_above
from dateline.coding.eventing.doers import actors, is_over, own_chain
from dateline.coding.eventing.nominal import behind_preposition
from dateline.coding.eventing.parties import is_party, is_place, parties_in
from dateline.coding.eventing.readings import FORCEFUL, REPELLING, Reading, happening
from dateline.coding.eventing.roles import complement_parties, is_backed, is_given, parties_at
from dateline.parsing.clauses import direct_object, is_finite, is_passive, own_subject, subject
from dateline.parsing.modality import is_purpose, negated
from dateline.parsing.phrases import NOMINAL, first_conjunct, first_joined, is_reflexive, joined, object_of
from dateline.parsing.tree import Word
from dateline.records import EventType
from dateline.resolving import Draft

_DEPLORING = frozenset({"accuse.deplore", "accuse.concern", "threaten.revenge"})
"""Frames of what is said to those who have done a deed, not to whom it was done."""
_REGRETTING = "support.apologise"
_HEARD = frozenset({EventType.REQUEST, EventType.AGREE, EventType.REJECT, EventType.THREATEN})
"""Types of what is said to whom one talks with; blame goes to others as well."""
_DURING = frozenset({"in", "during", "at", "on", "over"})
_WITH = frozenset({"with", "between", "of", "by"})
_WHERE = frozenset({"in", "near", "outside", "around", "at"})
_CONDITIONS = frozenset({"if", "unless", "until"})
_SETTLING = frozenset({EventType.AGREE, EventType.CONCEDE, EventType.REJECT, EventType.RETREAT})
"""Types of what talks come to."""
_PARTING = frozenset({"disperse", "break", "stop", "repel", "push", "clear", "halt", "quell", "drive", "scatter"})
_HELPING = frozenset({EventType.SUPPORT, EventType.AID})
_TOGETHER = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE, EventType.RETREAT, EventType.REJECT})
"""Types of what several do with each other, also where only what they talk of says so."""
_TOWARDS = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN})
"""Types of what several do to others, whatever they say of talks: "Mali and Chad accused Niger of blocking talks"."""


def parties(draft: Draft, composed: Composed) -> tuple[list[Word], list[Word]]:
    """Actors and recipients. Of parties joined in something reciprocal ("X and Y met") the first one is the actor."""
    if (spoken := _spoken_in(draft, composed)) is not None:
        return spoken
    acting = actors(draft, composed)
    if (talking := _at_brokered_talks(draft, composed)) is not None:
        return [*talking[:1], *(word for word in acting if word not in talking)], talking[1:]
    if is_mutual(composed) and acting:
        return acting[:1], acting[1:] or acting
    accused = [] if acting else _accused(draft, composed)
    if accused:
        taken = {word.i for word in accused}
        return accused, [word for word in recipients(draft, composed, accused) if word.i not in taken]
    if len(acting) == 1 and is_shared(draft, composed):
        acting = _both_related(draft, composed, acting[0])
    if len(acting) > 1 and is_shared(draft, composed):
        with_ = [
            word
            for reading in composed.chain
            for word in behind_preposition(draft, reading, "with")
            if word not in acting
        ]
        with_ = with_ or [word for word in _met(draft, composed) if word not in acting]
        return (acting, with_) if with_ else (acting[:1], acting[1:])
    return acting, recipients(draft, composed, acting)


def _at_brokered_talks(draft: Draft, composed: Composed) -> list[Word] | None:
    """Who comes to terms at talks of which only the broker is named: "Mali and Niger agreed at Algerian-led talks"."""
    noun = composed.core.anchor
    if composed.type is not EventType.CONSULT or composed.outer.is_verbal or noun.dep != "pobj":
        return None
    if not any(child.lemma in draft.knowledge.codebook.words("brokering") for child in noun.children_in("amod")):
        return None
    if any(child.lower in ("with", "between") for child in noun.children_in("prep")):
        return None
    verb = next((word for word in noun.ancestors() if is_finite(word)), None)
    both = joined(found) if verb is not None and (found := own_subject(verb)) is not None else []
    return both if len(both) > 1 and all(is_party(draft, word) for word in both) else None


def _both_related(draft: Draft, composed: Composed, last: Word) -> list[Word]:
    """Both of whom a relative clause tells what one cannot do alone: "Kiir and Bashir, who spoke by phone"."""
    verb, one = composed.outer.anchor, last.head
    if verb.dep != "relcl" or verb.head is not last or last.dep != "conj" or one.child("conj") is not last:
        return [last]
    alone = recipients(draft, composed, [last])
    return [last] if alone or not is_party(draft, one) else [one, last]


def _spoken_in(draft: Draft, composed: Composed) -> tuple[list[Word], list[Word]] | None:
    """Who told whom in a call or meeting, or told it on a visit: "told Putin in a call", "said on a visit to Oslo"."""
    noun, visit = composed.outer.anchor, composed.outer.frame.mode == "visit"
    if composed.type is not EventType.CONSULT or composed.outer.is_verbal or noun.dep != "pobj":
        return None
    if noun.head.lower not in _DURING or any(c.lower in _WITH or c.dep == "poss" for c in noun.children):
        return None
    verb = noun.head.head.head if noun.head.head.dep in ("dobj", "dative") else noun.head.head
    doer = subject(verb) if verb.pos == "VERB" and not is_passive(verb) else None
    other = direct_object(verb) if verb.lemma in draft.knowledge.acting_verbs.addressing else None
    if doer is None or not is_party(draft, doer) or not (visit or (other is not None and is_party(draft, other))):
        return None
    acting = joined(doer)
    return (acting, recipients(draft, composed, acting)) if visit or other is None else (acting, joined(other))


def is_shared(draft: Draft, composed: Composed) -> bool:
    """Do several who do it do it with or to each other: "met", "exchanged accusations"?"""
    if composed.type not in _TOWARDS:
        agreed = composed.outer.anchor.lemma == "agree"
        told = composed.chain if composed.type in _TOGETHER else _down_to_type(composed)
        return agreed or any(reading.frame.reciprocal for reading in told)
    return composed.outer.anchor.lemma in draft.knowledge.codebook.words("exchanging")


def _down_to_type(composed: Composed) -> tuple[Reading, ...]:
    """The readings down to the first that has a type: not the meeting in "backed Poland's bid to hold a meeting"."""
    typed = next((i for i, reading in enumerate(composed.chain) if reading.frame.type is not None), 0)
    return composed.chain[: typed + 1]


def is_mutual(composed: Composed) -> bool:
    """Do they do it to each other: "the army and the militia blamed each other"?"""
    objects = composed.outer.anchor.children_in("dobj", "prep", "dative")
    named = [inner for child in objects for inner in (child, *child.children_in("pobj"))]
    return any(word.lower in ("other", "another") and _says_each(word) for word in named)


def _says_each(word: Word) -> bool:
    return any(child.lower in ("each", "one") for child in word.children)


def _accused(draft: Draft, composed: Composed) -> list[Word]:
    """Who did it by what they are accused of: the ELN for "blamed the ELN for the attack"."""
    over = composed.outer.governor
    if over is None:
        return _blamed_for_bomb(draft, composed.outer.anchor)
    if over.frame.type is not EventType.ACCUSE or over.frame.mode != "allege":
        return []
    clause = clause_verb(over)  # "was not responsible for the attack"
    if clause is not None and (negated(clause) or is_denied_above(clause, draft.knowledge.codebook)):
        return []
    if any(child.lower == "no" for word in over.taken for child in word.children):
        return []  # "bears no responsibility for the attack"
    roles = (parties_at(draft, over, role, (), EventType.ACCUSE) for role in over.frame.recipient)
    return next((found for found in roles if found), [])


def _blamed_for_bomb(draft: Draft, verb: Word) -> list[Word]:
    """Who is blamed for what did it: separatists for "blamed separatists for a bomb that wounded four"."""
    thing = verb.head if verb.dep == "relcl" else verb
    for_ = thing.head if thing.dep == "pobj" else thing
    accusing = for_.head
    if thing is verb or for_.lower != "for" or thing.lemma not in draft.knowledge.codebook.fired:
        return []
    blamed = direct_object(accusing) if accusing.pos == "VERB" and not negated(accusing) else None
    frames = draft.knowledge.codebook.verbs.get(accusing.lemma, ())
    accused = blamed is not None and any(frame.id == "accuse.blame" for _, frame in frames)
    return joined(blamed) if accused and blamed is not None and is_party(draft, blamed) else []


def recipients(draft: Draft, composed: Composed, acting: list[Word]) -> list[Word]:
    """The heads of the phrases that name who is acted upon; empty when the text doesn't say."""
    if is_over(composed) and not acting:
        return []
    taken = {word.i for word in (*acting, *_media_used(draft, composed))}
    losers = [word for word in _taken_from(draft, composed) if word.i not in taken]
    if losers:
        return losers + [word for word in _ground_taken(draft, composed) if word not in losers]
    hit = [word for reading in composed.chain[:2] for word in _hit(draft, reading, composed) if word.i not in taken]
    hit = hit or [word for word in _met_there(draft, composed) if word.i not in taken]
    if hit:
        return [word for word in hit if not is_reflexive(word)]  # "blew himself up"
    # Who deplores a deed accuses those who did it, and nobody to whom it was done.
    taken |= {word.i for word in _victims(draft, composed)}
    chain = own_chain(composed)
    if composed.type is EventType.REQUEST:
        chain = tuple(reading for reading in chain if not is_given(reading))
    for reading in chain[:1] if composed.outer.frame.id in _DEPLORING else chain:
        rest = chain[chain.index(reading) + 1 :]
        for role in reading.frame.recipient:
            found = [word for word in parties_at(draft, reading, role, rest, composed.type) if word.i not in taken]
            if composed.type is EventType.PROTEST:
                found = [word for word in found if not is_backed(word)]
            if found and not (acting and _is_where_they_fought(draft, reading, found)):
                things = composed.type is EventType.REJECT and all(word.pos == "NOUN" for word in found)
                others = [word for word in found if not is_reflexive(word)]
                return (_told_to(draft, composed) if things else []) or others
    return [word for word in _left(draft, composed) if word.i not in taken]


def _victims(draft: Draft, composed: Composed) -> list[Word]:
    """To whom was done what somebody finds fault with: the editor for "criticised the arrest of the editor"."""
    if composed.type is not EventType.ACCUSE or composed.outer.frame.mode != "disapprove":
        return []
    deeds = [reading for reading in composed.chain[1:] if reading.frame.type in FORCEFUL]
    roles = [(deed, role) for deed in deeds for role in deed.frame.recipient]
    return [word for deed, role in roles for word in parties_at(draft, deed, role, (), EventType.ASSAULT)]


def _media_used(draft: Draft, composed: Composed) -> list[Word]:
    """Where a deed is claimed, which is not whom it hit: "claimed the attack on its news channel"."""
    if composed.outer.frame.id != CLAIMING:
        return []
    press, anchor = draft.knowledge.codebook.words("press"), composed.outer.anchor
    return [word for word in draft.parse.words_of(anchor.sentence) if word.lemma in press and word.dep == "pobj"]


def _taken_from(draft: Draft, composed: Composed) -> list[Word]:
    """From whom ground is taken: the militia for "retook the town from the militia", "fight to retake it from them"."""
    if composed.type not in FORCEFUL:
        return []
    for reading in composed.chain:
        aims = [child for child in reading.anchor.children_in("xcomp", "advcl", "acl") if is_purpose(child)]
        for verb in (reading.anchor, *aims) if reading.is_verbal else ():
            if verb.lemma not in draft.knowledge.codebook.words("taking"):
                continue
            thing = direct_object(verb)
            loser = object_of(verb, "from") or (object_of(thing, "from") if thing is not None else None)
            if loser is not None and is_party(draft, loser) and not is_place(draft, loser):
                return joined(loser)
    return []


def _ground_taken(draft: Draft, composed: Composed) -> list[Word]:
    """What is taken: the town for "retook the town from the militia"."""
    grounds = (parties_at(draft, reading, "object", (), composed.type) for reading in composed.chain)
    return next((found for found in grounds if found), [])


def _met_there(draft: Draft, composed: Composed) -> list[Word]:
    """Whom a visit is to: Chad for "flew to Paris for talks with Chad", "made a trip to Paris to meet the Chadians"."""
    visit = next((reading for reading in composed.chain if reading.frame.mode == "visit"), None)
    if composed.type is not EventType.CONSULT or visit is None:
        return []
    talks = [reading for reading in own_chain(composed)[1:] if reading.frame.reciprocal]
    found = [word for reading in talks for word in behind_preposition(draft, reading, "with")]
    aims = [child for child in visit.anchor.children_in("advcl", "xcomp") if is_purpose(child)]
    for verb in aims if not found else ():
        if any(frame.type is EventType.CONSULT for _, frame in draft.knowledge.codebook.verbs.get(verb.lemma, ())):
            other = object_of(verb, "with") or direct_object(verb)
            found += joined(other) if other is not None and is_party(draft, other) else []
    return found


def _is_where_they_fought(draft: Draft, reading: Reading, found: list[Word]) -> bool:
    """Is it only the place of a fight: Tripoli for "militias clashed in Tripoli"?"""
    if reading.anchor.lemma not in draft.knowledge.codebook.words("warfare"):
        return False
    return all(word.dep == "pobj" and word.head.lower in _WHERE and is_place(draft, word) for word in found)


def _hit(draft: Draft, reading: Reading, composed: Composed) -> list[Word]:
    """Whom a strike that kills hits: "air strikes against the rebels killed nine" names them twice."""
    if not (composed.outer.is_verbal and composed.outer.frame.type is composed.core.frame.type is EventType.ASSAULT):
        return []
    if composed.outer.frame.id in (REPELLING, CLAIMING):
        return []
    roles = ("object", "against", "on") if reading.is_verbal else ("against", "on")
    for role in roles:
        if role == "object" and role not in reading.frame.recipient:
            continue  # "lost the airport to the rebels": who loses it is hit, not the airport
        if found := parties_at(draft, reading, role, (), composed.type):
            return found
    return []


def _left(draft: Draft, composed: Composed) -> list[Word]:
    """Whom the nouns of the patterns, or the clause below, are about: the last resort."""
    if composed.outer.frame.id == _REGRETTING:
        return _heard_by(draft, composed)
    own = composed.type is EventType.MOBILIZE or composed.core.frame.mode == "withdraw"  # troops, not whom they face
    for reading in own_chain(composed) if not own else ():
        for noun in reading.themes:
            deep = 0 if composed.type is EventType.CONSULT else 2  # not Hebron for "talks on a pullback from Hebron"
            if noun.pos in NOMINAL and (found := parties_in(draft, noun, deep)):
                return found
    if composed.type is EventType.THREATEN and (found := _warned(draft, composed)):
        return found
    if composed.core.frame.operator and composed.core.is_verbal:
        return complement_parties(draft, composed.core.anchor) or _heard_by(draft, composed)
    anchor = composed.outer.anchor
    if composed.type is EventType.ASSAULT and (found := _fired_at(draft, anchor)):
        return found
    return (
        _unmoved(draft, anchor)
        or _backed(draft, composed)
        or _told_to(draft, composed)
        or _heard_by(draft, composed)
        or _dealt_with(draft, composed)
    )


def _fired_at(draft: Draft, verb: Word) -> list[Word]:
    """Whom it is fired at by what it is for: the crowd for "fired rubber bullets to break up a crowd"."""
    aims = (child for child in verb.children_in("advcl", "xcomp") if is_purpose(child) and child.lemma in _PARTING)
    crowd = next((found for aim in aims if (found := direct_object(aim)) is not None), None)
    return joined(crowd) if crowd is not None and is_party(draft, crowd) and not is_place(draft, crowd) else []


def _backed(draft: Draft, composed: Composed) -> list[Word]:
    """Whom it helps: the troops for "the troops, backed by air support from France, advanced"."""
    by, noun = composed.outer.anchor.head, composed.outer.anchor
    helped = by.head.head if composed.type in _HELPING and noun.dep == "pobj" and by.lower == "by" else None
    if helped is None or by.head.tag != "VBN" or by.head.dep != "acl" or not is_party(draft, helped):
        return []
    return joined(helped)


def _met(draft: Draft, composed: Composed) -> list[Word]:
    """Whom several met together: Mali for "Chad and Niger met Mali"."""
    outer = composed.outer
    if composed.type is not EventType.CONSULT or not outer.is_verbal or outer.themes:
        return []
    found = parties_at(draft, outer, "object", (), composed.type) if "object" in outer.frame.recipient else []
    return [word for word in found if is_party(draft, word) and not is_place(draft, word)]


def _told_to(draft: Draft, composed: Composed) -> list[Word]:
    """To whom it is said that it will be done or not: Ghana for "told Ghana that it would not sign"."""
    clause = first_conjunct(composed.outer.anchor)
    telling = clause.head if composed.outer.is_verbal and clause.dep == "ccomp" else None
    if telling is None or composed.type not in SPOKEN or telling.lemma not in draft.knowledge.acting_verbs.addressing:
        return []
    hearer = telling.child("dative") or direct_object(telling)
    own = own_subject(clause)
    if hearer is None or own is None or own.pos != "PRON" or hearer.lemma in draft.knowledge.codebook.words("press"):
        return []
    return joined(hearer) if is_party(draft, hearer) else []


def _heard_by(draft: Draft, composed: Composed) -> list[Word]:
    """Who hears what is asked, promised or regretted: Chad for "urged restraint in a call with Chad"."""
    verb = composed.outer.anchor
    if composed.type not in _HEARD and composed.outer.frame.id != _REGRETTING:
        return []
    thing = direct_object(verb)
    for child in (*verb.children_in("prep"), *(thing.children_in("prep") if thing is not None else ())):
        talk = child.child("pobj") if child.lower in ("in", "during", "at") else None
        if talk is None or talk.lemma not in draft.knowledge.codebook.words("talking"):
            continue
        other = object_of(talk, "with", "to")
        if other is not None and is_party(draft, other):
            return joined(other)
    return []


def _dealt_with(draft: Draft, composed: Composed) -> list[Word]:
    """With whom it was talked over before: Mali for "called off the strike after talks with Mali"."""
    if composed.type not in _SETTLING:
        return []
    if (spoken_to := _spoken_to(draft, composed.outer.anchor)) is not None:
        return joined(spoken_to)
    for child in composed.outer.anchor.children_in("prep"):
        talks = child.child("pobj") if child.lower in ("after", "following") else None
        deed = happening(draft, talks) if talks is not None else None
        if deed is not None and deed.frame.type is EventType.CONSULT:
            return behind_preposition(draft, deed, "with")
    return []


def _spoken_to(draft: Draft, verb: Word) -> Word | None:
    """To whom the verb before was spoken: Mali for "Chad spoke with Mali and agreed to hold talks"."""
    above = verb.head
    frames = draft.knowledge.codebook.verbs.get(above.lemma, ()) if verb.dep == "conj" else ()
    if not any(frame.type is EventType.CONSULT for _, frame in frames):
        return None
    others = [object_of(above, "with", "to"), direct_object(above)]
    return next((other for other in others if other is not None and is_party(draft, other)), None)


def _warned(draft: Draft, composed: Composed) -> list[Word]:
    """Whose doing a threat depends on: the United States for "threatened to leave if the United States goes ahead"."""
    for reading in composed.chain:
        for clause in reading.anchor.children_in("advcl"):
            condition = any(child.lower in _CONDITIONS for child in clause.children_in("mark"))
            doer = own_subject(clause) if condition else None
            if doer is not None and is_party(draft, doer) and doer.pos != "PRON":
                return joined(doer)
    return []


def _unmoved(draft: Draft, noun: Word) -> list[Word]:
    """Whom it did not move: the general for "despite pleas from the bishops, the general ..."."""
    preposition = first_joined(noun).head
    if preposition.lower != "despite" or preposition.head.pos != "VERB":
        return []
    found = subject(preposition.head)
    return [found] if found is not None and is_party(draft, found) else []
