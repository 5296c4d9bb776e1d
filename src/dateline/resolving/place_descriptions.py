"""Places that are described, not named: "the hospital", "a rebel-held district", "the city".

"The city" is the town named last before it, other than where somebody comes from or speaks: the two share their
`entity`. A description has no `place` of its own, for it says no more than that. "Idlib province" is a name.
"""

from dateline.knowledge.gazetteer import Kind
from dateline.knowledge.known_names import KnownKind
from dateline.parsing.phrases import core
from dateline.parsing.tree import Word
from dateline.records import Mention, MentionType, Place, Precision
from dateline.resolving.draft import Draft
from dateline.resolving.scenes import is_filed_from, is_seat

_POINTING = frozenset({"the", "this", "that"})
_NARROWING = ("amod", "compound", "nmod", "poss", "nummod", "relcl", "acl", "prep", "appos")
_KINDS = {
    Kind.TOWN: (Precision.TOWN,),
    Kind.REGION: (Precision.REGION,),
    Kind.DISTRICT: (Precision.DISTRICT, Precision.REGION),
    Kind.QUARTER: (Precision.TOWN, Precision.DISTRICT),
    Kind.COUNTRY: (Precision.COUNTRY,),
}
"""What a noun of this kind can point back to."""


def find_place_descriptions(draft: Draft) -> None:
    """Add a location mention for every place that is described by a noun."""
    nouns = draft.knowledge.toponyms.nouns
    named = [
        m for m in draft.mentions if m.name is not None and m.type is MentionType.LOCATION and _is_told_of(draft, m)
    ]
    at = 0
    for word in draft.parse.words:
        if word.lemma not in nouns or word.pos != "NOUN" or word.dep in ("compound", "nmod", "npadvmod"):
            continue
        span = core(word)
        if draft.mentions.at(word) is not None or draft.mentions.within(span.start, word.start, MentionType.LOCATION):
            continue
        while at < len(named) and named[at].end <= word.start:
            at += 1
        meant = _meant(draft, word, nouns[word.lemma], named[:at])
        draft.mentions.add(
            span.start, span.end, word, MentionType.LOCATION, entity=meant.entity if meant is not None else None
        )


def _is_told_of(draft: Draft, mention: Mention) -> bool:
    """Is it a place that the story is about, and not where somebody comes from or speaks?"""
    word = draft.parse.word_at(mention.head.start)
    return word is not None and not is_seat(draft, word) and not is_filed_from(draft, word)


def _meant(draft: Draft, word: Word, kind: Kind, named: list[Mention]) -> Mention | None:
    """The place named last that "the city" points back to."""
    foremost = _is_the_foremost(word)
    if word.tag != "NN" or not (foremost or _points(word)):
        return None
    kinds, land = _KINDS.get(kind, ()), _land(draft, word) if foremost else None
    return next((m for m in reversed(named) if _may_be(m.place, kinds, land)), None)


def _may_be(place: Place | None, kinds: tuple[Precision, ...], land: str | None) -> bool:
    """Is a place of one of these precisions and in this country? One that no list holds is a town, or part of one."""
    if place is None:
        return Precision.TOWN in kinds and land is None
    return place.precision in kinds and land in (None, place.country)


def _points(word: Word) -> bool:
    """Is it "the city" with nothing that says which?"""
    points = any(child.dep == "det" and child.lower in _POINTING for child in word.children)
    return points and word.child(*_NARROWING) is None


def _is_the_foremost(word: Word) -> bool:
    """Is it "Syria's largest city", "the country's second city": one of which a land has just one?"""
    ranked = any(child.tag == "JJS" or child.lower == "second" for child in word.children_in("amod"))
    return ranked and word.child("prep", "relcl", "acl") is None


def _land(draft: Draft, word: Word) -> str | None:
    """The country whose foremost place it is, where it is named."""
    owners = (draft.sighted.of(child, KnownKind.COUNTRY) for child in word.children_in("poss", "nmod", "compound"))
    return next((known.country for known in owners if known is not None), None)
