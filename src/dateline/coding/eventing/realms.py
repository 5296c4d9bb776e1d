"""Realms of which no events are coded: sport, the stage and the screen, markets."""

import re
from collections.abc import Sequence

from dateline.parsing.tree import Word

_SCORE = re.compile(r"\d{1,2}[-–]\d{1,2}")


def is_of_another_realm(words: Sequence[Word], telling: frozenset[str]) -> bool:
    """Does the sentence speak of sport, art or the markets: a word that tells so, or a result like "2-0"?"""
    return any(word.lemma in telling or (word.tag == "CD" and _SCORE.fullmatch(word.text)) for word in words)
