"""Prepositional cues: "according to residents", "in the words of one officer", "per the ministry"."""

from collections.abc import Iterator

from dateline.coding.attribution.record import Attribution, Reading, without_holes
from dateline.coding.attribution.source import source_span
from dateline.coding.attribution.wires import is_medium
from dateline.knowledge.cues import CueSense
from dateline.parsing import Word
from dateline.parsing.phrases import possessor
from dateline.records import Span


def find_phrases(reading: Reading, first: int, last: int) -> Iterator[Attribution]:
    """The statements that a prepositional cue attributes, in a block with words `first` to `last`."""
    for word in reading.words(first, last):
        if word.i in reading.quoted:
            continue
        end = _phrase_end(reading, word, last)
        found = _statement(reading, word, end) if end is not None else _in_ones_words(reading, word)
        if found is not None:
            yield found


def _phrase_end(reading: Reading, word: Word, last: int) -> int | None:
    """The last word of the cue phrase that begins here."""
    for sense in reading.cues.senses("phrase", word.lower):
        end = word.i + len(sense.words) - 1
        if end <= last and all(reading.parse.words[word.i + k].lower == text for k, text in enumerate(sense.words)):
            return end
    return None


def _statement(reading: Reading, word: Word, end: int) -> Attribution | None:
    words = reading.parse.words
    sense = reading.cues.senses("phrase", word.lower)[0]
    head = _named(words[end])
    if head is None or head.pos not in ("NOUN", "PROPN", "PRON"):
        return None
    if len(sense.words) == 1 and head.pos == "NOUN" and head.child("det", "poss", "amod") is None:
        return None  # "per month", "per person"
    source = _up_to_comma(reading, source_span(words, head, set(range(word.i, end + 1))), word)
    after = reading.parse.words_in(source.start, source.end)[-1]
    found = _made(reading, sense, head, source, (word, after))
    if found is not None:
        found.cue = Span(word.start, words[end].end)
    return found


def _in_ones_words(reading: Reading, word: Word) -> Attribution | None:
    """The statement of "In his words, ..." and "in the mayor's view", the owned forms of "in the words of"."""
    noun = word.child("pobj")
    owner = possessor(noun) if noun is not None and word.lower == "in" else None
    if noun is None or owner is None:
        return None
    for sense in reading.cues.senses("phrase", "in"):
        if noun.lower in sense.words and noun.right == noun.i:
            return _made(reading, sense, owner, source_span(reading.parse.words, owner, set()), (word, noun))
    return None


def _made(reading: Reading, sense: CueSense, voice: Word, source: Span, ends: tuple[Word, Word]) -> Attribution | None:
    """The statement of a phrase from its first to its last word."""
    first, last = ends
    content = _content(reading, first, (first.i, last.i), is_medium(reading, voice))
    if not content:
        return None
    cue = Span(first.start, last.end)
    found = Attribution(content, f"{sense.id}/phrase", source, voice, cue, first, sense, sense.stance)
    reading.used.update(range(first.i, last.i + 1))
    reading.claim(found)
    return found


def _named(preposition: Word) -> Word | None:
    """The noun behind a preposition; what the parser takes for a verb may begin its phrase: "to show insiders"."""
    verb = preposition.child("pcomp")
    return preposition.child("pobj") or (verb.child("dobj") if verb is not None else None)


def _up_to_comma(reading: Reading, source: Span, word: Word) -> Span:
    """A source that takes in the rest of its sentence is a parse gone wrong: it ends at its first comma."""
    inside = reading.parse.words_in(source.start, source.end)
    if inside[-1].i < word.sentence.last - 1 or word.i > word.sentence.first:
        return source
    comma = next((k for k, each in enumerate(inside) if each.text == ","), len(inside))
    return Span(source.start, inside[max(comma, 1) - 1].end)


def _content(reading: Reading, word: Word, hole: tuple[int, int], relayed: bool) -> list[Span]:
    """The clause around the phrase, without it; the rest of the sentence where the parse gives no clause.

    A medium passes on the saying and what is said: "The minister said the talks had failed, according to the agency".
    """
    clause = next((above for above in word.ancestors() if above.pos in ("VERB", "AUX")), None)
    if clause is not None and relayed and clause.dep == "ccomp" and clause.head.i < clause.left < word.i:
        clause = clause.head
    if clause is not None and hole[1] >= word.sentence.last - 1:
        clause = _unparted(reading, clause)
    if clause is None or clause.left > hole[0] or clause.right < hole[1]:
        return without_holes(reading, word.sentence.first, word.sentence.last, [hole])
    return without_holes(reading, clause.left, clause.right, [hole])


def _unparted(reading: Reading, clause: Word) -> Word:
    """The clause that one before a closing phrase belongs to, as no comma parts them: "in a raid that ..."."""
    while clause.dep in _PARTS and clause.left > 0 and reading.parse.words[clause.left - 1].text not in _PAUSES:
        above = next((each for each in clause.ancestors() if each.pos in ("VERB", "AUX")), None)
        if above is None or above.i > clause.i:
            break
        clause = above
    return clause


_PARTS = frozenset({"relcl", "acl", "advcl", "conj"})
_PAUSES = frozenset({",", ";", ":", "-", "--", "—", "–"})
