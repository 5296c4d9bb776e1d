"""Is a sighting a place name here? Clues from the words around it, then from the whole document.

The language pipeline's own opinion is one clue among many: on reports of war it takes towns for people. Every clue has
a weight for (above 0) or against; their sum is the evidence, and above 0 the sighting is taken. The weights were fitted
by logistic regression on public corpora of place names in the news and rounded; benchmarks measure what they do.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from dateline.knowledge.gazetteer import Kind
from dateline.knowledge.toponyms import Candidate, Toponyms
from dateline.parsing.phrases import first_joined
from dateline.parsing.tree import Parse, Word
from dateline.records import Mention, MentionType
from dateline.resolving.containment import listed
from dateline.resolving.draft import Draft
from dateline.resolving.toponyms import Sighting

WEIGHTS = {
    "always": -0.2,
    # What the name could mean at best.
    "country": 0.7,
    "region": 0.4,
    "district": -0.3,
    "landscape": 0.3,
    "city of a million": 1.0,
    "large town": 0.6,
    "middle town": -0.6,
    "small town": -1.2,
    "lesser name": -1.1,
    "listed": 0.5,
    # The name itself.
    "abbreviation": 1.0,
    "several words": 1.1,
    "capitals": 1.4,
    "three letters": -1.0,
    "common word": -1.2,
    "written small elsewhere": -1.6,
    "no noun": -0.9,
    # What the language pipeline says.
    "pipeline: place": 1.3,
    "pipeline: organisation": 0.4,
    "pipeline: person": 0.2,
    "pipeline: people": -0.3,
    "pipeline: other": -0.7,
    # What stands before.
    "opens the block": 0.0,
    "opens the sentence": -0.1,
    "place before": 1.6,
    "preposition before": 0.4,
    "part before": 0.5,
    "name before": -1.1,
    "comma before": 0.0,
    # What stands after.
    "based after": 0.5,
    "kind after": 0.9,
    "building after": -0.4,
    "name after": -0.6,
    "noun after": -0.1,
    "owns": -0.4,
    "comma after": 0.7,
    # The text around and the whole document.
    "in or holds a place": 1.3,
    "deed done to it": 1.3,
    "called what it can be": 1.6,
    "a dateline": 1.5,
    "home of a member": 2.0,
    "local after": 0.8,
    "in a description": -0.2,
    "opens a civic body": 0.9,
    "part of organisation": -0.5,
    "whole organisation": -0.9,
    "part of person": -1.4,
    "whole person": -0.7,
    "in another mention": -5.0,
    "a landscape with its article": 0.4,
    "a surname": -1.7,
    "place elsewhere": 1.6,
    "listed with a place": 1.3,
}
_PIPELINE = {
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "organisation",
    "PERSON": "person",
    "NORP": "people",
}


def weigh(draft: Draft, found: list[Sighting]) -> None:
    """Set the clues and the evidence of every sighting."""
    small, surnames = _written_small(draft.parse), _surnames(draft)
    for sighting in found:
        sighting.clues = [
            "always",
            *_meaning(sighting),
            *_name(sighting, draft.knowledge.toponyms, small),
            *_pipeline(sighting.last),
            *_before(draft.parse, sighting, draft.knowledge.toponyms),
            *_after(draft.parse, sighting, draft.knowledge.toponyms),
            *_around(draft, sighting, surnames),
        ]
        sighting.evidence = sum(WEIGHTS[clue] for clue in sighting.clues)
    _share_in_lists(draft.parse, found)
    best: dict[str, float] = defaultdict(lambda: -9.0)
    for sighting in found:
        best[sighting.key] = max(best[sighting.key], sighting.evidence)
    for sighting in found:
        if best[sighting.key] > SURE:
            sighting.clues.append("place elsewhere")
            sighting.evidence += WEIGHTS["place elsewhere"]


def _share_in_lists(parse: Parse, found: list[Sighting]) -> None:
    """What is listed with a sure place is likely one too, from neighbour to neighbour, both ways."""
    pairs = [pair for pair in pairwise(found) if listed(parse, *pair)]
    ways = [*pairs, *((two, one) for one, two in reversed(pairs))]
    for known, other in ways:
        sure = known.evidence > (0.0 if "listed with a place" in known.clues else SURE)
        if sure and "listed with a place" not in other.clues:
            other.clues.append("listed with a place")
            other.evidence += WEIGHTS["listed with a place"]


_NO_PLACES = (
    MentionType.TIME,
    MentionType.QUANTITY,
    MentionType.NATIONALITY,
    MentionType.WEAPON,
    MentionType.PLATFORM,
)
SURE = 1.3
"""Evidence from which a name counts as a place's in the rest of the document."""


def accepted(found: list[Sighting]) -> list[Sighting]:
    """The sightings that are place names."""
    return [sighting for sighting in found if sighting.evidence > 0.0]


def _meaning(sighting: Sighting) -> Iterator[str]:
    """The best that the name could mean."""
    best = max(sighting.candidates, key=_weight_of)
    yield _class(best)
    if not best.main:
        yield "lesser name"
    if best.listed and best.feature.kind is not Kind.COUNTRY:
        yield "listed"


def _weight_of(candidate: Candidate) -> float:
    return WEIGHTS[_class(candidate)] + (0.0 if candidate.main else WEIGHTS["lesser name"])


def _class(candidate: Candidate) -> str:
    kind, people = candidate.feature.kind, candidate.feature.population
    if kind in (Kind.COUNTRY, Kind.CONTINENT):
        return "country"
    if kind is Kind.REGION:
        return "region"
    if kind is Kind.DISTRICT:
        return "district"
    if kind is not Kind.TOWN or candidate.feature.geonameid is None:
        return "landscape"
    if people >= 1_000_000:
        return "city of a million"
    return "large town" if people >= 100_000 else "middle town" if people >= 10_000 else "small town"


def _name(sighting: Sighting, toponyms: Toponyms, small: set[str]) -> Iterator[str]:
    if sighting.abbreviated:
        yield "abbreviation"
    if sighting.first is not sighting.last:
        yield "several words"
    else:
        if len(sighting.name) == 3 and not sighting.name.isupper():
            yield "three letters"
        if sighting.first.lower in toponyms.others:
            yield "common word"
        if sighting.first.lower in small:
            yield "written small elsewhere"
    if sighting.name.isupper() and len(sighting.name) > 4:
        yield "capitals"
    if sighting.last.pos not in ("PROPN", "NOUN", "ADJ"):
        yield "no noun"


def _pipeline(word: Word) -> Iterator[str]:
    if word.ent:
        yield f"pipeline: {_PIPELINE.get(word.ent, 'other')}"


def _before(parse: Parse, sighting: Sighting, toponyms: Toponyms) -> Iterator[str]:
    """What the word before says."""
    before = neighbour(parse, sighting.first, -1)
    if before is None:
        opens = sighting.first.start == sighting.first.sentence.block.start
        yield "opens the block" if opens else "opens the sentence"
    elif before.lower in toponyms.sure:
        yield "place before"
    elif before.lower in toponyms.locatives:
        yield "preposition before"
    elif before.lower in toponyms.parts:
        yield "part before"
    elif before.text == ",":
        yield "comma before"
    elif before.pos == "PROPN" and before.text[0].isupper():
        yield "name before"


def _after(parse: Parse, sighting: Sighting, toponyms: Toponyms) -> Iterator[str]:
    """What the word after says."""
    after = neighbour(parse, sighting.last, 1)
    if after is None:
        return
    if after.text == "-":
        third = neighbour(parse, after, 1)
        if third is not None and third.lower in ("based", "born", "held", "controlled"):
            yield "based after"
    elif after.text[0].islower() and after.lower in toponyms.divisions:
        yield "kind after"
    elif after.lower in toponyms.local:
        yield "local after"
    elif after.pos == "PROPN" and after.text[0].isupper():
        yield "building after" if after.lower in toponyms.sites else "name after"
    elif after.pos == "NOUN":
        yield "noun after"
    elif after.tag == "POS":
        yield "owns"
    elif after.text == ",":
        yield "comma after"


def neighbour(parse: Parse, word: Word, step: int) -> Word | None:
    """The word next to this one in the same sentence."""
    i = word.i + step
    return parse.words[i] if word.sentence.first <= i <= word.sentence.last else None


def _around(draft: Draft, sighting: Sighting, surnames: set[str]) -> Iterator[str]:
    if sighting.container is not None or sighting.holds:
        yield "in or holds a place"
    if sighting.can_be_called():
        yield "called what it can be"
    if _done_to(draft.parse, sighting, draft.knowledge.toponyms):
        yield "deed done to it"
    if _is_landscape(sighting) and (before := neighbour(draft.parse, sighting.first, -1)) and before.lower == "the":
        yield "a landscape with its article"
    if _is_dateline(draft.parse, sighting):
        yield "a dateline"
    if _is_home_of_member(draft.parse, sighting):
        yield "home of a member"
    if sighting.name in surnames and not _is_surely_in(draft, sighting):
        yield "a surname"
    cover = draft.mentions.at(sighting.last, MentionType.PERSON, MentionType.ORGANISATION)
    if cover is not None and not outgrows(sighting, cover):
        yield _covered(sighting, cover)
        if _opens_civic_body(draft, sighting, cover):
            yield "opens a civic body"
    elif draft.mentions.at(sighting.last, *_NO_PLACES) is not None:
        yield "in another mention"


_PARTIES = frozenset({"D", "R", "I", "DFL", "GOP"})


def _is_home_of_member(parse: Parse, sighting: Sighting) -> bool:
    """Is it where a member of an American parliament is from: "Jo Doe, D-Hazard"?"""
    hyphen = neighbour(parse, sighting.first, -1)
    party = neighbour(parse, hyphen, -1) if hyphen is not None and hyphen.text == "-" else None
    return party is not None and party.text in _PARTIES and party.end == sighting.start - 1


def _is_surely_in(draft: Draft, sighting: Sighting) -> bool:
    """Does the pipeline read a place behind "in", which no surname stands behind?"""
    before = neighbour(draft.parse, sighting.first, -1)
    is_place = _PIPELINE.get(sighting.last.ent) == "place"
    return is_place and before is not None and before.lower in draft.knowledge.toponyms.sure


def _opens_civic_body(draft: Draft, sighting: Sighting, cover: Mention) -> bool:
    """Does it open the name of a body that a town or county has: "the Cookville Fire Department"?"""
    if cover.type is not MentionType.ORGANISATION or cover.name is None or len(cover.name) <= len(sighting.name):
        return False
    toponyms = draft.knowledge.toponyms
    civic = sighting.last.lower in toponyms.divisions or cover.name.split()[-1].lower() in toponyms.civic
    return civic and cover.end - len(cover.name) == sighting.start


_DASHES = frozenset({"-", "–", "—", "--"})


def _is_dateline(parse: Parse, sighting: Sighting) -> bool:
    """Is it where a report was filed: "BANTAM — A mason was held"?"""
    after = neighbour(parse, sighting.last, 1)
    opens = sighting.start == sighting.first.sentence.block.start
    return opens and sighting.name.isupper() and after is not None and after.text in _DASHES


def _is_landscape(sighting: Sighting) -> bool:
    return sighting.candidates[0].feature.kind in (Kind.AREA, Kind.WATER, Kind.MOUNTAIN)


def _done_to(parse: Parse, sighting: Sighting, toponyms: Toponyms) -> bool:
    """Is something done to it that is done to places: recaptured, besieged, left, the shelling of it?"""
    before, first = neighbour(parse, sighting.first, -1), first_joined(sighting.last)
    head = first.head
    if first.dep in ("dobj", "nsubjpass") and head.lemma in toponyms.motion:
        return True
    if first.dep == "pobj" and head.lower == "of" and head.head.lower in toponyms.deeds:
        return True
    return before is not None and before.pos == "VERB" and before.lemma in toponyms.motion


def outgrows(sighting: Sighting, cover: Mention) -> bool:
    """Does the place's name begin before the other: the Sea of Azov, not the regiment Azov?"""
    return sighting.start < cover.start and cover.end <= sighting.end


def _covered(sighting: Sighting, cover: Mention) -> str:
    """How the mention of a person or an organisation takes the sighting in."""
    if cover.name is None or sighting.end <= cover.end - len(cover.name):
        return "in a description"
    what = "person" if cover.type is MentionType.PERSON else "organisation"
    return f"whole {what}" if len(cover.name) <= len(sighting.name) else f"part of {what}"


def _written_small(parse: Parse) -> set[str]:
    """The words that the document writes without a capital, names apart."""
    return {word.text for word in parse.words if word.pos != "PROPN" and word.text[0].islower()}


def _surnames(draft: Draft) -> set[str]:
    """The last words of the names of people who are named with more than one."""
    names = (m.name.split() for m in draft.mentions if m.type is MentionType.PERSON and m.name)
    return {words[-1] for words in names if len(words) > 1}
