"""Indirect and mixed statements: cue words in the tree, outermost first, with the complements their class licenses."""

from collections.abc import Iterator

from dateline.coding.attribution.content import content_of
from dateline.coding.attribution.cueing import cue_words, span_over
from dateline.coding.attribution.frames import Match, match
from dateline.coding.attribution.record import Attribution, Reading
from dateline.coding.attribution.source import source_of_noun, source_of_verb, source_span
from dateline.knowledge.cues import CueSense
from dateline.parsing import Word
from dateline.parsing.clauses import subject
from dateline.parsing.modality import negated
from dateline.records import Span

_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective"}
_LIGHT = frozenset({
    "make", "have", "express", "give", "issue", "voice", "raise", "offer", "renew", "reiterate", "repeat", "hold", "share",
    "show", "declare", "deliver", "release", "file", "announce", "convey", "state", "take", "harbor", "harbour",
})  # fmt: skip


def find_indirect(reading: Reading, first: int, last: int) -> Iterator[Attribution]:
    """The indirect statements in a block, whose words are `first` to `last`."""
    candidates = [word for word in reading.words(first, last) if _eligible(reading, word)]
    for word in sorted(candidates, key=lambda word: (sum(1 for _ in word.ancestors()), word.i)):
        if word.i in reading.used:
            continue
        for sense in _senses(reading, word):
            found = match(word, sense)
            if found is not None:
                statement = _statement(reading, word, sense, found)
                if statement is not None:
                    yield statement
                break


def _eligible(reading: Reading, word: Word) -> bool:
    return word.pos in _POS and word.i not in reading.quoted and bool(_senses(reading, word))


def _senses(reading: Reading, word: Word) -> list[CueSense]:
    found = reading.cues.senses(_POS[word.pos], word.lemma)
    if word.tag == "VBN" and any(child.lemma in ("be", "feel") for child in word.children if child.dep == "auxpass"):
        return reading.cues.senses("adjective", word.lower) + found
    return found


def _statement(reading: Reading, word: Word, sense: CueSense, found: Match) -> Attribution | None:
    outer = reading.owner.get(word.i)
    if outer is not None and not sense.reports:
        return None
    words = cue_words(word, found.preposition)
    head = _source(word, sense)
    apart = {each.i for each in words}
    if head is None and not _may_lack_source(word, sense):
        return None
    span = source_span(reading.parse.words, head, apart | {part.i for part in found.parts}) if head is not None else None
    content = content_of(reading, word, found, span, apart)
    if span is not None:
        content = [piece for piece in content if not piece.overlaps(span)]
    if not content or (outer is not None and not _nests(reading, outer, head, found)):
        return None
    statement = Attribution(
        content, f"{sense.id}/{found.frame}", span, head, span_over(words), word, sense, sense.stance, negated(word)
    )
    statement.parent = outer
    reading.used.update(apart)
    reading.claim(statement)
    return statement


def _source(word: Word, sense: CueSense) -> Word | None:
    if sense.pos == "noun":
        own = source_of_noun(word)
        if own is None and word.dep in ("dobj", "pobj") and (verb := _light(word)) is not None:
            return source_of_verb(verb)
        return own
    if sense.pos == "adjective":
        carrier = word.head if word.pos == "ADJ" else word
        return subject(carrier) if carrier.pos in ("VERB", "AUX") else None
    return source_of_verb(word)


def _light(noun: Word) -> Word | None:
    above = noun.head.head if noun.dep == "pobj" else noun.head
    return above if above.pos == "VERB" and above.lemma in _LIGHT else None


def _may_lack_source(word: Word, sense: CueSense) -> bool:
    return sense.reports or sense.pos == "noun"


def _nests(reading: Reading, outer: Attribution, head: Word | None, found: Match) -> bool:
    """Is a saying inside a saying somebody else's?"""
    return False


def mixed(reading: Reading, spans: list[Span]) -> bool:
    """Do the spans hold a quotation?"""
    return any(word.i in reading.quoted for span in spans for word in reading.parse.words_in(span.start, span.end))
