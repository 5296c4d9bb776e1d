"""Whether somebody counts his own people, who are others than those on the other side. The words are in `own.toml`."""

import re
import tomllib
from functools import cache
from importlib.resources import files


def counts_own(words: str) -> bool:
    """Does a saying count the speaker's own people: "three of its soldiers", "on our side"?"""
    return _pattern().search(words) is not None


@cache
def _pattern() -> re.Pattern[str]:
    words = tomllib.loads((files(__package__) / "own.toml").read_text(encoding="utf-8"))
    whose, people = ("|".join(map(re.escape, words[name])) for name in ("whose", "people"))
    return re.compile(rf"\b(?:{whose}) (?:own )?(?:{people})\b", re.IGNORECASE)
