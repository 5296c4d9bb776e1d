"""Whose they are by a pronoun or a description: "its fighters", "one of its aircraft", "the group's commanders".

They are coded as if the name stood there: the fighters of a named group are that group, a state's warplanes its
military.
"""

from dateline.knowledge.known_names import KnownKind
from dateline.parsing.clauses import subject, verb_above
from dateline.parsing.phrases import core
from dateline.parsing.tree import Word
from dateline.records import Mention, MentionType
from dateline.resolving import entities
from dateline.resolving.actors import code_mention, code_platform
from dateline.resolving.descriptions import agent_of, modifying, type_of
from dateline.resolving.draft import Draft
from dateline.resolving.noun_coreference import resolve_description
from dateline.resolving.pronouns import resolve_pronoun

_THEIRS = frozenset({"its", "their"})
_CODED = (MentionType.PERSON, MentionType.ORGANISATION, MentionType.PLATFORM)
_STATES = frozenset({"country", "government", "nation", "homeland"})
_NEIGHBOURING = frozenset({"neighbouring", "neighboring"})
_RIVALS = frozenset({"neighbour", "neighbor", "rival", "archrival", "foe", "adversary", "enemy"})
_OF_STATES = frozenset({"GOV", "MIL"})
_NO_STATES = frozenset({"IGO", "NGO", "MNC"})
_ALPHA3 = 3
"""Letters of a state's code."""
_NO_OWNERS = frozenset({"CVL", "REF", "JRN", "MED"})
"""Sectors of those who have no fighters of their own."""


def resolve_possession(draft: Draft) -> None:
    """Code anew those who belong to somebody that the words before them only point to."""
    for word in draft.parse.words:
        if word.dep == "poss" and word.pos == "NOUN":
            _described(draft, word)
    for mention in draft.mentions:
        head = draft.parse.word_at(mention.head.start)
        if mention.type not in _CODED or mention.name is not None or head is None or head.pos == "PRON":
            continue
        if head.lemma in _STATES and _name_state(draft, mention, head):
            continue
        beside = head.lemma in _STATES and any(child.lower in _NEIGHBOURING for child in head.children_in("amod"))
        if (beside or head.lemma in _RIVALS) and _name_rival(draft, mention, head):
            continue
        words = owning_words(draft, head)
        if not words:
            continue
        draft.lent[head.i] = words
        if mention.type is MentionType.PLATFORM:
            code_platform(draft, mention)
        elif (agent := agent_of(draft, head)) is not None and not agent.other:
            coded = code_mention(draft, draft.mentions.update(mention.id, country=None, sectors=(), private=False))
            if coded.entity is None:
                draft.mentions.update(mention.id, entity=mention.entity)


def _name_state(draft: Draft, mention: Mention, head: Word) -> bool:
    """Make "his government", "their country" the state of whose it is; says whether that was told."""
    poss = head.child("poss")
    owner = resolve_pronoun(draft, poss) if poss is not None and poss.pos == "PRON" and head.tag == "NN" else None
    if owner is None or owner.country is None or len(owner.country) != _ALPHA3:
        return False
    fields = {"entity": entities.government(owner.country), "country": owner.country, "sectors": ("GOV",)}
    draft.mentions.update(mention.id, **fields)
    return True


def _name_rival(draft: Draft, mention: Mention, head: Word) -> bool:
    """Make "its neighbour", "its rival" the other of the only two states of the report; says whether there are two."""
    poss = head.child("poss")
    owner = resolve_pronoun(draft, poss) if poss is not None and poss.lower in _THEIRS and head.tag == "NN" else None
    if poss is None and head.lemma in _STATES:  # "would leave the neighbouring country"
        verb = verb_above(head)
        doer = subject(verb) if verb is not None else None
        owner = draft.mentions.headed(doer) if doer is not None else None
    states = {one.country: one for one in draft.mentions if _is_state(one)}
    if owner is None or owner.country not in states or len(states) != 2 or not _does(draft, owner, head):
        return False
    other = next(one for country, one in states.items() if country != owner.country)
    named = (known for sighted in draft.sighted.all for known in sighted.values if known.country == other.country)
    name = next((known.name for known in named if known.kind in (KnownKind.COUNTRY, KnownKind.PEOPLE)), None)
    draft.mentions.update(
        mention.id,
        type=MentionType.ORGANISATION,
        name=name,
        entity=entities.government(other.country or ""),
        country=other.country,
        sectors=("GOV",),
    )
    return True


def _does(draft: Draft, owner: Mention, head: Word) -> bool:
    """Does the owner do what the clause of the noun says: "Chad accused its neighbour"?"""
    verb = verb_above(head)
    doer = subject(verb) if verb is not None else None
    mention = draft.mentions.headed(doer, *_CODED) if doer is not None else None
    return doer is head or (mention is not None and mention.country == owner.country)


def _is_state(mention: Mention) -> bool:
    """Does it stand for a state: its government, army or head?"""
    country = mention.country or ""
    return len(country) == _ALPHA3 and country not in _NO_STATES and not _OF_STATES.isdisjoint(mention.sectors)


def owning_words(draft: Draft, head: Word) -> list[Word]:
    """The words that name whose a noun is, where a pronoun or "the group's" before it only points to them."""
    poss = head.child("poss")
    if poss is None or (poss.pos == "PRON" and poss.lower not in _THEIRS):
        return []
    owner = resolve_pronoun(draft, poss) if poss.pos == "PRON" else _described(draft, poss)
    if owner is None or owner.type is not MentionType.ORGANISATION or not _NO_OWNERS.isdisjoint(owner.sectors):
        return []
    if poss.pos != "PRON" and _names(draft, owner):
        return []  # "Turkey's warplanes" say it themselves
    return _words_for(draft, owner)


def _described(draft: Draft, word: Word) -> Mention | None:
    """The mention of a noun; "the group" of "the group's fighters" has none of its own until now."""
    mention = draft.mentions.headed(word)
    agent = agent_of(draft, word) if mention is None else None
    if agent is None or not agent.open or any(draft.sighted.at(one) for one in modifying(draft, word)):
        return mention
    span = core(word)
    made = draft.mentions.add(span.start, span.end, word, type_of(draft, agent, word))
    return resolve_description(draft, code_mention(draft, made))


def _words_for(draft: Draft, owner: Mention) -> list[Word]:
    """The words of the first mention of the owner that has a known name in it, else its own."""
    same = draft.mentions.of_entity(owner.entity) if owner.entity is not None else []
    named = next((one for one in same if _names(draft, one)), None)
    if named is not None:
        return draft.parse.words_in(named.start, named.end)
    head = draft.parse.word_at(owner.head.start)
    if head is None or head.pos == "PRON" or owner.name is not None:
        return []
    return [*modifying(draft, head), head]


def _names(draft: Draft, mention: Mention) -> bool:
    words = draft.parse.words_in(mention.start, mention.end)
    return any(draft.sighted.at(word) is not None for word in words)
