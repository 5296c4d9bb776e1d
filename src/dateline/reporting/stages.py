"""How far something has come, by one speaker and by another: over, says one, suspended, says the other.

The words are in `stages.toml`. Only statements of one report are compared: in another report, on another day, what was
suspended may well be over.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.records import Stance, Statement
from dateline.reporting.situation import Contradiction, Side
from dateline.reporting.sources import Source

SAID = (Stance.ASSERTS, Stance.CONFIRMS)


@dataclass(frozen=True, slots=True)
class Stage:
    """What a statement says of how far something (the head noun, in lower case) has come."""

    of: str
    ended: bool
    statement: Statement


def find_stages(sources: Iterable[Source]) -> tuple[Contradiction, ...]:
    """What some speakers of a report say has ended and others of it say has not, each thing once."""
    found: dict[tuple[str, ...], Contradiction] = {}
    for source in sources:
        for told in _contested(source):
            sides = tuple(_side(source, stage) for stage in told)
            words = tuple(side.evidence[0].words for side in sides)
            found.setdefault(words, Contradiction(f"How far the {told[0].of} has come", sides))
    return tuple(found.values())


def _contested(source: Source) -> Iterator[list[Stage]]:
    """Of each thing that speakers do not agree on who says that it has ended, and who says that it has not."""
    left = list(_stages(source))
    while left:
        first, *rest = left
        about = [first, *(stage for stage in rest if _same(first.of, stage.of))]
        left = [stage for stage in left if stage not in about]
        against = [one for one in about if any(_clash(source, one, other) for other in about)]
        if against:
            yield sorted(against, key=lambda stage: not stage.ended)


def _clash(source: Source, one: Stage, other: Stage) -> bool:
    return one.ended != other.ended and _apart(source, one, other)


def _side(source: Source, stage: Stage) -> Side:
    words = source.evidence(stage.statement, source.saying(stage.statement))
    return Side("over" if stage.ended else "not over", (words,))


def _stages(source: Source) -> Iterator[Stage]:
    for statement in source.coding.statements:
        told = statement.stance in SAID and not statement.negated and statement.repeats is None
        if told and statement.speaker and source.in_story(statement.content[0]):
            words = statement.content[0].of(source.coding.document.text)
            yield from _stage(statement, " ".join(words.split()))


def _stage(statement: Statement, words: str) -> Iterator[Stage]:
    """None where it is only said what it is not: "not suspended" may be over, or yet to begin."""
    said = _pattern().match(words)
    if said:
        is_end = said["word"].lower() in _words()["ended"]
        if is_end or not said["nearly"]:
            yield Stage(said["of"].lower().rpartition(" ")[2], is_end and not said["nearly"], statement)


def _same(one: str, other: str) -> bool:
    return one == other or bool({one, other} & set(_words()["general"]))


def _apart(source: Source, one: Stage, other: Stage) -> bool:
    """Are they said by different speakers, so that one may be wrong?"""
    speakers = [source.mention(stage.statement.speaker) for stage in (one, other)]
    named = [source.thing(speaker) for speaker in speakers if speaker]
    return len(set(named)) == 2


@cache
def _words() -> dict[str, list[str]]:
    return tomllib.loads((files(__package__) / "stages.toml").read_text(encoding="utf-8"))


@cache
def _pattern() -> re.Pattern[str]:
    """What it is and how far it has come, at the beginning of what is said: "(that) the evacuation was not over"."""
    nearly, word = (
        "|".join(map(re.escape, sorted(_words()[name], key=len, reverse=True))) for name in ("nearly", "ended")
    )
    word += "|" + "|".join(map(re.escape, _words()["open"]))
    subject = r"(?:that )?(?:(?:the|this|its|their) )?(?P<of>\w[\w -]{1,40}?)"
    verb = r"(?: is| was| were| are| has been| have been| had been)"
    return re.compile(rf"{subject}{verb}(?: (?P<nearly>{nearly}))? (?P<word>{word})\b", re.IGNORECASE)
