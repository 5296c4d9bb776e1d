"""What to look at next: records by doubt and weight, or a sample that stands for all."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from dateline.ledger import EventRow, Ledger
from dateline.ledger.keys import full
from dateline.ledger.reviews import Review, Verdict
from dateline.linking import Incident, find_incidents
from dateline.reviewing.doubt import LEAST, TRIED, Doubt, Known, Row, doubts, together

KINDS = ("event", "figure", "statement", "position")
"""The kinds of records that can be reviewed."""

WEIGHTS = {"figure": 0.5, "position": 0.5, "statement": 0.3}
"""How much a record of a kind weighs; an event weighs as much as it is central to its report."""


@dataclass(frozen=True, slots=True)
class Item:
    """A record (its ledger id) to look at, with the doubts about it.

    `doubt` is 0 to 1, `weight` above 0 and larger the more reports tell of it.
    """

    record: str
    kind: str
    doubts: tuple[Doubt, ...] = ()
    doubt: float = LEAST
    weight: float = 1.0


def queue(ledger: Ledger, by: str, *, kinds: Sequence[str] = KINDS, **asked: str | None) -> list[Item]:
    """The records that `by` has said nothing of yet, the most doubtful and weighty first.

    `kinds` are those of `KINDS`; the filters are days, place and party as in `dateline.ledger.Filter`.
    """
    rows = {kind: _rows(ledger, kind, asked) for kind in kinds}
    reviews = [said for said in ledger.reviews() if said.undone is None]
    known = _known(reviews, find_incidents(ledger), _rules(ledger, reviews))
    done = _reviewed(reviews, by)
    items = [_item(kind, row, known) for kind, found in rows.items() for row in found if row.id not in done]
    return sorted(items, key=lambda item: (-item.doubt * item.weight, item.record))


def sample(ledger: Ledger, size: int, *, kinds: Sequence[str] = KINDS) -> list[Item]:
    """So many records of each kind that stand for all, what was rejected before among them.

    They are drawn by their ids: the same for everybody, whatever anybody said of them, so that precision and
    agreement can be measured on them.
    """
    rejected = {(said.kind, said.record) for said in ledger.reviews() if said.verdict is Verdict.REJECT}
    drawn = []
    for kind in kinds:
        ids = {row.id for row in _rows(ledger, kind, {})}
        ids |= {id for rejected_kind, id in rejected if id and rejected_kind == kind}
        drawn += [Item(id, kind) for id in sorted(ids, key=_draw)[:size]]
    return drawn


def unseen(items: Sequence[Item], ledger: Ledger, by: str) -> list[Item]:
    """The items of which `by` has said nothing yet."""
    done = _reviewed((said for said in ledger.reviews(by=by) if said.undone is None), by)
    return [item for item in items if item.record not in done]


def _draw(id: str) -> bytes:
    return hashlib.sha256(id.encode()).digest()


def _reviewed(reviews: Iterable[Review], by: str) -> set[str | None]:
    return {said.record for said in reviews if said.by == by and said.verdict is not Verdict.NOTE}


def _rows(ledger: Ledger, kind: str, asked: Mapping[str, str | None]) -> Sequence[Row]:
    filters = {name: value for name, value in asked.items() if value is not None}
    match kind:
        case "event":
            return ledger.events(**filters)
        case "figure":
            return ledger.figures(**filters)
        case "statement":
            return ledger.statements(**filters)
        case _:
            filters.pop("place", None)
            return ledger.positions(**filters)


def _item(kind: str, row: Row, known: Known) -> Item:
    found = doubts(row, known)
    own = row.salience if isinstance(row, EventRow) else WEIGHTS[kind]
    reports = known.reports.get(row.id, 1)
    return Item(row.id, kind, found, together(found), own * (1 + log(reports)))


def _known(reviews: Sequence[Review], incidents: Iterable[Incident], rules: Mapping[str, str]) -> Known:
    found = list(incidents)
    values = (value for incident in found for clash in incident.contradictions for value in clash.values)
    return Known(
        contradicted=frozenset(value.record for value in values),
        disputed=disputed(reviews),
        failures=_failures(reviews, rules),
        reports={event: incident.sources.reports for incident in found for event in incident.events},
    )


def _rules(ledger: Ledger, reviews: Iterable[Review]) -> dict[str, str]:
    """The rules that made the records that were reviewed, rejected ones too: these stand in no list any more."""
    rules: dict[str, str] = {}
    for key in {said.document for said in reviews}:
        coding = ledger.coding(key, reviewed=False)
        for made in (coding.events, coding.figures, coding.statements):
            rules |= {full(key, record.id): record.rule for record in made}
    return rules


def disputed(reviews: Iterable[Review]) -> frozenset[str]:
    """The records of which some say that they are right and some that they are not."""
    said: dict[str, set[Verdict]] = defaultdict(set)
    for verdict in last_words(reviews):
        if verdict.record:
            said[verdict.record].add(verdict.verdict)
    return frozenset(record for record, verdicts in said.items() if len(verdicts) > 1)


def last_words(reviews: Iterable[Review]) -> list[Review]:
    """Of each person the verdict on each record, notes and what was taken back aside: the last one.

    Who accepts a record after correcting it has still corrected it.
    """
    words: dict[tuple[str, str], Review] = {}
    for said in reviews:
        key = said.record_then, said.by
        before = words.get(key)
        settled = before is not None and before.verdict is Verdict.CORRECT and said.verdict is Verdict.ACCEPT
        if said.undone is None and said.verdict is not Verdict.NOTE and not settled:
            words[key] = said
    return list(words.values())


def _failures(reviews: Iterable[Review], rules: Mapping[str, str]) -> dict[str, float]:
    """How often what a rule made was corrected or rejected, for rules that were tried often enough."""
    said: dict[str, list[bool]] = defaultdict(list)
    for verdict in last_words(reviews):
        if rule := rules.get(verdict.record or ""):
            said[rule].append(verdict.verdict is not Verdict.ACCEPT)
    return {rule: sum(failed) / len(failed) for rule, failed in said.items() if len(failed) >= TRIED}
