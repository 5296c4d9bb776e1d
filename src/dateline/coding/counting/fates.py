"""What became of the people a noun phrase counts, read off the clause around it: killed, injured, displaced, ..."""

from dataclasses import dataclass

from dateline.coding.counting.reality import unreal
from dateline.knowledge.figures import FigureLexicon
from dateline.parsing import Word
from dateline.parsing.clauses import direct_object, is_passive, particle
from dateline.parsing.phrases import first_joined, object_of

_PARTITIVE = frozenset({"of", "among", "amongst"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_INCLUDING = frozenset({"including", "include", "among", "amongst"})
_RESULTS = frozenset({"oprd", "acomp", "ccomp", "xcomp", "advcl", "amod", "dobj", "attr"})


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of people, the word that says so, and the rule that read it."""

    what: str
    word: Word
    rule: str


def fate(word: Word, lexicon: FigureLexicon) -> Fate | None:
    """What became of those that the noun (or number) counts; None where nothing is said, or it has not happened."""
    if any(child.lower in ("neither", "nor", "no") for child in (*word.children, *first_joined(word).children)):
        return None
    found = _later(word, lexicon) or _own(word, lexicon)
    for _ in range(6):
        found = found or _clauses_on(word, lexicon) or _above(word, lexicon)
        if found is not None:
            return None if unreal(found.word, lexicon) else found
        onwards = _onwards(word, lexicon)
        if onwards is None:
            return None
        found = None if word.dep == "conj" else _own(onwards, lexicon)
        word = onwards
    return None


def _later(word: Word, lexicon: FigureLexicon) -> Fate | None:
    """What became of some of those of whom a fate is known: "two of the wounded died"."""
    if word.dep != "pobj" or word.head.lower != "of" or word.lower not in lexicon.states:
        return None
    part = word.head.head
    return _above(part, lexicon) if part.pos in ("NUM", "PRON", "ADJ") else None


def verb_key(verb: Word) -> str:
    """The verb with its particle: "gun down", "take out (of the town)", or with where from: "drive from home"."""
    behind = particle(verb)
    for child in verb.children:
        if not behind and child.lower == "out" and child.dep in ("prep", "advmod"):
            behind = "out"
        if child.lower == "from" and (noun := child.child("pobj")) is not None and noun.lemma in ("home", "house"):
            behind = f"from {noun.lemma}"
    return f"{verb.lemma} {behind}" if behind else verb.lemma


def done_to(verb: Word, lexicon: FigureLexicon) -> str | None:
    """The figure's name where the verb does it to its object."""
    found = lexicon.does.get(verb_key(verb)) or lexicon.does.get(verb.lemma)
    if found is None and verb.lemma == "shoot" and any(child.lower == "dead" for child in verb.children):
        return lexicon.does.get("shoot dead")
    return found


def suffered(verb: Word, lexicon: FigureLexicon) -> str | None:
    """The figure's name where the verb, or the verb with its object, happens to its subject."""
    thing = direct_object(verb)
    if thing is None or verb.lemma in lexicon.suffers:
        return lexicon.suffers.get(verb.lemma)
    return lexicon.suffers.get(f"{verb.lemma} {'place' if thing.ent in _PLACES else thing.lemma}")


def _own(word: Word, lexicon: FigureLexicon) -> Fate | None:
    """The word itself or an adjective on it: "12 dead", "12 deaths", "12 wounded civilians", "20 injured"."""
    if word.pos == "NOUN" and word.lemma in lexicon.counts:
        return Fate(lexicon.counts[word.lemma], word, "count")
    if word.lower in lexicon.states and (word.pos in ("NOUN", "ADJ") or word.tag in ("VBN", "VBD")):
        return Fate(lexicon.states[word.lower], word, "state")
    for child in word.children:
        if child.dep in ("amod", "acl", "compound") and child.lower in lexicon.states and child.tag != "VBG":
            return Fate(lexicon.states[child.lower], child, "state")
    return None


def _clauses_on(word: Word, lexicon: FigureLexicon) -> Fate | None:
    """A participle or relative clause: "12 people killed in", "12 people who died", "30,000 fleeing"."""
    for child in word.children:
        if child.dep == "acl" and child.tag == "VBN" and (what := done_to(child, lexicon)):
            return Fate(what, child, "participle")
        if child.dep == "acl" and child.tag == "VBG" and child.lemma in lexicon.suffers:
            return Fate(lexicon.suffers[child.lemma], child, "participle")
        if child.dep == "relcl" and (found := _of_subject(child, lexicon, "relative clause")) is not None:
            if any(c.dep in ("nsubj", "nsubjpass") and c.tag in ("WP", "WDT") for c in child.children):
                return found
    return None


def _of_subject(verb: Word, lexicon: FigureLexicon, rule: str) -> Fate | None:
    """What the verb says of its subject."""
    passive = is_passive(verb) or (
        verb.tag in ("VBN", "VBD") and not any(c.dep in ("dobj", "ccomp") for c in verb.children)
    )
    if passive and (what := done_to(verb, lexicon) or lexicon.states.get(verb.lower)):
        return Fate(what, verb, rule)
    if not is_passive(verb) and (what := suffered(verb, lexicon)):
        return Fate(what, verb, rule)
    if verb.tag == "VBG" and verb.lower in lexicon.states and direct_object(verb) is None:
        return Fate(lexicon.states[verb.lower], verb, rule)
    for child in verb.children:
        if child.dep in ("acomp", "oprd", "xcomp", "attr", "advcl") and child.i > verb.i:
            if child.dep == "xcomp" and child.tag == "VB" and child.lemma in lexicon.suffers:
                return Fate(lexicon.suffers[child.lemma], verb, rule)
            if child.lower in lexicon.states and (child.dep != "advcl" or verb.lemma in ("leave", "find")):
                return Fate(lexicon.states[child.lower], verb, rule)
    return None


def _above(word: Word, lexicon: FigureLexicon) -> Fate | None:
    """The verb or noun that the phrase hangs on."""
    head = word.head
    if word.is_root:
        return None
    if word.dep in ("nsubjpass", "nsubj") and head.lower in lexicon.states and head.pos == "ADJ":
        return Fate(lexicon.states[head.lower], head.head if head.head.pos == "VERB" else head, "result")
    if word.dep in ("nsubjpass", "nsubj"):
        return _of_subject(head, lexicon, "subject") or _of_toll_side(word, lexicon)
    if word.dep in ("dobj", "dative", "npadvmod") and head.pos in ("VERB", "AUX"):
        return _of_object(word, head, lexicon)
    if word.dep == "pobj":
        return _behind_preposition(head, lexicon)
    if word.dep == "poss" and head.lemma in lexicon.deeds:
        return Fate(lexicon.deeds[head.lemma], head, "deed")
    if word.dep in ("nmod", "compound", "nummod") and head.lemma in lexicon.counts:
        return Fate(lexicon.counts[head.lemma], head, "count")
    return None


def _of_toll_side(word: Word, lexicon: FigureLexicon) -> Fate | None:
    """Reads "Among the dead were 12 children": the fate stands in the phrase that opens the clause."""
    for child in word.head.children:
        if child.dep == "prep" and child.lower in _PARTITIVE and (inner := child.child("pobj")) is not None:
            if (what := lexicon.states.get(inner.lower) or lexicon.counts.get(inner.lemma)) is not None:
                return Fate(what, inner, "among")
    return None


def _of_object(word: Word, verb: Word, lexicon: FigureLexicon) -> Fate | None:
    if not is_passive(verb) and (what := done_to(verb, lexicon)):
        return Fate(what, verb, "object")
    for child in verb.children:
        if child.i > word.i and child.dep in _RESULTS and child.lower in lexicon.states:
            return Fate(lexicon.states[child.lower], verb, "result")
    return _made_to(word, verb, lexicon)


def _made_to(word: Word, verb: Word, lexicon: FigureLexicon) -> Fate | None:
    """What somebody is made to do: "forced two million to flee"."""
    if verb.lemma not in lexicon.told:
        return None
    for clause in (*verb.children_in("xcomp", "ccomp", "advcl"), *word.children_in("relcl", "acl")):
        if clause.i > word.i and clause.tag == "VB" and (what := suffered(clause, lexicon)) is not None:
            return Fate(what, verb, "made to")
    return None


def _behind_preposition(preposition: Word, lexicon: FigureLexicon) -> Fate | None:
    noun = preposition.head
    if preposition.lower in ("of", "for", "by") and noun.lemma in lexicon.deeds and noun.pos == "NOUN":
        return Fate(lexicon.deeds[noun.lemma], noun, "deed") if preposition.lower == "of" else None
    if preposition.lower in _PARTITIVE and noun.pos == "NOUN" and noun.lemma in lexicon.counts:
        return Fate(lexicon.counts[noun.lemma], noun, "count")
    if noun.lemma in lexicon.tolls:
        return Fate(lexicon.tolls[noun.lemma], noun, "toll")
    if noun.pos in ("VERB", "AUX") and preposition.lower in ("to", "at", "over", "above"):
        for child in noun.children_in("nsubj", "nsubjpass", "dobj"):
            if (what := _told_by(child, lexicon)) is not None:
                return Fate(what, child, "toll")
    return None


def _told_by(noun: Word, lexicon: FigureLexicon) -> str | None:
    """What a toll counts: "the death toll", "the number of dead", "the number of those displaced"."""
    if noun.lemma in lexicon.tolls:
        return lexicon.tolls[noun.lemma]
    counted = object_of(noun, "of") if noun.lemma in ("number", "total", "count", "figure") else None
    if counted is None:
        return None
    words = (counted, *counted.children)
    return next((lexicon.states[word.lower] for word in words if word.lower in lexicon.states), None) or (
        lexicon.counts.get(counted.lemma)
    )


def _onwards(word: Word, lexicon: FigureLexicon) -> Word | None:
    """The phrase that shares this one's fate: what it is joined to, a part of, or named beside."""
    if word.is_root:
        return None
    head = word.head
    if word.dep == "appos" and word.tag == "NNS" and head.tag == "NNP":
        return None  # Several are not one: a new clause begins.
    if word.dep in ("conj", "appos") and head.pos in ("NOUN", "PROPN", "NUM", "PRON", "ADJ"):
        return head
    if word.dep in ("nummod", "quantmod", "nmod", "amod", "compound") and head.pos in ("NOUN", "PROPN", "NUM", "ADJ"):
        return head
    if word.dep == "pobj" and head.lower in _PARTITIVE | _INCLUDING:
        above = head.head
        if above.pos in ("NUM", "PRON", "ADJ") or head.lower in _INCLUDING:
            return above if above.pos not in ("VERB", "AUX") else above.child("nsubjpass", "dobj", "nsubj")
        counted = lexicon.people.get(above.lemma)
        return above if counted is not None and counted.group else None
    return None
