"""From a word to who it names: what statements, events, figures and positions ask for their sources and actors."""

from dateline.knowledge.known_names import KnownKind
from dateline.parsing.phrases import core, joined, object_of
from dateline.parsing.tree import Word
from dateline.records import Mention, MentionType
from dateline.resolving import entities
from dateline.resolving.acting_states import as_government, state_named
from dateline.resolving.actor_codes import IRREGULAR
from dateline.resolving.actors import code_mention
from dateline.resolving.descriptions import agent_of, modifies, says_whose, span_of, type_of
from dateline.resolving.draft import Draft
from dateline.resolving.pronouns import POSSESSIVES, resolve_pronoun

_ACTORS = (MentionType.PERSON, MentionType.ORGANISATION)
_MODIFYING = frozenset({"compound", "amod", "nmod", "flat", "appos", "det", "poss"})
_ARMS = (MentionType.PLATFORM, MentionType.WEAPON)
_BEFORE = frozenset({"amod", "compound", "nmod"})
_SIDES = frozenset({"GOV", "REB", "OPP", "MIL"})
"""Sectors of the sides of a war."""
_OWNING = _BEFORE | {"poss"}
_NOMINAL = ("NOUN", "PROPN")
_DOING = frozenset({"nsubj", "poss", "compound", "conj"})
_BODIES = frozenset({"ORG", "NORP"})
"""The pipeline's labels for bodies; its label for people alone is not to be trusted where the document says nothing."""


def mention_for(draft: Draft, word: Word) -> Mention | None:
    """The mention of the actor whose noun phrase `word` heads; None where the word names no actor.

    Looks for a mention with this very head, then for the name or description that the word is a part of. A country or
    capital becomes its government, a nationality the country's; warplanes and bombs stand for who uses them. An actor's
    noun phrase that is no mention yet becomes one here, with the codes that its own words give; a pronoun stands for
    whom it was resolved to.
    """
    if word.pos == "PRON":
        return _of_pronoun(draft, word)
    found = draft.mentions.headed(word, *_ACTORS) or _state(draft, word) or _around(draft, word)
    if found is not None:
        return found
    measured = _measured(draft, word)
    if measured is not None:
        return mention_for(draft, measured)
    return _made(draft, word) or draft.mentions.headed(word, *_ARMS)


def mentions_for(draft: Draft, word: Word) -> tuple[Mention, ...]:
    """All actors that a noun phrase names: two for "U.S. and Russian negotiators", else the one of `mention_for`."""
    found = mention_for(draft, word)
    if found is None or word.pos not in _NOMINAL or found.head.start != word.start:
        return () if found is None else (found,)
    others = [
        *(_other_side(draft, found, word, nation) for nation in _joined_nations(draft, word)),
        *_of_nations(draft, word),
    ]
    return (found, *others)


def may_act(draft: Draft, word: Word) -> bool:
    """May a noun that is no actor's stand for one? Not what happens or is said, not "you", no bare number."""
    if word.pos in ("PRON", "NUM"):
        return False
    words = draft.knowledge.actor_words
    return word.lemma not in words.happenings and word.lemma not in words.abstract


def doer_of(draft: Draft, word: Word) -> Mention | None:
    """Whose doing a deed is, where its noun phrase says so: Israel for "an Israeli strike", "Israel's offer"."""
    if word.lemma not in draft.knowledge.actor_words.deeds:
        return None
    for child in word.children:
        if child.i < word.i and child.dep in _OWNING and not _is_capital(draft, child):
            found = mention_for(draft, child)
            if found is not None and (found.country or found.sectors):
                return found
    return None


def _is_capital(draft: Draft, word: Word) -> bool:
    """Is it a city that the deed rather happened in: "the Damascus offensive"?"""
    sighted = draft.sighted.at(word) if word.dep != "poss" else None
    return sighted is not None and sighted.of(KnownKind.CAPITAL) is not None and sighted.of(KnownKind.COUNTRY) is None


def _joined_nations(draft: Draft, head: Word) -> list[Word]:
    """The nations or sides joined to the first one before a noun: Egyptian for "French and Egyptian warships"."""
    found = [word for word in head.children if word.i < head.i and word.dep in _BEFORE and _says_side(draft, word)][:1]
    for word in found:
        found.extend(child for child in word.children if child.dep == "conj" and _says_side(draft, child))
    return found[1:]


def _says_side(draft: Draft, word: Word) -> bool:
    """Does a word before a noun say which nation's or side's it is: "Russian", "regime", "rebel"?"""
    return _nation(draft, word) is not None or not _SIDES.isdisjoint(draft.knowledge.agents.modifier(word.lower))


def _of_nations(draft: Draft, head: Word) -> list[Mention]:
    """The others whose people they are: Kosovo for "the leaders of Serbia and Kosovo", also of two bodies."""
    whose = next((c.child("pobj") for c in head.children_in("prep") if c.lower in ("of", "from")), None)
    if whose is None or head.tag not in ("NNS", "NNPS") or not _is_nation_or_body(draft, whose):
        return []
    found = (mention_for(draft, word) for word in joined(whose)[1:])
    states = ((one, state_named(draft, one)) for one in found if one is not None)
    return [as_government(draft, one, known) if known is not None else one for one, known in states]


def _is_nation_or_body(draft: Draft, word: Word) -> bool:
    body = draft.mentions.headed(word, MentionType.ORGANISATION)
    return _nation(draft, word) is not None or (body is not None and bool(body.name or body.country))


def _nation(draft: Draft, word: Word) -> str | None:
    known = draft.sighted.of(word, KnownKind.COUNTRY, KnownKind.PEOPLE)
    return known.country if known is not None else None


def _other_side(draft: Draft, found: Mention, head: Word, nation: Word) -> Mention:
    """The second of two groups that share a noun: "Russian negotiators" of "U.S. and Russian negotiators"."""
    known = draft.mentions.headed(nation, MentionType.ORGANISATION)
    if known is not None:
        return known
    own = tuple(draft.knowledge.agents.modifier(nation.lower))
    country, sectors = _nation(draft, nation), found.sectors
    if country is None:  # "Russian and rebel forces"
        military = tuple(sector for sector in found.sectors if sector == "MIL" and IRREGULAR.isdisjoint(own))
        country, sectors = draft.home, tuple(dict.fromkeys((*own, *military)))
    entity = f"grp:{country}-{sectors[0]}" if sectors else None
    fields = {"entity": entity, "country": country, "sectors": sectors}
    return draft.mentions.add(nation.start, head.end, nation, found.type, **fields)


def _of_pronoun(draft: Draft, word: Word) -> Mention | None:
    """Whom a pronoun stands for: "he", "his", and "who" for the noun that its clause hangs on."""
    found = draft.mentions.headed(word, *_ACTORS)
    if found is not None:
        return found
    if word.lower in POSSESSIVES:
        return resolve_pronoun(draft, word)
    if word.lower in ("who", "whom", "which", "that") and word.head.dep == "relcl":
        return mention_for(draft, word.head.head)
    measured = _measured(draft, word)
    return mention_for(draft, measured) if measured is not None else None


def _state(draft: Draft, word: Word) -> Mention | None:
    """The government of the country that a place name or nationality names."""
    location = draft.mentions.headed(word, MentionType.LOCATION)
    if location is not None:
        known = state_named(draft, location)
        doing = word.dep in _DOING and not _owns_ground(draft, word)
        acts = known is not None and (known.kind is KnownKind.COUNTRY or doing)
        return as_government(draft, location, known) if known is not None and acts else location
    nationality = draft.mentions.headed(word, MentionType.NATIONALITY)
    if nationality is not None and nationality.country and not nationality.sectors:
        return draft.mentions.update(nationality.id, entity=entities.government(nationality.country), sectors=("GOV",))
    return nationality


def _owns_ground(draft: Draft, word: Word) -> bool:
    """Is it the town of a place: "Kyiv's Obolon district"?"""
    ground = word.head.lemma in draft.knowledge.toponyms.nouns or draft.mentions.at(word.head, MentionType.LOCATION)
    return word.dep in ("poss", "compound") and bool(ground)


def _is_landscape(draft: Draft, word: Word) -> bool:
    """Is it the kind of place that a name ends with: "the Bekaa Valley", "the Green Zone"?"""
    toponyms = draft.knowledge.toponyms
    return word.lower in toponyms.divisions or word.lower in toponyms.nouns


def _around(draft: Draft, word: Word) -> Mention | None:
    """The name or description that the word is a part of, where it belongs to its head: "Foreign" of a title."""
    mention = draft.mentions.at(word, *_ACTORS)
    if mention is None:
        return None
    head = draft.parse.word_at(mention.head.start)
    if mention.type is MentionType.PERSON and mention.name:
        return mention
    if head is None or head.head is word or (word.head is head and word.dep in _MODIFYING):
        return mention
    return mention if word.dep in _MODIFYING and word.i < head.i and word.head.i <= head.i else None


def _measured(draft: Draft, word: Word) -> Word | None:
    """The noun that is meant by a measure: soldiers of "two of the soldiers", Nigerians of "thousands of Nigerians"."""
    if word.lemma not in draft.knowledge.actor_words.measures and word.pos not in ("NUM", "PRON"):
        return None
    return object_of(word, "of")


def _made(draft: Draft, word: Word) -> Mention | None:
    """A new mention for an actor's noun phrase that has none yet."""
    agent = agent_of(draft, word)
    if agent is not None:
        if agent.vague and not says_whose(draft, word):
            return None
        if modifies(word):
            return code_mention(draft, draft.mentions.add(word.start, word.end, word, MentionType.ORGANISATION))
        span = span_of(draft, word, agent)
        return code_mention(draft, draft.mentions.add(span.start, span.end, word, type_of(draft, agent, word)))
    known = draft.sighted.of(word, KnownKind.COUNTRY, KnownKind.PEOPLE)
    if known is not None and known.country is not None:
        fields = {
            "name": known.name,
            "entity": entities.government(known.country),
            "country": known.country,
            "sectors": ("GOV",),
        }
        return draft.mentions.add(word.start, word.end, word, MentionType.ORGANISATION, **fields)
    if word.pos == "PROPN" and word.ent in _BODIES and not _is_landscape(draft, word):
        span = core(word)
        name = draft.text[span.start : span.end]
        body = draft.mentions.add(span.start, span.end, word, MentionType.ORGANISATION, name=name)
        return code_mention(draft, body)
    return None
