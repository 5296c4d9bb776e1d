"""Realms of which no events are coded: sport, the stage and the screen, markets."""

from collections.abc import Sequence

from dateline.parsing.tree import Word

_DASHES = frozenset({"-", "\u2013"})
_HIGHEST_SCORE = 2
"""Digits of a score: 2-0, 21-17."""


def is_of_another_realm(words: Sequence[Word], telling: frozenset[str]) -> bool:
    """Does the sentence speak of sport, art or the markets: a word that tells so, or a result like "2-0"?"""
    if any(word.lemma in telling for word in words):
        return True
    return any(
        dash.text in _DASHES and _is_score(first) and _is_score(second) and first.end == dash.start
        for first, dash, second in zip(words, words[1:], words[2:], strict=False)
    )


def _is_score(word: Word) -> bool:
    return word.text.isdigit() and len(word.text) <= _HIGHEST_SCORE
