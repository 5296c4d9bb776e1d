"""Opponents: whom "both sides", "the two sides" and "the warring parties" of a report mean.

They are the two that were last told to deal with or fight each other; else the state and the rebels, or the two states,
where the report names such a pair of one country, or of two, and no other. The event's rule says so (`+sides`, and
`+between` where they are not even spoken of).
"""

from collections.abc import Sequence
from dataclasses import replace

from dateline.coding.eventing.adversary import side_of
from dateline.coding.eventing.pairs import is_pair
from dateline.records import Event, EventType, Mention, MentionType
from dateline.resolving import Draft

RULE = "+sides"
BETWEEN = "+between"
"""What the rule ends with where the sides are not even spoken of: "talks resumed"."""
_NOUNS = frozenset({"side", "party", "faction", "camp"})
_WARRING = frozenset({"warring", "rival", "opposing", "conflicting", "belligerent"})
_MUTUAL = frozenset({EventType.CONSULT, EventType.AGREE})
_BETWEEN = frozenset({EventType.CONSULT, EventType.AGREE, EventType.RETREAT, EventType.REJECT})
_BETWEEN_TWO = frozenset({"consult.talk", "agree.reach", "agree.pact", "retreat.ceasefire"})
"""Frames of what takes two: talks, agreements, truces."""
_ASKED = frozenset({"ceasefire", "talks"})
_REACH = 8
"""How many events back the two are looked for."""
_TYPES = (MentionType.ORGANISATION, MentionType.PERSON)
_BODIES = frozenset({"IGO", "NGO", "MNC"})


def with_sides(draft: Draft, event: Event, before: Sequence[Event]) -> Event:
    """The event with the two sides of the report where it only says "both sides", or names nobody at all."""
    named = {role: getattr(event, role) for role in ("actors", "recipients")}
    role = next((role for role, ids in named.items() if any(_are_sides(draft, id_) for id_ in ids)), None)
    if role is None and not (_is_theirs(draft, event) or _is_asked_of_them(draft, event)):
        return event
    others = event.recipients if role == "actors" else event.actors
    two = _two(draft, before, others)
    if two is None or not set(two).isdisjoint(others):
        return event
    rule = event.rule + (RULE if role is not None else BETWEEN)
    if role == "recipients" or event.type is EventType.REQUEST and role is None:
        return replace(event, recipients=two, rule=rule)
    if role is None or (event.type in _MUTUAL and not event.recipients):
        return replace(event, actors=two[:1], recipients=two[1:], rule=rule)
    return replace(event, actors=two, rule=rule)


def _are_sides(draft: Draft, id_: str) -> bool:
    """Is it "both sides", "the two parties", "the parties", "the warring factions"?"""
    head = draft.parse.word_at(draft.mentions.get(id_).head.start)
    if head is None or head.lemma not in _NOUNS or head.tag != "NNS":
        return False
    marks = {child.lower for child in head.children}
    bare = head.lemma in ("party", "side") and marks == {"the"}
    return bare or is_pair([head]) or not marks.isdisjoint(_WARRING) or ("all" in marks and len(marks) < 3)


def _is_theirs(draft: Draft, event: Event) -> bool:
    """Is it between two, and told without them: "talks resumed", "the truce expired"?"""
    if event.actors or any(not _is_scene(draft, id_) for id_ in event.recipients) or event.historical:
        return False
    return event.type in _BETWEEN and event.rule.split(">")[-1] in _BETWEEN_TWO


def _is_asked_of_them(draft: Draft, event: Event) -> bool:
    """Does somebody else ask the two for a truce or for talks, without naming them?"""
    if event.type is not EventType.REQUEST or not event.actors or _ASKED.isdisjoint(event.topic):
        return False
    if any(not _is_scene(draft, id_) for id_ in event.recipients):
        return False
    return all(side_of(m) is None or m.country in _BODIES for m in map(draft.mentions.get, event.actors))


def _is_scene(draft: Draft, id_: str) -> bool:
    return draft.mentions.get(id_).type is MentionType.LOCATION


def _two(draft: Draft, before: Sequence[Event], others: Sequence[str]) -> tuple[str, str] | None:
    for event in reversed(before[-_REACH:]):
        parties = [*event.actors, *event.recipients]
        if len(parties) < 2 or event.rule.endswith((RULE, BETWEEN)):
            continue
        first, last = event.actors[:1] or parties[:1], event.recipients[:1] or parties[-1:]
        one, other = draft.mentions.get(first[0]), draft.mentions.get(last[0])
        if _are_opposed(one, other) and not {one.id, other.id} & set(others):
            return one.id, other.id
    return _only_two(draft)


def _are_opposed(one: Mention, other: Mention) -> bool:
    """Are they a state and rebels of the same country, or two states?"""
    if one.type not in _TYPES or other.type not in _TYPES:
        return False
    sides = side_of(one), side_of(other)
    if None in sides or {one.country, other.country} & (_BODIES | {None}):
        return False
    return (one.country == other.country) == (sides[0] != sides[1])


def _only_two(draft: Draft) -> tuple[str, str] | None:
    """The state and the rebels of the one country of which the report names both."""
    found: dict[str, dict[str, str]] = {}
    for mention in draft.mentions:
        side = side_of(mention) if mention.type in _TYPES else None
        if side is not None and mention.country is not None and mention.country not in _BODIES:
            found.setdefault(mention.country, {}).setdefault(side, mention.id)
    pairs = [sides for sides in found.values() if len(sides) > 1]
    return (pairs[0]["state"], pairs[0]["rebels"]) if len(pairs) == 1 else None
