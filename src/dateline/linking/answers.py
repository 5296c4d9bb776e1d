"""Denials that answer: they name no deed, but point back to what was said or to a share in what was done.

The words are in `answers.toml`. "The army denied the reports" denies what was reported; "the rebels rejected any talk
of leaving" denies no deed of theirs.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files

WORD = re.compile(r"[a-z]+")


def answers(denied: str) -> bool:
    """Do the words that are denied point back at their end, or name what was said?"""
    words = WORD.findall(denied.lower())
    known = _words()
    return not known["naming"].isdisjoint(words) or not known["pointing"].isdisjoint(words[-1:])


def belies(said: str) -> bool:
    """Does a saying call what was said false: "that this was false"?"""
    return _belying().match(said) is not None


@cache
def _belying() -> re.Pattern[str]:
    names = ("pointing", "naming", "belying")
    alone, named, false = ("|".join(map(re.escape, sorted(_words()[name]))) for name in names)
    subject = rf"(?:that )?(?:(?:{alone})|(?:the|these|those|such) (?:{named}))"
    verb = "(?:is|was|are|were|had been)(?: all| simply| completely)?"
    return re.compile(rf"{subject} {verb} (?:{false})\b", re.IGNORECASE)


@cache
def _words() -> dict[str, frozenset[str]]:
    text = files(__package__).joinpath("answers.toml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}
