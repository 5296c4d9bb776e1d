"""Who is blamed for an incident, and who denies it.

Accusations and denials count where they stand with the incident: in a report that opens with it, or right beside the
words that tell of it. Two accusations contradict each other where one blames a state's forces and the other an armed
group, or where accuser and accused change places.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from dateline.linking.accounts import Account
from dateline.linking.answers import answers
from dateline.linking.camps import camps, opposed
from dateline.linking.informants import source_of
from dateline.linking.sides import Contradiction, Side, denial_side, event_side
from dateline.linking.tellings import OPENING
from dateline.records import Event, EventType, Mention, Stance, Statement, Status

BESIDE = 200
"""Characters from the words that tell of an incident within which an accusation or denial is about it."""

Accusation = tuple[Account, Event]


def find_blame(told: Sequence[Account]) -> Iterator[Contradiction]:
    """Accusations of which not all can be right."""
    accused = [(account, event) for account in told for event in _accusations(account)]
    against = [pair for pair in combinations(accused, 2) if _against(*pair)]
    sides = dict.fromkeys(_blamed(account, event) for pair in against for account, event in pair)
    if sides:
        yield Contradiction("actor", tuple(sides))


def _blamed(account: Account, event: Event) -> Side:
    names = (mention.name or mention.span.of(account.coding.document.text) for mention in _parties(account, event)[1])
    return event_side(account, event, ", ".join(names))


def _accusations(account: Account) -> Iterator[Event]:
    for event in account.coding.events:
        made = event.type is EventType.ACCUSE and event.status in (Status.HAPPENED, Status.ONGOING)
        if made and not event.historical and event.recipients and _stands_with(account, event.trigger.start):
            yield event


def _stands_with(account: Account, at: int) -> bool:
    """Is what stands there said of the incident?"""
    beside = (abs(at - telling.event.trigger.start) < BESIDE for telling in account.told)
    return (account.opens and at < OPENING) or any(beside)


def _parties(account: Account, event: Event) -> tuple[list[Mention], list[Mention]]:
    accusers = [account.mentions[key] for key in event.actors]
    return accusers, [account.mentions[key] for key in event.recipients]


def _against(one: Accusation, other: Accusation) -> bool:
    (accusers, accused), (others, blamed) = _parties(*one), _parties(*other)
    mutual = bool(_codes(accusers) & _codes(blamed)) and bool(_codes(others) & _codes(accused))
    return mutual or opposed(camps(accused), camps(blamed))


def _codes(mentions: Sequence[Mention]) -> frozenset[str]:
    """Keys that reports share for parties: countries with sectors, else entities."""
    return frozenset(_code(mention) for mention in mentions if mention.country or mention.entity)


def _code(mention: Mention) -> str:
    return " ".join((mention.country, *sorted(mention.sectors))) if mention.country else mention.entity or ""


def find_denials(told: Sequence[Account]) -> Iterator[Contradiction]:
    """One that is said to have done it denies it, against those who tell that it happened."""
    sides: dict[Side, None] = {}
    for account in told:
        for denial in account.coding.statements:
            deed = _denied(account, denial)
            if deed is not None:
                sides[event_side(account, deed, "happened")] = None
                sides[denial_side(account, denial)] = None
    if sides:
        yield Contradiction("denied", tuple(sides))


def _denied(account: Account, denial: Statement) -> Event | None:
    """The deed that a statement denies: the last one before it that the speaker, or its side, is said to have done."""
    speaker = account.mentions.get(denial.speaker or "")
    if denial.stance is not Stance.DENIES or denial.repeats is not None or speaker is None:
        return None
    at = denial.content[0].start
    done = [telling.event for telling in account.told if _is_by(account, telling.event, speaker)]
    before = [event for event in done if event.begins < at]
    deed = max(before, key=lambda event: event.begins, default=None)
    if deed is None or source_of(account, deed.statement) == source_of(account, denial.id):
        return None  # nobody denies what he says himself
    return deed if _stands_with(account, at) and _may_deny(account, denial, deed) else None


def _may_deny(account: Account, denial: Statement, deed: Event) -> bool:
    """Does a denial deny a deed of this kind, or answer what is said without naming a deed ("any part in it")?"""
    content = denial.content
    kinds = {event.type for event in account.coding.events if any(span.holds(event.trigger) for span in content)}
    words = " ".join(span.of(account.coding.document.text) for span in content)
    return deed.type in kinds or (not kinds and answers(words))


def _is_by(account: Account, event: Event, speaker: Mention) -> bool:
    """Is it said that this party, or one of its country and kind, did it?"""
    actors = [account.mentions[key] for key in event.actors]
    return any(
        (actor.entity and actor.entity == speaker.entity)
        or (actor.country and actor.country == speaker.country and camps([actor]) == camps([speaker]))
        for actor in actors
    )
