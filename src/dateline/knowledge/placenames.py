"""Place names brought to one form, so that "Al-Bāb", "al Bab" and "el-Bab" are the same name."""

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ə": "a", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h",
        **dict.fromkeys("-‐‑‒–—_/,", " "),
        **dict.fromkeys("'’‘`´ʹʻʼʽʾʿˈ.", None),
    }
)  # fmt: skip
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "mtn": "mountain", "ft": "fort"}
_ARTICLES = frozenset({"al", "el", "ul", "as", "ash", "ad", "adh", "ar", "at", "ath", "an", "az", "ed", "er", "es"})
_SUN_LETTERS = frozenset("sdrtznl")


@lru_cache(maxsize=65536)
def normalise(name: str) -> str:
    """A place name in the form that the gazetteer is asked with.

    Lower case, without diacritics, apostrophes and points; hyphens are spaces; "St." is "saint"; the Arabic article is
    "al" in all its forms ("ash-Shaykh", "el-Bab"). Gives '' where nothing is left.
    """
    letters = _folded(_folded(name)).translate(_LETTERS)
    tokens = "".join(ch for ch in letters if not unicodedata.combining(ch)).split()
    return " ".join(_token(tokens, i) for i in range(len(tokens)))


def _folded(letters: str) -> str:
    """Small letters, decomposed; what stands for another letter (a mathematical "A") is that letter."""
    return unicodedata.normalize("NFKD", letters.casefold().translate(_LETTERS))


def _token(tokens: list[str], i: int) -> str:
    token = tokens[i]
    if token in _ARTICLES and i + 1 < len(tokens):
        assimilated = token[1] in _SUN_LETTERS and tokens[i + 1].startswith(token[1:])
        return "al" if token in ("al", "el", "ul") or assimilated else token
    return _SHORT.get(token, token)
