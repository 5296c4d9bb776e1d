"""What became of the people a noun phrase counts, read off the clause around it: killed, injured, displaced, ..."""

from dataclasses import dataclass

from dateline.coding.counting.reality import unreal
from dateline.knowledge.figures import FigureLexicon
from dateline.parsing import Word
from dateline.parsing.clauses import direct_object, is_passive, particle, subject
from dateline.parsing.phrases import first_joined, object_of

_PARTITIVE = frozenset({"of", "among", "amongst"})
_THOUGHT = frozenset({"fear", "presume", "believe"})
"""Verbs behind which the state is what counts: "thousands are feared dead" are counted among the dead."""
_PLACES = frozenset({"GPE", "LOC", "FAC"})
INCLUDING = frozenset({"including", "include"})
"""Words behind which members of a group are told."""
_TAKING = frozenset({"claim", "cost", "take", "lose", "loss", "toll"})
"""What has to be done to lives for them to be deaths."""
TALLIES = frozenset({"number", "total", "count", "figure", "tally"})
"""Nouns for a number, whatever it counts."""
LEVELS = frozenset({"to", "at", "over", "above", "between", "past"})
"""Prepositions behind which a toll stands: "rose to", "stands at"."""
_WHITHER = {"from": frozenset({"home", "house"}), "to": frozenset({"death"})}
"""Prepositions and nouns that make another verb of the verb before them."""
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
        found = found or _clauses_on(word, lexicon)
        if found is None or (found.rule == "relative clause" and found.what == "displaced"):
            found = _above(word, lexicon) or found
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
    """The verb with its particle ("gun down", "take out"), with where from ("drive from home"), or "to death"."""
    behind = particle(verb)
    for child in verb.children:
        if not behind and child.lower in ("out", "down") and child.dep in ("prep", "advmod"):
            behind = child.lower
        if (
            child.lower in _WHITHER
            and (noun := child.child("pobj")) is not None
            and noun.lemma in _WHITHER[child.lower]
        ):
            behind = f"{child.lower} {noun.lemma}"
    return f"{verb.lemma} {behind}" if behind else verb.lemma


def done_to(verb: Word, lexicon: FigureLexicon) -> str | None:
    """The figure's name where the verb does it to its object."""
    near = [child.lower for word in (verb, *verb.children_in("dobj")) for child in word.children]
    keys = (verb_key(verb), verb.lemma, *(f"{verb.lemma} {word}" for word in near))
    return next((lexicon.does[key] for key in keys if key in lexicon.does), None)


def borne(verb: Word, lexicon: FigureLexicon) -> str | None:
    """The figure's name where a passive verb says so by itself: "are held by", but not "are held responsible"."""
    if verb.lemma not in lexicon.borne or not is_passive(verb):
        return None
    return None if verb.child("oprd", "acomp", "attr", "advcl", "prt") is not None else lexicon.borne[verb.lemma]


def suffered(verb: Word, lexicon: FigureLexicon) -> str | None:
    """The figure's name where the verb, or the verb with its object, happens to its subject."""
    thing = direct_object(verb) or object_of(verb, "from")
    if thing is not None and any(child.lower == "no" for child in thing.children):
        return None
    key = verb.lemma if thing is None or verb.lemma in lexicon.suffers else ""
    if (what := lexicon.suffers.get(verb_key(verb)) or lexicon.suffers.get(key)) is not None or thing is None:
        return what
    return lexicon.suffers.get(f"{verb.lemma} {'place' if thing.ent in _PLACES else thing.lemma}")


def resulting(verb: Word, lexicon: FigureLexicon) -> str | None:
    """The figure's name where the verb ends in a state: "was found dead", "is missing", "left him wounded"."""
    for child in verb.children_in("acomp", "oprd"):
        if child.lower in lexicon.states:
            return lexicon.states[child.lower]
    return None


def fate_of_group(group: Word, lexicon: FigureLexicon) -> Fate | None:
    """What became of a group, as far as its own words tell: "the dead", "the two dead officers", "those killed"."""
    found = _own(group, lexicon) or _clauses_on(group, lexicon)
    return found if found is not None and not unreal(found.word, lexicon) else None


def _own(word: Word, lexicon: FigureLexicon) -> Fate | None:
    """The word itself or an adjective on it: "12 dead", "12 deaths", "12 wounded civilians", "20 injured"."""
    if word.pos == "NOUN" and word.lemma in lexicon.counts and not _is_spared(word):
        return Fate(lexicon.counts[word.lemma], word, "count")
    if word.lemma == "case" and (kind := object_of(word, "of")) is not None and kind.lemma in lexicon.counts:
        return Fate(lexicon.counts[kind.lemma], word, "count")
    if word.lower in lexicon.states and (word.pos in ("NOUN", "ADJ") or word.tag in ("VBN", "VBD")):
        return Fate(lexicon.states[word.lower], word, "state")
    for child in word.children:
        if child.dep in ("amod", "acl", "compound") and child.lower in lexicon.states and child.tag != "VBG":
            return Fate(lexicon.states[child.lower], child, "state")
    return None


def _is_spared(noun: Word) -> bool:
    """Lives that are not lost: saved, in danger, changed."""
    if noun.lemma != "life":
        return False
    above = noun.head if noun.dep != "pobj" else noun.head.head
    return above.lemma not in _TAKING


def _clauses_on(word: Word, lexicon: FigureLexicon) -> Fate | None:
    """A participle or relative clause: "12 people killed in", "12 people who died", "30,000 fleeing"."""
    for child in word.children:
        if child.dep == "acl" and child.tag == "VBN" and (what := done_to(child, lexicon) or borne(child, lexicon)):
            return Fate(what, child, "participle")
        if child.dep == "acl" and child.tag in ("VBG", "VBN") and (what := suffered(child, lexicon)):
            return Fate(what, child, "participle")
        if child.dep == "relcl" and any(c.lower in INCLUDING and c.i < child.i for c in word.children_in("prep")):
            continue  # "21 people, including two who had fled"
        if child.dep == "relcl" and (found := _of_subject(child, lexicon, "relative clause")) is not None:
            if any(c.dep in ("nsubj", "nsubjpass") and c.tag in ("WP", "WDT") for c in child.children):
                return found
    return None


def _of_subject(verb: Word, lexicon: FigureLexicon, rule: str) -> Fate | None:
    """What the verb says of its subject."""
    passive = is_passive(verb) or (
        verb.tag in ("VBN", "VBD") and not any(c.dep in ("dobj", "ccomp") for c in verb.children)
    )
    if passive and (what := done_to(verb, lexicon) or lexicon.states.get(verb.lower) or borne(verb, lexicon)):
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
                return Fate(lexicon.states[child.lower], child if verb.lemma in _THOUGHT else verb, rule)
    return None


def _above(word: Word, lexicon: FigureLexicon) -> Fate | None:
    """The verb or noun that the phrase hangs on."""
    head = word.head
    if word.is_root:
        return None
    if head.dep == "auxpass":  # "Also injured were two boys".
        head = head.head
    if word.dep in ("nsubjpass", "nsubj") and head.lower in lexicon.states and head.pos == "ADJ":
        return Fate(lexicon.states[head.lower], head.head if head.head.pos == "VERB" else head, "result")
    if word.dep in ("nsubjpass", "nsubj"):
        return _of_subject(head, lexicon, "subject") or _among(word, lexicon)
    if word.dep == "attr" and (found := _among(word, lexicon)) is not None:
        return found
    if word.dep in ("dobj", "attr") and (found := _of_equal(word, lexicon)) is not None:
        return found
    if word.dep == "conj" and word.pos == "NUM" and head.pos == "VERB" and (what := done_to(head, lexicon)):
        return Fate(what, head, "object")
    if word.dep in ("dobj", "dative", "npadvmod") and head.pos in ("VERB", "AUX"):
        return _of_object(word, head, lexicon)
    if word.dep == "pobj":
        return _behind_preposition(head, lexicon)
    if word.dep == "poss" and head.lemma in lexicon.deeds:
        return Fate(lexicon.deeds[head.lemma], head, "deed")
    if word.dep in ("nmod", "compound", "nummod") and head.lemma in lexicon.counts:
        return Fate(lexicon.counts[head.lemma], head, "count")
    return None


def _among(word: Word, lexicon: FigureLexicon) -> Fate | None:
    """Reads "Among the dead were 12 children", "12 children were among the dead": the group shows the fate."""
    for holder in (word, word.head):
        group = object_of(holder, "among", "amongst", *(("of",) if holder is not word else ()))
        found = fate_of_group(group, lexicon) if group is not None else None
        if found is not None:
            return Fate(found.what, found.word, "among")
    return None


def _of_equal(word: Word, lexicon: FigureLexicon) -> Fate | None:
    """Reads "The dead were two women", "The dead included 40 evacuees"."""
    verb = word.head
    if verb.lemma not in ("be", "include") or (group := subject(verb)) is None:
        return None
    if verb.lemma == "be" and (what := told_by(group, lexicon)) is not None:
        return Fate(what, group, "toll")
    found = fate_of_group(group, lexicon)
    return Fate(found.what, found.word, "among" if verb.lemma == "include" else "equal") if found is not None else None


def _of_object(word: Word, verb: Word, lexicon: FigureLexicon) -> Fate | None:
    if not is_passive(verb) and (what := done_to(verb, lexicon)):
        return Fate(what, verb, "object")
    if (teller := verb.child("nsubj")) is not None and (what := told_by(teller, lexicon)) is not None:
        return Fate(what, teller, "toll")
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
    if preposition.lower == "to" and noun.lower == "from":  # "revised from 18 to 16"
        noun = noun.head
    if preposition.lower in ("of", "for", "by") and noun.pos == "NOUN":
        deed = lexicon.deeds.get(noun.lemma) or lexicon.doers.get(noun.lemma)
        if deed is not None:
            return Fate(deed, noun, "deed") if preposition.lower == "of" else None
    if preposition.lower in _PARTITIVE and noun.pos == "NOUN" and noun.lemma in lexicon.counts and not _is_spared(noun):
        return Fate(lexicon.counts[noun.lemma], noun, "count")
    if (toll := _toll(noun, lexicon)) is not None:
        return Fate(toll, noun, "toll")
    if noun.pos in ("VERB", "AUX") and preposition.lower in LEVELS:
        for child in noun.children_in("nsubj", "nsubjpass", "dobj"):
            if (what := told_by(child, lexicon)) is not None:
                return Fate(what, child, "toll")
    return None


def told_by(noun: Word, lexicon: FigureLexicon) -> str | None:
    """What a toll counts: "the death toll", "the number of dead", "the number of people killed"."""
    if noun.tag == "WDT" and noun.head.dep == "relcl":
        noun = noun.head.head
    if (toll := _toll(noun, lexicon)) is not None:
        return toll
    if noun.tag == "NNS" and noun.dep == "nsubj" and noun.head.lemma in lexicon.moves:
        return lexicon.counts.get(noun.lemma)  # "deaths fell to 300"
    counted = object_of(noun, "of") if noun.lemma in TALLIES else None
    if counted is None:
        return None
    words = (counted, *counted.children, *noun.children_in("acl"))
    return next((lexicon.states[word.lower] for word in words if word.lower in lexicon.states), None) or (
        lexicon.counts.get(counted.lemma) or _told_of(counted, lexicon)
    )


def _toll(noun: Word, lexicon: FigureLexicon) -> str | None:
    """The figure's name for a running count; some are one in the plural only ("losses")."""
    return lexicon.tolls.get(noun.lemma) or lexicon.tolls.get(noun.lower)


def _told_of(counted: Word, lexicon: FigureLexicon) -> str | None:
    """What a number of people tells by its clause or its noun: "who have fled", "refugees"."""
    found = _clauses_on(counted, lexicon)
    if found is not None:
        return None if unreal(found.word, lexicon) else found.what
    people = lexicon.people.get(counted.lemma)
    return people.what if people is not None and not people.group and people.what != "people" else None


def _onwards(word: Word, lexicon: FigureLexicon) -> Word | None:
    """The phrase that shares this one's fate: what it is joined to, a part of, or named beside."""
    if word.is_root:
        return None
    head = word.head
    if word.dep == "appos" and word.tag == "NNS" and head.tag == "NNP" and word.child("conj") is None:
        return None  # Several are not one: a new clause begins.
    if word.dep in ("conj", "appos") and head.pos in ("NOUN", "PROPN", "NUM", "PRON", "ADJ"):
        return head
    if word.dep in ("nummod", "quantmod", "nmod", "amod", "compound") and head.pos in ("NOUN", "PROPN", "NUM", "ADJ"):
        return head
    if word.dep == "pobj" and head.lower in _PARTITIVE | INCLUDING:
        above = head.head
        if head.lower == "of" and above.pos == "NUM" and word.child("nummod") is not None:
            return None  # Of "seven of the nine", nine are only those there were.
        if above.pos in ("NUM", "PRON", "ADJ") or head.lower in INCLUDING | {"among", "amongst"}:
            if above.pos not in ("VERB", "AUX"):
                return above
            return above.child("nsubjpass", "dobj") or above.child("nsubj")
        counted = lexicon.people.get(above.lemma)
        return above if counted is not None and counted.group else None
    return None
