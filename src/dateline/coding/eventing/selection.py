"""Selection: which composed readings are events that a report tells of.

A trigger's word has everyday senses too ("the vaccine prevents measles", "she seized the chance"). What tells an event
from them is who takes part: somebody acts or somebody is acted upon, and what only somebody can do needs somebody.
"""

from collections.abc import Sequence

from dateline.coding.eventing.composition import SPOKEN, Composed
from dateline.coding.eventing.parties import is_party, is_place, measured, parties_in
from dateline.coding.eventing.readings import FORCEFUL, Reading, happening
from dateline.coding.eventing.topics import topics
from dateline.parsing.clauses import direct_object, is_passive, subject
from dateline.parsing.modality import is_aim, is_purpose
from dateline.parsing.phrases import object_of
from dateline.parsing.tree import Word
from dateline.records import Event, EventType, Figure, MentionType, Scope, Status
from dateline.resolving import Draft

_UNDER_WAY = frozenset({"ongoing", "underway"})
_UNTOLD = frozenset({"csubj", "pcomp", "csubjpass"})
"""Where a gerund without a subject only names a deed: "retaking the city would be a success"."""
_WHETHER = frozenset({"whether", "if", "why", "how", "what", "when", "who", "where"})
_OF_ANYBODY = frozenset({"fire", "blaze", "drug", "cold", "heat", "rain", "virus"})
_IN_A_MISHAP = frozenset({"in", "by", "from", "of", "during"})
_WAR_TOLL = 10_000
"""Dead beyond which a running total is that of a war."""
_LASTING = frozenset({EventType.SUPPORT, EventType.AID, EventType.ASSAULT})
_PASSING = frozenset({"CVL", "REF", "REB", "UAF", "MIL", "JRN", "LAB", "MED"})
_FLEEING = (("CVL",), ("REF",))
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})
_CONCERNED = "accuse.concern"
_RESPONDING = "assault.respond"
"""The frame of those who answer sternly: a threat where it is still to come, else no event."""
_CONDUCT = "accuse.conduct"
_PERSONAL_ENDINGS = ("ers", "ors", "ist", "ists", "man", "men", "woman", "women", "ian", "ians", "ees")


def is_told(draft: Draft, composed: Composed, acting: list[Word], acted_upon: list[Word]) -> bool:
    """Is the event told of, and not only named, and is it an event of public life at all?"""
    outer = composed.outer
    if _is_mishap(draft, composed) or _is_asked_whether(composed) or _is_fire(draft, outer, acting):
        return False
    if _is_silence(composed):
        return False
    if not outer.is_verbal:
        besieged = composed.type is EventType.COERCE and any(is_place(draft, word) for word in acted_upon)
        named = bool(acting) or besieged or any(_is_somebody(draft, word) for word in acted_upon)
        return (
            named
            or _takes_place(draft, composed)
            or (outer.frame.bare and not _only_refers(outer.anchor) and not _is_label(draft, outer.anchor))
        )
    if _is_of_things(composed, acting):
        return False
    if _is_departure(draft, composed, acting):
        return False
    if _is_state(composed) or _is_passage(draft, composed, acting) or not _can_act(draft, composed, acting, acted_upon):
        return False
    if outer.anchor.tag == "VBG" and outer.anchor.dep in _UNTOLD:
        return bool(acting) and (outer.governor is not None or outer.anchor.head.head.pos in ("VERB", "AUX"))
    return _concerns_somebody(draft, composed, acting, acted_upon)


def _is_of_things(composed: Composed, acting: list[Word]) -> bool:
    """Is it a promise or a threat by its mood alone, and its subject nobody: "the attack would not drive them out"?"""
    outer = composed.outer
    if acting or composed.type not in SPOKEN or outer.frame.type in (None, composed.type) or is_passive(outer.anchor):
        return False
    doer = subject(outer.anchor)
    return doer is not None and doer.pos in ("NOUN", "VERB")


def _takes_place(draft: Draft, composed: Composed) -> bool:
    """Are talks said to begin, or to lie ahead, though not whose: "peace talks opened in Oslo"?"""
    noun = composed.outer.anchor
    if composed.type is not EventType.CONSULT or noun.dep not in ("nsubj", "nsubjpass"):
        return False
    if noun.head.lemma == "be" and any(child.lower in _UNDER_WAY for child in noun.head.children):
        return True
    return composed.status is Status.PLANNED or noun.head.lemma in draft.knowledge.codebook.words("onset")


def _is_asked_whether(composed: Composed) -> bool:
    """Is it a question and no demand: "asked whether they had left"?"""
    verb = composed.outer.anchor
    if composed.type is not EventType.REQUEST or verb.lemma != "ask":
        return False
    clauses = verb.children_in("ccomp", "advcl", "xcomp")
    if is_passive(verb) and object_of(verb, "about") is not None:
        return True  # "asked about the raid, the minister said"
    return any(mark.lower in _WHETHER for clause in clauses for mark in clause.children)


def _is_departure(draft: Draft, composed: Composed, acting: list[Word]) -> bool:
    """Does one person leave a place, who is no army, or do people flee: "the general left Moscow without a deal"?"""
    if composed.core.frame.mode == "withdraw" and composed.core.anchor.lemma == "flee" and acting:
        fleeing = [draft.mentions.headed(word) for word in acting]
        return all(one is not None and one.sectors[:1] in _FLEEING for one in fleeing)
    crossed = composed.core.frame.id == "assault.enter"  # "the freed soldier crossed into Egypt"
    left = composed.core.frame.mode == "withdraw" and composed.core.anchor.lemma == "leave"
    if not (crossed or left) or len(acting) != 1:
        return False
    who = draft.mentions.headed(acting[0], MentionType.PERSON)
    return who is not None and acting[0].tag in ("NN", "NNP", "PRP")


def _is_silence(composed: Composed) -> bool:
    """Is it only that somebody said nothing to reporters: "did not respond to a request for comment"?"""
    for reading in composed.chain:
        for request in (object_of(reading.anchor, "to"), direct_object(reading.anchor)):
            asked = object_of(request, "for") if request is not None else None
            if asked is not None and asked.lemma in ("comment", "interview"):
                return True
    return False


def _is_mishap(draft: Draft, composed: Composed) -> bool:
    """Did nobody do it: "an earthquake killed nine", "killed in a crash", "died when their boat capsized"?"""
    if composed.type is not EventType.ASSAULT:
        return False
    core = composed.core.anchor
    return came_of_mishap(draft, core) if composed.core.frame.persons else _is_struck_by_nature(draft, core)


def _is_struck_by_nature(draft: Draft, verb: Word) -> bool:
    """Is it a disaster that struck: "Typhoon Haiyan hit the islands"? Fire may be anybody's."""
    found = subject(verb) if verb.pos == "VERB" and not is_passive(verb) else None
    named = (found, *found.children_in("compound")) if found is not None else ()
    natural = draft.knowledge.codebook.words("misfortune") - draft.knowledge.codebook.fired - _OF_ANYBODY
    return any(word.lemma in natural or word.lower in natural for word in named)


def came_of_mishap(draft: Draft, core: Word) -> bool:
    """Does a verb tell of those whom an accident or a disaster has hit?"""
    book = draft.knowledge.codebook
    misfortunes = book.words("misfortune")
    if core.dep == "advcl" and core.tag == "VBG" and core.head.lemma in book.words("mishap"):
        return True
    for child in core.children:
        if child.dep in ("nsubj", "compound") and child.lemma in misfortunes:
            return True
        if child.dep in ("prep", "agent") and child.lower in _IN_A_MISHAP:
            if any(inner.lemma in misfortunes for inner in child.children_in("pobj")):
                return True
        if child.dep == "advcl" and child.lemma in book.words("mishap"):
            return True
    return False


def _only_refers(noun: Word) -> bool:
    """Does a noun only refer to what has been told: "after the attack", "that violence"?"""
    marks = {child.lower for child in noun.children if child.dep in ("det", "poss", "predet")}
    more = any(child.dep in ("amod", "compound", "nmod", "prep", "acl", "relcl", "nummod") for child in noun.children)
    return bool(marks & _DEFINITE) and not more


def _is_label(draft: Draft, noun: Word) -> bool:
    """Does the noun end the label of a headline: "Mosul battle: ..."?"""
    return noun.i < noun.sentence.last and draft.parse.words[noun.i + 1].text == ":"


def _can_act(draft: Draft, composed: Composed, acting: list[Word], acted_upon: list[Word]) -> bool:
    """Somebody acts, or nobody is named; of things only arms and the like strike somebody."""
    if any(word.lemma in draft.knowledge.codebook.words("struggle") for word in acting):
        return False
    if not acting or any(may_be_somebody(draft, word) or is_place(draft, word) for word in acting):
        return True
    if any(_comes_and_agrees(draft, composed, word) or _is_crowd(draft, composed, word) for word in acting):
        return True
    if composed.type not in SPOKEN and any(_are_arms(draft, word) for word in acting):
        return True
    if composed.type is not EventType.ASSAULT or any(r.frame.personal for r in composed.chain):
        return False
    return any(_is_somebody(draft, word) or word.pos == "NUM" for word in acted_upon)


def _is_crowd(draft: Draft, composed: Composed, word: Word) -> bool:
    """Do people take to the streets who are only counted: "tens of thousands rallied"?"""
    return composed.type is EventType.PROTEST and word.lower in draft.knowledge.codebook.words("crowd")


def _is_fire(draft: Draft, reading: Reading, acting: list[Word]) -> bool:
    """Does it only burn, set alight by nobody that is told: "the house burned down"?"""
    verb = reading.anchor
    if verb.lemma != "burn" or verb.pos != "VERB" or direct_object(verb) is not None or is_passive(verb):
        return False
    burned = next((child.child("pobj") for child in verb.children if child.lower == "down"), None)
    return burned is None and not any(is_party(draft, word) for word in acting)


def can_strike(draft: Draft, word: Word) -> bool:
    """Can it do violence: somebody, a state or arms, not "a truck" that exploded or "shrapnel" that hit?"""
    book = draft.knowledge.codebook
    if word.pos == "PROPN" and word.lower.removesuffix("s") in book.nouns and word.i == word.sentence.first:
        return False  # "Airstrikes" at the head of a sentence, taken for a name
    return may_be_somebody(draft, word) or is_place(draft, word) or _are_arms(draft, word)


def _are_arms(draft: Draft, word: Word) -> bool:
    """Does it fight in somebody's place: jets, warships, F-16s?"""
    return word.lemma in draft.knowledge.codebook.arms or draft.mentions.headed(word, MentionType.PLATFORM) is not None


def _comes_and_agrees(draft: Draft, composed: Composed, word: Word) -> bool:
    """Does a town join an agreement, or a convoy arrive with aid?"""
    book = draft.knowledge.codebook
    if composed.type in (EventType.AGREE, EventType.REJECT):
        return word.lemma in book.words("settlement")
    return bool(composed.core.frame.doer) and word.lemma in book.words(composed.core.frame.doer)


def _concerns_somebody(draft: Draft, composed: Composed, acting: list[Word], acted_upon: list[Word]) -> bool:
    """Is more at stake than a private person's dealings with a thing ("she shelled the peas")?"""
    if "speaker" in composed.outer.frame.actor:
        asked = any(is_party(draft, word) for word in acted_upon) or topics(composed, draft.knowledge.issues)
        return bool(acting) and (bool(asked) or judges_step(draft, composed) or _judges_deed(draft, composed))
    if composed.type is not EventType.THREATEN and any(r.frame.id == _RESPONDING for r in composed.chain):
        return False
    if composed.outer.frame.id == _CONCERNED and _only_refers(composed.core.anchor):
        return False
    thing = _thing(draft, composed)
    by_itself = composed.outer is composed.core or composed.outer.frame.type is None
    if thing is not None and composed.core.frame.persons and by_itself:
        return False
    if any(is_party(draft, word) or is_place(draft, word) for word in acted_upon):
        return True
    if composed.core.themes:
        return True
    public = any(is_public(draft, word) for word in acting) or _is_stated_by_us(draft, composed, acting)
    public = public or (bool(acting) and _is_chanted(draft, composed))
    if thing is None:
        if not acting:
            return not composed.core.is_verbal or bool(acted_upon) or _goes_off(draft, composed)
        return public or composed.type in (*FORCEFUL, EventType.PROTEST)
    struck = composed.type is EventType.ASSAULT and thing.lemma in draft.knowledge.codebook.words("struck")
    return public or struck or (not acting and composed.type in FORCEFUL)


def judges_step(draft: Draft, composed: Composed) -> bool:
    """Is it said of a step told before, whoever took it: "said the decision was illegal"?"""
    verb = composed.outer.anchor
    thing = subject(verb) if composed.outer.frame.id == _CONDUCT else None
    marks = {child.lower for child in thing.children} if thing is not None else set()
    return thing is not None and bool(marks) and marks <= _DEFINITE


def _judges_deed(draft: Draft, composed: Composed) -> bool:
    """Is it said of a deed told of here: "said the arrest of two nurses was unacceptable"?"""
    thing = subject(composed.outer.anchor) if composed.outer.frame.id == _CONDUCT else None
    deed = happening(draft, thing) if thing is not None else None
    return deed is not None and deed.frame.type in FORCEFUL and not _only_refers(deed.anchor)


def _is_stated_by_us(draft: Draft, composed: Composed, acting: list[Word]) -> bool:
    """Does a speaker take a stance for others on a public issue ("we reject any talks"), or on his own office?"""
    issues = draft.knowledge.issues
    if any(word.lower == "i" for word in acting):
        return issues.frames["retreat.resign"] in topics(composed, issues)
    ours = any(word.lower == "we" for word in acting)
    if ours and composed.type is EventType.THREATEN and composed.core.frame.type in FORCEFUL:
        return True  # "we expect to take the town"
    return ours and composed.type in SPOKEN and bool(topics(composed, issues))


def _is_chanted(draft: Draft, composed: Composed) -> bool:
    """Is it what people demand as they demonstrate: "thousands rallied, calling for the base to be closed"?"""
    verb = composed.outer.anchor
    above = verb.head if verb.dep in ("advcl", "conj", "xcomp") else verb
    frames = draft.knowledge.codebook.verbs.get(above.lemma, ())
    return composed.type is EventType.REQUEST and any(frame.type is EventType.PROTEST for _, frame in frames)


def _goes_off(draft: Draft, composed: Composed) -> bool:
    """Does a bomb, a mine, a shell do it by itself: "a bomb went off outside a school"?"""
    verb = composed.core.anchor
    found = subject(verb) if composed.core.frame.bare and verb.pos == "VERB" else None
    return found is not None and found.lemma in draft.knowledge.codebook.fired


def _thing(draft: Draft, composed: Composed) -> Word | None:
    """The object where it is a thing that no pattern or frame speaks of."""
    reading = composed.core
    if not reading.is_verbal or reading.anchor.pos not in ("VERB", "AUX"):
        return None
    verb = reading.anchor
    noun = subject(verb) if is_passive(verb) else direct_object(verb)
    if noun is None or noun.pos not in ("NOUN", "PROPN") or noun in reading.taken:
        return None
    meant = measured(draft, noun)
    held = meant.lemma in draft.knowledge.codebook.words("stronghold")
    return None if held or may_be_somebody(draft, meant) or is_place(draft, meant) else meant


def is_public(draft: Draft, word: Word) -> bool:
    """Does the word name more than a private person?"""
    if word.pos == "PRON":
        mention = draft.mentions.headed(word)
        return mention is not None and mention.entity is not None and not mention.private
    if word.pos == "PROPN" or _are_arms(draft, word):
        return True
    agent = draft.knowledge.agents.noun(word.lemma, word.lower)
    return not agent.private if agent is not None else is_party(draft, word) or is_place(draft, word)


def may_be_somebody(draft: Draft, word: Word) -> bool:
    """A party, a name, a pronoun, a number, or a noun with the ending of those who do something."""
    if is_party(draft, word) or word.pos in ("PROPN", "NUM", "ADJ"):
        return True
    if word.lemma not in draft.knowledge.codebook.nouns and parties_in(draft, word, 0):
        return True
    return word.pos == "NOUN" and word.lower.endswith(_PERSONAL_ENDINGS)


def _is_somebody(draft: Draft, word: Word) -> bool:
    return is_party(draft, word) and not is_place(draft, word)


def _is_state(composed: Composed) -> bool:
    """Is it only said what somebody is like: "Russia, which supports the president", "strikes that kill civilians"?

    "The town, which fell to the rebels in May" says whose it is.
    """
    verb = composed.outer.anchor
    if verb.dep != "relcl":
        return False
    lasting = verb.tag in ("VBZ", "VBP") and composed.type in _LASTING
    return lasting or composed.core.frame.id == "assault.fall"


def _is_passage(draft: Draft, composed: Composed, acting: list[Word]) -> bool:
    """Do only people on their way come and go, not guests: refugees, fighters, reporters?"""
    if composed.core.frame.mode != "visit":
        return False
    mentions = [draft.mentions.headed(word) for word in acting]
    return bool(mentions) and all(m is not None and m.sectors and not set(m.sectors) - _PASSING for m in mentions)


def is_only_aimed_at(composed: Composed) -> bool:
    """Is it only what something is for, or what is tried: "a plan to free the city", "rebels seeking to advance"?"""
    if composed.status is not Status.POSSIBLE:
        return False
    verb = composed.outer.anchor
    return is_purpose(verb) or is_aim(verb) or composed.outer.frame.operator == "attempt"


def is_war_toll(event: Event, figures: Sequence[Figure]) -> bool:
    """Is it only the running total of a war: "more than 200,000 have been killed since 2011"?"""
    counts = [f for f in figures if f.id in event.figures]
    return _counts_many(event, counts) and all((f.low or 0) >= _WAR_TOLL for f in counts)


def is_running_total(event: Event, figures: Sequence[Figure]) -> bool:
    """Is it a running total that nobody, and no raid, is to blame for: "400 people have been killed since March"?"""
    blamed = bool(event.actors) or event.mode is not None
    return not blamed and _counts_many(event, [f for f in figures if f.id in event.figures])


def _counts_many(event: Event, counts: Sequence[Figure]) -> bool:
    """Does a telling of deaths count more than one happening?"""
    dead = bool(counts) and event.rule.startswith(("assault.kill", "assault.suffer"))
    return dead and all(f.scope is Scope.TOTAL for f in counts)


def is_repeated(composed: Composed, others: list[Composed]) -> bool:
    """Is the verb only what its noun is said to be: "a deal agreed with the rebels"?"""
    anchor = composed.outer.anchor
    if anchor.dep != "acl" or composed.type is not EventType.AGREE:
        return False
    return any(other.outer.anchor is anchor.head and other.type is composed.type for other in others)
