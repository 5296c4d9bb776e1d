"""Quantities: numbers in words or digits, with their hedges, bounds and what they measure or count.

The span is the number with its unit of measure ("12", "30 km", "$5 million"). Its hedges ("at least") stay outside and
are kept as the qualifier; so does the noun that is counted, kept as the unit ("people"). Numbers inside times,
ordinals and numbers that are names ("Resolution 2254", "F-16") are no quantities.
"""

from collections.abc import Sequence

from dateline.knowledge.measures import NAMED, Measures
from dateline.parsing import Word
from dateline.records import Mention, MentionType, Quantity
from dateline.resolving.draft import Draft
from dateline.resolving.numbers import Number, begins_number, number_at

__all__ = ["find_quantities", "hedged_start"]

_GLUE = frozenset({"-", "–", "°", "/", "."})
"""Signs that tie a number to a name, a telephone number or a coordinate."""


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


def hedged_start(draft: Draft, mention: Mention) -> int:
    """Where a quantity begins with its hedges: at "at least" of "at least 12"."""
    words, numbers = draft.parse.words_in(mention.start, mention.end), draft.knowledge.numbers
    first = next((word for word in words if begins_number(word, numbers)), None)
    number = number_at(draft.parse.words, first.i, numbers) if first is not None else None
    return draft.parse.words[number.first - number.left].start if number is not None else mention.start


def _counted_noun(words: Sequence[Word], number: Number) -> Word | None:
    """The noun that a number counts: people for "at least 12 people" and "hundreds of thousands of people"."""
    last = words[number.last]
    follows = words[number.last + 1] if number.last + 1 < len(words) else None
    if follows is not None and follows.lower == "of":
        return follows.child("pobj")
    for word in reversed(words[number.first : number.last + 1]):
        if word.dep in ("nummod", "amod", "quantmod", "det", "nmod", "compound") and word.head.i > last.i:
            return word.head if word.head.pos in ("NOUN", "PROPN") else None
    return None


def _is_quantity(draft: Draft, words: Sequence[Word], number: Number) -> bool:
    first, last = words[number.first], words[number.last]
    if any(draft.mentions.at(word, MentionType.TIME) for word in words[number.first : number.last + 1]):
        return False
    if first.lower == "one" and first is last and first.dep not in ("nummod", "nsubj", "nsubjpass", "dobj"):
        return False
    if first is last and first.lower in ("few", "couple", "pair", "handful"):
        return first.dep in ("nummod", "amod")
    return not _is_name(draft, words, number)


def _is_name(draft: Draft, words: Sequence[Word], number: Number) -> bool:
    """Is the number a part of a name: "Resolution 2254", "F-16", "M23"?"""
    first = words[number.first]
    before = words[number.first - 1] if number.first else None
    if before is None:
        return False
    if draft.knowledge.measures.before.get(before.lower) == NAMED:
        return True
    glued = before.end == first.start and before.lower in _GLUE and number.first > 1
    return (glued and words[number.first - 2].text[-1:].isalnum()) or (first.dep == "nummod" and first.head is before)


def _keep(draft: Draft, words: Sequence[Word], number: Number) -> int:
    """Add the mention; gives the place of its last word."""
    first, last, unit = _measured(words, number, draft.knowledge.measures)
    if unit is None:
        noun = _counted_noun(words, number)
        unit = noun.lemma if noun is not None else None
    quantity = Quantity(number.low, number.high, unit, number.qualifier)
    draft.mentions.add(words[first].start, words[last].end, words[last], MentionType.QUANTITY, quantity=quantity)
    return last + number.right


def _measured(words: Sequence[Word], number: Number, measures: Measures) -> tuple[int, int, str | None]:
    """First and last word of the number with its unit of measure, and the unit."""
    first, last = number.first, number.last
    for size in (2, 1):
        behind = tuple(word.lower for word in words[last + 1 : last + 1 + size])
        if len(behind) == size and (unit := measures.behind.get(behind)) is not None:
            return first, last + size, unit
    if first and (unit := measures.before.get(words[first - 1].lower)) is not None:
        return first - 1, last, unit
    return first, last, None
