"""Why reports are in one story: of each report the link with the one that it is most like, with reasons to read."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.ledger import Report
from dateline.ledger.links import Links
from dateline.linking.clues import from_form
from dateline.linking.report_likeness import CLOSE
from dateline.linking.similarity import Words
from dateline.linking.sketches import full_text
from dateline.linking.tellings import ordinal

_QUOTED = re.compile(r"[\"“”]([^\"“”\n]{20,400})[\"“”]")
_WORD = re.compile(r"\w+")

QUOTED = 5
"""Words from which the same words between quotation marks are the same quotation, not a name or a title."""

SHOWN = 5
"""Words or names that are shown of those that two reports share, the rarest first."""


@dataclass(frozen=True, slots=True)
class StoryLink:
    """Two reports of a story, by name: how alike they are, 0 to 1, and what they share."""

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Traits:
    """What a report can share with another: words it is found by, names, precise places, quotations, its day."""

    words: frozenset[str]
    names: frozenset[str]
    quotations: frozenset[str]
    day: int | None
    places: set[str] = field(default_factory=set)


def story_links(links: Links, report: str | None = None) -> dict[str, list[StoryLink]]:
    """The links of each story with more reports than one: of every report the strongest, or all of a `report` (key)."""
    strongest = {story: _strongest(edges) for story, edges in links.story_edges(report).items()}
    keys = sorted({key for edges in strongest.values() for one, other, _ in edges for key in (one, other)})
    traits, names = _traits(links, keys), links.names(keys)
    counts = links.frequencies(word for report in traits.values() for word in report.words)
    return {
        story: [
            StoryLink(names[one], names[other], score, tuple(_reasons(traits[one], traits[other], counts)))
            for one, other, score in edges
        ]
        for story, edges in strongest.items()
    }


def _strongest(edges: Iterable[tuple[str, str, float]]) -> list[tuple[str, str, float]]:
    """Of each report the edge with the highest score, the strongest first."""
    best: dict[str, tuple[str, str, float]] = {}
    for edge in sorted(edges, key=lambda edge: (-edge[2], edge[:2])):
        for key in edge[:2]:
            best.setdefault(key, edge)
    return list(dict.fromkeys(best.values()))


def _traits(links: Links, keys: Sequence[str]) -> dict[str, _Traits]:
    terms = links.terms_of(keys)
    found = {key: _traits_of(report, terms.get(key, ())) for key, report in links.reports(keys).items()}
    for _, form in links.tellings_of(keys):
        telling = from_form(form)
        if telling.place is not None and telling.precise:
            found[telling.document].places.add(telling.place.name)
    return found


def _traits_of(report: Report, terms: Iterable[str]) -> _Traits:
    text = full_text(report)
    quoted = (tuple(_WORD.findall(words.lower())) for words in _QUOTED.findall(text))
    return _Traits(
        words=frozenset(terms),
        names=Words(text).names,
        quotations=frozenset(" ".join(words) for words in quoted if len(words) >= QUOTED),
        day=ordinal(report.published_day) if report.published_day else None,
    )


def _reasons(one: _Traits, other: _Traits, counts: Mapping[str, int]) -> Iterator[str]:
    """What two reports share, in words."""
    shared = sorted(one.words & other.words, key=lambda word: (counts.get(word, 1), word))
    names = [word for word in shared if word in one.names and word in other.names]
    named = {
        "shared quotation": [f'"{words}"' for words in sorted(one.quotations & other.quotations)],
        "same place": sorted(one.places & other.places),
        "same names": names,
        "shared rare words": [word for word in shared if word not in names],
    }
    yield from (f"{reason}: {', '.join(found[:SHOWN])}" for reason, found in named.items() if found)
    if one.day is not None and other.day is not None and abs(one.day - other.day) <= CLOSE:
        yield "same day" if one.day == other.day else "days near"
