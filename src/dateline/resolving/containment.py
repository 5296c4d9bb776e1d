"""What the text itself says about where a place lies and what it is: "Paris, Texas", "the Syrian city of Aleppo"."""

from itertools import pairwise

from dateline.knowledge.gazetteer import Kind
from dateline.knowledge.toponyms import Toponyms
from dateline.parsing.tree import Parse
from dateline.resolving.toponyms import Sighting

_CONTAINERS = frozenset({Kind.COUNTRY, Kind.REGION, Kind.DISTRICT, Kind.TOWN, Kind.AREA})


def read_containment(parse: Parse, found: list[Sighting], toponyms: Toponyms) -> None:
    """Set `container` and `kind` of the sightings where the text gives them."""
    for sighting in found:
        sighting.kind = _kind(parse, sighting, toponyms)
    for before, after in pairwise(found):
        if _joined(parse, before, after):
            _put(before, after)
        elif _owns(parse, before, after):
            _put(after, before)


def _put(inner: Sighting, outer: Sighting) -> None:
    inner.container = outer
    outer.holds = True


def _kind(parse: Parse, sighting: Sighting, toponyms: Toponyms) -> Kind | None:
    """The kind in "Idlib province" or "the city of Aleppo"."""
    words, sentence = parse.words, sighting.first.sentence
    after = sighting.last.i + 1
    if after <= sentence.last and words[after].lower in toponyms.divisions:
        return toponyms.divisions[words[after].lower]
    before = sighting.first.i - 1
    if before >= sentence.first and words[before].lower == "of" and before > sentence.first:
        return toponyms.divisions.get(words[before - 1].lower)
    if before >= sentence.first and words[before].lower in ("city", "town", "village", "province", "district", "state"):
        return toponyms.divisions[words[before].lower]
    return None


def _joined(parse: Parse, this: Sighting, other: Sighting) -> bool:
    """Does the text put one place into the other: "Paris, Texas", "Douma in Ghouta", "Hazard (Kentucky)"?"""
    between = parse.words[this.last.i + 1 : other.first.i]
    if this.last.sentence is not other.first.sentence or len(between) > 3:
        return False
    words = [word.lower for word in between]
    if words in ([","], ["("]):
        return _could_hold(this, other)
    while words and words[-1] in ("the", "northern", "southern", "eastern", "western", "central", "rural"):
        words.pop()
    return words in (["in"], [",", "in"]) and _could_hold(this, other)


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
