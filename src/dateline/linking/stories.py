"""Stories: reports about the same thing, by their words and their days of publication."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from dateline.ledger import Ledger, Report
from dateline.linking.grouping import Edge, group
from dateline.linking.similarity import TextIndex

LEAST = 0.2
"""Average cosine from which reports are one story."""

FAINT = 0.04
"""Cosine below which likeness is chance."""

RULED_OUT = -1.0
"""Likeness of reports that lie too far apart: no undated third report may bring them together."""

WINDOW = 14
"""Days of publication after which alike words tell of another story: an anniversary, the next attack."""


@dataclass(frozen=True, slots=True)
class Story:
    """Reports about the same thing: their names, the oldest first; `id` is the key of the oldest."""

    id: str
    title: str | None
    documents: tuple[str, ...]


def find_stories(ledger: Ledger) -> list[Story]:
    """All reports of a ledger in stories, the largest story first; a report may be alone in one."""
    reports = sorted(ledger.reports(), key=lambda report: (report.published_day or "9999", report.key))
    index = TextIndex([f"{report.title or ''}\n{report.text}" for report in reports])
    groups = group(len(reports), _edges(reports, index), LEAST)
    stories = [_story([reports[i] for i in members]) for members in groups]
    return sorted(stories, key=lambda story: -len(story.documents))


def _story(reports: Sequence[Report]) -> Story:
    return Story(reports[0].key, reports[0].title, tuple(name for report in reports for name in report.names))


def _edges(reports: Sequence[Report], index: TextIndex) -> Iterator[Edge]:
    days = [date.fromisoformat(r.published_day).toordinal() if r.published_day else None for r in reports]
    for i in range(len(reports)):
        alike = index.likeness(i)
        for j in (int(j) for j in np.flatnonzero(alike >= FAINT) if j > i):
            yield i, j, float(alike[j]) if near(days[i], days[j], WINDOW) else RULED_OUT


def near(one: int | None, other: int | None, days: int) -> bool:
    """Are two days at most so many apart? What is not known may be near."""
    return one is None or other is None or abs(one - other) <= days
