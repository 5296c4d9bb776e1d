"""Arguments: who acts and who is acted upon, read off the places that the frames name."""

from dateline.coding.eventing.composition import Composed
from dateline.coding.eventing.parties import is_party, is_place, measured, parties_in
from dateline.coding.eventing.readings import Reading
from dateline.parsing.clauses import agent, direct_object, is_passive, subject
from dateline.parsing.phrases import NOMINAL, joined
from dateline.parsing.tree import Word
from dateline.records import EventType
from dateline.resolving import Draft

_PHYSICAL = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.SANCTION})
"""Types whose recipient can be a thing: a camp, a bridge, a newspaper."""
_EXPLETIVES = frozenset({"it", "there", "this", "that", "what", "which"})


def actors(draft: Draft, composed: Composed) -> list[Word]:
    """The heads of the phrases that name who acts; empty when the text doesn't say."""
    for reading in composed.chain:
        found = _own_actors(draft, reading)
        if found:
            return found
    return []


def recipients(draft: Draft, composed: Composed, acting: list[Word]) -> list[Word]:
    """The heads of the phrases that name who is acted upon; empty when the text doesn't say."""
    taken = {word.i for word in acting}
    for reading in composed.chain:
        rest = composed.chain[composed.chain.index(reading) + 1 :]
        for role in reading.frame.recipient:
            found = [word for word in _at(draft, reading, role, rest, composed.type) if word.i not in taken]
            if found:
                return found
    return [word for word in _left(draft, composed) if word.i not in taken]


def _left(draft: Draft, composed: Composed) -> list[Word]:
    """Whom the nouns are about that the patterns took, where no place named by the frames has a party."""
    for reading in composed.chain:
        for noun in reading.taken:
            if noun.pos in NOMINAL and (found := parties_in(draft, noun)):
                return found
    return []


def _own_actors(draft: Draft, reading: Reading) -> list[Word]:
    if not reading.is_verbal and reading.anchor.dep != "attr":
        return _noun_actors(draft, reading)
    for role in reading.frame.actor:
        if role == "subject":
            found = _subject(draft, reading)
        elif role in ("speaker", "inner actor"):
            found = []
        else:
            found = _behind(draft, reading, role)
        if found:
            return found
    return []


def _subject(draft: Draft, reading: Reading) -> list[Word]:
    verb = reading.anchor if reading.anchor.pos in ("VERB", "AUX") else reading.anchor.head
    if is_passive(verb):
        doer = agent(verb)
        return _people(draft, doer) if doer is not None else []
    found = subject(verb)
    if found is None or found.lower in _EXPLETIVES or found.pos not in (*NOMINAL, "NUM", "ADJ"):
        return []
    return _people(draft, found)


def _people(draft: Draft, noun: Word) -> list[Word]:
    return [measured(word) for word in joined(noun)]


def _noun_actors(draft: Draft, reading: Reading) -> list[Word]:
    """Whose deed a noun names: Russia's strikes, strikes by Russia, Russian strikes, the retreat of the rebels."""
    noun, frame = reading.anchor, reading.frame
    for child in noun.children:
        if child.dep == "poss" and (is_party(draft, child) or is_place(draft, child)):
            return joined(child)
    if (doer := agent(noun)) is not None and is_party(draft, doer):
        return _people(draft, doer)
    for child in noun.children:
        if child.dep == "prep" and child.lower in ("by", "from", "between", *(("of",) if frame.of == "actor" else ())):
            inner = child.child("pobj")
            if inner is not None and (found := parties_in(draft, inner, 1)):
                return found
    if frame.modifier == "actor":
        return _modifying(draft, noun)
    return []


def _modifying(draft: Draft, noun: Word) -> list[Word]:
    for child in noun.children:
        if child.i < noun.i and child.dep in ("amod", "compound", "nmod"):
            if child.ent in ("NORP", "GPE", "ORG", "PERSON") or is_party(draft, child):
                return joined(child)
    return []


def _at(draft: Draft, reading: Reading, role: str, rest: tuple[Reading, ...], type_: EventType) -> list[Word]:
    """The parties that stand in one place of a reading."""
    if role == "object":
        return _object(draft, reading, type_)
    if role == "subject":
        found = subject(reading.anchor)
        return _people(draft, found) if found is not None and found.lower not in _EXPLETIVES else []
    if role.startswith("inner"):
        return _inner(draft, rest, role, type_)
    return _behind(draft, reading, role)


def _object(draft: Draft, reading: Reading, type_: EventType) -> list[Word]:
    if not reading.is_verbal:
        return _noun_object(draft, reading)
    verb = reading.anchor
    noun = subject(verb) if is_passive(verb) else verb.child("dative") or direct_object(verb)
    if noun is None or noun.pos not in (*NOMINAL, "NUM", "ADJ") or noun.lower in _EXPLETIVES:
        return _clause_subject(draft, verb)
    if noun in reading.taken and not is_party(draft, noun):
        return []
    found = parties_in(draft, noun)
    if not found and type_ in _PHYSICAL and noun.pos != "PRON" and not _is_reading(reading, noun):
        return [measured(noun)]
    return found


def _clause_subject(draft: Draft, verb: Word) -> list[Word]:
    """They for "urged them to leave", the US for "demanded that the US leave"."""
    for child in verb.children:
        if child.dep in ("ccomp", "xcomp"):
            for below in child.children:
                if below.dep in ("nsubj", "nsubjpass") and below.lower not in _EXPLETIVES:
                    return parties_in(draft, below)
    return []


def _is_reading(reading: Reading, noun: Word) -> bool:
    return any(inner.anchor is noun for inner in reading.inner)


def _noun_object(draft: Draft, reading: Reading) -> list[Word]:
    """Who a noun's deed is done to: the killing of X, hostage release."""
    if reading.frame.of == "recipient":
        found = _behind(draft, reading, "of")
        if found:
            return found
    if reading.frame.modifier == "recipient":
        return _modifying(draft, reading.anchor)
    return []


def _inner(draft: Draft, rest: tuple[Reading, ...], role: str, type_: EventType) -> list[Word]:
    if not rest:
        return []
    first = rest[0]
    if role == "inner actor":
        return _own_actors(draft, first) if not first.is_verbal else _clause_subject(draft, first.anchor.head)
    if role == "inner object":
        return _object(draft, first, type_)
    for place in first.frame.recipient:
        if found := _at(draft, first, place, rest[1:], type_):
            return found
    return []


def _behind(draft: Draft, reading: Reading, preposition: str) -> list[Word]:
    """The parties behind a preposition on the trigger or on a noun that its pattern took."""
    for head in (*reading.taken, reading.anchor):
        for child in head.children:
            if child.dep in ("prep", "dative", "agent", "prt") and child.lower == preposition:
                inner = child.child("pobj")
                if inner is not None and (found := parties_in(draft, inner)):
                    return found
    return []
