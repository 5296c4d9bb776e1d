"""Nouns that name people and bodies that act: what kind of actor they name, and in which of PLOVER's sectors.

The look-up is by lemma, and by the word before: "force" is no actor, "forces" is, "air force" always is. Nouns that say
little of themselves ("fighters", "officials", "spokesman") are `open`: the words around them say whose they are.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dateline.knowledge.files import DataFiles, Entry

SECTORS = frozenset(
    ("COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL")
) | {"EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC"}
"""PLOVER's sectors."""


_KEYS = (
    "id",
    "kind",
    "open",
    "vague",
    "of_state",
    "other",
    "role",
    "private",
    "country",
    "sectors",
    "words",
    "plurals",
    "examples",
    "counterexamples",
)


class AgentKind(StrEnum):
    """What a noun names: one person, people taken together, or an institution."""

    PERSON = "person"
    GROUP = "group"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Agent:
    """What a noun says of the actor it names."""

    id: str
    kind: AgentKind
    sectors: tuple[str, ...]
    open: bool
    """Says little of itself: `sectors` only hold when no word around says whose it is."""
    vague: bool
    """Names an actor only where the words around say whose: "opposition figures", not "the figures"."""
    of_state: bool
    """Is of the government where a country or nation is all that it is said to be of: "the Libyan leader"."""
    other: bool
    """Is not of the country of whom it is somebody's: "Moscow's ally"."""
    private: bool
    """Holds no public role: a resident, a victim, a mother."""
    role: str | None
    """"title": may stand before a name; "spokesman": speaks for somebody."""
    country: str | None
    """NGO, IGO or MNC where the noun itself says so."""


class Agents:
    """The lexicon of actors' nouns, and of the words before them."""

    def __init__(self, files: DataFiles) -> None:
        """Read `agents.toml`, `actor_modifiers.toml`, `titles.toml`; raises `KnowledgeError` for what is wrong."""
        self._nouns: dict[str, Agent] = {}
        self._plurals: dict[str, Agent] = {}
        for entry in files.entries("agents.toml"):
            agent = _agent(entry)
            self._nouns.update((word, agent) for word in reversed(entry.texts("words")))
            self._plurals.update((word, agent) for word in entry.texts("plurals"))
        self._compounding = frozenset(word.partition(" ")[2] for word in self._nouns if " " in word)
        """Nouns that name another actor behind some word: "secretary" of "press secretary"."""
        self._modifiers = dict(_modifiers(files.entries("actor_modifiers.toml")))
        self._bodies = dict(_modifiers(files.entries("organisation_words.toml")))
        self._titles = dict(_modifiers(files.entries("titles.toml")))

    def noun(self, lemma: str, form: str = "", *before: str) -> Agent | None:
        """The actor that a noun names, None where it names none.

        `lemma` is the noun's lemma, `form` the word as written, `before` the word before it ("air" of "air force") as
        written and as a lemma, all in lower case.
        """
        return (
            self.compound(lemma, *before) or self._plurals.get(form) or self._nouns.get(lemma) or self._nouns.get(form)
        )

    def compound(self, lemma: str, *before: str) -> Agent | None:
        """The actor that a noun names together with the word before it: "press secretary"."""
        if lemma not in self._compounding:
            return None
        return next((found for word in before if word and (found := self._nouns.get(f"{word} {lemma}"))), None)

    def modifier(self, word: str) -> tuple[str, ...]:
        """The sectors that a word before an actor's noun gives it ("rebel": REB); empty for any other word."""
        return self._modifiers.get(word, ())

    def ends_name(self, word: str) -> bool:
        """Does a name that ends in this word name an organisation ("Party", "Brigade", "Ltd")?"""
        return word in self._bodies

    def name_sectors(self, word: str) -> tuple[str, ...]:
        """The sectors that a word in an organisation's name gives ("Party": PTY); empty where it gives none."""
        return self._bodies.get(word, ())

    def title(self, word: str) -> bool:
        """May the word stand before a person's name, or in what does ("Mr", "Gen.", "minister", "deputy")?"""
        agent = self._nouns.get(word)
        return word.rstrip(".") in self._titles or (agent is not None and agent.kind is AgentKind.PERSON)

    def of_state(self, word: str) -> bool:
        """Is who is called so of the government, where a country or nation stands with the word and nothing else?"""
        agent = self._nouns.get(word)
        return agent is not None and agent.of_state

    def title_sectors(self, word: str) -> tuple[str, ...]:
        """The sectors that a title gives ("Gen.": MIL)."""
        agent = self._nouns.get(word)
        return self._titles.get(word.rstrip("."), ()) or (agent.sectors if agent else ())


def _agent(entry: Entry) -> Agent:
    entry.only(*_KEYS)
    if entry.text("kind") not in list(AgentKind):
        raise entry.wrong("unknown 'kind'", f"Known kinds: {', '.join(AgentKind)}")
    return Agent(
        entry.id,
        AgentKind(entry.text("kind")),
        sectors_of(entry),
        entry.flag("open"),
        entry.flag("vague"),
        entry.flag("of_state"),
        entry.flag("other"),
        entry.flag("private"),
        entry.text("role", "") or None,
        entry.text("country", "") or None,
    )


def sectors_of(entry: Entry) -> tuple[str, ...]:
    """The sectors of an entry (a list, or a cell with "|" between them); raises `KnowledgeError` for an unknown one."""
    value = entry.values.get("sectors", [])
    sectors = tuple(value.split("|") if isinstance(value, str) and value else value or ())
    for sector in sectors:
        if sector not in SECTORS:
            raise entry.wrong(f"unknown sector '{sector}'", f"Known sectors: {', '.join(sorted(SECTORS))}")
    return sectors


def _modifiers(entries: Iterable[Entry]) -> Iterable[tuple[str, tuple[str, ...]]]:
    for entry in entries:
        entry.only("id", "sectors", "words")
        for word in entry.texts("words"):
            yield word, sectors_of(entry)
