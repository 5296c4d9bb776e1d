"""Is a sighting a place name here? Clues from the words around it, then from the whole document.

The language pipeline's own opinion is one clue among many: on reports of war it takes towns for people. Every clue has
a weight for (above 0) or against; their sum is the evidence, and above 0 the sighting is taken. The weights were fitted
by logistic regression on public corpora of place names in the news and rounded; benchmarks measure what they do.
"""

from collections import defaultdict
from collections.abc import Iterator

from dateline.knowledge.gazetteer import Kind
from dateline.knowledge.toponyms import Candidate, Toponyms
from dateline.parsing.tree import Parse, Word
from dateline.records import MentionType
from dateline.resolving.draft import Draft
from dateline.resolving.toponyms import Sighting

WEIGHTS = {
    "always": -0.3,
    # What the name could mean at best.
    "country": 0.6,
    "region": 0.2,
    "district": 0.0,
    "landscape": 0.5,
    "city of a million": 0.7,
    "large town": 0.3,
    "middle town": -0.8,
    "small town": -1.6,
    "lesser name": -1.0,
    # The name itself.
    "abbreviation": 2.0,
    "several words": 0.7,
    "capitals": 1.7,
    "common word": -1.4,
    "written small elsewhere": -1.5,
    "no noun": -0.8,
    # What the language pipeline says.
    "pipeline: place": 1.6,
    "pipeline: organisation": 0.1,
    "pipeline: person": -0.2,
    "pipeline: people": -0.4,
    "pipeline: other": -1.1,
    # What stands before.
    "opens the block": 0.1,
    "opens the sentence": -0.1,
    "place before": 1.9,
    "preposition before": 0.5,
    "part before": 0.2,
    "deed before": 0.3,
    "name before": -0.9,
    "comma before": 0.2,
    # What stands after.
    "based after": 0.5,
    "kind after": 0.5,
    "building after": -0.2,
    "name after": -0.4,
    "noun after": 0.3,
    "owns": -0.3,
    "comma after": 0.6,
    # The text around and the whole document.
    "in or holds a place": 1.7,
    "called a kind": 0.6,
    "in an organisation": -0.3,
    "in a person": -3.0,
    "in another mention": -9.0,
    "person's word": -2.2,
    "place elsewhere": 1.5,
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
    people, small = _people(draft), _written_small(draft.parse)
    for sighting in found:
        sighting.clues = [
            "always",
            *_meaning(sighting),
            *_name(sighting, draft.knowledge.toponyms, small),
            *_pipeline(sighting.last),
            *_before(draft.parse, sighting, draft.knowledge.toponyms),
            *_after(draft.parse, sighting, draft.knowledge.toponyms),
            *_around(draft, sighting, people),
        ]
        sighting.evidence = sum(WEIGHTS[clue] for clue in sighting.clues)
    best: dict[str, float] = defaultdict(lambda: -9.0)
    for sighting in found:
        best[sighting.name] = max(best[sighting.name], sighting.evidence)
    for sighting in found:
        if best[sighting.name] > SURE:
            sighting.clues.append("place elsewhere")
            sighting.evidence += WEIGHTS["place elsewhere"]


SURE = 1.0
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
    elif before.pos == "VERB" and before.lemma in toponyms.motion:
        yield "deed before"
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


def _around(draft: Draft, sighting: Sighting, people: set[str]) -> Iterator[str]:
    if sighting.container is not None or sighting.holds:
        yield "in or holds a place"
    if sighting.kind is not None:
        yield "called a kind"
    cover = draft.mentions.at(sighting.last)
    if cover is None:
        if sighting.first is sighting.last and sighting.name in people:
            yield "person's word"
    elif cover.type is MentionType.ORGANISATION:
        yield "in an organisation"
    elif cover.type is MentionType.PERSON:
        yield "in a person"
    elif cover.type is not MentionType.LOCATION:
        yield "in another mention"


def _written_small(parse: Parse) -> set[str]:
    """The words that the document writes without a capital, names apart."""
    return {word.text for word in parse.words if word.pos != "PROPN" and word.text[0].islower()}


def _people(draft: Draft) -> set[str]:
    """The words of all persons' names."""
    found = set()
    for mention in draft.mentions:
        if mention.type is MentionType.PERSON:
            found.update((mention.name or draft.text[mention.start : mention.end]).split())
    return found or _pipeline_people(draft.parse)


def _pipeline_people(parse: Parse) -> set[str]:
    found = set()
    for before, word in zip(parse.words, parse.words[1:], strict=False):
        if before.ent == word.ent == "PERSON" and before.pos == word.pos == "PROPN" and not word.ent_begins:
            found |= {before.text, word.text}
    return found
