"""Owning: who is said to have done what has just been told.

"A bomb went off in a bank. Police blamed the Red Front", "... The Red Front claimed responsibility": the front is who
did it, as far as the report says. The event's rule tells by which words (`+blamed`, `+claimed`, `+named`,
`+released`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.coding.eventing.culprits import culprits, introduced, names_nobody
from dateline.coding.eventing.incidents import acts_before, is_known_side, is_violence
from dateline.coding.eventing.naming import ids_of
from dateline.coding.eventing.sameness import REAL, keys
from dateline.coding.eventing.scenery import are_elsewhere
from dateline.coding.eventing.setting import is_recalled
from dateline.parsing.clauses import agent, is_passive, subject
from dateline.parsing.modality import Mood, mood
from dateline.parsing.phrases import joined, object_of
from dateline.parsing.tree import Word
from dateline.records import Event, EventType, Mention
from dateline.resolving import Draft
from dateline.resolving.actor_codes import IRREGULAR

BLAMED, CLAIMED, NAMED, RELEASED = "+blamed", "+claimed", "+named", "+released"
_ABDUCTION, _RELEASE = "abduct", "release"
_DEFINITE = frozenset({"the", "these", "those", "both", "all"})
_BLAMING = frozenset({"accuse.blame", "accuse.attribute"})
"""The frames of those who say that somebody did it, and what they say no more: "police blamed the Red Front"."""
_REACH = 2
"""Sentences behind a deed within which it is the one that is owned."""


def with_owners(events: Sequence[Event], draft: Draft) -> list[Event]:
    """The events, those of violence by nobody that is known with who is said to have done it right behind them.

    Where two are, nobody is known.
    """
    found, said = [_introduced(event, draft) for event in events], dict[int, list[tuple[tuple[str, ...], str]]]()
    for start, owners, rule in sorted([*_blamed(events), *_claimed(draft), *_named(draft)]):
        at = _deed_before(found, start, draft)
        if at is not None and _may_own(found[at], owners, draft):
            said.setdefault(at, []).append((owners, rule))
    for at, ways in said.items():
        (owners, rule), others = ways[0], ways[1:]
        known = {key for id_ in owners for key in keys(id_, draft)}
        if all(not known.isdisjoint(keys(id_, draft)) for ids, _ in others for id_ in ids):
            found[at] = replace(found[at], actors=owners, rule=found[at].rule + rule)
    return [_with_captor(event, found, draft) for event in found]


def _with_captor(event: Event, events: Sequence[Event], draft: Draft) -> Event:
    """The event, an abduction by nobody that is known with the armed group that let the same people go."""
    if event.mode != _ABDUCTION or not is_violence(event):
        return event
    for other in events:
        freed = other.type is EventType.RETREAT and other.mode == _RELEASE and other.status in REAL
        if freed and _are_same(event, other, draft) and _may_own(event, other.actors, draft):
            if all(not IRREGULAR.isdisjoint(draft.mentions.get(id_).sectors) for id_ in other.actors):
                return replace(event, actors=other.actors, rule=event.rule + RELEASED)
    return event


def _are_same(one: Event, other: Event, draft: Draft) -> bool:
    known = [id_ for id_ in other.recipients if _is_known(draft, draft.mentions.get(id_))]
    held, freed = ({key for id_ in ids for key in keys(id_, draft)} for ids in (one.recipients, known))
    return not held.isdisjoint(freed) and not are_elsewhere(one, other, draft)


def _is_known(draft: Draft, mention: Mention) -> bool:
    """Is it somebody told of before: by name, "they", "the engineers", not "a priest" or "ten people"?"""
    head = draft.parse.word_at(mention.head.start)
    pointed = head is not None and any(child.lower in _DEFINITE for child in head.children_in("det"))
    return bool(mention.name) or pointed or (head is not None and head.pos == "PRON")


def _introduced(event: Event, draft: Draft) -> Event:
    """The event with who its doers are, where the words right behind them tell: "gunmen, apparently ELN members"."""
    if not is_violence(event) or len(event.actors) != 1:
        return event
    head = draft.parse.word_at(draft.mentions.get(event.actors[0]).head.start)
    owners = ids_of(draft, introduced(draft, head)) if head is not None else ()
    if not owners or not _may_own(event, owners, draft):
        return event
    return replace(event, actors=owners, rule=event.rule + NAMED)


def _blamed(events: Sequence[Event]) -> Iterator[tuple[int, tuple[str, ...], str]]:
    """Where somebody is blamed, and who."""
    for event in events:
        if event.type is EventType.ACCUSE and event.rule in _BLAMING and event.status in REAL and event.recipients:
            yield event.trigger.start, event.recipients, BLAMED


def _claimed(draft: Draft) -> Iterator[tuple[int, tuple[str, ...], str]]:
    """Where somebody says that it was them: "claimed responsibility", "responsibility was claimed by"."""
    book = draft.knowledge.codebook
    for word in draft.parse.words:
        verb = word.head
        if word.lemma not in book.words("ownership") or verb.lemma not in book.words("claiming"):
            continue
        claimant = _claimant(word, verb)
        if claimant is None or mood(verb) is not Mood.ASSERTED or _is_told_as_own(draft, object_of(word, "for")):
            continue
        if not names_nobody(joined(claimant)):
            yield word.start, ids_of(draft, joined(claimant)), CLAIMED


def _is_told_as_own(draft: Draft, deed: Word | None) -> bool:
    """Is the deed that is claimed an event of its own: "claimed responsibility for the bombing", not "for the act"?"""
    return deed is not None and deed.lemma not in draft.knowledge.codebook.words("incident")


def _named(draft: Draft) -> Iterator[tuple[int, tuple[str, ...], str]]:
    """Where it is said who is, or is thought to be, behind it."""
    for word, found in culprits(draft):
        if owners := ids_of(draft, found):
            yield word.start, owners, NAMED


def _claimant(owned: Word, verb: Word) -> Word | None:
    if is_passive(verb):
        return agent(verb) if owned.dep == "nsubjpass" else None
    return subject(verb) if owned.dep == "dobj" else None


def _deed_before(events: Sequence[Event], start: int, draft: Draft) -> int | None:
    """The last act of violence of the news told within reach before the words."""
    near = acts_before(events, start, draft, _REACH)
    news = [one for one in near if not (events[one[1]].historical or is_recalled(draft, events[one[1]].date))]
    return max(news)[1] if news else None


def _may_own(event: Event, owners: Sequence[str], draft: Draft) -> bool:
    """Is nobody known to have done it, and is who is said to have done it no victim?"""
    if any(is_known_side(id_, draft) for id_ in event.actors) or not any(is_known_side(id_, draft) for id_ in owners):
        return False
    hit = {key for id_ in event.recipients for key in keys(id_, draft)}
    return hit.isdisjoint(key for id_ in owners for key in keys(id_, draft))
