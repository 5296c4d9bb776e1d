"""Nominal doers: whose deed a noun names: Russia's strikes, strikes by Russia, Russian strikes, retreats of rebels."""

from dateline.coding.eventing.parties import behind, is_party, is_place, measured, modifying, parties_in
from dateline.coding.eventing.readings import Reading
from dateline.knowledge.frames import Frame
from dateline.parsing.clauses import (
    SUBJECT,
    agent,
    direct_object,
    is_passive,
    own_subject,
    subject,
    verb_above,
)
from dateline.parsing.phrases import NOMINAL, first_joined, joined, object_of
from dateline.parsing.tree import Word
from dateline.records import EventType, MentionType
from dateline.resolving import Draft
from dateline.resolving.name_runs import HYPHENS
from dateline.resolving.pronouns import POSSESSIVES

SIDES = frozenset({"MIL", "GOV", "COP", "PRM", "REB", "UAF", "OPP", "SPY"})
"""Sectors of those who use force."""
SUFFERING = frozenset({"assault.suffer", "coerce.besieged"})
"""Frames of those who are hit or shut in: "died in a raid", "is under a government siege"."""
_BYSTANDERS = frozenset({"source", "witness", "resident", "activist", "analyst", "observer", "expert", "monitor"})
"""Those who tell of talks and take no part in them."""
_JUDGING = frozenset(
    {"condemn", "denounce", "criticise", "criticize", "deplore", "describe", "report", "witness", "see", "follow"}
    | {"welcome", "praise", "confirm", "deny", "reject", "oppose", "support", "investigate", "document", "decry"}
)
"""What others do about a deed: one condemned by the UN is none of the UN's."""
_HITTING = frozenset({"of", "on", "against", "at"})
"""Prepositions behind which a noun of a deed has what it was done to."""
_PUNISHED = frozenset({"on", "against"})
_AT_TALKS = frozenset({"in", "at", "during", "after", "before", "following"})
"""Prepositions of talks that the clause's subject takes part in: "in a meeting with Mali, Chad voiced support"."""


def reporter(draft: Draft, pronoun: Word) -> Word | None:
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
    if pronoun.i < above.i and (pronoun.lower == "they" or draft.mentions.headed(pronoun) is not None):
        return None  # "they killed nine people, witnesses said"
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
            return _owners(draft, child) if child.lower in POSSESSIVES else joined(child)
    doer = doer_of(noun) or _of_measure(draft, noun)
    if doer is not None and is_brokered(draft, noun) and (sides := sides_of(draft, noun)):
        return sides
    if (doer := doer or _broker(draft, noun)) is not None and is_party(draft, doer):
        return people(draft, doer)
    for child in noun.children:
        if child.dep == "prep" and child.lower in _doing(frame):
            inner = behind(draft, child)
            if inner is not None and (found := parties_in(draft, inner, 1)):
                return [*found, *_strays(draft, noun, found)]
    if found := _by_beyond(draft, noun) or sides_of(draft, noun):
        return found
    found = party_before(draft, noun) if frame.modifier == "actor" else []
    if frame.type is EventType.ASSAULT:
        found = [word for word in found if not is_scene(draft, word)] or _group_before(draft, reading)
    mutual = frame.reciprocal or noun.lemma in draft.knowledge.codebook.words("mutual")
    if not found and mutual and any(child.lower == "with" for child in noun.children):
        return _killers(draft, reading) or _other_side(draft, noun)
    return found or _controller(draft, reading)


def _owners(draft: Draft, possessive: Word) -> list[Word]:
    """Whose deed "its" is: who is punished for it, in "sanctions on Chad over its raids", who reports it, or itself."""
    for_ = possessive.head.head
    if possessive.head.dep == "pobj" and for_.lower in ("over", "for", "after"):
        punishing = for_.head if for_.head.pos in ("VERB", "AUX") else verb_above(for_.head)
        thing = direct_object(punishing) if punishing is not None else None
        heads = [word for word in (punishing, thing) if word is not None]
        behind_ = (child.child("pobj") for head in heads for child in head.children if child.lower in _PUNISHED)
        for punished in behind_:
            if punished is not None and punished.i < possessive.i and is_party(draft, punished):
                return [punished]
    return [reporter(draft, possessive) or possessive]


def _killers(draft: Draft, reading: Reading) -> list[Word]:
    """The other side where a toll is told: the army for "ten rebels were killed in a clash with the army"."""
    over, above = reading.governor, verb_above(reading.anchor)
    if over is None or above is None or over.frame.type is not EventType.ASSAULT:
        return []
    if over.frame.id not in SUFFERING and not (over.frame.persons and is_passive(above)):
        return []
    found = object_of(reading.anchor, "with")
    return people(draft, found) if found is not None and is_party(draft, found) else []


def sides_of(draft: Draft, noun: Word) -> list[Word]:
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


def is_scene(draft: Draft, word: Word) -> bool:
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
    found = subject(above) if above is not None else None
    while above is not None and above.dep == "ccomp" and above.head.pos == "VERB":
        if found is not None and found is not noun and is_party(draft, found):
            break  # "the army left its talks with the rebels, a general said"
        above = above.head
        found = subject(above)
    if found is None or found is noun or found.lemma in _BYSTANDERS or not is_party(draft, found):
        return []
    return people(draft, found)


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
        if child.dep == "acl" and child.lemma not in _JUDGING and (found := agent(child)) is not None:
            return found
    return None


def _of_measure(draft: Draft, noun: Word) -> Word | None:
    """Whose it is, where the parser hangs it on what measures it: "the level of violence by the militia"."""
    over = noun.head.head if noun.dep == "pobj" and noun.head.lower == "of" else None
    measured_by = over is not None and over.lemma in draft.knowledge.codebook.words("measure")
    return doer_of(over) if over is not None and measured_by else None


def is_brokered(draft: Draft, noun: Word) -> bool:
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
                return _paired(draft, found)
    return []


def _paired(draft: Draft, word: Word) -> list[Word]:
    """Both for "a US-Russia deal", "US-South Korean drills"."""
    before = word.children_in("compound", "nmod", "amod", "npadvmod")
    nations = (child for child in before if child.ent in ("NORP", "GPE"))
    other = [child for child in nations if draft.parse.words[child.i + 1].text in HYPHENS]
    return [*other, *joined(word)]


def behind_preposition(draft: Draft, reading: Reading, preposition: str) -> list[Word]:
    """The parties behind a preposition on the trigger or on a noun that its pattern took."""
    thing = direct_object(reading.anchor) if reading.linked else None
    quarrels = draft.knowledge.codebook.words("dispute")  # "recalled its envoy in a row over Mali"
    for head in (*reading.taken, reading.anchor, *((thing,) if thing is not None else ())):
        for child in head.children:
            if child.dep in ("prep", "dative", "agent", "prt") and child.lower == preposition:
                inner = behind(draft, child)
                if inner is None or inner.lemma in quarrels:
                    continue
                if inner not in reading.themes and (found := parties_in(draft, inner)):
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
