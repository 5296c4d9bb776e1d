"""Comparing what was added with what is there: which reports are alike, which tellings may be of one happening."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from dateline.ledger import schema_links as tables
from dateline.ledger.links import Links
from dateline.linking.clues import Clues, from_form
from dateline.linking.copies import runs, share
from dateline.linking.evidence import Reason, circumstantial, weight, words
from dateline.linking.report_likeness import FAINT, WINDOW, likeness
from dateline.linking.sketches import Sketch, Sketches

MOST = 50
"""Reports that a report is compared with: those that share most of its weightiest words."""

LEAST = 0.5
"""Weight of reasons from which a link is kept: it may bring a group together even if it would not do so alone."""

COPIED_FROM = 0.3
"""Likeness below which no report carries a good part of another's text."""

SAME_REPORT = 0.0
"""The likeness that two tellings of one report get: they share its words whatever they tell of."""

Row = dict[str, Any]
Form = dict[str, Any]
"""A telling as the ledger keeps it."""


class Comparison:
    """Compares reports with those of the ledger; what is read of these is read once."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._sketches = Sketches(links)
        self._told: dict[str, list[Form]] = {}
        self._forms: dict[str, Form] = {}
        self._clues: dict[str, Clues] = {}
        self._runs: dict[str, frozenset[str]] = {}

    def compare(self, keys: Sequence[str]) -> None:
        """Keep the links of reports and of their tellings."""
        for key in keys:
            sketch = self._sketches[key]
            others = self._links.sharing_terms(key, self._links.terms(key), sketch.day, WINDOW, MOST)
            texts = self._links.sharing_bands(key)
            self._sketches.load([*others, *texts])
            self._links.keep_links(tables.report_links, self._report_links(sketch, {*others, *texts}))
            self._read([key, *others])
            self._links.keep_links(tables.event_links, self._event_links(sketch, others))

    def _report_links(self, sketch: Sketch, others: Iterable[str]) -> Iterator[Row]:
        scores = {other: likeness(sketch, self._sketches[other]) for other in sorted(others)}
        self._read_texts([sketch.key, *(other for other, score in scores.items() if score >= COPIED_FROM)])
        for other, score in scores.items():
            if score >= FAINT:
                copied = self._copied(sketch.key, other) if score >= COPIED_FROM else 0.0
                yield {**_pair(sketch.key, other), "score": round(score, 4), "copied": round(copied, 4)}

    def _copied(self, one: str, other: str) -> float:
        """Which share of the shorter report's runs of words stands in the other."""
        return share(self._runs[one], self._runs[other])

    def _read_texts(self, keys: Sequence[str]) -> None:
        """Read the texts of reports whose runs of words are not known yet, if there are two to compare."""
        unknown = [key for key in keys if key not in self._runs] if len(keys) > 1 else []
        self._runs |= {key: runs(report.text) for key, report in self._links.reports(unknown).items()}

    def _event_links(self, sketch: Sketch, alike: Sequence[str]) -> Iterator[Row]:
        """The links of a report's tellings: with one another, with those of reports like it, and those nearby."""
        mine = [self._clues_of(form) for form in self._told[sketch.key]]
        cosines = _Cosines(sketch, self._sketches)
        others = _ByDay([*(form for key in alike for form in self._told[key]), *self._near(mine)])
        for n, telling in enumerate(mine):
            for other in (*mine[:n], *map(self._clues_of, others.near(telling))):
                found = circumstantial(telling, other) if other.kind is telling.kind else None
                if found is not None and weight(found := [*found, *words(cosines[other.document])]) >= LEAST:
                    yield _event_link(telling, other, found)

    def _near(self, mine: Sequence[Clues]) -> list[Form]:
        """Tellings in other reports that are of a kind, a day and a place with one of these."""
        blocks = sorted({block for telling in mine for block in telling.blocks_near()})
        events = self._links.sharing_blocks(blocks)
        self._forms |= self._links.tellings(event for event in events if event not in self._forms)
        found = [self._forms[event] for event in events]
        self._sketches.load({form["document"] for form in found})
        return [form for form in found if form["document"] != mine[0].document]

    def _read(self, keys: Sequence[str]) -> None:
        """Read the tellings of reports that are not known yet."""
        unknown = [key for key in keys if key not in self._told]
        self._told |= {key: [] for key in unknown}
        for event, form in self._links.tellings_of(unknown):
            self._told[form["document"]].append(self._forms.setdefault(event, form))

    def _clues_of(self, form: Form) -> Clues:
        """The clues of a telling: of the many that are read few are compared."""
        event = form["event"]
        if event not in self._clues:
            self._clues[event] = from_form(form)
        return self._clues[event]


class _ByDay:
    """Tellings by kind and day."""

    def __init__(self, tellings: Iterable[Form]) -> None:
        self._blocks: dict[tuple[str, int | None], dict[str, Form]] = defaultdict(dict)
        for telling in tellings:
            for day in telling["days"] or (None,):
                self._blocks[telling["kind"], day][telling["event"]] = telling

    def near(self, telling: Clues) -> Iterable[Form]:
        """The tellings of its kind of its days, or of a day before or after; all, where these are not known."""
        near = {day + step for day in telling.days for step in (-1, 0, 1)}
        wanted = [*near, None] if near else {day for kind, day in self._blocks if kind == telling.kind}
        blocks = [self._blocks[telling.kind, day] for day in wanted if (telling.kind, day) in self._blocks]
        return {event: other for block in blocks for event, other in block.items()}.values()


class _Cosines:
    """How alike the words of one report and of others are, each worked out once and only when it is asked for."""

    def __init__(self, sketch: Sketch, sketches: Sketches) -> None:
        self._sketch = sketch
        self._sketches = sketches
        self._known = {sketch.key: SAME_REPORT}

    def __getitem__(self, key: str) -> float:
        if key not in self._known:
            self._known[key] = self._sketch.words.cosine(self._sketches[key].words)
        return self._known[key]


def _pair(one: str, other: str) -> Row:
    return {"one": min(one, other), "other": max(one, other)}


def _event_link(one: Clues, other: Clues, found: Sequence[Reason]) -> Row:
    named = [[reason.name, reason.weight] for reason in found]
    return {**_pair(one.event, other.event), "score": round(weight(found), 4), "reasons": named}
