"""Doers: who acts, read off subjects, agents, owners and the words before a noun."""

from itertools import takewhile

from dateline.coding.eventing.composition import SPOKEN, Composed
from dateline.coding.eventing.nominal import (
    SUFFERING,
    behind_preposition,
    doer_of,
    is_brokered,
    is_scene,
    noun_actors,
    party_before,
    people,
    reporter,
    sides_of,
)
from dateline.coding.eventing.parties import behind, is_party, measured, parties_in
from dateline.coding.eventing.readings import ENDING, FORCEFUL, Reading, happening
from dateline.parsing.clauses import (
    SUBJECT,
    agent,
    direct_object,
    is_finite,
    is_passive,
    own_subject,
    subject,
    verb_above,
)
from dateline.parsing.modality import negated
from dateline.parsing.phrases import NOMINAL, first_conjunct, joined, object_of
from dateline.parsing.run_on import OUTCOMES
from dateline.parsing.tree import Word
from dateline.records import EventType, MentionType
from dateline.resolving import Draft

_THWARTING = "reject.thwart"
"""The frame of those who see to it that a deed is not done."""
EXPLETIVES = frozenset({"it", "there", "this", "that", "what", "which"})
_STATES = frozenset({"commit", "determine", "prepare", "oppose"})
"""Verbs whose participle says how somebody stands to a thing: "they are committed to the truce"."""
_ANNOUNCING = frozenset({"announce", "declare", "report", "confirm", "reaffirm", "reiterate"})
_REFERRING = frozenset({"it", "they", "he", "she"})


def actors(draft: Draft, composed: Composed) -> list[Word]:
    """The heads of the phrases that name who acts; empty when the text doesn't say."""
    if composed.outer.frame.id == _THWARTING:  # who foils a plot is none of those who plotted
        nouns = [reading for reading in composed.chain if not reading.is_verbal]
        return next((found for reading in nouns if (found := noun_actors(draft, reading))), [])
    if is_over(composed) or (composed.type is EventType.REJECT and is_brokered(draft, composed.core.anchor)):
        return sides_of(draft, composed.core.anchor)  # "the collapse of a truce brokered by Russia" is not Russia's
    for reading in own_chain(composed):
        found = own_actors(draft, reading) or _of_deed_taken(draft, reading)
        if found or _is_asked(reading) or _is_asked_by_thing(draft, reading):
            return found
    return []


def own_chain(composed: Composed) -> tuple[Reading, ...]:
    """The readings that tell who takes part: who withdraws is no party of "talks on a withdrawal".

    Nor does who speaks of it strike ("was killed in what Kigali alleged was shelling"), nor who has killed somebody
    protest over it.
    """
    if composed.type is EventType.CONSULT:
        told = (reading.frame.type in (None, EventType.CONSULT) for reading in composed.chain)
    elif composed.type in (EventType.ASSAULT, EventType.PROTEST):
        against = {EventType.ACCUSE} if composed.type is EventType.ASSAULT else {EventType.ASSAULT, EventType.COERCE}
        told = (reading.frame.type not in against for reading in composed.chain)
    else:
        return composed.chain
    return tuple(reading for reading, _ in zip(composed.chain, takewhile(bool, told), strict=False))


def _of_deed_taken(draft: Draft, reading: Reading) -> list[Word]:
    """Whose deed it is that somebody suffers or that is agreed: Israel for "died in an Israeli raid".

    Mali and Chad for "a Mali-Chad deal was reached".
    """
    agreed = reading.frame.reciprocal and reading.is_verbal and is_passive(reading.anchor)
    if reading.frame.id not in SUFFERING and not agreed:
        return []
    deeds = (happening(draft, word) for word in reading.taken)
    return next((found for deed in deeds if deed is not None and (found := noun_actors(draft, deed))), [])


def is_over(composed: Composed) -> bool:
    """Is it said to be over or to fail, not by whom: "the truce brokered by Russia collapsed"?"""
    noun, outer = composed.core.anchor, composed.outer
    return (
        outer.frame.id in ENDING
        and composed.type is EventType.REJECT
        and noun.dep in SUBJECT
        and (noun.head is outer.anchor)
    )


def _is_asked_by_thing(draft: Draft, reading: Reading) -> bool:
    """Is it a paper that asks, by whom is not said: "the resolution would require Damascus to leave"?"""
    if reading.frame.type is not EventType.REQUEST or not reading.is_verbal:
        return False
    found = own_subject(reading.anchor)
    return found is not None and found.lemma in draft.knowledge.codebook.words("document")


def _is_asked(reading: Reading) -> bool:
    """Is the subject who is asked, not who asks: "the agencies were told to leave"?"""
    return reading.frame.operator == "absorb" and reading.is_verbal and is_passive(reading.anchor)


def own_actors(draft: Draft, reading: Reading) -> list[Word]:
    """Who acts in one reading, without those around it."""
    if not reading.is_verbal:
        found = noun_actors(draft, reading)
        if found or reading.anchor.dep != "attr":
            return found
        return [word for word in _subject(draft, reading) if is_party(draft, word)]
    if (
        own_subject(reading.anchor) is None
        and agent(reading.anchor) is None
        and (sides := sides_of(draft, reading.anchor))
    ):
        return sides  # "a zone agreed between Russia and Turkey"
    for role in reading.frame.actor:
        if role == "subject":
            found = [] if _is_announced(reading) else _subject(draft, reading)
        elif role == "object":
            below = subject(reading.anchor) if is_passive(reading.anchor) else _set_on(reading)
            found = people(draft, below) if below is not None else []
        elif role in ("speaker", "inner actor"):
            found = []
        else:
            found = behind_preposition(draft, reading, role)
        if found:
            return found
    return []


def _is_announced(reading: Reading) -> bool:
    """Does the subject only say that somebody was killed or seized: "the ministry announced the downing of a jet"?"""
    deeds = (inner.frame.type for inner in reading.inner)
    return reading.anchor.lemma in _ANNOUNCING and EventType.ASSAULT in deeds


def _set_on(reading: Reading) -> Word | None:
    """Who is made to act, where the frame looks there first: the rebels for "the conflict pits the rebels against"."""
    return direct_object(reading.anchor) if reading.frame.actor[0] == "object" else None


def is_done_to_subject(draft: Draft, reading: Reading) -> bool:
    """Is the subject who it is done to? Also in "the banker, kidnapped in May, ..." that the parser misses."""
    verb = reading.anchor if reading.anchor.pos in ("VERB", "AUX") else reading.anchor.head
    if is_passive(verb):
        return not _is_misread_main(verb) and not (verb.lemma in _STATES and agent(verb) is None)
    if not reading.frame.persons or verb.tag not in ("VBD", "VBN") or direct_object(verb) is not None:
        return False
    if verb.lemma == "shoot" and verb.child("auxpass", "aux") is None:
        if any(w.lower in ("dead", "down") for w in (*reading.taken, *verb.children_in("prt"))):
            return True  # a headline's "policeman shot dead", "jet shot down in Mali"
    return verb.i > verb.sentence.first and draft.parse.words[verb.i - 1].text == ","


def _is_misread_main(verb: Word) -> bool:
    """Is it the main verb, taken by the parser for a participle: "A Syrian paper called Friday on Arabs to unite"?"""
    if verb.dep != "acl" or not verb.head.is_root or agent(verb) is not None:
        return False
    calls = verb.lemma == "call" and any(child.lower == "on" for child in verb.children_in("prep"))
    return calls or direct_object(verb) is not None


def _subject(draft: Draft, reading: Reading) -> list[Word]:
    verb = reading.anchor if reading.anchor.pos in ("VERB", "AUX") else reading.anchor.head
    if is_done_to_subject(draft, reading):
        doer = agent(verb) or _orderer(draft, verb) or _shared_agent(reading)
        return doers_in(draft, doer) if doer is not None else []
    if _is_raised(reading) or _comes_of_being_hit(verb):
        return []
    if verb.child("expl") is not None and reading.frame.type is EventType.ASSAULT:
        return []  # "residents said there was fighting"
    found = subject(verb)
    if found is None and verb.dep == "ccomp" and is_finite(verb):
        found = _spoken_of(verb.head) or subject(verb.head)
    if found is None or _is_ruled_out(found, verb) or any(inner.anchor is found for inner in reading.inner):
        return []
    if reading.frame.type in SPOKEN and not is_party(draft, found):
        found = _sayer_above(draft, verb) or found
    if found.lower in _REFERRING:
        with_ = joined(found)[1:]  # "Putin said that he and Erdogan had agreed"
        found = reporter(draft, found) or found
        if with_ and found.lower not in _REFERRING:
            return [*people(draft, found), *with_]
    elif found.lemma in draft.knowledge.codebook.words("document"):
        return _authors(draft, found)
    elif reading.frame.type is EventType.ASSAULT:
        return doers_in(draft, found)
    elif _is_happening(draft, found) and not is_party(draft, found):
        return _gathered(draft, found)
    return people(draft, found) if _is_nameable(draft, found) else []


def _sayer_above(draft: Draft, verb: Word) -> Word | None:
    """Who speaks on behind what was said: the envoy for "the envoy said peace was near and urged restraint"."""
    told = first_conjunct(verb)
    if verb.dep != "conj" or told is verb or told.dep != "ccomp" or own_subject(verb) is not None:
        return None
    found = subject(told.head)
    return found if found is not None and is_party(draft, found) else None


def _comes_of_being_hit(verb: Word) -> bool:
    """Is it what came of what the subject underwent: killing for "a jet was shot down, killing its crew"?"""
    participle = verb.dep == "advcl" and verb.tag == "VBG" and verb.lemma in OUTCOMES
    return participle and verb.head.pos == "VERB" and is_passive(verb.head)


def _is_ruled_out(doer: Word, verb: Word) -> bool:
    """Is it said that somebody else did it: "it was not the army that shelled the town"?"""
    be = doer.head
    return verb.dep == "relcl" and verb.head is doer and doer.dep == "attr" and be.lemma == "be" and negated(be)


def _spoken_of(saying: Word) -> Word | None:
    """Of whom it is said: the generals for "generals it says ordered the killing"."""
    return saying.head if saying.dep == "relcl" and own_subject(saying) is not None else None


def _shared_agent(reading: Reading) -> Word | None:
    """Who did the deed before: the soldiers for "was shot by soldiers and arrested"."""
    verb, first = reading.anchor, first_conjunct(reading.anchor)
    shares = verb.dep == "conj" and verb.child("auxpass", "nsubjpass", "nsubj") is None and is_passive(first)
    return agent(first) if shares and reading.frame.type in FORCEFUL else None


def _orderer(draft: Draft, verb: Word) -> Word | None:
    """Who had it done: the cartel for "was murdered on orders from the cartel"."""
    ordering = draft.knowledge.codebook.words("ordering")
    orders = (child.child("pobj") for child in verb.children_in("prep") if child.lower in ("on", "at", "by"))
    return next((object_of(o, "from", "of") for o in orders if o is not None and o.lemma in ordering), None)


def _is_raised(reading: Reading) -> bool:
    """Does the subject belong to a passive below: the prisoners for "the prisoners are due to be released"?"""
    return reading.frame.type is None and any(
        inner.anchor.dep == "xcomp" and is_passive(inner.anchor) for inner in reading.inner
    )


def _is_happening(draft: Draft, noun: Word) -> bool:
    """Does the noun name an event? A bus does not, though idioms with it are listed ("tour bus")."""
    deed = happening(draft, noun)
    return deed is not None and not deed.is_blocker


def doers_in(draft: Draft, noun: Word) -> list[Word]:
    """Who strikes: the US for "US air strikes killed nine"; a happening or a shell itself is nobody."""
    found = [doer for word in joined(noun) for doer in _doers_of(draft, word)]
    return [word for word in found if _is_nameable(draft, word) and not is_scene(draft, word)]


def _is_nameable(draft: Draft, word: Word) -> bool:
    """Can the word be somebody: a noun, or a pronoun of which is known whom it stands for?"""
    if word.lower in EXPLETIVES:
        return draft.mentions.headed(word, MentionType.PERSON, MentionType.ORGANISATION) is not None
    return word.pos in (*NOMINAL, "NUM", "ADJ")


def _doers_of(draft: Draft, noun: Word) -> list[Word]:
    noun = measured(draft, noun)
    if is_party(draft, noun):
        return [noun]
    deed = happening(draft, noun)
    if deed is not None and deed.frame.type is EventType.ASSAULT:
        return noun_actors(draft, deed) or _flown_by(draft, noun)
    if noun.lemma in draft.knowledge.codebook.fired:
        return party_before(draft, noun) or _firers(draft, noun)
    return [noun]


def _firers(draft: Draft, shell: Word) -> list[Word]:
    """The rebels for "shells from the rebel enclave"."""
    origin = object_of(shell, "from", "by")
    return (party_before(draft, origin) or parties_in(draft, origin, 1)) if origin is not None else []


def _flown_by(draft: Draft, noun: Word) -> list[Word]:
    """Whose deed an object is: the jets for "the jets flew sorties targeting rebels"."""
    does = noun.dep == "dobj" and noun.head.lemma in draft.knowledge.codebook.words("doing")
    found = subject(noun.head) if does else None
    return people(draft, found) if found is not None and found is not noun else []


def _gathered(draft: Draft, noun: Word) -> list[Word]:
    """The parties of a happening that acts itself: the EU and Turkey for "a summit of the EU and Turkey failed"."""
    for child in noun.children:
        if child.dep == "prep" and child.lower in ("of", "between", "by"):
            inner = behind(draft, child)
            if inner is not None and is_party(draft, inner):
                return people(draft, inner)
    return [noun]


def _authors(draft: Draft, noun: Word) -> list[Word]:
    """Who speaks in a statement: who wrote it, its owner, else the subject of the clause that it stands in."""
    writer = doer_of(noun)
    if writer is not None and is_party(draft, writer):
        return people(draft, writer)
    found = parties_in(draft, noun, 1)
    if found and found[0] is not noun:
        return found
    above = verb_above(noun)
    refused = above is not None and above.lemma in draft.knowledge.codebook.words("refusing")
    doer = subject(above) if above is not None and noun.dep not in SUBJECT and not refused else None
    return people(draft, doer) if doer is not None and is_party(draft, doer) else []
