"""A second view over the events of a coding: the type and sub-event type that ACLED would file them under.

It is dateline's own coding in ACLED's terms, by the rules of `knowledge.acled`; none of it is ACLED's data.
"""

import re
from dataclasses import dataclass

from dateline.knowledge.acled import NONE, PLACE, Acled, AcledRule, ActorRule
from dateline.records import Coding, Event, Mention, MentionType, Status

_TAKEN_PLACE = (Status.HAPPENED, Status.ONGOING)


@dataclass(frozen=True, slots=True)
class AcledCode:
    """ACLED's names for an event. `inter1` and `inter2` are the kinds of actor and recipient, None where unknown."""

    event_type: str
    sub_event_type: str
    inter1: str | None
    inter2: str | None
    rule: str


def acled_view(event: Event, coding: Coding, acled: Acled) -> AcledCode | None:
    """What ACLED calls an event; None where it has no type for it, or the event is none that took place now."""
    if event.status not in _TAKEN_PLACE or event.historical:
        return None
    mentions = {mention.id: mention for mention in coding.mentions}
    text, country = coding.document.text, _country(event, mentions)
    actors = tuple(_kind(mentions[key], text, country, acled, False) for key in event.actors)
    recipients = tuple(_kind(mentions[key], text, country, acled, True) for key in event.recipients)
    for rule in acled.rules:
        if _fits(rule, event, coding) and _stands(rule.actors, actors) and _stands(rule.recipients, recipients):
            code = rule.event_type, rule.sub_event_type
            return AcledCode(*code, rule.actor or _party(actors), _party(recipients), rule.id)
    return None


def _fits(rule: AcledRule, event: Event, coding: Coding) -> bool:
    """Is the event of the rule's type, mode, frames and words?"""
    text = coding.document.text
    return (
        (not rule.types or event.type in rule.types)
        and (not rule.modes or (event.mode or NONE) in rule.modes)
        and (not rule.frames or not rule.frames.isdisjoint(re.split(r"[>+]", event.rule)))
        and (rule.trigger is None or bool(rule.trigger.search(event.trigger.of(text))))
        and (rule.words is None or any(rule.words.search(span.of(text)) for span in event.evidence[:1]))
    )


def _stands(asked: frozenset[str], kinds: tuple[str | None, ...]) -> bool:
    """Does one of the kinds on a side answer what is asked of it?"""
    return not asked or not asked.isdisjoint(kinds or (NONE,))


def _party(kinds: tuple[str | None, ...]) -> str | None:
    return next((kind for kind in kinds if kind not in (None, PLACE)), None)


def _country(event: Event, mentions: dict[str, Mention]) -> str | None:
    place = mentions[event.place].place if event.place else None
    return place.country if place else None


def _kind(mention: Mention, text: str, country: str | None, acled: Acled, victim: bool) -> str | None:
    """ACLED's kind of actor; `country` is that of the event's place."""
    if mention.type is MentionType.LOCATION:
        return PLACE
    return next((rule.category for rule in acled.actors if _is(rule, mention, text, country, victim)), None)


def _is(rule: ActorRule, mention: Mention, text: str, country: str | None, victim: bool) -> bool:
    abroad = mention.country is not None and country is not None and mention.country != country
    return (
        (not rule.sectors or not rule.sectors.isdisjoint(mention.sectors))
        and (not rule.countries or mention.country in rule.countries)
        and (rule.words is None or bool(rule.words.search(mention.span.of(text))))
        and (not rule.foreign or abroad)
        and (not rule.named or mention.name is not None)
        and (not rule.victim or (victim and mention.type is MentionType.PERSON))
    )
