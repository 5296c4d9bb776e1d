"""The words of a cue: the verb, noun or adjective with its auxiliaries, negation, adverbs, particle and preposition."""

from collections.abc import Iterable

from dateline.parsing import Word
from dateline.records import Span

_OWN = frozenset({"aux", "auxpass", "neg", "advmod", "prt"})
_REACH = 4


def cue_words(word: Word, preposition: Word | None = None) -> list[Word]:
    """The cue's words in order; a preposition counts where it stands close behind."""
    words = [word]
    carrier = word
    if word.dep in ("acomp", "oprd") and word.head.pos in ("AUX", "VERB"):
        carrier = word.head
        words.append(carrier)
    for holder in {word.i: word, carrier.i: carrier}.values():
        words += [
            child
            for child in holder.children
            if child.dep in _OWN and not child.children and abs(child.i - holder.i) < _REACH
        ]
    if preposition is not None and preposition.i - word.i < _REACH:
        words.append(preposition)
    return sorted(words, key=lambda each: each.i)


def span_over(words: Iterable[Word]) -> Span:
    """From the first of the words to the end of the last."""
    ordered = list(words)
    return Span(ordered[0].start, ordered[-1].end)
