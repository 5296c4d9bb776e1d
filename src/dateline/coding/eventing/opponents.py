"""Opponents: whom "both sides", "the two sides" and "the warring parties" of a report mean.

They are the one pair between which there is said to be a truce or a war; else the two that were last told to deal with
or fight each other; else the state and the rebels of one country,
where the report names such a pair of one country only. The event's rule says so (`+sides`, and `+between` where they
are not even spoken of).
"""

from collections.abc import Sequence
from dataclasses import replace

from dateline.coding.eventing.naming import ids_of
from dateline.coding.eventing.pairs import is_pair
from dateline.coding.eventing.warring import BODIES, spokesman, warring_side
from dateline.parsing.phrases import joined
from dateline.parsing.tree import Word
from dateline.records import Event, EventType, MentionType
from dateline.resolving import Draft

RULE = "+sides"
BETWEEN = "+between"
"""What the rule ends with where the sides are not even spoken of: "talks resumed"."""
_NOUNS = frozenset({"side", "party", "faction", "camp", "delegation"})
_ARMIES = frozenset({"army", "military", "force", "navy"})
_WARRING = frozenset({"warring", "rival", "opposing", "conflicting", "belligerent"})
_MUTUAL = frozenset({EventType.CONSULT, EventType.AGREE})
_BETWEEN = frozenset({EventType.CONSULT, EventType.AGREE, EventType.RETREAT, EventType.REJECT})
_BETWEEN_TWO = frozenset({"consult.talk", "agree.pact", "retreat.ceasefire"})
"""Frames of what takes two: talks, peace deals, truces."""
_BINDING = frozenset(
    {"ceasefire", "cease-fire", "truce", "deal", "agreement", "accord", "war", "conflict", "armistice"}
)
_TALKS = frozenset({"talk", "talks", "negotiation", "negotiations", "dialogue"})
_DEALINGS = frozenset({EventType.ASSAULT, EventType.CONSULT, EventType.AGREE, EventType.RETREAT})
_NO_SIDE = frozenset({"CVL", "REF", "JRN", "MED"})
"""Sectors of those to whom things are done, who are no side."""
_ASKED = frozenset({"ceasefire", "talks"})
_REACH = 8
"""How many events back the two are looked for."""


def with_sides(draft: Draft, event: Event, before: Sequence[Event]) -> Event:
    """The event with the two sides of the report where it only says "both sides", or names nobody at all."""
    roles = ("actors", event.actors), ("recipients", event.recipients)
    role = next((role for role, ids in roles if any(_are_sides(draft, id_) for id_ in ids)), None)
    if role is None and not (_is_theirs(draft, event) or _is_asked_of_them(draft, event)):
        return event
    others = event.recipients if role == "actors" else event.actors
    at_war = role is None and event.type is not EventType.CONSULT
    two = _two(draft, before, others, at_war=at_war) or (_just_dealing(draft, event, before) if role else None)
    if two is None or not set(two).isdisjoint(others):
        return event
    rule = event.rule + (RULE if role is not None else BETWEEN)
    if role == "recipients" or (event.type is EventType.REQUEST and role is None):
        return replace(event, recipients=two, rule=rule)
    alone = all(_is_scene(draft, id_) for id_ in event.recipients)
    if role is None or (event.type in _MUTUAL and alone):
        return replace(event, actors=two[:1], recipients=two[1:], rule=rule)
    return replace(event, actors=two, rule=rule)


def _are_sides(draft: Draft, id_: str) -> bool:
    """Is it "both sides", "the two parties", "the parties", "the warring factions"?"""
    head = draft.parse.word_at(draft.mentions.get(id_).head.start)
    if head is None or head.tag != "NNS" or (head.lemma not in _NOUNS and not _are_both_armies(head)):
        return False
    marks = {child.lower for child in head.children}
    bare = head.lemma in ("party", "side") and marks == {"the"}
    return bare or is_pair([head]) or not marks.isdisjoint(_WARRING) or ("all" in marks and len(marks) < 3)


def _are_both_armies(head: Word) -> bool:
    return head.lemma in _ARMIES and is_pair([head]) and head.child("amod", "compound", "poss", "prep") is None


def _is_theirs(draft: Draft, event: Event) -> bool:
    """Is it between two, and told without them: "talks resumed", "the truce expired"?"""
    if event.actors or any(not _is_scene(draft, id_) for id_ in event.recipients) or event.historical:
        return False
    frame = event.rule.split(">")[-1]
    words = {word.lemma for word in draft.parse.words_in(event.trigger.start, event.trigger.end)}
    return event.type in _BETWEEN and frame in _BETWEEN_TWO and (frame != "consult.talk" or bool(words & _TALKS))


def _is_asked_of_them(draft: Draft, event: Event) -> bool:
    """Does somebody else ask the two for a truce or for talks, without naming them?"""
    if event.type is not EventType.REQUEST or not event.actors or _ASKED.isdisjoint(event.topic):
        return False
    if any(not _is_scene(draft, id_) for id_ in event.recipients):
        return False
    return all(m.country in BODIES for m in map(draft.mentions.get, event.actors))


def _is_scene(draft: Draft, id_: str) -> bool:
    return draft.mentions.get(id_).type is MentionType.LOCATION


def _two(draft: Draft, before: Sequence[Event], others: Sequence[str], *, at_war: bool) -> tuple[str, str] | None:
    """Those who have last fought or dealt with each other, else the one state and the one rebels of the report.

    `at_war`: those who have met, as mediators do, are not meant, unless they are of one country.
    """
    if (pair := _told_between(draft)) is not None and set(pair).isdisjoint(others):
        return pair
    for event in reversed(before[-_REACH:]):
        parties = [*event.actors, *event.recipients]
        if len(parties) < 2 or event.type not in _DEALINGS or event.rule.endswith((RULE, BETWEEN)):
            continue
        first, last = (event.actors or parties)[0], (event.recipients or parties[-1:])[0]
        sides = warring_side(draft, draft.mentions.get(first)), warring_side(draft, draft.mentions.get(last))
        if sides[0] is None or sides[1] is None or sides[0] == sides[1] or {first, last} & set(others):
            continue
        if at_war and event.type is not EventType.ASSAULT and sides[0][0] != sides[1][0]:
            continue
        return spokesman(draft, sides[0], first), spokesman(draft, sides[1], last)
    return _only_two(draft)


def _just_dealing(draft: Draft, event: Event, before: Sequence[Event]) -> tuple[str, str] | None:
    """The only two between whom the sentence before tells of a fight, talks or a deal, whoever they are."""
    here = draft.parse.sentence_at(event.trigger.start)
    for one in reversed(before):
        there = draft.parse.sentence_at(one.trigger.start)
        if here is None or there is None or here.i - there.i > 1:
            return None
        parties = [id_ for id_ in (*one.actors, *one.recipients) if not _is_scene(draft, id_)]
        told = there is not here and (one.type in _DEALINGS or one.type is EventType.SUPPORT)
        if told and len(parties) == 2 and all(_may_be_side(draft, id_, one) for id_ in parties):
            return parties[0], parties[1]
    return None


def _may_be_side(draft: Draft, id_: str, deed: Event) -> bool:
    """Is it somebody with a name or codes who is no bystander, nor a man who is attacked?"""
    mention = draft.mentions.get(id_)
    if deed.type is EventType.ASSAULT and mention.type is MentionType.PERSON:
        return False
    return bool(mention.name or mention.country or mention.sectors) and _NO_SIDE.isdisjoint(mention.sectors)


def _told_between(draft: Draft) -> tuple[str, str] | None:
    """The one pair between which the report says that there is a truce, a deal or a war; None where it names more."""
    found: dict[tuple[str, ...], tuple[str, str]] = {}
    for word in draft.parse.spelt("between"):
        pair = word.child("pobj") if word.head.lemma in _BINDING else None
        ids = ids_of(draft, joined(pair)) if pair is not None else ()
        sides = [side for id_ in ids if (side := warring_side(draft, draft.mentions.get(id_))) is not None]
        if len(ids) == len(sides) == 2 and sides[0] != sides[1]:
            found.setdefault(tuple(sorted(f"{country}{side}" for country, side in sides)), (ids[0], ids[1]))
    return next(iter(found.values())) if len(found) == 1 else None


def _only_two(draft: Draft) -> tuple[str, str] | None:
    """The state and the rebels of the one country of which the report names both."""
    found: dict[str, dict[str, str]] = {}
    for mention in draft.mentions:
        side = warring_side(draft, mention)
        if side is not None:
            found.setdefault(side[0], {}).setdefault(side[1], mention.id)
    pairs = [(country, sides) for country, sides in found.items() if len(sides) > 1]
    if len(pairs) != 1:
        return None
    ((country, sides),) = pairs
    return spokesman(draft, (country, "state"), sides["state"]), spokesman(draft, (country, "rebels"), sides["rebels"])
