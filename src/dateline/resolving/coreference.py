"""Brings the mentions of one thing together: they share an entity, its name and its codes.

A surname goes with the full name, an acronym with the name that it is put behind, "the minister" with the minister
named before, "the two men" with both, "he" with whom the text means. What cannot be told stays as it is.
"""

from dateline.parsing.clauses import subject, verb_above
from dateline.parsing.phrases import is_reflexive
from dateline.parsing.tree import Word
from dateline.records import Mention, MentionType
from dateline.resolving import entities
from dateline.resolving.draft import Draft
from dateline.resolving.name_coreference import join_names
from dateline.resolving.noun_coreference import resolve_descriptions, stand_for
from dateline.resolving.possession import resolve_possession
from dateline.resolving.pronouns import GENDERS, PLURALS, POSSESSIVES, THINGS, resolve_pronoun

_FIRST = dict.fromkeys(("i", "me", "myself"), MentionType.PERSON) | dict.fromkeys(
    ("we", "us", "ourselves"), MentionType.ORGANISATION
)
_ADDRESSED = frozenset(
    {"accuse", "blame", "urge", "warn", "ask", "tell", "sue", "suspect", "thank", "criticise", "criticize"}
)
"""Verbs whose object "it" is a party, and never a thing."""
_BEATEN = frozenset({"rout", "dislodge", "defeat", "disarm", "outlaw", "expel", "disband"})
"""Verbs for what is done to those who fight, and to no town or attack."""
_DRIVEN = frozenset({"drive", "chase", "push"})
_OFF = frozenset({"back", "out", "off", "away"})
"""What such verbs take where it is fighters that are driven: "drove it back"."""
_PRONOUNS = (frozenset(GENDERS) | PLURALS | THINGS) - POSSESSIVES | {"her"}


def resolve_coreference(draft: Draft) -> None:
    """Join names, then descriptions, then pronouns, then what is theirs, each by what was made clear before."""
    join_names(draft)
    resolve_descriptions(draft)
    _resolve_pronouns(draft)
    resolve_possession(draft)
    _mark_speakers(draft)


def _mark_speakers(draft: Draft) -> None:
    """Note where somebody speaks of himself ("I", "we"): who it is, only the statement around tells."""
    for word in draft.parse.words:
        type_ = _FIRST.get(word.lower)
        if type_ is not None and word.pos == "PRON" and draft.mentions.headed(word) is None:
            draft.mentions.add(word.start, word.end, word, type_)


def _resolve_pronouns(draft: Draft) -> None:
    for word in draft.parse.words:
        if word.pos != "PRON" or word.lower not in _PRONOUNS or word.tag == "PRP$":
            continue
        if word.lower in THINGS and not _is_party(draft, word):
            continue
        pair = _pair_above(draft, word)
        if pair:
            joint = draft.mentions.add(word.start, word.end, word, MentionType.ORGANISATION)
            stand_for(draft, joint, pair)
            continue
        antecedent = _doer_of(draft, word) if is_reflexive(word) else resolve_pronoun(draft, word)
        if antecedent is not None:
            _stand_for(draft, word.start, word.end, word.i, antecedent)


def _doer_of(draft: Draft, word: Word) -> Mention | None:
    """Who does what is done to "himself": the attacker for "the attacker blew himself up"."""
    verb = verb_above(word)
    doer = subject(verb) if verb is not None else None
    return draft.mentions.headed(doer) if doer is not None else None


def _is_party(draft: Draft, word: Word) -> bool:
    """Does "it" do what parties do, or is it done to it what is done to parties: "accused it of meddling"?"""
    verbs = draft.knowledge.acting_verbs
    if word.dep == "nsubj":
        return word.head.lemma in verbs.acting
    if word.dep != "dobj":
        return False
    driven = word.head.lemma in _DRIVEN and any(child.lower in _OFF for child in word.head.children)
    return driven or word.head.lemma in _ADDRESSED | _BEATEN


def _pair_above(draft: Draft, word: Word) -> list[Mention]:
    """The two people of the clause above "they": "Kerry will press Lavrov when they meet"; none where it is not two."""
    clause = word.head
    if word.lower != "they" or word.dep != "nsubj" or clause.dep != "advcl" or clause.i < clause.head.i:
        return []
    doer = subject(clause.head)
    below = [child for child in clause.head.children if child is not clause and child.dep in ("dobj", "prep", "dative")]
    others = [inner for child in below for inner in child.subtree()]
    found = [draft.mentions.headed(one, MentionType.PERSON) for one in (doer, *others) if one is not None]
    people = {mention.entity: mention for mention in found if mention is not None and mention.entity is not None}
    return list(people.values()) if len(people) == 2 else []


def _stand_for(draft: Draft, start: int, end: int, at: int, antecedent: Mention) -> None:
    """Add a pronoun's mention, with all that is known of whom it stands for."""
    entity = antecedent.entity or entities.description(antecedent.id)
    if antecedent.entity is None:
        draft.mentions.update(antecedent.id, entity=entity)
    draft.mentions.add(
        start,
        end,
        draft.parse.words[at],
        antecedent.type,
        name=antecedent.name or draft.text[antecedent.start : antecedent.end],
        entity=entity,
        country=antecedent.country,
        sectors=antecedent.sectors,
        private=antecedent.private,
    )
