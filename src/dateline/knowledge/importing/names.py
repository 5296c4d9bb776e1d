"""Names that a dictionary writes in capitals, as a report writes them."""

_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "del", "la", "al", "el", "bin", "ibn"})
_SHORT = 3
"""Letters up to which a single word is taken for an acronym: WHO is not "who"."""


def spelled(phrase: str) -> str:
    """The name as reports spell it: HILL_FRONT_ as Hill Front; a phrase that has small letters is left as it is."""
    words = phrase.replace("_", " ").split()
    text = " ".join(words)
    if not text.isupper() or (len(words) == 1 and len(text) <= _SHORT):
        return text
    return " ".join(_word(word, first=n == 0) for n, word in enumerate(words))


def _word(word: str, *, first: bool) -> str:
    parts = word.lower().split("-")
    return "-".join(_part(part, first and n == 0 and len(parts) == 1) for n, part in enumerate(parts))


def _part(part: str, first: bool) -> str:
    return part if part in _SMALL and not first else part[:1].upper() + part[1:]
