"""Country and sectors of an actor, read off the words of its noun phrase."""

from dataclasses import dataclass
from itertools import zip_longest

from dateline.knowledge.agents import Agent, AgentKind
from dateline.knowledge.known_names import Known, KnownKind
from dateline.parsing.tree import Word
from dateline.records import MentionType
from dateline.resolving.descriptions import agent_of, first_of_noun, whose
from dateline.resolving.draft import Draft

IRREGULAR = frozenset({"REB", "UAF", "PRM", "CRM"})
"""Sectors of armed sides that are no military."""
OF_THE_STATE = frozenset({"GOV", "MIL"})
_STATES = frozenset({KnownKind.COUNTRY, KnownKind.CAPITAL, KnownKind.PEOPLE, KnownKind.LEADER, KnownKind.SURNAME})
_NATIONS = (KnownKind.COUNTRY, KnownKind.PEOPLE)
_OWNERS = (*sorted(_STATES), KnownKind.ORGANISATION, KnownKind.SEAT)
_MEDIA = "JRN"
_OPPOSING = frozenset({"opponent", "critic", "foe"})
"""Nouns for who stands against the government that they are said to be of."""
_OF_STATES = frozenset({"country", "power", "state", "nation", "government"})


@dataclass(frozen=True, slots=True)
class Codes:
    """An actor's codes. `abroad`: the words themselves rule out the report's own country."""

    country: str | None = None
    sectors: tuple[str, ...] = ()
    private: bool = False
    abroad: bool = False

    def within(self, country: str | None) -> "Codes":
        """The same with the report's own country, where the words name none and rule none out."""
        if self.country is not None or self.abroad or not self.sectors:
            return self
        return Codes(country, self.sectors, self.private)


def codes_of_description(draft: Draft, head: Word, agent: Agent) -> Codes:
    """The codes of a described actor: those of its noun, and of the words that say whose it is."""
    words = whose(draft, head)
    name = named_behind(draft, head) if agent.kind is not AgentKind.PERSON else None
    owners = [name] if name is not None else owners_among(draft, words)
    given = [*(sector for known in owners for sector in _lent(known)), *_given(draft, head, words)]
    if agent.of_state and not given and any(known.kind in _STATES for known in owners):
        given = ["GOV"]
    if agent.other and head.lemma in _OPPOSING and "GOV" in given:
        given = ["OPP"]  # "opponents of the president" are no government
    sectors = _in_office(draft, words, _composed(agent, given))
    if _are_states(draft, head):
        words = _before(head, words)  # "the powers in Geneva" are not Switzerland's
        owners = owners_among(draft, words)
    if agent.other:
        words = [word for word in words if word.dep in ("amod", "compound", "nmod") or word.head.lower == "in"]
        owners = owners_among(draft, words)
    nations = [known for known in owners_among(draft, _before(head, words)) if known.kind in _NATIONS]
    country = _country(draft, nations, []) or agent.country or _country(draft, owners, words)
    abroad = agent.other or _are_states(draft, head) or _abroad(draft, owners, words)
    return Codes(country, tuple(dict.fromkeys(sectors)), agent.private, abroad)


def _before(head: Word, words: list[Word]) -> list[Word]:
    """The words before a noun that say of which nation it is; "London-based" only says where it sits."""
    return [word for word in words if word.i < head.i and word.dep != "npadvmod"]


def _are_states(draft: Draft, head: Word) -> bool:
    """Are they several states or their armies, which no one country has: "several countries", "both armies"?"""
    several = any(child.lower in ("two", "both") for child in head.children_in("det", "predet", "nummod"))
    counted = several and head.lemma in draft.knowledge.actor_words.resumed
    return head.tag == "NNS" and (head.lemma in _OF_STATES or counted)


def _abroad(draft: Draft, owners: list[Known], words: list[Word]) -> bool:
    """Do the words rule out the report's own country? A people without a state does not: "Kurdish forces"."""
    if any(known.kind is not KnownKind.PEOPLE or known.country is not None for known in owners):
        return True
    return any(word.lower in draft.knowledge.actor_words.abroad for word in words)


def _in_office(draft: Draft, words: list[Word], sectors: tuple[str, ...]) -> tuple[str, ...]:
    """The sectors as they stand: who is a former president is of no government any more."""
    if not any(word.lower in draft.knowledge.actor_words.former for word in words):
        return sectors
    return tuple("ELI" if sector == "GOV" else sector for sector in sectors)


def _composed(agent: Agent, given: list[str]) -> tuple[str, ...]:
    """The noun's sectors with those of the words around: an open noun's only hold where those say nothing.

    Government forces and fighters are a military all the same; guerrilla commandos are none.
    """
    if agent.open and set(given) == {"GOV"} and agent.sectors == ("UAF",):
        return ("MIL", "GOV")
    if agent.open and given and not (set(given) == {"GOV"} and "MIL" in agent.sectors):
        return tuple(given)
    if IRREGULAR.intersection(given):
        return (*given, *(sector for sector in agent.sectors if sector != "MIL"))
    return (*agent.sectors, *given)


def named_behind(draft: Draft, head: Word) -> Known | None:
    """The organisation that is named right behind a noun: Hezbollah for "the militant group Hezbollah"."""
    words = draft.parse.words
    behind = draft.sighted.at(words[head.i + 1]) if head.i < head.sentence.last else None
    return behind.of(KnownKind.ORGANISATION) if behind is not None else None


def owners_among(draft: Draft, words: list[Word]) -> list[Known]:
    """The known names among the words, each once; of several of one name, the one of the report's own country.

    "Ethnic" Albanians need not be Albania's, and who reports owns nobody whom another owns: "AFP Syrian warplanes".
    """
    found = []
    for word in words:
        sighted = draft.sighted.at(word)
        meant = [known for known in sighted.values if known.kind in _OWNERS] if sighted is not None else []
        known = next((one for one in meant if one.country == draft.home), next(iter(meant), None))
        before = draft.parse.words[word.i - 1].lower if word.i else ""
        if known is not None and before != "ethnic" and not (_against(draft, word) or _only_backs(draft, word)):
            found.append(known)
    owners = [known for known in found if _MEDIA not in known.sectors] or found
    return list(dict.fromkeys(owners))


def _against(draft: Draft, word: Word) -> bool:
    """Is it against or for whom somebody is: Syria in "anti-Syria"?"""
    before = draft.parse.words[max(word.i - 2, 0) : word.i]
    return len(before) == 2 and before[1].text == "-" and before[0].lower in ("anti", "pro")


def _only_backs(draft: Draft, name: Word) -> bool:
    """Is a name that of who backs or inspires somebody: Iran in "Iran-backed gunmen"?"""
    sighted = draft.sighted.at(name)
    last = sighted.last if sighted is not None else name.i
    behind = draft.parse.words[last + 1 : last + 3]
    return len(behind) == 2 and behind[0].text == "-" and behind[1].lower in draft.knowledge.actor_words.sides


def _country(draft: Draft, owners: list[Known], words: list[Word]) -> str | None:
    """The country of the owners, else of a place among the words: "residents of Gorazde"."""
    for known in owners:
        if known.country:
            return known.country
    for word in words:
        location = None if _against(draft, word) else draft.mentions.headed(word, MentionType.LOCATION)
        if location is not None and location.place is not None and location.place.country:
            return location.place.country
    return None


def _lent(known: Known) -> tuple[str, ...]:
    """The sectors that an owner gives: an organisation its own, a country or leader none."""
    return () if known.kind in _STATES else known.sectors


def _given(draft: Draft, head: Word, words: list[Word]) -> list[str]:
    """The sectors that common words give: "rebel" fighters, a spokesman for the "army"."""
    found: list[str] = []
    first = first_of_noun(draft, head)
    for word in words:
        if first.i <= word.i < head.i:
            continue
        if word.i < head.i:
            found.extend(draft.knowledge.agents.modifier(word.lower))
        elif (agent := agent_of(draft, word)) is not None:
            found.extend(codes_of_description(draft, word, agent).sectors if word is not head else ())
    return found


def _of_titles(draft: Draft, words: list[Word]) -> list[str]:
    """The sectors that titles give, two words together ("Press Secretary") as they do together."""
    agents = draft.knowledge.agents
    found: list[str] = []
    for word, after in zip_longest(words, words[1:]):
        if after is None or agents.compound(after.lower, word.lower) is None:
            found.extend(agents.title_sectors(word.lower))
    return found


def codes_of_words(draft: Draft, words: list[Word]) -> Codes:
    """The codes that running words give: a person's titles ("Russian Deputy Foreign Minister")."""
    agents = draft.knowledge.agents
    owners = owners_among(draft, words)
    sectors = _of_titles(draft, words)
    rules = any(agents.of_state(word.lower) for word in words) and any(known.kind in _STATES for known in owners)
    modifying_ = [sector for word in words if not agents.title(word.lower) for sector in agents.modifier(word.lower)]
    lent = [sector for known in owners for sector in _lent(known)]
    return Codes(
        _country(draft, owners, []),
        _in_office(draft, words, tuple(dict.fromkeys(sectors or lent or modifying_ or ("GOV",) * rules))),
        False,
        bool(owners),
    )
