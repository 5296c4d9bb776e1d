"""The parse of a document as plain objects: words with heads and children, sentences with their block.

The rest of the coder reads this tree and never the language library: attribute access is several times faster,
offsets are the document's own, and another parser can be put behind it.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from dateline.parsing.adjoining import mend_adjoined
from dateline.parsing.attaching import attach
from dateline.parsing.mending import mend
from dateline.parsing.subjects import mend_subjects
from dateline.records import Block, BlockKind, Document, Span


class Annotation(NamedTuple):
    """What a language pipeline says of one text: parallel lists, one entry a token, offsets into that text."""

    text: list[str]
    start: list[int]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    ent: list[str]
    ent_begins: list[bool]
    sent_begins: list[bool]


_IRREGULAR = {"retook": "retake", "retaken": "retake"}
"""Forms that a rule-based lemmatizer leaves as they are, and the tagger may take for infinitives."""
_NOUNS = {"corpses": "corpse"}
"""Nouns that it takes for plurals of others."""
_FINITE = {"VB": "VBD", "VBP": "VBD"}
_LEMMAS = {
    "hop": "hope",
    "hat": "hate",
    "rat": "rate",
    "grip": "gripe",
    "pip": "pipe",
    "snip": "snipe",
    "wag": "wage",
    "stag": "stage",
    "rag": "rage",
    "rap": "rape",
}
"""Verbs that a rule-based lemmatizer takes for shorter ones: "hoped" is of "hope" ("hopped" would be of "hop")."""


def _lemma(given: str, lower: str, pos: str) -> str:
    """The lemma of a token in lower case."""
    lemma = _NOUNS.get(lower) or given.lower()
    longer = _LEMMAS.get(lemma) if pos == "VERB" else None
    return longer if longer is not None and lower[len(lemma) : len(lemma) + 1] in ("e", "i") else lemma


@dataclass(slots=True, eq=False)
class Word:
    """A word of the parse. `start` and `end` are offsets into the document's text; `i` indexes `Parse.words`."""

    i: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    start: int
    end: int
    ent: str
    """The pipeline's own name type (PERSON, ORG, GPE, ...), or ''."""
    ent_begins: bool
    sentence: "Sentence"
    head: "Word"
    children: list["Word"] = field(default_factory=list)
    left: int = 0
    """Index of the first word of the subtree."""
    right: int = 0
    """Index of the last word of the subtree."""

    def __repr__(self) -> str:
        return f"<{self.i} {self.text} {self.pos} {self.dep}>"

    @property
    def span(self) -> Span:
        """Where the word stands."""
        return Span(self.start, self.end)

    @property
    def is_root(self) -> bool:
        """Is it the head of its sentence?"""
        return self.head is self

    def ancestors(self) -> Iterator["Word"]:
        """The heads above the word, nearest first."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    def subtree(self) -> list["Word"]:
        """The word and everything below it, in the order of the text."""
        found = [self]
        for word in found:
            found.extend(word.children)
        found.sort(key=lambda word: word.i)
        return found

    def is_below(self, other: "Word") -> bool:
        """Is `other` the word itself or one of its ancestors?"""
        return self is other or any(word is other for word in self.ancestors())

    def child(self, *deps: str) -> "Word | None":
        """The first child in one of these relations."""
        for word in self.children:
            if word.dep in deps:
                return word
        return None

    def children_in(self, *deps: str) -> list["Word"]:
        """All children in one of these relations."""
        return [word for word in self.children if word.dep in deps]


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence: words `first` to `last` (inclusive) of the parse, inside one block."""

    i: int
    block: Block
    block_index: int
    first: int
    last: int
    start: int
    end: int

    @property
    def kind(self) -> BlockKind:
        """The kind of the block that the sentence stands in."""
        return self.block.kind


class Parse:
    """The parse of a document: its words and sentences in the order of the text."""

    def __init__(self, document: Document, blocks: Sequence[tuple[int, Annotation]]) -> None:
        """`blocks`: the index of each parsed block in `document.blocks`, with what the pipeline says of its text."""
        self.document = document
        self.words: list[Word] = []
        self.sentences: list[Sentence] = []
        for index, annotation in blocks:
            self._grow(index, annotation)
        self._starts = [word.start for word in self.words]
        self._sentence_starts = [sentence.start for sentence in self.sentences]

    def _grow(self, index: int, a: Annotation) -> None:
        block, base = self.document.blocks[index], len(self.words)
        words, place, sentence = self.words, dict[int, int](), None
        for k, (text, at, given, pos, tag, dep, _, ent, ent_begins, sent_begins) in enumerate(zip(*a, strict=True)):
            if text.isspace():
                continue
            i, start, lower = len(words), block.start + at, text.lower()
            if sent_begins or sentence is None:
                sentence = Sentence(len(self.sentences), block, index, i, i, start, start)
                self.sentences.append(sentence)
            lemma, end = _lemma(given, lower, pos), start + len(text)
            if lemma in _IRREGULAR and pos == "VERB":
                lemma, tag = _IRREGULAR[lemma], _FINITE.get(tag, tag)
            headless: Any = None  # heads may come later
            words.append(Word(i, text, lower, lemma, pos, tag, dep, start, end, ent, ent_begins, sentence, headless))
            sentence.last, sentence.end, place[k] = i, end, i
        for k, i in place.items():
            head = words[place.get(a.head[k], i)]
            words[i].head = head
            if head.i != i:
                head.children.append(words[i])
        grown = self.words[base:]
        attach(grown)
        mend_adjoined(grown)
        mend_subjects(grown)
        mend(grown)
        self._edges(base)

    def _edges(self, base: int) -> None:
        """Note the outer edges of every subtree, children before heads."""
        for word in self.words[base:]:
            word.left = word.right = word.i
        for word in self.words[base:]:
            for above in word.ancestors():
                if above.left > word.i:
                    above.left = word.i
                if above.right < word.i:
                    above.right = word.i

    def word_at(self, offset: int) -> Word | None:
        """The word that the character at `offset` belongs to, None between words."""
        i = bisect_right(self._starts, offset) - 1
        return self.words[i] if i >= 0 and offset < self.words[i].end else None

    def spelt(self, lower: str) -> Sequence[Word]:
        """The words that are spelt so, in small letters, in the order of the text."""
        return self._spelt.get(lower, ())

    @cached_property
    def _spelt(self) -> Mapping[str, Sequence[Word]]:
        found: dict[str, list[Word]] = defaultdict(list)
        for word in self.words:
            found[word.lower].append(word)
        return found

    def words_in(self, start: int, end: int) -> list[Word]:
        """The words that share a character with the stretch."""
        i = bisect_right(self._starts, start) - 1
        i = i if i >= 0 and self.words[i].end > start else i + 1
        j = bisect_right(self._starts, end - 1, lo=max(i, 0))
        return self.words[i:j]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence around `offset`."""
        i = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[i] if i >= 0 and offset < self.sentences[i].end else None

    def words_of(self, sentence: Sentence) -> list[Word]:
        """The words of a sentence."""
        return self.words[sentence.first : sentence.last + 1]
