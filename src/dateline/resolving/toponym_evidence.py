"""Is a sighting a place name here? Evidence from the words around it, then from the whole document.

The language pipeline's own opinion is one voice among several: on reports of war it takes towns for people. The
weights are for (above 0) and against; a name is a place name from `ACCEPTED` on, or from `FOLLOWS` on where the
document is sure of it elsewhere.
"""

from collections import defaultdict

from dateline.knowledge.gazetteer import Kind
from dateline.knowledge.toponyms import Toponyms
from dateline.parsing.tree import Parse, Word
from dateline.records import MentionType
from dateline.resolving.draft import Draft
from dateline.resolving.toponyms import Sighting

ACCEPTED = 2.0
FOLLOWS = 0.0
_PIPELINE = {"GPE": 2.0, "LOC": 2.0, "FAC": 1.0, "ORG": -0.5, "PERSON": -1.5, "NORP": -0.5, "": -0.3}
_OTHER_NAME = -1.0


def weigh(draft: Draft, found: list[Sighting]) -> None:
    """Set the evidence of every sighting."""
    toponyms = draft.knowledge.toponyms
    people = _people(draft)
    for sighting in found:
        sighting.evidence = (
            _prior(sighting, toponyms)
            + _pipeline(sighting)
            + _context(draft.parse, sighting, toponyms)
            + _other_mentions(draft, sighting, people)
        )


def accepted(found: list[Sighting]) -> list[Sighting]:
    """The sightings that are place names: those with evidence of their own, and those alike elsewhere."""
    best: dict[str, float] = defaultdict(lambda: -9.0)
    for sighting in found:
        best[sighting.name] = max(best[sighting.name], sighting.evidence)
    return [s for s in found if s.evidence >= ACCEPTED or (best[s.name] >= ACCEPTED and s.evidence >= FOLLOWS)]


def _prior(sighting: Sighting, toponyms: Toponyms) -> float:
    """How likely the name is a place's, wherever it stands."""
    if sighting.abbreviated:
        return 4.0
    best = max(_weight(candidate.feature.kind, candidate.feature.population, candidate.main)
               for candidate in sighting.candidates)  # fmt: skip
    if sighting.first is not sighting.last:
        best += 0.8
    elif sighting.first.lower in toponyms.others:
        best -= 3.0
    return best


def _weight(kind: Kind, population: int, main: bool) -> float:
    if kind in (Kind.COUNTRY, Kind.CONTINENT):
        return 2.5 if main else 1.5
    size = 1.5 if population >= 1_000_000 else 1.0 if population >= 100_000 else 0.5 if population >= 10_000 else 0.0
    if kind is not Kind.TOWN and kind is not Kind.DISTRICT:
        size = max(size, 1.2)
    return size if main else size - 0.7


def _pipeline(sighting: Sighting) -> float:
    return _PIPELINE.get(sighting.last.ent, _OTHER_NAME)


def _context(parse: Parse, sighting: Sighting, toponyms: Toponyms) -> float:
    """What stands right before and after."""
    before, after = neighbour(parse, sighting.first, -1), neighbour(parse, sighting.last, 1)
    score = _before(parse, before, toponyms) if before is not None else 0.0
    if after is not None:
        score += _after(parse, after, toponyms)
    if sighting.container is not None or sighting.holds:
        score += 1.5
    if sighting.kind is not None:
        score += 1.0
    if sighting.last.pos not in ("PROPN", "NOUN", "ADJ"):
        score -= 1.5
    return score


def _before(parse: Parse, before: Word, toponyms: Toponyms) -> float:
    if before.lower in toponyms.sure:
        return 1.5
    if before.lower in toponyms.locatives:
        return 0.5
    if before.lemma in toponyms.motion and before.pos == "VERB":
        return 0.5
    if before.lower in toponyms.parts:
        return 0.7
    if before.pos == "PROPN" and before.text[0].isupper() and before.text[-1] != ".":
        return -1.5
    return 0.0


def _after(parse: Parse, after: Word, toponyms: Toponyms) -> float:
    if after.text == "-" and (third := neighbour(parse, after, 1)) is not None:
        return 1.0 if third.lower in ("based", "born", "held", "controlled") else 0.0
    if after.lower in toponyms.divisions and after.text[0].islower():
        return 1.0
    if after.pos == "PROPN" and after.text[0].isupper():
        return -0.3 if after.lower in toponyms.sites else -0.8
    return 0.0


def neighbour(parse: Parse, word: Word, step: int) -> Word | None:
    """The word next to this one in the same sentence."""
    i = word.i + step
    return parse.words[i] if word.sentence.first <= i <= word.sentence.last else None


def _people(draft: Draft) -> set[str]:
    """The words of all persons' names."""
    found = set()
    for mention in draft.mentions:
        if mention.type is MentionType.PERSON:
            found.update((mention.name or draft.text[mention.start : mention.end]).split())
    if not found:
        found = _pipeline_people(draft.parse)
    return found


def _pipeline_people(parse: Parse) -> set[str]:
    found = set()
    for before, word in zip(parse.words, parse.words[1:], strict=False):
        if before.ent == word.ent == "PERSON" and before.pos == word.pos == "PROPN" and not word.ent_begins:
            found |= {before.text, word.text}
    return found


def _other_mentions(draft: Draft, sighting: Sighting, people: set[str]) -> float:
    """Names of persons take their words; a place's name in an organisation's is a place's name still."""
    cover = draft.mentions.at(sighting.last, MentionType.PERSON, MentionType.TIME, MentionType.NATIONALITY)
    if cover is not None and cover.type is not MentionType.PERSON:
        return -9.0
    if cover is not None:
        return -3.0
    return -2.0 if sighting.first is sighting.last and sighting.name in people else 0.0
