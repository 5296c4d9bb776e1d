"""The source of a statement: the phrase that names who says or holds it."""

from collections.abc import Sequence

from dateline.parsing import Word
from dateline.parsing.clauses import agent, is_passive, subject
from dateline.parsing.phrases import NOMINAL, possessor
from dateline.records import Span

DOCUMENTS = frozenset(
    "statement letter report post tweet email message article memo interview speech text note communique book paper "
    "column editorial essay op-ed release dispatch resolution brief filing complaint lawsuit petition declaration ad "
    "address press-release video sign banner".split()
)
"""Nouns for what words are put in: "they sent a letter saying" has "they" for its source."""
_EMPTY = frozenset({"it", "there"})


def source_of_verb(verb: Word) -> Word | None:
    """The head of a verb's source; None for an agentless passive ("is said to have fled") and an empty "it"."""
    if is_passive(verb) and verb.tag == "VBN":
        return agent(verb)
    found = subject(verb)
    if found is not None and verb.dep == "acl" and verb.tag == "VBG" and found is verb.head:
        found = writer(found)
    return _rightful(found, verb)


def _rightful(found: Word | None, verb: Word) -> Word | None:
    if found is None or found.pos not in NOMINAL | {"DET", "NUM", "ADJ", "X"}:
        return None
    if found.lower in _EMPTY and found.dep in ("nsubjpass", "expl"):
        return None
    return found if found is not verb else None


def writer(noun: Word) -> Word:
    """Who stands behind a text: they for "they sent a letter saying", else the text itself."""
    if noun.lemma not in DOCUMENTS:
        return noun
    owner = possessor(noun)
    if owner is not None:
        return owner
    above = noun.head.head if noun.dep == "pobj" else noun.head
    if noun.dep in ("dobj", "pobj") and above.pos in ("VERB", "AUX"):
        return subject(above) or noun
    return noun


def source_of_noun(noun: Word) -> Word | None:
    """The head of a noun's source: Russia for "Russia's claim", "a claim by Russia", "Russia made the claim"."""
    owner = possessor(noun)
    if owner is not None:
        return owner
    for child in noun.children:
        if child.dep in ("prep", "agent") and child.lower in ("by", "from", "among"):
            inner = child.child("pobj")
            if inner is not None:
                return inner
    return None


def source_span(words: Sequence[Word], head: Word, apart: set[int]) -> Span:
    """The source as it is printed: appositions and relative clauses included, but no word of `apart` (cue, content)."""
    first, last = head.i, head.i
    for child in head.children:
        if child.dep in ("case", "punct") or any(child.left <= i <= child.right for i in apart):
            continue
        first, last = min(first, child.left), max(last, child.right)
    while last > head.i and words[last].pos == "PUNCT":
        last -= 1
    return Span(words[first].start, words[last].end)
