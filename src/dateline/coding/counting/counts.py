"""Numbers of people in a report: who is counted, and what became of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.coding.counting.fates import Fate, done_to, fate, fate_of_group, suffered
from dateline.coding.counting.membership import THEM, is_part, kind_of_them
from dateline.coding.counting.surface import fate_beside
from dateline.coding.counting.tallies import referred
from dateline.coding.counting.victims import is_both, single_victims
from dateline.coding.counting.wholes import is_all_but, is_denied, some_of
from dateline.knowledge.figures import FigureLexicon
from dateline.parsing import Word
from dateline.parsing.clauses import own_subject
from dateline.parsing.modality import conditional
from dateline.parsing.phrases import NOMINAL, core, object_of
from dateline.records import BlockKind, Mention, MentionType, Quantity, Span
from dateline.resolving import Draft
from dateline.resolving.quantities import hedged_start

COUNTED = (MentionType.PERSON, MentionType.ORGANISATION, MentionType.NATIONALITY)
"""What a mention of counted people can be."""
_FURNITURE = frozenset({BlockKind.UPDATED, BlockKind.BYLINE})
_HANDFUL = range(1, 10)
"""So few people with nothing said of them are no figure ("the two men met")."""
_DEFINITE = frozenset({"the", "these", "those", "this", "that", "which", "both", "all"})


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people before it is a figure."""

    quote: Span
    noun: Word
    fate: Fate | None
    what: str
    quantity: Quantity
    key: str
    """Who is counted: the same person or group has the same key."""
    single: bool
    """One victim, named or described, and not a number in the text."""
    definite: bool
    """Spoken of as known: "the two", "the senator"."""
    part: bool
    """Included in another count: "23 people, including six children"."""


def counts(draft: Draft) -> list[Count]:
    """All counts of a document, in the order of the text; a stamp or a byline counts nobody."""
    found = [one for one in (*_numbers(draft), *_singles(draft)) if one.noun.sentence.kind not in _FURNITURE]
    return sorted(found, key=lambda count: (count.quote.start, count.quote.end))


def _numbers(draft: Draft) -> Iterator[Count]:
    """The counts that the text gives in numbers."""
    before = None
    for mention in draft.mentions:
        quantity = mention.quantity
        if mention.type is MentionType.QUANTITY and quantity is not None:
            if quantity.unit == "%" or quantity.unit not in draft.knowledge.measures.units:
                count = _number(draft, mention, quantity, before)
                if count is not None:
                    yield count
                    before = count


def _number(draft: Draft, mention: Mention, quantity: Quantity, before: Count | None) -> Count | None:
    """The count of one quantity; `before` is the last one of the text before it."""
    number = draft.parse.words_in(mention.start, mention.end)
    if _is_age(draft, number[0]) or _counts_nobody(draft, mention, number):
        return None
    kind = kind_of_them(_head(number))
    noun = kind or _counted(draft, number)
    bare = noun in number
    quote = Span(_start(draft, mention, noun if not bare else number[-1]), max(mention.end, noun.end))
    some = some_of(noun, draft.knowledge.numbers)
    found = _fate(draft, number, noun, some)
    if found is None and (some is None or some in number):
        found = _beside(draft, quote, noun, bare)
    if found is None and kind is not None:
        found = _fate_of_whole(noun, draft)
    if found is None and bare:
        found = referred(draft, noun, before)
    if found is None:
        what = _without_fate(draft, noun, quantity, bare)
    else:
        what = _named(noun, found, draft) if bare or _counts_people(draft, noun, found) else None
    if what is None:
        return None
    definite = _is_definite(draft, quote.start)
    return Count(
        quote,
        noun,
        found,
        what,
        quantity,
        "" if bare else noun.lemma,
        False,
        definite,
        kind is not None or _is_part(number, noun, found, some) or _is_of_those(number, what, quantity, before),
    )


def _named(noun: Word, found: Fate, draft: Draft) -> str:
    """The figure's name; of hostages who are held, the noun's own."""
    lexicon = draft.knowledge.figures
    people = lexicon.people.get(noun.lemma) if found.word.lemma in lexicon.borne else None
    return people.what if people is not None and people.what == "abducted" else found.what


def _fate(draft: Draft, number: list[Word], noun: Word, some: Word | None) -> Fate | None:
    """What became of those counted; of a whole (`some` are told of beside it) only what its own words say."""
    lexicon = draft.knowledge.figures
    if some is None or (some in number and some.dep == "predet"):
        return fate(noun, lexicon)
    return (fate(_head(number), lexicon) if some in number else None) or fate_of_group(noun, lexicon)


def _counts_nobody(draft: Draft, mention: Mention, number: list[Word]) -> bool:
    """Is it "not one hostage", "all but two", "all nine but the pilot"?"""
    first = draft.parse.word_at(hedged_start(draft, mention)) or number[0]
    return is_denied(draft.parse.words, first) or is_all_but(draft.parse.words, number)


def _beside(draft: Draft, quote: Span, noun: Word, bare: bool) -> Fate | None:
    """What the words beside the count tell, where the clause does not: of people only."""
    if not bare and noun.lemma not in draft.knowledge.figures.people and draft.mentions.headed(noun, *COUNTED) is None:
        return None
    first, last = draft.parse.word_at(quote.start), draft.parse.word_at(quote.end - 1)
    if first is None or last is None:
        return None
    return fate_beside(draft.parse.words, first.i, last.i, draft.knowledge.figures)


def _counts_people(draft: Draft, noun: Word, found: Fate) -> bool:
    """Are those counted people? The nouns of death and what is done to people only need no check."""
    lexicon = draft.knowledge.figures
    if found.rule == "count" or noun.lower in lexicon.states or _are_people(draft, noun):
        return True
    if found.rule == "toll":
        return noun.lemma in lexicon.counts or (noun.lemma not in lexicon.no_people and found.what != "casualties")
    if found.rule == "state":
        return noun.lemma not in lexicon.no_people
    people = noun.lower == "more" or (noun.pos in NOMINAL and noun.lemma not in lexicon.no_people)
    return found.word.lemma in lexicon.people_only and people


def _without_fate(draft: Draft, noun: Word, quantity: Quantity, bare: bool) -> str | None:
    """The figure's name where nothing is said to have become of those counted; None for a handful of people."""
    if bare:
        crowd = noun.lower in draft.knowledge.numbers.loose and noun.dep in ("nsubj", "nsubjpass")
        return "people" if crowd or _is_left_in(noun) else None
    people = draft.knowledge.figures.people.get(noun.lemma)
    handful = max(quantity.low or 0, quantity.high or 0) in _HANDFUL
    if people is None or (people.what == "people" and (handful or _may_have_suffered(noun, draft.knowledge.figures))):
        return None
    return people.what


def _is_left_in(number: Word) -> bool:
    """Is it "left 1.4 million in need", "left 300,000 without water"?"""
    verb = number.head
    behind = (*number.children_in("prep"), *verb.children_in("prep"))
    return (
        number.dep == "dobj"
        and verb.lemma == "leave"
        and any(word.lower in ("in", "without") and word.i == number.i + 1 for word in behind)
    )


def _may_have_suffered(noun: Word, lexicon: FigureLexicon) -> bool:
    """Is it only possible that harm was done: "300 people may have drowned"? Then there is nothing to count."""
    verb = noun.head
    if noun.dep not in ("nsubj", "nsubjpass") or not (done_to(verb, lexicon) or suffered(verb, lexicon)):
        return False
    return conditional(verb) and any(aux.lemma == "have" for aux in verb.children_in("aux"))


def _start(draft: Draft, mention: Mention, last: Word) -> int:
    """Where the words of a count begin: with the hedge, or with "a family" of "a family of five"."""
    if last.dep == "pobj" and last.head.lower == "of" and last.end <= mention.end:
        group = draft.knowledge.figures.people.get(last.head.head.lemma)
        if group is not None and group.group:
            return core(last.head.head).start
    return hedged_start(draft, mention)


def _are_people(draft: Draft, noun: Word) -> bool:
    if noun.lemma in draft.knowledge.figures.people or draft.knowledge.agents.noun(noun.lemma, noun.lower) is not None:
        return True
    return draft.mentions.headed(noun, *COUNTED) is not None


def _is_age(draft: Draft, number: Word) -> bool:
    """Is it somebody's age: "Maria Pulido, 42"? A number that counts what follows is none."""
    words = draft.parse.words
    if number.dep == "nummod" and number.head.i > number.i:
        return False
    before = words[max(number.i - 2, 0) : number.i]
    if len(before) < 2 or before[1].lower != ",":
        return False
    closed = number.i + 1 < len(words) and words[number.i + 1].lower == ","
    return before[0].tag == "NNP" or (closed and before[0].pos in ("NOUN", "PROPN"))


def _head(number: list[Word]) -> Word:
    """The word of a number on which the others hang."""
    inside = {word.i for word in number}
    return next((word for word in reversed(number) if word.head.i not in inside or word.is_root), number[-1])


def _is_part(number: list[Word], noun: Word, found: Fate | None, some: Word | None) -> bool:
    return is_part(noun, found) and (some is None or some in number)


def _is_of_those(number: list[Word], what: str, quantity: Quantity, before: Count | None) -> bool:
    """Is it so many of those just counted: "20 were killed; nine of them died in the port"?"""
    head = _head(number)
    them = object_of(head, "of")
    if them is None or them.lower not in THEM or before is None or before.what != what:
        return False
    subject = head.dep in ("nsubj", "nsubjpass") and head.sentence.i - before.noun.sentence.i <= 1
    return subject and quantity.qualifier != "vague" and (quantity.low or 0) < (before.quantity.low or 0)


def _fate_of_whole(kind: Word, draft: Draft) -> Fate | None:
    """What became of those of whom some were of a kind: killed for "12 dead, ten of whom were women"."""
    clause = kind.head if kind.dep == "attr" else kind
    if clause.is_root:
        return None
    whole = own_subject(clause.head) if clause.head.pos == "VERB" else clause.head
    return fate(whole, draft.knowledge.figures) if whole is not None and whole.pos in NOMINAL else None


def _counted(draft: Draft, number: list[Word]) -> Word:
    """The noun (or "dead", "injured") that the number counts, the number's own head where there is none."""
    last, head = number[-1], _head(number)
    if head.dep == "nummod" and head.head.i > last.i and head.head.lemma == "case":
        return head.head
    for child in (*head.children, *last.children):
        if child.dep == "prep" and child.lower == "of" and child.i > last.i:
            inner = child.child("pobj")
            if inner is not None:
                return (_state_behind(draft, inner) if inner.pos == "NUM" else None) or inner
    if head.dep == "predet":
        return head.head
    if any(word.tag in ("DT", "PRP") for word in draft.parse.words[last.i + 1 : head.head.i]):
        return head
    if head.dep in ("nummod", "amod", "quantmod", "nmod", "compound", "det", "predet") and head.head.i > last.i:
        return head.head
    return _state_behind(draft, last) or head


def _state_behind(draft: Draft, number: Word) -> Word | None:
    """Those whom a number counts by their state alone: "12 injured"."""
    follows = draft.parse.words[number.i + 1 : number.i + 2]
    if not follows or follows[0].tag == "VBG":
        return None
    return follows[0] if follows[0].lower in draft.knowledge.figures.states else None


def _is_definite(draft: Draft, start: int) -> bool:
    before = draft.parse.word_at(max(start - 2, 0))
    return before is not None and before.end <= start and before.lower in _DEFINITE


def _singles(draft: Draft) -> Iterator[Count]:
    """One victim each, named or described."""
    for victim in single_victims(draft):
        quote = core(victim.noun)
        size = 2 if is_both(victim.noun) else 1
        definite = victim.entity is None and any(child.lower in _DEFINITE for child in victim.noun.children)
        key = victim.entity or victim.noun.lower
        yield Count(
            quote,
            victim.noun,
            victim.fate,
            victim.fate.what,
            Quantity(size, size, None, "exact"),
            key,
            True,
            definite,
            victim.member,
        )
