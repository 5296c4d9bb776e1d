"""Scenery: whether two acts can have taken place in one spot."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from dateline.records import Event, Mention, MentionType, Place, Precision
from dateline.resolving import Draft

_WIDE = frozenset({None, Precision.COUNTRY, Precision.REGION, Precision.DISTRICT})

_GROUND = frozenset({"land", "ground", "territory", "area", "position", "front", "pocket"})
_ALIKE = 0.8
"""How much of two names has to be the same for them to be spellings of one."""

WHERE = frozenset({"in", "near", "outside"})
"""Prepositions of where an act was done, or of where the thing stands that it was done to."""


def but_scenes(draft: Draft, recipients: Sequence[str], *, mutual: bool) -> tuple[str, ...]:
    """The recipients but for places where it was only done: nobody for "clashes in Homs", but Homs for "an attack on".

    Where an act hits nobody else that is told of, the place is what it hit ("a bomb in Homs"), but not of a fight.
    """
    hit = tuple(id_ for id_ in recipients if not _is_where(draft, draft.mentions.get(id_)))
    return hit if hit or mutual else tuple(recipients)


def _is_where(draft: Draft, mention: Mention) -> bool:
    head = draft.parse.word_at(mention.head.start)
    named = mention.type is MentionType.LOCATION and mention.name is not None
    return named and head is not None and head.dep == "pobj" and head.head.lower in WHERE


def stated_place(event: Event, draft: Draft) -> Mention | None:
    """The event's place where one of its own sentences names it; one that carries on from before says little."""
    if event.place is None:
        return None
    mention = draft.mentions.get(event.place)
    home = draft.parse.sentence_at(mention.start)
    told = (draft.parse.sentence_at(span.start) for span in event.evidence)
    return mention if home is not None and any(sentence is home for sentence in told) else None


def are_elsewhere(one: Event, other: Event, draft: Draft) -> bool:
    """Do both name their place, and can the two not be one?"""
    first, second = stated_place(one, draft), stated_place(other, draft)
    if first is None and second is not None and one.place is not None:
        return _are_in_other_regions(draft.mentions.get(one.place).place, second.place)
    if first is None or second is None or first.entity == second.entity:
        return False
    a, b = first.place, second.place
    if a is None and b is None:
        return not _may_be_one_name(first.name or "", second.name or "")
    if a is None or b is None:
        return False
    if a.country != b.country:
        return a.country is not None and b.country is not None
    if Precision.REGION in (a.precision, b.precision) and a.precision != b.precision:
        region, spot = (a, b) if a.precision is Precision.REGION else (b, a)
        return spot.precision is Precision.TOWN and _is_outside(spot, region)
    if a.precision in _WIDE or b.precision in _WIDE:
        return a.precision == b.precision and a.precision is not None and a.geonameid != b.geonameid
    return a.geonameid != b.geonameid


def _may_be_one_name(one: str, other: str) -> bool:
    """Can two names that no list holds be spellings of one: "Tal Shamiram", "Tal Shamiran"? One may be missing."""
    return not one or not other or SequenceMatcher(None, one.casefold(), other.casefold()).ratio() >= _ALIKE


def _are_in_other_regions(one: Place | None, other: Place | None) -> bool:
    """Do two places, of which the first carries on from before, lie in two regions of one country?"""
    if one is None or other is None or one.country != other.country:
        return False
    regions = [place.name if place.precision is Precision.REGION else place.admin1 for place in (one, other)]
    first, second = ((region or "").casefold().split() for region in regions)
    return bool(first and second) and first[0] != second[0]


def _is_outside(town: Place, region: Place) -> bool:
    """Does a town lie in another region of its country: Kabul, told beside Helmand?"""
    home = (town.admin1 or "").casefold()
    return bool(home) and bool(region.name) and not home.startswith(region.name.casefold().split()[0])


def same_spot(one: Event, other: Event, draft: Draft) -> bool:
    """Do both name the same spot, smaller than a country?"""
    first, second = stated_place(one, draft), stated_place(other, draft)
    if first is None or second is None or first.place is None:
        return False
    return first.entity is not None and first.entity == second.entity and first.place.precision is not Precision.COUNTRY


def is_ground(draft: Draft, mention: Mention) -> bool:
    """Is it a place, or ground that armies take: "captured the town", "recaptured lost ground"?"""
    head = draft.parse.word_at(mention.head.start)
    taken = draft.knowledge.codebook.words("prize") | _GROUND
    prize = head is not None and head.lemma in taken and not mention.sectors
    return mention.type is MentionType.LOCATION or prize
