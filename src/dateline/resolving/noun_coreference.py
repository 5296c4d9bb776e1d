"""Definite descriptions: "the minister", "the group", "the two men" are somebody who was named before."""

from collections.abc import Sequence

from dateline.knowledge.known_names import KnownKind
from dateline.parsing.phrases import appositions, core
from dateline.parsing.tree import Word
from dateline.records import Mention, MentionType
from dateline.resolving import entities
from dateline.resolving.counted import counted_ones, is_counted
from dateline.resolving.descriptions import agent_of, first_of_noun, modifying
from dateline.resolving.draft import Draft
from dateline.resolving.kinds import acts_on, body_of_kind, is_of_kind, is_told_apart, only_backs
from dateline.resolving.nationals import national

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_KINDS = frozenset(
    {"terror", "terrorist", "militant", "rebel", "armed", "islamist", "jihadist", "extremist", "insurgent", "guerrilla"}
)
"""Words before "group" that say of which kind, and not which one."""
_ARMED = frozenset({"REB", "UAF", "PRM", "CRM", "OPP", "SOC"})
_FIGHTING = frozenset({"REB", "UAF"})
"""Sectors of those who fight a government."""
_MANY = frozenset({"rebel", "opposition"})
"""Nouns for fighters of many groups at a time."""
_GUERRILLAS = frozenset({"guerrilla", "guerilla"})
_OTHERS = frozenset({"other", "another", "some", "several", "few"})
"""Words before fighters that tell them apart from those named."""
_MEMORY = 80
"""How many mentions back a person is looked for."""
_REACH = 8
"""How many mentions back "the group" is looked for."""


def resolve_descriptions(draft: Draft) -> None:
    """Give definite descriptions the entity of whom they stand for, where the document has named one."""
    named: list[Mention] = []
    _name_bodies(draft)
    for mention in draft.mentions:
        if mention.type not in (MentionType.PERSON, MentionType.ORGANISATION):
            continue
        if mention.name is None and (head := draft.parse.word_at(mention.head.start)) is not None:
            antecedents = _antecedents(draft, mention, head, named)
            if antecedents:
                mention = stand_for(draft, mention, antecedents)
            elif mention.type is MentionType.PERSON and mention.entity is None:
                mention = draft.mentions.update(mention.id, entity=entities.description(mention.id))
        if mention.entity is not None:
            named.append(mention)


def _name_bodies(draft: Draft) -> None:
    """Make mentions of the nouns that stand for a body of their kind, where there are none: "the force"."""
    for word in draft.parse.words:
        if draft.mentions.at(word) is None and is_of_kind(draft, word) and body_of_kind(draft, word) is not None:
            span = core(word, prepositions=())
            draft.mentions.add(span.start, span.end, word, MentionType.ORGANISATION)


def resolve_description(draft: Draft, mention: Mention) -> Mention:
    """Give one definite description that is found later the entity of whom it stands for, where there is one."""
    head = draft.parse.word_at(mention.head.start)
    before = draft.mentions.before(mention.start, MentionType.PERSON, MentionType.ORGANISATION)
    named = [one for one in before if one.entity is not None][::-1]
    antecedents = _antecedents(draft, mention, head, named) if head is not None and mention.name is None else []
    return stand_for(draft, mention, antecedents) if antecedents else mention


def _antecedents(draft: Draft, mention: Mention, head: Word, named: list[Mention]) -> list[Mention]:
    if mention.type is MentionType.PERSON and (behind := _named_behind(draft, head)) is not None:
        return [behind]
    if head.dep == "appos" and mention.type is MentionType.PERSON:
        return [one for one in named[-3:] if one.type is mention.type and one.head.start == head.head.start]
    definite = any(child.lower in _DEFINITE for child in head.children if child.dep in ("det", "predet"))
    if (definite or _are_guerrillas(head)) and (only := _only_group(draft, mention, head)):
        return only
    if not definite:
        return []
    if mention.type is MentionType.ORGANISATION and is_of_kind(draft, head):
        if head.tag == "NN" and not modifying(draft, head) and (same := _of_this_name(head, named)):
            return same
        if (body := body_of_kind(draft, head)) is not None:
            return [body]
    if several := counted_ones(draft, head, named):
        return several
    if is_counted(head) and head.lemma in draft.knowledge.actor_words.pairs:
        return []
    agent = agent_of(draft, head)
    if head.tag == "NN" and ((agent is not None and agent.country == "NGO") or _is_based(draft, head)):
        return _aid_group(draft, head, named)
    first = first_of_noun(draft, head)
    if mention.type is MentionType.PERSON and (titled := _bearer(draft, head, named, modifying(draft, head))):
        return titled
    if mention.type is MentionType.PERSON and (one := national(draft, head, named)):
        return one
    if any(word.lower not in _DEFINITE | _KINDS and word is not first for word in modifying(draft, head)):
        return []
    if mention.type is MentionType.PERSON:
        return _bearer(draft, head, named)
    if head.tag == "NNS" and _FIGHTING & set(mention.sectors):
        return _fighters_of(mention, named)
    if head.tag == "NN" and first.lower in _KINDS and head.lemma in draft.knowledge.actor_words.groups:
        return _group(draft, head, named)  # "the terror group"
    if head.tag != "NN" or agent is None or not agent.open:
        return []
    return _of_this_name(head, named) or (
        _group(draft, head, named) if head.lemma in draft.knowledge.actor_words.groups else []
    )


def _named_behind(draft: Draft, head: Word) -> Mention | None:
    """The person named in apposition to a description: "the group's leader, Omar Salih"."""
    beside = (draft.mentions.headed(word, MentionType.PERSON) for word in appositions(head))
    return next((person for person in beside if person is not None and person.name and person.entity), None)


def _bearer(draft: Draft, head: Word, named: list[Mention], titles: Sequence[Word] = ()) -> list[Mention]:
    """The person named last whose title or description has this noun in it, and all of its `titles`: "the minister"."""
    wanted = {word.lower for word in titles if word.lower not in _DEFINITE and word.head is head}
    agent = agent_of(draft, head)
    speaks = agent is not None and agent.role == "spokesman"
    for mention in reversed(named[-_MEMORY:]):
        if mention.type is MentionType.PERSON and mention.end < head.start:
            words = draft.parse.words_in(mention.start, mention.end)
            before = draft.parse.words[max(words[0].i - len(wanted), words[0].sentence.first) : words[0].i]
            if not wanted <= {word.lower for word in (*before, *words)}:
                continue
            if any(word.lower == head.lower or (speaks and _is_spokesman(draft, word)) for word in words):
                return [mention]
    return []


def _is_spokesman(draft: Draft, word: Word) -> bool:
    agent = agent_of(draft, word)
    return agent is not None and agent.role == "spokesman"


def _is_based(draft: Draft, head: Word) -> bool:
    """Is it "the Britain-based group": one that works from abroad?"""
    based = any(child.lower == "based" or child.lower.endswith("-based") for child in head.children_in("amod"))
    return based and head.lemma in draft.knowledge.actor_words.groups


def _aid_group(draft: Draft, head: Word, named: list[Mention]) -> list[Mention]:
    """The organisation that "the London-based monitoring group" means: the one named last; a nation's is another."""
    words = modifying(draft, head)
    if any(draft.sighted.of(word, KnownKind.PEOPLE) and word.dep != "npadvmod" for word in words):
        return []
    found = (one for one in reversed(named[-_REACH:]) if one.name and one.country == "NGO")
    return [one for one in found if one.type is MentionType.ORGANISATION][:1]


def _of_this_name(head: Word, named: list[Mention]) -> list[Mention]:
    """The body named last whose name ends in this noun: the Syrian Coalition for "the coalition"."""
    for mention in reversed(named[-_MEMORY:]):
        if mention.type is MentionType.ORGANISATION and (mention.name or "").lower().endswith(f" {head.lower}"):
            return [mention]
    return []


def _group(draft: Draft, head: Word, named: list[Mention]) -> list[Mention]:
    """The armed group, party or aid organisation named last; none where it was named together with another."""
    if is_told_apart(draft, head):
        return []
    for mention in reversed(named[-_REACH:]):
        if acts_on(draft, mention, head):
            continue
        if mention.type is MentionType.ORGANISATION and mention.name and _ARMED & set(mention.sectors):
            word = draft.parse.word_at(mention.head.start)
            together = word is not None and word.dep == "conj" and draft.mentions.headed(word.head) in named
            if not only_backs(draft, mention):
                return [] if together else [mention]
    return []


def _fighters_of(mention: Mention, named: list[Mention]) -> list[Mention]:
    """The armed group whose fighters "the guerrillas" are: the first and only one of their country told of so far."""
    rebels = [m for m in named if _FIGHTING & set(m.sectors) and m.type is MentionType.ORGANISATION]
    groups = {m.entity for m in rebels}
    first = rebels[0] if len(groups) == 1 and rebels[0].name else None
    if first is None or mention.country not in (None, first.country) or first.country is None:
        return []
    return [first]


def _are_guerrillas(head: Word) -> bool:
    """Are they called guerrillas, with no article: of these a report that names one group seldom means another?"""
    return bool({head.lemma, *(child.lemma for child in head.children_in("compound"))} & _GUERRILLAS)


def _only_group(draft: Draft, mention: Mention, head: Word) -> list[Mention]:
    """The armed group whose fighters are meant: the only one that the report names, if it is of their country.

    Not where they are told apart ("dissident guerrillas", "of a rival group"), nor fighters just told of for the first
    time ("gunmen shot a priest. The gunmen fled.").
    """
    fighters = head.tag == "NNS" and _FIGHTING & set(mention.sectors) and head.lemma not in _MANY
    if not fighters or any(w.lower not in _DEFINITE | _GUERRILLAS for w in modifying(draft, head)):
        return []
    if any(child.lower in _OTHERS or child.lower == "of" or child.dep == "amod" for child in head.children):
        return []
    named = [m for m in draft.mentions if m.type is MentionType.ORGANISATION and m.name and _FIGHTING & set(m.sectors)]
    groups = [m for m in named if (m.entity or "").startswith(entities.organisation(""))]
    if len({m.entity for m in groups}) != 1 or groups[0].country is None or _were_told_of(draft, mention, head, groups):
        return []
    return groups[:1] if mention.country in (None, groups[0].country) else []


def _were_told_of(draft: Draft, mention: Mention, head: Word, groups: list[Mention]) -> bool:
    """Have such fighters, without a name, been told of since the group was named last?"""
    since = max((group.start for group in groups if group.start < mention.start), default=mention.start)
    before = (draft.parse.word_at(m.head.start) for m in draft.mentions.within(since, mention.start))
    return any(word is not None and word.lemma == head.lemma for word in before)


def stand_for(draft: Draft, mention: Mention, antecedents: list[Mention]) -> Mention:
    """The mention with the entity of whom it stands for; several share a joint one, their names joined by "; "."""
    if len(antecedents) == 1:
        one = antecedents[0]
        name = one.name or draft.text[one.start : one.end]
        fields = {"name": name, "country": one.country, "sectors": one.sectors, "private": one.private}
        return draft.mentions.update(mention.id, entity=one.entity, **fields)
    countries = {one.country for one in antecedents}
    return draft.mentions.update(
        mention.id,
        name="; ".join(one.name or "" for one in antecedents),
        entity=entities.JOINT.join(one.entity or "" for one in antecedents),
        country=countries.pop() if len(countries) == 1 else None,
        sectors=tuple(dict.fromkeys(sector for one in antecedents for sector in one.sectors)),
        private=all(one.private for one in antecedents),
    )
