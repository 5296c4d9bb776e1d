"""Hearsay: what a report passes on without saying from whom: "the army has reportedly begun to withdraw"."""

from collections.abc import Iterator

from dateline.coding.attribution.record import Attribution, Reading, without_holes
from dateline.parsing import Word


def find_hearsay(reading: Reading, first: int, last: int) -> Iterator[Attribution]:
    """The statements of nobody that is named, in a block with words `first` to `last`.

    What somebody says has him for its source, whatever he has heard.
    """
    for word in reading.words(first, last):
        senses = reading.cues.senses("adverb", word.lower)
        if not senses or word.i in reading.quoted or word.i in reading.owner:
            continue
        told = _clause(reading, word)
        content = without_holes(reading, told.left, told.right, [(word.i, word.i)]) if told is not None else []
        if content:
            found = Attribution(content, f"{senses[0].id}/clause", None, None, word.span, word, senses[0])
            reading.used.add(word.i)
            reading.claim(found)
            yield found


def _clause(reading: Reading, word: Word) -> Word | None:
    """The verb whose clause it is; the noun for a participle that describes one: "a boy allegedly shot by troops".

    Not a saying, which has a statement of its own ("reportedly said"), nor what only describes ("a reportedly wounded
    man").
    """
    verb = word.head
    if word.dep != "advmod" or verb.pos not in ("VERB", "AUX") or verb.i in reading.used:
        return None
    if verb.dep == "acl" and verb.tag == "VBN":
        return verb.head
    who = verb.child("nsubj", "nsubjpass")
    return verb if who is not None and who.tag not in ("WDT", "WP") else None
