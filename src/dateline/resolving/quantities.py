"""Quantities: numbers in words or digits, with their hedges, bounds and what they measure or count.

The span runs from the first hedge to the number, or to its unit of measure ("at least 12", "30 km", "$5 million");
the noun that is counted stays outside and is kept as the unit ("people"). Numbers inside times, ordinals and numbers
that are names ("Resolution 2254", "F-16") are no quantities.
"""

from collections.abc import Sequence

from dateline.knowledge.measures import NAMED, Measures
from dateline.parsing import Word
from dateline.records import MentionType, Quantity
from dateline.resolving.draft import Draft
from dateline.resolving.numbers import Number, begins_number, number_at

__all__ = ["counted_noun", "find_quantities"]


def find_quantities(draft: Draft) -> None:
    """Add a mention for every quantity; none overlaps a time."""
    numbers = draft.knowledge.numbers
    for sentence in draft.parse.sentences:
        words = draft.parse.words_of(sentence)
        i = 0
        while i < len(words):
            number = number_at(words, i, numbers) if begins_number(words[i], numbers) else None
            if number is not None and _is_quantity(draft, words, number):
                i = _keep(draft, words, number)
            i += 1


def counted_noun(words: Sequence[Word], number: Number) -> Word | None:
    """The noun that a number counts: people for "at least 12 people" and "hundreds of thousands of people"."""
    last = words[number.last]
    follows = words[number.last + 1] if number.last + 1 < len(words) else None
    if follows is not None and follows.lower == "of":
        return follows.child("pobj")
    for word in reversed(words[number.core : number.last + 1]):
        head = word.head
        if word.dep in ("nummod", "amod", "quantmod", "det", "nmod", "compound") and head.i > last.i:
            return head if head.pos in ("NOUN", "PROPN") else None
    return None


def _is_quantity(draft: Draft, words: Sequence[Word], number: Number) -> bool:
    core, last = words[number.core], words[number.last]
    if any(draft.mentions.at(word, MentionType.TIME) for word in words[number.first : number.last + 1]):
        return False
    if core.lower == "one" and core is last and core.dep not in ("nummod", "nsubj", "nsubjpass"):
        return False
    if core.lower in ("few", "couple", "pair") and core is last and words[number.first] is core:
        return core.dep in ("nummod", "amod")
    return not _is_name(draft, words, number)


def _is_name(draft: Draft, words: Sequence[Word], number: Number) -> bool:
    """Is the number a part of a name: "Resolution 2254", "F-16", "M23"?"""
    core = words[number.core]
    before = words[number.core - 1] if number.core else None
    if before is None:
        return False
    if draft.knowledge.measures.before.get(before.lower) == NAMED:
        return True
    glued = before.end == core.start and before.lower in ("-", "–") and number.core > 1
    return (glued and words[number.core - 2].text[-1:].isalpha()) or (core.dep == "nummod" and core.head is before)


def _keep(draft: Draft, words: Sequence[Word], number: Number) -> int:
    """Add the mention; gives the place of its last word."""
    first, last, unit = _measured(words, number, draft.knowledge.measures)
    if unit is None:
        noun = counted_noun(words, number)
        unit = noun.lemma if noun is not None else None
    quantity = Quantity(number.low, number.high, unit, number.qualifier)
    start, end = words[first].start, words[last].end
    draft.mentions.add(start, end, words[max(last, number.core)], MentionType.QUANTITY, quantity=quantity)
    return last


def _measured(words: Sequence[Word], number: Number, measures: Measures) -> tuple[int, int, str | None]:
    """First and last word with the unit of measure taken in, and the unit."""
    first, last = number.first, number.last
    for size in (2, 1):
        behind = tuple(word.lower for word in words[last + 1 : last + 1 + size])
        if len(behind) == size and (unit := measures.behind.get(behind)) is not None:
            return first, last + size, unit
    if number.core and (unit := measures.before.get(words[number.core - 1].lower)) is not None:
        return min(first, number.core - 1), last, unit
    return first, last, None
