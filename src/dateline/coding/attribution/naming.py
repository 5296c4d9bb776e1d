"""Who is named next to a verb, by the words alone: for sentences in which the parser has lost the subject."""

from typing import NamedTuple

from dateline.coding.attribution.authors import is_agent
from dateline.coding.attribution.record import Reading
from dateline.coding.attribution.source import phrase_head, source_span
from dateline.parsing import Word
from dateline.parsing.phrases import NOMINAL
from dateline.records import Mention, MentionType, Span

_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "case", "punct"})
_JOINING = frozenset({"and", "for", "of", "at", "from", "in", "with"})
"""What leads from somebody to others, a body or place: "a spokesman for the army", "activists in the town"."""
_REACH = 4


class Named(NamedTuple):
    """A name or description: its first word's index, its head and its span."""

    first: int
    head: Word
    span: Span


def named_before(reading: Reading, verb: Word) -> Named | None:
    """Who is named right before a verb, or before its auxiliaries."""
    words, begin = reading.parse.words, verb.sentence.first
    last = verb.i - 1
    while last > begin and words[last].dep in ("aux", "advmod", "neg"):
        last -= 1
    end = words[last].end
    last = _before_brackets(words, last, begin)
    if last <= begin or words[last].pos not in NOMINAL:
        return None
    core, head = _core(reading, last, begin)
    first = _first(words, core, verb.i, begin)
    if first - 2 > begin and words[first - 1].lower in _JOINING and is_agent(reading, words[first - 2]):
        head = words[first - 2]
        core, first = head.i, _first(words, head.i, head.i, begin)
    if first > begin and words[first - 1].pos in ("ADP", "CCONJ"):
        first = _parted(reading, head.i if head.tag == "NN" else core, first)
    return Named(first, head, Span(words[first].start, end))


def named_behind(reading: Reading, verb: Word) -> Named | None:
    """Who is named right behind a verb."""
    words = reading.words(verb.i + 1, min(verb.i + _REACH, verb.sentence.last))
    noun = next((word for word in words if word.pos in NOMINAL), None)
    if noun is None:
        return None
    mention = _mention(reading, noun)
    head = reading.parse.word_at(mention.head.start) if mention is not None else None
    head = head or phrase_head(noun)
    return Named(verb.i + 1, head, source_span(reading.parse.words, head, {*range(verb.sentence.first, verb.i + 1)}))


def _before_brackets(words: list[Word], last: int, begin: int) -> int:
    """The word before an abbreviation in brackets: "Rights" for "Human Rights (SOHR)"."""
    if words[last].text != ")":
        return last
    opening = next((i for i in range(last, max(last - _REACH, begin), -1) if words[i].text == "("), last)
    return opening - 1


def _core(reading: Reading, last: int, begin: int) -> tuple[int, Word]:
    """First word and head of the name that ends in the word of index `last`; the word itself where it is no name."""
    word = reading.parse.words[last]
    mention = _mention(reading, word)
    if mention is None or mention.name is None or mention.end != word.end:
        return last, word
    opening, head = reading.parse.word_at(mention.start), reading.parse.word_at(mention.head.start)
    return (opening.i, head) if opening is not None and head is not None and opening.i >= begin else (last, word)


def _first(words: list[Word], core: int, end: int, begin: int) -> int:
    """The first word of the noun phrase around a name or noun; its modifiers hang on words before `end`, or on it."""
    first, by_name = core, words[core].pos == "PROPN"
    while first > begin and _belongs(words[first - 1], first, end) and not (by_name and _is_place(words[first - 1])):
        first -= 1
    if words[first].pos == "PUNCT":  # "Britain-based"
        first += -1 if words[first - 1].end == words[first].start and first - 1 > begin else 1
    return first - 1 if first > begin and words[first].pos != "DET" and words[first - 1].pos == "DET" else first


def _parted(reading: Reading, core: int, first: int) -> int:
    """Where the source begins in a phrase that runs on into it: at "activists" in "of the staff activists"."""
    words = reading.parse.words
    if words[core].tag == "NN" and words[first].pos == "DET":
        return first  # "in a raid by the army"
    modifiers = ("NN", "JJ") if words[core].tag == "NN" else ("JJ",)
    while core - 1 > first and words[core - 1].tag in modifiers:
        core -= 1
    medium = _mention(reading, words[core - 1]) if core - 1 > first else None
    if medium is None or medium.name is None or medium.type is not MentionType.ORGANISATION:
        return core
    opening = reading.parse.word_at(medium.start) if medium.end <= words[core].start else None
    return opening.i if opening is not None and opening.i > first else core


def _belongs(word: Word, first: int, end: int) -> bool:
    """Does a word modify the phrase that begins behind it?"""
    if word.ent in ("DATE", "TIME", "CARDINAL") or word.tag in ("NNS", "CD", ",", ".", "''"):
        return False
    return word.dep in _MODIFIERS and first <= word.head.i <= end


def _is_place(word: Word) -> bool:
    return word.pos == "PROPN" and (word.dep == "amod" or word.ent in ("GPE", "LOC", "FAC"))


def _mention(reading: Reading, word: Word) -> Mention | None:
    return reading.draft.mentions.at(word, MentionType.PERSON, MentionType.ORGANISATION)
