"""Scenes: the places where a story can stand, for what it tells without naming a place again.

A scene is a place smaller than a country that the text puts something in: not where somebody speaks, meets or sits
("told reporters in Ankara", "a spokesman at the White House"), not where somebody comes from, not the dateline. The
scene of the whole report is the place that it names most, what its top names counted more.
"""

from bisect import bisect_left
from collections import Counter

from dateline.parsing.tree import Word
from dateline.records import BlockKind, Mention, MentionType, Precision
from dateline.resolving.draft import Draft

_APART = frozenset(
    {BlockKind.DATELINE, BlockKind.BYLINE, BlockKind.UPDATED, BlockKind.CREDIT, BlockKind.RELATED, BlockKind.NOTICE,
     BlockKind.CAPTION}
)  # fmt: skip
_TOP = 3
"""What a scene in the title or the first sentences counts."""
_LEAD = 2
"""Sentences of the body that are its top."""
_SHARE = 0.4
"""Share of all scenes that the main one has at least."""


def find_scenes(draft: Draft) -> None:
    """Note the scenes of a document, and the one where the whole report stands."""
    draft.scenes = [mention for mention in draft.mentions if _is_scene(draft, mention)]
    draft.main_scene = _main(draft)


def scene_at(draft: Draft, word: Word) -> Mention | None:
    """Where the story stands at a word: in its sentence, in its paragraph before it, else where the report stands."""
    sentence = word.sentence
    before = _between(draft, sentence.start, word.start)
    if before:
        return before[-1]
    after = _between(draft, word.end, sentence.end)
    if after:
        return after[0]
    earlier = _between(draft, sentence.block.start, sentence.start)
    return earlier[-1] if earlier else draft.main_scene


def _between(draft: Draft, start: int, end: int) -> list[Mention]:
    scenes = draft.scenes
    first = bisect_left(scenes, start, key=lambda mention: mention.start)
    return scenes[first : bisect_left(scenes, end, lo=first, key=lambda mention: mention.start)]


def _main(draft: Draft) -> Mention | None:
    """The first mention of the place that makes up most of what the report names."""
    weights: Counter[str] = Counter()
    top = _top(draft)
    for mention in draft.scenes:
        weights[_key(mention)] += _TOP if mention.start < top else 1
    ranked = weights.most_common(2)
    if not ranked or ranked[0][1] < _SHARE * weights.total() or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return next(mention for mention in draft.scenes if _key(mention) == ranked[0][0])


def _top(draft: Draft) -> int:
    """Where the second sentence of the body ends."""
    body = [sentence for sentence in draft.parse.sentences if sentence.kind is BlockKind.PARAGRAPH]
    return body[:_LEAD][-1].end if body else len(draft.text)


def _key(mention: Mention) -> str:
    return mention.entity or mention.id


def _is_scene(draft: Draft, mention: Mention) -> bool:
    if mention.type is not MentionType.LOCATION or not _is_small(mention):
        return False
    word = draft.parse.word_at(mention.head.start)
    return (
        word is not None
        and word.sentence.kind not in _APART
        and not _owns(draft, word)
        and not is_seat(draft, word)
        and not is_filed_from(draft, word)
    )


def _is_small(mention: Mention) -> bool:
    """Is it smaller than a country? What no list holds is a town, or part of one."""
    place = mention.place
    return place.precision is not Precision.COUNTRY if place is not None else mention.name is not None


def _owns(draft: Draft, word: Word) -> bool:
    """Is it a place that has something which is no place: an ally, a president?"""
    return word.dep == "poss" and draft.mentions.at(word.head, MentionType.LOCATION) is None


def is_filed_from(draft: Draft, word: Word) -> bool:
    """Is it where the report was filed: in a dateline, or in capitals at a paragraph's head ("CAIRO: Jets struck")?

    "RAQQA was hit" goes on in small letters: there it is of the story.
    """
    if word.sentence.kind is BlockKind.DATELINE:
        return True
    words, sentence = draft.parse.words, word.sentence
    if sentence.kind is not BlockKind.PARAGRAPH or sentence.start != sentence.block.start or len(word.text) < 4:
        return False
    if any(one.text[0].isalpha() and not one.text.isupper() for one in words[sentence.first : word.i + 1]):
        return False
    following = words[word.i + 1] if word.i < sentence.last else None
    if following is None or following.text.isupper():
        return False
    return following.text in _SET_OFF or following.text[0].isupper()


_SET_OFF = frozenset({":", ",", "/", "|", "-", "–", "—", "--", "_"})
"""What sets a dateline off from the story."""


def is_seat(draft: Draft, word: Word) -> bool:
    """Is it where somebody comes from, speaks, meets or sits?"""
    toponyms = draft.knowledge.toponyms
    below = word
    for above in word.ancestors():
        if above.lemma in toponyms.seats or (above.lower == "from" and above.head.pos in ("NOUN", "PROPN")):
            return True
        if above.pos in ("VERB", "AUX"):
            return above.lemma in toponyms.sayings and below.i > above.i and below.dep not in ("nsubj", "ccomp")
        below = above
    return False
