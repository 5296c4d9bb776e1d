"""How good the record is as far as people have looked at it: precision by type and field, and their agreement."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.ledger import Ledger, Overruled
from dateline.ledger.corrections import FIELDS
from dateline.ledger.reviews import Review, Verdict
from dateline.reviewing.agreement import Agreement, Precision, agreement, precision
from dateline.reviewing.queue import KINDS, last_words
from dateline.reviewing.queue import sample as draw


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What was said of the records of a type: how many are right as they are, and how many are right as far as kept.

    `kept` counts those that were corrected as well: what they tell of is in the report.
    """

    kind: str
    type: str
    accepted: int
    corrected: int
    rejected: int
    right: Precision
    kept: Precision


@dataclass(frozen=True, slots=True)
class FieldVerdicts:
    """How often a field was right in the records that were not rejected."""

    kind: str
    field: str
    right: Precision


@dataclass(frozen=True, slots=True)
class Dispute:
    """A record on which reviewers do not agree, with what each says."""

    record: str
    verdicts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """The whole: `records` were reviewed by `reviewers`; `agreement` is that of those who saw the same records.

    `overruled` are judgements on pairs of events that later ones rule out.
    """

    records: int
    reviewers: tuple[str, ...]
    types: tuple[Verdicts, ...]
    fields: tuple[FieldVerdicts, ...]
    agreement: Agreement
    disputes: tuple[Dispute, ...]
    overruled: tuple[Overruled, ...]


def audit(ledger: Ledger, *, sample: int | None = None) -> Audit:
    """What the reviews say of the record.

    Records from the queue are the doubtful ones, so that precision over all reviews is lower than that of the record;
    with `sample`, only reviews of the sample of that size count, which stands for all (see `dateline.reviewing.queue`).
    A record that several people reviewed counts once, by the last word.
    """
    reviews = [said for said in ledger.reviews() if said.undone is None]
    if sample is not None:
        drawn = {item.record for item in draw(ledger, sample)}
        reviews = [said for said in reviews if said.record in drawn]
    words = last_words(reviews)
    final = {said.record_then: said for said in sorted(words, key=lambda said: said.id)}
    return Audit(
        records=len(final),
        reviewers=tuple(sorted({said.by for said in words})),
        types=tuple(_types(final.values())),
        fields=tuple(_fields(final.values(), reviews)),
        agreement=agreement((said.record_then, said.by, said.verdict) for said in words),
        disputes=tuple(_disputes(words)),
        overruled=tuple(ledger.overruled()),
    )


def _types(final: Iterable[Review]) -> Iterable[Verdicts]:
    said: dict[tuple[str, str], Counter[Verdict]] = defaultdict(Counter)
    for review in final:
        said[review.kind, review.anchor.type][review.verdict] += 1
        said[review.kind, "all"][review.verdict] += 1
    for kind, type in sorted(said, key=lambda key: (KINDS.index(key[0]), key[1] != "all", key[1])):
        counts = said[kind, type]
        accepted, corrected = counts[Verdict.ACCEPT], counts[Verdict.CORRECT]
        size = counts.total()
        right, kept = precision(accepted, size), precision(accepted + corrected, size)
        yield Verdicts(kind, type, accepted, corrected, counts[Verdict.REJECT], right, kept)


def _fields(final: Iterable[Review], reviews: Sequence[Review]) -> Iterable[FieldVerdicts]:
    kept = Counter(said.kind for said in final if said.verdict is not Verdict.REJECT)
    rejected = {said.record_then for said in final if said.verdict is Verdict.REJECT}
    corrected = {(s.kind, s.field, s.record_then) for s in reviews if s.field and s.record_then not in rejected}
    wrong = Counter((kind, field) for kind, field, _ in corrected)
    for kind, size in sorted(kept.items(), key=lambda pair: KINDS.index(pair[0])):
        for field in FIELDS[kind]:
            yield FieldVerdicts(kind, field, precision(size - wrong[kind, field], size))


def _disputes(words: Iterable[Review]) -> Iterable[Dispute]:
    said: dict[str, dict[str, str]] = defaultdict(dict)
    for review in words:
        said[review.record_then][review.by] = review.verdict
    for record, verdicts in said.items():
        if len(set(verdicts.values())) > 1:
            yield Dispute(record, tuple(verdicts.items()))
