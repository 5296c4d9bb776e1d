"""The passages of the attribution test set, and how a coding of one is compared with its statements."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.records import Coding, Span, Statement

FOLDER = Path(__file__).parent / "passages"
_WORD = re.compile(r"\w+")
_ENOUGH = 0.5
"""Share of words (as F1) from which two spans count as the same."""


@dataclass(frozen=True)
class Passage:
    """A passage and the statements that a careful reader finds in it."""

    id: str
    text: str
    statements: tuple[dict[str, Any], ...]


def passages() -> list[Passage]:
    """All passages, file by file."""
    tables = [table for path in sorted(FOLDER.glob("*.toml")) for table in tomllib.loads(path.read_text())["passage"]]
    return [Passage(table["id"], table["text"].strip("\n"), tuple(table["statement"])) for table in tables]


@dataclass(frozen=True)
class Outcome:
    """One gold statement: what it was paired with, and what of it was right. None: not asked."""

    gold: dict[str, Any]
    found: bool
    source: bool
    speaker: bool | None = None
    via: bool | None = None
    parent: bool | None = None
    repeats: bool | None = None
    stance: bool | None = None


def compare(passage: Passage, coding: Coding) -> tuple[list[Outcome], int]:
    """The outcome for every gold statement, and how many statements the coding holds beyond them."""
    pairs = _paired(passage, coding.statements)
    outcomes = [_outcome(passage, coding, gold, pairs) for gold in passage.statements]
    return outcomes, len(coding.statements) - len(pairs)


def _paired(passage: Passage, told: Sequence[Statement]) -> dict[int, Statement]:
    """Gold statements (by place) to statements told, one to one, those that agree most first."""
    scored = [
        (_agreement(_words(passage, gold["content"]), _of(passage.text, statement.content)), n, k)
        for n, gold in enumerate(passage.statements)
        for k, statement in enumerate(told)
    ]
    pairs: dict[int, Statement] = {}
    taken: set[int] = set()
    for score, n, k in sorted(scored, key=lambda each: (-each[0], each[1], each[2])):
        if score >= _ENOUGH and n not in pairs and k not in taken:
            pairs[n] = told[k]
            taken.add(k)
    return pairs


def _outcome(passage: Passage, coding: Coding, gold: dict[str, Any], pairs: dict[int, Statement]) -> Outcome:
    number = passage.statements.index(gold)
    if number not in pairs:
        return Outcome(gold, False, False)
    statement = pairs[number]
    source = _of(passage.text, (statement.source,) if statement.source else ())
    wanted = _source(passage, gold)
    return Outcome(
        gold,
        True,
        source == wanted or _agreement(wanted, source) >= _ENOUGH,
        _speaker_right(coding, gold, statement),
        _named(coding, statement.via, gold["via"]) if "via" in gold else None,
        _points_to(passage, gold["parent"], statement.parent, pairs) if "parent" in gold else None,
        _points_to(passage, gold["repeats"], statement.repeats, pairs) if "repeats" in gold else None,
        statement.stance == gold.get("stance", "asserts") and statement.negated == gold.get("negated", False),
    )


def _speaker_right(coding: Coding, gold: dict[str, Any], statement: Statement) -> bool:
    if not gold["speaker"]:
        return statement.speaker is None
    return statement.speaker is not None and _named(coding, (statement.speaker,), [gold["speaker"]])


def _named(coding: Coding, ids: Sequence[str], names: Sequence[str]) -> bool:
    mentions = {mention.id: mention for mention in coding.mentions}
    text = coding.document.text
    told = " ".join(f"{mentions[id].name} {mentions[id].span.of(text)}" for id in ids).lower()
    return all(name.lower() in told for name in names)


def _points_to(passage: Passage, wanted: str, told: str | None, pairs: dict[int, Statement]) -> bool:
    other = next(n for n, each in enumerate(passage.statements) if each.get("id") == wanted)
    return other in pairs and told == pairs[other].id


@dataclass(frozen=True)
class Scores:
    """How many statements there are, and the share that is right of each thing asked for (F1 for the first two)."""

    gold: int
    told: int
    shares: dict[str, float]


_LINES = frozenset({":", "-", "—"})


def form_of(gold: dict[str, Any]) -> str:
    """The form of a gold statement: the one that it names, else what its cue and quotation marks show."""
    if "form" in gold:
        return str(gold["form"])
    pieces = [gold["content"]] if isinstance(gold["content"], str) else gold["content"]
    if "cue" not in gold:
        return "continued"
    if gold["cue"] in _LINES:
        return "line"
    if gold["cue"].lower() in ("according to", "in the words of", "per"):
        return "phrase"
    if all(piece[0] in _OPENING for piece in pieces):
        return "quotation"
    return "mixed" if any(mark in piece for piece in pieces for mark in _OPENING) else "clause"


_OPENING = '"“«„‘'


def right_by_form(results: Iterable[tuple[list[Outcome], int]]) -> dict[str, tuple[int, int]]:
    """For each form, how many statements are right in all that is asked of them, and of how many."""
    counts: dict[str, tuple[int, int]] = {}
    for outcomes, _ in results:
        for outcome in outcomes:
            right, all_ = counts.get(form_of(outcome.gold), (0, 0))
            counts[form_of(outcome.gold)] = (right + is_right(outcome), all_ + 1)
    return counts


def is_right(outcome: Outcome) -> bool:
    """Is the statement found, with its source and every field that is asked for?"""
    return outcome.found and outcome.source and all(getattr(outcome, field) is not False for field in FIELDS)


FIELDS = ("speaker", "via", "parent", "repeats", "stance")


def score(results: Iterable[tuple[list[Outcome], int]]) -> Scores:
    """The scores over the outcomes of passages, each with the number of statements told beyond the gold ones."""
    each = list(results)
    outcomes = [outcome for found, _ in each for outcome in found]
    found = sum(outcome.found for outcome in outcomes)
    told = found + sum(beyond for _, beyond in each)
    full = sum(outcome.found and outcome.source for outcome in outcomes)
    shares = {"found": 2 * found / (len(outcomes) + told), "full": 2 * full / (len(outcomes) + told)}
    for field in FIELDS:
        asked = [right for outcome in outcomes if (right := getattr(outcome, field)) is not None]
        shares[field] = sum(asked) / len(asked)
    return Scores(len(outcomes), told, shares)


def _words(passage: Passage, pieces: str | list[str]) -> set[int]:
    """The places of the words of a gold span in the passage."""
    spans = []
    at = 0
    for piece in [pieces] if isinstance(pieces, str) else pieces:
        at = passage.text.find(piece, at if len(spans) else 0)
        assert at >= 0, (passage.id, piece)
        spans.append(Span(at, at + len(piece)))
    return _of(passage.text, spans)


def _source(passage: Passage, gold: dict[str, Any]) -> set[int]:
    """The words of the source; of several places where they stand, the one nearest to the content."""
    if "source" not in gold:
        return set()
    content = _words(passage, gold["content"])
    places = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(gold['source'])}(?!\w)", passage.text)]
    assert places, (passage.id, gold["source"])
    at = min(places, key=lambda place: min(abs(place - word) for word in content))
    return _of(passage.text, [Span(at, at + len(gold["source"]))])


def _of(text: str, spans: Sequence[Span]) -> set[int]:
    return {match.start() for span in spans for match in _WORD.finditer(text, span.start, span.end)}


def _agreement(wanted: set[int], told: set[int]) -> float:
    return 2 * len(wanted & told) / (len(wanted) + len(told)) if wanted and told else 0.0
