"""Where a happening took place, read off the clause that tells of it.

Nearest first: the place named with the word itself ("the retaking of Aleppo", "the Aleppo offensive", "they left
Aleppo", "met in Hamburg"), then with the verb that governs it, then with its subject ("the war in Syria has killed"),
then the place where the story stands. Never the
dateline, nor a place that acts ("Moscow said").
"""

from collections.abc import Iterator

from dateline.parsing.clauses import own_subject
from dateline.parsing.phrases import NOMINAL
from dateline.parsing.tree import Word
from dateline.records import Mention, MentionType, Precision
from dateline.resolving.draft import Draft
from dateline.resolving.scenes import scene_at

_WHERE = frozenset(
    {"in", "at", "near", "on", "outside", "inside", "around", "across", "throughout", "into", "from", "to", "towards",
     "toward", "over", "through", "within", "against", "of", "off", "along", "between"}
)  # fmt: skip
_STANDS = frozenset({"in", "at", "near", "on", "around", "outside", "inside"})
"""Prepositions that say where a subject is, not where it is from."""
_OBJECTS = ("dobj", "nsubjpass", "attr", "pobj", "pcomp")
_BEFORE = ("compound", "nmod", "amod", "poss")
_CLAUSES = ("ccomp", "xcomp", "acl", "prep", "agent", "dobj", "pobj", "pcomp", "advcl")
_UP = frozenset({"dobj", "pobj", "prep", "xcomp", "pcomp", "attr", "conj", "nsubjpass", "acl", "nsubj", "advcl"})
_DEEP = 4
_INSIDE = 3
"""How far below a subject its place stands: "an attack on a mosque in Kirkuk"."""


def event_place(draft: Draft, word: Word, *, running: bool = True, talk: bool = False) -> str | None:
    """The id of the mention of the place where what `word` (a verb or noun) names took place.

    `running`: take the place where the story stands if the clause names none; not for words, which can be said
    anywhere. `talk`: it is a meeting, and what its object names is its topic.
    """
    place = _place_of_talk(draft, word) if talk else _place_in_clause(draft, word)
    if place is None and running and not _is_aside(draft, word):
        place = scene_at(draft, word)
    return place.id if place else None


def _place_in_clause(draft: Draft, word: Word) -> Mention | None:
    return (
        _named_with(draft, word, _DEEP)
        or _where(draft, word)
        or _named_above(draft, word)
        or _named_with_subject(draft, word)
    )


def _place_of_talk(draft: Draft, word: Word) -> Mention | None:
    """Where people met: Geneva for "talks in Geneva", "the Geneva talks", "met rebels in Geneva", "visited Geneva"."""
    for child in word.children_in(*_BEFORE) if word.pos in NOMINAL else ():
        if (place := _place_at(draft, child)) is not None and not _is_country(place):
            return place
    visited = word.child("dobj") if word.lemma in draft.knowledge.toponyms.motion else None
    if visited is not None and (place := _place_at(draft, visited)) is not None:
        return place
    for above in (word, *_governors(word)):
        for verb in (above, *_complements(above)):
            if (place := _standing(draft, verb)) is not None:
                return place
    return _where(draft, word)


def _complements(verb: Word) -> Iterator[Word]:
    """What a verb's subject is or is to do: due, and begin, for "talks are due to begin in Geneva"."""
    below = verb.child("acomp", "xcomp") if verb.pos in ("VERB", "AUX") else None
    while below is not None:
        yield below
        below = below.child("xcomp")


def _standing(draft: Draft, word: Word) -> Mention | None:
    """The place behind "in" or "at", also where the parser hangs it on who one meets."""
    for prep in word.children_in("prep"):
        noun = prep.child("pobj")
        if noun is None:
            continue
        place = _standing(draft, noun) if prep.lower == "with" else None
        if prep.lower in _STANDS:
            place = _place_at(draft, noun)
        if place is not None:
            return place
    noun = word.child("dobj") if word.pos == "VERB" else None
    return _standing(draft, noun) if noun is not None and draft.mentions.at(noun) is not None else None


def _where(draft: Draft, word: Word) -> Mention | None:
    """The place that a clause with "where" hangs on: Harasta for "Harasta, where rebels seized ground"."""
    for verb in (word, *_governors(word)):
        if verb.dep in ("relcl", "advcl") and any(child.lower == "where" for child in verb.children):
            return _place_at(draft, verb.head) or _named_with(draft, verb.head, 1)
    return None


def _is_aside(draft: Draft, word: Word) -> bool:
    """Is it told behind a comma of somebody or something, in passing: "Iran, whose guards have suffered losses"?"""
    for verb in (word, *_governors(word)):
        whose = own_subject(verb)
        if whose is not None and any(below.tag == "WP$" for below in whose.subtree()):
            return True
        if verb.dep == "relcl":
            return verb.left > 0 and draft.parse.words[verb.left - 1].text == ","
    return False


def _is_person(draft: Draft, word: Word) -> bool:
    """Does a noun name somebody, who comes from the place before it: "a Texas man"?"""
    agent = draft.knowledge.agents.noun(word.lemma, word.lower)
    return agent is not None and agent.kind == "person"


def _is_people(draft: Draft, word: Word) -> bool:
    """Does a noun name people: "a peacekeeper", "evacuees"?"""
    return draft.knowledge.agents.noun(word.lemma, word.lower) is not None or word.lemma in ("people", "evacuee")


def _is_country(mention: Mention) -> bool:
    return mention.place is not None and mention.place.precision is Precision.COUNTRY


def _named_with(draft: Draft, word: Word, depth: int) -> Mention | None:
    """The nearest place named below a word, behind a preposition, as its object, or before it."""
    inner = []
    for child in sorted(word.children, key=_nearest_first):
        if _can_hold(word, child):
            place = _place_at(draft, child)
            if place is not None and not (child.dep in _BEFORE and (_is_country(place) or _is_person(draft, word))):
                return place
        if child.dep == "prep" and child.lower == "from" and _is_people(draft, word):
            continue  # where they come from
        if child.dep in _CLAUSES or child.dep in _OBJECTS or _is_loose(word, child):
            inner.append(child)
    if depth:
        for child in inner:
            if child.dep != "prep" or child.lower in _WHERE:
                place = _named_with(draft, child, depth - 1)
                if place is not None:
                    return place
    return None


def _is_loose(word: Word, child: Word) -> bool:
    """Is it an infinitive behind a noun, or the next of a list of nouns: "hit a mill and a post in Jos"?"""
    return (child.dep == "relcl" and child.tag == "VB") or (child.dep == "conj" and child.pos == word.pos == "NOUN")


def _nearest_first(child: Word) -> int:
    """Order of the words below a noun: Nad Ali before Helmand in "Helmand's Nad Ali district"."""
    return -child.i if child.dep in _BEFORE else child.i


def _can_hold(word: Word, child: Word) -> bool:
    if child.dep in _OBJECTS:
        return word.dep != "prep" or word.lower in _WHERE
    return child.dep in _BEFORE and word.pos in ("NOUN", "PROPN")


def _named_above(draft: Draft, word: Word) -> Mention | None:
    """The place behind a preposition of the verb that governs a word: Geneva for "held talks in Geneva"."""
    for above in _governors(word):
        for child in above.children:
            if child.dep == "prep" and child.lower in _WHERE and child.lower != "of" and not word.is_below(child):
                place = _named_with(draft, child, 1)
                if place is not None:
                    return place
    return None


def _named_with_subject(draft: Draft, word: Word) -> Mention | None:
    """The place behind the subject: Syria for "the war in Syria has killed"; not where a person who speaks sits."""
    subject = own_subject(word)
    if subject is not None and word.dep == "relcl" and subject.tag in ("WDT", "WP"):
        subject = word.head
    if subject is None or draft.mentions.at(subject, MentionType.PERSON) is not None:
        return None
    for child in subject.children:
        if child.dep == "prep" and child.lower in _STANDS and (place := _named_with(draft, child, _INSIDE)) is not None:
            return place
    return None


def _governors(word: Word) -> Iterator[Word]:
    if word.pos == "VERB" and word.dep == "advcl" and own_subject(word) is not None:
        return
    while word.dep in _UP and not word.is_root:
        word = word.head
        yield word
        if word.pos == "VERB" and (word.dep not in ("xcomp", "conj") or own_subject(word) is not None):
            return


def _place_at(draft: Draft, word: Word) -> Mention | None:
    """The place that a word names, in no list or in one, or points back to ("the city")."""
    mention = draft.mentions.at(word, MentionType.LOCATION)
    if mention is None or mention.place is not None or mention.name is not None:
        return mention
    if mention.entity is None:
        return mention if word.pos == "PROPN" else None
    return next((m for m in draft.mentions.of_entity(mention.entity) if m.name is not None), None)
