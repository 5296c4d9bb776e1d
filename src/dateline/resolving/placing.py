"""Where a happening took place, read off the clause that tells of it.

Nearest first: the place named with the word itself ("the retaking of Aleppo", "the Aleppo offensive", "they left
Aleppo", "met in Hamburg"), then with the verb that governs it, then with its subject ("the war in Syria has killed"),
then the place where the story stands. Never the
dateline, nor a place that acts ("Moscow said").
"""

from collections.abc import Iterator

from dateline.parsing.clauses import own_subject
from dateline.parsing.tree import Word
from dateline.records import BlockKind, Mention, MentionType, Precision
from dateline.resolving.draft import Draft

_WHERE = frozenset(
    {"in", "at", "near", "on", "outside", "inside", "around", "across", "throughout", "into", "from", "to", "towards",
     "toward", "over", "through", "within", "against", "of", "off", "along", "between"}
)  # fmt: skip
_STANDS = frozenset({"in", "at", "near", "on", "around", "outside", "inside"})
"""Prepositions that say where a subject is, not where it is from."""
_OBJECTS = ("dobj", "nsubjpass", "attr", "pobj", "pcomp")
_BEFORE = ("compound", "nmod", "amod", "poss")
_CLAUSES = ("ccomp", "xcomp", "acl", "prep", "agent", "dobj", "pobj", "pcomp", "advcl")
_UP = frozenset({"dobj", "pobj", "prep", "xcomp", "pcomp", "attr", "conj", "nsubjpass", "acl", "nsubj", "advcl"})
_DEEP = 4
_BACK = 4
"""Sentences that the story's place holds on for."""
_APART = frozenset(
    {BlockKind.DATELINE, BlockKind.BYLINE, BlockKind.UPDATED, BlockKind.CREDIT, BlockKind.RELATED, BlockKind.NOTICE,
     BlockKind.CAPTION}
)  # fmt: skip


def event_place(draft: Draft, word: Word, *, running: bool = True) -> str | None:
    """The id of the mention of the place where what `word` (a verb or noun) names took place.

    `running`: take the place where the story stands if the clause names none; not for talks and words, which can be
    had anywhere.
    """
    place = _named_with(draft, word, _DEEP) or _named_above(draft, word) or _named_with_subject(draft, word)
    if place is None and running:
        place = running_place(draft, word)
    return place.id if place else None


def running_place(draft: Draft, word: Word) -> Mention | None:
    """The place where the story stands at a word: the last one named before it in this and the sentences before."""
    sentence = word.sentence
    before = _located(draft, sentence.start, word.start)
    if before:
        return before[-1]
    after = _located(draft, word.end, sentence.end)
    if after:
        return after[0]
    for i in range(sentence.i - 1, max(-1, sentence.i - 1 - _BACK), -1):
        earlier = draft.parse.sentences[i]
        if earlier.kind not in _APART and (found := _located(draft, earlier.start, earlier.end)):
            return found[-1]
    return None


def _located(draft: Draft, start: int, end: int) -> list[Mention]:
    """The places, smaller than a country, that a stretch names; not whose something is ("Moscow's ally")."""
    return [
        mention
        for mention in draft.mentions.within(start, end, MentionType.LOCATION)
        if mention.place is not None and not _is_country(mention) and not _owns(draft, mention)
    ]


def _is_country(mention: Mention) -> bool:
    return mention.place is not None and mention.place.precision is Precision.COUNTRY


def _owns(draft: Draft, mention: Mention) -> bool:
    """Is it a place that has something which is no place: an ally, a president?"""
    word = draft.parse.word_at(mention.head.start)
    return word is not None and word.dep == "poss" and _place_at(draft, word.head) is None


def _named_with(draft: Draft, word: Word, depth: int) -> Mention | None:
    """The nearest place named below a word, behind a preposition, as its object, or before it."""
    inner = []
    for child in word.children:
        if _can_hold(word, child):
            place = _place_at(draft, child)
            if place is not None and not (child.dep in _BEFORE and _is_country(place)):
                return place
        if child.dep in _CLAUSES or (child.dep in _OBJECTS):
            inner.append(child)
    if depth:
        for child in inner:
            if child.dep != "prep" or child.lower in _WHERE:
                place = _named_with(draft, child, depth - 1)
                if place is not None:
                    return place
    return None


def _can_hold(word: Word, child: Word) -> bool:
    if child.dep in _OBJECTS:
        return word.dep != "prep" or word.lower in _WHERE
    return child.dep in _BEFORE and word.pos in ("NOUN", "PROPN")


def _named_above(draft: Draft, word: Word) -> Mention | None:
    """The place behind a preposition of the verb that governs a word: Geneva for "held talks in Geneva"."""
    for above in _governors(word):
        for child in above.children:
            if child.dep == "prep" and child.lower in _WHERE and child.lower != "of" and not word.is_below(child):
                place = _named_with(draft, child, 1)
                if place is not None:
                    return place
    return None


def _named_with_subject(draft: Draft, word: Word) -> Mention | None:
    """The place behind the subject: Syria for "the war in Syria has killed"; not where a person who speaks sits."""
    subject = own_subject(word)
    if subject is None or draft.mentions.at(subject, MentionType.PERSON) is not None:
        return None
    for child in subject.children:
        if child.dep == "prep" and child.lower in _STANDS and (place := _named_with(draft, child, 1)) is not None:
            return place
    return None


def _governors(word: Word) -> Iterator[Word]:
    while word.dep in _UP and not word.is_root:
        word = word.head
        yield word
        if word.pos == "VERB" and word.dep not in ("xcomp", "conj"):
            return


def _place_at(draft: Draft, word: Word) -> Mention | None:
    """The place that a word names, or points back to ("the city")."""
    mention = draft.mentions.at(word, MentionType.LOCATION)
    if mention is None or mention.place is not None:
        return mention
    named = draft.mentions.of_entity(mention.entity) if mention.entity is not None else []
    return next((m for m in named if m.place is not None), None)
