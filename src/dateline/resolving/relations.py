"""How a place meant lies to the place named: "near", "outside", "30 km north of", "the outskirts of"."""

from dateline.knowledge.toponyms import Toponyms
from dateline.parsing.tree import Parse, Word
from dateline.resolving.toponyms import Sighting

_BESIDE = frozenset({"near", "outside", "around", "beyond", "off", "between", "towards", "toward"})
_FAR = 6
"""Words that a distance and a direction take at most."""


def relation(parse: Parse, sighting: Sighting, toponyms: Toponyms) -> str | None:
    """The words that relate the place meant to the sighting; None when it is the place itself."""
    words, first = parse.words, sighting.first.sentence.first
    at = sighting.first.i - 1
    while at >= first and words[at].lower in ("the", "besieged"):
        at -= 1
    if at < first:
        return None
    if words[at].lower in _BESIDE:
        return words[at].lower
    if words[at].lower != "of" or at == first or not _relates(words[at - 1], toponyms):
        return None
    opens = _distance(words, at - 1, first)
    return parse.document.text[words[opens].start : words[at].end]


def _relates(word: Word, toponyms: Toponyms) -> bool:
    return word.lower in toponyms.directions or word.lower in toponyms.edges


def _distance(words: list[Word], at: int, first: int) -> int:
    """Where the distance before a direction begins: 30 in "30 km north of"."""
    opens = at
    for i in range(at - 1, max(first, at - _FAR) - 1, -1):
        if words[i].pos == "NUM":
            opens = i
        elif words[i].pos not in ("NOUN", "ADV", "PUNCT", "ADJ"):
            break
    return opens
