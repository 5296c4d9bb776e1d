"""Whose words a document holds: the army's for "the army statement", and for "the statement" further down."""

from dateline.coding.attribution.record import Reading
from dateline.parsing import Word
from dateline.parsing.phrases import possessor
from dateline.records import MentionType

_NAMES = frozenset({"ORG", "NORP", "GPE", "PERSON"})
_PERSONS = frozenset({"he", "she", "they", "we", "i", "who", "his", "her", "their", "our", "my"})
_WRITTEN_BY = frozenset({"by", "from"})


def is_document(reading: Reading, noun: Word) -> bool:
    """Is it a noun for what words are put in: "statement", "release"?"""
    return noun.pos == "NOUN" and bool(reading.cues.senses("document", noun.lemma))


def is_somebody(reading: Reading, word: Word) -> bool:
    """Does a word stand for a person or body: a name, a noun for an agent, "he" or "they"?"""
    if word.pos == "PRON":
        return word.lower in _PERSONS
    named = reading.draft.mentions.at(word, MentionType.PERSON, MentionType.ORGANISATION)
    return named is not None or is_agent(reading, word)


def is_agent(reading: Reading, word: Word) -> bool:
    """Is it a noun for an agent: "rebels", "spokesman"?"""
    return reading.draft.knowledge.agents.noun(word.lemma, word.lower) is not None


def author(reading: Reading, document: Word) -> Word | None:
    """The head of who has written it, as far as its own phrase says: army for "the army statement"."""
    owner = possessor(document)
    if owner is not None:
        return owner
    for child in document.children:
        if child.dep in ("prep", "agent") and child.lower in _WRITTEN_BY and (inner := child.child("pobj")) is not None:
            return inner
        if child.dep in ("compound", "amod", "nmod") and _names_author(reading, child):
            return child
    return None


def _names_author(reading: Reading, word: Word) -> bool:
    return word.ent in _NAMES or is_agent(reading, word)
