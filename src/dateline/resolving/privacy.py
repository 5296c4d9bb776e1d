"""Tells private persons from those with a public role, once all mentions of a person are brought together.

Named persons are private where the report tells of them as of private people: by a trade, a relation, an age, a mishap.
A public role that it gives anywhere, or that the lexicon knows, goes before all of that. A bare name tells nothing.
"""

from collections import defaultdict
from collections.abc import Iterator

from dateline.parsing.clauses import is_passive, subject
from dateline.parsing.phrases import first_joined
from dateline.parsing.tree import Word
from dateline.records import Mention, MentionType
from dateline.resolving.actors import beside
from dateline.resolving.descriptions import agent_of
from dateline.resolving.draft import Draft

_PUBLIC = frozenset({"GOV", "MIL", "REB", "UAF", "PRM", "SPY", "COP", "OPP", "LEG", "JUD", "PTY"})
"""Sectors of those who act in public."""
_LISTING = frozenset({"including", "as", "among"})
_OLDEST = 120


def mark_private(draft: Draft) -> None:
    """Mark all mentions of private persons."""
    people: dict[str, list[Mention]] = defaultdict(list)
    for mention in draft.mentions:
        if mention.type is MentionType.PERSON and (mention.entity or "").startswith("per:"):
            people[mention.entity or ""].append(mention)
    for mentions in people.values():
        private = _is_private(draft, mentions)
        for mention in mentions:
            if mention.private is not private:
                draft.mentions.update(mention.id, private=private)


def _is_private(draft: Draft, mentions: list[Mention]) -> bool:
    nouns = [noun for mention in mentions for noun in _nouns(draft, mention)]
    if any(_is_known(draft, mention) for mention in mentions) or any(_is_office(draft, noun) for noun in nouns):
        return False
    if any(_is_of_private_life(draft, noun) for noun in nouns):
        return True
    if any(not _PUBLIC.isdisjoint(mention.sectors) for mention in mentions):
        return False
    return any(mention.private or _is_told_in_private(draft, mention) for mention in mentions)


def _nouns(draft: Draft, mention: Mention) -> Iterator[Word]:
    """The words that say what somebody is: before the name, in apposition to it, or in its place."""
    for word in draft.parse.words_in(mention.start, mention.end):
        if word.end <= mention.end - len(mention.name or "") or (word.span == mention.head and word.text.islower()):
            yield word
    head = draft.parse.word_at(mention.head.start)
    yield from beside(head) if head is not None else ()


def _is_known(draft: Draft, mention: Mention) -> bool:
    """Is it a leader of the lexicon?"""
    last = draft.parse.word_at(mention.end - 1)
    sighted = draft.sighted.at(last) if last is not None else None
    return sighted is not None and any(known.name == mention.name for known in sighted.values)


def _is_office(draft: Draft, noun: Word) -> bool:
    """Does the noun name a public role: "minister", "commander", "Father" before a name?"""
    agents, agent = draft.knowledge.agents, agent_of(draft, noun)
    if _is_of_private_life(draft, noun):
        return False
    return (agent is not None and not agent.private) or bool(agents.title_sectors(noun.lower))


def _is_of_private_life(draft: Draft, noun: Word) -> bool:
    """Does the noun name a trade, a relation or a condition of private life? "Father" before a name is a priest."""
    agents, agent = draft.knowledge.agents, agent_of(draft, noun)
    if noun.text[0].isupper() and noun.tag == "NNP" and agents.title_sectors(noun.lower):
        return False
    return noun.lemma in draft.knowledge.actor_words.livelihoods or (agent is not None and agent.private)


def _is_told_in_private(draft: Draft, mention: Mention) -> bool:
    """Is a person named as a child's mother, with an age, among the dead or the wounded, or as having fled?"""
    head = draft.parse.word_at(mention.head.start)
    named_mother = (mention.name or "").lower().startswith(("umm ", "um ", "oum "))
    return named_mother or _gives_age(draft, mention) or (head is not None and _is_victim(draft, first_joined(head)))


def _gives_age(draft: Draft, mention: Mention) -> bool:
    """Does an age stand behind the name: "Ahmed, 34,", "Huda (9)", "Samir, aged 12"?"""
    behind = draft.parse.words_in(mention.end, min(mention.end + 12, len(draft.text)))
    if len(behind) < 2 or behind[0].text not in (",", "("):
        return False
    number = behind[2] if behind[1].lower in ("aged", "age") and len(behind) > 2 else behind[1]
    after = draft.text[number.end : number.end + 1]
    return number.text.isdigit() and int(number.text) < _OLDEST and after in ("", ",", ".", ")", ";", "\n")


def _is_victim(draft: Draft, name: Word) -> bool:
    """Is harm done to who is named, or is the name in a list of those whom it was done to?"""
    words = draft.knowledge.actor_words
    if any(child.dep == "relcl" and child.lemma in words.suffering for child in name.children):
        return True
    verb = name.head
    if name.dep == "pobj" and verb.lower in _LISTING:
        return _holds_victims(draft, verb.head)
    if name.dep == "nsubj" and verb.lemma in words.dying:
        return True
    patient = name.dep == "nsubjpass" or (name.dep in ("dobj", "nsubj") and is_passive(verb) == (name.dep == "nsubj"))
    return patient and verb.lemma in words.harming


def _holds_victims(draft: Draft, above: Word) -> bool:
    """Is what a list hangs on about victims: "12 people, including", "the dead were named as"?"""
    words = draft.knowledge.actor_words
    group = subject(above) if above.pos in ("VERB", "AUX") else above
    if above.lemma in words.harming or above.lemma in words.dying:
        return True
    return group is not None and (group.lower in words.victims or group.head.lemma in words.harming)
