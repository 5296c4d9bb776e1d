"""Figures: every number of people a report gives, with what became of them, who they are, where, when, and who says so.

A figure opens on a quantity ("at least 12 civilians", "hundreds of thousands of people") or on one victim who is named
or described ("the mayor", "a soldier"), a figure of one. What is denied, planned or feared is no casualty. The same
figure told again in the same voice is kept once.
"""

from collections.abc import Iterable

from dateline.coding.counting.counts import COUNTED, Count, counts
from dateline.coding.counting.retelling import Retelling
from dateline.coding.counting.scopes import scope_of
from dateline.coding.counting.surroundings import place_of
from dateline.coding.eventing.speech import by_sentence, innermost
from dateline.parsing.phrases import object_of
from dateline.parsing.tree import Word
from dateline.records import Figure, Mention, Quantity, Statement
from dateline.resolving import Draft
from dateline.resolving.timing import event_date

__all__ = ["find_figures"]


def find_figures(draft: Draft, statements: tuple[Statement, ...]) -> tuple[Figure, ...]:
    """All figures of a document, in the order of the text."""
    figures: list[Figure] = []
    retelling = Retelling()
    spoken = by_sentence(statements, draft.parse)
    for count in counts(draft):
        if _is_speaker(count, spoken.get(count.noun.sentence.i, ())):
            continue
        statement = innermost(count.quote, spoken.get(count.noun.sentence.i, ()))
        if retelling.is_new(count, statement.speaker if statement is not None else None):
            figures.append(_figure(draft, f"f{len(figures) + 1}", count, statement))
    return tuple(figures)


def _is_speaker(count: Count, statements: Iterable[Statement]) -> bool:
    """Is it no victim but who says so, by a slip of the parser: "killing two guards, a nun and a cook said"?

    Who is told of as a victim in the source's own words is both: "a wounded guard said".
    """
    if not count.single or count.fate is None or count.noun.i < count.fate.word.i:
        return False
    sources = [each.source for each in statements if each.source is not None]
    return any(
        source.start <= count.quote.start < source.end and not source.start <= count.fate.word.start < source.end
        for source in sources
    )


def _figure(draft: Draft, id: str, count: Count, statement: Statement | None) -> Figure:
    quantity, about = count.quantity, count.fate.word if count.fate is not None else count.noun
    share = _share(quantity)
    who = draft.mentions.headed(count.noun, *COUNTED) or _among(draft, count.noun)
    place = place_of(draft, count.noun, about)
    return Figure(
        id=id,
        quote=count.quote,
        what=count.what,
        low=_whole(quantity.low) if share is None else None,
        high=_whole(quantity.high) if share is None else None,
        share=share,
        qualifier=quantity.qualifier or "exact",
        who=who.id if who is not None else None,
        place=place.id if place is not None else None,
        date=event_date(draft, about)[1],
        scope=scope_of(draft, count),
        statement=statement.id if statement is not None else None,
        rule=f"figure:{count.fate.rule}" if count.fate is not None else "figure:people",
    )


def _among(draft: Draft, cases: Word) -> Mention | None:
    """Whom cases are counted among: civilians for "30 cases of asphyxiation among civilians"."""
    harm = object_of(cases, "of") or cases
    noun = object_of(cases, "among") or object_of(harm, "among")
    return draft.mentions.headed(noun, *COUNTED) if noun is not None else None


def _share(quantity: Quantity) -> float | None:
    """The share that a fraction or percentage gives."""
    value = quantity.low if quantity.low is not None else quantity.high
    if value is None:
        return None
    if quantity.unit == "%":
        return round(value / 100, 4) if value <= 100 else None
    return value if 0 < value < 1 else None


def _whole(value: float | None) -> int | None:
    return int(value) if value is not None else None
