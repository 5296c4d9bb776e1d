"""Counted descriptions: "the two men", "both countries", "the three leaders" are those who were just named together.

Two people may be told from others by how often they are named; states, and more than two people, only by being as many
as the text has just named.
"""

from collections import Counter

from dateline.parsing.phrases import joined
from dateline.parsing.tree import Sentence, Word
from dateline.records import Mention, MentionType
from dateline.resolving import entities
from dateline.resolving.descriptions import agent_of
from dateline.resolving.draft import Draft

_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_STATES = frozenset({"country", "nation", "state", "government", "neighbour", "neighbor"})
_BESIDE = frozenset({"neighbouring", "neighboring", "rival", "the", "these", "those", *_NUMBERS})
"""Words before states that tell them from no others."""
_OFFICES = frozenset({"president", "minister", "premier", "leader", "monarch", "king"})
"""Nouns whose bare plural, too, means the two of that office who were just named."""
_MEMORY = 80
"""How many mentions back a person is looked for."""
_NEAR = 3
"""Sentences within which two people who are named alone are "the two"."""
_GOVERNMENT = entities.government("")


def counted_ones(draft: Draft, head: Word, named: list[Mention]) -> list[Mention]:
    """Those whom a definite noun with a number means, of all `named` so far; none where that is not clear."""
    number = _number(head)
    if number is not None and head.lemma in _STATES and head.tag == "NNS":
        return _states(draft, head, named, number)
    if head.lemma not in draft.knowledge.actor_words.pairs:
        return []
    sayers = _sayers(draft, head)
    others = [one for one in named if one.entity not in sayers]
    if number is None:
        bare = head.tag == "NNS" and {child.lower for child in head.children} == {"the"}
        return _just_named(draft, head, others, 2) if bare and head.lemma in _OFFICES else []
    return _pair(draft, head, others) if number == 2 else _just_named(draft, head, others, number)


def is_counted(head: Word) -> bool:
    """Has a noun a small number before it: "the two men", "both sides"?"""
    return _number(head) is not None


def _number(head: Word) -> int | None:
    return next((n for c in head.children if (n := _NUMBERS.get(c.lower)) is not None and c.i < head.i), None)


def _states(draft: Draft, head: Word, named: list[Mention], number: int) -> list[Mention]:
    """The states that the same sentence, or the last one before to name any, names: as many as are counted."""
    if any(child.lower not in _BESIDE for child in head.children if child.dep != "relcl"):
        return []  # "the two countries of the Horn"
    governments = [one for one in named if (one.entity or "").startswith(_GOVERNMENT)]
    for back, sentence in enumerate(_back(draft, head)):
        near = _within(sentence, governments)
        if len(near) == number:
            return near
        if len(near) > number:
            return _in_one_breath(draft, near, number)
        if near and back:
            break
    return []


def _in_one_breath(draft: Draft, named: list[Mention], number: int) -> list[Mention]:
    """Of more, those who alone are joined with "and": Mali and Niger for "Mali and Niger accused Chad"."""
    heads = {one.head.start: one for one in named}
    rows = [joined(word) for one in named if (word := draft.parse.word_at(one.head.start)) and word.dep != "conj"]
    of_number = [row for row in rows if len(row) == number]
    if len(of_number) != 1 or any(word.start not in heads for word in of_number[0]):
        return []
    return [heads[word.start] for word in of_number[0]]


def _just_named(draft: Draft, head: Word, named: list[Mention], number: int) -> list[Mention]:
    """The people of the sentence before, where it names as many as are counted."""
    people = [one for one in named if one.type is MentionType.PERSON and one.name and one.entity]
    for sentence in _back(draft, head)[1:2]:
        near = _within(sentence, people)
        return near if len(near) == number else []
    return []


def _back(draft: Draft, head: Word) -> list[Sentence]:
    """The sentence of a word and those before it, the nearest first."""
    at = head.sentence.i
    return [draft.parse.sentences[i] for i in range(at, max(at - _NEAR, -1), -1)]


def _within(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """The mentions of a sentence, one for each that is named, in the order of the text."""
    found: dict[str | None, Mention] = {}
    for one in mentions:
        if sentence.start <= one.start < sentence.end:
            found.setdefault(one.entity, one)
    return list(found.values())


def _pair(draft: Draft, head: Word, named: list[Mention]) -> list[Mention]:
    """The two people who are meant by "the two leaders", "both diplomats".

    They are the only two whom the last few sentences name; else the two who are named most, if more than once each;
    else those named last. Who governs is meant by a noun of office, where two of them are named.
    """
    people = [one for one in named[-_MEMORY:] if one.type is MentionType.PERSON and one.name and one.entity]
    office = agent_of(draft, head)
    governing = [one for one in people if "GOV" in one.sectors] if office is not None and office.sectors else []
    if len({one.entity for one in governing}) > 1:
        people = governing
    last = {one.entity: one for one in people}
    together = 0
    for sentence in _back(draft, head):
        near = {one.entity for one in people if one.start >= sentence.start}
        if len(near) == 2:
            return sorted((last[entity] for entity in near), key=lambda one: one.start)
        together = together or len(near)
    times = Counter(one.entity for one in people).most_common(3)
    clear = len(times) > 1 and times[1][1] > 1 and (len(times) == 2 or times[1][1] > times[2][1])
    if together > 2 and not clear:
        return []
    chosen = [entity for entity, _ in times[:2]] if clear else list(reversed(last))[:2]
    return sorted((last[entity] for entity in chosen), key=lambda one: one.start) if len(chosen) == 2 else []


def _sayers(draft: Draft, head: Word) -> set[str | None]:
    """Who speaks of them, by entity: the mediator for "the mediator said the two leaders had agreed"."""
    telling = draft.knowledge.actor_words.saying
    above = [word for word in head.ancestors() if word is not head.head and word.lemma in telling]
    subjects = [child for word in above for child in word.children_in("nsubj")]
    speaking = (draft.mentions.headed(subject) for subject in subjects)
    return {mention.entity for mention in speaking if mention is not None}
