"""Headlines in Title Case or capitals, given the case that the report's own body gives their words.

A pipeline trained on running text takes "Troops Retake Village" for a row of names. A name in a headline is told again
in the body, with its capital; any other word is not. Only the case of letters changes, so offsets stay.
"""

import re
from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_INSIDE = re.compile(r"(?<=[^\W\d_A-Z][ -])[A-Z]\w*|(?<=[,;] )[A-Z]\w*")
_LONG, _SHARE, _ENOUGH = 4, 0.7, 4


class Casing:
    """How the body of one document writes its words."""

    def __init__(self, bodies: Sequence[str]) -> None:
        """`bodies`: the text of the document's paragraphs."""
        self._words = {word for body in bodies for word in _WORD.findall(body)}
        self._inside = {word for body in bodies for word in _INSIDE.findall(body)}

    def recased(self, headline: str) -> str:
        """The headline as running text would write it; unchanged where it is not all capitalised, or has no body."""
        if not self._words or not _is_capitalised(headline):
            return headline
        running = _WORD.sub(lambda found: self._word(found[0]), headline)
        return headline[:1] + running[1:]

    def _word(self, word: str) -> str:
        lower, capital = word.lower(), word.capitalize()
        if len(lower) != len(word) or word in self._inside:
            return word
        if capital in self._inside:
            return capital
        if word.isupper() and len(word) > 1:
            return self._shouted(word, lower, capital)
        return word if capital in self._words and lower not in self._words else lower

    def _shouted(self, word: str, lower: str, capital: str) -> str:
        if word in self._words or len(word) < _LONG:
            return word
        return capital if capital in self._words and lower not in self._words else lower


def _is_capitalised(headline: str) -> bool:
    words = [word for word in _WORD.findall(headline) if len(word) >= _LONG]
    return len(words) >= _ENOUGH and sum(word[0].isupper() for word in words) >= _SHARE * len(words)
