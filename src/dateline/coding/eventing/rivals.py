"""Rivals: against whom a side fights or bargains, where the deed itself does not say, but the report does.

"Rebels attacked an army post. ... On Monday the rebels declared a truce": the truce is with the army. Only for a side
that the report tells to fight with one other side, or to deal with one of its own country, and no more, or with one
far more often than with any other; only for deeds of war and what a war is bargained over; only where no other
recipient is named than a place. The event's rule says so (`+rival`).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from dateline.coding.eventing.sameness import REAL, keys, lemmas
from dateline.coding.eventing.scenery import is_ground
from dateline.coding.eventing.warring import Side, spokesman, warring_side
from dateline.records import Event, EventType, Mention
from dateline.resolving import Draft

RULE = "+rival"
_DEEDS = ("assault.attack", "assault.advance", "assault.offensive", "assault.coup", "assault.defeat", "coerce.control")
"""Frames of deeds of war that are done to the other side, though only the ground may be named."""
_BARGAINED = frozenset(
    {
        "agreement",
        "autonomy",
        "ceasefire",
        "disarmament",
        "elections",
        "end of attacks",
        "independence",
        "lifting of siege",
        "peace plan",
        "political solution",
        "prisoner release",
        "recognition",
        "referendum",
        "resignation",
        "safe passage",
        "surrender",
        "talks",
        "territory",
        "transition",
        "withdrawal",
    }
)
"""Issues that the two sides of a war settle with each other; aid, sanctions and inquiries are asked of others."""
_OFTEN, _FAR_MORE = 3, 3
"""How often one of several sides has to be fought, and how many times as often as the next, to be the rival."""
_SEVERAL = frozenset({"countries", "states", "nations"})
_DEALINGS = frozenset({EventType.CONSULT, EventType.AGREE, EventType.RETREAT})
_BARGAINS = frozenset({EventType.REQUEST, EventType.REJECT, EventType.AGREE, EventType.CONCEDE})


@dataclass(slots=True)
class _Enmity:
    """How often one side is told to fight another, with the first mention that names it, and who of its own did."""

    named: str
    times: int = 0
    who: set[str] = field(default_factory=set)


Enmities: TypeAlias = Mapping[Side, Mapping[Side, _Enmity]]
"""The sides that each side is told to fight."""


def with_rivals(draft: Draft, events: Sequence[Event]) -> list[Event]:
    """The events with the rival of who acts among the recipients, where that is what is meant."""
    fighting = _fighting(draft, events)
    return [_with_rival(draft, event, fighting) for event in events]


def _with_rival(draft: Draft, event: Event, fighting: Enmities) -> Event:
    hit = (draft.mentions.get(id_) for id_ in event.recipients)
    if not _is_against_somebody(draft, event) or not all(_is_only_ground(draft, mention) for mention in hit):
        return event
    sides = [side for id_ in event.actors if (side := _side(draft, id_)) is not None]
    rival = _the_one(draft, event, fighting.get(sides[0], {})) if len(set(sides)) == 1 else None
    if rival is None:
        return event
    side, named = rival
    ground = event.recipients if event.type not in _BARGAINS else ()  # "asked for a truce in the city"
    return replace(event, recipients=(*ground, spokesman(draft, side, named)), rule=event.rule + RULE)


def _the_one(draft: Draft, event: Event, others: Mapping[Side, _Enmity]) -> tuple[Side, str] | None:
    """The only side fought, or the one that the same actor is told to fight, and far more often than the next."""
    ranked = sorted(others.items(), key=lambda pair: -pair[1].times)
    if not ranked:
        return None
    (first, enmity), *rest = ranked
    if rest:
        often = enmity.times >= max(_OFTEN, _FAR_MORE * rest[0][1].times)
        if not often or enmity.who.isdisjoint(key for id_ in event.actors for key in keys(id_, draft)):
            return None
    return first, enmity.named


def _fighting(draft: Draft, events: Sequence[Event]) -> Enmities:
    """The sides that each side is told to fight."""
    found: dict[Side, dict[Side, _Enmity]] = defaultdict(dict)
    for event in events:
        at_war = event.type is EventType.ASSAULT and event.status in REAL and not event.historical
        if not at_war and event.type not in _DEALINGS:
            continue
        for one in event.actors:
            for other in event.recipients:
                first, second = _side(draft, one), _side(draft, other)
                if first is None or second is None or first == second:
                    continue
                if at_war or first[0] == second[0]:
                    _note(draft, found[first].setdefault(second, _Enmity(other)), one)
                    _note(draft, found[second].setdefault(first, _Enmity(one)), other)
    return found


def _note(draft: Draft, enmity: _Enmity, who: str) -> None:
    enmity.times += 1
    enmity.who.update(keys(who, draft))


def _side(draft: Draft, id_: str) -> Side | None:
    """The side somebody stands for; a ship of a country stands for none, nor do "some countries"."""
    mention = draft.mentions.get(id_)
    head = draft.parse.word_at(mention.head.start)
    if head is None or head.lemma in draft.knowledge.codebook.words("carrier") or head.lower in _SEVERAL:
        return None
    return warring_side(draft, mention)


def _is_only_ground(draft: Draft, mention: Mention) -> bool:
    """Is it ground alone, and nothing that may be anybody's: the town, not a field hospital?"""
    head = draft.parse.word_at(mention.head.start)
    struck = head is not None and head.lemma in draft.knowledge.codebook.words("struck")
    return is_ground(draft, mention) and not struck


def _is_against_somebody(draft: Draft, event: Event) -> bool:
    if event.historical or not event.actors:
        return False
    if event.type is EventType.ASSAULT and event.figures:
        return False  # whom its toll counts was hit
    if event.type is EventType.THREATEN:  # "vowed to fight on"
        return event.rule.split(">")[-1].startswith(_DEEDS)
    if event.type is EventType.ASSAULT or event.rule.startswith("coerce.control"):
        words = draft.knowledge.codebook.words("ceasefire")  # a truce is broken, and nobody hit by that alone
        return event.rule.split(">")[-1].startswith(_DEEDS) and lemmas(event, draft).isdisjoint(words)
    if event.type is EventType.RETREAT:
        return event.rule.split(">")[-1].startswith("retreat.ceasefire")
    return event.type in _BARGAINS and not _BARGAINED.isdisjoint(event.topic)
