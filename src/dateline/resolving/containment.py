"""What the text itself says about where a place lies and what it is: "Paris, Texas", "the Syrian city of Aleppo"."""

from collections.abc import Sequence
from itertools import pairwise

from dateline.knowledge.gazetteer import Kind
from dateline.knowledge.toponyms import Toponyms
from dateline.parsing.tree import Parse, Word
from dateline.resolving.toponyms import Sighting

_APART = 6
"""Words between a place and the one that holds it, at most."""
_PASSED_OVER = frozenset(
    {"the", ",", "northern", "southern", "eastern", "western", "central", "rural", "north", "south", "east", "west"}
)
_PARTS_OF = frozenset(
    {"area", "district", "neighbourhood", "neighborhood", "quarter", "suburb", "section", "part", "town", "village",
     "city", "province", "county", "region", "located", "camp"}
)  # fmt: skip
_CONTAINERS = frozenset({Kind.COUNTRY, Kind.REGION, Kind.DISTRICT, Kind.TOWN, Kind.AREA})


_IN_TOWNS = (Kind.SITE, Kind.QUARTER)
"""What is told of by its town where no list has it: "the Jenin refugee camp", "Kandahar airport"."""


def read_containment(parse: Parse, found: list[Sighting], toponyms: Toponyms) -> None:
    """Set `container`, `kind` and `listed_as` of the sightings where the text gives them."""
    for sighting in found:
        sighting.kind = _kind(parse, sighting, toponyms)
        if sighting.kind in _IN_TOWNS and not sighting.can_be_called():
            sighting.kind = Kind.TOWN
    for one, two, three in zip(found, found[1:], found[2:], strict=False):
        if listed(parse, one, two) and listed(parse, two, three):
            _level(one, two, three)
    _share_kinds(parse, found)
    for before, after in pairwise(found):
        if _joined(parse, before, after):
            _put(before, after)
            _part_of(parse, before, after)
        elif _owns(parse, before, after):
            _put(after, before)


def _level(*members: Sighting) -> None:
    """Members of a list that can all be regions, or all countries, are: "Georgia, Oklahoma and Pennsylvania"."""
    kinds = set.intersection(*({c.feature.kind for c in member.candidates if c.main} for member in members))
    for kind in (Kind.COUNTRY, Kind.REGION):
        if kind in kinds:
            for member in members:
                member.listed_as = kind
            return


def _share_kinds(parse: Parse, found: list[Sighting]) -> None:
    """A plural behind a list holds for all its members: "Becker, Clay and Grant counties"."""
    shared: Kind | None = None
    for this, following in pairwise([*reversed(found), None]):
        if this is None:
            return
        after = this.last.i + 1
        if this.kind is not None and after <= this.last.sentence.last and parse.words[after].tag == "NNS":
            shared = this.kind
        if following is None or not listed(parse, following, this):
            shared = None
        elif shared is not None and following.kind is None:
            following.kind = shared


def _part_of(parse: Parse, part: Sighting, whole: Sighting) -> None:
    """The kind told between two names is the first one's: "the Karrada district of Baghdad" calls Baghdad none.

    What has quarters is a town.
    """
    if part.kind is not None and part.kind is whole.kind and parse.words[whole.first.i - 1].lower == "of":
        has_quarters = any(candidate.feature.kind is Kind.QUARTER for candidate in part.candidates)
        whole.kind = Kind.TOWN if has_quarters else None


def _put(inner: Sighting, outer: Sighting) -> None:
    inner.container = outer
    outer.holds = True


def _kind(parse: Parse, sighting: Sighting, toponyms: Toponyms) -> Kind | None:
    """The kind in "Idlib province", "the city of Aleppo" or "the Red Sea"."""
    words, sentence = parse.words, sighting.first.sentence
    after = sighting.last.i + 1
    if after < sentence.last and words[after].lower == "refugee":
        after += 1
    if after <= sentence.last and words[after].lemma in toponyms.divisions:
        return toponyms.divisions[words[after].lemma]
    if sighting.first is not sighting.last and toponyms.divisions.get(sighting.last.lower) is Kind.WATER:
        return Kind.WATER
    before = sighting.first.i - 1
    if before >= sentence.first and words[before].lower == "of" and before > sentence.first:
        if words[before - 1].lower in toponyms.directions and _is_measured(words[sentence.first : before - 1]):
            return Kind.TOWN
        return toponyms.divisions.get(words[before - 1].lower)
    if before >= sentence.first and words[before].lower in ("city", "town", "village", "province", "district", "state"):
        return toponyms.divisions[words[before].lower]
    return None


def _is_measured(before: Sequence[Word]) -> bool:
    """Does a distance stand before a direction: "60 miles west of Kandahar", from the town?"""
    return len(before) > 1 and before[-1].pos == "NOUN" and before[-2].pos == "NUM"


def _joined(parse: Parse, this: Sighting, other: Sighting) -> bool:
    """Does the text put one place into the other: "Paris, Texas", "Jos Plateau State", "Hazard (Kentucky)"?"""
    apart = this.last.sentence is not other.first.sentence or other.first.i - this.last.i > _APART
    if apart or this.listed_as is not None:
        return False
    between = [word.lower for word in parse.words[this.last.i + 1 : other.first.i]]
    return (between in ([], [","], ["("]) or _leads_into(between)) and _could_hold(this, other)


def _leads_into(between: list[str]) -> bool:
    """Is it "in", or "area of", "district, in the northern", "located in"?"""
    words = [word for word in between if word not in _PASSED_OVER]
    return words == ["in"] or (len(words) == 2 and words[0] in _PARTS_OF and words[1] in ("of", "in"))


def listed(parse: Parse, one: Sighting, next_: Sighting) -> bool:
    """Are the two neighbours in a list: "Jos, Maiduguri and Kano", "the West Bank and the Sahel"?"""
    between = [word.lower for word in parse.words[one.last.i + 1 : next_.first.i]]
    if len(between) > 1 and between[-1] == "the":
        between.pop()
    return between in ([","], ["and"], [",", "and"], ["or"], [",", "or"])


def _owns(parse: Parse, owner: Sighting, this: Sighting) -> bool:
    """Is one place the other's, as in "Syria's Aleppo"?"""
    between = [word.lower for word in parse.words[owner.last.i + 1 : this.first.i]]
    return between in (["'s"], ["’s"]) and owner.last.sentence is this.first.sentence and _could_hold(this, owner)


def _could_hold(this: Sighting, other: Sighting) -> bool:
    return any(
        outer.feature.kind in _CONTAINERS
        and outer.feature is not inner.feature
        and inner.feature.lies_in(outer.feature)
        for outer in other.candidates
        for inner in this.candidates
    )
