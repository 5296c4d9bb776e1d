"""Victims that are one person each, named or described: "the mayor was assassinated", "the murder of Romero"."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.coding.counting.fates import Fate, done_to, suffered
from dateline.coding.counting.reality import unreal
from dateline.parsing import Word
from dateline.parsing.clauses import direct_object, is_passive, own_subject, subject
from dateline.parsing.phrases import first_joined, joined, object_of, possessor
from dateline.records import MentionType
from dateline.resolving import Draft

_HARMS = frozenset({"killed", "injured", "abducted", "detained", "missing"})
_NOBODY = frozenset({"no", "any", "every", "each", "neither", "either"})


@dataclass(frozen=True, slots=True)
class Victim:
    """One victim: the noun, what became of the person, and the entity where the person is known."""

    noun: Word
    fate: Fate
    entity: str | None


def single_victims(draft: Draft) -> Iterator[Victim]:
    """Every victim that is one person, in the order of the text."""
    for word in draft.parse.words:
        found = _harm(draft, word)
        if found is not None:
            head, told = found
            for noun in joined(head):
                if is_one_person(draft, noun):
                    mention = draft.mentions.headed(noun, MentionType.PERSON)
                    yield Victim(noun, told, mention.entity if mention is not None else None)


def is_one_person(draft: Draft, noun: Word) -> bool:
    """Does the noun stand for exactly one human being?"""
    if noun.tag not in ("NN", "NNP") or draft.mentions.at(noun, MentionType.QUANTITY, MentionType.TIME):
        return False
    if any(child.lower in ("neither", "nor") for child in first_joined(noun).children):
        return False
    if any(child.dep == "nummod" or (child.dep == "det" and child.lower in _NOBODY) for child in noun.children):
        return False
    if draft.mentions.headed(noun, MentionType.PERSON) is not None or noun.ent == "PERSON":
        return True
    counted = draft.knowledge.figures.people.get(noun.lemma)
    if counted is not None:
        return not counted.group
    agent = draft.knowledge.agents.noun(noun.lemma, noun.lower)
    return agent is not None and agent.kind == "person"


def _harm(draft: Draft, word: Word) -> tuple[Word, Fate] | None:
    """The noun that the word says harm was done to."""
    lexicon = draft.knowledge.figures
    if word.pos == "VERB":
        what = done_to(word, lexicon)
        victim = _patient(word) if what is not None else None
        if what is None and (what := suffered(word, lexicon)) is not None:
            victim = subject(word)
        if what in _HARMS and victim is not None and not unreal(word, lexicon):
            return victim, Fate(what, word, "one victim")
    elif word.pos == "NOUN" and (what := lexicon.deeds.get(word.lemma)) in _HARMS and what is not None:
        victim = object_of(word, "of") or possessor(word)
        if victim is not None and not unreal(word, lexicon):
            return victim, Fate(what, word, "one victim")
    return None


def _patient(verb: Word) -> Word | None:
    if verb.dep == "acl" and verb.tag == "VBN":
        return verb.head
    if is_passive(verb):
        return own_subject(verb) or subject(verb)
    return direct_object(verb)
