"""Parties: which nouns name someone who acts or is acted upon, and whom a noun phrase is about."""

from dateline.parsing.phrases import NOMINAL, joined, object_of
from dateline.parsing.tree import Word
from dateline.records import MentionType, Precision
from dateline.resolving import Draft
from dateline.resolving.descriptions import is_people_by_state

_ACTING = (MentionType.PERSON, MentionType.ORGANISATION, MentionType.NATIONALITY)
_ENTS = frozenset({"PERSON", "NORP", "ORG", "GPE"})
_PRONOUNS = frozenset(
    ["he", "she", "they", "we", "i", "you", "him", "her", "them", "us", "who", "whom", "those", "these"]
)
REBELLIOUS = frozenset({"REB", "OPP"})
"""Sectors of those who fight or stand against a government."""
_SIDES = REBELLIOUS | {"UAF", "GOV", "MIL", "COP", "PRM", "REF", "CVL", "SPY"}
_CLOCKS = frozenset({"gmt", "utc"})
_SETTLEMENTS = frozenset({"capital", "city", "town", "village", "district", "suburb", "port", "region", "province"})
_ABOUT = ("of", "on", "for", "against", "to", "with", "from", "in", "at", "by", "between", "into", "over")


def is_party(draft: Draft, word: Word) -> bool:
    """Does the word head a phrase for a person, a group, a body or a state?"""
    if word.pos not in NOMINAL and word.pos not in ("ADJ", "NUM") and not is_people_by_state(word):
        return False
    if word.pos == "PRON":
        return word.lower in _PRONOUNS or draft.mentions.headed(word, *_ACTING) is not None
    if word.lower in _CLOCKS:
        return False
    if word.ent in _ENTS and word.pos == "PROPN":
        return not is_said_to_be_place(word)
    before = (word.sentence.first < word.i and draft.parse.words[word.i - 1].lower) or ""
    if draft.knowledge.agents.noun(word.lemma, word.lower, before):
        return True
    return draft.mentions.headed(word, *_ACTING) is not None


def is_said_to_be_place(name: Word) -> bool:
    """Is a name said to be a place: "Zorbe, capital of the state", "Zorbe, a border town"?"""
    if name.pos != "PROPN":
        return False
    return any(child.lemma in _SETTLEMENTS for child in name.children_in("appos"))


def is_place(draft: Draft, word: Word) -> bool:
    """Does the word name a place? One that is only described ("a hospital") names none."""
    if word.ent in ("GPE", "LOC", "FAC") or is_said_to_be_place(word):
        return True
    mention = draft.mentions.headed(word, MentionType.LOCATION)
    return mention is not None and mention.name is not None


def measured(draft: Draft, word: Word) -> Word:
    """The noun that is meant: Nigerians for "thousands of Nigerians"; else the word itself."""
    measures = word.lemma in draft.knowledge.codebook.words("measure") or word.pos == "NUM"
    return (object_of(word, "of") if measures else None) or word


def parties_in(draft: Draft, noun: Word, depth: int = 2) -> list[Word]:
    """The parties that a noun phrase names or is about: Haiti for "Haiti's efforts", exiles for "a camp for exiles".

    The phrase's own head comes first, then whose it is, then the head again where a nation or body modifies it
    ("Chinese goods"), then what stands behind its prepositions, the nearest first.
    """
    noun = measured(draft, noun)
    if is_party(draft, noun) or is_place(draft, noun):
        return joined(noun)
    for child in sorted(noun.children, key=lambda word: (word.dep != "poss", -word.i)):
        if child.dep in ("poss", "compound", "amod", "nmod") and child.i < noun.i:
            if (found := modifying(draft, child)) is not None:
                own = child.dep == "poss" or found is not child or noun.lemma in draft.knowledge.codebook.nouns
                return joined(found) if own else joined(noun)
    if depth:
        return _behind(draft, noun, depth)
    return []


def modifying(draft: Draft, word: Word) -> Word | None:
    """The party that a word before a noun names, None where it names none."""
    if word.dep == "poss":
        inner = parties_in(draft, word, 0)
        return inner[0] if inner else None
    if _is_prefixed(draft, word) or _is_venue(draft, word):
        return None
    if word.dep == "amod" and word.lemma in draft.knowledge.codebook.words("holding"):
        return next((c for c in word.children if c.pos in NOMINAL and is_party(draft, c)), None)
    named = word.ent in ("NORP", "GPE") or (word.ent in ("ORG", "PERSON") and word.pos != "NOUN")  # no "Barrel bombs"
    if word.i == word.sentence.first and word.lower in draft.knowledge.codebook.words("intensity"):
        return None  # "Fierce fighting", with a capital
    if named or draft.mentions.headed(word, *_ACTING) is not None:
        return word
    return word if _is_side(draft, word) else None


def _is_venue(draft: Draft, word: Word) -> bool:
    """Is it where something was agreed or talked over, or what it is about: Minsk for "the Minsk agreement"?"""
    if word.dep not in ("compound", "nmod") or word.ent != "GPE" or word.child("compound", "nmod", "conj") is not None:
        return False
    book = draft.knowledge.codebook
    if word.head.lemma not in book.words("agreement") | book.words("meeting"):
        return False
    named = draft.mentions.headed(word)
    place = named.place if named is not None else None
    return place is not None and place.precision is not Precision.COUNTRY


def _is_prefixed(draft: Draft, word: Word) -> bool:
    """Does it say against or for whom a deed is: Assad in "the anti-Assad uprising"?"""
    before = draft.parse.words[max(word.i - 2, word.sentence.first) : word.i]
    return len(before) == 2 and before[1].text == "-" and before[0].lower in ("anti", "pro")


def _is_side(draft: Draft, word: Word) -> bool:
    """Does a common noun or adjective before a noun name a side: rebel, government, police?"""
    sectors = set(draft.knowledge.agents.modifier(word.lower))
    if word.dep == "amod":
        return bool(sectors & REBELLIOUS)
    return bool(sectors & _SIDES) and is_party(draft, word)


def behind(draft: Draft, preposition: Word) -> Word | None:
    """The head of the phrase behind a preposition, also where the parser has made it the subject of a clause."""
    found = preposition.child("pobj")
    if found is not None or preposition.children:
        return found
    if preposition.i < preposition.sentence.last and draft.parse.words[preposition.i + 1].lower in ("and", "or"):
        return _shared(draft, preposition)
    for word in draft.parse.words[preposition.i + 1 : preposition.sentence.last + 1]:
        if word.pos in NOMINAL and word.left <= preposition.i + 1:
            return word
        if word.pos in ("VERB", "AUX", "PUNCT", "ADP"):
            return None
    return None


def _shared(draft: Draft, preposition: Word) -> Word | None:
    """The noun that two prepositions share: Chad for "has ties with and opened an embassy in Chad"."""
    rest = draft.parse.words[preposition.i + 2 : preposition.sentence.last + 1]
    return next((noun for word in rest if word.dep == "prep" and (noun := word.child("pobj")) is not None), None)


def _behind(draft: Draft, noun: Word, depth: int) -> list[Word]:
    built = noun.lemma in draft.knowledge.codebook.words("struck")  # nobody is in "a school" by somebody
    for child in noun.children:
        if child.dep in ("prep", "agent") and child.lower in _ABOUT and not (built and child.lower == "by"):
            inner = behind(draft, child)
            if inner is not None and (found := parties_in(draft, inner, depth - 1)):
                return found
    return []
