"""Naming: the mentions that an event's actors and recipients are, made where there is none yet."""

from collections.abc import Sequence

from dateline.coding.eventing.parties import REBELLIOUS
from dateline.knowledge.known_names import KnownKind
from dateline.parsing.clauses import agent as agent_phrase
from dateline.parsing.phrases import appositions, core, joined, object_of
from dateline.parsing.tree import Word
from dateline.records import Mention, MentionType
from dateline.resolving import Draft
from dateline.resolving.actor_codes import IRREGULAR, OF_THE_STATE, codes_of_description, owners_among
from dateline.resolving.descriptions import agent_of
from dateline.resolving.lookup import doer_of, may_act, mention_for, mentions_for

_GENERAL = frozenset(
    {"country", "nation", "state", "power", "group", "organisation", "organization", "party", "faction"}
)
"""Nouns for those of whom it is then told who they are."""
_HOLDING = frozenset({"hold", "control", "occupy", "man", "use", "own", "run"})
"""What one does with what is one's own to be hit at."""
_NO_PARTY = (MentionType.TIME, MentionType.QUANTITY)
_CODED = (MentionType.NATIONALITY, MentionType.ORGANISATION)


def ids_of(draft: Draft, words: Sequence[Word]) -> tuple[str, ...]:
    """The ids of the mentions that the words head, each once, in the order given."""
    found = (mention for word in words for one in _called(draft, word) for mention in _mentions_of(draft, one))
    return tuple(dict.fromkeys(mention.id for mention in found))


def _called(draft: Draft, word: Word) -> list[Word]:
    """Those who are named behind what they are called: Mali and Niger for "Chad's allies Mali and Niger".

    Also "countries, including Mali and Niger", and the group for "the group, whose leaders refuse to talk".
    """
    owner = word.child("poss")
    if owner is not None and owner.lower == "whose":
        return [clause.head for clause in word.ancestors() if clause.dep == "relcl"][:1] or [word]
    if word.tag != "NNS":
        return [word]
    included = object_of(word, "including")
    if included is not None and included.pos == "PROPN" and word.lemma in _GENERAL:
        return joined(included)
    for named in appositions(word):
        if named.pos == "PROPN" and named.i > word.i:
            names = joined(named)
            if len(names) > 1 and all(mention_for(draft, name) is not None for name in names):
                return names
    return [word]


def _mentions_of(draft: Draft, word: Word) -> tuple[Mention, ...]:
    """The mentions of all that a word heads: two for "U.S. and Russian negotiators"."""
    first = mention_of(draft, word)
    return () if first is None else (first, *mentions_for(draft, word)[1:])


def mention_of(draft: Draft, word: Word) -> Mention | None:
    """The mention that a word heads; one is made where there is none yet. "Their" is nobody until it is resolved."""
    known = mention_for(draft, word)
    if known is not None and known.type not in _NO_PARTY:
        coded = _with_country(draft, known)
        described = coded.type is MentionType.LOCATION and coded.name is None and coded.country is None
        return _with_home(draft, coded, word) if described else coded
    if not may_act(draft, word):
        return doer_of(draft, word)
    span = core(word)
    made = draft.mentions.add(span.start, span.end, word, MentionType.ORGANISATION)
    coded = _with_country(draft, made)
    return coded if coded.country is not None else _with_home(draft, coded, word)


def _with_home(draft: Draft, mention: Mention, word: Word) -> Mention:
    """The mention with the country that it is said to lie in or to come from: "a village in western Cambodia"."""
    flag = next((thing for verb in word.children_in("acl") if (thing := _flag_flown(verb)) is not None), None)
    for child in word.children if flag is None else flag.children_in("amod", "poss"):
        home = draft.mentions.headed(child) if flag is not None else None
        if home is not None and home.country is not None:
            return draft.mentions.update(mention.id, country=home.country)
        if child.dep == "prep" and child.lower in ("in", "of", "from", "for"):
            inner = child.child("pobj")
            home = draft.mentions.headed(inner) if inner is not None else None
            if home is not None and (country := home.country or (home.place and home.place.country)):
                return draft.mentions.update(mention.id, country=country)
    return mention


def _flag_flown(verb: Word) -> Word | None:
    """The flag that a ship flies: the Greek one for "a tanker flying the Greek flag"."""
    flag = verb.child("dobj") if verb.lemma == "fly" else None
    return flag if flag is not None and flag.lemma == "flag" else None


def _with_country(draft: Draft, mention: Mention) -> Mention:
    """The mention with the country of its place, or of the nation that stands in its words ("Danish web sites")."""
    if mention.country is not None:
        return _of_rebels(draft, mention)
    if mention.place is not None and mention.place.country is not None:
        return draft.mentions.update(mention.id, country=mention.place.country)
    nations = _nations_in(draft, mention)
    if not nations and (held := _with_holder(draft, mention)) is not mention:
        return held
    if len(nations) == 1:
        head = draft.parse.word_at(mention.head.start)
        armed = head is not None and not mention.sectors and _is_armed(draft, head)
        sectors = ("MIL",) if armed else mention.sectors or _sides_in(draft, mention)
        return draft.mentions.update(mention.id, country=nations.pop(), sectors=sectors)
    return _with_namesake(draft, _with_side(draft, mention))


def _with_holder(draft: Draft, mention: Mention) -> Mention:
    """A thing with the codes of whose it is: "their column", "the group's camps", "positions held by Kurdish forces".

    What is an armed group's own stands for it; what is a state's has its country, and is its military where armed.
    """
    head = draft.parse.word_at(mention.head.start)
    agent = agent_of(draft, head) if head is not None else None
    if mention.name is not None or mention.sectors or head is None or (agent is not None and not agent.vague):
        return mention
    holder = _holder(draft, head)
    if holder is None or not holder.sectors:
        return mention
    if holder.name is not None and "GOV" in holder.sectors:  # "its border towns", "its air bases"
        sectors = ("MIL",) if _is_armed(draft, head) else ()
        return draft.mentions.update(mention.id, country=holder.country, sectors=sectors)
    fights = holder.name is not None and not IRREGULAR.isdisjoint(holder.sectors)
    named = {"entity": holder.entity, "name": holder.name} if fights else {}
    return draft.mentions.update(mention.id, country=holder.country, sectors=holder.sectors, **named)


def _holder(draft: Draft, head: Word) -> Mention | None:
    """Whose a thing is: by a pronoun, by whose name stands before it, or who is said to hold it."""
    owner = head.child("poss")
    if owner is None:
        holding = (verb for verb in head.children_in("acl") if verb.lemma in _HOLDING)
        owner = next((by for verb in holding if (by := agent_phrase(verb)) is not None), None)
    holder = mention_for(draft, owner) if owner is not None else None
    if owner is None or holder is None or (owner.pos != "PRON" and holder.type is not MentionType.ORGANISATION):
        return None
    return holder


def _sides_in(draft: Draft, mention: Mention) -> tuple[str, ...]:
    """The sectors of the side that a mention's own words name: the rebels' for "Syrian rebel targets"."""
    words = draft.parse.words_in(mention.start, mention.end)
    return tuple(dict.fromkeys(sector for word in words for sector in sorted(rebellious(draft, word))))


def _of_rebels(draft: Draft, mention: Mention) -> Mention:
    """The mention as a rebel's where a rebel owns it: "rebel leader Machar said his forces ..." are no army's."""
    if "MIL" not in mention.sectors or mention.name is not None:
        return mention
    owner = _owner(draft, mention)
    rebel = owner is not None and REBELLIOUS.intersection(owner.sectors) and "MIL" not in owner.sectors
    if owner is None or not rebel:
        return mention
    sectors = tuple(s for s in dict.fromkeys((*owner.sectors, *mention.sectors)) if s not in OF_THE_STATE)
    return draft.mentions.update(mention.id, sectors=sectors)


def _owner(draft: Draft, mention: Mention) -> Mention | None:
    head = draft.parse.word_at(mention.head.start)
    owner = head.child("poss") if head is not None else None
    return draft.mentions.headed(owner, MentionType.PERSON, MentionType.ORGANISATION) if owner is not None else None


def _with_namesake(draft: Draft, mention: Mention) -> Mention:
    """The mention with the country of the same body named before: the regime, where "the Syrian regime" was named."""
    head = draft.parse.word_at(mention.head.start)
    if mention.country is not None or mention.name is not None or head is None or "GOV" not in mention.sectors:
        return mention
    agent = agent_of(draft, head)
    if agent is not None and codes_of_description(draft, head, agent).abroad:  # "Western officials"
        return mention
    countries = set()
    for other in draft.mentions.before(mention.start, MentionType.ORGANISATION):
        word = draft.parse.word_at(other.head.start) if other.country is not None else None
        if word is not None and word.lemma == head.lemma:
            countries.add(other.country)
    return draft.mentions.update(mention.id, country=countries.pop()) if len(countries) == 1 else mention


def _is_armed(draft: Draft, head: Word) -> bool:
    """Is it arms or a garrison, which are a country's military: "a Syrian air base"?"""
    book = draft.knowledge.codebook
    return head.lemma in book.arms or head.lemma in book.words("garrison")


def _nations_in(draft: Draft, mention: Mention) -> set[str]:
    """The countries that a mention's own words name: "Danish web sites", "Montenegro province"."""
    sides = draft.knowledge.actor_words.sides
    every = draft.parse.words_in(mention.start, mention.end)
    words = [word for word in every if word.head.lower not in sides and word.dep != "poss"]
    inside = (draft.mentions.headed(word, *_CODED, MentionType.LOCATION) for word in words)
    found = {other.country or (other.place and other.place.country) for other in inside if other is not None}
    found |= {known.country for known in owners_among(draft, words) if known.kind is KnownKind.PEOPLE}
    return {country for country in found if country}


def _with_side(draft: Draft, mention: Mention) -> Mention:
    """The mention with the codes of the group that a word in it stands for: "a rebel stronghold" is the rebels'."""
    for word in draft.parse.words_in(mention.start, mention.end):
        sectors = rebellious(draft, word)
        group = group_before(draft, sectors, word.start) if sectors else None
        if group is not None:
            own = word.start == mention.head.start
            named = {"entity": group.entity, "name": group.name} if own else {}
            return draft.mentions.update(mention.id, country=group.country, sectors=group.sectors, **named)
    return mention


def struck_at(draft: Draft, ids: Sequence[str], place: str | None) -> None:
    """Give people of whom only the report's own country is known that of the place where it is done to them.

    "A Syrian gunman killed nine people in Beirut": the nine are Lebanon's.
    """
    scene = draft.mentions.get(place) if place is not None else None
    country = scene.place.country if scene is not None and scene.place is not None else None
    if scene is None or country is None:
        return
    for id_ in ids:
        mention = draft.mentions.get(id_)
        beside = draft.parse.sentence_at(mention.start) is draft.parse.sentence_at(scene.start)
        if beside and mention.country in (None, draft.home) and _is_bare(draft, mention):
            entity = (mention.entity or "").replace(f":{mention.country or '-'}-", f":{country}-") or None
            draft.mentions.update(id_, country=country, entity=entity)


def _is_bare(draft: Draft, mention: Mention) -> bool:
    """Is it a description of civilians whose own words name no country: "nine people"?"""
    head = draft.parse.word_at(mention.head.start)
    agent = agent_of(draft, head) if head is not None and mention.name is None else None
    if head is None or agent is None or "CVL" not in mention.sectors:
        return False
    own = codes_of_description(draft, head, agent)
    return own.country is None and not own.abroad


def rebellious(draft: Draft, word: Word) -> set[str]:
    """The sectors of a word that stands for rebels or an opposition wherever it stands; empty for any other word."""
    return set(draft.knowledge.agents.modifier(word.lower)) & REBELLIOUS


def group_before(draft: Draft, sectors: set[str], offset: int) -> Mention | None:
    """The last group of these sectors and a known country named before `offset`, else the first one."""
    found = (draft.mentions.of_sector(sector, offset, *_CODED) for sector in sorted(sectors))
    return next((mention for mention in found if mention is not None), None)
