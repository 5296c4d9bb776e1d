"""Gives every actor its codes: country, PLOVER's sectors, canonical name and the entity that its mentions share.

What is known by name is coded from the lexicons, by the report's date where an office has terms; what is described,
from the words of its noun phrase. The report's own country stands in where the words name none: "government troops" in
a report on Syria are Syria's.
"""

from dataclasses import replace

from dateline.knowledge.agents import Agent, AgentKind
from dateline.knowledge.known_names import Known, KnownKind
from dateline.parsing.clauses import own_subject
from dateline.parsing.phrases import appositions, object_of
from dateline.parsing.tree import Word
from dateline.records import Mention, MentionType
from dateline.resolving import entities
from dateline.resolving.acting_states import mark_acting_states
from dateline.resolving.actor_codes import (
    IRREGULAR,
    OF_THE_STATE,
    Codes,
    codes_of_description,
    codes_of_words,
    named_behind,
    owners_among,
)
from dateline.resolving.descriptions import agent_of, modifying, whose
from dateline.resolving.draft import Draft
from dateline.resolving.home_country import home_country, theatre

_ONE_EACH = frozenset({"GOV", "MIL", "REB", "COP", "OPP"})
"""Sectors of which a country has one: "the army" and "government troops" are one group, not so "gunmen" and "gangs"."""

_FIGHTING = frozenset({"MIL", "REB", "UAF", "PRM"})
"""Sectors of the nouns for those who fight for a group: "IS fighters" are the Islamic State."""

_FORCES = (("MIL",), ("COP",))
_REBELLIOUS = frozenset({"REB", "OPP"})
_ACTING = (MentionType.ORGANISATION, MentionType.PERSON, MentionType.PLATFORM)
_ALPHA3 = 3
"""Letters of a state's code."""
_REMEMBERED = 8
"""Years after the end of a term in which a surname still means who held it."""


def resolve_actors(draft: Draft) -> None:
    """Code all mentions of people, organisations and countries that act."""
    mark_acting_states(draft)
    draft.home = home_country(draft)
    draft.theatre = theatre(draft)
    for mention in draft.mentions:
        coded = mention.country is not None or mention.sectors
        if mention.type is MentionType.PLATFORM:
            code_platform(draft, mention)
        elif (mention.entity or "").startswith("ppl:") and mention.country is None:
            _code_ethnic(draft, mention)
        elif not coded and mention.type in (MentionType.PERSON, MentionType.ORGANISATION):
            code_mention(draft, mention)


def code_platform(draft: Draft, mention: Mention) -> None:
    """Warplanes, tanks and warships are the military's of whose they are, or the rebels' where those have them.

    Those of an armed group or an alliance with a name are its own: "NATO aircraft" are NATO.
    """
    head = draft.parse.word_at(mention.head.start)
    owners = owners_among(draft, whose(draft, head)) if head else []
    if len(owners) == 1 and owners[0].kind is KnownKind.ORGANISATION and _FIGHTING.intersection(owners[0].sectors):
        _as_known(draft, mention, draft.parse.words_in(mention.start, mention.end), owners[0])
        return
    codes = codes_of_words(draft, whose(draft, head)) if head else Codes()
    if OF_THE_STATE.intersection(codes.sectors):  # "air force planes", as "the air force"
        codes = codes.within(draft.home)
    if codes.country is not None or codes.sectors:
        military = () if IRREGULAR.intersection(codes.sectors) else ("MIL",)
        sectors = tuple(dict.fromkeys((*military, *codes.sectors)))
        entity = f"grp:{codes.country or '-'}-{sectors[0]}"
        draft.mentions.update(mention.id, entity=entity, country=codes.country, sectors=sectors)


def _code_ethnic(draft: Draft, mention: Mention) -> None:
    """Ethnic Turks are where the report is, which need not be Turkey."""
    if mention.type is MentionType.ORGANISATION and draft.text[mention.start : mention.end].lower().find("ethnic") >= 0:
        draft.mentions.update(mention.id, country=draft.home)


def code_mention(draft: Draft, mention: Mention) -> Mention:
    """Give one mention its codes."""
    if mention.name is None:
        return _code_description(draft, mention)
    if _is_common(draft, mention):
        return _code_description(draft, draft.mentions.update(mention.id, name=None))
    if mention.type is MentionType.PERSON:
        return _code_person(draft, mention)
    return _code_organisation(draft, mention)


def _is_common(draft: Draft, mention: Mention) -> bool:
    """Is it a plural with a capital that only opens a sentence, taken for a name: "Guerrillas attacked"?

    A sentence opens behind a colon, a dash or a quotation mark too.
    """
    head = draft.parse.word_at(mention.head.start)
    if head is None or head.end != mention.end or not head.lower.endswith("s"):
        return False
    opens = head.i == head.sentence.first or draft.parse.words[head.i - 1].pos == "PUNCT"
    return opens and agent_of(draft, head) is not None


def _code_person(draft: Draft, mention: Mention) -> Mention:
    codes = _codes_of_person(draft, mention)
    leader = known_leader(draft, mention)
    if leader is not None:
        country, sectors = leader.country, (*codes.sectors, *_sectors_at(draft, leader))
        return _as_person(draft, mention, leader.name, Codes(country, tuple(dict.fromkeys(sectors))))
    return _as_person(draft, mention, mention.name or "", codes.within(_office_before(draft, mention) or draft.home))


def _as_person(draft: Draft, mention: Mention, name: str, codes: Codes) -> Mention:
    return draft.mentions.update(
        mention.id,
        name=name,
        entity=entities.person(name),
        country=codes.country,
        sectors=codes.sectors,
        private=codes.private,
    )


def known_leader(draft: Draft, mention: Mention) -> Known | None:
    """The leader of the knowledge whom a person's mention names: in office at the report's date, else the last before.

    A surname is only a leader's who was in office within the last years.
    """
    name = mention.name or ""
    last = draft.parse.word_at(mention.end - 1)
    sighted = draft.sighted.at(last) if last else None
    if sighted is None or draft.parse.words[sighted.first].start != mention.end - len(name):
        return None
    leaders = [known for known in sighted.values if known.kind in (KnownKind.LEADER, KnownKind.SURNAME)]
    day = _day(draft)
    if day is not None and leaders and leaders[0].kind is KnownKind.SURNAME:
        leaders = [known for known in leaders if known.in_office(day) or _left_lately(known, day)]
    return max(leaders, key=lambda known: (day is not None and known.in_office(day), known.until or "9"), default=None)


def _day(draft: Draft) -> str | None:
    return draft.document.published.day if draft.document.published else None


def _left_lately(leader: Known, day: str) -> bool:
    return leader.until is not None and leader.until < day and int(day[:4]) - int(leader.until[:4]) <= _REMEMBERED


def _sectors_at(draft: Draft, leader: Known) -> tuple[str, ...]:
    """A leader's sectors at the report's date: no longer in government, a former leader; not yet, none that we know."""
    day = _day(draft)
    if day is None or leader.in_office(day):
        return leader.sectors
    if leader.until is not None and leader.until < day:
        return tuple("ELI" if sector == "GOV" else sector for sector in leader.sectors)
    return ()


def _codes_of_person(draft: Draft, mention: Mention) -> Codes:
    """The codes that titles give, else a description in apposition: "Reem, a mother of two"."""
    start = mention.end - len(mention.name or "")
    head = draft.parse.word_at(mention.head.start)
    realm = object_of(head, "of") if head else None
    words = [*draft.parse.words_in(mention.start, start)] if start > mention.start else []
    words = [*_spoken_for(draft, words[0]), *words] if words else []
    titles = codes_of_words(draft, [*words, realm] if realm is not None and words else words)
    if titles.sectors and titles.country is not None:
        return titles
    for word in beside(head) if head else ():
        agent = agent_of(draft, word)
        if agent is not None:
            told = codes_of_description(draft, word, agent)
            return told if not titles.sectors else replace(titles, country=told.country)
    return titles


def _office_before(draft: Draft, mention: Mention) -> str | None:
    """The country of the office in a person's title, as it was called before: of the ministry for its spokesman."""
    words = draft.parse.words_in(mention.start, mention.end)
    for word in [*_spoken_for(draft, words[0]), *words] if words else ():
        if word.lower in draft.knowledge.actor_words.resumed:
            return _country_before(draft, word, set())
    return None


def _spoken_for(draft: Draft, title: Word) -> list[Word]:
    """The words before a title that say whose it is: army for "army spokesman Khaled"."""
    first, words = title.i, draft.parse.words
    while first > title.sentence.first and words[first - 1].pos != "VERB":
        if not draft.knowledge.agents.modifier(words[first - 1].lower):
            break
        first -= 1
    return draft.parse.words[first : title.i]


def beside(head: Word) -> list[Word]:
    """The nouns in apposition to a name, on either side of it, or said of it."""
    found = appositions(head)
    if head.dep in ("appos", "compound", "nmod"):
        found.append(head.head)
    if head.dep == "nsubj" and (said := head.head.child("attr")) is not None:
        found.append(said)
    return found


def _code_organisation(draft: Draft, mention: Mention) -> Mention:
    words = draft.parse.words_in(mention.start, mention.end)
    for word in reversed(words):
        known = _body_at(draft, word)
        if known is not None:
            return _as_known(draft, mention, words, known)
    head = draft.parse.word_at(mention.head.start)
    codes = _codes_of_body(draft, [*(modifying(draft, head) if head else ()), *words]).within(draft.home)
    entity = entities.organisation(entities.slug(mention.name or ""))
    return draft.mentions.update(mention.id, entity=entity, country=codes.country, sectors=codes.sectors)


def _body_at(draft: Draft, word: Word) -> Known | None:
    """The organisation or seat that a word names; of several of one name, the one of the report's own country."""
    sighted = draft.sighted.at(word)
    if sighted is None:
        return None
    bodies = [known for known in sighted.values if known.kind in (KnownKind.ORGANISATION, KnownKind.SEAT)]
    return next((known for known in bodies if known.country == draft.home), next(iter(bodies), None))


def _as_known(draft: Draft, mention: Mention, words: list[Word], known: Known) -> Mention:
    if known.kind is KnownKind.SEAT:
        return draft.mentions.update(
            mention.id, entity=entities.government(known.id), country=known.country, sectors=("GOV",)
        )
    country = known.country or codes_of_words(draft, words).country
    entity = entities.organisation(known.id)
    return draft.mentions.update(mention.id, name=known.name, entity=entity, country=country, sectors=known.sectors)


def _codes_of_body(draft: Draft, words: list[Word]) -> Codes:
    """The codes of an organisation by the words of its name: "Ministry of Defence", "General Staff"."""
    codes = codes_of_words(draft, words)
    for word in reversed(words):
        sectors = draft.knowledge.agents.name_sectors(word.lower)
        if sectors:
            return Codes(codes.country, sectors, False, codes.abroad)
    together = draft.knowledge.agents.compound(words[-1].lower, *(word.lower for word in words[-2:-1]))
    return Codes(codes.country, together.sectors, False, codes.abroad) if together is not None else codes


def _code_description(draft: Draft, mention: Mention) -> Mention:
    head = draft.parse.word_at(mention.head.start)
    agent = agent_of(draft, head) if head else None
    if head is None or agent is None:
        return mention
    before = (_owner(draft, head) if _is_within(head, agent) else None) or _called_before(draft, head)
    codes = codes_of_description(draft, head, agent)
    rebels = not _REBELLIOUS.isdisjoint(codes.sectors)
    side = _beside(draft, mention, head, codes)
    codes = codes.within(before or side or (draft.theatre if rebels else draft.home))
    if codes.country is None and before is not None and not owners_among(draft, whose(draft, head)):
        codes = replace(codes, country=before)  # "the foreign ministry", which is no foreign country's
    named = _named_body(draft, mention, head, agent) or _named_group(draft, mention, head, agent)
    if named is not None:
        return named
    return draft.mentions.update(
        mention.id,
        entity=_group(mention, head, agent, codes),
        country=codes.country,
        sectors=codes.sectors,
        private=codes.private,
    )


def _is_within(head: Word, agent: Agent) -> bool:
    """May it be of its owner's country? "Its neighbour" and "its ally" are not; "his rival" may be."""
    return not agent.other or all(child.lower != "its" for child in head.children_in("poss"))


def _owner(draft: Draft, head: Word) -> str | None:
    """The country of whose they are by a pronoun: Kenya's for "the Kenyan government said its troops had killed"."""
    if not any(child.tag == "PRP$" and child.lower in ("its", "his", "her") for child in head.children_in("poss")):
        return None
    for verb in head.ancestors():
        above = own_subject(verb) if verb.pos in ("VERB", "AUX") else None
        mention = draft.mentions.headed(above) if above is not None and above.i < head.i else None
        if mention is not None and mention.country is not None and len(mention.country) == _ALPHA3:
            return mention.country
    return None


def _beside(draft: Draft, mention: Mention, head: Word, codes: Codes) -> str | None:
    """The country of the soldiers told of before: Israel's for "killed two Israeli soldiers. Other troops fled".

    Of "other troops", of "troops" alone behind a sentence that tells of them, and of "the army" of a report that is at
    home nowhere, where all soldiers before are of one country.
    """
    alone = not head.children and head.tag == "NNS" and head.dep in ("nsubj", "nsubjpass")
    others = alone or any(child.lower == "other" for child in head.children_in("amod"))
    if codes.country is not None or codes.sectors[:1] not in _FORCES or not (others or draft.home is None):
        return None
    first = draft.parse.sentences[max(head.sentence.i - 1, 0)].start if others else 0
    told = draft.mentions.within(first, mention.start, *_ACTING)
    alike = [one for one in told if one.country is not None and one.sectors[:1] == codes.sectors[:1]]
    words = (word for one in alike for word in draft.parse.words_in(one.start, one.end))
    peoples = {people.country for word in words if (people := draft.sighted.of(word, KnownKind.PEOPLE)) is not None}
    countries = {one.country for one in alike} | {country for country in peoples if country is not None}
    return countries.pop() if len(countries) == 1 else None


def _called_before(draft: Draft, head: Word) -> str | None:
    """The country of the body that was just called by the same noun: Turkey's for "the army" behind "the Turkish army".

    Only behind "the" and with no word of its own, as in "the foreign ministry" behind "the German foreign ministry",
    and only where the words of the one before gave the country.
    """
    words = [child.lower for child in head.children]
    if head.lower not in draft.knowledge.actor_words.resumed or "the" not in words:
        return None
    return _country_before(draft, head, {word for word in words if word != "the"})


def _country_before(draft: Draft, head: Word, words: set[str]) -> str | None:
    """The country of the last noun spelt like this one that has words of its own beside the given ones."""
    for word in reversed(draft.parse.spelt(head.lower)):
        below = {child.lower for child in word.children}
        if word.i < head.i and words <= below and len(below) > len(words) + 1:
            agent = agent_of(draft, word)
            return codes_of_description(draft, word, agent).country if agent is not None else None
    return None


def _named_body(draft: Draft, mention: Mention, head: Word, agent: Agent) -> Mention | None:
    """A body that is called by its name and its kind: "the Interfax news agency", "the militant group Hezbollah"."""
    if agent.kind is AgentKind.PERSON or agent.id in ("troops", "forces"):
        return None
    behind = named_behind(draft, head) if head.tag not in ("NNS", "NNPS") else None  # "ten people the Red Cross said"
    known = behind or _named_before(draft, mention, head)
    return _as_known(draft, mention, draft.parse.words_in(mention.start, mention.end), known) if known else None


def _named_group(draft: Draft, mention: Mention, head: Word, agent: Agent) -> Mention | None:
    """The armed group whose fighters are meant: the Nusra Front for "Nusra Front insurgents"."""
    fights = not _FIGHTING.isdisjoint(agent.sectors) or head.lemma in draft.knowledge.actor_words.parts
    fights = fights or (agent.vague and head.i in draft.lent)  # "its camps", "the group's network"
    if mention.type is MentionType.PERSON or not fights:
        return None
    behind = object_of(head, "with", "from")  # "fighters with the al-Shabaab extremist group"
    group = behind is not None and (behind.pos == "PROPN" or behind.lemma in draft.knowledge.actor_words.groups)
    words = [*whose(draft, head), *([*modifying(draft, behind), behind] if behind is not None and group else [])]
    groups = {known.id: known for known in owners_among(draft, words) if known.group == "armed"}
    if len(groups) != 1:
        return None
    return _as_known(draft, mention, draft.parse.words_in(mention.start, mention.end), *groups.values())


def _named_before(draft: Draft, mention: Mention, head: Word) -> Known | None:
    before = draft.parse.words[head.i - 1] if head.i else head
    while before.start > mention.start and draft.knowledge.agents.modifier(before.lower):
        before = draft.parse.words[before.i - 1]
    return draft.sighted.of(before, KnownKind.ORGANISATION) if mention.start <= before.start < head.start else None


def _group(mention: Mention, head: Word, agent: Agent, codes: Codes) -> str | None:
    """The entity of a described group; a single person has none until it is known who that is."""
    if mention.type is MentionType.PERSON or not codes.sectors:
        return None
    if agent.id == "government" and codes.country and _REBELLIOUS.isdisjoint(codes.sectors):
        return entities.government(codes.country)
    group = f"grp:{codes.country or '-'}-{codes.sectors[0]}"
    return group if _ONE_EACH.intersection(codes.sectors[:1]) else f"{group}:{head.lemma}"
