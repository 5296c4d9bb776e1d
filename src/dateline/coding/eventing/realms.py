"""Realms of which no events are coded: sport, the stage and the screen, markets."""

from collections.abc import Sequence

from dateline.parsing.tree import Word

_DASHES = frozenset({"-", "\u2013"})
_COUNTED = frozenset({"NOUN", "PROPN", "ADJ"})
"""What a range counts: "a 12-16 vote", "from 6-10 February"; a score stands alone."""
_HIGHEST_SCORE = 2
"""Digits of a score: 2-0, 21-17."""


def is_of_another_realm(words: Sequence[Word], telling: frozenset[str]) -> bool:
    """Does the sentence speak of sport, art or the markets: a word that tells so, or a result like "2-0"?"""
    if any(word.lemma in telling and word.pos != "VERB" for word in words):  # who slams a plan plays no tennis
        return True
    triples = zip(words, words[1:], words[2:], (*words[3:], None), strict=False)
    return any(
        dash.text in _DASHES
        and _is_score(first)
        and _is_score(second)
        and first.end == dash.start
        and (after is None or after.pos not in _COUNTED)
        for first, dash, second, after in triples
    )


def _is_score(word: Word) -> bool:
    return word.text.isdigit() and len(word.text) <= _HIGHEST_SCORE
