"""Arguments: who acts and who is acted upon, read off the places that the frames name."""

from dateline.coding.eventing.composition import Composed
from dateline.coding.eventing.parties import behind, is_party, is_place, measured, modifying, parties_in
from dateline.coding.eventing.readings import Reading
from dateline.knowledge.codebook import Frame
from dateline.parsing.clauses import SUBJECT, agent, direct_object, is_passive, own_subject, subject, verb_above
from dateline.parsing.modality import is_purpose
from dateline.parsing.phrases import NOMINAL, joined
from dateline.parsing.tree import Word
from dateline.records import EventType
from dateline.resolving import Draft

_PHYSICAL = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.PROTEST})
"""Types whose recipient can be a thing: a camp, a bridge, a newspaper."""
_EXPLETIVES = frozenset({"it", "there", "this", "that", "what", "which"})
_OWNING = frozenset({"their", "his", "her", "its"})
_REFERRING = frozenset({"it", "they", "he", "she"})
_DOCUMENTS = frozenset("statement letter declaration resolution message speech communique petition document report bill paper".split())
"""What somebody says something in: who speaks is its author."""
_TO_PARTIES = ("to", "on", "against", "with", "from", "for", "by", "in")


def actors(draft: Draft, composed: Composed) -> list[Word]:
    """The heads of the phrases that name who acts; empty when the text doesn't say."""
    for reading in composed.chain:
        found = _own_actors(draft, reading)
        if found:
            return found
    return []


def parties(draft: Draft, composed: Composed) -> tuple[list[Word], list[Word]]:
    """Actors and recipients. Of parties joined in something reciprocal ("X and Y met") the first one is the actor."""
    acting = actors(draft, composed)
    if len(acting) > 1 and any(reading.frame.reciprocal for reading in composed.chain):
        with_ = [word for reading in composed.chain for word in _behind(draft, reading, "with") if word not in acting]
        return (acting, with_) if with_ else (acting[:1], acting[1:])
    return acting, recipients(draft, composed, acting)


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
    """Whom the nouns of the patterns, or the clause below, are about, where no place that the frames name has a party."""
    for reading in composed.chain:
        for noun in reading.themes:
            if noun.pos in NOMINAL and (found := parties_in(draft, noun)):
                return found
    if composed.core.frame.operator and composed.core.is_verbal:
        return _complement(draft, composed.core.anchor)
    return []


def _own_actors(draft: Draft, reading: Reading) -> list[Word]:
    if not reading.is_verbal and reading.anchor.dep != "attr":
        return noun_actors(draft, reading)
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
    if found is None:
        return []
    if found.lower in _REFERRING:
        found = _reporter(draft, found) or found
    elif found.lemma in _DOCUMENTS:
        return _authors(draft, found)
    elif found.lemma in draft.knowledge.codebook.nouns and not is_party(draft, found):
        return _gathered(draft, found)
    if found.lower in _EXPLETIVES or found.pos not in (*NOMINAL, "NUM", "ADJ"):
        return []
    return _people(draft, found)


def _gathered(draft: Draft, noun: Word) -> list[Word]:
    """The parties of a happening that acts itself: the EU and Turkey for "a summit of the EU and Turkey failed"."""
    for child in noun.children:
        if child.dep == "prep" and child.lower in ("of", "between", "by"):
            inner = behind(draft, child)
            if inner is not None and is_party(draft, inner):
                return _people(draft, inner)
    return [noun]


def _authors(draft: Draft, noun: Word) -> list[Word]:
    """Who speaks in a statement: its owner, else the subject of the clause that it stands in."""
    found = parties_in(draft, noun, 1)
    if found and found[0] is not noun:
        return found
    above = verb_above(noun)
    doer = subject(above) if above is not None and noun.dep not in SUBJECT else None
    return _people(draft, doer) if doer is not None and is_party(draft, doer) else []


def _reporter(draft: Draft, pronoun: Word) -> Word | None:
    """Who says it of themselves: Greece for the pronoun of "Greece said it would leave"."""
    clause = pronoun.head
    if clause.dep != "ccomp" or own_subject(clause) is not pronoun:
        return None
    above = subject(clause.head)
    if above is None or above.pos not in ("NOUN", "PROPN") or not (is_party(draft, above) or is_place(draft, above)):
        return None
    return above if (pronoun.lower in ("he", "she")) is _is_singular(draft, above) or pronoun.lower == "it" else None


def _is_singular(draft: Draft, noun: Word) -> bool:
    return noun.tag in ("NN", "NNP") and len(joined(noun)) == 1


def _people(draft: Draft, noun: Word) -> list[Word]:
    return [measured(word) for word in joined(noun)]


def noun_actors(draft: Draft, reading: Reading) -> list[Word]:
    """Whose deed a noun names: Russia's strikes, strikes by Russia, Russian strikes, the retreat of the rebels."""
    noun, frame = reading.anchor, reading.frame
    for child in noun.children:
        if child.dep == "poss" and (is_party(draft, child) or is_place(draft, child) or child.lower in _OWNING):
            return joined(child)
    if (doer := _doer(noun)) is not None and is_party(draft, doer):
        return _people(draft, doer)
    for child in noun.children:
        if child.dep == "prep" and child.lower in _doing(frame):
            inner = behind(draft, child)
            if inner is not None and (found := parties_in(draft, inner, 1)):
                return found
    found = _modifying(draft, noun) if frame.modifier == "actor" else []
    return found or _controller(draft, reading)


def _doing(frame: Frame) -> tuple[str, ...]:
    """The prepositions behind which a noun's actor stands."""
    away = frame.type in (EventType.RETREAT, EventType.SANCTION, EventType.COERCE)
    return ("by", "between", *(() if away else ("from",)), *(("of",) if frame.of == "actor" else ()))


def _controller(draft: Draft, reading: Reading) -> list[Word]:
    """The subject of the clause: the rebels for "after a retreat, the rebels ..." and "saved it with air strikes"."""
    preposition = reading.anchor.head
    verb = preposition.head
    if reading.anchor.dep != "pobj" or verb.pos != "VERB" or is_passive(verb):
        return []
    if preposition.lower == "with" or (preposition.lower in ("after", "before") and reading.frame.of == "actor"):
        found = subject(verb)
        return _people(draft, found) if found is not None and is_party(draft, found) else []
    return []


def _doer(noun: Word) -> Word | None:
    """Students for "a demonstration by students" and "a demonstration staged by students"."""
    found = agent(noun)
    if found is not None:
        return found
    for child in noun.children:
        if child.dep == "acl" and (found := agent(child)) is not None:
            return found
    return None


def _modifying(draft: Draft, noun: Word) -> list[Word]:
    """The party that stands before a noun, the nearest to it: guerrilla for "a Karen guerrilla stronghold"."""
    for child in reversed(noun.children):
        if child.i < noun.i and child.dep in ("amod", "compound", "nmod"):
            if (found := modifying(draft, child)) is not None:
                return _paired(found)
    return []


def _paired(word: Word) -> list[Word]:
    """Both for "a US-Russia deal"."""
    other = [child for child in word.children if child.ent in ("NORP", "GPE") and child.dep in ("compound", "nmod", "amod")]
    return [*other, *joined(word)]


def _at(draft: Draft, reading: Reading, role: str, rest: tuple[Reading, ...], type_: EventType) -> list[Word]:
    """The parties that stand in one place of a reading."""
    if role == "object":
        return _object(draft, reading, type_)
    if role == "subject":
        verb = reading.anchor if reading.anchor.pos in ("VERB", "AUX") else reading.anchor.head
        found = subject(verb)
        return _people(draft, found) if found is not None and found.lower not in _EXPLETIVES else []
    if role == "purpose":
        return _purpose(draft, reading)
    if role == "complement":
        return _complement(draft, reading.anchor)
    if role.startswith("inner"):
        return _inner(draft, rest, role, type_)
    return _behind(draft, reading, role)


def _object(draft: Draft, reading: Reading, type_: EventType) -> list[Word]:
    if not reading.is_verbal:
        return _noun_object(draft, reading)
    verb = reading.anchor
    noun = subject(verb) if is_passive(verb) else verb.child("dative") or direct_object(verb)
    if noun is not None and noun.dep == "dative" and noun.pos == "ADP":
        noun = direct_object(verb)
    if noun is None or noun.pos not in (*NOMINAL, "NUM", "ADJ") or noun.lower in _EXPLETIVES:
        return _clause_subject(draft, verb)
    if noun in reading.themes:
        return []
    if noun.lemma in draft.knowledge.codebook.nouns and not is_party(draft, noun):
        doer = _doer(noun)
        return _people(draft, doer) if doer is not None else parties_in(draft, noun)
    if type_ in _PHYSICAL and noun.pos != "PRON" and not _is_reading(reading, noun):
        return _target(draft, noun)
    return parties_in(draft, noun)


def _target(draft: Draft, noun: Word) -> list[Word]:
    """Who or what is hit: a base, the refugees of "a camp for refugees"."""
    meant = measured(noun)
    if is_party(draft, meant) or is_place(draft, meant):
        return _people(draft, noun) if meant is noun else joined(meant)
    for child in meant.children:
        if child.dep == "prep" and child.lower in ("for", "of"):
            inner = behind(draft, child)
            if inner is not None and is_party(draft, measured(inner)):
                return _people(draft, inner)
    return [measured(word) for word in joined(meant)]


def _clause_subject(draft: Draft, verb: Word) -> list[Word]:
    """They for "urged them to leave", the US for "demanded that the US leave"."""
    for child in verb.children:
        if child.dep in ("ccomp", "xcomp"):
            for below in child.children:
                if below.dep in ("nsubj", "nsubjpass") and below.lower not in _EXPLETIVES:
                    return parties_in(draft, below)
    return []


def _complement(draft: Draft, verb: Word) -> list[Word]:
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
        if word.dep == "advcl" and (is_purpose(word) or word.tag == "VBG") and word.i > reading.anchor.i:
            return clause_parties(draft, word)
    return []


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
    return _clause_subject(draft, verb) or _complement(draft, verb)


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
        if not first.is_verbal:
            return noun_actors(draft, first)
        above = own_subject(first.anchor)
        return parties_in(draft, above) if above is not None and above.lower not in _EXPLETIVES else []
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
                inner = behind(draft, child)
                if inner is not None and (found := parties_in(draft, inner)):
                    return found
    return []
