"""Frames: what words tell of which type of event, as the codebook's loader gives them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dateline.records import EventType


@dataclass(frozen=True, slots=True)
class Element:
    """One thing that a pattern wants to find: a link (particle or preposition), a noun, or a class of nouns."""

    words: frozenset[str]
    link: bool = False
    open: str = ""
    party: bool = False
    """Can a noun of this class be a party to the event: prisoners, towns?"""
    literal: bool = False
    """A word written in the pattern itself."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A verb's lemma and what has to hang on it, in order."""

    lemma: str
    elements: tuple[Element, ...] = ()

    @property
    def weight(self) -> tuple[int, int, int]:
        """How much the pattern asks for: more elements, words rather than open classes, and somebody, not anything."""
        words = sum(element.literal + (not element.open) for element in self.elements)
        return len(self.elements), words, sum(element.open not in ("", "anything") for element in self.elements)


@dataclass(frozen=True, slots=True)
class Compound:
    """A noun trigger: the noun, the words before it, and a preposition that has to follow ("strike on")."""

    last: str
    before: tuple[str, ...] = ()
    link: str = ""

    @property
    def weight(self) -> tuple[int, bool]:
        """How much the trigger asks for."""
        return len(self.before), bool(self.link)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with what the frame reads in it; `actor` and `recipient` are words that their spans hold."""

    text: str
    type: str
    actor: str | None = None
    recipient: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """What words tell of which event, and where actor and recipient stand. `type` None: an operator, or no event."""

    id: str
    type: EventType | None
    mode: str | None
    cameo: str | None
    operator: str
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    of: str
    modifier: str
    bare: bool
    reciprocal: bool
    direct: bool
    """The complement has to be the object itself: "made a threat", not "made no mention of a threat"."""
    personal: bool
    """Only somebody can do it: no event where the subject is a thing."""
    persons: bool
    """It is done to somebody: no event where the object is a thing."""
    near: str
    """Class of words of which the sentence has to hold one; '' for none: a strike is a stoppage near workers."""
    doer: str
    """Class of words of which the subject has to hold one; '' for none: what enters is a convoy, not a shopper."""
    contexts: tuple[str, ...]
    modals: tuple[str, ...]
    examples: tuple[Example, ...]
    counterexamples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """What an operator makes of an event's type ("stop" makes SANCTION of AID), and of its status."""

    id: str
    types: Mapping[EventType, EventType]
    status: str
    drops: frozenset[EventType]


@dataclass(slots=True)
class Codebook:
    """All frames, with their triggers by word."""

    frames: dict[str, Frame] = field(default_factory=dict)
    turns: dict[str, Turn] = field(default_factory=dict)
    verbs: dict[str, list[tuple[Pattern, Frame]]] = field(default_factory=dict)
    nouns: dict[str, list[tuple[Compound, Frame]]] = field(default_factory=dict)
    adjectives: dict[str, Frame] = field(default_factory=dict)
    modals: dict[str, Frame] = field(default_factory=dict)
    arms: frozenset[str] = frozenset()
    """Nouns for what fights in somebody's place: jets, warships, bombs."""
    fired: frozenset[str] = frozenset()
    """Nouns for what is fired, thrown or set off: it is never a party itself."""
    instruments: dict[str, str] = field(default_factory=dict)
    """Noun to the mode of what is done with it."""
    realms: frozenset[str] = frozenset()
    """Words of realms of which no events are coded."""
    contexts: dict[str, str] = field(default_factory=dict)
    """Word to context."""
    classes: Mapping[str, Element] = field(default_factory=dict)
    """Classes of words by name."""

    def words(self, name: str) -> frozenset[str]:
        """The words of a class; none where there is no such class."""
        found = self.classes.get(name)
        return found.words if found is not None else frozenset()
