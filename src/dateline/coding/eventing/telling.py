"""Telling: who did what they themselves report without saying that they did it.

"Police said 13 suspects had been arrested", "the army said hundreds of rebels had been killed": an army tells of the
dead of its enemy, and of nobody else's doing. The event's rule says that it is read so (`+teller`).
"""

from dataclasses import replace

from dateline.coding.eventing.adversary import side_of
from dateline.coding.eventing.sameness import REAL
from dateline.records import Event, EventType, Mention, Statement
from dateline.resolving import Draft

RULE = "+teller"
_POLICE = "COP"
_ARMED = frozenset({"MIL", "REB", "PRM", "UAF"})
_SAYING = frozenset({"say", "announce", "claim", "report", "declare", "state", "add", "tell", "confirm"})
"""Cues of those who account for what they have done; who finds a body has not."""
_ARREST = "coerce.arrest"
_KILL = "assault.kill"


def told_by_doers(draft: Draft, event: Event, said: Statement | None) -> Event:
    """The event with its teller for its doer, where nobody else is told and it is the teller's own work to do it."""
    if event.actors or said is None or said.speaker is None or event.status not in REAL or not event.recipients:
        return event
    cue = draft.parse.word_at(said.cue.start) if said.cue is not None else None
    if cue is None or cue.lemma not in _SAYING:
        return event
    teller = draft.mentions.get(said.speaker)
    if not (_has_arrested(event, teller) or _has_killed(draft, event, teller)):
        return event
    return replace(event, actors=(teller.id,), rule=event.rule + RULE)


def _has_arrested(event: Event, teller: Mention) -> bool:
    return event.type is EventType.COERCE and event.rule.endswith(_ARREST) and _POLICE in teller.sectors


def _has_killed(draft: Draft, event: Event, teller: Mention) -> bool:
    """Does one side of a war count the dead of the other side of the same country?"""
    if not event.rule.startswith(_KILL) or _ARMED.isdisjoint(teller.sectors) or teller.country is None:
        return False
    sides = {_enemy(draft.mentions.get(id_), teller) for id_ in event.recipients}
    return sides == {True}


def _enemy(hit: Mention, teller: Mention) -> bool:
    sides = side_of(hit), side_of(teller)
    return None not in sides and sides[0] != sides[1] and hit.country == teller.country
