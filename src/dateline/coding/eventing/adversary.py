"""The other side: whom a warring party means when a sentence names its adversary but not as the recipient.

"Syrian rebels called for a truce but would not withdraw as demanded by Damascus": the truce is asked of Damascus.
Only for acts between warring sides, only for a party of the same country named in the same sentence; the event's rule
says so (`+adversary`).
"""

from dateline.parsing.tree import Sentence
from dateline.records import Event, EventType, Mention, MentionType
from dateline.resolving import Draft

RULE = "+adversary"
_STATE = frozenset({"GOV", "MIL", "COP", "PRM"})
_REBELS = frozenset({"REB", "UAF", "OPP"})
_ISSUES = frozenset({"ceasefire", "withdrawal", "evacuation"})
_TYPES = (MentionType.ORGANISATION, MentionType.PERSON)


def adversary(draft: Draft, event: Event, sentence: Sentence) -> Mention | None:
    """The one adversary of the event's actor that the sentence names, None where it names none or the event is no such act."""
    if event.recipients or not event.actors or not _is_between_sides(event):
        return None
    actor = draft.mentions.get(event.actors[0])
    side = _side(actor)
    if side is None or actor.country is None:
        return None
    for other in draft.mentions.within(sentence.start, sentence.end, *_TYPES):
        if other.country == actor.country and _side(other) not in (None, side) and other.id not in event.actors:
            return other
    return None


def _is_between_sides(event: Event) -> bool:
    if event.type is EventType.ASSAULT:
        return event.rule.split(">")[-1].startswith("assault.attack")
    return event.type in (EventType.REQUEST, EventType.REJECT) and bool(_ISSUES & set(event.topic))


def _side(mention: Mention) -> str | None:
    sectors = set(mention.sectors)
    if sectors & _REBELS:
        return "rebels"
    if sectors & _STATE or (not sectors and mention.place is not None):
        return "state"
    return None
