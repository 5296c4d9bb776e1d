"""ACLED's event and sub-event types over PLOVER's: rules from what dateline codes to what ACLED calls it.

`codebook/acled.toml` holds the rules, `codebook/acled_actors.toml` the kinds of actor that they ask for; in both the
first entry that fits wins. The names are ACLED's, the coding is dateline's own.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.knowledge.agents import sectors_of
from dateline.knowledge.files import DataFiles, Entry
from dateline.records import EventType

SUB_EVENTS = {
    "Battles": ("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
    "Explosions/Remote violence": (
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    ),
    "Violence against civilians": ("Sexual violence", "Attack", "Abduction/forced disappearance"),
    "Protests": ("Peaceful protest", "Protest with intervention", "Excessive force against protesters"),
    "Riots": ("Violent demonstration", "Mob violence"),
    "Strategic developments": (
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    ),
}
"""ACLED's sub-event types by event type."""
ARMED = ("State Forces", "Rebel Groups", "Political Militias", "Identity Militias", "External/Other Forces")
CATEGORIES = (*ARMED[:4], "Rioters", "Protesters", "Civilians", ARMED[4])
"""ACLED's kinds of actor."""
PLACE, NONE = "place", "none"
"""What a rule can ask of a side beside ACLED's kinds: a place stands there, nobody is known there."""


@dataclass(frozen=True, slots=True)
class ActorRule:
    """Which kind of actor a mention is; what is empty or false is not asked."""

    id: str
    category: str
    sectors: frozenset[str]
    countries: frozenset[str]
    words: re.Pattern[str] | None
    foreign: bool
    named: bool
    victim: bool


@dataclass(frozen=True, slots=True)
class AcledRule:
    """Which types an event has; what is empty is not asked."""

    id: str
    event_type: str
    sub_event_type: str
    types: frozenset[EventType]
    modes: frozenset[str]
    frames: frozenset[str]
    actors: frozenset[str]
    recipients: frozenset[str]
    trigger: re.Pattern[str] | None
    words: re.Pattern[str] | None
    actor: str | None
    example: str


class Acled:
    """The rules of ACLED's view, in the order in which they are asked."""

    def __init__(self, files: DataFiles) -> None:
        """Read both files; raises `KnowledgeError` for what is wrong in them."""
        self.actors = tuple(map(_actor_rule, files.entries("codebook/acled_actors.toml")))
        self.rules = tuple(map(_rule, files.entries("codebook/acled.toml")))


def _actor_rule(entry: Entry) -> ActorRule:
    entry.only("id", "category", "sectors", "countries", "words", "foreign", "named", "victim")
    return ActorRule(
        entry.id,
        _known(entry, entry.text("category"), CATEGORIES),
        frozenset(sectors_of(entry)),
        frozenset(entry.texts("countries")),
        _beginnings(entry.texts("words")),
        entry.flag("foreign"),
        entry.flag("named"),
        entry.flag("victim"),
    )


def _rule(entry: Entry) -> AcledRule:
    entry.only(*AcledRule.__dataclass_fields__)
    event_type = _known(entry, entry.text("event_type"), SUB_EVENTS)
    actor = entry.text("actor", "")
    return AcledRule(
        entry.id,
        event_type,
        _known(entry, entry.text("sub_event_type"), SUB_EVENTS[event_type]),
        frozenset(EventType(_known(entry, name, EventType)) for name in entry.texts("types")),
        frozenset(entry.texts("modes")),
        frozenset(entry.texts("frames")),
        _side(entry, "actors"),
        _side(entry, "recipients"),
        _beginnings(entry.texts("trigger")),
        _beginnings(entry.texts("words")),
        _known(entry, actor, CATEGORIES) if actor else None,
        entry.text("example"),
    )


def _side(entry: Entry, key: str) -> frozenset[str]:
    """What is asked of one side, "armed" spelled out."""
    asked = entry.texts(key)
    kinds = [_known(entry, name, (*CATEGORIES, "armed", PLACE, NONE)) for name in asked]
    return frozenset(kinds) | frozenset(ARMED if "armed" in kinds else ())


def _known(entry: Entry, name: str, names: Iterable[str]) -> str:
    if name not in tuple(names):
        raise entry.wrong(f"'{name}' is not known here", f"Known: {', '.join(names)}")
    return name


def _beginnings(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Finds words that begin with one of these; None where none is asked."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})", re.IGNORECASE) if words else None
