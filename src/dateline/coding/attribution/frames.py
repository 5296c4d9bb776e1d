"""Frames: which complement of a cue word holds the content, for each frame that the word's class licenses."""

from collections.abc import Iterable

from dateline.coding.attribution.clausal import match_clause, match_noun_clause
from dateline.coding.attribution.infinitives import match_open_clause
from dateline.coding.attribution.match import Match, companions
from dateline.coding.attribution.phrasal import (
    match_number,
    match_object,
    match_predicate,
    match_preposition,
    match_small_clause,
)
from dateline.coding.attribution.relays import saying
from dateline.knowledge.cues import CueSense
from dateline.parsing import Word


def best_match(word: Word, senses: Iterable[CueSense]) -> Match | None:
    """The frame that the word's complements fill, clauses before phrases, senses of several words before plain ones."""
    found = [match for sense in senses if (match := _match(word, sense)) is not None and _tells_of(match)]
    return min(found, key=lambda match: (-len(match.sense.words), _rank(match.frame)), default=None)


def _tells_of(match: Match) -> bool:
    """Is the content about what the cue is limited to: "recorded forty deaths", but not "recorded a song"?"""
    topic, objects = match.parts[0], match.sense.objects
    return not objects or topic.lemma in objects or any(word.lower in objects for word in (topic, *topic.children))


def _rank(frame: str) -> int:
    if frame.startswith("+"):
        return 6
    if frame.startswith("object +"):
        return 3
    return {"that": 0, "raised": 0, "person to": 1, "to": 2, "ing": 2, "small": 3}.get(frame, 5)


def _match(word: Word, sense: CueSense) -> Match | None:
    if sense.relays:
        return _relayed(word, sense)
    if not companions(word, sense):
        return None
    if sense.pos == "noun":
        return match_noun_clause(word, sense) or match_preposition(word, sense)
    return (
        match_clause(word, sense)
        or match_open_clause(word, sense)
        or match_small_clause(word, sense)
        or match_predicate(word, sense)
        or match_object(word, sense)
        or match_number(word, sense)
        or match_preposition(word, sense)
    )


def _relayed(word: Word, sense: CueSense) -> Match | None:
    """The clause before "the agency quoted him as saying", or behind it."""
    participle = saying(word)
    if participle is None:
        return None
    for holder in (word, participle):
        for child in holder.children:
            if child.dep == "ccomp":
                return Match(sense, "that", (child,), around=child.i < word.i)
    return None
