"""People and groups by description: "a Turkish man", "Syrian government troops", "residents of the Old City"."""

from collections.abc import Iterator

from dateline.knowledge.agents import Agent, AgentKind
from dateline.knowledge.known_names import KnownKind
from dateline.parsing.phrases import core, object_of
from dateline.parsing.tree import Word
from dateline.records import MentionType, Span
from dateline.resolving.draft import Draft
from dateline.resolving.name_runs import HYPHENS

_MODIFYING = frozenset({"compound", "amod", "nmod", "nummod", "poss"})
_STATES = (KnownKind.COUNTRY, KnownKind.CAPITAL, KnownKind.SEAT)
_OWNERS = (*_STATES, KnownKind.PEOPLE, KnownKind.ORGANISATION, KnownKind.LEADER, KnownKind.SURNAME)
_OWNING = frozenset({"of", "for", "from", "in"})
_NOUNS = frozenset({"dobj", "pobj", "nsubj", "nsubjpass"})
_LONGEST = 14
"""Words in the longest description that is taken whole; a longer one is taken without its "of"."""


def agent_of(draft: Draft, word: Word) -> Agent | None:
    """What kind of actor a noun names where it stands; None where it names none."""
    nominal = word.pos in ("NOUN", "PROPN") or is_people_by_state(word) or (word.pos == "ADJ" and modifies(word))
    if not nominal or draft.sighted.of(word, *_STATES):
        return None
    return draft.knowledge.agents.noun(_lemma(word), word.lower, *_before(draft, word))


def _lemma(word: Word) -> str:
    """The lemma, also of a plural at a sentence's start that was taken for a name: "Guerrillas" attacked."""
    opens = word.tag in ("NNP", "NNPS") and word.i == word.sentence.first
    return word.lower.removesuffix("s") if opens else word.lemma


def is_people_by_state(word: Word) -> bool:
    """Does a participle or adjective name people by the state they are in: "the wounded", "the homeless"?"""
    if word.pos not in ("VERB", "ADJ") or word.dep not in _NOUNS or word.tag not in ("VBN", "VBD", "JJ"):
        return False
    return any(child.lower == "the" and child.dep == "det" for child in word.children)


def _before(draft: Draft, word: Word) -> tuple[str, ...]:
    """The word before, as written and as a lemma."""
    if word.i == word.sentence.first:
        return ()
    before = draft.parse.words[word.i - 1]
    return before.lower, before.lemma


def first_of_noun(draft: Draft, head: Word) -> Word:
    """The first word of an actor's noun: press for "press secretary"."""
    compound = draft.knowledge.agents.compound(head.lemma, *_before(draft, head))
    return head if compound is None else draft.parse.words[head.i - 1]


def is_plural(word: Word) -> bool:
    """Does a noun stand for several?"""
    return word.tag in ("NNS", "NNPS") or word.lower in ("people", "police", "personnel") or is_people_by_state(word)


def type_of(draft: Draft, agent: Agent, word: Word) -> MentionType:
    """A noun for one person is a person in the singular; anything else is a group or a body."""
    noun = draft.knowledge.agents.noun(word.lemma) or agent
    one = AgentKind.PERSON is agent.kind is noun.kind and not is_plural(word)
    return MentionType.PERSON if one else MentionType.ORGANISATION


def descriptions(draft: Draft) -> Iterator[tuple[Word, Agent, Span]]:
    """The noun phrases of a document that describe people or groups: head, kind of actor, span."""
    for word in draft.parse.words:
        if word.pos in ("NOUN", "PROPN") and not modifies(word):
            agent = agent_of(draft, word)
            if agent is not None and _names_actor(draft, word, agent):
                yield word, agent, span_of(draft, word, agent)


def _names_actor(draft: Draft, word: Word, agent: Agent) -> bool:
    if _is_predicate(word) or (agent.vague and not says_whose(draft, word)):
        return False
    return not agent.open or not _counts_things(draft, word)


def _counts_things(draft: Draft, word: Word) -> bool:
    """Is it a group of things: "a group of buildings"?"""
    inner = object_of(word, "of") if word.lemma in draft.knowledge.actor_words.groups else None
    return inner is not None and inner.pos == "NOUN" and agent_of(draft, inner) is None


def modifies(word: Word) -> bool:
    """Does a noun only say what kind of thing another is: "government troops", "rebel-held"?"""
    return word.dep in ("compound", "amod", "nmod", "npadvmod") and word.head.i > word.i


def _is_predicate(word: Word) -> bool:
    """Is it what somebody is said to be: "he was a shopkeeper"?"""
    return word.dep == "attr" or (word.dep == "pobj" and word.head.lower in ("as", "like"))


def says_whose(draft: Draft, head: Word) -> bool:
    """Do the words of a noun phrase say whose it is: "opposition figures", "Iran's hand", "the wing of Hamas"?"""
    agents = draft.knowledge.agents
    if head.dep == "nsubj" and head.head.lemma in draft.knowledge.actor_words.saying and head.tag == "NN":
        return True
    return any(agents.modifier(word.lower) or draft.sighted.of(word, *_OWNERS) for word in modifying(draft, head))


def modifying(draft: Draft, head: Word) -> list[Word]:
    """The words before a noun that say whose it is, the noun behind its "of" or "for", and where it is based.

    Not those that say for or against whom it is ("anti-Syria"), nor who holds or backs it ("US-backed").
    """
    found: list[Word] = []
    sides = draft.knowledge.actor_words.sides
    flown = head.lemma in draft.knowledge.codebook.words("aircraft")  # a fighter jet is no fighter's
    for child in head.children:
        if child.i < head.i and child.dep in _MODIFYING and not (flown and child.lower == "fighter"):
            found.extend(word for word in child.subtree() if word is child or _belongs(word, sides))
        elif child.i > head.i and child.dep == "prep" and child.lower in _OWNING:
            inner = child.child("pobj")
            if inner is not None:
                found.append(inner)
        elif child.dep == "acl":
            found.extend(filter(None, [_home(draft, child)]))
    return _with_name_before(draft, head, found)


def whose(draft: Draft, head: Word) -> list[Word]:
    """The words that say whose a noun is, with those elsewhere that a pronoun before it stands for."""
    words = modifying(draft, head)
    before = [word for word in words if word.i < head.i]
    return [*before, *draft.lent.get(head.i, ()), *words[len(before) :]]


def _home(draft: Draft, participle: Word) -> Word | None:
    """Where a group is based, or was driven from: Chad for "based in Chad", "ordered out of Chad"."""
    for child in participle.children_in("prep"):
        if child.lower == "out" and (left := object_of(child, "of")) is not None:
            return left
    based = participle.lemma in draft.knowledge.actor_words.basing
    return object_of(participle, "in", "from", "at") if based else None


def _with_name_before(draft: Draft, head: Word, found: list[Word]) -> list[Word]:
    """The words, and the name right before the noun that the parse took for something else.

    An organisation's, or the nation's of "Albanian rebel-held territory".
    """
    sighted = draft.sighted.at(draft.parse.words[head.i - 1]) if head.i > head.sentence.first else None
    if sighted is not None and head.dep == "npadvmod" and sighted.of(KnownKind.PEOPLE, KnownKind.COUNTRY):
        return found or [draft.parse.words[head.i - 1]]
    if sighted is None or sighted.last != head.i - 1 or not sighted.of(KnownKind.ORGANISATION):
        return found
    return found or draft.parse.words[sighted.first : sighted.last + 1]


def _belongs(word: Word, sides: frozenset[str]) -> bool:
    if word.dep == "npadvmod":
        return word.head.lower in ("led", "based")
    return word.dep in (*_MODIFYING, "conj") and word.head.lower not in sides


def span_of(draft: Draft, head: Word, agent: Agent) -> Span:
    """The description's span: its "of" phrase is part of it, and whom a spokesman speaks for."""
    behind = ("of", "for") if agent.role in ("spokesman", "title") else ("of",)
    span = core(head, prepositions=behind)
    first = min([head, *modifying(draft, head)], key=lambda word: word.i)
    span = Span(min(span.start, first.start), _end_of_name(draft, span.end))
    if len(draft.parse.words_in(span.start, span.end)) > _LONGEST:
        return core(head)
    return span


def _end_of_name(draft: Draft, end: int) -> int:
    """The end of the hyphenated name that a stretch would be cut inside: "a resident of al-Bab"."""
    words = draft.parse.words
    last = draft.parse.word_at(end - 1)
    while last is not None and last.i + 2 <= last.sentence.last and words[last.i + 1].text in HYPHENS:
        hyphen, after = words[last.i + 1], words[last.i + 2]
        if last.end != hyphen.start or hyphen.end != after.start:
            break
        last = after
    return last.end if last is not None else end
