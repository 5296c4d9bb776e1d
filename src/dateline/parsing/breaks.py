"""Breaks: sentences that a page's markup had set apart and its text runs together.

"... the mayor said The hospital was hit": a standfirst, a caption or a subheading that ends without a full stop. A
small word with a capital, between two words without, begins a new sentence there.
"""

import re
from collections.abc import Iterator
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

FACTORY = "dateline_breaks"
PARSER = "parser"
"""spaCy's name of the component that finds sentences, and keeps to the beginnings that are given."""

_BEGINNING = frozenset(
    {"The", "A", "An", "In", "On", "At", "It", "He", "She", "They", "This", "These", "But", "There", "Some", "More",
     "For", "As", "After", "Since", "Its", "His", "Their"}
)  # fmt: skip
_LIKELY = re.compile(rf"[a-z] (?:{'|'.join(sorted(_BEGINNING))}) [a-z]|[A-Z]{{4}} ?\([A-Z][^()]*\)")
"""What a text has to hold for there to be anything to mark: most hold nothing."""
_BOUND = frozenset({"IN", "DT", "TO", "CC", "PRP$", "WDT", "WP", "JJ"})
"""Tags of words that cannot end a sentence."""
_SAYING = frozenset({"said", "says", "added", "adds", "wrote", "stated", "reported", "warned", "announced", "claimed"})
_QUOTED = frozenset({"It", "He", "She", "They", "This", "These", "But", "There"})
"""What begins a quotation without marks rather than a new sentence, behind a word of saying."""
_DASHES = frozenset({"-", "–", "—", "--"})
_ACRONYM = 3
"""Letters that an acronym may have: "the FSA (Free ...)"; a town in capitals has more."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def add_breaks(nlp: Language) -> None:
    """Have a pipeline break sentences before its parser looks for them."""
    if PARSER in nlp.pipe_names:
        nlp.add_pipe(FACTORY, before=PARSER)


class Breaks:
    """Marks the beginnings of sentences that only their capitals show."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark them."""
        if _LIKELY.search(doc.text) is None:
            return doc
        first = 0
        for i in range(1, len(doc) - 1):
            token: Any = doc[i]
            if token.text in _BEGINNING and _is_between_small(doc, i) and _can_end(doc, first, i):
                token.is_sent_start = True
                first = i
            elif doc[i].text in ".?!":
                first = i + 1
            elif _ends_dateline(doc, i):
                first = i + 2 if doc[i + 1].text in _DASHES and i + 2 < len(doc) else i + 1
                doc[first].is_sent_start = True
        return doc

    def pipe(self, docs: Iterator[Doc], **_: Any) -> Iterator[Doc]:
        """Mark them in many."""
        return map(self, docs)


def _ends_dateline(doc: Doc, i: int) -> bool:
    """Does "MOSCOW (Reuters)" end here, in the middle of a text?"""
    if i < 3 or doc[i].text != ")" or doc[i - 2].text != "(" or not doc[i - 1].text[:1].isupper():
        return False
    town, behind = doc[i - 3].text, doc[i + 1].text
    return town.isalpha() and town.isupper() and len(town) > _ACRONYM and (behind[:1].isupper() or behind in _DASHES)


def _is_between_small(doc: Doc, i: int) -> bool:
    before, behind = doc[i - 1].text, doc[i + 1].text
    return before.isalpha() and before.islower() and behind[:1].islower()


def _can_end(doc: Doc, first: int, i: int) -> bool:
    """Can words `first` to `i` be a sentence? One that ends in "said" has told something: "he said The ..." goes on."""
    before = doc[i - 1]
    if before.text in _SAYING:
        told = any(doc[k].tag_ in _FINITE for k in range(first, i - 1))
        return told and doc[i].text not in _QUOTED
    return before.tag_ not in _BOUND


@Language.factory(FACTORY)
def _breaks(nlp: Language, name: str) -> Breaks:
    return Breaks()
