"""Doers: who acts, read off subjects, agents, owners and the words before a noun."""

from itertools import takewhile

from dateline.coding.eventing.composition import Composed
from dateline.coding.eventing.parties import behind, is_party, is_place, measured, modifying, parties_in
from dateline.coding.eventing.readings import ENDING, Reading, happening
from dateline.knowledge.frames import Frame
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
from dateline.parsing.phrases import NOMINAL, first_joined, joined, object_of
from dateline.parsing.tree import Word
from dateline.records import EventType, MentionType
from dateline.resolving import Draft
from dateline.resolving.pronouns import POSSESSIVES

_THWARTING = "reject.thwart"
"""The frame of those who see to it that a deed is not done."""
_SUFFERING = frozenset({"assault.suffer", "coerce.besieged"})
"""Frames of those who are hit or shut in: "died in a raid", "is under a government siege"."""
_HITTING = frozenset({"of", "on", "against", "at"})
"""Prepositions behind which a noun of a deed has what it was done to."""
EXPLETIVES = frozenset({"it", "there", "this", "that", "what", "which"})
_AT_TALKS = frozenset({"in", "at", "during", "after", "before", "following"})
"""Prepositions of talks that the clause's subject takes part in: "in a meeting with Mali, Chad voiced support"."""
_STATES = frozenset({"commit", "determine", "prepare", "oppose"})
"""Verbs whose participle says how somebody stands to a thing: "they are committed to the truce"."""
_REFERRING = frozenset({"it", "they", "he", "she"})
SIDES = frozenset({"MIL", "GOV", "COP", "PRM", "REB", "UAF", "OPP", "SPY"})
"""Sectors of those who use force."""


def actors(draft: Draft, composed: Composed) -> list[Word]:
    """The heads of the phrases that name who acts; empty when the text doesn't say."""
    if composed.outer.frame.id == _THWARTING:  # who foils a plot is none of those who plotted
        nouns = [reading for reading in composed.chain if not reading.is_verbal]
        return next((found for reading in nouns if (found := noun_actors(draft, reading))), [])
    if is_over(composed) or (composed.type is EventType.REJECT and _is_brokered(draft, composed.core.anchor)):
        return _sides(draft, composed.core.anchor)  # "the collapse of a truce brokered by Russia" is not Russia's
    for reading in own_chain(composed):
        found = own_actors(draft, reading) or _of_deed_taken(draft, reading)
        if found or _is_asked(reading) or _is_asked_by_thing(draft, reading):
            return found
    return []


def own_chain(composed: Composed) -> tuple[Reading, ...]:
    """The readings that tell who takes part: who withdraws is no party of "talks on a withdrawal".

    Nor does who speaks of it strike: "was killed in what Kigali alleged was shelling".
    """
    if composed.type is EventType.CONSULT:
        told = (reading.frame.type in (None, EventType.CONSULT) for reading in composed.chain)
    elif composed.type is EventType.ASSAULT:
        told = (reading.frame.type is not EventType.ACCUSE for reading in composed.chain)
    else:
        return composed.chain
    return tuple(reading for reading, _ in zip(composed.chain, takewhile(bool, told), strict=False))


def _of_deed_taken(draft: Draft, reading: Reading) -> list[Word]:
    """Whose deed it is that somebody suffers: Israel for "died in an Israeli raid"."""
    if reading.frame.id not in _SUFFERING:
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
        and (sides := _sides(draft, reading.anchor))
    ):
        return sides  # "a zone agreed between Russia and Turkey"
    for role in reading.frame.actor:
        if role == "subject":
            found = _subject(draft, reading)
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
        doer = agent(verb) or _orderer(draft, verb)
        return doers_in(draft, doer) if doer is not None else []
    if _is_raised(reading):
        return []
    if verb.child("expl") is not None and reading.frame.type is EventType.ASSAULT:
        return []  # "residents said there was fighting"
    found = subject(verb)
    if found is None and verb.dep == "ccomp" and is_finite(verb):
        found = _spoken_of(verb.head) or subject(verb.head)
    if found is None or _is_ruled_out(found, verb) or any(inner.anchor is found for inner in reading.inner):
        return []
    if found.lower in _REFERRING:
        found = _reporter(draft, found) or found
    elif found.lemma in draft.knowledge.codebook.words("document"):
        return _authors(draft, found)
    elif reading.frame.type is EventType.ASSAULT:
        return doers_in(draft, found)
    elif _is_happening(draft, found) and not is_party(draft, found):
        return _gathered(draft, found)
    return people(draft, found) if _is_nameable(draft, found) else []


def _is_ruled_out(doer: Word, verb: Word) -> bool:
    """Is it said that somebody else did it: "it was not the army that shelled the town"?"""
    be = doer.head
    return verb.dep == "relcl" and verb.head is doer and doer.dep == "attr" and be.lemma == "be" and negated(be)


def _spoken_of(saying: Word) -> Word | None:
    """Of whom it is said: the generals for "generals it says ordered the killing"."""
    return saying.head if saying.dep == "relcl" and own_subject(saying) is not None else None


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
    return [word for word in found if _is_nameable(draft, word) and not _is_scene(draft, word)]


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


def _reporter(draft: Draft, pronoun: Word) -> Word | None:
    """Who says it of themselves: Greece for "Greece said it would leave", "Greece said its jets had hit a depot"."""
    if pronoun.tag == "PRP$" and draft.mentions.headed(pronoun) is not None:
        return None
    held = pronoun.head if pronoun.tag == "PRP$" else pronoun
    clause = held.head
    if clause.dep != "ccomp" or own_subject(clause) is not held:
        return None
    above = subject(clause.head)
    if above is None or above.pos not in ("NOUN", "PROPN") or not (is_party(draft, above) or is_place(draft, above)):
        return None
    if pronoun.lower in ("he", "she", "his", "her"):
        return above if draft.mentions.headed(above, MentionType.PERSON) is not None else None
    return above if pronoun.lower in ("it", "its") or not _is_singular(above) else None


def _is_singular(noun: Word) -> bool:
    return noun.tag in ("NN", "NNP") and len(joined(noun)) == 1


def people(draft: Draft, noun: Word) -> list[Word]:
    """The heads joined to a noun, each with what it measures taken off, and those carried for what carries them."""
    return [one for word in joined(noun) for one in _carried(draft, measured(draft, word))]


def _carried(draft: Draft, noun: Word) -> list[Word]:
    """Whose a convoy is, or whom it carries: the UN for "a UN convoy", fighters for "buses carrying fighters"."""
    if noun.lemma not in draft.knowledge.codebook.words("carrier"):
        return [noun]
    for child in noun.children_in("acl", "relcl", "prep"):
        load = direct_object(child) if child.lemma == "carry" else None
        load = load or (child.child("pobj") if child.lower in ("with", "of") else None)
        if load is not None and is_party(draft, measured(draft, load)):
            return people(draft, load)
    return party_before(draft, noun) or [noun]


def noun_actors(draft: Draft, reading: Reading) -> list[Word]:
    """Whose deed a noun names: Russia's strikes, strikes by Russia, Russian strikes, the retreat of the rebels."""
    noun, frame = reading.anchor, reading.frame
    suffering = owner_hit(draft, reading)
    for child in noun.children:
        if (
            child.dep == "poss"
            and child is not suffering
            and (is_party(draft, child) or is_place(draft, child) or child.lower in POSSESSIVES)
        ):
            return [_reporter(draft, child) or child] if child.lower in POSSESSIVES else joined(child)
    doer = doer_of(noun) or _of_measure(draft, noun)
    if doer is not None and _is_brokered(draft, noun) and (sides := _sides(draft, noun)):
        return sides
    if (doer := doer or _broker(draft, noun)) is not None and is_party(draft, doer):
        return people(draft, doer)
    for child in noun.children:
        if child.dep == "prep" and child.lower in _doing(frame):
            inner = behind(draft, child)
            if inner is not None and (found := parties_in(draft, inner, 1)):
                return [*found, *_strays(draft, noun, found)]
    if found := _by_beyond(draft, noun) or _sides(draft, noun):
        return found
    found = party_before(draft, noun) if frame.modifier == "actor" else []
    if frame.type is EventType.ASSAULT:
        found = [word for word in found if not _is_scene(draft, word)] or _group_before(draft, reading)
    mutual = frame.reciprocal or noun.lemma in draft.knowledge.codebook.words("mutual")
    if not found and mutual and any(child.lower == "with" for child in noun.children):
        return _killers(draft, reading) or _other_side(draft, noun)
    return found or _controller(draft, reading)


def _killers(draft: Draft, reading: Reading) -> list[Word]:
    """The other side where a toll is told: the army for "ten rebels were killed in a clash with the army"."""
    over, above = reading.governor, verb_above(reading.anchor)
    if over is None or above is None or over.frame.type is not EventType.ASSAULT:
        return []
    if over.frame.id != _SUFFERING and not (over.frame.persons and is_passive(above)):
        return []
    found = object_of(reading.anchor, "with")
    return people(draft, found) if found is not None and is_party(draft, found) else []


def _sides(draft: Draft, noun: Word) -> list[Word]:
    """The two sides of it, also behind its verb: "clashes went on for a third day between police and protesters"."""
    near = [noun, *((noun.head,) if noun.dep in SUBJECT else ())]
    near += [child for word in near for child in word.children_in("acl")]
    near += [below for word in near for child in word.children_in("prep") for below in child.children_in("pobj")]
    between = (child for word in near for child in word.children_in("prep", "agent") if child.lower == "between")
    sides = (behind(draft, child) for child in between)
    return next((found for side in sides if side is not None and (found := parties_in(draft, side))), [])


def owner_hit(draft: Draft, reading: Reading) -> Word | None:
    """To whom it was done, where a noun says whose it is: the mayor for "the mayor's murder", not Israel's arrests."""
    owner = reading.anchor.child("poss")
    if owner is None or not reading.frame.persons or object_of(reading.anchor, "of") is not None:
        return None
    if owner.tag == "PRP$":
        return owner if owner.lower in ("his", "her") else None
    mention = draft.mentions.headed(owner, MentionType.PERSON, MentionType.ORGANISATION)
    if mention is None or is_place(draft, owner):
        return None
    return owner if mention.type is MentionType.PERSON or SIDES.isdisjoint(mention.sectors) else None


def _group_before(draft: Draft, reading: Reading) -> list[Word]:
    """The group before a strike: the coalition for "coalition air strikes", but no victims ("civilian deaths")."""
    if reading.frame.persons:
        return []
    groups = (child for child in reading.anchor.children if child.dep == "compound" and child.pos == "NOUN")
    return [word for word in groups if is_party(draft, word)][:1]


def _is_scene(draft: Draft, word: Word) -> bool:
    """Is it only the scene: Mosul for "the Mosul battle", "Idlib province"? A country before a strike strikes."""
    if word.lemma in draft.knowledge.toponyms.nouns and not is_party(draft, word):
        return True
    mention = draft.mentions.headed(word, MentionType.LOCATION)
    return mention is not None and (mention.place is None or mention.place.precision != "country")


def _strays(draft: Draft, noun: Word, found: list[Word]) -> list[Word]:
    """Parties that the parser has joined to the deed, not to the doers: leaders in "pleas from exiles and leaders"."""
    if is_party(draft, noun):
        return []
    return [w for w in joined(first_joined(noun)) if w.i > found[-1].i and is_party(draft, w)]


def _doing(frame: Frame) -> tuple[str, ...]:
    """The prepositions behind which a noun's actor stands."""
    away = frame.type in (EventType.RETREAT, EventType.SANCTION, EventType.COERCE)
    away = away or (frame.type is EventType.AID and "from" in frame.recipient)
    return ("by", "between", *(() if away else ("from",)), *(("of",) if frame.of == "actor" else ()))


def _other_side(draft: Draft, noun: Word) -> list[Word]:
    """The rebels for "the rebels say talks with the army go on"."""
    above = verb_above(noun)
    while above is not None and above.dep == "ccomp" and above.head.pos == "VERB":
        above = above.head
    found = subject(above) if above is not None else None
    return people(draft, found) if found is not None and found is not noun and is_party(draft, found) else []


def _controller(draft: Draft, reading: Reading) -> list[Word]:
    """The subject of the clause: the rebels for "after a retreat, the rebels ..." and "saved it with (by) strikes"."""
    preposition = reading.anchor.head
    verb = preposition.head
    accused = reading.governor is not None and reading.governor.frame.type is EventType.ACCUSE
    if reading.anchor.dep != "pobj" or verb.pos != "VERB" or is_passive(verb) or accused:
        return []
    met = reading.frame.reciprocal and any(child.lower == "with" for child in reading.anchor.children)
    if (
        (met and preposition.lower in _AT_TALKS)
        or preposition.lower in ("with", "by", "through")
        or (preposition.lower in ("after", "before") and reading.frame.of == "actor")
    ):
        found = subject(verb)
        return people(draft, found) if found is not None and is_party(draft, found) else []
    return []


def doer_of(noun: Word) -> Word | None:
    """Students for "a demonstration by students" and "a demonstration staged by students"."""
    found = agent(noun)
    if found is not None:
        return found
    for child in noun.children:
        if child.dep == "acl" and (found := agent(child)) is not None:
            return found
    return None


def _of_measure(draft: Draft, noun: Word) -> Word | None:
    """Whose it is, where the parser hangs it on what measures it: "the level of violence by the militia"."""
    over = noun.head.head if noun.dep == "pobj" and noun.head.lower == "of" else None
    measured_by = over is not None and over.lemma in draft.knowledge.codebook.words("measure")
    return doer_of(over) if over is not None and measured_by else None


def _is_brokered(draft: Draft, noun: Word) -> bool:
    """Is who stands behind "by" only who brought it about: "a truce mediated by Egypt"?"""
    return any(child.lemma in draft.knowledge.codebook.words("brokering") for child in noun.children_in("acl"))


def _broker(draft: Draft, noun: Word) -> Word | None:
    """Who brought it about: Russia for "a Russian-brokered truce"."""
    brokered = (c for c in noun.children_in("amod") if c.lemma in draft.knowledge.codebook.words("brokering"))
    return next((word for child in brokered for word in child.children if word.pos in NOMINAL or word.ent), None)


def party_before(draft: Draft, noun: Word) -> list[Word]:
    """The party that stands before a noun, the nearest to it: guerrilla for "a Karen guerrilla stronghold"."""
    for child in reversed(noun.children):
        if child.i < noun.i and child.dep in ("amod", "compound", "nmod"):
            if (found := modifying(draft, child)) is not None:
                return _paired(found)
    return []


def _paired(word: Word) -> list[Word]:
    """Both for "a US-Russia deal"."""
    other = [
        child for child in word.children if child.ent in ("NORP", "GPE") and child.dep in ("compound", "nmod", "amod")
    ]
    return [*other, *joined(word)]


def behind_preposition(draft: Draft, reading: Reading, preposition: str) -> list[Word]:
    """The parties behind a preposition on the trigger or on a noun that its pattern took."""
    thing = direct_object(reading.anchor) if reading.linked else None
    for head in (*reading.taken, reading.anchor, *((thing,) if thing is not None else ())):
        for child in head.children:
            if child.dep in ("prep", "dative", "agent", "prt") and child.lower == preposition:
                inner = behind(draft, child)
                if inner is not None and inner not in reading.themes and (found := parties_in(draft, inner)):
                    return [*found, *_behind_joined(draft, child)]
    return []


def _behind_joined(draft: Draft, preposition: Word) -> list[Word]:
    """The parties behind further prepositions: the lawyer's for "at the judge's house and at a lawyer's office"."""
    further = [behind(draft, child) for child in preposition.children_in("conj") if child.pos == "ADP"]
    return [word for inner in further if inner is not None for word in parties_in(draft, inner)]


def _by_beyond(draft: Draft, deed: Word) -> list[Word]:
    """Who did it, where the parser hangs them on what was hit: soldiers for "an attack on a school by soldiers"."""
    for child in deed.children_in("prep"):
        hit = child.child("pobj") if child.lower in _HITTING else None
        if hit is None or hit.lemma in draft.knowledge.codebook.nouns:
            continue
        named = object_of(hit, "of") or hit  # "the siege of the city of Bor by the militia"
        for by in (*hit.children_in("prep", "agent"), *named.children_in("prep", "agent")):
            inner = behind(draft, by) if by.lower == "by" else None
            if inner is not None and (found := parties_in(draft, inner)):
                return found
    return []
