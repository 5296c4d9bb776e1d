"""Places that no list holds, where the text itself says that they are places: "the village of Hass", "Minian town".

They carry a name and an entity, and no `place`: where they are is not known. What is so called once is that place
wherever the report names it again.
"""

import re
from collections.abc import Iterator

from dateline.knowledge.gazetteer import Kind
from dateline.parsing.tree import Word
from dateline.records import MentionType
from dateline.resolving import entities
from dateline.resolving.draft import Draft

_SETTLED = frozenset({Kind.TOWN, Kind.DISTRICT, Kind.QUARTER})
"""Kinds of which a name behind "of" is one: not "the state of Emergency"."""
_PART = r"(?:[A-Za-z]{2,4}[-'’])?[A-Z][a-zà-ÿ'’]+"
_NAME = rf"{_PART}(?:[ -]{_PART})*"
_BEHIND = re.compile(rf" of ({_NAME})")
_BEFORE = re.compile(rf"(?<![\w'’-])({_NAME}) $")
_LONGEST = 60
"""Characters in the longest name that is looked for before a noun."""


def find_unlisted_places(draft: Draft) -> None:
    """Add a location mention for each name that is said to be a place, and for the same name elsewhere."""
    # In the order of the text: a set's order, and with it the mentions' ids, would differ from run to run.
    for name in dict.fromkeys([_add(draft, words) for words in _said_to_be_places(draft)]):
        for found in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", draft.text):
            words = draft.parse.words_in(found.start(), found.end())
            if _is_free(draft, words) and not _is_part_of_name(draft, words):
                _add(draft, words)


def _said_to_be_places(draft: Draft) -> Iterator[list[Word]]:
    """The words of each name that a noun in front or behind calls a place, where nothing else is known of it."""
    divisions = draft.knowledge.toponyms.divisions
    for noun in draft.parse.words:
        if divisions.get(noun.lower) not in _SETTLED or not noun.text.islower():
            continue  # not "District" of a headline, where every word has a capital
        before = max(noun.start - _LONGEST, noun.sentence.start) if noun.lower != "community" else noun.start
        found = _BEHIND.match(draft.text, noun.end) or _BEFORE.search(draft.text, before, noun.start)
        words = draft.parse.words_in(*found.span(1)) if found else []
        if _is_free(draft, words):
            yield words


def _is_part_of_name(draft: Draft, words: list[Word]) -> bool:
    """Does the name go on before or behind: the striker Sadio Traore, where Sadio is a village?"""
    every, first, last = draft.parse.words, words[0], words[-1]
    beside = [every[first.i - 1]] if first.i > first.sentence.first else []
    beside += [every[last.i + 1]] if last.i < last.sentence.last else []
    return any(word.pos == "PROPN" and word.text[0].isupper() for word in beside)


def _is_free(draft: Draft, words: list[Word]) -> bool:
    """Are they proper nouns that no mention covers, but for one that is only guessed to be somebody's name?"""
    if not words or any(word.text[0].isupper() and word.pos != "PROPN" for word in words):
        return False
    covers = (draft.mentions.at(word) for word in words)
    return all(cover is None or (cover.entity is None and cover.name is not None) for cover in covers)


def _add(draft: Draft, words: list[Word]) -> str:
    """Keep the place, instead of what it was taken for; gives its name."""
    for word in words:
        while (cover := draft.mentions.at(word)) is not None:
            draft.mentions.remove(cover.id)
    start, end = words[0].start, words[-1].end
    name = " ".join(draft.text[start:end].split())
    draft.mentions.add(start, end, words[-1], MentionType.LOCATION, name=name, entity=f"loc:{entities.slug(name)}")
    return name
