"""Figures: every number of people a report gives, with what became of them, who they are, where, when, and who says so.

A figure opens on a quantity ("at least 12 civilians", "hundreds of thousands of people") or on one victim who is named
or described ("the mayor", "a soldier"), a figure of one. The same figure told again in the same voice is kept once.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.coding.counting.fates import Fate, fate
from dateline.coding.counting.surroundings import place_of, scope_of, statement_of
from dateline.coding.counting.victims import single_victims
from dateline.parsing import Word
from dateline.parsing.phrases import core
from dateline.records import Figure, Mention, MentionType, Quantity, Span, Statement
from dateline.resolving import Draft
from dateline.resolving.quantities import hedged_start
from dateline.resolving.timing import event_date

_COUNTED = (MentionType.PERSON, MentionType.ORGANISATION, MentionType.NATIONALITY)


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people before it is a figure."""

    quote: Span
    noun: Word
    fate: Fate | None
    what: str
    quantity: Quantity
    key: str
    """What makes two counts the same: who is counted."""


def find_figures(draft: Draft, statements: tuple[Statement, ...]) -> tuple[Figure, ...]:
    """All figures of a document, in the order of the text."""
    counts = sorted([*_counts(draft), *_singles(draft)], key=lambda count: (count.quote.start, count.quote.end))
    figures: list[Figure] = []
    told: set[tuple[object, ...]] = set()
    for count in counts:
        statement = statement_of(count.quote, statements)
        voice = statement.speaker if statement is not None else None
        key = (count.what, count.quantity.low, count.quantity.high, count.key, voice)
        if key not in told:
            told.add(key)
            figures.append(_figure(draft, f"f{len(figures) + 1}", count, statement))
    return tuple(figures)


def _counts(draft: Draft) -> Iterator[Count]:
    """The counts that the text gives in numbers."""
    for mention in draft.mentions:
        if mention.type is MentionType.QUANTITY and mention.quantity is not None:
            count = _count(draft, mention, mention.quantity)
            if count is not None:
                yield count


def _count(draft: Draft, mention: Mention, quantity: Quantity) -> Count | None:
    lexicon = draft.knowledge.figures
    number = draft.parse.words_in(mention.start, mention.end)
    if _is_age(draft, number[0]):
        return None
    noun = _counted(number)
    follows = draft.parse.words[number[-1].i + 1] if number[-1].i + 1 < len(draft.parse.words) else None
    if follows is not None and follows.lower in lexicon.states and noun in number and follows.tag != "VBG":
        noun = follows
    people = lexicon.people.get(noun.lemma)
    human = people is not None or noun in number or draft.mentions.headed(noun, *_COUNTED) is not None
    human = human or draft.knowledge.agents.noun(noun.lemma, noun.lower) is not None
    found = fate(noun, lexicon)
    if not human and (found is None or found.rule not in ("count", "state")):
        return None
    if found is None and (people is None or noun in number):
        return None
    what = found.what if found is not None else people.what if people is not None else ""
    quote = Span(hedged_start(draft, mention), max(mention.end, noun.end))
    return Count(quote, noun, found, what, quantity, noun.lemma if noun not in number else "")


def _is_age(draft: Draft, number: Word) -> bool:
    """Is it somebody's age: "Maria Pulido, 42"?"""
    before = draft.parse.words[max(number.i - 2, 0) : number.i]
    return len(before) == 2 and before[1].lower == "," and before[0].tag == "NNP"


def _counted(number: list[Word]) -> Word:
    """The noun that the number counts, the number's own head where there is none."""
    last = number[-1]
    inside = {word.i for word in number}
    head = next((word for word in reversed(number) if word.head.i not in inside or word.is_root), last)
    for child in head.children:
        if child.dep == "prep" and child.lower == "of" and child.i > last.i:
            inner = child.child("pobj")
            if inner is not None:
                return inner
    if head.dep in ("nummod", "amod", "quantmod", "nmod", "compound", "det", "predet") and head.head.i > last.i:
        return head.head
    return head


def _singles(draft: Draft) -> Iterator[Count]:
    """One victim each, named or described."""
    for victim in single_victims(draft):
        quote = core(victim.noun)
        yield Count(quote, victim.noun, victim.fate, victim.fate.what, Quantity(1, 1, None, "exact"), victim.key)


def _figure(draft: Draft, id: str, count: Count, statement: Statement | None) -> Figure:
    quantity, about = count.quantity, count.fate.word if count.fate is not None else count.noun
    share = _share(quantity)
    who = draft.mentions.headed(count.noun, *_COUNTED)
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
        scope=scope_of(draft, about),
        statement=statement.id if statement is not None else None,
        rule=f"figure:{count.fate.rule}" if count.fate is not None else "figure:people",
    )


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
