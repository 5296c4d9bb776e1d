"""Selves: what is said or promised goes to others, not to who says it or to his own.

"Mali proposed that Mali stay neutral", "agreed to tell its units to leave": neither the state nor the units are whom
the offer is made to.
"""

from dataclasses import replace

from dateline.coding.eventing.sameness import keys
from dateline.records import Event, EventType, Mention
from dateline.resolving import Draft
from dateline.resolving.lookup import mention_for

_TO_OTHERS = frozenset(
    {EventType.REQUEST, EventType.REJECT, EventType.AGREE, EventType.CONCEDE, EventType.THREATEN, EventType.ACCUSE}
)
_PEOPLE = frozenset({"citizen", "people", "national", "negotiator", "team"})
_TO_OWN = frozenset({EventType.REQUEST, EventType.ACCUSE})
"""What may go to one's own people: "the president told his army to hold fire"."""


def without_selves(draft: Draft, event: Event) -> Event:
    """The event without who acts and those who are his ("its units") among the recipients."""
    if event.type not in _TO_OTHERS or not event.actors:
        return event
    return replace(event, recipients=tuple(id_ for id_ in event.recipients if not _is_own(draft, event, id_)))


def _is_own(draft: Draft, event: Event, id_: str) -> bool:
    actors = [draft.mentions.get(one) for one in event.actors]
    if any(not keys(actor.id, draft).isdisjoint(keys(id_, draft)) for actor in actors):
        return True
    owner = _owner_of(draft, draft.mentions.get(id_)) if event.type not in _TO_OWN else None
    return owner is not None and owner in {actor.entity for actor in actors}


def _owner_of(draft: Draft, mention: Mention) -> str | None:
    """The entity of whom a pronoun says that troops or people are his: the militia for "its units"."""
    head = draft.parse.word_at(mention.head.start)
    if head is None or head.lemma not in draft.knowledge.codebook.words("troops") | _PEOPLE:
        return None
    owner = head.child("poss")
    found = mention_for(draft, owner) if owner is not None and owner.tag == "PRP$" else None
    return found.entity if found is not None else None
